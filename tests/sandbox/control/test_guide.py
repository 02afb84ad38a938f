"""Tests of the guide: which events mark a step as done."""

from __future__ import annotations

from typing import Any

import pytest

from sandbox.errors import ControlError
from tests.sandbox.calling import Json, Room
from tests.sandbox.streaming import listening

BUTTONS = {
    "inline_keyboard": [
        [{"text": "Accept", "callback_data": "a"}, {"text": "Decline", "callback_data": "d"}]
    ]
}


def step(kind: str, text: str | None = None, **given: Any) -> Json:
    return {"key": kind, "done_by": {"kind": kind, "text": text}, **given}


async def done(room: Room) -> list[bool]:
    return [one["done"] for one in (await room.sandbox.world()).guide]


async def test_a_new_step_is_returned_as_it_was_given_and_is_not_done(room: Room) -> None:
    given = {"key": "accept", "person": room.bob, "chat": room.forum, "button": "Accept"}
    [shown] = await room.sandbox.guide([given])
    empty = dict.fromkeys(("thread", "message", "draft", "panel", "finds", "done_by"))
    assert shown == empty | given | {"done": False}
    assert (await room.sandbox.world()).guide == [shown]


async def test_a_step_is_done_only_by_a_press_of_its_person_on_its_button_of_its_message(
    room: Room,
) -> None:
    card = (await room.post("HUM-A1", reply_markup=BUTTONS))["message_id"]
    other = (await room.post("HUM-A2", reply_markup=BUTTONS))["message_id"]
    place = {"chat": room.forum, "thread": room.topic, "message": card}
    await room.sandbox.guide([step("press", "^Accept$", person=room.bob, **place)])
    for person, number, label in (
        (room.ann, card, "Accept"),
        (room.bob, other, "Accept"),
        (room.bob, card, "Decline"),
    ):
        await room.sandbox.press(person, number, label, room.forum)
        assert await done(room) == [False]
    await room.sandbox.press(room.bob, card, "Accept", room.forum)
    assert await done(room) == [True]


async def test_a_step_that_waits_for_the_bot_is_done_by_a_matching_message_of_the_bot(
    room: Room,
) -> None:
    await room.sandbox.guide(
        [
            {
                **step("message", person=room.ann, chat=room.forum, thread=room.topic),
                "done_by": {"kind": "message", "text": r"^HUM-F\d ", "by_bot": True},
            }
        ]
    )
    await room.sandbox.say(room.ann, "HUM-F1 says I", room.forum, thread=room.topic)
    await room.post("HUM-A1 ·")
    await room.bot("sendMessage", chat_id=room.forum, text="HUM-F1 · elsewhere")
    assert await done(room) == [False]
    await room.post("Logged.\nHUM-F1 · Question")
    assert await done(room) == [True]


async def test_a_step_that_waits_for_an_edit_is_not_done_by_a_new_message(room: Room) -> None:
    await room.sandbox.guide([step("edit", "asks for")])
    sent = await room.post("B asks for a date")
    assert await done(room) == [False]
    where = {"chat_id": room.forum, "message_id": sent["message_id"]}
    await room.bot("editMessageText", text="B asks for 24 Jul", **where)
    assert await done(room) == [True]


async def test_steps_may_be_done_in_any_order_and_each_event_does_one_step(room: Room) -> None:
    await room.sandbox.guide([step("message", "one"), step("message", "two"), step("message")])
    await room.post("two")
    assert await done(room) == [False, True, False]
    await room.post("one")
    assert await done(room) == [True, True, False]
    await room.post("three")
    assert await done(room) == [True, True, True]


async def test_moving_the_clock_does_a_step_only_if_it_is_the_first_open_one(room: Room) -> None:
    await room.sandbox.guide([step("message"), step("clock"), step("clock")])
    await room.sandbox.advance(60)
    assert await done(room) == [False, False, False]
    await room.post()
    await room.sandbox.advance(60)
    assert await done(room) == [True, True, False]


async def test_a_step_that_waits_for_blocking_is_done_only_by_its_person(room: Room) -> None:
    await room.sandbox.guide([step("blocked", person=room.bob)])
    await room.sandbox.block(room.ann)
    assert await done(room) == [False]
    await room.sandbox.block(room.bob)
    assert await done(room) == [True]


async def test_a_done_step_is_announced_and_stays_done_until_the_guide_is_replaced(
    room: Room,
) -> None:
    steps = [step("message")]
    await room.sandbox.guide(steps)
    async with listening(room.sandbox.url, "world") as stream:
        await room.post()
        assert (await stream.next()).data == {"what": "guide"}
    await room.post()
    assert await done(room) == [True]
    await room.sandbox.guide(steps)
    assert await done(room) == [False]
    await room.sandbox.guide([])
    assert await done(room) == []


@pytest.mark.parametrize(
    ("given", "reason"),
    [
        ({"key": "x", "finds": "("}, "finds: Value error, not a regular expression"),
        ({"key": "x", "done_by": {"kind": "press", "text": "["}}, "not a regular expression"),
        ({"key": "x", "done_by": {"kind": "jump"}}, "kind"),
        ({"key": "x", "panel": "cellar"}, "panel"),
        ({"finds": "x"}, "key: Field required"),
    ],
)
async def test_a_malformed_guide_is_refused_with_the_reason(
    room: Room, given: Json, reason: str
) -> None:
    with pytest.raises(ControlError, match=reason):
        await room.sandbox.guide([given])
