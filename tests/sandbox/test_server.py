"""Tests of the sandbox as a process and a server: address, end, events and errors."""

from __future__ import annotations

import asyncio
import json
import signal
import sys
import tomllib
from dataclasses import replace
from pathlib import Path

import aiohttp
import pytest
from telegram import Bot, InlineKeyboardButton, InlineKeyboardMarkup
from telegram.error import BadRequest, NetworkError

from sandbox.client.client import Sandbox
from sandbox.errors import ControlError
from sandbox.options import DEFAULT_TOKEN, Options
from sandbox.server import BadToken, NotLoopback, make_app, serve
from tests.sandbox.calling import Json, Room


async def test_the_process_prints_its_address_and_ends_quickly_on_a_signal(tmp_path: Path) -> None:
    port_file = tmp_path / "port"
    command = ("-m", "sandbox", "--port-file", str(port_file), "--now", "2025-07-21T04:00:00Z")
    process = await asyncio.create_subprocess_exec(
        sys.executable, *command, stdout=asyncio.subprocess.PIPE
    )
    assert process.stdout is not None
    line = (await process.stdout.readline()).decode()
    url = line.removeprefix("# The sandbox: ").strip()
    said = line + (await process.stdout.readuntil(b'"secretariat"\n')).decode()
    told = tomllib.loads(said)
    assert (told["token"], told["api"]) == (DEFAULT_TOKEN, url)
    assert told["sandbox"] == {"control": url}
    async with Sandbox(url) as sandbox, aiohttp.ClientSession() as session:
        assert (await sandbox.clock()).now.isoformat() == "2025-07-21T04:00:00+00:00"
        poll = asyncio.create_task(_poll(session, f"{url}/bot{DEFAULT_TOKEN}/getUpdates"))
        stream = asyncio.create_task(_poll(session, f"{url}/control/events"))
        while "getUpdates" not in (await sandbox.stats())["calls"]:
            pass
        process.send_signal(signal.SIGTERM)
        async with asyncio.timeout(2):
            assert await process.wait() == 0
        assert await poll == '{"ok":true,"result":[]}'
        assert (await stream).startswith(": sandbox")
    assert await asyncio.to_thread(port_file.read_text) == f"{url.rpartition(':')[2]}\n"


async def _poll(session: aiohttp.ClientSession, url: str) -> str:
    async with session.get(url, params={"timeout": "50"}) as response:
        return await response.text()


async def test_the_sandbox_listens_on_and_answers_for_loopback_addresses_only(
    options: Options,
) -> None:
    with pytest.raises(NotLoopback):
        async with serve(options, "0.0.0.0"):
            pass
    async with serve(options) as url, aiohttp.ClientSession() as session:
        headers = {"Host": "sandbox.example.org"}
        async with session.get(f"{url}/control/people", headers=headers) as response:
            assert response.status == 403


def test_a_token_that_is_not_in_telegrams_format_is_refused(options: Options) -> None:
    with pytest.raises(BadToken):
        make_app(replace(options, token="1:short"))


async def test_an_event_is_streamed_when_it_happens_and_can_be_requested_again_later(
    room: Room,
) -> None:
    async with room.bot.session.get(f"{room.sandbox.url}/control/events") as stream:
        assert await stream.content.readuntil(b"\n\n") == b": sandbox\nretry: 500\n\n"
        await room.sandbox.say(room.ann, "/log")
        await room.sandbox.advance(60)
        said, moved = [await _event(stream) for _ in range(2)]
    assert (said["event"], said["data"]["text"]) == ("transcript", "/log")
    assert moved["event"] == "clock"
    assert moved["id"] == said["id"] + 1
    query = {"after": str(said["id"] - 1)}
    async with room.bot.session.get(f"{room.sandbox.url}/control/events", params=query) as stream:
        await stream.content.readuntil(b"\n\n")
        assert await _event(stream) == said


async def _event(stream: aiohttp.ClientResponse) -> Json:
    lines = (await stream.content.readuntil(b"\n\n")).decode().strip().splitlines()
    fields = dict(line.split(": ", 1) for line in lines)
    return {
        "id": int(fields["id"]),
        "event": fields["event"],
        "data": json.loads(fields["data"]),
    }


async def test_the_transcript_has_the_messages_and_edits_of_bot_and_people_in_order(
    room: Room,
) -> None:
    start = (await room.sandbox.transcript())[-1].seq
    said = await room.sandbox.say(room.ann, "/log", room.forum, thread=room.topic)
    sent = await room.post("<b>Logged</b>", parse_mode="HTML")
    where = {"chat_id": room.forum, "message_id": sent["message_id"]}
    await room.bot("editMessageText", text="Done", **where)
    await room.sandbox.edit(room.ann, said.message_id, "/log it", room.forum)
    told = await room.sandbox.transcript(after=start)
    assert [(one.who, one.kind, one.text, one.html) for one in told] == [
        ("Ann", "message", "/log", "/log"),
        ("Greffier", "message", "Logged", "<b>Logged</b>"),
        ("Greffier", "edit", "Done", "Done"),
        ("Ann", "edit", "/log it", "/log it"),
    ]
    assert {(one.title, one.topic) for one in told} == {("HUM", "Lists")}


@pytest.mark.parametrize(
    ("path", "body", "reason"),
    [
        ("say", {"person": 1, "text": "x"}, "there is no person 1"),
        ("say", {"text": "x"}, "person: Field required"),
        ("people", {"name": ""}, "name: String should have at least 1 character"),
        ("say", {"person": 1, "txt": "x"}, "txt: Extra inputs are not permitted"),
        ("chats", {"title": "X", "members": [], "type": "group"}, "members: List should have"),
        ("faults", {"kind": "earthquake"}, "kind: Input should be"),
        ("nothing", {}, "there is no POST /control/nothing"),
    ],
)
async def test_a_control_request_that_cannot_be_done_is_refused_with_the_reason(
    sandbox: Sandbox, path: str, body: dict[str, object], reason: str
) -> None:
    with pytest.raises(ControlError, match=reason):
        await sandbox.ask("POST", f"/control/{path}", body)


async def test_a_person_cannot_write_as_a_nonmember_or_without_text_or_in_a_closed_topic(
    room: Room,
) -> None:
    carl = await room.sandbox.person("Carl")
    with pytest.raises(ControlError, match="Carl is not in HUM"):
        await room.sandbox.say(carl.id, "x", room.forum)
    with pytest.raises(ControlError, match="the text is empty"):
        await room.sandbox.say(room.ann, " ", room.forum)
    with pytest.raises(ControlError, match="no access"):
        await room.sandbox.say(carl.id, "x", room.ann)
    await room.sandbox.close_topic(room.forum, room.topic)
    with pytest.raises(ControlError, match="the topic Lists is closed"):
        await room.sandbox.say(room.bob, "x", room.forum, thread=room.topic)


async def test_a_bot_of_the_python_telegram_bot_library_works_with_the_sandbox(room: Room) -> None:
    url = room.sandbox.url
    async with Bot(DEFAULT_TOKEN, f"{url}/bot", f"{url}/file/bot") as bot:
        keyboard = InlineKeyboardMarkup([[InlineKeyboardButton("Yes", callback_data="y")]])
        sent = await bot.send_message(
            room.forum, "?", message_thread_id=room.topic, reply_markup=keyboard
        )
        await room.sandbox.press(room.ann, sent.message_id, "Yes", room.forum)
        [update] = await bot.get_updates(offset=room.bot.offset, timeout=5)
        assert update.callback_query is not None
        assert await update.callback_query.answer("Noted.")
        document = await bot.send_document(room.forum, b"%PDF", filename="a.pdf")
        assert document.document is not None
        file = await bot.get_file(document.document.file_id)
        assert bytes(await file.download_as_bytearray()) == b"%PDF"
        with pytest.raises(BadRequest, match="Message is not modified"):
            await bot.edit_message_text("?", room.forum, sent.message_id, reply_markup=keyboard)
        await room.sandbox.fault("drop-after", "sendMessage")
        with pytest.raises(NetworkError):
            await bot.send_message(room.forum, "uncertain")
    assert (await room.sandbox.ledger())[-1].text == "uncertain"


async def test_the_world_endpoint_returns_the_same_state_as_the_single_endpoints(
    room: Room,
) -> None:
    world = await room.sandbox.world()
    assert world.clock == await room.sandbox.clock()
    assert world.desk == await room.sandbox.settle(timeout=0)
    assert world.people == await room.sandbox.people()
    assert world.chats == await room.sandbox.chats()
    assert (world.bot.name, world.bot.username) == ("Greffier", "GreffierBot")
    assert world.seq == (await room.sandbox.transcript())[-1].seq
    assert (await room.sandbox.world()).boot == world.boot


async def test_each_started_sandbox_has_its_own_identifier(options: Options) -> None:
    boots = set()
    for _ in range(2):
        async with serve(options) as url, Sandbox(url) as sandbox:
            boots.add((await sandbox.world()).boot)
    assert len(boots) == 2
