"""Tests how English forms of a recurrence are read, written and cut off from a line."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from domain.refusals import Refusal
from domain.times.recurrence_phrases import (
    is_recurrence,
    read_recurrence,
    split_trailing_recurrence,
)
from domain.times.refusals import TooOften, UnreadDue

NOW = datetime(2025, 7, 24, 8, tzinfo=UTC)
READ = (
    "daily 09:00",
    "every day at 9:00 until 1 Aug",
    "weekdays 09:00 for 3 times",
    "weekly Mon 09:00",
    "every Mon, Wed and Fri 09:00 5 times",
    "every 2 weeks on Tue 18:00",
    "monthly 1 10:00",
    "monthly on the last day 10:00 Europe/Kyiv",
    "every 2 months 15 10:00 UTC",
    "monthly first Mon 10:00",
    "monthly on the last Friday 17:00 until 31 Dec",
    "monthly last working day 16:00",
    "every 3 months on the first working day 09:00 UTC",
)


@pytest.mark.parametrize("words", READ)
def test_a_recurrence_written_in_canonical_form_is_read_as_the_same_recurrence(words: str) -> None:
    found = read_recurrence(words, zone="Europe/Istanbul", now=NOW)
    assert is_recurrence(found.canonical())
    assert read_recurrence(found.canonical(), zone="UTC", now=NOW) == found


@pytest.mark.parametrize("words", READ)
def test_a_recurrence_is_cut_off_from_the_text_before_it(words: str) -> None:
    assert split_trailing_recurrence(f"Check  the list\n{words}") == ("Check  the list", words)


@pytest.mark.parametrize(
    "text",
    [
        "the list that is sent weekly",
        "Review the daily report at 10:00",
        "Every delegation is heard by 25 Jul 12:00",
        "Meet each of them tomorrow 09:00",
        "daily",
        "",
        "Count 5 times",
    ],
)
def test_text_that_only_mentions_something_recurring_is_not_cut(text: str) -> None:
    assert split_trailing_recurrence(text) == (text, None)


@pytest.mark.parametrize(
    "words",
    ["every 5 minutes", "every hour", "hourly 10:00", "every 12 hours until 1 Aug", "each minute"],
)
def test_a_recurrence_more_often_than_once_a_day_is_refused_with_this_reason(words: str) -> None:
    with pytest.raises(TooOften) as refused:
        read_recurrence(words, zone="Europe/Istanbul", now=NOW)
    assert refused.value.facts == {"words": words}


@pytest.mark.parametrize("words", ["every 24 hours", "every 90 days 10:00:00"])
def test_a_recurrence_of_a_day_or_longer_is_not_refused_as_too_often(words: str) -> None:
    with pytest.raises(UnreadDue):
        read_recurrence(words, zone="Europe/Istanbul", now=NOW)


@pytest.mark.parametrize(
    "words",
    [
        "every weekday except Friday at 08:30",
        "every day at 09:00 except 1 Aug",
        "every Monday at 09:00 starting 4 Aug",
        "every first Monday of the month at 10:00",
        "every 30 minutes from 15:00",
        "every month on the 31st at 09:00",
        "daily by 18:00",
    ],
)
def test_the_whole_end_that_speaks_of_a_recurrence_is_cut_and_no_part_of_it(words: str) -> None:
    assert split_trailing_recurrence(f"standup {words}") == ("standup", words)


@pytest.mark.parametrize(
    "words",
    [
        "daily 24:00",
        "daily 09:00 until 1 Jul",
        "daily 09:00 until yesterday",
        "monthly 0 09:00",
        "daily 09:00 0 times",
        "daily 09:00 Mars/Base",
        "weekly 09:00",
        "every 2 weeks 09:00",
        "daily 09:00 until without delay",
        "weekly Mon 09:00 until 25 Jul",
        "monthly second working day 09:00",
        "monthly sixth Mon 09:00",
    ],
)
def test_a_malformed_recurrence_is_refused(words: str) -> None:
    with pytest.raises(Refusal):
        read_recurrence(words, zone="Europe/Istanbul", now=NOW)
