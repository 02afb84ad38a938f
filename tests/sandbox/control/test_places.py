"""Tests of each person's list of chats and topics, of unread counts and of parts of a chat."""

from __future__ import annotations

import pytest

from sandbox.errors import ControlError
from sandbox.state.records import SeenPlace
from tests.sandbox.calling import Room


async def place(room: Room, person: int, topic: str | None = "Lists") -> SeenPlace:
    """Return the person's view of the topic with this name."""
    [found] = [one for one in await room.sandbox.places(person) if one.topic == topic]
    return found


async def say(room: Room, person: int, *texts: str, thread: int | None = None) -> list[int]:
    said = [await room.sandbox.say(person, text, room.forum, thread=thread) for text in texts]
    return [one.message_id for one in said]


async def test_the_list_has_the_private_chat_first_and_then_the_chats_in_order_of_creation(
    room: Room,
) -> None:
    await room.sandbox.topic(room.forum, "Lines")
    await room.sandbox.chat("MIL", [room.ann, room.bob], type="group")
    await room.sandbox.chat("Others", [room.bob])
    seen = [(one.title, one.topic, one.kind) for one in await room.sandbox.places(room.ann)]
    assert seen == [
        ("Greffier", None, "private"),
        ("HUM", "Lists", "supergroup"),
        ("HUM", "Lines", "supergroup"),
        ("MIL", None, "group"),
    ]


async def test_the_general_topic_is_listed_only_after_its_first_message(room: Room) -> None:
    await room.sandbox.join((await room.sandbox.person("Carl")).id, room.forum)
    topics = [one.topic for one in await room.sandbox.places(room.ann)]
    assert topics == [None, "Lists"]
    await say(room, room.ann, "hello")
    general = await place(room, room.bob, "General")
    assert (general.thread, general.unread) == (1, 1)
    assert general.last is not None
    assert (general.last.text, general.last.thread) == ("hello", None)


async def test_an_upgraded_group_is_listed_only_as_its_supergroup(room: Room) -> None:
    group = await room.sandbox.chat("MIL", [room.ann], type="group")
    new = await room.sandbox.migrate(group.id)
    places = await room.sandbox.places(room.ann)
    assert [one.chat for one in places if one.title == "MIL"] == [new.id]


async def test_messages_of_others_after_the_read_mark_count_as_unread(room: Room) -> None:
    numbers = await say(room, room.ann, "1", "2", "3", thread=room.topic)
    await room.post("4")
    assert (await place(room, room.bob)).unread == 4
    assert (await place(room, room.ann)).unread == 1
    await room.sandbox.read(room.bob, room.forum, numbers[1], room.topic)
    assert (await place(room, room.bob)).unread == 2
    await room.sandbox.read(room.bob, room.forum, numbers[0], room.topic)
    assert (await place(room, room.bob)).unread == 2


async def test_service_messages_and_deleted_messages_do_not_count_as_unread(room: Room) -> None:
    sent = await room.post("gone soon")
    await room.sandbox.rename_topic(room.forum, room.topic, "Lists")
    assert (await place(room, room.bob)).unread == 1
    await room.bot("deleteMessage", chat_id=room.forum, message_id=sent["message_id"])
    seen = await place(room, room.bob)
    assert (seen.unread, seen.total) == (0, 2)
    assert seen.last is not None
    assert seen.last.service_text == "forum_topic_edited"


async def test_writing_or_pressing_marks_the_messages_up_to_that_point_as_read(room: Room) -> None:
    button = {"inline_keyboard": [[{"text": "Seen", "callback_data": "s"}]]}
    card = await room.post("card", reply_markup=button)
    await room.post("later")
    await room.sandbox.press(room.bob, card["message_id"], "Seen", room.forum)
    assert (await place(room, room.bob)).unread == 1
    await say(room, room.ann, "mine", thread=room.topic)
    assert (await place(room, room.ann)).unread == 0


async def test_a_read_mark_beyond_the_last_message_does_not_cover_later_messages(
    room: Room,
) -> None:
    await room.sandbox.read(room.bob, room.forum, 10_000, room.topic)
    await room.post("new")
    assert (await place(room, room.bob)).unread == 1


async def test_all_messages_can_be_marked_as_read_for_every_person_at_once(room: Room) -> None:
    await room.sandbox.say(room.ann, "/start")
    await room.bot("sendMessage", chat_id=room.ann, text="Welcome.")
    await room.post("to all")
    await say(room, room.ann, "hello")
    await room.sandbox.read_all()
    for person in (room.ann, room.bob):
        assert {one.unread for one in await room.sandbox.places(person)} == {0}


async def test_a_nonmember_cannot_mark_a_chat_as_read(room: Room) -> None:
    carl = await room.sandbox.person("Carl")
    assert await room.sandbox.read(carl.id, room.forum, 1) == {"read": False}


async def test_each_topic_lists_its_own_pinned_messages_with_the_oldest_first(room: Room) -> None:
    await room.sandbox.bot(
        room.forum, "administrator", dict.fromkeys(("can_pin_messages", "can_manage_topics"), True)
    )
    first, second = [(await room.post(text))["message_id"] for text in ("1", "2")]
    other = await room.sandbox.topic(room.forum, "Lines")
    elsewhere = (await room.post("3", message_thread_id=other))["message_id"]
    for number in (second, elsewhere, first):
        await room.bot("pinChatMessage", chat_id=room.forum, message_id=number)
    assert (await place(room, room.bob)).pinned == [first, second]
    await room.bot("deleteMessage", chat_id=room.forum, message_id=second)
    assert (await place(room, room.bob)).pinned == [first]
    assert (await place(room, room.bob, "Lines")).pinned == [elsewhere]
    await room.bot("deleteMessage", chat_id=room.forum, message_id=first)
    chat = await room.bot("getChat", chat_id=room.forum)
    assert chat["pinned_message"]["message_id"] == elsewhere


async def test_the_list_says_whether_the_person_can_write_in_each_chat_or_topic(
    room: Room,
) -> None:
    news = await room.sandbox.chat("News", [room.ann, room.bob], type="channel")
    await room.sandbox.close_topic(room.forum, room.topic)
    await room.sandbox.block(room.bob)
    places = await room.sandbox.places(room.bob)
    assert [(one.topic, one.closed, one.writable) for one in places] == [
        (None, False, False),
        ("Lists", True, False),
        (None, False, False),
    ]
    assert all(one.writable for one in await room.sandbox.places(room.ann))
    with pytest.raises(ControlError, match="Bob cannot write there"):
        await room.sandbox.say(room.bob, "x", news.id)


async def test_deleting_a_topic_also_removes_its_messages(room: Room) -> None:
    await say(room, room.ann, "stays")
    await say(room, room.ann, "goes", thread=room.topic)
    await room.sandbox.delete_topic(room.forum, room.topic)
    assert [one.topic for one in await room.sandbox.places(room.bob)] == [None, "General"]
    assert [one.text for one in await room.sandbox.messages(room.forum)] == ["", "stays"]


@pytest.mark.parametrize(
    ("start", "limit", "texts", "began"),
    [
        (0, 2, ["", "0"], 0),
        (3, 3, ["2", "3", "4"], 3),
        (-2, 500, ["8", "9"], 9),
        (-100, 1, [""], 0),
        (9, 5, ["8", "9"], 9),
        (50, 5, [], 11),
    ],
)
async def test_a_window_returns_consecutive_messages_of_a_topic(
    room: Room, start: int, limit: int, texts: list[str], began: int
) -> None:
    for number in range(10):
        await say(room, room.ann, str(number), thread=room.topic)
        await say(room, room.ann, "elsewhere")
    window = await room.sandbox.window(room.forum, room.topic, start=start, limit=limit)
    assert [one.text for one in window.messages] == texts
    assert (window.start, window.total) == (began, 11)


async def test_a_window_can_show_the_general_topic_or_the_whole_chat(room: Room) -> None:
    await say(room, room.ann, "in Lists", thread=room.topic)
    await say(room, room.ann, "in General")
    general = await room.sandbox.window(room.forum, 1, start=-1, limit=1)
    assert [one.text for one in general.messages] == ["in General"]
    whole = await room.sandbox.window(room.forum, start=-2, limit=2)
    assert [one.text for one in whole.messages] == ["in Lists", "in General"]
    assert whole.total == len(await room.sandbox.messages(room.forum))


async def test_a_window_of_fewer_than_1_or_more_than_500_messages_is_refused(room: Room) -> None:
    for limit in (0, 501):
        with pytest.raises(ControlError, match="limit"):
            await room.sandbox.window(room.forum, limit=limit)


async def test_a_message_is_returned_with_its_index_in_its_topic(room: Room) -> None:
    first, second = await say(room, room.ann, "1", "2", thread=room.topic)
    found = await room.sandbox.message(room.forum, second)
    assert (found.message.text, found.index, found.total) == ("2", 2, 3)
    await room.sandbox.bot(room.forum, "administrator", {"can_delete_messages": True})
    await room.bot("deleteMessage", chat_id=room.forum, message_id=first)
    found = await room.sandbox.message(room.forum, second)
    assert (found.index, found.total) == (1, 2)
    with pytest.raises(ControlError, match=f"there is no message {first}"):
        await room.sandbox.message(room.forum, first)
