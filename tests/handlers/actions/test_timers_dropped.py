"""Planned notices of an item are not sent after the item was closed or its date moved."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import permutations

import pytest

from handlers.turns.updates import UserInput
from tests.handlers.letters import first_lines
from tests.room import Room, at


async def test_after_the_due_date_was_moved_notices_come_only_for_the_new_date(room: Room) -> None:
    await room.says("A-hum", "/action B: Confirm capacity by 25 Jul 12:00", "HUM")
    await room.says("B-hum", "/accept HUM-A1", "HUM")
    await room.after(until=at(25, 11))
    await room.says("B-hum", "/date HUM-A1 26 Jul 12:00", "HUM")
    await room.says("A-hum", "/agree HUM-A1", "HUM")
    said = first_lines(await room.after(until=at(26, 13)))
    assert [(when, text) for when, to, text in said if to == "HUM"] == [
        ("25 12:00", "HUM-A1 · due in 24 h, Sat 26 Jul, 12:00 UTC"),
        ("26 10:00", "HUM-A1 · due in 2 h, at 12:00 UTC"),
        ("26 12:00", "HUM-A1 · due now, 12:00 UTC"),
    ]


LIFE = {
    "accept": ("B-hum", "/accept HUM-A1"),
    "done": ("B-hum", "/done HUM-A1"),
    "confirm": ("A-hum", "/confirm HUM-A1"),
    "not yet": ("A-hum", "/notyet HUM-A1"),
    "ask": ("B-hum", "/date HUM-A1 25 Jul 12:00"),
    "agree": ("A-hum", "/agree HUM-A1"),
}


def lines(room: Room, steps: Sequence[str]) -> list[UserInput]:
    """Return the user inputs for these steps, which are keys of LIFE."""
    return [room.user_input(*LIFE[step], "HUM") for step in steps]


@pytest.mark.parametrize(
    "steps",
    [
        ("accept", "done"),
        ("accept", "done", "confirm"),
        ("accept", "ask", "agree", "done"),
        ("accept", "ask", "done", "confirm"),
        ("accept", "done", "not yet", "done"),
        ("accept", "done", "not yet", "ask", "agree", "done", "confirm"),
        ("ask", "agree", "done", "confirm"),
    ],
)
async def test_no_notice_comes_for_an_item_entered_and_finished_in_the_same_batch(
    room: Room, steps: Sequence[str]
) -> None:
    log = room.user_input("A-hum", "/action B: Confirm capacity by 24 Jul 12:00", "HUM")
    await room.receives(log, *lines(room, steps))
    assert await room.after(hours=200) == []
    await room.journal("HUM", "HUM-A1")


@pytest.mark.parametrize(
    ("steps", "slots"),
    [
        (("accept",), ["24 10:00", "24 12:00", "24 15:00"]),
        (("accept", "done", "not yet"), ["24 10:00", "24 12:00", "24 15:00"]),
        (("accept", "done", "not yet", "done", "not yet"), ["24 10:00", "24 12:00", "24 15:00"]),
        (("accept", "ask"), ["24 10:00", "24 12:00", "24 15:00"]),
        (("accept", "ask", "agree"), ["24 12:00", "25 10:00", "25 12:00", "25 15:00"]),
        (("ask", "agree"), ["24 12:00", "25 10:00", "25 12:00", "25 15:00"]),
        (("ask", "agree", "done", "not yet"), ["24 12:00", "25 10:00", "25 12:00", "25 15:00"]),
    ],
)
async def test_each_notice_comes_once_for_an_item_entered_and_opened_in_the_same_batch(
    room: Room, steps: Sequence[str], slots: list[str]
) -> None:
    log = room.user_input("A-hum", "/action B: Confirm capacity by 24 Jul 12:00", "HUM")
    await room.receives(log, *lines(room, steps))
    said = first_lines(await room.after(until=at(25, 16)))
    assert [when for when, to, _ in said if to == "HUM"][: len(slots)] == slots


@pytest.mark.parametrize("order", list(permutations(["accept", "done", "confirm", "not yet"])))
async def test_commands_in_one_batch_have_the_same_effect_as_the_same_commands_one_by_one(
    room: Room, order: Sequence[str]
) -> None:
    for number in (1, 2):
        await room.says("A-hum", f"/action B: Item {number} by 24 Jul 12:00", "HUM")
    await room.receives(*lines(room, order))
    for step in order:
        who, text = LIFE[step]
        await room.says(who, text.replace("HUM-A1", "HUM-A2"), "HUM")
    assert await room.journal("HUM", "HUM-A1") == await room.journal("HUM", "HUM-A2")
    said = await room.after(hours=30)
    notices = [
        [each for each in first_lines(said) if ref in each[2]] for ref in ("HUM-A1", "HUM-A2")
    ]
    assert [each[:2] for each in notices[0]] == [each[:2] for each in notices[1]]
