"""Tests of the Bot API methods for chats, members, topics, commands and the bot's profile."""

from __future__ import annotations

import pytest

from tests.sandbox.calling import Refused, Room


async def test_the_bot_gets_the_type_title_and_members_of_a_chat(room: Room) -> None:
    chat = await room.bot("getChat", chat_id=room.forum)
    assert (chat["type"], chat["title"], chat["is_forum"]) == ("supergroup", "HUM", True)
    assert await room.bot("getChatMemberCount", chat_id=room.forum) == 3
    admins = await room.bot("getChatAdministrators", chat_id=room.forum)
    assert [(one["status"], one["user"]["first_name"]) for one in admins] == [("creator", "Ann")]


@pytest.mark.parametrize(
    ("who", "status"), [("ann", "creator"), ("bob", "member"), ("bot", "administrator")]
)
async def test_get_chat_member_returns_the_status_of_each_member(
    room: Room, who: str, status: str
) -> None:
    ids = {"ann": room.ann, "bob": room.bob, "bot": (await room.bot("getMe"))["id"]}
    member = await room.bot("getChatMember", chat_id=room.forum, user_id=ids[who])
    assert member["status"] == status


async def test_get_chat_member_returns_left_for_a_nonmember_and_an_error_for_an_unknown_person(
    room: Room,
) -> None:
    carl = await room.sandbox.person("Carl")
    member = await room.bot("getChatMember", chat_id=room.forum, user_id=carl.id)
    assert member["status"] == "left"
    with pytest.raises(Refused, match="Bad Request: user not found"):
        await room.bot("getChatMember", chat_id=room.forum, user_id=77)


async def test_the_bot_gets_an_update_when_it_is_added_promoted_or_kicked(room: Room) -> None:
    chat = await room.sandbox.chat("POL", [room.ann])
    await room.sandbox.bot(chat.id, "administrator", {"can_pin_messages": True})
    await room.sandbox.bot(chat.id, "kicked")
    changes = [
        update["my_chat_member"] for update in await room.bot.updates() if "message" not in update
    ]
    statuses = [change["new_chat_member"]["status"] for change in changes]
    assert statuses == ["member", "administrator", "kicked"]
    assert changes[1]["new_chat_member"]["can_pin_messages"] is True
    assert changes[1]["new_chat_member"]["can_manage_topics"] is False


async def test_the_bot_cannot_write_in_a_chat_after_it_has_left(room: Room) -> None:
    await room.bot("leaveChat", chat_id=room.forum)
    with pytest.raises(Refused, match="bot is not a member"):
        await room.post()


async def test_a_bot_that_may_manage_topics_can_create_close_reopen_and_delete_them(
    room: Room,
) -> None:
    with pytest.raises(Refused, match="not enough rights"):
        await room.bot("createForumTopic", chat_id=room.forum, name="Lines")
    await room.sandbox.bot(room.forum, "administrator", {"can_manage_topics": True})
    topic = await room.bot("createForumTopic", chat_id=room.forum, name="Lines")
    where = {"chat_id": room.forum, "message_thread_id": topic["message_thread_id"]}
    await room.bot("closeForumTopic", **where)
    with pytest.raises(Refused, match="TOPIC_NOT_MODIFIED"):
        await room.bot("closeForumTopic", **where)
    await room.bot("reopenForumTopic", **where)
    kinds = [set(update["message"]) for update in await room.bot.updates() if "message" in update]
    for word in ("forum_topic_created", "forum_topic_closed", "forum_topic_reopened"):
        assert sum(word in kind for kind in kinds) == 1
    await room.bot("deleteForumTopic", **where)
    with pytest.raises(Refused, match="message thread not found"):
        await room.bot("sendMessage", text="x", **where)


async def test_renaming_a_topic_sends_a_service_message_with_the_new_name(room: Room) -> None:
    await room.sandbox.rename_topic(room.forum, room.topic, "Other")
    [update] = await room.bot.updates()
    assert update["message"]["forum_topic_edited"] == {"name": "Other"}
    assert [topic.name for topic in (await room.sandbox.chats())[-1].topics] == ["Other"]


async def test_commands_are_stored_separately_by_scope_and_language(room: Room) -> None:
    log, aide = ({"command": name, "description": name} for name in ("log", "aide"))
    scope = {"type": "chat_member", "chat_id": room.forum, "user_id": room.ann}
    await room.bot("setMyCommands", commands=[log])
    await room.bot("setMyCommands", commands=[aide], scope=scope, language_code="ru")
    assert await room.bot("getMyCommands") == [log]
    assert await room.bot("getMyCommands", scope=scope, language_code="ru") == [aide]
    assert await room.bot("getMyCommands", scope=scope) == []
    await room.bot("deleteMyCommands")
    assert await room.bot("getMyCommands") == []
    details = [entry.detail for entry in await room.sandbox.ledger()]
    assert details[1] == {"scope": scope, "language_code": "ru", "commands": [aide]}


@pytest.mark.parametrize(
    ("command", "reason"),
    [
        ({"command": "Log", "description": "x"}, "BOT_COMMAND_INVALID"),
        ({"command": "log", "description": ""}, "BOT_COMMAND_DESCRIPTION_INVALID"),
    ],
)
async def test_a_command_with_a_malformed_name_or_no_description_is_refused(
    room: Room, command: dict[str, str], reason: str
) -> None:
    with pytest.raises(Refused, match=reason):
        await room.bot("setMyCommands", commands=[command])


async def test_the_bots_name_and_descriptions_are_stored_by_language(room: Room) -> None:
    await room.bot("setMyName", name="Le greffier", language_code="fr")
    await room.bot("setMyDescription", description="A desk.")
    await room.bot("setMyShortDescription", short_description="Desk.")
    assert await room.bot("getMyName", language_code="fr") == {"name": "Le greffier"}
    assert await room.bot("getMyName") == {"name": "Greffier"}
    assert await room.bot("getMyDescription", language_code="fr") == {"description": "A desk."}
    assert await room.bot("getMyShortDescription") == {"short_description": "Desk."}
    assert await room.bot("sendChatAction", chat_id=room.forum, action="typing")
    assert await room.bot("logOut")
