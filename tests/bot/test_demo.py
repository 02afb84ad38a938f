"""The demonstration as a process: it stays at a terminal, ends cleanly, and keeps its database."""

from __future__ import annotations

import asyncio
import os
import pty
import re
import signal
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from pathlib import Path

import aiohttp

from sandbox.client import Sandbox

GREFFIER = (sys.executable, "-m", "bot", "demo")
#: A browser must not open while tests run.
ENVIRONMENT = {
    key: value for key, value in os.environ.items()
    if key not in {"DISPLAY", "WAYLAND_DISPLAY", "BROWSER"}
}  # fmt: skip


class Terminal:
    """Somebody's terminal with a demonstration in it."""

    def __init__(self, process: asyncio.subprocess.Process, lines: asyncio.StreamReader) -> None:
        self.process, self._lines = process, lines

    async def sees(self, pattern: str) -> re.Match[str]:
        """Read on until a line has it."""
        async with asyncio.timeout(60):
            while line := (await self._lines.readline()).decode():
                if found := re.search(pattern, line):
                    return found
        raise AssertionError(f"ended without {pattern!r}")

    async def ends(self, number: int = signal.SIGINT) -> tuple[int, str]:
        """Press Ctrl-C, or send another signal; the exit status, and what was still written."""
        self.process.send_signal(number)
        async with asyncio.timeout(30):
            return await self.process.wait(), (await self._lines.read()).decode()


class Lines(asyncio.StreamReaderProtocol):
    """What a terminal shows; that nobody writes to it any more is its end, and no error."""

    def connection_lost(self, exc: Exception | None) -> None:
        super().connection_lost(None)


@asynccontextmanager
async def demonstration(*words: str) -> AsyncIterator[Terminal]:
    """`greffier demo` at a terminal."""
    ours, theirs = pty.openpty()
    process = await asyncio.create_subprocess_exec(
        *GREFFIER, *words, stdin=theirs, stdout=theirs, stderr=theirs, env=ENVIRONMENT
    )
    os.close(theirs)
    lines = asyncio.StreamReader()
    loop = asyncio.get_running_loop()
    transport, _ = await loop.connect_read_pipe(lambda: Lines(lines), os.fdopen(ours, "rb", 0))
    try:
        yield Terminal(process, lines)
    finally:
        with suppress(ProcessLookupError):
            process.kill()
        await process.wait()
        transport.close()


async def test_at_a_terminal_it_stays_with_the_page_open_and_ctrl_c_ends_all_of_it(
    tmp_path: Path,
) -> None:
    async with demonstration("--keep", str(tmp_path)) as terminal:
        url = (await terminal.sees(r"(http://127\.0\.0\.1:\d+)/#as="))[1]
        await terminal.sees("Ctrl-C ends")
        async with aiohttp.ClientSession() as session, session.get(url) as answer:
            assert answer.status == 200
            assert "<main" in await answer.text()
        async with Sandbox(url) as sandbox:
            [forum] = [each for each in await sandbox.chats() if each.forum]
            assert len(forum.topics) == 4
            assert not any(each["done"] for each in (await sandbox.world()).guide)
        status, rest = await terminal.ends()
        assert (status, "Traceback" in rest) == (0, False)
        assert "Ended." in rest
        assert processes(str(tmp_path)) == []
        assert (tmp_path / "greffier.db").exists()
        assert not (tmp_path / "greffier.db-wal").exists()


async def test_what_was_kept_is_never_written_over(tmp_path: Path) -> None:
    kept = tmp_path / "greffier.db"
    kept.write_bytes(b"kept")
    async with demonstration("--keep", str(tmp_path)) as terminal:
        await terminal.sees("is kept from an earlier demonstration: name another folder")
        assert await terminal.process.wait() == 1
    assert kept.read_bytes() == b"kept"


async def test_ctrl_c_before_the_page_is_there_ends_it_as_cleanly(tmp_path: Path) -> None:
    async with demonstration("--keep", str(tmp_path)) as terminal:
        await terminal.sees("is being played")
        status, rest = await terminal.ends()
        assert (status, "Traceback" in rest) == (0, False)
        assert processes(str(tmp_path)) == []


async def test_somebody_at_the_page_stops_the_desk_and_starts_it_again(tmp_path: Path) -> None:
    async with demonstration("--keep", str(tmp_path)) as terminal:
        url = (await terminal.sees(r"(http://127\.0\.0\.1:\d+)/#as="))[1]
        await terminal.sees("Ctrl-C ends")
        async with Sandbox(url) as sandbox:
            before = (await sandbox.settle()).instance
            await sandbox.wish_desk(running=False)
            await sandbox.kept(running=False)
            assert processes(str(tmp_path)) == []
            await sandbox.wish_desk(running=True)
            await sandbox.kept(running=True)
            assert (await sandbox.settle()).instance != before
        assert (await terminal.ends(signal.SIGTERM))[0] == 0


def processes(word: str) -> list[str]:
    """The desks that run with that word in their command line."""
    found = []
    for each in Path("/proc").glob("[0-9]*/cmdline"):
        with suppress(OSError):  # it ended meanwhile
            found.append(each.read_bytes().replace(b"\0", b" ").decode())
    return [line for line in found if word in line and "bot run" in line]
