"""Turns in a room's store, for tests that call a function of handlers/turns directly."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import time

from handlers.turns.parsing import Parser
from handlers.turns.turn import Turn
from handlers.turns.user_turn import UserTurn
from tests.room import MORNING, USERS, Room

#: A parser for the texts that A-hum types in the thread of HUM.
PARSER = Parser(
    now=MORNING,
    since=MORNING,
    zone="UTC",
    language="en",
    default_time=time(12),
    delegations=("A", "B", "M", "O", "S"),
    own="A",
    group="HUM",
    text_max=20,
)


@asynccontextmanager
async def turn_in(room: Room) -> AsyncIterator[Turn]:
    """Yield a turn in a new transaction, which is committed at the end of the block."""
    async with room.records() as records, records.savepoint():
        yield Turn(room.dispatch.desk, records, room.now)


@asynccontextmanager
async def turn_of(room: Room, who: str, where: str | None = None) -> AsyncIterator[UserTurn]:
    """Yield a turn of a person in a group (*where* is its code) or, with None, in private."""
    async with room.records() as records:
        person = await records.people.find(USERS[who])
        assert person is not None
        user_input = room.user_input(who, "", where)
        group = await records.groups.at(user_input.place) if where else None
        async with records.savepoint():
            yield UserTurn(
                room.dispatch.desk, records, room.now, group, person=person, input=user_input
            )
