"""Faults on request: what the bot receives, and what was delivered nevertheless."""

from __future__ import annotations

import aiohttp
import pytest

from sandbox.state.faults import Kind
from tests.sandbox.calling import Json, Refused, Room


@pytest.mark.parametrize(
    ("kind", "detail", "status", "words"),
    [
        ("429", {"retry_after": 7}, 429, "Too Many Requests: retry after 7"),
        ("429", {"bare": True}, 429, "Too Many Requests"),
        ("403", {}, 403, "Forbidden: bot was blocked by the user"),
        ("400", {"description": "Bad Request: x"}, 400, "Bad Request: x"),
        ("401", {}, 401, "Unauthorized"),
        ("404", {}, 404, "Not Found"),
        ("5xx", {"code": 504}, 504, "Gateway Timeout"),
        ("error", {"code": 409, "description": "Conflict: x"}, 409, "Conflict: x"),
    ],
)
async def test_a_fault_refuses_once_and_delivers_nothing(
    room: Room, kind: Kind, detail: Json, status: int, words: str
) -> None:
    await room.sandbox.fault(kind, "sendMessage", **detail)
    with pytest.raises(Refused) as refused:
        await room.post()
    assert (refused.value.status, str(refused.value)) == (status, words)
    assert await room.sandbox.ledger() == []
    await room.post()
    [fault] = await room.sandbox.faults()
    assert (fault.struck, fault.left) == (1, 0)


async def test_a_429_says_when_to_retry_unless_it_is_bare(room: Room) -> None:
    await room.sandbox.fault("429", retry_after=7)
    await room.sandbox.fault("429", bare=True)
    for parameters in ({"retry_after": 7}, None):
        with pytest.raises(Refused) as refused:
            await room.post()
        assert refused.value.answer.get("parameters") == parameters


@pytest.mark.parametrize(
    ("kind", "delivered"),
    [("drop-before", 0), ("drop-after", 1), ("hang-before", 0), ("hang-after", 1)],
)
async def test_a_cut_connection_does_not_say_whether_the_call_was_delivered(
    room: Room, kind: Kind, delivered: int
) -> None:
    await room.sandbox.fault(kind, "sendMessage", seconds=0.0)
    with pytest.raises(aiohttp.ClientError):
        await room.post()
    assert len(await room.sandbox.ledger()) == delivered


@pytest.mark.parametrize(("kind", "delivered"), [("html", 0), ("html-after", 1)])
async def test_a_proxys_page_can_replace_the_answer(
    room: Room, kind: Kind, delivered: int
) -> None:
    await room.sandbox.fault(kind)
    given = {"chat_id": room.forum, "text": "x"}
    async with room.bot.session.post(f"{room.bot.root}/sendMessage", json=given) as response:
        assert response.status == 502
        assert response.content_type == "text/html"
    assert len(await room.sandbox.ledger()) == delivered


async def test_a_5xx_after_delivery_leaves_the_message_there(room: Room) -> None:
    await room.sandbox.fault("5xx-after", code=500)
    with pytest.raises(Refused, match="Internal Server Error"):
        await room.post()
    assert len(await room.sandbox.ledger()) == 1


async def test_a_slow_call_is_answered(room: Room) -> None:
    await room.sandbox.fault("slow", seconds=0.01)
    assert (await room.post())["text"] == "hello"


async def test_faults_strike_only_the_calls_they_name(room: Room) -> None:
    await room.sandbox.say(room.ann, "/start")
    await room.sandbox.fault("403", "sendMessage", chat=room.ann, contains="word", times=2)
    await room.post("a word")
    await room.bot("sendMessage", chat_id=room.ann, text="other")
    for _ in range(2):
        with pytest.raises(Refused, match="blocked"):
            await room.bot("sendMessage", chat_id=room.ann, text="a word")
    await room.bot("sendMessage", chat_id=room.ann, text="a word")


async def test_cleared_faults_strike_no_more(room: Room) -> None:
    await room.sandbox.fault("5xx", times=100)
    await room.sandbox.clear_faults()
    await room.post()
    assert await room.sandbox.faults() == []


async def test_updates_that_were_lost_are_delivered_again(room: Room) -> None:
    await room.sandbox.say(room.ann, "one")
    await room.sandbox.fault("drop-after", "getUpdates")
    with pytest.raises(aiohttp.ClientError):
        await room.bot.updates()
    assert (await room.bot.updates())[0]["message"]["text"] == "one"


async def test_faults_are_cleared_by_the_name_they_were_armed_under(room: Room) -> None:
    await room.sandbox.fault("5xx", times=9, name="outage")
    await room.sandbox.fault("slow", "getMe", seconds=0.0, times=9, name="slow")
    with pytest.raises(Refused):
        await room.post()
    await room.sandbox.clear_faults("outage")
    await room.post()
    assert [(one.name, one.struck) for one in await room.sandbox.faults()] == [("slow", 0)]
    assert [one.name for one in (await room.sandbox.world()).faults] == ["slow"]
