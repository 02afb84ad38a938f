"""Tests of the event stream: its kinds of news, their contents, and reconnection."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager

import aiohttp
import pytest
from aiohttp import web

from sandbox.control.events import MOST_WAITING, make_stream
from sandbox.options import Options
from sandbox.service import Service
from sandbox.state.listeners import Audience, News
from tests.sandbox.calling import Room
from tests.sandbox.streaming import listening

BUTTON = {"inline_keyboard": [[{"text": "Seen", "callback_data": "s"}]]}
PINS = dict.fromkeys(("can_pin_messages", "can_delete_messages"), True)


async def test_each_change_of_a_bot_message_is_announced_with_its_new_state(room: Room) -> None:
    await room.sandbox.bot(room.forum, "administrator", PINS)
    async with listening(room.sandbox.url, "message,deleted") as stream:
        sent = await room.post("card")
        where = {"chat_id": room.forum, "message_id": sent["message_id"]}
        await room.bot("editMessageText", text="new card", **where)
        await room.bot("pinChatMessage", **where)
        await room.bot("unpinChatMessage", **where)
        await room.bot("setMessageReaction", reaction=[{"type": "emoji", "emoji": "👌"}], **where)
        await room.bot("deleteMessage", **where)
        *told, gone = await stream.take(7)
    seen = [(one.data["change"], one.data["message"]) for one in told]
    assert [change for change, _ in seen] == ["new", "edit", "pin", "new", "unpin", "reaction"]
    assert [one["text"] for _, one in seen] == ["card", *["new card"] * 2, "", *["new card"] * 2]
    assert [one["pinned"] for _, one in seen] == [False, False, True, False, False, False]
    assert seen[3][1]["service_text"] == "pinned_message"
    assert seen[5][1]["reaction"] == "👌"
    assert [one.data["total"] for one in told] == [2, 2, 2, 3, 3, 3]
    place = {"chat": room.forum, "thread": room.topic}
    assert (gone.kind, gone.data) == ("deleted", {**place, "message_id": sent["message_id"]})


async def test_messages_that_people_write_edit_or_forward_are_announced(room: Room) -> None:
    async with listening(room.sandbox.url, "message") as stream:
        said = await room.sandbox.say(room.ann, "1", room.forum)
        await room.sandbox.edit(room.ann, said.message_id, "2", room.forum)
        await room.sandbox.forward(room.bob, room.forum, said.message_id)
        await room.sandbox.leave(room.bob, room.forum)
        told = await stream.take(4)
    told_of = [(one.data["change"], one.data["message"]) for one in told]
    assert [(change, one["who"], one["text"]) for change, one in told_of] == [
        ("new", "Ann", "1"),
        ("edit", "Ann", "2"),
        ("new", "Bob", "2"),
        ("new", "Bob", ""),
    ]
    assert told_of[3][1]["service_text"] == "left_chat_member"


async def test_an_answer_to_a_press_is_announced_with_the_person_who_pressed(room: Room) -> None:
    card = await room.post("card", reply_markup=BUTTON)
    pressed = await room.sandbox.press(room.bob, card["message_id"], "Seen", room.forum)
    async with listening(room.sandbox.url, "answer") as stream:
        given = {"callback_query_id": pressed.query_id, "text": "Noted.", "show_alert": True}
        await room.bot("answerCallbackQuery", **given)
        told = await stream.next()
    assert told.data == {
        "query_id": pressed.query_id,
        "person": room.bob,
        "chat": room.forum,
        "message_id": card["message_id"],
        "text": "Noted.",
        "alert": True,
    }


async def test_reading_is_announced_only_if_the_read_mark_moves(room: Room) -> None:
    sent = await room.post("news")
    async with listening(room.sandbox.url, "read") as stream:
        for _ in range(2):
            await room.sandbox.read(room.bob, room.forum, sent["message_id"], room.topic)
        await room.sandbox.say(room.ann, "hello", room.forum)
        await room.sandbox.say(room.ann, "/start")
        told = await stream.take(3)
    assert [(one.data["person"], one.data["chat"], one.data["thread"]) for one in told] == [
        (room.bob, room.forum, room.topic),
        (room.ann, room.forum, 1),
        (room.ann, room.ann, None),
    ]


async def add_person(room: Room) -> None:
    await room.sandbox.person("Carl")


async def begin(room: Room) -> None:
    await room.sandbox.say(room.ann, "/start")


async def block(room: Room) -> None:
    await room.sandbox.block(room.ann)


async def add_chat(room: Room) -> None:
    await room.sandbox.chat("POL", [room.ann], bot="absent")


async def add_topic(room: Room) -> None:
    await room.sandbox.topic(room.forum, "Lines")


async def close_topic(room: Room) -> None:
    await room.sandbox.close_topic(room.forum, room.topic)


async def rename_topic(room: Room) -> None:
    await room.sandbox.rename_topic(room.forum, room.topic, "Other")


async def delete_topic(room: Room) -> None:
    await room.sandbox.delete_topic(room.forum, room.topic)


async def leave(room: Room) -> None:
    await room.sandbox.leave(room.bob, room.forum)


async def kick_bot(room: Room) -> None:
    await room.sandbox.bot(room.forum, "kicked")


async def arm_fault(room: Room) -> None:
    await room.sandbox.fault("slow")


async def set_commands(room: Room) -> None:
    await room.bot("setMyCommands", commands=[{"command": "log", "description": "Log"}])


async def set_guide(room: Room) -> None:
    await room.sandbox.guide([])


@pytest.mark.parametrize(
    ("deed", "what"),
    [
        (add_person, "people"),
        (begin, "people"),
        (block, "people"),
        (add_chat, "chats"),
        (add_topic, "chats"),
        (close_topic, "chats"),
        (rename_topic, "chats"),
        (delete_topic, "chats"),
        (leave, "chats"),
        (kick_bot, "chats"),
        (arm_fault, "faults"),
        (set_commands, "commands"),
        (set_guide, "guide"),
    ],
)
async def test_a_change_of_people_chats_faults_commands_or_guide_is_announced_by_its_name(
    room: Room, deed: Callable[[Room], Awaitable[None]], what: str
) -> None:
    async with listening(room.sandbox.url, "world") as stream:
        await deed(room)
        assert (await stream.next()).data == {"what": what}


async def test_each_strike_and_the_clearing_of_a_fault_are_announced(room: Room) -> None:
    await room.sandbox.fault("slow", seconds=0.0, times=2)
    async with listening(room.sandbox.url, "world") as stream:
        await room.bot("getMe")
        assert (await stream.next()).data == {"what": "faults"}
        assert (await room.sandbox.world()).faults[0].left == 1
        await room.sandbox.clear_faults()
        assert (await stream.next()).data == {"what": "faults"}
        assert (await room.sandbox.world()).faults == []


async def test_a_client_that_reconnects_gets_the_missed_events_of_its_kinds(room: Room) -> None:
    await room.sandbox.bot(room.forum, "administrator", PINS)
    seq = (await room.sandbox.world()).seq
    said = await room.sandbox.say(room.ann, "1", room.forum)
    await room.sandbox.edit(room.ann, said.message_id, "2", room.forum)
    gone = await room.post("gone")
    await room.bot("deleteMessage", chat_id=room.forum, message_id=gone["message_id"])
    async with listening(room.sandbox.url, "message,deleted", after=seq) as stream:
        new, edit, deleted = await stream.take(3)
        await room.post("live")
        live = await stream.next()
    assert [(one.data["change"], one.data["message"]["text"]) for one in (new, edit, live)] == [
        ("new", "2"),
        ("edit", "2"),
        ("new", "live"),
    ]
    assert deleted.data["message_id"] == gone["message_id"]
    assert new.id < edit.id < deleted.id < live.id


async def test_a_browser_that_reconnects_gets_the_events_after_the_last_one_it_names(
    room: Room,
) -> None:
    await room.post("1")
    seq = (await room.sandbox.world()).seq
    await room.post("2")
    url = f"{room.sandbox.url}/control/events?kinds=message&after=0"
    headers = {"Last-Event-ID": str(seq)}
    async with room.bot.session.get(url, headers=headers) as response:
        await response.content.readuntil(b"\n\n")
        assert b'"text":"2"' in await response.content.readuntil(b"\n\n")


async def test_two_clients_get_the_same_events(room: Room) -> None:
    async with (
        listening(room.sandbox.url, "message") as one,
        listening(room.sandbox.url, "message,clock") as other,
    ):
        await room.post("to both")
        assert await one.next() == await other.next()


async def test_a_stream_with_an_unknown_kind_of_event_is_refused(room: Room) -> None:
    url = f"{room.sandbox.url}/control/events?kinds=message,weather"
    async with room.bot.session.get(url) as response:
        assert response.status == 400
        assert await response.json() == {"error": "there are no events weather"}


@asynccontextmanager
async def streaming(silence: float) -> AsyncIterator[tuple[Service, str]]:
    """Run a server that has only the event stream; yield its service and its address."""
    service = Service(Options())
    app = web.Application()
    app.router.add_get("/control/events", make_stream(service, silence))
    runner = web.AppRunner(app, handler_cancellation=True, shutdown_timeout=0.1)
    await runner.setup()
    try:
        await web.TCPSite(runner, "127.0.0.1", 0).start()
        yield service, f"http://127.0.0.1:{runner.addresses[0][1]}"
    finally:
        service.close()
        await runner.cleanup()


async def deserted(service: Service, url: str, kind: str) -> None:
    """Wait until the service has noticed that no client wants this kind of news any more."""
    async with asyncio.timeout(5):
        while service.ledger.audience.wants(kind):
            async with listening(url, "clock"):
                pass


async def test_a_stream_without_news_sends_comments_that_keep_the_connection_open() -> None:
    async with streaming(silence=0.001) as (_, url), listening(url) as stream:
        assert await stream.block() == ": still here\n\n"
        assert await stream.block() == ": still here\n\n"


async def test_news_is_wanted_only_while_a_connected_client_has_named_its_kind() -> None:
    async with streaming(silence=15) as (service, url):
        async with listening(url, "world"), listening(url, "read"):
            assert service.ledger.audience.wants("world")
            assert not service.ledger.audience.wants("message")
        await deserted(service, url, "world")
        await deserted(service, url, "read")


def test_a_listener_gets_news_of_its_kinds_until_it_is_dismissed() -> None:
    audience, heard = Audience(), list[News]()
    audience.admit(heard.append, {"message"})
    audience.tell(News(1, "message", {}))
    audience.tell(News(2, "clock", {}))
    assert (audience.wants("message"), audience.wants("clock")) == (True, False)
    audience.dismiss(heard.append)
    audience.tell(News(3, "message", {}))
    assert not audience.wants("message")
    assert [news.seq for news in heard] == [1]


async def test_a_client_that_reads_too_slowly_is_disconnected_and_may_reconnect() -> None:
    async with streaming(silence=15) as (service, url):
        async with listening(url, "world") as stream:
            for _ in range(MOST_WAITING):
                service.changed("people")
            assert (await stream.next()).data == {"what": "people"}
            for _ in range(MOST_WAITING + 1):
                service.changed("people")
            with pytest.raises((aiohttp.ClientError, asyncio.IncompleteReadError)):
                await stream.take(2 * MOST_WAITING + 1)
        await deserted(service, url, "world")
        async with listening(url, "world") as stream:
            service.changed("chats")
            assert (await stream.next()).data == {"what": "chats"}
