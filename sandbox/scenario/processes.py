"""Functions that start and end the processes of sandbox and desk.

Both processes also end when the process that started them ends.
"""

from __future__ import annotations

import asyncio
import os
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from datetime import datetime
from pathlib import Path

#: The seconds within which a process must start, and end after SIGTERM.
STARTS_WITHIN = 60.0
ENDS_WITHIN = 15.0


class DeskFailed(Exception):
    """The desk ended or did not become ready; the message has the last lines that it wrote."""

    @property
    def line(self) -> str:
        """Return the message with its lines joined into one."""
        return " / ".join(str(self).splitlines())


@asynccontextmanager
async def running_sandbox(now: datetime, port: int, sweep: Path | None) -> AsyncIterator[str]:
    """Run a sandbox whose clock starts at *now*; yield its address.

    If this process is killed, the sandbox removes the folder *sweep*, if it is given.
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
        yield line.removeprefix("# The sandbox:").strip()
    finally:
        await end(process)


async def start_desk(config: Path, log: Path, instance: str) -> asyncio.subprocess.Process:
    """Start a desk that is named *instance* and logs to *log*; return before it is ready."""
    with log.open("ab") as file:
        return await asyncio.create_subprocess_exec(
            *_desk("run", "--config", str(config), "--attached"), stdout=file, stderr=file,
            # The desk gets a session of its own, so that Ctrl-C at the terminal reaches only this
            # process, which then ends the desk. If this process is killed, the pipe is closed,
            # which also ends the desk.
            stdin=asyncio.subprocess.PIPE, start_new_session=True,
            env={**os.environ, "GREFFIER_INSTANCE": instance},
        )  # fmt: skip


async def run_command(*words: str) -> str:
    """Return the output of one of the desk's commands; raise DeskFailed if the command fails."""
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
    """End a process with SIGTERM; return False if it did not end in time and was killed."""
    with suppress(ProcessLookupError):
        process.terminate()
    try:
        await asyncio.wait_for(process.wait(), ENDS_WITHIN)
    except TimeoutError:
        await kill(process)
        return False
    return True


async def kill(process: asyncio.subprocess.Process) -> None:
    """Kill a process with SIGKILL, which ends it as abruptly as a power cut."""
    with suppress(ProcessLookupError):
        process.kill()
    await process.wait()


def _desk(*words: str) -> list[str]:
    return [sys.executable, "-m", "bot", *words]
