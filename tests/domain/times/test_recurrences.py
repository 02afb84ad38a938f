"""Tests of recurrences, whose local time stays the same when the clocks of their zone change."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo, available_timezones

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from domain.times.recurrences import PLACES, WEEKDAYS, WORKING_DAY, Recurrence, spell_rule
from domain.times.refusals import UnreadDue

KYIV = "Europe/Kyiv"
NOW = datetime(2026, 11, 18, 12, 20, tzinfo=UTC)


def daily(at: str, zone: str, start: date) -> Recurrence:
    """Return a daily recurrence at the local time *at* in *zone*."""
    return Recurrence(spell_rule("DAILY", (), time.fromisoformat(at)), zone, start)


def coming(recurrence: Recurrence, after: datetime, most: int) -> list[datetime]:
    """Return the occurrences that follow the instant *after*, at most *most* of them."""
    found: list[datetime] = []
    at: datetime | None = after
    while len(found) < most and at is not None:
        at = recurrence.next_after(at)
        found += [at] if at is not None else []
    return found


def test_a_daily_recurrence_keeps_its_local_time_when_the_clocks_change() -> None:
    found = coming(daily("09:00", KYIV, date(2026, 10, 23)), datetime(2026, 10, 23, tzinfo=UTC), 4)
    assert [each.isoformat() for each in found] == [
        "2026-10-23T06:00:00+00:00",
        "2026-10-24T06:00:00+00:00",
        "2026-10-25T07:00:00+00:00",
        "2026-10-26T07:00:00+00:00",
    ]


def test_an_occurrence_is_later_if_the_clocks_skip_its_time_and_single_if_they_repeat_it() -> None:
    spring = coming(
        daily("03:30", KYIV, date(2027, 3, 1)), datetime(2027, 3, 27, 12, tzinfo=UTC), 2
    )
    assert [each.astimezone(ZoneInfo(KYIV)).strftime("%d %H:%M") for each in spring] == [
        "28 04:30",
        "29 03:30",
    ]
    autumn = coming(
        daily("03:30", KYIV, date(2026, 10, 1)), datetime(2026, 10, 24, 12, tzinfo=UTC), 2
    )
    assert [each.isoformat() for each in autumn] == [
        "2026-10-25T00:30:00+00:00",
        "2026-10-26T01:30:00+00:00",
    ]


@pytest.mark.parametrize(
    ("words", "days"),
    [
        ("weekly Mon 09:00 Europe/Kyiv from 23 Nov 2026", ["23 Nov", "30 Nov", "07 Dec"]),
        ("weekly Tue,Thu 18:00 UTC from 18 Nov 2026", ["19 Nov", "24 Nov", "26 Nov"]),
        ("every 2 weeks Tue 18:00 Europe/Kyiv from 24 Nov 2026", ["24 Nov", "08 Dec", "22 Dec"]),
        ("every 3 days 10:00 Europe/Kyiv from 19 Nov 2026", ["19 Nov", "22 Nov", "25 Nov"]),
        ("monthly 1 12:00 Europe/Kyiv from 1 Dec 2026", ["01 Dec", "01 Jan", "01 Feb"]),
        ("monthly last 17:00 Europe/Kyiv from 30 Nov 2026", ["30 Nov", "31 Dec", "31 Jan"]),
        ("every 2 months 15 12:00 UTC from 15 Dec 2026", ["15 Dec", "15 Feb", "15 Apr"]),
        ("daily 10:00 UTC from 19 Nov 2026 until 20 Nov 2026", ["19 Nov", "20 Nov"]),
        ("weekly Mon 09:00 UTC from 23 Nov 2026 2 times", ["23 Nov", "30 Nov"]),
        ("daily 10:00 UTC from 1 Dec 2026 1 times", ["01 Dec"]),
        ("monthly first Mon 10:00 UTC from 1 Nov 2026", ["07 Dec", "04 Jan", "01 Feb"]),
        ("monthly last Fri 17:00 Europe/Kyiv from 18 Nov 2026", ["27 Nov", "25 Dec", "29 Jan"]),
        ("monthly fifth Mon 10:00 UTC from 18 Nov 2026", ["30 Nov", "29 Mar", "31 May"]),
        ("every 2 months second Tue 09:00 UTC", ["12 Jan", "09 Mar", "11 May"]),
        ("monthly last working day 16:00 UTC", ["30 Nov", "31 Dec", "29 Jan"]),
        ("monthly first working day 09:00 UTC from 1 Jan 2027", ["01 Jan", "01 Feb", "01 Mar"]),
        ("monthly last Fri 17:00 UTC from 18 Nov 2026 2 times", ["27 Nov", "25 Dec"]),
        ("DAILY 10:00 utc", ["19 Nov", "20 Nov", "21 Nov"]),
    ],
)
def test_a_recurrence_read_from_its_canonical_form_occurs_on_the_expected_days(
    words: str, days: list[str]
) -> None:
    found = coming(Recurrence.read(words, now=NOW), NOW, 3)
    assert [each.strftime("%d %b") for each in found] == days


@pytest.mark.parametrize(
    "words",
    [
        "",
        "daily",
        "daily 09:00",
        "daily 24:00 UTC",
        "daily 09:60 UTC",
        "daily Mon 09:00 UTC",
        "weekly 09:00 UTC",
        "weekly Xyz 09:00 UTC",
        "monthly 09:00 UTC",
        "monthly 32 09:00 UTC",
        "monthly 0 09:00 UTC",
        "every 0 days 09:00 UTC",
        "daily 09:00 Europe/Nowhere",
        "daily 09:00 UTC from 31 Feb 2026",
        "daily 09:00 UTC 0 times",
        "daily 09:00 UTC 1001 times",
        "hourly 09:00 UTC",
        "weekly first Mon 09:00 UTC",
        "monthly Mon 09:00 UTC",
        "monthly sixth Mon 09:00 UTC",
        "monthly second working day 09:00 UTC",
        "monthly first Xyz 09:00 UTC",
    ],
)
def test_words_that_are_not_in_canonical_form_are_not_read_as_a_recurrence(words: str) -> None:
    with pytest.raises(UnreadDue):
        Recurrence.read(words, now=NOW)


def test_an_unsupported_recurrence_rule_raises_value_error() -> None:
    with pytest.raises(ValueError, match="YEARLY"):
        Recurrence(rule="FREQ=YEARLY;BYHOUR=9;BYMINUTE=0", zone="UTC", start=date(2026, 11, 18))


def recurrences() -> st.SearchStrategy[Recurrence]:
    """Generate recurrences with every type of rule, some of them with an end."""
    weekly = st.lists(st.sampled_from(WEEKDAYS), min_size=1, max_size=3, unique=True).map(tuple)
    placed = [f"{place}{day}" for place in PLACES for day in WEEKDAYS]
    monthly = st.sampled_from(
        [*map(str, range(1, 32)), "-1", *placed, f"1{WORKING_DAY}", f"-1{WORKING_DAY}"]
    ).map(lambda day: (day,))
    days = st.one_of(
        st.tuples(st.just("DAILY"), st.just(())),
        st.tuples(st.just("WEEKLY"), weekly),
        st.tuples(st.just("MONTHLY"), monthly),
    )
    at = st.times(timezones=st.none()).map(lambda each: each.replace(second=0, microsecond=0))
    rules = st.builds(
        lambda kind, hour, interval: spell_rule(kind[0], kind[1], hour, interval),
        days,
        at,
        st.integers(1, 12),
    )
    starts = st.dates(date(2026, 1, 1), date(2030, 12, 31))
    ends = st.one_of(
        st.tuples(st.none(), st.none()),
        st.tuples(starts, st.none()),
        st.tuples(st.none(), st.integers(1, 40)),
    )
    zones = st.sampled_from([KYIV, "UTC", "Europe/Istanbul", "America/New_York", "Asia/Kathmandu"])
    return st.builds(
        lambda rule, zone, start, end: Recurrence(
            rule=rule, zone=zone, start=start, until=end[0], count=end[1]
        ),
        rules,
        zones,
        starts,
        ends,
    )


@given(recurrences())
def test_the_canonical_form_of_a_recurrence_is_read_as_the_same_recurrence(
    recurrence: Recurrence,
) -> None:
    assert Recurrence.read(recurrence.canonical(), now=NOW) == recurrence


@settings(max_examples=60, deadline=None)
@given(recurrences(), st.integers(0, 400))
def test_the_next_occurrence_does_not_depend_on_where_the_search_starts(
    recurrence: Recurrence, ahead: int
) -> None:
    first = datetime.combine(recurrence.start, time(), tzinfo=UTC) - timedelta(days=2)
    at = first + timedelta(days=ahead)
    walked = recurrence.next_after(first)
    while walked is not None and walked <= at:
        walked = recurrence.next_after(walked)
    assert recurrence.next_after(at) == walked


def changes(zone: str) -> Iterator[tuple[datetime, timedelta, timedelta]]:
    """Yield each clock change of *zone* from 2026 to 2030.

    Each is a tuple of the instant and the UTC offsets before and after it.
    """
    place = ZoneInfo(zone)

    def offset(at: datetime) -> timedelta:
        found = at.astimezone(place).utcoffset()
        assert found is not None, "an aware time has an offset"
        return found

    day = datetime(2026, 1, 1, tzinfo=UTC)
    while day.year <= 2030:
        after = day + timedelta(days=1)
        if offset(day) != offset(after):
            low, high = day, after
            while high - low > timedelta(minutes=1):
                middle = low + (high - low) // 2
                low, high = (middle, high) if offset(middle) == offset(day) else (low, middle)
            yield high.replace(second=0, microsecond=0), offset(day), offset(after)
        day = after


def expected(wall: datetime, change: tuple[datetime, timedelta, timedelta]) -> datetime:
    """Return the instant that a recurrence should give for the local time *wall*.

    *wall* is near *change*. The old offset applies until *wall* is after the change by the old
    clock and by the new clock.
    """
    at, before, after = change
    held = wall < at.replace(tzinfo=None) + max(before, after)
    return (wall - (before if held else after)).replace(tzinfo=UTC)


def test_in_every_time_zone_a_recurrence_occurs_once_on_each_of_its_dates() -> None:
    checked = 0
    seen: set[tuple[object, ...]] = set()
    for zone in sorted(available_timezones() - {"localtime", "Factory"}):
        for change in changes(zone):
            if change in seen:
                continue
            seen.add(change)
            at, before, after = change
            # A local time in the middle of the span that the clocks skip or show twice.
            inside = at.replace(tzinfo=None) + (before + after) / 2
            clock = inside.time().replace(second=0, microsecond=0)
            days = [inside.date() + timedelta(days=each) for each in range(-2, 3)]
            since = expected(datetime.combine(days[0], clock), change) - timedelta(minutes=1)
            every_day = Recurrence(rule=spell_rule("DAILY", (), clock), zone=zone, start=days[0])
            assert coming(every_day, since, 5) == [
                expected(datetime.combine(day, clock), change) for day in days
            ], (zone, at)
            weekday = WEEKDAYS[inside.weekday()]
            weekly = Recurrence(
                rule=spell_rule("WEEKLY", (weekday,), clock), zone=zone, start=days[0]
            )
            weeks = [inside.date() + timedelta(days=each) for each in (0, 7)]
            assert coming(weekly, since, 2) == [
                expected(datetime.combine(day, clock), change) for day in weeks
            ], (zone, at)
            checked += 1
    assert checked > 100
