"""Tests with random text, which is either refused or read as times in the future."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from domain.refusals import Refusal
from tests.voice.dues.answers import KYIV, NOW, Answer, rows, understood
from voice.dues import Doubt, Every, Once, canonical, may_tell

PHRASES = [row["phrase"] for name in ("dates.tsv", "phrases.tsv") for row in rows(name)]
WORDS = sorted({word for phrase in PHRASES for word in phrase.split()})
#: The limits of random times. They have no time zone, because hypothesis requires naive limits.
FIRST, LAST = (datetime.combine(date(year, 1, 1), time()) for year in (2026, 2030))


def lines() -> st.SearchStrategy[str]:
    """Generate any text, and words of time phrases in any order."""
    shuffled = st.lists(st.sampled_from(WORDS), min_size=1, max_size=7).map(" ".join)
    return st.one_of(st.text(max_size=40), shuffled)


def candidates(answer: Answer) -> tuple[Once | Every, ...]:
    """Return the one time of an answer, or all of its candidates."""
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
@example("monthly", "en", KYIV, datetime(2026, 1, 1, tzinfo=UTC))
@example("tomorrow at 5 p. m.", "en", KYIV, NOW)
@example("+1 d", "en", KYIV, NOW)
@example("daily 09:00 Zulu", "en", KYIV, NOW)
def test_any_text_is_refused_or_read_as_future_times_whose_canonical_text_means_the_same(
    words: str, language: str, zone: str, now: datetime
) -> None:
    try:
        answer = understood(words, language, zone, now)
    except Refusal:
        return
    assert all(may_tell(word) for word in words.split())
    found = candidates(answer)
    assert 1 <= len(found) <= 4
    assert len(set(found)) == len(found)
    for each in found:
        again = understood(canonical(each), language, zone, now)
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


@pytest.mark.parametrize("word", ["list", "10-ish", "колонна", "склад", "liste", "HUM-A12"])
def test_a_word_that_no_language_uses_for_a_time_may_not_tell_one(word: str) -> None:
    assert not may_tell(word)
