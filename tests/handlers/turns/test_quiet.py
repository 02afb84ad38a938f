"""Quiet hours: a timer that fires inside them is planned again for their end."""

from __future__ import annotations

from datetime import datetime

import pytest

from domain.timers import Timer
from handlers.turns.quiet import hold, private, quiet_until
from tests.handlers.turns.turns import turn_in
from tests.room import USERS, Room, at

TIMER = Timer(
    at=at(24, 18),
    kind="due",
    group="HUM",
    subject="HUM-A1",
    slot="0h",
    target="thread",
    version=3,
    id=7,
)
#: The quiet hours of A-hum in UTC: they are 20:00-05:00 in Istanbul, 3 hours ahead.
BEGIN, END = at(24, 17), at(25, 2)


@pytest.mark.parametrize(
    ("now", "until"),
    [
        (at(24, 16, 59), None),
        (BEGIN, END),
        (at(25, 1, 59), END),
        (END, None),
    ],
)
async def test_a_timer_that_fires_in_quiet_hours_is_planned_again_for_their_end(
    room: Room, now: datetime, until: datetime | None
) -> None:
    person = await room.person("A-hum")
    room.now = now
    async with turn_in(room) as turn:
        assert quiet_until(turn, person) == until
        assert hold(turn, person, TIMER) is (until is not None)
    assert await room.next_due() == until


async def test_no_timer_is_held_for_a_person_without_quiet_hours(room: Room) -> None:
    person = await room.person("A-hum", quiet=None)
    room.now = at(24, 20)
    async with turn_in(room) as turn:
        assert quiet_until(turn, person) is None
        assert not hold(turn, person, TIMER)
    assert await room.next_due() is None


async def test_quiet_hours_are_computed_in_the_persons_own_time_zone(room: Room) -> None:
    person = await room.person("A-hum", zone="UTC")
    room.now = BEGIN
    async with turn_in(room) as turn:
        assert not hold(turn, person, TIMER)
    room.now = at(24, 20)
    async with turn_in(room) as turn:
        assert hold(turn, person, TIMER)
    assert await room.next_due() == at(25, 5)


async def test_a_private_copy_of_a_timer_keeps_its_subject_and_its_planned_time(
    room: Room,
) -> None:
    person = await room.person("A-hum")
    own = private(TIMER, "due-private", person)
    assert (own.kind, own.target, own.id) == ("due-private", str(USERS["A-hum"]), 0)
    assert (own.group, own.subject, own.slot, own.version) == ("HUM", "HUM-A1", "0h", 3)
    assert own.prepared_for == TIMER.at


async def test_a_timer_held_until_the_end_of_quiet_hours_keeps_its_first_planned_time(
    room: Room,
) -> None:
    person = await room.person("A-hum")
    room.now = TIMER.at
    async with turn_in(room) as turn:
        assert hold(turn, person, private(TIMER, "due-private", person))
    async with turn_in(room) as turn:
        [held] = await turn.records.timers.due(END, 10)
    assert (held.at, held.prepared_for) == (END, TIMER.at)


async def test_holding_the_same_timer_twice_stores_only_one_timer(room: Room) -> None:
    person = await room.person("A-hum")
    room.now = TIMER.at
    for _ in range(2):
        async with turn_in(room) as turn:
            assert hold(turn, person, private(TIMER, "due-private", person))
    assert len(room.rows("timers")) == 1
