"""Tests for which instants a look at what waits at Telegram counts."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from bot.fresh_look import FreshLook

DUE = datetime(2025, 7, 24, 10, tzinfo=UTC)
GRACE = timedelta(seconds=3)


class Clock:
    """A clock that only the test moves."""

    now = DUE


def look_of(clock: Clock) -> FreshLook:
    return FreshLook(now=lambda: clock.now, grace=GRACE)


def test_before_the_first_look_no_instant_is_covered() -> None:
    assert look_of(Clock()).through is None


def test_a_look_covers_the_instants_up_to_three_seconds_before_it_began() -> None:
    clock = Clock()
    look = look_of(clock)
    began = look.begin()
    clock.now = DUE + timedelta(seconds=40)
    look.complete(began)
    assert look.through == DUE - GRACE


def test_after_a_failed_call_nothing_is_covered_until_the_next_look() -> None:
    clock = Clock()
    look = look_of(clock)
    look.complete(look.begin())
    look.fail()
    assert look.through is None
    look.complete(look.begin())
    assert look.through == DUE - GRACE


def test_a_look_by_a_clock_that_was_then_set_back_does_not_count() -> None:
    """What was sent since then has later dates, and may not be handled."""
    clock = Clock()
    look = look_of(clock)
    look.complete(look.begin())
    clock.now = DUE - timedelta(hours=1)
    assert look.through is None


def test_the_beginning_of_a_call_answers_those_who_want_a_look() -> None:
    look = look_of(Clock())
    look.want()
    assert look.wanted.is_set()
    look.begin()
    assert not look.wanted.is_set()
