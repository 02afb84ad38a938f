"""Processes: the sandbox and the desk, started so that neither outlives whoever started it."""

from __future__ import annotations

import asyncio
import os
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from datetime import datetime
from pathlib import Path

#: How long a process may take to start, and to end when it is asked to, in seconds.
STARTS_WITHIN = 30.0
ENDS_WITHIN = 15.0


class DeskFailed(Exception):
    """The desk ended, or did not become ready (message: the last lines that it wrote)."""

    @property
    def line(self) -> str:
        """The message in one line."""
        return " / ".join(str(self).splitlines())


@asynccontextmanager
async def running_sandbox(now: datetime, port: int, sweep: Path | None) -> AsyncIterator[str]:
    """A sandbox whose clock stands at *now*, by its address; it ends with this.

    Where this process is killed, the sandbox removes the folder *sweep* in its stead.
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
    """A desk that calls itself *instance* and logs to *log*; whether it is ready is not known."""
    with log.open("ab") as file:
        return await asyncio.create_subprocess_exec(
            *_desk("run", "--config", str(config), "--attached"), stdout=file, stderr=file,
            # Ctrl-C at the terminal is for the stage, which ends the desk in its turn. Should the
            # stage be killed, its end of the pipe goes with it, and so does the desk.
            stdin=asyncio.subprocess.PIPE, start_new_session=True,
            env={**os.environ, "GREFFIER_INSTANCE": instance},
        )  # fmt: skip


async def run_command(*words: str) -> str:
    """What a short command of the desk says; raises DeskFailed where it does not end well."""
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
    """Ask a process to end (SIGTERM); False where it had to be killed."""
    with suppress(ProcessLookupError):
        process.terminate()
    try:
        await asyncio.wait_for(process.wait(), ENDS_WITHIN)
    except TimeoutError:
        await kill(process)
        return False
    return True


async def kill(process: asyncio.subprocess.Process) -> None:
    """End a process as a power cut would (SIGKILL)."""
    with suppress(ProcessLookupError):
        process.kill()
    await process.wait()


def _desk(*words: str) -> list[str]:
    return [sys.executable, "-m", "bot", *words]
