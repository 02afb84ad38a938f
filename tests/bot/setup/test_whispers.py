"""Tests that a server which would show whispers to all is recognised."""

from __future__ import annotations

import pytest
from aiohttp import web

from bot.setup.whispers import knows_whispers
from sandbox.options import Options
from sandbox.server import serve
from tests.bot.http_service import http_service
from tests.bot.outbound.deliveries import NOWHERE, connect


async def test_a_server_that_knows_the_method_can_show_whispers() -> None:
    async with serve(Options()) as url, connect(url) as bot:
        assert await knows_whispers(bot, 1000001)


@pytest.mark.parametrize("code", [404, 500])
async def test_a_server_that_does_not_know_it_is_given_none(code: int) -> None:
    async def answer(_request: web.Request) -> web.Response:
        refusal = {"ok": False, "error_code": code, "description": "Not Found"}
        return web.json_response(refusal, status=code)

    async with http_service(answer) as url, connect(url) as bot:
        assert not await knows_whispers(bot, 1000001)
    async with connect(NOWHERE) as bot:
        assert not await knows_whispers(bot, 1000001)
