"""Tests of rhythms: how they are read from a line, and at which instants they occur."""

from __future__ import annotations

from datetime import UTC, datetime, time

import pytest

from domain.followups.refusals import UnreadRhythm
from domain.followups.rhythms import Rhythm, read_rhythm, split_rhythm

KYIV = "Europe/Kyiv"


@pytest.mark.parametrize(
    ("words", "rhythm", "rest"),
    [
        ("daily 09:00 How many?", Rhythm(time(9), KYIV), "How many?"),
        ("Daily at 9:05 UTC How\nmany?", Rhythm(time(9, 5), "UTC"), "How\nmany?"),
        ("weekly Mon 09:00 And?", Rhythm(time(9), KYIV, 0), "And?"),
        ("weekly on Thursday at 18:30 And?", Rhythm(time(18, 30), KYIV, 3), "And?"),
        ("daily 09:00 europe/istanbul And?", Rhythm(time(9), "Europe/Istanbul"), "And?"),
        ("daily 09:00 Cars/trucks ready?", Rhythm(time(9), KYIV), "Cars/trucks ready?"),
        ("dailyness 09:00", None, "dailyness 09:00"),
        ("25 Jul 09:00 daily?", None, "25 Jul 09:00 daily?"),
    ],
)
def test_a_rhythm_is_read_only_at_the_beginning_of_a_line(
    words: str, rhythm: Rhythm | None, rest: str
) -> None:
    assert split_rhythm(words, KYIV) == (rhythm, rest)
    assert rhythm is None or read_rhythm(str(rhythm)) == rhythm


@pytest.mark.parametrize(
    "words", ["daily", "daily How many?", "daily 24:00 x", "weekly 09:00 x", "weekly Foo 09:00"]
)
def test_a_rhythm_without_a_valid_time_of_day_is_refused(words: str) -> None:
    with pytest.raises(UnreadRhythm):
        split_rhythm(words, KYIV)


def test_a_rhythm_is_later_if_the_clocks_skip_its_time_and_occurs_once_if_they_repeat_it() -> None:
    night = Rhythm(time(3, 30), KYIV)
    spring = datetime(2026, 3, 28, 12, tzinfo=UTC)
    assert night.after(spring) == datetime(2026, 3, 29, 1, 30, tzinfo=UTC)
    autumn = datetime(2026, 10, 24, 12, tzinfo=UTC)
    first = night.after(autumn)
    assert first == datetime(2026, 10, 25, 0, 30, tzinfo=UTC)
    assert night.after(first) == datetime(2026, 10, 26, 1, 30, tzinfo=UTC)
