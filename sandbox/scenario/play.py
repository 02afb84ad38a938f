"""One run of the scenario, which compares everything that the desk does with the script."""

from __future__ import annotations

import re
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field, replace
from datetime import datetime
from functools import partial

from sandbox.scenario.exchange import keep, settle
from sandbox.scenario.instants import BEGINS
from sandbox.scenario.reading import space
from sandbox.scenario.restarts import Restarts, hide_record, is_trace
from sandbox.scenario.sights import Sight, compare, hide, plain
from sandbox.scenario.slots import Timer, compare_timers
from sandbox.scenario.stage import Stage
from sandbox.scenario.timed_messages import TIMERS
from sandbox.state.records import LedgerEntry

_REF = re.compile(r"[A-Z]+-[A-Z]\d+")


@dataclass
class Play:
    """One run of the scenario.

    The script says what the desk must do at each step. Everything else that the desk does, or
    leaves out, is noted in `differences`.
    """

    stage: Stage
    restarts: Restarts = field(default_factory=Restarts)
    differences: list[str] = field(default_factory=list)
    #: Everything that timers of the desk sent in this run.
    clocked: list[Timer] = field(default_factory=list)
    step: int = 0
    _passed: datetime = BEGINS
    _read: int = 0
    #: Maps a chat and a message number to the reference of the entry that the message shows.
    _entries: dict[tuple[int | None, int | None], str] = field(default_factory=dict)

    async def says(
        self, who: str, text: str, where: str | None = None, *due: Sight
    ) -> list[LedgerEntry]:
        """Write as this person, and note how the desk's actions differ from those in *due*.

        *where* is the code of a group, or None for the private chat. Returns what the desk did.
        """
        await self._act(partial(self.stage.writes, who, text, where))
        return await self.sees(*due)

    async def presses(
        self, who: str, label: str, where: str | None = None, *due: Sight, times: int = 1
    ) -> list[LedgerEntry]:
        """Press the newest button with this label; note how the desk's actions differ from *due*.

        *where* is the code of a group, or None for the private chat. Returns what the desk did.
        """
        await self._act(partial(self.stage.taps, who, label, where, times))
        return await self.sees(*due)

    async def passes(self, until: datetime) -> None:
        """Let time pass until *until*, and note what the timers sent wrongly or did not send."""
        await self.restarts.pass_time(self.stage, until)
        await self._see_timers(until)

    async def away(self, until: datetime) -> None:
        """Stop the desk, move the clock to *until* and start the desk again.

        Differences in what timers sent are noted.
        """
        await self.stage.stop_desk()
        await self.stage.sandbox.set_clock(until)
        await self.stage.start_desk()
        await self.stage.rests()
        await self._see_timers(until)

    async def sees(self, *due: Sight) -> list[LedgerEntry]:
        """Note how the desk's actions since the last comparison differ from those in *due*.

        Returns what the desk did in that time.
        """
        entries = await self._news()
        seen = [sight for each in entries if not self._explained(sight := self._sight(each))]
        found = compare([self._told(each) for each in due], seen)
        self.differences += [f"step {self.step}: {each}" for each in found]
        return entries

    async def _act(self, deed: Callable[[], Awaitable[None]]) -> None:
        await self.restarts.act(self.stage, deed)
        await self.stage.rests()

    async def _see_timers(self, until: datetime) -> None:
        """Note each difference between what timers sent and what they had to send by *until*."""
        seen = [
            Timer(datetime.fromisoformat(each.at), self._sight(each))
            for each in await self._news()
        ]
        due = [
            Timer(each.at, self._told(each.sight))
            for each in TIMERS
            if self._passed < each.at <= until
        ]
        self.clocked += seen
        self._passed = until
        self.differences += compare_timers(
            *(
                [each for each in timers if not self._explained(each.sight)]
                for timers in (due, seen)
            )
        )

    def _told(self, sight: Sight) -> Sight:
        """Return an expected action of the desk, with A and B exchanged if this run does so."""
        return self._settled(sight.told(self.stage.told))

    def _settled(self, sight: Sight) -> Sight:
        """Return an action without what an exchange or a restart changes, if the run has them."""
        if self.restarts.count:
            sight = replace(sight, text=hide_record(sight.text))
        return sight if self.stage.told is keep else replace(sight, text=settle(sight.text))

    def _explained(self, sight: Sight) -> bool:
        """Return whether the desk sent this only because it was restarted."""
        return self.restarts.count > 0 and is_trace(sight)

    async def _news(self) -> list[LedgerEntry]:
        news = await self.stage.sandbox.ledger(self._read)
        self._read = max((each.seq for each in news), default=self._read)
        return [each for each in news if each.kind != "commands"]

    def _sight(self, entry: LedgerEntry) -> Sight:
        ref = _REF.match(entry.text)
        if ref and entry.kind == "message":
            self._entries[entry.chat_id, entry.message_id] = ref[0]
        on = self._entries.get((entry.chat_id, entry.reply_to), "")
        where = self.stage.place(entry.chat_id, entry.thread_id)
        text = space(entry.text)
        text = text.partition("\n")[0] if entry.kind == "pin" else hide(text)
        if entry.kind in {"message", "edit"}:
            text = plain(entry.html, [[key.text for key in row] for row in entry.buttons])
        return self._settled(Sight(where, entry.kind, text, on))


Deed = Callable[[Play], Awaitable[None]]


@dataclass(frozen=True)
class Step:
    """One step of the scenario.

    *omits* names the part that is not played because the desk cannot do it yet.
    """

    number: int
    at: datetime
    deed: Deed
    omits: str = ""
