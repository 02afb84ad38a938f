"""Tests that text which names no single due time is refused, in all four languages."""

from __future__ import annotations

import pytest

from domain.refusals import Refusal
from domain.times.refusals import (
    AmbiguousDate,
    DoubledHour,
    HourTwentyFour,
    NoSuchDay,
    PastDue,
    SkippedHour,
    UnreadDue,
    WrongWeekday,
)
from tests.voice.dues.answers import understood


@pytest.mark.parametrize(
    ("words", "language", "refusal"),
    [
        ("03/07", "en", AmbiguousDate),
        ("03.07", "en", AmbiguousDate),
        ("24:00", "en", HourTwentyFour),
        ("завтра в 24:00", "ru", HourTwentyFour),
        ("saat 24:00", "tr", HourTwentyFour),
        ("09:00", "en", PastDue),
        ("в 9:00", "ru", PastDue),
        ("bugün saat 9:00", "tr", PastDue),
        ("10 November", "en", PastDue),
        ("10 листопада", "uk", PastDue),
        ("вчера", "ru", UnreadDue),
        ("28 марта 2027 в 03:30", "ru", SkippedHour),
        ("31.10.2027 о 03:30", "uk", DoubledHour),
        ("среда, 26 ноября", "ru", WrongWeekday),  # that day is a Thursday
        ("31 ноября", "ru", NoSuchDay),
        ("25:00", "en", UnreadDue),
        ("in 6 years", "en", UnreadDue),
    ],
)
def test_an_impossible_or_ambiguous_time_is_refused_in_every_language(
    words: str, language: str, refusal: type[Refusal]
) -> None:
    with pytest.raises(refusal):
        understood(words, language)


def test_the_refusal_of_a_date_that_has_just_passed_names_the_year_to_send() -> None:
    with pytest.raises(PastDue) as caught:
        understood("10 листопада о 9:00", "uk")
    assert caught.value.facts["year"] == 2027


def test_the_refusal_of_a_date_on_another_weekday_names_its_weekday() -> None:
    with pytest.raises(WrongWeekday) as caught:
        understood("пн 24 ноября в 10:00", "ru")
    facts = caught.value.facts
    assert (f"{facts['at']:%d %b %Y}", facts["weekday"]) == ("24 Nov 2026", 1)
    with pytest.raises(WrongWeekday) as caught:
        understood("Fri 1 Jan 2028", "en")
    facts = caught.value.facts
    assert (f"{facts['at']:%d %b %Y}", facts["weekday"]) == ("01 Jan 2028", 5)


NEVER = {
    "en": "either Monday or Tuesday|Monday, Tuesday|last week|last Friday|yesterday|soon"
    "|in a few days|some day|one day|from Monday"
    "|starting Friday|not before Friday"
    "|not on Friday|after Friday|after 3 pm"
    "|around 5 pm|5ish|between 9:00 and 11:00|9:00-11:00|from 9:00 to 11:00|3 days ago|2 hours"
    "|Friday 13|first|the second|at 25|within the week|every 2 hours|every year"
    "|twice a week|5 times|May|next year|in Q1|Friday?|Friday 12:00 CET|whenever|the last day"
    "|Friday Friday|today tomorrow|Monday Tuesday at 9:00|tomorrow at 9 pm in the morning"
    "|13 pm|0 am|every day on Monday|monthly on Friday|every day 5 times until 1 Dec",
    "ru": "на прошлой неделе|в прошлую пятницу|вчера|скоро|на днях|через несколько дней"
    "|когда-нибудь"
    "|с понедельника|не раньше пятницы|после пятницы|после 15:00|около пяти|часов в пять"
    "|с 9:00 до 11:00|9:00-11:00|3 дня назад|2 часа|пятница 13|первый|второго|май"
    "|декабрь 26|в следующем году|каждые 2 часа|каждый год|дважды в неделю|5 раз|пятница?"
    "|в 10.10|в течение дня|за день до пятницы|пятница суббота|последний день",
    "uk": "минулого тижня|минулої п'ятниці|вчора|скоро|цими днями|за кілька днів|колись"
    "|з понеділка"
    "|не раніше п'ятниці|після п'ятниці|після 15:00|близько п'ятої|з 9:00 до 11:00|9:00-11:00"
    "|3 дні тому|2 години|п'ятниця 13|перший|другого|травень|грудень 26"
    "|наступного року|кожні 2 години|щороку|двічі на тиждень|5 разів|п'ятниця?"
    "|протягом дня|п'ятниця субота|останній день",
    "tr": "geçen hafta|geçen cuma|dün|yakında|birkaç gün içinde|bir gün|pazartesiden"
    "|cumadan sonra|cumadan önce|saat 15:00'ten sonra|beş civarı|saat 5 gibi|9:00-11:00"
    "|9:00 ile 11:00 arası|3 gün önce|2 saat|cuma 13|birinci|biri|Mayıs|gelecek yıl"
    "|her 2 saatte bir|her yıl|haftada iki|5 kez|cuma?|cuma cumartesi|son gün|gün içinde"
    "|hafta içinde|cuma değil|on gün|iki cuma sonra",
}


@pytest.mark.parametrize(
    ("words", "language"),
    [(each, language) for language, line in NEVER.items() for each in line.split("|")],
)
def test_a_phrase_that_does_not_name_a_single_time_is_refused(words: str, language: str) -> None:
    with pytest.raises(Refusal):
        understood(words, language)
