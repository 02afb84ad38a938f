"""The stage of a run: a sandbox and a desk as two processes, and the people who use them."""

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
from sandbox.configurations import CONFIGURATION, DATABASE, DELEGATIONS, configure
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
from sandbox.scenario.reading import space
from sandbox.state.records import LedgerEntry

__all__ = ["CONFIGURATION", "DATABASE", "GROUPS", "DeskFailed", "Stage", "set_stage"]

GROUPS = ("DEL", "POL", "HUM", "MIL")


@dataclass
class Stage:
    """A running sandbox, a desk that can be stopped and started, and the ids of all people."""

    sandbox: Sandbox
    url: str
    folder: Path
    people: dict[str, int] = field(default_factory=dict)
    #: Maps a group's code to its chat and thread.
    threads: dict[str, tuple[int, int | None]] = field(default_factory=dict)
    desk: asyncio.subprocess.Process | None = None
    #: Applied to every label and text of people: `Sides.exchange` to exchange the sides, or
    #: `keep`.
    told: Callable[[str], str] = keep
    #: Maps a person's label to the code in the link that the person opens.
    codes: dict[str, str] = field(default_factory=dict)
    _starts: int = 0
    _read: int = 0

    @property
    def config(self) -> Path:
        """Return the path of the desk's configuration file."""
        return self.folder / CONFIGURATION

    async def init_desk(self, label: str) -> str:
        """Set up the desk's database; return the code in the first secretary's link."""
        made = await run_command("init", "--config", str(self.config), "--label", label)
        found = re.search(r"start=([\w-]+)", made)
        if found is None:
            raise DeskFailed(made)
        return found[1]

    async def start_desk(self) -> None:
        """Start the desk and wait until it is idle; raise DeskFailed if it does not start."""
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
            # This also runs if the stage is ended during the wait, so that no task is left over.
            await asyncio.gather(ended, ready, return_exceptions=True)
        if not settled:
            raise DeskFailed(self.log_tail())

    async def stop_desk(self) -> int:
        """End the desk with SIGTERM; return its exit status."""
        assert self.desk is not None, "the desk was started"
        if not await end(self.desk):
            raise DeskFailed("the desk did not end: " + self.log_tail())
        assert self.desk.returncode is not None, "the desk has ended"
        return self.desk.returncode

    async def kill_desk(self) -> None:
        """Kill the desk with SIGKILL, which ends it as abruptly as a power cut."""
        assert self.desk is not None, "the desk was started"
        await kill(self.desk)

    def log_tail(self) -> str:
        """Return the last 15 lines of the desk's log, or "" if there is no log."""
        path = self.folder / "desk.log"
        return (
            "\n".join(path.read_text("utf-8", "replace").splitlines()[-15:])
            if path.exists()
            else ""
        )

    def place(self, chat: int | None, thread: int | None) -> str:
        """Return the code of a thread's group, or the label of the person of a private chat."""
        groups = {place: group for group, place in self.threads.items()}
        labels = {number: label for label, number in self.people.items()}
        return groups.get((chat or 0, thread)) or labels.get(chat or 0, "elsewhere")

    async def says(
        self, who: str, text: str, where: str | None = None, **rest: Any
    ) -> list[LedgerEntry]:
        """Write as this person in a group's thread, or in private if *where* is None.

        Returns what the desk did.
        """
        before = await self._last()
        await self.writes(who, text, where, **rest)
        await self.rests()
        return await self.sandbox.ledger(before)

    async def writes(self, who: str, text: str, where: str | None = None, **rest: Any) -> None:
        """Write as this person, without waiting for the desk."""
        chat, thread = self.threads[where] if where else (None, None)
        # The code of a link must stay as it is, even if this run exchanges the sides.
        words = text if text.startswith("/start") else self.told(text)
        await self.sandbox.say(self.people[self.told(who)], words, chat, thread=thread, **rest)

    async def presses(
        self, who: str, label: str, where: str | None = None, times: int = 1
    ) -> list[LedgerEntry]:
        """Press the newest button with this label as this person; return what the desk did."""
        before = await self._last()
        await self.taps(who, label, where, times)
        await self.rests()
        return await self.sandbox.ledger(before)

    async def taps(self, who: str, label: str, where: str | None = None, times: int = 1) -> None:
        """Press the newest button with this label as this person, without waiting for the desk."""
        who = self.told(who)
        chat, thread = self.threads[where] if where else (self.people[who], None)
        messages = await self.sandbox.messages(chat, thread)
        shown = [
            (each.message_id, key.text)
            for each in messages
            for row in each.buttons
            for key in row
            if space(key.text) == label
        ]
        if not shown:
            raise DeskFailed(
                f"no button {label!r} for {who} in {where or 'private'}: {self.log_tail()}"
            )
        # One request makes all presses, so that the second press comes before the effect of the
        # first.
        message, written = shown[-1]
        await self.sandbox.press(self.people[who], message, written, chat, times=times)

    async def passes(self, until: datetime) -> list[LedgerEntry]:
        """Let time pass until *until*, with a stop at each due time of a timer of the desk.

        Returns what the desk did; raises DeskFailed if it does not finish its work.
        """
        before = await self._last()
        stepped = await self.sandbox.until(until, timeout=120)
        if not stepped.settled:
            raise DeskFailed(self.log_tail())
        return await self.sandbox.ledger(before)

    async def rests(self) -> None:
        """Wait until the desk has nothing left to do; raise DeskFailed if it takes too long."""
        state = await self.sandbox.settle(STARTS_WITHIN)
        if not state.settled:
            raise DeskFailed(self.log_tail())

    async def _last(self) -> int:
        news = await self.sandbox.ledger(self._read)
        self._read = max((each.seq for each in news), default=self._read)
        return self._read

    async def check(self) -> str:
        """Return the output of the desk's command `check`; the desk must not be running."""
        return await run_command("check", "--config", str(self.config))


@asynccontextmanager
async def set_stage(
    folder: Path,
    now: datetime,
    settings: Sequence[str] = (),
    between: Callable[[str], AbstractAsyncContextManager[str]] | None = None,
    port: int = 0,
    passing: bool = False,
    delegations: Sequence[tuple[str, str]] = DELEGATIONS,
) -> AsyncIterator[Stage]:
    """Start a sandbox at *now*, configure a desk and yield the stage; its end ends both processes.

    *settings* are further lines at the top of the configuration. *between* may open a proxy
    between desk and sandbox: it takes the sandbox's address and yields its own. The sandbox
    listens on *port*, or on a free port if it is 0. If *passing* is true, the folder is removed
    even if this process is killed. *delegations* are the codes and kinds of the registry.
    """
    async with AsyncExitStack() as stack:
        sweep = folder if passing else None
        url = await stack.enter_async_context(running_sandbox(now, port, sweep))
        sandbox = await stack.enter_async_context(Sandbox(url))
        stage = Stage(sandbox, url, folder)
        api = await stack.enter_async_context(between(url)) if between else url
        stage.config.touch(mode=0o600)
        text = configure(url, api, folder, settings, delegations=delegations)
        stage.config.write_text(text, "utf-8")
        try:
            yield stage
        finally:
            if stage.desk is not None and stage.desk.returncode is None:
                await stage.stop_desk()
