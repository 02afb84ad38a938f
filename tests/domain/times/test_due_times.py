"""Tests that each exact form of a due time is read as the one instant that it names."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta

import pytest
from hypothesis import assume, example, given, settings
from hypothesis import strategies as st

from domain.refusals import Refusal
from domain.times.due_times import HORIZON, DueTime, read_due
from domain.times.refusals import PastDue
from domain.times.wall_clock import MONTHS, readings

NOW = datetime(2025, 7, 24, 8, 52, 37, tzinfo=UTC)  # 24 July 2025 is a Thursday.


def utc(day: int, hour: int, minute: int = 0, month: int = 7, year: int = 2025) -> datetime:
    """Return an instant in UTC; by default it is in July 2025."""
    return datetime(year, month, day, hour, minute, tzinfo=UTC)


@pytest.mark.parametrize(
    ("words", "at"),
    [
        ("25 Jul 14:00", utc(25, 14)),
        ("25 July 14:00", utc(25, 14)),
        ("25 Jul 2025 14:00", utc(25, 14)),
        ("25 Jul 2026 14:00", utc(25, 14, year=2026)),
        ("25 Jul", utc(25, 12)),
        ("25 Jul 2026", utc(25, 12, year=2026)),
        ("1 September 00:00", utc(1, 0, month=9)),
        ("1 Sept 9:05", utc(1, 9, 5, month=9)),
        ("Jul 25 14:00", utc(25, 14)),
        ("July 25, 2026", utc(25, 12, year=2026)),
        ("2025-07-25T14:00Z", utc(25, 14)),
        ("2025-07-25T14:00:00Z", utc(25, 14)),
        ("2025-07-25 14:00", utc(25, 14)),
        ("2025-07-25", utc(25, 12)),
        ("2025-07-25T14:00+03:00", utc(25, 11)),
        ("2025-07-25 14:00-0330", utc(25, 17, 30)),
        ("+48h", utc(26, 8, 52)),
        ("+2h", utc(24, 10, 52)),
        ("+30m", utc(24, 9, 22)),
        ("+3d", utc(27, 8, 52)),
        ("+1d12h", utc(25, 20, 52)),
        ("+ 1 d 12 h 5 m", utc(25, 20, 57)),
        ("+1m", utc(24, 8, 53)),
        ("Fri 12:00", utc(25, 12)),
        ("Friday", utc(25, 12)),
        ("Fri", utc(25, 12)),
        ("thurs 09:00", utc(24, 9)),
        ("Thu 08:00", utc(31, 8)),
        ("Thu 08:52", utc(31, 8, 52)),
        ("wed", utc(30, 12)),
        ("today 18:00", utc(24, 18)),
        ("today", utc(24, 12)),
        ("tomorrow 09:00", utc(25, 9)),
        ("tomorrow", utc(25, 12)),
        ("14:00", utc(24, 14)),
        ("08:53", utc(24, 8, 53)),
        ("Fri 25 Jul, 12:00 UTC", utc(25, 12)),
        ("29 Feb 2028", utc(29, 12, month=2, year=2028)),
    ],
)
def test_each_form_of_a_due_time_is_read(words: str, at: datetime) -> None:
    due = read_due(words, zone="UTC", now=NOW)
    assert due == DueTime(at=at, wall=at.replace(tzinfo=None), zone="UTC")
    assert not due.without_delay


@pytest.mark.parametrize(
    "words",
    [
        "by 25 Jul 14:00",
        "at 25 jul 14:00",
        "ON 25 JUL 14:00",
        "  25   Jul\u00a014:00 ",
        "25 Jul, 14:00",
        "25 Jul at 14:00",
        "Fri 25 Jul 14:00",
        "Fri, Jul 25, 2025, 14:00",
        "25 Jul 14:00 UTC",
        "25 Jul 14:00utc",
        "٢٥ Jul ١٤:٠٠",
        "２５ Jul １４:００",
        "25\u200f Jul\u200b 14:00",
        "2025–07–25 14:00",
    ],
)
def test_a_due_time_is_read_in_other_spellings_of_its_form(words: str) -> None:
    assert read_due(words, zone="UTC", now=NOW).at == utc(25, 14)


@pytest.mark.parametrize("words", ["without delay", "Without  Delay", "without delay UTC"])
def test_without_delay_is_read_as_a_due_time_that_names_no_instant(words: str) -> None:
    due = read_due(words, zone="UTC", now=NOW)
    assert due == DueTime(at=None, wall=None, zone="UTC")
    assert due.without_delay


@pytest.mark.parametrize(
    ("words", "at", "wall", "zone"),
    [
        ("25 Jul 14:00", utc(25, 11), (25, 14), "Europe/Kyiv"),
        ("25 Jul", utc(25, 9), (25, 12), "Europe/Kyiv"),
        ("25 Jul 14:00 UTC", utc(25, 14), (25, 14), "UTC"),
        ("2025-07-25T14:00Z", utc(25, 14), (25, 14), "UTC"),
        ("2025-07-25T14:00-02:00", utc(25, 16), (25, 19), "Europe/Kyiv"),
        ("+2h", utc(24, 10, 52), (24, 13), "Europe/Kyiv"),
        ("12:00", utc(24, 9), (24, 12), "Europe/Kyiv"),
        ("tomorrow 01:00", utc(24, 22), (25, 1), "Europe/Kyiv"),
    ],
)
def test_a_due_time_keeps_its_local_time_and_its_time_zone(
    words: str, at: datetime, wall: tuple[int, int], zone: str
) -> None:
    due = read_due(words, zone="Europe/Kyiv", now=NOW)
    assert (due.at, due.zone) == (at, zone)
    assert due.wall is not None
    assert due.wall.tzinfo is None
    assert (due.wall.day, due.wall.hour) == wall


def test_today_and_tomorrow_are_days_in_the_time_zone_of_the_reader() -> None:
    late = utc(24, 22)
    assert read_due("tomorrow", zone="Europe/Kyiv", now=late).at == utc(26, 9)
    assert read_due("tomorrow", zone="UTC", now=late).at == utc(25, 12)
    assert read_due("tomorrow UTC", zone="Europe/Kyiv", now=late).at == utc(25, 12)
    assert read_due("Fri", zone="Europe/Kyiv", now=late).at == utc(25, 9)


def test_a_due_time_that_names_only_a_day_is_at_the_default_time() -> None:
    for words, at in (("25 Jul", utc(25, 9)), ("Fri", utc(25, 9)), ("2025-07-26", utc(26, 9))):
        assert read_due(words, zone="UTC", now=NOW, default_time=time(9)).at == at


def test_a_weekday_whose_time_has_passed_means_that_day_of_the_next_week() -> None:
    friday = utc(25, 13)
    assert read_due("Fri 12:00", zone="UTC", now=friday).at == utc(1, 12, month=8)
    assert read_due("Fri 13:00", zone="UTC", now=friday).at == utc(1, 13, month=8)
    assert read_due("Fri 13:01", zone="UTC", now=friday).at == utc(25, 13, 1)


MOMENTS = st.datetimes(datetime(2025, 7, 25), datetime(2030, 7, 1)).map(  # noqa: DTZ001
    lambda wall: wall.replace(second=0, microsecond=0)
)
ZONES = st.sampled_from(["UTC", "Europe/Kyiv", "America/St_Johns", "Asia/Tehran"])


@given(MOMENTS, ZONES)
def test_a_due_time_written_in_any_form_is_read_as_the_same_instant(
    wall: datetime, zone: str
) -> None:
    one, other = readings(wall, zone)
    assume(one == other)
    month = MONTHS[wall.month - 1]
    for words in (
        f"{wall.day} {month} {wall.year} {wall:%H:%M}",
        f"{wall:%a} {wall.day} {month} {wall.year}, {wall:%H:%M}",
        f"{month} {wall.day} {wall.year} {wall:%H:%M}",
        f"{wall:%Y-%m-%d %H:%M}",
        f"{one:%Y-%m-%dT%H:%MZ}",
        f"{one:%Y-%m-%d %H:%M} UTC",
        f"{one + timedelta(hours=5, minutes=30):%Y-%m-%dT%H:%M}+05:30",
    ):
        assert read_due(words, zone=zone, now=NOW).at == one


@given(st.integers(0, 1000), st.integers(0, 9999), st.integers(0, 9999))
def test_the_days_hours_and_minutes_of_an_elapsed_time_are_added(
    days: int, hours: int, minutes: int
) -> None:
    span = timedelta(days=days, hours=hours, minutes=minutes)
    assume(timedelta() < span <= HORIZON)
    due = read_due(f"+{days}d{hours}h{minutes}m", zone="Europe/Kyiv", now=NOW)
    assert due.at == NOW.replace(second=0) + span


# fmt: off
PIECES = [
    "25", "31", "3", "0", "24", "29", "7", "Jul", "Feb", "Oct", "March", "Fri", "Sun", "today",
    "tomorrow", "without delay", "14:00", "24:00", "03:30", "02:30", "00:00", "99:99", "2025",
    "2026", "2030", "2025-10-26", "T03:30", "Z", "+03:00", "+48h", "+1d", "12h", "UTC", "by", "at",
    "on", ",", "03/07", "/", ".", "-", "ب", "٣", "\u200b", " ",
]
# fmt: on


@settings(max_examples=300)
@given(
    st.one_of(st.text(max_size=40), st.lists(st.sampled_from(PIECES), max_size=6).map(" ".join)),
    st.datetimes(datetime(2020, 1, 1), datetime(2090, 1, 1), timezones=st.just(UTC)),  # noqa: DTZ001
    ZONES,
)
@example("26 Oct 03:30", utc(26, 0, 45, month=10), "Europe/Kyiv")
def test_any_text_is_read_as_a_future_due_time_or_refused(
    words: str, now: datetime, zone: str
) -> None:
    try:
        due = read_due(words, zone=zone, now=now)
    except Refusal:
        return
    assert due.at is None or now < due.at <= now + HORIZON


@given(st.dates(date(2025, 7, 25), date(2026, 7, 23)))
def test_a_date_without_a_year_is_never_read_as_a_date_of_the_next_year(day: date) -> None:
    words = f"{day.day} {MONTHS[day.month - 1]}"
    if day.year == 2025:
        assert read_due(words, zone="UTC", now=NOW).at == utc(day.day, 12, month=day.month)
    else:
        with pytest.raises(PastDue) as refused:
            read_due(words, zone="UTC", now=NOW)
        assert refused.value.facts["year"] == 2026
