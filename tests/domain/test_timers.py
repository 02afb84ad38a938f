"""When a timer is late, when it is too late, and the state that it is sent in."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from domain.timers import (
    PROMPT,
    TOO_LATE,
    Timer,
    TimerState,
    is_late,
    is_too_late,
    sent_state,
)

DUE = datetime(2025, 7, 24, 10, tzinfo=UTC)
SHORTEST = timedelta(microseconds=1)
TIMER = Timer(at=DUE, kind="due", group="HUM", subject="HUM-A1", slot="0h", target="thread")

#: How long after its time a timer is sent, and whether it is called late.
LATE = [
    (timedelta(hours=-1), False),
    (timedelta(0), False),
    (PROMPT, False),
    (PROMPT + SHORTEST, True),
    (TOO_LATE, True),
]
#: How long after its time a timer is sent, and whether a person has to decide.
TOO_LATE_BY = [
    (timedelta(hours=-1), False),
    (timedelta(0), False),
    (TOO_LATE, False),
    (TOO_LATE + SHORTEST, True),
]


@pytest.mark.parametrize(("after", "late"), LATE)
def test_a_timer_is_late_more_than_a_minute_after_its_time(after: timedelta, late: bool) -> None:
    state = TimerState.SENT_LATE if late else TimerState.SENT
    assert is_late(DUE, DUE + after) is late
    assert TIMER.late(DUE + after) is late
    assert sent_state(DUE, DUE + after) is state
    assert TIMER.sent_state(DUE + after) is state


@pytest.mark.parametrize(("after", "too_late"), TOO_LATE_BY)
def test_a_timer_is_too_late_more_than_twelve_hours_after_its_time(
    after: timedelta, too_late: bool
) -> None:
    assert is_too_late(DUE, DUE + after) is too_late
    assert TIMER.too_late(DUE + after) is too_late


def test_a_timer_that_was_held_back_is_late_from_its_first_time_on() -> None:
    held = replace(TIMER, at=DUE + timedelta(hours=13), first_at=DUE)
    assert held.prepared_for == DUE
    assert held.late(held.at)
    assert held.sent_state(held.at) is TimerState.SENT_LATE


def test_a_timer_that_was_held_back_is_too_late_from_its_new_time_on() -> None:
    held = replace(TIMER, at=DUE + timedelta(hours=13), first_at=DUE)
    assert not held.too_late(held.at + TOO_LATE)
    assert held.too_late(held.at + TOO_LATE + SHORTEST)


def test_a_timer_that_was_not_held_back_is_prepared_for_its_own_time() -> None:
    assert TIMER.prepared_for == DUE
