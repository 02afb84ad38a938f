"""Terminals: the command line as somebody sits before it."""

from __future__ import annotations

import asyncio
import os
import pty
import re
import signal
import sys
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager, suppress
from pathlib import Path

GREFFIER = (sys.executable, "-m", "bot")
#: A browser must not open while tests run, and no setting of whoever runs them counts.
ENVIRONMENT = {
    key: value for key, value in os.environ.items()
    if key not in {"DISPLAY", "WAYLAND_DISPLAY", "BROWSER"} and not key.startswith("GREFFIER_")
} | {"PYTHONPATH": str(Path(__file__).parents[2])}  # fmt: skip


class Terminal:
    """Somebody's terminal with a command in it."""

    def __init__(
        self, process: asyncio.subprocess.Process, shown: asyncio.StreamReader, keys: int
    ) -> None:
        self.process, self._shown, self._keys = process, shown, keys
        self._unread = ""

    async def sees(self, pattern: str) -> re.Match[str]:
        """Read on until it is there; what stood before it is read."""
        async with asyncio.timeout(60):
            while (found := re.search(pattern, self._unread)) is None:
                more = await self._shown.read(4096)
                assert more, f"ended without {pattern!r}: {self._unread}"
                self._unread += more.decode()
        self._unread = self._unread[found.end() :]
        return found

    def types(self, line: str) -> None:
        """Type a line, once it is asked for."""
        os.write(self._keys, f"{line}\n".encode())

    async def ends(self, number: int = signal.SIGINT) -> tuple[int, str]:
        """Press Ctrl-C, or send another signal; the exit status, and what was still written."""
        self.process.send_signal(number)
        return await self.ended()

    async def ended(self) -> tuple[int, str]:
        """Wait for its end; the exit status, and what was still written."""
        async with asyncio.timeout(30):
            rest = await self._shown.read()
            return await self.process.wait(), self._unread + rest.decode()


class Lines(asyncio.StreamReaderProtocol):
    """What a terminal shows; that nobody writes to it any more is its end, and no error."""

    def connection_lost(self, exc: Exception | None) -> None:
        super().connection_lost(None)


def _heed_ctrl_c() -> None:
    """At a terminal Ctrl-C counts, also where the tests themselves run in the background."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


@asynccontextmanager
async def terminal(
    *words: str, folder: Path | None = None, settings: Mapping[str, str] | None = None
) -> AsyncIterator[Terminal]:
    """`greffier` with those words at a terminal, in *folder* and with these in its environment."""
    ours, theirs = pty.openpty()
    process = await asyncio.create_subprocess_exec(
        *GREFFIER, *words, stdin=theirs, stdout=theirs, stderr=theirs, cwd=folder,
        env={**ENVIRONMENT, **(settings or {})}, start_new_session=True,
        preexec_fn=_heed_ctrl_c,
    )  # fmt: skip
    os.close(theirs)
    shown = asyncio.StreamReader()
    loop = asyncio.get_running_loop()
    transport, _ = await loop.connect_read_pipe(lambda: Lines(shown), os.fdopen(ours, "rb", 0))
    try:
        yield Terminal(process, shown, ours)
    finally:
        with suppress(ProcessLookupError):
            process.kill()
        await process.wait()
        transport.close()


async def command(
    *words: str,
    folder: Path | None = None,
    settings: Mapping[str, str] | None = None,
    given: bytes = b"",
) -> tuple[int, str]:
    """`greffier` with those words where there is no terminal; the exit status, and all it said."""
    process = await asyncio.create_subprocess_exec(
        *GREFFIER, *words, stdin=asyncio.subprocess.PIPE, stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.STDOUT, cwd=folder, env={**ENVIRONMENT, **(settings or {})},
    )  # fmt: skip
    async with asyncio.timeout(60):
        said, _ = await process.communicate(given)
    assert process.returncode is not None
    return process.returncode, said.decode()


def desks(word: str) -> list[str]:
    """The desks that run with that word in their command line."""
    return [line for line in processes(word) if "bot run" in line]


def processes(word: str) -> list[str]:
    """The processes that run with that word in their command line."""
    return [line for line in _command_lines() if word in line]


def _command_lines() -> list[str]:
    found = []
    for each in Path("/proc").glob("[0-9]*/cmdline"):
        with suppress(OSError):  # it ended meanwhile
            found.append(each.read_bytes().replace(b"\0", b" ").decode())
    return found
