"""Due words: every exact form is read, and nothing else is."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta

import pytest
from hypothesis import assume, example, given, settings
from hypothesis import strategies as st

from domain.dues import HORIZON, Due, read_due
from domain.refusals import (
    AmbiguousDate,
    DoubledHour,
    HourTwentyFour,
    PastDue,
    Refusal,
    SkippedHour,
    UnreadDue,
)
from domain.wall import MONTHS, readings

NOW = datetime(2025, 7, 24, 8, 52, 37, tzinfo=UTC)  # a Thursday


def utc(day: int, hour: int, minute: int = 0, month: int = 7, year: int = 2025) -> datetime:
    """An instant of 2025, mostly in July."""
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
def test_each_form_is_read(words: str, at: datetime) -> None:
    due = read_due(words, zone="UTC", now=NOW)
    assert due == Due(at, at.replace(tzinfo=None), "UTC")
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
def test_the_same_words_may_be_dressed_otherwise(words: str) -> None:
    assert read_due(words, zone="UTC", now=NOW).at == utc(25, 14)


@pytest.mark.parametrize("words", ["without delay", "Without  Delay", "without delay UTC"])
def test_without_delay_is_no_time(words: str) -> None:
    due = read_due(words, zone="UTC", now=NOW)
    assert due == Due(None, None, "UTC")
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
def test_a_wall_time_is_kept_with_its_zone(
    words: str, at: datetime, wall: tuple[int, int], zone: str
) -> None:
    due = read_due(words, zone="Europe/Kyiv", now=NOW)
    assert (due.at, due.zone) == (at, zone)
    assert due.wall is not None
    assert due.wall.tzinfo is None
    assert (due.wall.day, due.wall.hour) == wall


def test_today_is_the_day_of_the_zone() -> None:
    late = utc(24, 22)
    assert read_due("tomorrow", zone="Europe/Kyiv", now=late).at == utc(26, 9)
    assert read_due("tomorrow", zone="UTC", now=late).at == utc(25, 12)
    assert read_due("tomorrow UTC", zone="Europe/Kyiv", now=late).at == utc(25, 12)
    assert read_due("Fri", zone="Europe/Kyiv", now=late).at == utc(25, 9)


def test_a_day_alone_is_due_at_the_default_time() -> None:
    for words, at in (("25 Jul", utc(25, 9)), ("Fri", utc(25, 9)), ("2025-07-26", utc(26, 9))):
        assert read_due(words, zone="UTC", now=NOW, default_time=time(9)).at == at


def test_a_weekday_that_has_passed_is_next_weeks() -> None:
    friday = utc(25, 13)
    assert read_due("Fri 12:00", zone="UTC", now=friday).at == utc(1, 12, month=8)
    assert read_due("Fri 13:00", zone="UTC", now=friday).at == utc(1, 13, month=8)
    assert read_due("Fri 13:01", zone="UTC", now=friday).at == utc(25, 13, 1)


@pytest.mark.parametrize(
    "words",
    [
        "",
        " ",
        "soon",
        "by",
        "by by 25 Jul",
        "25 Jul please",
        "25 Jul 14:00 Kyiv",
        "25 Jul 14",
        "25 Jul 1400",
        "25 Jul 14.00",
        "25 Jul 2pm",
        "25th Jul",
        "Jul",
        "Jul 2026",
        "25",
        "30 Feb",
        "31 Jun 12:00",
        "29 Feb",
        "0 Jul",
        "2025-13-01",
        "2025-02-30",
        "2025-7-25",
        "2025-07-25T14:00:30Z",
        "2025-07-25T14:00+15:00",
        "2025-07-25T14:00+03:60",
        "2025-07-25T14:00+03:00 UTC",
        "2025-07-25T14:00Z UTC",
        "25 Jul 25:00",
        "25 Jul 14:60",
        "24:30",
        "1:5",
        "Thu 25 Jul",
        "Fri 26 Jul 2025 12:00",
        "next Friday",
        "Friday morning",
        "day after tomorrow",
        "tonight",
        "noon",
        "25/07",
        "07/25",
        "05/05",
        "00/07",
        "25.07.2025 14:00",
        "03/07 soon",
        "2025/07/25",
        "14.00",
        "+",
        "+5",
        "+0h",
        "+0d0h",
        "+2h30",
        "+1h1d",
        "-2h",
        "+2 weeks",
        "48h",
        "+9999d",
        "1 Aug 2030",
        "2031-01-01",
        "1 Jan 1999",
        "25 липня 14:00",
        "завтра",
        "25² Jul",
        "-24:00",
    ],
)
def test_anything_else_is_unread(words: str) -> None:
    with pytest.raises(UnreadDue) as refused:
        read_due(words, zone="UTC", now=NOW)
    assert refused.value.facts == {"words": words.strip()}


def test_what_is_further_ahead_than_the_horizon_is_unread() -> None:
    assert read_due("+1827d", zone="UTC", now=utc(24, 8)).at == utc(24, 8) + HORIZON
    with pytest.raises(UnreadDue):
        read_due("+1828d", zone="UTC", now=utc(24, 8))


@pytest.mark.parametrize(
    ("words", "date_words"),
    [
        ("03/07", "03/07"),
        ("03.07", "03.07"),
        ("3-7", "3-7"),
        ("3 / 7", "3 / 7"),
        ("03/07/2025", "03/07/2025"),
        ("03.07.2025", "03.07.2025"),
        ("03.07.25", "03.07.25"),
        ("by 03/07 12:00 UTC", "03/07"),
        ("٠٣/٠٧", "03/07"),
    ],
)
def test_a_date_of_two_readings_is_refused_with_both(words: str, date_words: str) -> None:
    with pytest.raises(AmbiguousDate) as refused:
        read_due(words, zone="UTC", now=NOW)
    assert refused.value.facts == {"words": date_words, "first": "3 Jul", "second": "7 Mar"}


@pytest.mark.parametrize(
    ("words", "before", "after"),
    [
        ("25 Jul 24:00", "25 Jul 23:59", "26 Jul 00:00"),
        ("Jul 31 24:00 UTC", "31 Jul 23:59", "1 Aug 00:00"),
        ("25 Jul 2025 24:00", "25 Jul 2025 23:59", "26 Jul 2025 00:00"),
        ("31 Dec 24:00", "31 Dec 23:59", "1 Jan 2026 00:00"),
        ("2025-07-25T24:00Z", "25 Jul 2025 23:59", "26 Jul 2025 00:00"),
        ("2025-07-25T24:00+03:00", "25 Jul 2025 23:59", "26 Jul 2025 00:00"),
        ("Fri 24:00", "25 Jul 23:59", "26 Jul 00:00"),
        ("today 24:00", "24 Jul 23:59", "25 Jul 00:00"),
        ("tomorrow 24:00", "25 Jul 23:59", "26 Jul 00:00"),
        ("24:00", "24 Jul 23:59", "25 Jul 00:00"),
        ("03/07 24:00", "23:59", "00:00"),
        ("the night, 24:00", "23:59", "00:00"),
    ],
)
def test_twenty_four_hours_is_refused_with_both_days(words: str, before: str, after: str) -> None:
    with pytest.raises(HourTwentyFour) as refused:
        read_due(words, zone="UTC", now=NOW)
    assert refused.value.facts == {"before": before, "after": after}


@pytest.mark.parametrize(
    ("words", "at", "year"),
    [
        ("3 Jul 12:00", utc(3, 12), 2026),
        ("24 Jul 08:52", utc(24, 8, 52), 2026),
        ("Jan 5", utc(5, 12, month=1), 2026),
        ("3 Jul 2025 12:00", utc(3, 12), 0),
        ("Thu 3 Jul 12:00", utc(3, 12), 0),
        ("2025-07-03", utc(3, 12), 0),
        ("1999-12-31T23:59Z", utc(31, 23, 59, month=12, year=1999), 0),
        ("2025-07-24T11:00+03:00", utc(24, 8), 0),
        ("08:52", utc(24, 8, 52), 0),
        ("00:00", utc(24, 0), 0),
        ("today 08:00", utc(24, 8), 0),
    ],
)
def test_what_has_passed_is_refused_with_the_year_to_send(
    words: str, at: datetime, year: int
) -> None:
    with pytest.raises(PastDue) as refused:
        read_due(words, zone="UTC", now=NOW)
    assert refused.value.facts == {"at": at, "year": year}


@pytest.mark.parametrize(("now_year", "next_leap"), [(2024, 2028), (2096, 2104)])
def test_a_leap_day_that_has_passed_names_the_next_leap_year(
    now_year: int, next_leap: int
) -> None:
    with pytest.raises(PastDue) as refused:
        read_due("29 Feb", zone="UTC", now=utc(1, 0, month=3, year=now_year))
    assert refused.value.facts["year"] == next_leap


def test_a_doubled_hour_is_refused_only_where_it_is_doubled() -> None:
    with pytest.raises(DoubledHour) as refused:
        read_due("26 Oct 03:30", zone="Europe/Kyiv", now=NOW)
    assert refused.value.facts == {
        "words": "26 Oct 03:30",
        "zone": "Europe/Kyiv",
        "first": utc(26, 0, 30, month=10),
        "second": utc(26, 1, 30, month=10),
    }
    istanbul = read_due("26 Oct 03:30", zone="Europe/Istanbul", now=NOW)
    assert istanbul.at == utc(26, 0, 30, month=10)
    assert read_due("26 Oct 03:30 UTC", zone="Europe/Kyiv", now=NOW).at == utc(26, 3, 30, month=10)
    offset = read_due("2025-10-26T03:30+02:00", zone="Europe/Kyiv", now=NOW)
    assert offset.at == utc(26, 1, 30, month=10)
    elapsed = read_due("+48h", zone="Europe/Kyiv", now=utc(24, 1, 30, month=10))
    assert elapsed.at == utc(26, 1, 30, month=10)


def test_a_skipped_hour_is_refused() -> None:
    with pytest.raises(SkippedHour) as refused:
        read_due("29 Mar 2026 03:30", zone="Europe/Kyiv", now=NOW)
    assert refused.value.facts == {"words": "29 Mar 2026 03:30", "zone": "Europe/Kyiv"}


def test_a_doubled_hour_that_has_passed_is_past() -> None:
    after = utc(26, 5, month=10)
    with pytest.raises(PastDue):
        read_due("26 Oct 03:30", zone="Europe/Kyiv", now=after)
    assert read_due("Sun 03:30", zone="Europe/Kyiv", now=after).at == utc(2, 1, 30, month=11)


def test_between_the_two_showings_of_an_hour_it_is_still_refused() -> None:
    with pytest.raises(DoubledHour):
        read_due("Sun 03:30", zone="Europe/Kyiv", now=utc(26, 0, 45, month=10))


MOMENTS = st.datetimes(datetime(2025, 7, 25), datetime(2030, 7, 1)).map(  # noqa: DTZ001
    lambda wall: wall.replace(second=0, microsecond=0)
)
ZONES = st.sampled_from(["UTC", "Europe/Kyiv", "America/St_Johns", "Asia/Tehran"])


@given(MOMENTS, ZONES)
def test_a_moment_that_is_written_out_is_read_back(wall: datetime, zone: str) -> None:
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
def test_elapsed_times_add_up(days: int, hours: int, minutes: int) -> None:
    span = timedelta(days=days, hours=hours, minutes=minutes)
    assume(timedelta() < span <= HORIZON)
    due = read_due(f"+{days}d{hours}h{minutes}m", zone="Europe/Kyiv", now=NOW)
    assert due.at == NOW.replace(second=0) + span


PIECES = [
    "25",
    "31",
    "3",
    "0",
    "24",
    "29",
    "Jul",
    "Feb",
    "Oct",
    "March",
    "Fri",
    "Sun",
    "today",
    "tomorrow",
    "without delay",
    "14:00",
    "24:00",
    "03:30",
    "02:30",
    "00:00",
    "99:99",
    "2025",
    "2026",
    "2030",
    "2025-10-26",
    "T03:30",
    "Z",
    "+03:00",
    "+48h",
    "+1d",
    "12h",
    "UTC",
    "by",
    "at",
    "on",
    ",",
    "03/07",
    "/",
    ".",
    "-",
    "7",
    "ب",
    "٣",
    "\u200b",
    " ",
]


@settings(max_examples=300)
@given(
    st.one_of(st.text(max_size=40), st.lists(st.sampled_from(PIECES), max_size=6).map(" ".join)),
    st.datetimes(datetime(2020, 1, 1), datetime(2090, 1, 1), timezones=st.just(UTC)),  # noqa: DTZ001
    ZONES,
)
@example("26 Oct 03:30", utc(26, 0, 45, month=10), "Europe/Kyiv")
def test_whatever_is_sent_is_read_as_a_time_to_come_or_refused(
    words: str, now: datetime, zone: str
) -> None:
    try:
        due = read_due(words, zone=zone, now=now)
    except Refusal:
        return
    assert due.at is None or now < due.at <= now + HORIZON


@given(st.dates(date(2025, 7, 25), date(2026, 7, 23)))
def test_a_date_without_a_year_is_never_read_as_another_year(day: date) -> None:
    words = f"{day.day} {MONTHS[day.month - 1]}"
    if day.year == 2025:
        assert read_due(words, zone="UTC", now=NOW).at == utc(day.day, 12, month=day.month)
    else:
        with pytest.raises(PastDue) as refused:
            read_due(words, zone="UTC", now=NOW)
        assert refused.value.facts["year"] == 2026
