"""Tests of messages that one person of a chat sees alone, which the Bot API calls ephemeral."""

from __future__ import annotations

import pytest

from sandbox.errors import ControlError
from tests.sandbox.calling import Json, Refused, Room

BUTTONS = {"inline_keyboard": [[{"text": "Next", "callback_data": "n"}]]}


async def whisper(room: Room, text: str = "only Ann", **shown: object) -> Json:
    return await room.post(
        text, ephemeral_message_parameters={"receiver_user_id": room.ann, **shown}
    )


async def test_only_its_receiver_sees_an_ephemeral_message(room: Room) -> None:
    sent = await whisper(room)
    assert (sent["message_id"], sent["ephemeral_message_id"]) == (0, 1)
    assert sent["receiver_user"]["id"] == room.ann
    assert sent["message_thread_id"] == room.topic
    [seen] = await room.sandbox.whispers(room.ann, room.forum, room.topic)
    assert (seen.text, seen.receiver, seen.thread) == ("only Ann", room.ann, room.topic)
    assert await room.sandbox.whispers(room.bob, room.forum, room.topic) == []
    assert await room.sandbox.whispers(room.ann, room.forum) == []
    assert "only Ann" not in [each.text for each in await room.sandbox.messages(room.forum)]
    entry = (await room.sandbox.ledger())[-1]
    assert (entry.kind, entry.receiver, entry.text) == ("whisper", room.ann, "only Ann")


async def test_a_plain_supergroup_shows_one_too_and_a_private_chat_does_not(room: Room) -> None:
    plain = await room.sandbox.chat("Plain", [room.ann], bot="member")
    given = {"text": "x", "ephemeral_message_parameters": {"receiver_user_id": room.ann}}
    await room.bot("sendMessage", chat_id=plain.id, **given)
    assert len(await room.sandbox.whispers(room.ann, plain.id)) == 1
    await room.sandbox.say(room.ann, "/start")
    with pytest.raises(Refused, match="only to groups and supergroups"):
        await room.bot("sendMessage", chat_id=room.ann, **given)


async def test_it_is_refused_for_somebody_who_is_not_in_the_chat(room: Room) -> None:
    cid = (await room.sandbox.person("Cid")).id
    with pytest.raises(Refused, match="not a member"):
        await whisper(room, receiver_user_id=cid)


async def test_a_press_counts_for_fifteen_seconds_and_only_for_who_pressed(room: Room) -> None:
    card = await room.post("card", reply_markup=BUTTONS)
    first = await room.sandbox.press(room.ann, card["message_id"], "Next", room.forum)
    other = await room.sandbox.press(room.bob, card["message_id"], "Next", room.forum)
    await room.sandbox.advance(14)
    await whisper(room, callback_query_id=first.query_id)
    with pytest.raises(Refused, match="query is too old"):
        await whisper(room, callback_query_id=other.query_id)
    await room.sandbox.advance(1)
    with pytest.raises(Refused, match="query is too old"):
        await whisper(room, callback_query_id=first.query_id)


async def test_a_reply_to_a_message_that_is_gone_is_refused(room: Room) -> None:
    reply = {"message_id": 9_999, "allow_sending_without_reply": True}
    shown = {"receiver_user_id": room.ann}
    with pytest.raises(Refused, match="message to be replied not found"):
        await room.post(reply_parameters=reply, ephemeral_message_parameters=shown)


async def test_its_receiver_can_press_its_buttons_and_nobody_else(room: Room) -> None:
    shown = {"receiver_user_id": room.ann}
    await room.post(reply_markup=BUTTONS, ephemeral_message_parameters=shown)
    [seen] = await room.sandbox.whispers(room.ann, room.forum, room.topic)
    with pytest.raises(ControlError, match="does not see"):
        await room.sandbox.press(room.bob, seen.message_id, "Next", room.forum)
    await room.sandbox.press(room.ann, seen.message_id, "Next", room.forum)
    [update] = await room.bot.updates()
    message = update["callback_query"]["message"]
    assert (message["message_id"], message["ephemeral_message_id"]) == (0, 1)


async def test_the_bot_can_delete_it(room: Room) -> None:
    sent = await whisper(room)
    known = {"chat_id": room.forum, "ephemeral_message_id": sent["ephemeral_message_id"]}
    with pytest.raises(Refused, match="message to delete not found"):
        await room.bot("deleteEphemeralMessage", receiver_user_id=room.bob, **known)
    await room.bot("deleteEphemeralMessage", receiver_user_id=room.ann, **known)
    assert await room.sandbox.whispers(room.ann, room.forum, room.topic) == []


async def test_while_the_sandbox_drops_them_nobody_sees_one_and_the_bot_does_not_learn_it(
    room: Room,
) -> None:
    await room.sandbox.drop_whispers(dropped=True)
    assert (await room.sandbox.world()).drops_whispers
    assert (await whisper(room))["ephemeral_message_id"] == 1
    assert await room.sandbox.whispers(room.ann, room.forum, room.topic) == []
    await room.sandbox.drop_whispers(dropped=False)
    await whisper(room)
    assert len(await room.sandbox.whispers(room.ann, room.forum, room.topic)) == 1


async def test_a_button_copies_at_most_256_characters(room: Room) -> None:
    def keyboard(text: str) -> Json:
        return {"inline_keyboard": [[{"text": "Copy", "copy_text": {"text": text}}]]}

    sent = await room.post("link", reply_markup=keyboard("x" * 256))
    found = (await room.sandbox.message(room.forum, sent["message_id"])).message
    assert found.buttons[0][0].copy == "x" * 256
    for text in ("", "x" * 257):
        with pytest.raises(Refused, match="BUTTON_COPY_TEXT_INVALID"):
            await room.post("link", reply_markup=keyboard(text))
