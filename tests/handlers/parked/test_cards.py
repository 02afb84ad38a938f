"""Of a card that was parked or held, only its present state is sent again."""

from __future__ import annotations

import pytest

from storage.mail.outbox import LetterKind, LetterState
from tests.room import Room, Said

LINE = "/action B: Count the rows by 30 Jul 12:00"


async def enters(room: Room, *, parked: bool) -> int:
    """Enter an item whose card is parked, or else held; return the number of its letter."""
    await room.take(room.user_input("A-hum", LINE, "HUM"))
    return await stop(room, LetterState.PARKED if parked else LetterState.HELD)


async def stop(room: Room, state: LetterState) -> int:
    """Park or hold the last letter with the item's card; deliver all others."""
    async with room.records() as records, records.savepoint():
        waiting = await records.outbox.in_state(LetterState.QUEUED)
        letter = next(each for each in reversed(waiting) if each.card == "HUM-A1")
        records.outbox.settle(letter, state, problem="topic-gone")
    await room.letters()
    return letter.id


def in_thread(said: list[Said]) -> list[tuple[LetterKind, str]]:
    return [(each.kind, each.text.splitlines()[0]) for each in said if each.to == "HUM"]


@pytest.mark.parametrize("by", ["number", "place"])
async def test_the_card_is_not_sent_again_if_a_newer_state_stands(room: Room, by: str) -> None:
    number = await enters(room, parked=True)
    said = await room.says("B-hum", "/accept HUM-A1", "HUM")
    assert in_thread(said)[0][1] == "HUM-A1 · Action"
    said = await room.says("S-duty", f"/parked again {number if by == 'number' else 'HUM'}")
    assert in_thread(said) == []
    [told] = [each.text for each in said if each.to == "S-duty"]
    begins = f"{number} is not sent" if by == "number" else "Humanitarian group: nothing is sent"
    assert told.startswith(begins)
    [nothing] = await room.says("S-duty", "/parked")
    assert nothing.text == "Nothing is awaiting a decision."


@pytest.mark.parametrize("parked", [True, False])
@pytest.mark.parametrize("by", ["number", "place"])
async def test_the_last_state_is_sent_if_it_waits_too(room: Room, by: str, parked: bool) -> None:
    number = await enters(room, parked=parked)
    await room.take(room.user_input("B-hum", "/accept HUM-A1", "HUM"))
    await stop(room, LetterState.PARKED)
    said = await room.says("S-duty", f"/parked again {number if by == 'number' else 'HUM'}")
    assert [first for _, first in in_thread(said)] == ["HUM-A1 · Action"]
    [nothing] = await room.says("S-duty", "/parked")
    assert nothing.text == "Nothing is awaiting a decision."


async def test_a_card_without_a_newer_state_is_sent_again(room: Room) -> None:
    number = await enters(room, parked=True)
    said = await room.says("S-duty", f"/parked again {number}")
    assert in_thread(said) == [(LetterKind.MESSAGE, "HUM-A1 · Action, awaiting acceptance")]
