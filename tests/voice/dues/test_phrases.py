"""Tests of kinds of phrases that people write, with the same kinds in all four languages."""

from __future__ import annotations

import re
from collections import defaultdict

import pytest

from domain.refusals import Refusal
from tests.voice.dues.answers import Answer, rows, shown, understood
from voice.dues import Doubt, Every, canonical

CASES = [tuple(row.values()) for row in rows("cases.tsv")]
KINDS = [(row["lang"], row["phrase"], row["expected"]) for row in rows("kinds.tsv")]


def said(answer: Answer) -> list[str]:
    """Return the one time of an answer, or all of its candidates, as text."""
    found = answer.candidates if isinstance(answer, Doubt) else (answer,)
    return [shown(each) for each in found]


def is_one_of(text: str, facts: list[str], *, any_hour: bool) -> bool:
    """Return True if *text* is one of the expected facts.

    A fact that is a day alone means any hour of it. With *any_hour*, a fact may also be cut short.
    """
    return any(
        text == fact or (text.startswith(fact) and (any_hour or len(fact) == len("2026-11-19")))
        for fact in facts
    )


@pytest.mark.parametrize(("phrase", "language", "expected"), CASES)
def test_what_is_meant_is_read_or_stands_among_the_candidates(
    phrase: str, language: str, expected: str
) -> None:
    answer = understood(phrase, language)
    facts = expected.lstrip("?").split("|")
    if isinstance(answer, Doubt):
        assert any(is_one_of(each, facts, any_hour=True) for each in said(answer)), said(answer)
    else:
        assert not expected.startswith("?"), said(answer)
        assert is_one_of(shown(answer), facts, any_hour=False), said(answer)


@pytest.mark.parametrize(("language", "phrase", "expected"), KINDS)
def test_a_phrase_is_read_asked_about_or_refused_with_its_reason(
    language: str, phrase: str, expected: str
) -> None:
    if expected.startswith("!"):
        with pytest.raises(Refusal) as refused:
            understood(phrase, language)
        assert type(refused.value).__name__ == expected[1:]
        return
    answer = understood(phrase, language)
    assert isinstance(answer, Doubt) == expected.startswith("?"), said(answer)
    facts = [re.sub(";FROM=[0-9]+", "", each) for each in expected.lstrip("?").split("|")]
    found = said(answer)[: len(facts)]
    whole = [f"{each}T12:00" if len(each) == len("2026-11-19") else each for each in facts]
    assert found == whole
    if start := re.search("FROM=([0-9]+)", expected):
        assert isinstance(answer, Every)
        assert f"{answer.recurrence.start:%Y%m%d}" == start[1]


def test_each_kind_of_phrase_is_tried_in_all_four_languages() -> None:
    tried: dict[str, set[str]] = defaultdict(set)
    for row in rows("kinds.tsv"):
        tried[row["kind"]].add(row["lang"])
    assert len(KINDS) >= len(CASES)
    alone = {"no typing error", "date or hour"}
    lacking = {
        kind: langs for kind, langs in tried.items() if len(langs) < 4 and kind not in alone
    }
    assert lacking == {}


@pytest.mark.parametrize(
    ("words", "text"),
    [
        (
            "the first Monday of every month at 10:00",
            "monthly first Mon 10:00 Europe/Kyiv from 7 Dec 2026",
        ),
        (
            "the last working day of every month at 16:00",
            "monthly last working day 16:00 Europe/Kyiv from 30 Nov 2026",
        ),
        (
            "every 2 months on the last Friday at 10:00 UTC+3",
            "every 2 months last Fri 10:00 Etc/GMT-3 from 27 Nov 2026",
        ),
    ],
)
def test_a_recurrence_by_the_place_of_a_weekday_has_an_exact_text(words: str, text: str) -> None:
    answer = understood(words, "en")
    assert isinstance(answer, Every)
    assert canonical(answer) == text
    assert understood(text, "ru") == answer


@pytest.mark.parametrize(
    ("words", "language", "first", "second"),
    [
        ("03/07/2026 at 5 pm", "en", "3 Jul 2026 17:00", "7 Mar 2026 17:00"),
        ("03/07 12:00", "en", "3 Jul 12:00", "7 Mar 12:00"),
        ("03.07.26 10:00 UTC", "en", "3 Jul 2026 10:00 UTC", "7 Mar 2026 10:00 UTC"),
        ("Friday 03.04 at noon", "de", "3 Apr 12:00", "4 Mar 12:00"),
    ],
)
def test_the_refusal_of_an_ambiguous_date_keeps_the_year_and_the_hour_that_were_given(
    words: str, language: str, first: str, second: str
) -> None:
    with pytest.raises(Refusal) as refused:
        understood(words, language)
    assert (refused.value.facts["first"], refused.value.facts["second"]) == (first, second)
