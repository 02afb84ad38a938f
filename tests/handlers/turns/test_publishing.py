"""Domain events: listeners run in the publisher's turn; a listener's refusal undoes it."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import replace
from typing import Any

import pytest

from domain.events import EntryClosed, Event, GroupOpened
from domain.groups import Group
from domain.refs import Ref
from domain.refusals import GroupNotOpen
from handlers.turns.turn import Turn
from tests.handlers.turns.turns import turn_in
from tests.room import Room

Listener = Callable[[Turn, Any], Awaitable[None]]
REFUSED = "Not recorded (/done HUM-A1): the humanitarian group is not open yet."


def listen(room: Room, event: type[Event], *listeners: Listener) -> None:
    """Add listeners to an event, after the listeners that the matters declare."""
    desk = room.dispatch.desk
    own: Sequence[Listener] = desk.contents.listeners.get(event, ())
    contents = replace(
        desk.contents, listeners={**desk.contents.listeners, event: [*own, *listeners]}
    )
    room.dispatch.desk = replace(desk, contents=contents)


async def note(turn: Turn, event: EntryClosed) -> None:
    """Write to the journal that the entry is closed."""
    await turn.record(event.ref.group, "noted", ref=event.ref, actor="S")


async def refuse(_turn: Turn, event: EntryClosed) -> None:
    """Refuse the step that closed the entry, by raising GroupNotOpen."""
    raise GroupNotOpen(group=event.ref.group)


async def with_an_own_item(room: Room) -> Room:
    """Enter an item that A can close alone and a reminder about it; return the room."""
    await room.says("A-hum", "/action Send the list by 30 Jul 12:00", "HUM")
    await room.says("A-hum", "/remind HUM-A1 +1h")
    return room


async def test_rows_written_by_a_listener_are_committed_with_the_publishers_rows(
    room: Room,
) -> None:
    await with_an_own_item(room)
    listen(room, EntryClosed, note)
    await room.says("A-hum", "/done HUM-A1", "HUM")
    assert await room.journal("HUM", "HUM-A1") == [
        ("action-logged", "A"), ("action-reported", "A"), ("noted", "S"),
    ]  # fmt: skip


async def test_if_a_listener_refuses_the_publishers_rows_are_rolled_back(room: Room) -> None:
    await with_an_own_item(room)
    listen(room, EntryClosed, refuse)
    before = room.recorded()
    [told] = await room.says("A-hum", "/done HUM-A1", "HUM")
    assert (told.to, told.text.splitlines()[0]) == ("A-hum", REFUSED)
    assert room.recorded() == before


async def test_if_a_listener_refuses_the_rows_of_other_listeners_are_rolled_back(
    room: Room,
) -> None:
    await with_an_own_item(room)
    listen(room, EntryClosed, note, refuse)
    await room.says("A-hum", "/done HUM-A1", "HUM")
    assert await room.journal("HUM", "HUM-A1") == [("action-logged", "A")]
    # Reminders listen to EntryClosed too, but the cancellation was rolled back as well.
    [reminder] = await room.after(hours=1)
    assert reminder.text.startswith("Reminder 1\nHUM-A1")


async def test_if_a_listener_refuses_the_other_turns_of_the_batch_are_still_recorded(
    room: Room,
) -> None:
    await with_an_own_item(room)
    listen(room, EntryClosed, refuse)
    said = await room.receives(
        room.user_input("A-hum", "/action One by +24h", "HUM"),
        room.user_input("A-hum", "/done HUM-A1", "HUM"),
        room.user_input("A-hum", "/action Two by +24h", "HUM"),
    )
    assert [each.to for each in said] == ["HUM", "A-hum", "HUM"]
    assert len(room.rows("actions")) == 3


async def test_a_published_event_calls_the_listeners_to_its_class_in_their_order(
    room: Room,
) -> None:
    received: list[tuple[str, Turn, Event]] = []

    async def first(turn: Turn, event: EntryClosed) -> None:
        received.append(("first", turn, event))

    async def second(turn: Turn, event: EntryClosed) -> None:
        received.append(("second", turn, event))

    listen(room, EntryClosed, first, second)
    async with turn_in(room) as turn:
        event = EntryClosed(Ref("HUM", "A", 1))
        await turn.publish(event)
        assert received == [("first", turn, event), ("second", turn, event)]
        await turn.publish(GroupOpened(Group("HUM")))
    assert len(received) == 2


async def test_publishing_an_event_without_listeners_raises_no_error(room: Room) -> None:
    contents = replace(room.dispatch.desk.contents, listeners={})
    room.dispatch.desk = replace(room.dispatch.desk, contents=contents)
    async with turn_in(room) as turn:
        await turn.publish(EntryClosed(Ref("HUM", "A", 1)))


async def test_an_exception_of_a_listener_is_raised_in_the_publisher(room: Room) -> None:
    listen(room, EntryClosed, refuse)
    async with turn_in(room) as turn:
        with pytest.raises(GroupNotOpen):
            await turn.publish(EntryClosed(Ref("HUM", "A", 1)))
