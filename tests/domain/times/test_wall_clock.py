"""Tests that a local time names one instant or is refused, and tests of quiet hours."""

from __future__ import annotations

from datetime import UTC, datetime, time, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from domain.times.refusals import DoubledHour, SkippedHour, UnknownZone, UnreadQuietHours
from domain.times.wall_clock import QuietHours, instant, known_zone, local, readings


def utc(day: int, hour: int, minute: int = 0, month: int = 7) -> datetime:
    """Return an instant in UTC; by default it is in July 2025."""
    return datetime(2025, month, day, hour, minute, tzinfo=UTC)


def wall(day: int, hour: int, minute: int = 0, month: int = 7) -> datetime:
    """Return a naive local time; by default it is in July 2025."""
    return utc(day, hour, minute, month).replace(tzinfo=None)


@pytest.mark.parametrize(
    ("zone", "at"),
    [
        ("UTC", utc(25, 14)),
        ("Europe/Kyiv", utc(25, 11)),
        ("Europe/Istanbul", utc(25, 11)),
        ("Asia/Kathmandu", utc(25, 8, 15)),
        ("America/New_York", utc(25, 18)),
    ],
)
def test_a_local_time_is_converted_to_one_instant_and_back(zone: str, at: datetime) -> None:
    assert instant(wall(25, 14), zone) == at
    assert instant(wall(25, 14), zone).tzinfo is UTC
    assert local(at, zone).replace(tzinfo=None) == wall(25, 14)


def test_a_local_time_that_the_clocks_skip_is_refused() -> None:
    with pytest.raises(SkippedHour) as refused:
        instant(wall(30, 3, 30, month=3), "Europe/Kyiv", "30 Mar 03:30")
    assert refused.value.facts == {"words": "30 Mar 03:30", "zone": "Europe/Kyiv"}
    assert instant(wall(30, 2, 59, month=3), "Europe/Kyiv") == utc(30, 0, 59, month=3)
    assert instant(wall(30, 4, month=3), "Europe/Kyiv") == utc(30, 1, month=3)


def test_a_local_time_that_the_clocks_show_twice_is_refused_with_both_instants() -> None:
    with pytest.raises(DoubledHour) as refused:
        instant(wall(26, 3, 30, month=10), "Europe/Kyiv")
    assert refused.value.facts == {
        "words": "26 Oct 03:30",
        "zone": "Europe/Kyiv",
        "first": utc(26, 0, 30, month=10),
        "second": utc(26, 1, 30, month=10),
    }
    assert instant(wall(26, 3, 30, month=10), "Europe/Istanbul") == utc(26, 0, 30, month=10)


def test_a_local_time_on_a_day_that_its_zone_skipped_is_refused() -> None:
    with pytest.raises(SkippedHour):
        instant(datetime(2011, 12, 30, 12), "Pacific/Apia")  # noqa: DTZ001 - a wall time


def test_the_two_instants_that_a_local_time_can_mean_are_returned_in_order() -> None:
    skipped, doubled = wall(30, 3, 30, month=3), wall(26, 3, 30, month=10)
    assert readings(skipped, "Europe/Kyiv") == (utc(30, 0, 30, month=3), utc(30, 1, 30, month=3))
    assert readings(doubled, "Europe/Kyiv") == (utc(26, 0, 30, month=10), utc(26, 1, 30, month=10))


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("Europe/Kyiv", "Europe/Kyiv"),
        ("europe/kyiv", "Europe/Kyiv"),
        (" EUROPE/ISTANBUL ", "Europe/Istanbul"),
        ("america/new york", "America/New_York"),
        ("America/Port-au\u2011Prince", "America/Port-au-Prince"),
        ("utc", "UTC"),
    ],
)
def test_the_name_of_a_time_zone_is_recognised_in_upper_and_lower_case(
    typed: str, name: str
) -> None:
    assert known_zone(typed) == name


@pytest.mark.parametrize(
    "typed", ["", "Kyiv", "Europe", "Mars/Olympus", "../etc/passwd", "localtime", "UTC+3", "/"]
)
def test_an_unknown_time_zone_is_refused(typed: str) -> None:
    with pytest.raises(UnknownZone) as refused:
        known_zone(f" {typed} ")
    assert refused.value.facts == {"zone": typed}


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        ("20:00-05:00", "20:00-05:00"),
        ("20:00 – 5:00", "20:00-05:00"),
        ("  09:30 - 17:45 ", "09:30-17:45"),
        ("٢٠:٠٠-٠٥:٠٠", "20:00-05:00"),
        ("00:00-23:59", "00:00-23:59"),
    ],
)
def test_quiet_hours_are_read_from_two_times_of_day_with_a_dash(words: str, shown: str) -> None:
    assert str(QuietHours.parse(words)) == shown
    assert QuietHours.parse(shown) == QuietHours.parse(words)


@pytest.mark.parametrize(
    "words",
    ["", "20:00", "20-05", "20:00-24:00", "20:60-05:00", "20:00-20:00", "at 20:00-05:00", "x-y"],
)
def test_text_that_is_not_two_times_of_day_with_a_dash_is_refused_as_quiet_hours(
    words: str,
) -> None:
    with pytest.raises(UnreadQuietHours) as refused:
        QuietHours.parse(words)
    assert refused.value.facts == {"words": words}


@pytest.mark.parametrize(
    ("at", "end"),
    [
        (utc(24, 16, 59), None),
        (utc(24, 17), utc(25, 2)),
        (utc(24, 21), utc(25, 2)),
        (utc(25, 1, 59), utc(25, 2)),
        (utc(25, 2), None),
        (utc(25, 12), None),
    ],
)
def test_quiet_hours_over_midnight_end_in_the_morning(at: datetime, end: datetime | None) -> None:
    assert QuietHours.parse("20:00-05:00").until(at, "Europe/Kyiv") == end


@pytest.mark.parametrize(
    ("at", "end"),
    [
        (utc(24, 9, 59), None),
        (utc(24, 10), utc(24, 11, 30)),
        (utc(24, 11, 29), utc(24, 11, 30)),
        (utc(24, 11, 30), None),
    ],
)
def test_quiet_hours_within_a_day_end_on_the_same_day(at: datetime, end: datetime | None) -> None:
    assert QuietHours(time(13), time(14, 30)).until(at, "Europe/Kyiv") == end


@pytest.mark.parametrize(
    ("quiet", "at", "end"),
    [
        # On 30 March the clocks in Kyiv are put forward from 03:00 to 04:00.
        ("20:00-05:00", utc(29, 18, month=3), utc(30, 2, month=3)),
        ("20:00-03:30", utc(29, 18, month=3), utc(30, 1, 30, month=3)),
        ("03:30-06:00", utc(30, 1, month=3), utc(30, 3, month=3)),
        # On 26 October the clocks in Kyiv are put back from 04:00 to 03:00.
        ("20:00-05:00", utc(25, 17, month=10), utc(26, 3, month=10)),
        ("20:00-03:30", utc(25, 17, month=10), utc(26, 0, 30, month=10)),
        ("20:00-03:30", utc(26, 0, 30, month=10), None),
        ("20:00-03:30", utc(26, 1, 10, month=10), utc(26, 1, 30, month=10)),
    ],
)
def test_quiet_hours_end_at_their_local_time_when_the_clocks_change(
    quiet: str, at: datetime, end: datetime | None
) -> None:
    assert QuietHours.parse(quiet).until(at, "Europe/Kyiv") == end


@settings(max_examples=150)
@given(
    st.times(),
    st.times(),
    st.datetimes(datetime(2025, 1, 1), datetime(2026, 12, 1), timezones=st.just(UTC)),  # noqa: DTZ001
    st.sampled_from(["UTC", "Europe/Kyiv", "America/New_York", "Australia/Lord_Howe"]),
)
def test_quiet_hours_end_after_the_given_instant_and_at_most_26_hours_later(
    start: time, end: time, at: datetime, zone: str
) -> None:
    until = QuietHours(start, end).until(at, zone)
    assert until is None or at < until <= at + timedelta(hours=26)
