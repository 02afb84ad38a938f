"""Tests of privacy mode: which messages in groups the bot receives, and in which form."""

from __future__ import annotations

from dataclasses import replace

import pytest

from sandbox.options import Options
from tests.sandbox.calling import Room


@pytest.fixture
async def group(room: Room) -> int:
    chat = await room.sandbox.chat("MIL", [room.ann, room.bob], bot="member")
    await room.bot.updates()
    return chat.id


@pytest.mark.parametrize(
    ("text", "heard"),
    [
        ("/log a", True),
        ("/log@GreffierBot a", True),
        ("/LOG@greffierbot a", True),
        ("/log@OtherBot a", False),
        ("see /log", False),
        ("just talk", False),
        ("@GreffierBot hello", False),
    ],
)
async def test_in_privacy_mode_a_plain_member_bot_receives_only_commands_for_it(
    room: Room, group: int, text: str, heard: bool
) -> None:
    said = await room.sandbox.say(room.ann, text, group)
    assert (said.update_id is not None) == heard
    assert len(await room.bot.updates()) == heard


async def test_in_privacy_mode_the_bot_also_receives_replies_to_it_and_service_messages(
    room: Room, group: int
) -> None:
    sent = await room.bot("sendMessage", chat_id=group, text="Until when?")
    said = await room.sandbox.say(room.ann, "Friday", group, reply_to=sent["message_id"])
    assert said.update_id is not None
    other = await room.sandbox.say(room.bob, "no", group, reply_to=said.message_id)
    assert other.update_id is None
    await room.sandbox.leave(room.bob, group)
    assert "left_chat_member" in (await room.bot.updates())[-1]["message"]


async def test_a_message_in_a_topic_that_the_bot_opened_does_not_count_as_a_reply_to_the_bot(
    room: Room,
) -> None:
    await room.sandbox.bot(room.forum, "administrator", {"can_manage_topics": True})
    topic = await room.bot("createForumTopic", chat_id=room.forum, name="Lines")
    await room.sandbox.bot(room.forum, "member")
    thread = topic["message_thread_id"]
    said = await room.sandbox.say(room.ann, "just talk", room.forum, thread=thread)
    assert said.update_id is None


async def test_an_administrator_bot_receives_every_message(room: Room, group: int) -> None:
    await room.sandbox.bot(group, "administrator")
    assert (await room.sandbox.say(room.ann, "just talk", group)).update_id is not None


async def test_an_administrator_bot_receives_the_posts_of_a_channel(room: Room) -> None:
    channel = await room.sandbox.chat("News", [room.ann], type="channel", bot="administrator")
    await room.sandbox.say(room.ann, "/log", channel.id)
    update = (await room.bot.updates())[-1]
    assert update["channel_post"]["sender_chat"]["title"] == "News"
    assert "from" not in update["channel_post"]


async def test_a_reply_in_a_supergroup_without_topics_has_a_thread_but_is_no_topic_message(
    room: Room, group: int
) -> None:
    said = await room.sandbox.say(room.ann, "/log", group)
    await room.sandbox.say(room.bob, "/log", group, reply_to=said.message_id)
    reply = (await room.bot.updates())[-1]["message"]
    assert reply["message_thread_id"] == said.message_id
    assert "is_topic_message" not in reply


async def test_a_message_in_the_general_topic_has_no_thread_identifier(room: Room) -> None:
    await room.sandbox.say(room.ann, "/log", room.forum)
    await room.sandbox.say(room.ann, "/log", room.forum, thread=room.topic)
    general, topic = (update["message"] for update in await room.bot.updates())
    assert "message_thread_id" not in general
    assert (topic["message_thread_id"], topic["is_topic_message"]) == (room.topic, True)


async def test_raw_fields_of_a_message_reach_the_bot_as_given(room: Room) -> None:
    channel = {"id": -1001, "type": "channel", "title": "Elsewhere"}
    extra = {"sender_chat": channel, "is_automatic_forward": True}
    await room.sandbox.say(room.ann, "/log", room.forum, extra=extra)
    await room.sandbox.say(room.ann, chat=room.forum, extra={"caption": "/log it"})
    spoofed, captioned = (update["message"] for update in await room.bot.updates())
    assert spoofed["sender_chat"] == channel
    assert captioned["caption_entities"][0]["type"] == "bot_command"
    assert "text" not in captioned


async def test_the_bot_can_tell_edited_and_forwarded_messages_from_new_ones(room: Room) -> None:
    said = await room.sandbox.say(room.ann, "/log a", room.forum)
    await room.sandbox.edit(room.ann, said.message_id, "/log b", room.forum)
    await room.sandbox.forward(room.bob, room.forum, said.message_id, room.forum, room.topic)
    _, edited, forwarded = await room.bot.updates()
    assert edited["edited_message"]["text"] == "/log b"
    assert edited["edited_message"]["edit_date"] >= edited["edited_message"]["date"]
    assert forwarded["message"]["forward_origin"]["sender_user"]["id"] == room.ann
    assert forwarded["message"]["from"]["id"] == room.bob


class TestPrivacyModeOff:
    @pytest.fixture
    def options(self, options: Options) -> Options:
        return replace(options, privacy=False)

    async def test_without_privacy_mode_a_plain_member_bot_receives_every_message(
        self, room: Room, group: int
    ) -> None:
        assert (await room.sandbox.say(room.ann, "just talk", group)).update_id is not None
        assert (await room.bot("getMe"))["can_read_all_group_messages"] is True
