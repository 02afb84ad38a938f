"""Tests every call and answer between desk and sandbox against the rules of the Bot API.

A proxy between the two, the judge, does the checking.
"""

from __future__ import annotations

import asyncio
import json
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from pathlib import Path
from socket import socket
from typing import Any
from urllib.request import urlopen

import pytest

from sandbox.scenario.cast import BEGINS
from sandbox.scenario.performances import play_all
from sandbox.scenario.stage import set_stage

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


async def test_the_scenario_breaks_no_rule_of_the_bot_api(tmp_path: Path) -> None:
    """The judge finds no error in any call or answer while the scenario is played."""
    addresses: list[str] = []

    @asynccontextmanager
    async def between(sandbox: str) -> AsyncIterator[str]:
        async with judged(sandbox) as address:
            addresses.append(address)
            yield address

    async with set_stage(tmp_path, BEGINS, between=between) as stage:
        play = await play_all(stage)
        report = await asyncio.to_thread(_report, addresses[0])
    assert play.differences == []
    assert [each for each in report["violations"] if each["level"] == "E"] == []
    assert report["calls"]["sendMessage"] > 50


def _report(address: str) -> Any:
    with urlopen(f"{address}/__conform/report") as answer:
        return json.load(answer)
