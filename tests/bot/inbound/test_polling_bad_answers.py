"""Tests that no answer to a poll ends the desk, stops it, or makes it lose an update."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager
from datetime import timedelta
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from aiohttp import web
from structlog.testing import capture_logs

from bot.backoff import Backoff
from bot.fresh_look import FULL
from bot.inbound.polling import HASTY, Polling
from bot.transport import AiohttpRequest
from tests.bot.http_service import http_service
from tests.bot.inbound.intakes import IntakeSetup, intake_setup
from tests.bot.inbound.raw_updates import said
from tests.bot.outbound.deliveries import connect

INFO = {"url": "", "has_custom_certificate": False, "pending_update_count": 0}
OK_BUT_EMPTY = '{"ok":true,"result":[]}'


def line(number: int) -> str:
    """Return an update with this id, in which somebody sends `/done HUM-A` and the number."""
    return json.dumps(said(f"/done HUM-A{number}") | {"update_id": number})


def batch(*updates: str) -> str:
    return f'{{"ok":true,"result":[{",".join(updates)}]}}'


async def drip(request: web.Request) -> None:
    """Answer byte by byte, without an end."""
    response = web.StreamResponse()
    await response.prepare(request)
    while True:
        await response.write(b" ")
        await asyncio.sleep(0.005)


DRIPPING = "byte by byte"
Body = str | tuple[int, str] | Callable[[], str]


class Script:
    """Answers the calls of getUpdates one after the other, and then no more.

    An answer is a body for status 200, a status and a body, or a function that returns a body.
    *asked* has the offset of each call, or "", and *asked_at* its time. The answer DRIPPING comes
    byte by byte and never ends.
    """

    def __init__(self, answers: Sequence[Body], info: Sequence[str] = ()) -> None:
        self._answers, self._info = list(answers), list(info)
        self.asked: list[str] = []
        self.asked_at: list[float] = []
        self.used_up = asyncio.Event()

    async def answer(self, request: web.Request) -> web.Response:
        if request.path.endswith("/getWebhookInfo"):
            good = json.dumps({"ok": True, "result": INFO})
            return web.Response(text=self._info.pop(0) if self._info else good)
        self.asked.append(request.query.get("offset", ""))
        self.asked_at.append(asyncio.get_running_loop().time())
        if not self._answers:
            self.used_up.set()
            await asyncio.Event().wait()
        answer = self._answers.pop(0)
        if callable(answer):
            answer = answer()
        if answer is DRIPPING:
            await drip(request)
        status, body = (200, answer) if isinstance(answer, str) else answer
        return web.Response(status=status, text=body)


@pytest.fixture
async def ready(tmp_path: Path) -> AsyncIterator[IntakeSetup]:
    async with intake_setup(tmp_path) as made:
        yield made


@asynccontextmanager
async def polling(
    ready: IntakeSetup, script: Script, *, pause: float = 0.0, **settings: Any
) -> AsyncIterator[None]:
    """Have the desk poll what *script* answers, until all its answers were fetched."""
    async with http_service(script.answer) as url, connect(url) as bot:
        ready.source = Polling(
            bot,
            AiohttpRequest(64, **settings),
            now=lambda: ready.clock[0],
            look=ready.look,
            backoff=Backoff([0.0]),
            pause=pause,
        )
        async with ready.working():
            async with asyncio.timeout(20):
                await script.used_up.wait()
            yield


@pytest.mark.parametrize("start", [[], [batch(line(7))]], ids=["at the start", "later"])
async def test_an_update_that_is_null_is_set_aside_once_and_the_next_command_is_received(
    start: list[str], ready: IntakeSetup
) -> None:
    script = Script([*start, *[batch("null")] * 3, batch("null", "5", line(8)), batch(line(9))])
    async with polling(ready, script):
        pass
    assert ready.dispatch.texts[-2:] == ["/done HUM-A8", "/done HUM-A9"]
    assert [each.problem for each in await ready.quarantined()] == ["NoUpdate"] * 2
    assert script.asked[-2:] == ["9", "10"]


async def test_two_bad_items_of_one_kind_are_both_set_aside(ready: IntakeSetup) -> None:
    async with polling(ready, Script([batch("null", "null", line(8))])):
        pass
    assert len(await ready.quarantined()) == 2


async def test_a_bad_item_of_the_same_kind_that_comes_later_is_set_aside_too(
    ready: IntakeSetup,
) -> None:
    async with polling(ready, Script([batch("5", line(7)), batch("5", line(8)), batch("5")])):
        pass
    assert len(await ready.quarantined()) == 3


async def test_a_command_that_arrives_after_a_bad_item_is_not_skipped(ready: IntakeSetup) -> None:
    script = Script([batch(line(7)), batch("null"), batch("null"), batch(line(8))])
    async with polling(ready, script):
        pass
    assert ready.dispatch.texts == ["/done HUM-A7", "/done HUM-A8"]
    assert script.asked == ["", "8", "8", "8", "9"]


async def test_an_answer_that_is_full_of_bad_items_does_not_hide_the_commands_behind_it(
    ready: IntakeSetup,
) -> None:
    script = Script([batch(line(7)), batch(*["null"] * FULL), OK_BUT_EMPTY])
    async with polling(ready, script):
        pass
    assert script.asked[-2:] == ["9", "9"]


@pytest.mark.parametrize(
    "answer",
    [
        "",
        "{}",
        "[]",
        "null",
        '{"ok":true}',
        '{"ok":true,"result":null}',
        '{"ok":true,"result":{}}',
        '{"ok":"yes","result":[]}',
        '{"ok":false}',
        '{"ok":false,"error_code":"x","description":5}',
        '{"ok":false,"error_code":400,"description":"Bad Request"}',
        "[" * 50_000,
        (400, '{"ok":false,"description":5}'),
        (400, '{"ok":false,"description":"x","parameters":7}'),
        (400, '{"ok":false,"parameters":{"migrate_to_chat_id":[],"retry_after":{}}}'),
        (429, '{"ok":false,"parameters":7}'),
        (429, '{"ok":false,"parameters":{"retry_after":1e400}}'),
        (200, "9" * 5000),
        (999, "{}"),
    ],
)
async def test_after_an_answer_in_no_known_form_polling_goes_on(
    answer: str | tuple[int, str], ready: IntakeSetup
) -> None:
    async with polling(ready, Script([answer, batch(line(8))])):
        pass
    assert ready.dispatch.texts == ["/done HUM-A8"]


@pytest.mark.parametrize(
    "odd",
    [
        f'{{"update_id":8,"message":{"[" * 50_000}{"]" * 50_000}}}',
        f'{{"update_id":8,"message":{{"date":{"9" * 5000}}}}}',
        f'{{"update_id":8,"message":{{"text":"[\\"[","x":{"[" * 50_000}"]"{"]" * 50_000}}}}}',
    ],
    ids=["deep", "long number", "deep with brackets in texts"],
)
async def test_the_commands_beside_an_update_that_cannot_be_read_are_received_once(
    odd: str, ready: IntakeSetup
) -> None:
    async with polling(ready, Script([batch(line(7), odd, line(9))])):
        pass
    assert ready.dispatch.texts == ["/done HUM-A7", "/done HUM-A9"]
    assert [each.problem for each in await ready.quarantined()] == ["UnknownShape"]


@pytest.mark.parametrize(
    "info", ["{}", '{"ok":true,"result":5}', '{"ok":true,"result":{"url":1}}']
)
async def test_an_odd_answer_about_the_webhook_does_not_keep_the_desk_from_polling(
    info: str, ready: IntakeSetup
) -> None:
    async with polling(ready, Script([batch(line(8))], [info])):
        pass
    assert ready.dispatch.texts == ["/done HUM-A8"]


async def test_the_offset_does_not_move_back_if_an_old_update_is_handed_out_again(
    ready: IntakeSetup,
) -> None:
    script = Script([batch(line(8)), batch(line(7)), batch(line(8))])
    async with polling(ready, script):
        pass
    assert script.asked == ["", "9", "9", "9"]


async def test_the_offset_follows_lower_ids_after_a_week_without_updates(
    ready: IntakeSetup,
) -> None:
    def a_week_passes() -> str:
        ready.clock[0] += timedelta(days=7)
        return batch(line(7))

    async with polling(ready, Script([batch(line(800)), a_week_passes])):
        pass
    assert ready.intake.offset == 8


async def test_a_long_poll_that_drips_is_given_up_and_the_next_command_is_received(
    ready: IntakeSetup,
) -> None:
    script = Script([batch(line(7)), DRIPPING, batch(line(8))])
    async with polling(ready, script, body_timeout=0.1):
        pass
    assert ready.dispatch.texts == ["/done HUM-A7", "/done HUM-A8"]
    assert script.asked[:3] == ["", "8", "8"]


async def test_confirmed_updates_that_are_handed_out_again_are_asked_for_at_a_slow_pace(
    ready: IntakeSetup,
) -> None:
    script = Script([batch(line(7))] * 4)
    with capture_logs() as logs:
        async with polling(ready, script, pause=0.1):
            pass
    gaps = [later - earlier for earlier, later in pairwise(script.asked_at)]
    assert all(gap >= 0.1 for gap in gaps[1:]), gaps
    assert [each["event"] for each in logs].count("poll.standstill") == 3
    assert ready.dispatch.texts == ["/done HUM-A7"]


async def test_long_polls_that_are_answered_at_once_without_an_update_slow_down(
    ready: IntakeSetup,
) -> None:
    script = Script([batch(line(7)), *[OK_BUT_EMPTY] * (HASTY + 3), batch(line(8))])
    with capture_logs() as logs:
        async with polling(ready, script, pause=0.1):
            pass
    gaps = [later - earlier for earlier, later in pairwise(script.asked_at)]
    assert all(gap >= 0.1 for gap in gaps[HASTY + 1 : HASTY + 4]), gaps
    assert "poll.standstill" in [each["event"] for each in logs]
    assert ready.dispatch.texts == ["/done HUM-A7", "/done HUM-A8"]
