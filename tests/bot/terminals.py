"""Runs the command line in tests, with a pseudo-terminal or without a terminal."""

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
#: No browser is opened while tests run, and the developer's own settings are left out.
ENVIRONMENT = {
    key: value
    for key, value in os.environ.items()
    if key not in {"DISPLAY", "WAYLAND_DISPLAY", "BROWSER"} and not key.startswith("GREFFIER_")
} | {"PYTHONPATH": str(Path(__file__).parents[2])}


class Terminal:
    """A pseudo-terminal in which a command runs."""

    def __init__(
        self, process: asyncio.subprocess.Process, shown: asyncio.StreamReader, keys: int
    ) -> None:
        self.process, self._shown, self._keys = process, shown, keys
        self._rest = ""

    async def sees(self, pattern: str) -> re.Match[str]:
        """Read the output until *pattern* matches, and return the match.

        The next call continues behind the match.
        """
        async with asyncio.timeout(60):
            while (found := re.search(pattern, self._rest)) is None:
                more = await self._shown.read(4096)
                assert more, f"ended without {pattern!r}: {self._rest}"
                self._rest += more.decode()
        self._rest = self._rest[found.end() :]
        return found

    def types(self, line: str) -> None:
        """Type *line* and the Enter key."""
        os.write(self._keys, f"{line}\n".encode())

    async def ends(self, number: int = signal.SIGINT) -> tuple[int, str]:
        """Press Ctrl-C, or send another signal.

        Return the exit status and the rest of the output.
        """
        self.process.send_signal(number)
        return await self.ended()

    async def ended(self) -> tuple[int, str]:
        """Wait until the command ends. Return the exit status and the rest of the output."""
        async with asyncio.timeout(30):
            rest = await self._shown.read()
            return await self.process.wait(), self._rest + rest.decode()


class Lines(asyncio.StreamReaderProtocol):
    """Receives the output of a terminal.

    When the other side closes, the output ends without an error.
    """

    def connection_lost(self, exc: Exception | None) -> None:
        super().connection_lost(None)


def _heed_ctrl_c() -> None:
    """Make Ctrl-C end the command, even if the tests run in the background and ignore Ctrl-C."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


@asynccontextmanager
async def terminal(
    *words: str, folder: Path | None = None, settings: Mapping[str, str] | None = None
) -> AsyncIterator[Terminal]:
    """Run `greffier` with those arguments at a terminal.

    *folder* is its working directory, and *settings* are added to its environment.
    """
    ours, theirs = pty.openpty()
    process = await asyncio.create_subprocess_exec(
        *GREFFIER,
        *words,
        stdin=theirs,
        stdout=theirs,
        stderr=theirs,
        cwd=folder,
        env={**ENVIRONMENT, **(settings or {})},
        start_new_session=True,
        preexec_fn=_heed_ctrl_c,
    )
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
    """Run `greffier` with those arguments without a terminal.

    *folder* is its working directory, *settings* are added to its environment, and *given* is its
    standard input. Return the exit status and the whole output.
    """
    process = await asyncio.create_subprocess_exec(
        *GREFFIER,
        *words,
        stdin=asyncio.subprocess.PIPE,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.STDOUT,
        cwd=folder,
        env={**ENVIRONMENT, **(settings or {})},
    )
    async with asyncio.timeout(60):
        said, _ = await process.communicate(given)
    assert process.returncode is not None
    return process.returncode, said.decode()


def desks(word: str) -> list[str]:
    """Return the command lines of the running desks that contain *word*."""
    return [line for line in processes(word) if "bot run" in line]


def processes(word: str) -> list[str]:
    """Return the command lines of the running processes that contain *word*."""
    return [line for line in _command_lines() if word in line]


def _command_lines() -> list[str]:
    found = []
    for each in Path("/proc").glob("[0-9]*/cmdline"):
        with suppress(OSError):  # The process has ended since it was listed.
            found.append(each.read_bytes().replace(b"\0", b" ").decode())
    return found
