"""Tests of sending, editing, deleting and pinning messages, with Telegram's refusals."""

from __future__ import annotations

import pytest

from tests.sandbox.calling import Json, Refused, Room

KEYBOARD = {"inline_keyboard": [[{"text": "Accept", "callback_data": "a"}]]}


async def test_a_sent_message_has_its_topic_text_entities_and_buttons(room: Room) -> None:
    text = "<b>L-12</b> at <tg-time unix='1753444800'>12:00 UTC</tg-time>"
    sent = await room.post(text, parse_mode="HTML", reply_markup=KEYBOARD)
    assert sent["text"] == "L-12 at 12:00 UTC"
    assert sent["message_thread_id"] == room.topic
    assert sent["is_topic_message"] is True
    assert sent["reply_markup"] == KEYBOARD
    assert [entity["type"] for entity in sent["entities"]] == ["bold", "date_time"]
    [seen] = (await room.sandbox.messages(room.forum, room.topic))[1:]
    assert (seen.text, seen.html, seen.who) == ("L-12 at 12:00 UTC", text, "Greffier")
    assert seen.buttons[0][0].text == "Accept"


async def test_the_ledger_records_a_sent_message(room: Room) -> None:
    await room.post("quiet", disable_notification=True)
    [entry] = await room.sandbox.ledger()
    assert (entry.kind, entry.text, entry.silent) == ("message", "quiet", True)
    assert (entry.chat_id, entry.thread_id) == (room.forum, room.topic)
    assert entry.at == "2025-07-21T04:00:00.000000+00:00"
    assert await room.sandbox.ledger(after=entry.seq) == []


async def test_an_edit_changes_the_text_and_removes_the_buttons(room: Room) -> None:
    sent = await room.post("before", reply_markup=KEYBOARD)
    await room.bot(
        "editMessageText", chat_id=room.forum, message_id=sent["message_id"], text="after"
    )
    seen = (await room.sandbox.messages(room.forum, room.topic))[-1]
    assert (seen.text, seen.buttons, seen.edited) == ("after", [], True)
    assert [entry.kind for entry in await room.sandbox.ledger()] == ["message", "edit"]


async def test_an_edit_that_changes_nothing_is_refused(room: Room) -> None:
    sent = await room.post("same", reply_markup=KEYBOARD)
    same = {"chat_id": room.forum, "message_id": sent["message_id"], "reply_markup": KEYBOARD}
    with pytest.raises(Refused, match="Bad Request: message is not modified: specified new mess"):
        await room.bot("editMessageText", text="same", **same)
    with pytest.raises(Refused, match="message is not modified"):
        await room.bot("editMessageReplyMarkup", **same)


async def test_only_the_bots_own_messages_without_a_forced_reply_can_be_edited(room: Room) -> None:
    said = await room.sandbox.say(room.ann, "mine", room.forum)
    asked = await room.post("Until when?", reply_markup={"force_reply": True})
    for number in (said.message_id, asked["message_id"]):
        with pytest.raises(Refused, match="Bad Request: message can't be edited"):
            await room.bot("editMessageText", chat_id=room.forum, message_id=number, text="x")
    with pytest.raises(Refused, match="Bad Request: message to edit not found"):
        await room.bot("editMessageText", chat_id=room.forum, message_id=999, text="x")


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("", "Bad Request: message text is empty"),
        (" \n ", "Bad Request: message text is empty"),
        ("x" * 4097, "Bad Request: message is too long"),
        ("x" * 32_769, "Bad Request: text is too long"),
        ("half a pair: \ud83d", "Bad Request: strings must be encoded in UTF-8"),
        ("<b></b>", "Bad Request: message text is empty"),
        ("<b>x", "Bad Request: can't parse entities: Can't find end tag corresponding to start"),
    ],
)
async def test_a_text_that_is_empty_too_long_or_malformed_is_refused(
    room: Room, text: str, reason: str
) -> None:
    with pytest.raises(Refused) as refused:
        await room.post(text, parse_mode="HTML")
    assert str(refused.value).startswith(reason)
    assert await room.sandbox.ledger() == []


async def test_a_text_of_4096_visible_characters_is_accepted(room: Room) -> None:
    sent = await room.post("&amp;" * 4096, parse_mode="HTML")
    assert len(sent["text"]) == 4096


async def test_entities_are_accepted_as_a_parameter_instead_of_markup(room: Room) -> None:
    bold = {"type": "bold", "offset": 0, "length": 2}
    sent = await room.post("𝔘 <i>", entities=[bold])
    assert (sent["text"], sent["entities"]) == ("𝔘 <i>", [bold])


async def test_a_reply_to_a_missing_message_is_refused_unless_the_call_allows_sending_it_anyway(
    room: Room,
) -> None:
    gone = {"message_id": 999}
    with pytest.raises(Refused, match="Bad Request: message to be replied not found"):
        await room.post(reply_parameters=gone)
    sent = await room.post(reply_parameters=gone | {"allow_sending_without_reply": True})
    assert "forum_topic_created" in sent["reply_to_message"]


async def test_a_reply_is_posted_in_the_topic_of_the_message_that_it_replies_to(
    room: Room,
) -> None:
    said = await room.sandbox.say(room.ann, "/log", room.forum, thread=room.topic)
    answer: Json = {"chat_id": room.forum, "text": "Logged.", "message_thread_id": None}
    sent = await room.post(**answer, reply_parameters={"message_id": said.message_id})
    assert sent["message_thread_id"] == room.topic
    assert sent["reply_to_message"]["text"] == "/log"
    assert (await room.sandbox.ledger())[0].reply_to == said.message_id


@pytest.mark.parametrize(
    ("button", "reason"),
    [
        ({"text": "x", "callback_data": "é" * 33}, "Bad Request: BUTTON_DATA_INVALID"),
        ({"text": "x"}, "Bad Request: can't parse inline keyboard button"),
        ({"text": "x", "callback_data": "a", "url": "https://example.org"}, "Bad Request: can't"),
        ({"text": "x", "callback": "a"}, "Bad Request: can't parse parameter reply_markup"),
    ],
)
async def test_a_button_without_exactly_one_action_or_with_too_much_data_is_refused(
    room: Room, button: dict[str, str], reason: str
) -> None:
    with pytest.raises(Refused) as refused:
        await room.post(reply_markup={"inline_keyboard": [[button]]})
    assert str(refused.value).startswith(reason)


async def test_the_bot_needs_a_right_to_delete_messages_of_others_but_not_its_own(
    room: Room,
) -> None:
    own = await room.post("own")
    said = await room.sandbox.say(room.ann, "theirs", room.forum)
    assert await room.bot("deleteMessage", chat_id=room.forum, message_id=own["message_id"])
    with pytest.raises(Refused, match="Bad Request: message can't be deleted"):
        await room.bot("deleteMessage", chat_id=room.forum, message_id=said.message_id)
    with pytest.raises(Refused, match="Bad Request: message to delete not found"):
        await room.bot("deleteMessage", chat_id=room.forum, message_id=own["message_id"])


async def test_the_bot_needs_a_right_to_pin_a_message(room: Room) -> None:
    sent = await room.post("card")
    where = {"chat_id": room.forum, "message_id": sent["message_id"]}
    with pytest.raises(Refused, match="not enough rights to manage pinned messages in the chat"):
        await room.bot("pinChatMessage", **where)
    await room.sandbox.bot(room.forum, "administrator", {"can_pin_messages": True})
    await room.bot("pinChatMessage", **where)
    pinned = (await room.bot("getChat", chat_id=room.forum))["pinned_message"]
    assert pinned["message_id"] == sent["message_id"]
    [*_, service] = await room.bot.updates()
    assert service["message"]["pinned_message"]["text"] == "card"
    await room.bot("unpinChatMessage", **where)
    with pytest.raises(Refused, match="Bad Request: message to unpin not found"):
        await room.bot("unpinChatMessage", **where)


async def test_the_bot_can_react_only_with_emoji_that_telegram_allows(room: Room) -> None:
    said = await room.sandbox.say(room.ann, "/done", room.forum)
    where = {"chat_id": room.forum, "message_id": said.message_id}
    await room.bot("setMessageReaction", reaction=[{"type": "emoji", "emoji": "👌"}], **where)
    assert [(one.kind, one.text) for one in await room.sandbox.ledger()] == [("reaction", "👌")]
    with pytest.raises(Refused, match="Bad Request: REACTION_INVALID"):
        await room.bot("setMessageReaction", reaction=[{"type": "emoji", "emoji": "✅"}], **where)
