"""Tests which due times are refused, and the facts that each refusal names."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from domain.times.due_times import HORIZON, read_due
from domain.times.refusals import (
    AmbiguousDate,
    DoubledHour,
    HourTwentyFour,
    NoSuchDay,
    PastDue,
    SkippedHour,
    UnreadDue,
)

NOW = datetime(2025, 7, 24, 8, 52, 37, tzinfo=UTC)  # 24 July 2025 is a Thursday.


def utc(day: int, hour: int, minute: int = 0, month: int = 7, year: int = 2025) -> datetime:
    """Return an instant in UTC; by default it is in July 2025."""
    return datetime(year, month, day, hour, minute, tzinfo=UTC)


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
def test_words_that_have_no_form_of_a_due_time_are_refused_as_unread(words: str) -> None:
    with pytest.raises(UnreadDue) as refused:
        read_due(words, zone="UTC", now=NOW)
    assert refused.value.facts == {"words": words.strip()}


@pytest.mark.parametrize(
    "words",
    ["30 Feb", "31 Jun 12:00", "29 Feb", "0 Jul", "2025-13-01", "2025-02-30", "31 Sep 2026"],
)
def test_a_date_that_no_calendar_has_is_refused_because_there_is_no_such_day(words: str) -> None:
    with pytest.raises(NoSuchDay) as refused:
        read_due(words, zone="UTC", now=NOW)
    assert refused.value.facts == {"words": words}


def test_a_due_time_too_far_in_the_future_is_refused_as_unread() -> None:
    assert read_due("+1827d", zone="UTC", now=utc(24, 8)).at == utc(24, 8) + HORIZON
    with pytest.raises(UnreadDue):
        read_due("+1828d", zone="UTC", now=utc(24, 8))


@pytest.mark.parametrize(
    ("words", "date_words", "rest"),
    [
        ("03/07", "03/07", "12:00"),
        ("03.07", "03.07", "12:00"),
        ("3-7", "3-7", "12:00"),
        ("3 / 7", "3 / 7", "12:00"),
        ("03/07/2026", "03/07/2026", "2026 12:00"),
        ("03.07.2026", "03.07.2026", "2026 12:00"),
        ("03.07.26 at 9:30", "03.07.26", "2026 09:30"),
        ("by 03/07 15:00 UTC", "03/07", "15:00 UTC"),
        ("03/07 25:00", "03/07", "12:00"),
        ("٠٣/٠٧", "03/07", "12:00"),
    ],
)
def test_a_date_that_can_be_read_in_two_ways_is_refused_with_both_readings_to_send(
    words: str, date_words: str, rest: str
) -> None:
    with pytest.raises(AmbiguousDate) as refused:
        read_due(words, zone="UTC", now=NOW)
    assert refused.value.facts == {
        "words": date_words,
        "first": f"3 Jul {rest}",
        "second": f"7 Mar {rest}",
    }


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
def test_the_time_24_00_is_refused_with_both_days_that_it_can_mean(
    words: str, before: str, after: str
) -> None:
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
        ("26 Jul 2024", utc(26, 12, year=2024), 0),
        ("1999-12-31T23:59Z", utc(31, 23, 59, month=12, year=1999), 0),
        ("2025-07-24T11:00+03:00", utc(24, 8), 0),
        ("08:52", utc(24, 8, 52), 0),
        ("00:00", utc(24, 0), 0),
        ("today 08:00", utc(24, 8), 0),
    ],
)
def test_a_date_that_has_passed_is_refused_with_the_year_that_the_person_may_add(
    words: str, at: datetime, year: int
) -> None:
    with pytest.raises(PastDue) as refused:
        read_due(words, zone="UTC", now=NOW)
    assert refused.value.facts == {"at": at, "year": year}


@pytest.mark.parametrize(("now_year", "next_leap"), [(2024, 2028), (2096, 2104)])
def test_the_refusal_of_a_passed_29_february_names_the_next_leap_year(
    now_year: int, next_leap: int
) -> None:
    with pytest.raises(PastDue) as refused:
        read_due("29 Feb", zone="UTC", now=utc(1, 0, month=3, year=now_year))
    assert refused.value.facts["year"] == next_leap


def test_a_time_that_the_clocks_show_twice_is_refused_only_in_that_time_zone() -> None:
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


def test_a_time_that_the_clocks_skip_is_refused() -> None:
    with pytest.raises(SkippedHour) as refused:
        read_due("29 Mar 2026 03:30", zone="Europe/Kyiv", now=NOW)
    assert refused.value.facts == {"words": "29 Mar 2026 03:30", "zone": "Europe/Kyiv"}


def test_a_time_that_the_clocks_showed_twice_is_refused_as_past_when_both_have_passed() -> None:
    after = utc(26, 5, month=10)
    with pytest.raises(PastDue):
        read_due("26 Oct 03:30", zone="Europe/Kyiv", now=after)
    assert read_due("Sun 03:30", zone="Europe/Kyiv", now=after).at == utc(2, 1, 30, month=11)


def test_a_time_that_the_clocks_show_twice_is_refused_also_between_its_two_instants() -> None:
    with pytest.raises(DoubledHour):
        read_due("Sun 03:30", zone="Europe/Kyiv", now=utc(26, 0, 45, month=10))
