"""The processes of sandbox and desk, which end when the process that started them ends."""

from __future__ import annotations

import asyncio
import os
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from datetime import datetime
from pathlib import Path

#: How many seconds a process may take to start, and to end when it is asked to.
STARTS_WITHIN = 30.0
ENDS_WITHIN = 15.0


class DeskFailed(Exception):
    """The desk ended, or did not become ready (message: the last lines that it wrote)."""

    @property
    def line(self) -> str:
        """Return the message in one line."""
        return " / ".join(str(self).splitlines())


@asynccontextmanager
async def running_sandbox(now: datetime, port: int, sweep: Path | None) -> AsyncIterator[str]:
    """Run a sandbox whose clock starts at *now*, and yield its address.

    If this process is killed, the sandbox removes the folder *sweep*.
    """
    sweeping = ["--sweep", str(sweep)] if sweep else []
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "sandbox", "--now", now.isoformat(), "--port", str(port)),
        *("--attached", *sweeping),
        stdin=asyncio.subprocess.PIPE, stdout=asyncio.subprocess.PIPE, start_new_session=True,
    )  # fmt: skip
    try:
        assert process.stdout is not None
        line = (await asyncio.wait_for(process.stdout.readline(), STARTS_WITHIN)).decode()
        if not line:
            raise DeskFailed("the sandbox did not start")
        yield line.removeprefix("sandbox:").strip()
    finally:
        await end(process)


async def start_desk(config: Path, log: Path, instance: str) -> asyncio.subprocess.Process:
    """Start a desk with the name *instance* that logs to *log*; it may not be ready yet."""
    with log.open("ab") as file:
        return await asyncio.create_subprocess_exec(
            *_desk("run", "--config", str(config), "--attached"), stdout=file, stderr=file,
            # A new session: Ctrl-C at the terminal must reach the stage only, which then ends the
            # desk. If the stage is killed, the pipe is closed, which also ends the desk.
            stdin=asyncio.subprocess.PIPE, start_new_session=True,
            env={**os.environ, "GREFFIER_INSTANCE": instance},
        )  # fmt: skip


async def run_command(*words: str) -> str:
    """Return the output of a command of the desk; raise DeskFailed if it fails."""
    process = await asyncio.create_subprocess_exec(
        *_desk(*words), stdin=asyncio.subprocess.DEVNULL, stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.STDOUT, start_new_session=True,
    )  # fmt: skip
    try:
        output, _ = await process.communicate()
    finally:
        if process.returncode is None:
            await kill(process)
    if process.returncode != 0:
        raise DeskFailed(output.decode())
    return output.decode()


async def end(process: asyncio.subprocess.Process) -> bool:
    """End a process by SIGTERM; return False if it had to be killed."""
    with suppress(ProcessLookupError):
        process.terminate()
    try:
        await asyncio.wait_for(process.wait(), ENDS_WITHIN)
    except TimeoutError:
        await kill(process)
        return False
    return True


async def kill(process: asyncio.subprocess.Process) -> None:
    """End a process at once (SIGKILL), as a power cut does."""
    with suppress(ProcessLookupError):
        process.kill()
    await process.wait()


def _desk(*words: str) -> list[str]:
    return [sys.executable, "-m", "bot", *words]
