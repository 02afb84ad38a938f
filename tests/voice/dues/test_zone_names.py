"""The full name of a time zone behind a time, as it stands in /settings: that zone's hour."""

from __future__ import annotations

from datetime import UTC, datetime, time

import pytest

from domain.times.refusals import DoubledHour, UnreadDue
from voice.dues import Once, read

NOW = datetime(2026, 10, 19, 12, tzinfo=UTC)


def answer(words: str, language: str = "en") -> object:
    """Return what *words* mean in a thread, where times are in UTC."""
    return read(words, language=language, zone="UTC", now=NOW, default_time=time(12))


@pytest.mark.parametrize(
    ("language", "words", "day", "hour"),
    [
        ("en", "Fri 23 Oct 17:00 America/New_York", 23, 21),
        ("en", "26 Oct 10:00 europe/kyiv", 26, 8),
        ("en", "tomorrow 17:00 America/Bogota", 20, 22),
        ("ru", "23 октября в 17:00 Africa/Nairobi", 23, 14),
        ("uk", "завтра о 17:00 Africa/Nairobi", 20, 14),
        ("tr", "23 Ekim 17:00 Africa/Nairobi", 23, 14),
    ],
)
def test_the_hour_is_that_of_the_named_zone(
    language: str, words: str, day: int, hour: int
) -> None:
    told = answer(words, language)
    assert isinstance(told, Once)
    assert told.due.at == datetime(2026, 10, day, hour, tzinfo=UTC)


@pytest.mark.parametrize("words", ["23 Oct 17:00 UTC Europe/Kyiv", "17:00 and/or", "Europe/Kyiv"])
def test_two_zones_or_none_are_not_read(words: str) -> None:
    with pytest.raises(UnreadDue):
        answer(words)


def test_an_hour_that_the_zones_clocks_show_twice_is_refused() -> None:
    with pytest.raises(DoubledHour):
        answer("25 Oct 03:30 Europe/Kyiv")
