"""Tests of button presses and of the bot's answers to them."""

from __future__ import annotations

import asyncio

import pytest

from sandbox.errors import ControlError
from tests.sandbox.calling import Json, Refused, Room


@pytest.fixture
async def card(room: Room) -> Json:
    buttons = [
        [{"text": "Accept", "callback_data": "a"}, {"text": "Decline", "callback_data": "d"}]
    ]
    return await room.post("L-12?", reply_markup={"inline_keyboard": buttons})


async def test_the_update_of_a_press_names_the_person_the_button_and_the_message(
    room: Room, card: Json
) -> None:
    pressed = await room.sandbox.press(room.bob, card["message_id"], "Decline", room.forum)
    [update] = await room.bot.updates()
    query = update["callback_query"]
    assert (query["id"], query["from"]["id"], query["data"]) == (pressed.query_id, room.bob, "d")
    assert query["message"]["message_id"] == card["message_id"]
    assert query["message"]["message_thread_id"] == room.topic


async def test_a_client_can_wait_until_the_bot_has_answered_a_press(
    room: Room, card: Json
) -> None:
    pressed = await room.sandbox.press(room.bob, card["message_id"], data="a", chat=room.forum)
    waiting = asyncio.create_task(room.sandbox.answer(pressed.query_id))
    await room.bot(
        "answerCallbackQuery", callback_query_id=pressed.query_id, text="Taken.", show_alert=True
    )
    answer = await waiting
    assert (answer.answered, answer.text, answer.show_alert) == (True, "Taken.", True)
    entry = (await room.sandbox.ledger())[-1]
    assert (entry.kind, entry.text, entry.query_id) == ("answer", "Taken.", pressed.query_id)


async def test_a_late_or_second_answer_to_a_press_is_refused(room: Room, card: Json) -> None:
    over = "query is too old and response timeout expired or query ID is invalid"
    first, late = [
        await room.sandbox.press(room.bob, card["message_id"], "Accept", room.forum)
        for _ in range(2)
    ]
    await room.bot("answerCallbackQuery", callback_query_id=first.query_id)
    await room.sandbox.advance(150)
    for query in (first.query_id, late.query_id, "12345"):
        with pytest.raises(Refused, match=rf"^Bad Request: {over}$"):
            await room.bot("answerCallbackQuery", callback_query_id=query)


async def test_an_answer_to_a_press_of_more_than_200_characters_is_refused(
    room: Room, card: Json
) -> None:
    pressed = await room.sandbox.press(room.bob, card["message_id"], "Accept", room.forum)
    with pytest.raises(Refused, match="MESSAGE_TOO_LONG"):
        await room.bot("answerCallbackQuery", callback_query_id=pressed.query_id, text="x" * 201)


async def test_a_press_by_a_nonmember_or_of_a_missing_button_is_refused(
    room: Room, card: Json
) -> None:
    carl = await room.sandbox.person("Carl")
    with pytest.raises(ControlError, match="no button 'Postpone'"):
        await room.sandbox.press(room.bob, card["message_id"], "Postpone", room.forum)
    with pytest.raises(ControlError, match="Carl is not in HUM"):
        await room.sandbox.press(carl.id, card["message_id"], "Accept", room.forum)
