"""Tests of faults: which answer the bot gets, and whether its call was performed all the same."""

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
async def test_a_fault_refuses_the_next_call_only_and_the_call_is_not_performed(
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


async def test_an_error_429_names_the_retry_time_unless_the_fault_is_bare(room: Room) -> None:
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
async def test_a_cut_connection_leaves_open_whether_the_call_was_performed(
    room: Room, kind: Kind, delivered: int
) -> None:
    await room.sandbox.fault(kind, "sendMessage", seconds=0.0)
    with pytest.raises(aiohttp.ClientError):
        await room.post()
    assert len(await room.sandbox.ledger()) == delivered


@pytest.mark.parametrize(("kind", "delivered"), [("html", 0), ("html-after", 1)])
async def test_a_fault_can_answer_with_an_html_page_as_a_proxy_does(
    room: Room, kind: Kind, delivered: int
) -> None:
    await room.sandbox.fault(kind)
    given = {"chat_id": room.forum, "text": "x"}
    async with room.bot.session.post(f"{room.bot.root}/sendMessage", json=given) as response:
        assert response.status == 502
        assert response.content_type == "text/html"
    assert len(await room.sandbox.ledger()) == delivered


async def test_a_message_stays_delivered_if_the_answer_is_a_5xx_after_delivery(room: Room) -> None:
    await room.sandbox.fault("5xx-after", code=500)
    with pytest.raises(Refused, match="Internal Server Error"):
        await room.post()
    assert len(await room.sandbox.ledger()) == 1


async def test_a_call_is_performed_after_the_delay_of_a_slow_fault(room: Room) -> None:
    await room.sandbox.fault("slow", seconds=0.01)
    assert (await room.post())["text"] == "hello"


async def test_a_fault_strikes_only_calls_of_its_method_and_chat_that_contain_its_text(
    room: Room,
) -> None:
    await room.sandbox.say(room.ann, "/start")
    await room.sandbox.fault("403", "sendMessage", chat=room.ann, contains="word", times=2)
    await room.post("a word")
    await room.bot("sendMessage", chat_id=room.ann, text="other")
    for _ in range(2):
        with pytest.raises(Refused, match="blocked"):
            await room.bot("sendMessage", chat_id=room.ann, text="a word")
    await room.bot("sendMessage", chat_id=room.ann, text="a word")


async def test_cleared_faults_do_not_strike_any_more(room: Room) -> None:
    await room.sandbox.fault("5xx", times=100)
    await room.sandbox.clear_faults()
    await room.post()
    assert await room.sandbox.faults() == []


async def test_updates_are_fetched_again_if_the_first_answer_with_them_was_lost(
    room: Room,
) -> None:
    await room.sandbox.say(room.ann, "one")
    await room.sandbox.fault("drop-after", "getUpdates")
    with pytest.raises(aiohttp.ClientError):
        await room.bot.updates()
    assert (await room.bot.updates())[0]["message"]["text"] == "one"


async def test_faults_with_a_name_are_cleared_by_this_name_and_others_stay_armed(
    room: Room,
) -> None:
    await room.sandbox.fault("5xx", times=9, name="outage")
    await room.sandbox.fault("slow", "getMe", seconds=0.0, times=9, name="slow")
    with pytest.raises(Refused):
        await room.post()
    await room.sandbox.clear_faults("outage")
    await room.post()
    assert [(one.name, one.struck) for one in await room.sandbox.faults()] == [("slow", 0)]
    assert [one.name for one in (await room.sandbox.world()).faults] == ["slow"]
