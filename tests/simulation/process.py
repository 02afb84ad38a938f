"""The desk's process in a simulation: it is started, stopped and killed."""

from __future__ import annotations

import asyncio
import hashlib
import random
import shutil
import sqlite3
from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager, closing
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from bot.answers import Hear
from bot.app import introduce, open_bot, serve
from bot.config import Config
from bot.machine import Machine
from bot.setup.whispers import knows_whispers
from bot.timing import IdleCheck, SecondClock
from handlers.contents import CONTENTS
from handlers.turns.desk import Desk
from storage.store import Store
from tests.simulation import loop
from tests.simulation.database import UNSYNCED, Life, carry_out, digest, driver_of
from tests.simulation.jobs import VirtualJobs
from tests.simulation.network import Network, Wire

#: The desk looks by itself only so rarely, in seconds: whatever has to be done must call for it.
TICK = 900.0


#: A clock may be wrong by so much, and a call may be on its way for so many seconds.
_TOLERATED, _MOMENT = timedelta(seconds=62), 45.0


class DeskTime:
    """The machine's clock, which may be wrong by *skew*."""

    delivers_at_once = False

    def __init__(self) -> None:
        self.skew = timedelta(0)
        #: Since when the clock is as wrong as it is now, on the virtual steady clock.
        self.since = 0.0

    def set_wrong(self, skew: timedelta) -> None:
        """Set the clock wrong by this much."""
        self.skew, self.since = skew, loop.steady()

    @property
    def long_wrong(self) -> bool:
        """True if the clock has been wrong by more than the desk tolerates for a while."""
        return abs(self.skew) > _TOLERATED and loop.steady() - self.since > _MOMENT

    def now(self) -> datetime:
        """Return the time that the machine believes it is."""
        return loop.now() + self.skew

    async def reread(self) -> None:
        """Do nothing: the clock is always up to date."""

    def on_change(self, call: Callable[[], None]) -> None:
        """Do nothing: nobody moves the clock by a command."""

    def check_idle(self) -> None:
        """Do nothing: nobody waits for a report."""

    def reporting(self, idle_check: IdleCheck) -> AbstractAsyncContextManager[None]:
        """Report nothing."""
        return _nothing(idle_check)


@asynccontextmanager
async def _nothing(_: object) -> AsyncIterator[None]:
    yield


class DeskProcess:
    """The program on its machine: one life after another, on the same database.

    *fail* is told of an error that has ended a life which nobody has ended.
    """

    def __init__(
        self,
        config: Config,
        network: Network,
        draw: random.Random,
        fail: Callable[[BaseException], None],
    ) -> None:
        self.config, self.time = config, DeskTime()
        self._network, self._draw, self._fail = network, draw, fail
        self._wires: list[Wire] = []
        self._stop = asyncio.Event()
        self._task: asyncio.Task[None] | None = None
        self._ended = asyncio.Event()
        self.life: Life | None = None
        #: When this life began, on the virtual steady clock.
        self.began = 0.0
        self.kills = 0

    @property
    def up(self) -> bool:
        """True while the process lives."""
        return self.life is not None and self.life.alive and not self._stop.is_set()

    @property
    def raw(self) -> sqlite3.Connection | None:
        """The connection to the database, to read from it; None while the process is down."""
        return self.life.raw if self.life is not None and self.life.alive else None

    async def start(self) -> None:
        """Begin a life, unless one is there already."""
        if self._task is not None:
            return
        folder = self.path.parent / "killed"
        folder.mkdir(exist_ok=True)
        self.life, self.began = Life(folder), loop.steady()
        self.life.at_death = self._cut
        self._stop, self._wires = asyncio.Event(), []
        self._task = asyncio.create_task(self._live(self.life), name="desk")
        self._task.add_done_callback(self._note_end)

    async def stop(self) -> None:
        """End the life as SIGTERM does, and wait for its end."""
        self._stop.set()
        await self._gone()

    async def kill(self) -> None:
        """End the life as kill -9 does."""
        if self.life is not None and self.life.alive and self._task is not None:
            self.life.die(self.path)
        await self.bury()

    async def bury(self) -> None:
        """Drop what is left of a life that was killed, and put its files in place."""
        if self._task is not None:
            self._task.cancel()
        await self._gone()
        if self.life is None or self.life.alive or self.life.buried:
            return
        self.life.buried = True
        self.kills += 1
        for each in self.path.parent.glob(f"{self.path.name}*"):
            each.unlink()
        for each in (self.path.parent / "killed").iterdir():
            each.rename(self.path.parent / each.name)
        if self.stored() != self.life.digest:
            self._fail(AssertionError("after a kill the file is not what was committed"))

    def stored(self) -> str:
        """Return the digest of what is in the file now."""
        copy = self.path.parent / "looked-at"
        copy.mkdir(exist_ok=True)
        for each in self.path.parent.glob(f"{self.path.name}*"):
            shutil.copyfile(each, copy / each.name)
        with closing(sqlite3.connect(copy / self.path.name)) as raw:
            return digest(raw)

    @property
    def path(self) -> Path:
        """The path of the database."""
        return self.config.database

    async def _gone(self) -> None:
        if self._task is not None:
            await asyncio.wait([self._task])
            self._task = None

    async def _live(self, life: Life) -> None:
        path, driver = self.path, driver_of(life)
        machine = self._machine()
        second = SecondClock(self.time.now, steady=loop.steady)
        async with (
            Store.open(path, driver=driver, pragmas=UNSYNCED) as store,
            open_bot(self.config, second, machine) as bot,
        ):
            me = await introduce(bot, self._stop)
            if me is not None:
                desk = self.desk(me.username or "")
                if desk.whispers:
                    desk = replace(desk, whispers=await knows_whispers(bot, me.id))
                await serve(self.config, desk, store, self.time, second, bot, self._stop, machine)

    def _note_end(self, task: asyncio.Task[None]) -> None:
        problem = None if task.cancelled() else task.exception()
        if self.life is not None and self.life.alive and problem is not None:
            self._fail(problem)
        self._cut()

    def _cut(self) -> None:
        for wire in self._wires:
            wire.cut()

    def _machine(self) -> Machine:
        jobs: Any = VirtualJobs(self.time.now)
        return Machine(
            request=self._wire,
            now=self.time.now,
            steady=loop.steady,
            jobs=lambda: jobs,
            aside=carry_out,
            tick=TICK,
            long_poll=int(TICK),
            verify_every=6 * 3600.0,
        )

    def _wire(self, listen: Callable[[], Hear] | None = None) -> Wire:
        wire = Wire(self._network, listen)
        self._wires.append(wire)
        return wire

    def desk(self, username: str) -> Desk:
        """Return the desk's settings, with randomness from the seed."""
        return replace(
            self.config.desk(username, CONTENTS),
            code=lambda: f"{self._draw.getrandbits(96):024x}",
            salt=lambda: self._draw.randbytes(32),
            key=hashlib.sha256(b"simulation").digest(),
        )
