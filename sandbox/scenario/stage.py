"""The stage: the sandbox and the desk as two processes, and the people before them."""

from __future__ import annotations

import asyncio
import os
import re
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import AbstractAsyncContextManager, AsyncExitStack, asynccontextmanager
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any

from sandbox.client.client import Sandbox
from sandbox.scenario.configurations import CONFIGURATION, DATABASE, configure
from sandbox.scenario.exchange import keep
from sandbox.scenario.processes import (
    STARTS_WITHIN,
    DeskFailed,
    end,
    kill,
    run_command,
    running_sandbox,
    start_desk,
)
from sandbox.state.records import LedgerEntry

__all__ = ["CONFIGURATION", "DATABASE", "GROUPS", "DeskFailed", "Stage", "set_stage"]

GROUPS = ("DEL", "POL", "HUM", "MIL")


@dataclass
class Stage:
    """A running sandbox, a desk that can be stopped and started, and everyone's numbers."""

    sandbox: Sandbox
    url: str
    folder: Path
    people: dict[str, int] = field(default_factory=dict)
    #: Group code → chat and thread.
    threads: dict[str, tuple[int, int | None]] = field(default_factory=dict)
    desk: asyncio.subprocess.Process | None = None
    #: What becomes of every label and text: `exchange.exchange` plays the other side's part.
    told: Callable[[str], str] = keep
    #: Label → the code of the link that was made for that person.
    codes: dict[str, str] = field(default_factory=dict)
    _starts: int = 0
    _read: int = 0

    @property
    def config(self) -> Path:
        """The desk's configuration file."""
        return self.folder / CONFIGURATION

    async def init_desk(self, label: str) -> str:
        """First set-up: the code of the first secretary's link."""
        made = await run_command("init", "--config", str(self.config), "--label", label)
        found = re.search(r"start=([\w-]+)", made)
        if found is None:
            raise DeskFailed(made)
        return found[1]

    async def start_desk(self) -> None:
        """Start the desk and wait until it has fetched what waits and is at rest."""
        self._starts += 1
        instance = f"{os.getpid()}-{self._starts}"
        self.desk = await start_desk(self.config, self.folder / "desk.log", instance)
        ended = asyncio.create_task(self.desk.wait())
        ready = asyncio.create_task(self.sandbox.settle(STARTS_WITHIN, instance=instance))
        try:
            await asyncio.wait([ended, ready], return_when=asyncio.FIRST_COMPLETED)
            settled = ready.done() and ready.result().settled
        finally:
            ended.cancel()
            ready.cancel()
            # Also where somebody ends the stage meanwhile: neither is left behind.
            await asyncio.gather(ended, ready, return_exceptions=True)
        if not settled:
            raise DeskFailed(self.log_tail())

    async def stop_desk(self) -> int:
        """Ask the desk to end (SIGTERM); its exit status."""
        assert self.desk is not None, "the desk was started"
        if not await end(self.desk):
            raise DeskFailed("the desk did not end: " + self.log_tail())
        assert self.desk.returncode is not None, "the desk has ended"
        return self.desk.returncode

    async def kill_desk(self) -> None:
        """End the desk as a power cut would (SIGKILL)."""
        assert self.desk is not None, "the desk was started"
        await kill(self.desk)

    def log_tail(self) -> str:
        """The last lines of the desk's log."""
        path = self.folder / "desk.log"
        return (
            "\n".join(path.read_text("utf-8", "replace").splitlines()[-15:])
            if path.exists()
            else ""
        )

    def place(self, chat: int | None, thread: int | None) -> str:
        """The group whose thread that is, or the label of whoever has that private chat."""
        groups = {place: group for group, place in self.threads.items()}
        labels = {number: label for label, number in self.people.items()}
        return groups.get((chat or 0, thread)) or labels.get(chat or 0, "elsewhere")

    # What people do, and what they see of it.

    async def says(
        self, who: str, text: str, where: str | None = None, **rest: Any
    ) -> list[LedgerEntry]:
        """Somebody writes in a group's thread or in private; what the desk did thereupon."""
        before = await self._last()
        await self.writes(who, text, where, **rest)
        await self.rests()
        return await self.sandbox.ledger(before)

    async def writes(self, who: str, text: str, where: str | None = None, **rest: Any) -> None:
        """Somebody writes, whether or not the desk is there to read it."""
        chat, thread = self.threads[where] if where else (None, None)
        # The code of a link is no word of anybody's.
        words = text if text.startswith("/start") else self.told(text)
        await self.sandbox.say(self.people[self.told(who)], words, chat, thread=thread, **rest)

    async def presses(
        self, who: str, label: str, where: str | None = None, times: int = 1
    ) -> list[LedgerEntry]:
        """Somebody presses the newest button of that label in a group's thread or in private."""
        before = await self._last()
        await self.taps(who, label, where, times)
        await self.rests()
        return await self.sandbox.ledger(before)

    async def taps(self, who: str, label: str, where: str | None = None, times: int = 1) -> None:
        """Somebody presses, whether or not the desk is there to hear of it."""
        who = self.told(who)
        chat, thread = self.threads[where] if where else (self.people[who], None)
        messages = await self.sandbox.messages(chat, thread)
        shown = [
            each
            for each in messages
            if any(key.text == label for row in each.buttons for key in row)
        ]
        if not shown:
            raise DeskFailed(
                f"no button {label!r} for {who} in {where or 'private'}: {self.log_tail()}"
            )
        # Together: a second tap is on its way before the first one's effect is seen.
        message = shown[-1].message_id
        await self.sandbox.press(self.people[who], message, label, chat, times=times)

    async def passes(self, until: datetime) -> list[LedgerEntry]:
        """Time passes, stopping wherever something is due; what the desk did of itself."""
        before = await self._last()
        stepped = await self.sandbox.until(until, timeout=120)
        if not stepped.settled:
            raise DeskFailed(self.log_tail())
        return await self.sandbox.ledger(before)

    async def rests(self) -> None:
        """Wait until the desk has done all that it has to do now."""
        state = await self.sandbox.settle(STARTS_WITHIN)
        if not state.settled:
            raise DeskFailed(self.log_tail())

    async def _last(self) -> int:
        news = await self.sandbox.ledger(self._read)
        self._read = max((each.seq for each in news), default=self._read)
        return self._read

    async def check(self) -> str:
        """What `greffier check` finds, the desk being away."""
        return await run_command("check", "--config", str(self.config))


@asynccontextmanager
async def set_stage(
    folder: Path,
    now: datetime,
    settings: Sequence[str] = (),
    between: Callable[[str], AbstractAsyncContextManager[str]] | None = None,
    port: int = 0,
    passing: bool = False,
) -> AsyncIterator[Stage]:
    """Start a sandbox at *now* and configure a desk; both processes end with the stage.

    *settings* are further lines for the configuration's top. *between* opens something that
    listens between the desk and the sandbox: given the sandbox's address, it gives its own.
    The sandbox listens at *port*, or where there is room. A *passing* folder is removed also where
    this process is killed.
    """
    async with AsyncExitStack() as stack:
        sweep = folder if passing else None
        url = await stack.enter_async_context(running_sandbox(now, port, sweep))
        sandbox = await stack.enter_async_context(Sandbox(url))
        stage = Stage(sandbox, url, folder)
        api = await stack.enter_async_context(between(url)) if between else url
        stage.config.touch(mode=0o600)
        stage.config.write_text(configure(url, api, folder, settings), "utf-8")
        try:
            yield stage
        finally:
            if stage.desk is not None and stage.desk.returncode is None:
                await stage.stop_desk()
