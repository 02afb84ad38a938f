"""Tests every call and answer between desk and sandbox against the rules of the Bot API.

A proxy between the two, the judge, does the checking.
"""

from __future__ import annotations

import asyncio
import json
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from email.utils import format_datetime
from pathlib import Path
from socket import socket
from typing import Any
from urllib.request import urlopen

import aiohttp
import pytest
from aiohttp import web

from sandbox.client.client import Sandbox
from sandbox.scenario.cast import BEGINS
from sandbox.scenario.performances import play_all
from sandbox.scenario.stage import set_stage
from tests.bot.http_service import http_service

JUDGE = Path(__file__).parents[3] / "shared" / "botapi" / "conform.py"

pytestmark = pytest.mark.skipif(not JUDGE.exists(), reason="the judge is not beside this checkout")


@asynccontextmanager
async def judged(sandbox: str) -> AsyncIterator[str]:
    """Run the judge, a proxy in front of the sandbox at *sandbox*, and yield the proxy's URL."""
    with socket() as free:
        free.bind(("127.0.0.1", 0))
        place = f"127.0.0.1:{free.getsockname()[1]}"
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, str(JUDGE), "--spec", str(JUDGE.with_name("api.json"))),
        *("--listen", place, "--upstream", sandbox),
        stdout=asyncio.subprocess.PIPE,
    )
    assert process.stdout is not None
    await process.stdout.readline()
    # The output of the judge is read to its end, because the judge would block on a full pipe.
    draining = asyncio.create_task(process.stdout.read())
    try:
        yield f"http://{place}"
    finally:
        with suppress(ProcessLookupError):
            process.terminate()
        await process.wait()
        await draining


@asynccontextmanager
async def dated(judge: str, sandbox: str) -> AsyncIterator[str]:
    """Forward all requests to the judge, and give its answers the time of the sandbox's clock.

    The judge writes the machine's time into its answers, and the desk compares that time with its
    own.
    """
    async with aiohttp.ClientSession() as session, Sandbox(sandbox) as control:

        async def forward(request: web.Request) -> web.Response:
            kind = {"Content-Type": request.headers.get("Content-Type", "text/plain")}
            asked = session.request(
                request.method,
                f"{judge}{request.raw_path}",
                data=await request.read(),
                headers=kind,
            )
            async with asked as answer:
                now = (await control.clock()).now
                return web.Response(
                    status=answer.status,
                    body=await answer.read(),
                    headers={
                        "Content-Type": answer.headers["Content-Type"],
                        "Date": format_datetime(now, usegmt=True),
                    },
                )

        async with http_service(forward) as address:
            yield address


async def test_the_scenario_breaks_no_rule_of_the_bot_api(tmp_path: Path) -> None:
    """The judge finds no error in any call or answer while the scenario is played."""
    addresses: list[str] = []

    @asynccontextmanager
    async def between(sandbox: str) -> AsyncIterator[str]:
        async with judged(sandbox) as address:
            addresses.append(address)
            async with dated(address, sandbox) as between:
                yield between

    async with set_stage(tmp_path, BEGINS, between=between) as stage:
        play = await play_all(stage)
        report = await asyncio.to_thread(_report, addresses[0])
    assert play.differences == []
    assert [each for each in report["violations"] if each["level"] == "E"] == []
    assert report["calls"]["sendMessage"] > 50


def _report(address: str) -> Any:
    with urlopen(f"{address}/__conform/report") as answer:
        return json.load(answer)
