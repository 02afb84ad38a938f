"""Tests that time phrases as people write them are read rightly, or that the desk asks."""

from __future__ import annotations

from collections import Counter
from datetime import UTC, date, datetime, time

import pytest

from domain.refusals import Refusal
from domain.times.due_times import DueTime
from domain.times.recurrences import Recurrence, spell_rule
from tests.voice.dues.answers import KYIV, Answer, rows, shown, understood
from voice.dues import Doubt, Every, Once, canonical


def agrees(said: str, fact: str) -> bool:
    """Return True if the answer *said* is the expected *fact*.

    If the fact has no time of day, noon is expected, which is the default.
    """
    if fact.startswith("RRULE") and "BYHOUR" not in fact:
        return said == f"{fact};BYHOUR=12;BYMINUTE=0"
    return said == (f"{fact}T12:00" if len(fact) == len("2026-11-19") else fact)


def lies_in(said: str, facts: list[str]) -> bool:
    """Return True if a candidate is one of the expected times, or is on an expected day."""
    return any(said[: len(fact)] == fact for fact in facts)


def verdict(phrase: str, language: str, expected: str) -> str:
    """Return `right`, `wrong`, or `asked` if the person would have to send other words.

    *expected* has one or more facts with `|` between them, any of which is right. If it begins
    with `?`, the verdict is `right` only if the desk asks which time is meant.
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


def test_every_phrase_of_the_table_of_dates_is_read_rightly() -> None:
    verdicts = {
        (row["phrase"], row["lang"]): verdict(row["phrase"], row["lang"], row["expected"])
        for row in rows("dates.tsv")
    }
    assert len(verdicts) == 160
    assert {each: said for each, said in verdicts.items() if said != "right"} == {}


@pytest.mark.parametrize("language", ["en", "ru", "uk", "tr"])
@pytest.mark.parametrize("part", ["tune", "held"])
def test_19_of_20_phrases_of_each_language_are_read_rightly_and_none_wrongly(
    language: str, part: str
) -> None:
    mine = [row for row in rows("phrases.tsv") if (row["lang"], row["set"]) == (language, part)]
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
        # The same words as telephones and keyboards write them.
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
        ("понедiлок", "uk", "23T12:00"),  # with a Latin i
        ("Мonday at 9 am", "en", "23T09:00"),  # with a Cyrillic М
        ("завтра\u200f в ١٥:٠٠", "ru", "19T15:00"),
        ("трёх часов дня", "ru", "18T15:00"),
        # Phrases in another language than the person's, which are read because they have only one
        # meaning.
        ("tomorrow at 6 pm", "ru", "19T18:00"),
        ("завтра в 18:00", "tr", "19T18:00"),
        ("Friday в 15:00", "ru", "20T15:00"),
        ("yarın 18:00", "uk", "19T18:00"),
        ("25 Nov 14:00", "tr", "25T14:00"),
    ],
)
def test_a_time_phrase_is_read_in_every_spelling_and_from_every_language(
    words: str, language: str, wall: str
) -> None:
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
def test_a_phrase_with_several_meanings_gives_candidates_the_likeliest_first(
    words: str, language: str, candidates: list[str]
) -> None:
    answer = understood(words, language)
    assert isinstance(answer, Doubt)
    assert [shown(each) for each in answer.candidates] == [f"2026-11-{c}" for c in candidates]


def test_the_31st_of_every_month_may_mean_the_last_day_of_every_month() -> None:
    answer = understood("every month on the 31st at 10:00", "en")
    assert isinstance(answer, Doubt)
    assert [shown(each) for each in answer.candidates] == [
        "RRULE:FREQ=MONTHLY;BYMONTHDAY=31;BYHOUR=10;BYMINUTE=0",
        "RRULE:FREQ=MONTHLY;BYMONTHDAY=-1;BYHOUR=10;BYMINUTE=0",
    ]


@pytest.mark.parametrize(
    ("words", "language", "now", "kind", "first"),
    [
        ("5 января", "ru", "2026-11-18", Once, "2027-01-05"),
        ("5 January", "en", "2026-11-18", Once, "2027-01-05"),
        # A date almost ten months ahead may be a typing error, so the desk asks.
        ("5 января", "ru", "2026-03-20", Doubt, "2027-01-05"),
    ],
)
def test_a_date_that_passed_long_ago_is_read_as_a_date_of_the_next_year(
    words: str, language: str, now: str, kind: type[Answer], first: str
) -> None:
    at = datetime.fromisoformat(f"{now}T10:00+00:00")
    answer = understood(words, language, now=at)
    assert type(answer) is kind
    found = answer.candidates[0] if isinstance(answer, Doubt) else answer
    assert not isinstance(found, Doubt)
    assert shown(found) == f"{first}T12:00"


def test_a_time_zone_named_in_the_phrase_replaces_the_reader_s_own_zone() -> None:
    answer = understood("завтра в 15:00 по Киеву", "ru", zone="UTC")
    assert isinstance(answer, Once)
    assert answer.due == DueTime(
        at=datetime(2026, 11, 19, 13, tzinfo=UTC),
        wall=datetime.fromisoformat("2026-11-19T15:00"),
        zone=KYIV,
    )


def test_a_recurrence_until_a_date_has_its_first_and_its_last_day() -> None:
    answer = understood("every Monday at 9:00 until 1 Dec", "en")
    assert isinstance(answer, Every)
    rule = spell_rule("WEEKLY", ("MO",), time(9))
    assert answer.recurrence == Recurrence(
        rule=rule, zone=KYIV, start=date(2026, 11, 23), until=date(2026, 12, 1)
    )
    assert canonical(answer) == ("weekly Mon 09:00 Europe/Kyiv from 23 Nov 2026 until 1 Dec 2026")
