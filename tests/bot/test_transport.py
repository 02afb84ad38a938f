"""Tests how the transport handles answers, missing answers, and files."""

from __future__ import annotations

import asyncio
import logging
import traceback
from collections.abc import AsyncIterator, Sequence
from contextlib import AsyncExitStack, asynccontextmanager
from datetime import UTC, datetime, timedelta
from io import BytesIO
from typing import Any

import pytest
from aiohttp import web
from telegram import Bot
from telegram.error import BadRequest, InvalidToken, NetworkError, TelegramError
from telegram.request import RequestData

from bot.answers import Hear
from bot.outbound.outcomes import Fate, NotSent, Throttled, Uncertain, read_error
from bot.transport import AiohttpRequest
from sandbox.client.client import Sandbox
from sandbox.options import DEFAULT_TOKEN, Options
from sandbox.server import serve
from tests.bot.http_service import Answer, http_service
from tests.bot.outbound.deliveries import NOWHERE, connect

ME = {"ok": True, "result": {"id": 1, "is_bot": True, "first_name": "x", "username": "x_bot"}}


@asynccontextmanager
async def bot_of(answer: Answer, **settings: Any) -> AsyncIterator[Bot]:
    async with http_service(answer) as url, connect(url, **settings) as bot:
        yield bot


def replying(status: int, body: str | dict[str, Any]) -> Answer:
    """Return a handler that answers each request with this status and with a page or JSON.

    In a page, {path} is replaced by the path of the request.
    """

    async def answer(request: web.Request) -> web.Response:
        await request.read()
        if isinstance(body, dict):
            return web.json_response(body, status=status)
        page = body.replace("{path}", request.path)
        return web.Response(status=status, text=page, content_type="text/html")

    return answer


async def cutting(request: web.Request) -> web.Response:
    assert request.transport is not None
    request.transport.abort()
    return web.Response()


async def hanging(_request: web.Request) -> web.Response:
    await asyncio.Event().wait()
    return web.Response()


async def failing(bot: Bot, **timeouts: float) -> TelegramError:
    """Send a message, check that it fails without naming the token, and return the error."""
    with pytest.raises(TelegramError) as raised:
        await bot.send_message(1, "text", **timeouts)  # type: ignore[arg-type]
    error = raised.value
    written = "".join(traceback.format_exception(error)) + repr(error) + repr(error.__context__)
    assert DEFAULT_TOKEN not in written
    return error


async def test_the_answer_of_telegram_is_returned_to_the_caller() -> None:
    async with bot_of(replying(200, ME)) as bot:
        assert (await bot.get_me()).username == "x_bot"


async def test_a_request_to_an_address_without_a_server_raises_not_sent() -> None:
    async with connect(NOWHERE) as bot:
        assert isinstance(await failing(bot), NotSent)


async def test_a_request_for_which_no_connection_is_free_raises_not_sent() -> None:
    reached = asyncio.Event()

    async def occupied(request: web.Request) -> web.Response:
        reached.set()
        return await hanging(request)

    async with AsyncExitStack() as stack:
        url = await stack.enter_async_context(http_service(occupied))
        request = await stack.enter_async_context(AiohttpRequest(1, pool_timeout=0.02))
        bot = Bot(DEFAULT_TOKEN, f"{url}/bot", request=request, get_updates_request=request)
        blocking = asyncio.create_task(bot.send_message(1, "first"))
        await reached.wait()
        assert isinstance(await failing(bot, connect_timeout=0.02), NotSent)
        blocking.cancel()
        await asyncio.wait([blocking])


async def test_a_connection_that_is_cut_after_the_request_raises_uncertain() -> None:
    async with bot_of(cutting) as bot:
        assert isinstance(await failing(bot), Uncertain)


async def test_an_answer_that_does_not_come_in_time_raises_uncertain() -> None:
    async with bot_of(hanging, read_timeout=0.02) as bot:
        assert isinstance(await failing(bot), Uncertain)
    async with bot_of(hanging) as bot:
        assert isinstance(await failing(bot, read_timeout=0.02), Uncertain)


async def test_an_answer_that_is_cut_off_raises_uncertain() -> None:
    async def half(request: web.Request) -> web.StreamResponse:
        response = web.StreamResponse(headers={"Content-Length": "100"})
        await response.prepare(request)
        await response.write(b'{"ok": true')
        return await cutting(request)

    async with bot_of(half) as bot:
        assert isinstance(await failing(bot), Uncertain)


async def test_an_answer_that_drips_is_given_up_after_a_time_for_the_whole() -> None:
    async def drip(request: web.Request) -> web.StreamResponse:
        response = web.StreamResponse()
        await response.prepare(request)
        while True:
            await response.write(b" ")
            await asyncio.sleep(0.005)

    async with bot_of(drip, read_timeout=20.0, body_timeout=0.1) as bot:
        assert isinstance(await failing(bot), Uncertain)


async def test_an_upload_that_the_server_does_not_read_ends_and_raises_uncertain() -> None:
    given_up, closed = asyncio.Event(), asyncio.Event()

    async def deaf(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await given_up.wait()
        await reader.read()
        writer.close()
        closed.set()

    short = {"connect_timeout": 0.05, "pool_timeout": 0.05, "read_timeout": 0.05}
    async with await asyncio.start_server(deaf, "127.0.0.1", 0) as server:
        port = server.sockets[0].getsockname()[1]
        async with connect(f"http://127.0.0.1:{port}", **short) as bot:
            with pytest.raises(Uncertain):
                await bot.send_document(1, bytes(16 * 1024 * 1024), write_timeout=0.05)
            given_up.set()
            await closed.wait()


@pytest.mark.parametrize(
    ("status", "fate"),
    [
        (200, Fate.UNCERTAIN),
        (302, Fate.UNCERTAIN),
        (400, Fate.UNCERTAIN),
        (403, Fate.UNCERTAIN),
        (502, Fate.UNCERTAIN),
        (401, Fate.LOCKED_OUT),
        (404, Fate.LOCKED_OUT),
        (429, Fate.THROTTLED),
    ],
)
async def test_the_page_of_a_proxy_does_not_count_as_an_answer_of_telegram(
    status: int, fate: Fate, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO)
    async with bot_of(replying(status, "<p>{path} is not here</p>")) as bot:
        assert read_error(await failing(bot)).fate is fate
    assert DEFAULT_TOKEN not in caplog.text


async def test_a_redirect_is_not_followed_so_that_no_other_address_receives_the_token() -> None:
    asked: list[str] = []

    async def elsewhere(request: web.Request) -> web.Response:
        asked.append(request.path)
        raise web.HTTPTemporaryRedirect(f"http://{request.host}/stolen{request.path}")

    async with bot_of(elsewhere) as bot:
        await failing(bot)
    assert [path for path in asked if path.startswith("/stolen")] == []
    assert len(asked) == 1


@pytest.mark.parametrize("status", [500, 502, 503, 504])
async def test_the_outcome_of_a_server_error_is_uncertain(status: int) -> None:
    body = {"ok": False, "error_code": status, "description": "Internal Server Error"}
    async with bot_of(replying(status, body)) as bot:
        error = await failing(bot)
    assert isinstance(error, NetworkError)
    assert read_error(error).fate is Fate.UNCERTAIN


@pytest.mark.parametrize(("parameters", "seconds"), [({"retry_after": 7}, 7), ({}, 60)])
async def test_the_error_for_too_many_requests_says_how_long_to_wait(
    parameters: dict[str, int], seconds: int
) -> None:
    body = {"ok": False, "error_code": 429, "description": "Too Many Requests"}
    async with bot_of(replying(429, body | {"parameters": parameters})) as bot:
        error = await failing(bot)
    assert isinstance(error, Throttled)
    assert error.wait == timedelta(seconds=seconds)


async def test_a_token_that_telegram_does_not_know_raises_invalid_token() -> None:
    body = {"ok": False, "error_code": 401, "description": "Unauthorized"}
    async with bot_of(replying(401, body)) as bot:
        assert isinstance(await failing(bot), InvalidToken)


async def test_a_file_is_sent_completely_and_can_be_downloaded_again() -> None:
    content = bytes(range(256)) * 8192
    async with serve(Options()) as url, Sandbox(url) as sandbox, connect(url) as bot:
        ann = await sandbox.person("Ann")
        await sandbox.say(ann.id, "/start")
        sent = await bot.send_document(ann.id, content, caption="Список", filename="Звіт №1.pdf")
        assert sent.document is not None
        assert sent.document.file_name == "Звіт №1.pdf"
        assert sent.caption == "Список"
        file = await bot.get_file(sent.document.file_id)
        assert bytes(await file.download_as_bytearray()) == content


async def test_an_open_file_object_can_be_sent_too() -> None:
    async with serve(Options()) as url, Sandbox(url) as sandbox, connect(url) as bot:
        ann = await sandbox.person("Ann")
        await sandbox.say(ann.id, "/start")
        sent = await bot.send_document(ann.id, BytesIO(b"minutes"), filename="minutes.txt")
        assert sent.document is not None
        assert sent.document.file_size == len(b"minutes")


async def test_a_request_over_a_transport_that_is_not_open_raises_an_error() -> None:
    request = AiohttpRequest(read_timeout=3.0)
    assert request.read_timeout == 3.0
    with pytest.raises(RuntimeError):
        await request.do_request(f"{NOWHERE}/", "POST", RequestData())


async def test_a_transport_can_be_opened_and_closed_twice() -> None:
    async with http_service(replying(200, ME)) as url:
        request = AiohttpRequest()
        for _ in range(2):
            await request.initialize()
            await request.initialize()
            assert (await request.do_request(f"{url}/getMe", "POST"))[0] == 200
            await request.shutdown()
            await request.shutdown()


async def test_whoever_listens_hears_the_times_of_answers_of_telegram_and_of_nobody_else() -> None:
    heard: list[str] = []

    def listen() -> Hear:
        heard.append("begins")

        async def hear(told: Sequence[datetime]) -> None:
            heard.extend(each.isoformat() for each in told)

        return hear

    dated = datetime(2025, 7, 23, 10, 0, 5, tzinfo=UTC)
    async with serve(Options(now=dated)) as url, Sandbox(url) as sandbox:
        ann = await sandbox.person("Ann")
        await sandbox.say(ann.id, "/start")
        async with connect(url, listen=listen) as bot:
            await bot.get_me()
            await bot.send_message(ann.id, "text")
            with pytest.raises(BadRequest):
                await bot.send_message(404, "text")
    time = dated.isoformat()
    assert heard == ["begins", time, "begins", time, time, "begins", time]
    heard.clear()
    for answer in (replying(502, "<p>{path}</p>"), replying(429, {"ok": False}), cutting):
        async with bot_of(answer, listen=listen) as bot:
            await failing(bot)
    assert heard == ["begins"] * 3
