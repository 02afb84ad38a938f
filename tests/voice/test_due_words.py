"""Due words as people write them in four languages, read as the time they mean or asked back."""

from __future__ import annotations

import csv
from collections import Counter
from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from domain.dues import Due
from domain.recurrences import Recurrence, spell_rule
from domain.refusals import (
    AmbiguousDate,
    DoubledHour,
    HourTwentyFour,
    PastDue,
    Refusal,
    SkippedHour,
    UnreadDue,
)
from voice.dues import Doubt, Every, Once, canonical, read

HERE = Path(__file__).parent
KYIV = "Europe/Kyiv"
#: A Wednesday, 14:20 on the clocks of Kyiv.
NOW = datetime(2026, 11, 18, 12, 20, 41, tzinfo=UTC)
NOON = time(12)

Answer = Once | Every | Doubt


def understood(words: str, language: str, zone: str = KYIV, now: datetime = NOW) -> Answer:
    """What the words mean to somebody in Kyiv."""
    return read(words, language=language, zone=zone, now=now, default_time=NOON)


def shown(answer: Once | Every) -> str:
    """`2026-11-19T15:00` on the clocks of Kyiv, `RRULE:…`, or `without delay`."""
    if isinstance(answer, Every):
        rule = answer.recurrence
        until = f";UNTIL={rule.until:%Y%m%d}" if rule.until else ""
        return f"RRULE:{rule.rule}{until}" + (f";COUNT={rule.count}" if rule.count else "")
    at = answer.due.at
    return f"{at.astimezone(ZoneInfo(KYIV)):%Y-%m-%dT%H:%M}" if at else "without delay"


def agrees(said: str, fact: str) -> bool:
    """Whether an answer is the fact; a day alone is due at noon, as is a rule without hour."""
    if fact.startswith("RRULE") and "BYHOUR" not in fact:
        return said == f"{fact};BYHOUR=12;BYMINUTE=0"
    return said == (f"{fact}T12:00" if len(fact) == len("2026-11-19") else fact)


def lies_in(said: str, facts: list[str]) -> bool:
    """Whether a candidate is one of the facts, or lies on a day that is one."""
    return any(said[: len(fact)] == fact for fact in facts)


def verdict(phrase: str, language: str, expected: str) -> str:
    """`right`, `wrong`, or `asked` where the person has to send other words.

    *expected* has `|` between facts of which any is right; before several, `?` says that asking
    is the one right answer.
    """
    must_ask, facts = expected.startswith("?"), expected.lstrip("?").split("|")
    try:
        answer = understood(phrase, language)
    except Refusal:
        return "asked"
    if isinstance(answer, Doubt):
        said = [shown(each) for each in answer.candidates]
        if len(facts) > 1:
            return "right" if any(lies_in(each, facts) for each in said) else "asked"
        return "right" if all(lies_in(each, facts) for each in said) else "asked"
    right = any(agrees(shown(answer), fact) for fact in facts)
    return "right" if right and not must_ask else "wrong"


def rows(name: str) -> Iterator[dict[str, str]]:
    """The lines of a table beside this file."""
    with (HERE / name).open(encoding="utf-8", newline="") as file:
        yield from csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)


def test_every_listed_phrase_is_read() -> None:
    verdicts = {
        (row["phrase"], row["lang"]): verdict(row["phrase"], row["lang"], row["expected"])
        for row in rows("dates.tsv")
    }
    assert len(verdicts) == 160
    assert {each: said for each, said in verdicts.items() if said != "right"} == {}


@pytest.mark.parametrize("language", ["en", "ru", "uk", "tr"])
@pytest.mark.parametrize("part", ["tune", "held"])
def test_of_other_phrases_19_in_20_are_read_and_none_is_read_wrong(
    language: str, part: str
) -> None:
    mine = [
        row for row in rows("due_phrases.tsv") if (row["lang"], row["set"]) == (language, part)
    ]
    verdicts = Counter(verdict(row["phrase"], language, row["expected"]) for row in mine)
    assert len(mine) >= 40
    assert verdicts["wrong"] == 0
    assert verdicts["right"] >= 0.95 * len(mine)


@pytest.mark.parametrize(
    ("words", "language", "wall"),
    [
        ("до понеділка", "uk", "23T12:00"),
        ("к понедельнику", "ru", "23T12:00"),
        ("pazartesiye kadar", "tr", "23T12:00"),
        ("cuma günü saat 15'te", "tr", "20T15:00"),
        ("через два часа", "ru", "18T16:20"),
        ("iki gün sonra", "tr", "20T12:00"),
        ("за три дні", "uk", "21T12:00"),
        # As phones and keyboards write them.
        ("у п'ятницю", "uk", "20T12:00"),
        ("у п’ятницю", "uk", "20T12:00"),
        ("у пʼятницю", "uk", "20T12:00"),
        ("у п‘ятницю о\u00a015:00", "uk", "20T15:00"),
        ("ЗАВТРА О 15:00", "uk", "19T15:00"),
        ("В ПЯТНИЦУ В 15:00", "ru", "20T15:00"),
        ("Завтра в 15.00.", "ru", "19T15:00"),
        ("PAZARTESİ SAAT 10:00", "tr", "23T10:00"),
        ("SALI GÜNÜ", "tr", "24T12:00"),
        ("YARIN SAAT 15:00'TE", "tr", "19T15:00"),
        ("yarin saat 15:00", "tr", "19T15:00"),
        ("carsamba gunu saat 10", "tr", "25T10:00"),
        ("25 Kasım’da", "tr", "25T12:00"),
        ("понедiлок", "uk", "23T12:00"),  # a Latin i
        ("Мonday at 9 am", "en", "23T09:00"),  # a Cyrillic М
        ("завтра\u200f в ١٥:٠٠", "ru", "19T15:00"),
        ("трёх часов дня", "ru", "18T15:00"),
        # Words of another of the four languages, where nobody can mistake them.
        ("tomorrow at 6 pm", "ru", "19T18:00"),
        ("завтра в 18:00", "tr", "19T18:00"),
        ("Friday в 15:00", "ru", "20T15:00"),
        ("yarın 18:00", "uk", "19T18:00"),
        ("25 Nov 14:00", "tr", "25T14:00"),
    ],
)
def test_a_time_is_read_however_it_is_spelled(words: str, language: str, wall: str) -> None:
    answer = understood(words, language)
    assert isinstance(answer, Once)
    assert shown(answer) == f"2026-11-{wall}"


@pytest.mark.parametrize(
    ("words", "language", "candidates"),
    [
        ("end of day", "en", ["18T18:00", "18T23:59"]),
        ("до кінця тижня", "uk", ["20T18:00", "20T23:59", "22T18:00", "22T23:59"]),
        ("tomorrow morning", "en", ["19T09:00", "19T10:00", "19T08:00"]),
        ("в 5", "ru", ["18T17:00", "19T05:00"]),
        ("yarın 5'te", "tr", ["19T17:00", "19T05:00"]),
        ("next Friday", "en", ["27T12:00", "20T12:00"]),
        ("наступного тижня", "uk", ["25T12:00", "23T12:00"]),
        ("before Friday", "en", ["19T18:00", "20T12:00"]),
        ("on Wednesday at 6 pm", "en", ["18T18:00", "25T18:00"]),
        ("this weekend", "en", ["21T12:00", "22T12:00"]),
        ("завтра в 2 ночи", "ru", ["19T02:00", "20T02:00"]),
        ("today at 10", "en", ["18T22:00"]),
    ],
)
def test_what_may_mean_two_times_is_asked_back(
    words: str, language: str, candidates: list[str]
) -> None:
    answer = understood(words, language)
    assert isinstance(answer, Doubt)
    assert [shown(each) for each in answer.candidates] == [f"2026-11-{c}" for c in candidates]


def test_the_31st_of_every_month_may_be_its_last_day() -> None:
    answer = understood("every month on the 31st at 10:00", "en")
    assert isinstance(answer, Doubt)
    assert [shown(each) for each in answer.candidates] == [
        "RRULE:FREQ=MONTHLY;BYMONTHDAY=31;BYHOUR=10;BYMINUTE=0",
        "RRULE:FREQ=MONTHLY;BYMONTHDAY=-1;BYHOUR=10;BYMINUTE=0",
    ]


@pytest.mark.parametrize(
    ("words", "language", "refusal"),
    [
        ("03/07", "en", AmbiguousDate),
        ("до 03.07", "ru", AmbiguousDate),
        ("05.06.2027 о 10:00", "uk", AmbiguousDate),
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
        ("среда, 26 ноября", "ru", UnreadDue),  # a Thursday
        ("31 ноября", "ru", UnreadDue),
        ("25:00", "en", UnreadDue),
        ("in 6 years", "en", UnreadDue),
    ],
)
def test_refusals_of_the_strict_grammar_stand_in_every_language(
    words: str, language: str, refusal: type[Refusal]
) -> None:
    with pytest.raises(refusal):
        understood(words, language)


def test_a_day_that_has_just_passed_is_refused_with_the_year_to_send() -> None:
    with pytest.raises(PastDue) as caught:
        understood("10 листопада о 9:00", "uk")
    assert caught.value.facts["year"] == 2027


@pytest.mark.parametrize(
    ("words", "language", "now", "kind", "first"),
    [
        ("5 января", "ru", "2026-11-18", Once, "2027-01-05"),
        ("5 January", "en", "2026-11-18", Once, "2027-01-05"),
        # Ten months ahead may be a slip: it is asked.
        ("5 января", "ru", "2026-03-20", Doubt, "2027-01-05"),
    ],
)
def test_a_day_long_passed_is_one_of_the_next_year(
    words: str, language: str, now: str, kind: type[Answer], first: str
) -> None:
    at = datetime.fromisoformat(f"{now}T10:00+00:00")
    answer = understood(words, language, now=at)
    assert type(answer) is kind
    found = answer.candidates[0] if isinstance(answer, Doubt) else answer
    assert not isinstance(found, Doubt)
    assert shown(found) == f"{first}T12:00"


NEVER = {
    "en": "3-5 May|either Monday or Tuesday|Monday or Tuesday|Monday, Tuesday|last week"
    "|last Friday|yesterday|soon|ASAP|as soon as possible|in a few days|in a couple of hours|some day"
    "|one day|from Monday|starting Friday|not before Friday|not on Friday|after Friday|after 3 pm"
    "|around 5 pm|5ish|between 9:00 and 11:00|9:00-11:00|from 9:00 to 11:00|3 days ago|2 hours"
    "|Friday 13|first|the second|at 25|tomorrow 5|within the week|every 2 hours|every year"
    "|twice a week|5 times|May|next year|in Q1|Friday?|Friday 12:00 CET|whenever|the last day"
    "|Friday Friday|today tomorrow|Monday Tuesday at 9:00|tomorrow at 9 pm in the morning"
    "|13 pm|0 am|every day on Monday|monthly on Friday|every day 5 times until 1 Dec",
    "ru": "3-5 мая|с 3 по 5 мая|в понедельник или вторник|на прошлой неделе|в прошлую пятницу"
    "|вчера|скоро|как можно скорее|на днях|через несколько дней|через пару часов|когда-нибудь"
    "|с понедельника|не раньше пятницы|после пятницы|после 15:00|около пяти|часов в пять"
    "|с 9:00 до 11:00|9:00-11:00|3 дня назад|2 часа|пятница 13|первый|второго|завтра 5|май"
    "|декабрь 26|в следующем году|каждые 2 часа|каждый год|дважды в неделю|5 раз|пятница?"
    "|в 10.10|через день|в течение дня|за день до пятницы|пятница суббота|последний день",
    "uk": "3-5 травня|з 3 по 5 травня|у понеділок або вівторок|минулого тижня|минулої п'ятниці"
    "|вчора|скоро|якнайшвидше|цими днями|за кілька днів|через пару годин|колись|з понеділка"
    "|не раніше п'ятниці|після п'ятниці|після 15:00|близько п'ятої|з 9:00 до 11:00|9:00-11:00"
    "|3 дні тому|2 години|п'ятниця 13|перший|другого|завтра 5|травень|грудень 26"
    "|наступного року|кожні 2 години|щороку|двічі на тиждень|5 разів|п'ятниця?|через день"
    "|протягом дня|п'ятниця субота|останній день",
    "tr": "3-5 Mayıs|3 Mayıs - 5 Mayıs|pazartesi veya salı|pazartesi ya da salı|geçen hafta"
    "|geçen cuma|dün|yakında|en kısa zamanda|bir an önce|birkaç gün içinde|bir gün|pazartesiden"
    "|cumadan sonra|cumadan önce|saat 15:00'ten sonra|beş civarı|saat 5 gibi|9:00-11:00"
    "|9:00 ile 11:00 arası|3 gün önce|2 saat|cuma 13|birinci|biri|yarın 5|Mayıs|gelecek yıl"
    "|her 2 saatte bir|her yıl|haftada iki|5 kez|cuma?|cuma cumartesi|son gün|gün içinde"
    "|hafta içinde|cuma değil|on gün|iki cuma sonra",
}


@pytest.mark.parametrize(
    ("words", "language"),
    [(each, language) for language, line in NEVER.items() for each in line.split("|")],
)
def test_what_names_no_one_time_is_never_read(words: str, language: str) -> None:
    with pytest.raises(Refusal):
        understood(words, language)


def test_a_zone_that_is_named_is_kept() -> None:
    answer = understood("завтра в 15:00 по Киеву", "ru", zone="UTC")
    assert isinstance(answer, Once)
    assert answer.due == Due(
        datetime(2026, 11, 19, 13, tzinfo=UTC), datetime.fromisoformat("2026-11-19T15:00"), KYIV
    )


def test_a_recurrence_begins_with_its_first_day_and_knows_its_end() -> None:
    answer = understood("every Monday at 9:00 until 1 Dec", "en")
    assert isinstance(answer, Every)
    rule = spell_rule("WEEKLY", ("MO",), time(9))
    assert answer.recurrence == Recurrence(rule, KYIV, date(2026, 11, 23), date(2026, 12, 1))
    assert canonical(answer) == ("weekly Mon 09:00 Europe/Kyiv from 23 Nov 2026 until 1 Dec 2026")


PHRASES = [row["phrase"] for name in ("dates.tsv", "due_phrases.tsv") for row in rows(name)]
WORDS = sorted({word for phrase in PHRASES for word in phrase.split()})
#: Naive, as hypothesis wants the ends of a span.
FIRST, LAST = (datetime.combine(date(year, 1, 1), time()) for year in (2026, 2030))


def lines() -> st.SearchStrategy[str]:
    """Any text, and words of time in any order."""
    shuffled = st.lists(st.sampled_from(WORDS), min_size=1, max_size=7).map(" ".join)
    return st.one_of(st.text(max_size=40), shuffled)


def candidates(answer: Answer) -> tuple[Once | Every, ...]:
    """The one time, or those that are asked about."""
    return answer.candidates if isinstance(answer, Doubt) else (answer,)


@settings(max_examples=400, deadline=None)
@given(
    lines(),
    st.sampled_from(["en", "ru", "uk", "tr", "de"]),
    st.sampled_from([KYIV, "UTC", "Europe/Istanbul", "America/New_York"]),
    st.datetimes(FIRST, LAST, timezones=st.just(UTC)),
)
@example("31 числа каждого месяца", "ru", KYIV, NOW)
@example("every 29th of every month", "en", KYIV, NOW)
@example("29 февраля", "ru", KYIV, NOW)
def test_whatever_is_sent_is_refused_or_lies_ahead(
    words: str, language: str, zone: str, now: datetime
) -> None:
    try:
        answer = understood(words, language, zone, now)
    except Refusal:
        return
    found = candidates(answer)
    assert 1 <= len(found) <= 4
    assert len(set(found)) == len(found)
    for each in found:
        again = read(canonical(each), language=language, zone=zone, now=now, default_time=NOON)
        assert not isinstance(again, Doubt)
        assert canonical(again) == canonical(each)
        if isinstance(each, Every):
            assert again == each
            first = each.recurrence.next_after(now)
            assert first is not None
            assert first > now
        elif each.due.at is not None:
            assert isinstance(again, Once)
            assert again.due.at == each.due.at
            assert each.due.at > now
            assert each.due.at - now < timedelta(days=5 * 365 + 2)
