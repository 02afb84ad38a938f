"""Tests how much is taken from one person, and from all in one thread, in a minute."""

from __future__ import annotations

import itertools
from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from domain.floods import Flow, in_bursts

START = datetime(2025, 7, 24, 8, tzinfo=UTC)
ANN, BEN = 1, 2


def after(seconds: float) -> datetime:
    return START + timedelta(seconds=seconds)


def taken(
    flow: Flow, times: list[tuple[float, int]], most: int, *, shared: bool = False
) -> tuple[list[bool], Flow]:
    """Return which of the inputs, each a second and a user, are taken, and the flow after them."""
    results = []
    for second, user in times:
        at = after(second)
        results.append(flow.admits(at, user, most, shared=shared))
        if results[-1]:
            flow = flow.add(at, user)
        elif flow.is_new(at):
            flow = flow.refuse(at)
    return results, flow


def test_within_a_minute_as_many_are_taken_as_the_limit_says() -> None:
    results, flow = taken(Flow(), [(n, ANN) for n in range(12)], 10)
    assert results == [True] * 10 + [False] * 2
    # After the refusal of second 10 nothing is taken for a minute.
    later = [(60.0, ANN), (69.0, ANN), (70.0, ANN), (71.0, ANN)]
    assert taken(flow, later, 10)[0] == [False, False, True, True]


def test_whoever_sends_a_little_too_much_is_refused_for_whole_minutes() -> None:
    """A line every three seconds: nobody loses single lines among others without a word."""
    results, _ = taken(Flow(), [(3.0 * n, ANN) for n in range(60)], 10)
    changes = sum(one != two for one, two in itertools.pairwise(results))
    assert changes == 3


def test_what_has_waited_during_an_outage_counts_by_the_time_of_its_sending() -> None:
    """Thirty lines of three hours, all fetched at once, are no flood."""
    results, _ = taken(Flow(), [(n * 360, ANN) for n in range(30)], 10)
    assert all(results)


def test_nobody_can_close_a_thread_for_those_who_have_sent_little() -> None:
    many = [(n / 10, 10 + n % 6) for n in range(60)]
    results, flow = taken(Flow(), many, 60, shared=True)
    assert all(results)
    assert taken(flow, [(7, 10), (7, BEN), (7, 15)], 60, shared=True)[0] == [False, True, False]


def test_a_line_that_comes_late_does_not_push_out_those_that_were_sent_since() -> None:
    """An old line between new ones must not give the person the whole limit again."""
    _, flow = taken(Flow(), [(n, ANN) for n in range(600, 610)], 10)
    late, flow = taken(flow, [(3, ANN)], 10)
    assert late == [True]
    assert taken(flow, [(611, ANN)], 10)[0] == [False]


def test_one_flood_has_one_first_refusal() -> None:
    _, flow = taken(Flow(), [(n / 50, ANN) for n in range(50)], 10)
    assert flow.refused_at is not None
    assert not flow.is_new(after(59))
    assert flow.is_new(after(61))


@given(st.lists(st.floats(0, 600), max_size=80))
def test_in_no_minute_more_are_taken_than_the_limit(seconds: list[float]) -> None:
    times = [(float(int(second)), ANN) for second in sorted(seconds)]
    results, _ = taken(Flow(), times, 10)
    kept = [second for (second, _), result in zip(times, results, strict=True) if result]
    for begin in kept:
        assert sum(begin <= each < begin + 60 for each in kept) <= 10


def test_entries_are_in_a_burst_if_five_of_them_were_added_within_a_minute() -> None:
    def those(*seconds: int) -> list[float]:
        found = in_bursts([START + timedelta(seconds=each) for each in seconds], lambda at: at)
        return [(at - START).total_seconds() for at in found]

    assert those(0, 15, 30, 45, 59) == [0, 15, 30, 45, 59]
    assert those(0, 15, 30, 45, 60) == []
    assert those(0, 180, 181, 182, 183, 184, 400) == [180, 181, 182, 183, 184]
    assert those() == []
