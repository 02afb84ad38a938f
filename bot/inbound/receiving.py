"""Handles in one beat what was received: the gate, the parser, and a turn for each update."""

from __future__ import annotations

import asyncio
import hashlib
import json
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any, Protocol

import structlog

from bot.inbound.gate import keep, query_of
from bot.inbound.raw_updates import is_id, structure
from handlers.turns.formal import FormalWaits
from handlers.turns.updates import Answer, Incoming, Unreadable, UserInput
from storage.faults import is_storage_fault
from storage.mail.inbox import InboxRow, InboxState, Received
from storage.records import AwaitedUsers, Records

log = structlog.get_logger(__name__)

#: The time of the last contact to Telegram is stored under this name.
LAST_POLL = "last-poll"

#: A part of an update that the gate has kept, as JSON for `telegram.Update`.
Kept = Mapping[str, Any]


class Receiver(Protocol):
    """Handles updates. handlers.dispatch implements it."""

    async def receive(
        self, records: Records, batch: Sequence[Incoming], now: datetime
    ) -> list[Answer]:
        """Handle these updates, each in a turn; return the answers to button presses.

        Raises FormalWaits if one of them is an act that has to wait.
        """

    async def defer(self, records: Records, user_input: UserInput, now: datetime) -> Answer | None:
        """Tell the person that their act waits. Return the answer if it was a button press."""

    async def resume(self, records: Records, user_input: UserInput, now: datetime) -> None:
        """Handle an act that has waited."""


@dataclass(frozen=True, slots=True)
class Arrival:
    """Updates that were received at *at*. *handled* is set when they are committed.

    *machine_at* is the time of receipt by the machine's clock, or None if it is not known.
    *heartbeat* tells whether the time of this contact to Telegram has to be stored.
    """

    updates: Sequence[object]
    at: datetime
    heartbeat: bool
    handled: asyncio.Future[None]
    machine_at: datetime | None = None


@dataclass(slots=True)
class Result:
    """What a step has found: answers to presses, and whether rows of the inbox still wait."""

    answers: list[Answer] = field(default_factory=list)
    #: The users who pressed a button, by the id of the press.
    pressed: dict[str, int] = field(default_factory=dict)
    rows_wait: bool = False
    #: The ids of rows of the inbox that wait until the journal is verified, and of those that have
    #: waited and are handled now.
    deferred: set[int] = field(default_factory=set)
    resumed: set[int] = field(default_factory=set)


class Receiving:
    """The step of one beat that handles what was received, in order.

    In the ordinary case the updates are handled in the unit that receives them, and people's words
    are never written to the inbox. If one of the updates cannot be handled, they are all written
    to the inbox and then handled one by one, so that only the faulty one is set aside.

    *rows_wait* tells whether earlier updates may wait in the inbox; one of them is then handled.
    If *held* is True, none is handled, and all that was received is written to the inbox. *parse*
    converts what the gate has kept. *end* gets the result.

    *deferred* are the ids of rows whose acts wait until the journal is verified. They are left out
    while *formal_open* is False.
    """

    def __init__(
        self,
        receiver: Receiver,
        arrivals: Sequence[Arrival],
        *,
        parse: Callable[[Kept, InboxRow], Incoming],
        username: str,
        now: datetime,
        rows_wait: bool,
        held: bool,
        end: Callable[[Result], None],
        deferred: Collection[int] = (),
        formal_open: bool = True,
    ) -> None:
        self.arrivals = arrivals
        self._deferred, self._formal_open = frozenset(deferred), formal_open
        self._receiver, self._parse, self._username = receiver, parse, username
        self._now, self._rows_wait, self.held, self._end = now, rows_wait, held, end
        self._result = Result()

    async def work(self, records: Records) -> None:
        """Handle a row that waits, and what was received."""
        result = self._result = Result(rows_wait=self._rows_wait)
        if self._rows_wait and not self.held:
            result.rows_wait = await self._take_one(records, result)
        for arrival in self.arrivals:
            if arrival.heartbeat:
                records.facts.note(LAST_POLL, arrival.at.isoformat())
        kept = await self._sort(records)
        waiting: Sequence[InboxRow] = ()
        if kept and not result.rows_wait and not self.held:
            result.rows_wait = not await self._take_all(records, kept, result)
        if kept and (result.rows_wait or self.held):
            result.rows_wait = True
            waiting = await records.inbox.receive(kept, InboxState.WAITING)
        self._answer_others(result, waiting)

    def done(self) -> None:
        """Tell those who wait for the commit, and hand over the result."""
        for arrival in self.arrivals:
            if not arrival.handled.done():
                arrival.handled.set_result(None)
        self._end(self._result)

    def failed(self, problem: Exception) -> None:
        """Tell those who wait for the commit that there was none."""
        for arrival in self.arrivals:
            if not arrival.handled.done():
                arrival.handled.set_exception(problem)

    def _answer_others(self, result: Result, waiting: Sequence[InboxRow]) -> None:
        """Have a press that the gate has dropped, or that came twice, answered without words."""
        later = {query_of(row.kept) for row in waiting}
        for arrival in self.arrivals:
            for query in map(query_of, arrival.updates):
                if query is not None and query not in later:
                    result.pressed.setdefault(query, 0)

    async def _sort(self, records: Records) -> list[Received]:
        """Return the parts of the updates that the gate keeps.

        A value that is not an update is put into the quarantine.
        """
        any_updates = any(each.updates for each in self.arrivals)
        awaited = await records.awaited_users() if any_updates else AwaitedUsers()
        found = []
        for arrival in self.arrivals:
            for update in arrival.updates:
                if not isinstance(update, Mapping) or not is_id(update.get("update_id")):
                    log.error("update.unusable")
                    records.quarantine.add(None, structure(update), "NoUpdate", self._now)
                    continue
                kept = keep(
                    update,
                    prompted=awaited.prompted,
                    questioned=awaited.questioned,
                    asked=awaited.asked,
                    username=self._username,
                )
                if kept is not None:
                    found.append(_received(kept, arrival))
        return found

    async def _take_all(self, records: Records, kept: Sequence[Received], result: Result) -> bool:
        """Handle all updates and note them as done; return False if one could not be handled."""
        try:
            async with records.savepoint():
                rows = await records.inbox.receive(kept, InboxState.DONE)
                batch = [self._read(row) for row in rows]
                answers = await self._receiver.receive(records, batch, self._now)
        except FormalWaits:
            # The rows are handled one by one, so that only the formal act waits.
            return False
        except Exception as problem:
            if is_storage_fault(problem):
                raise
            log.exception("batch.failed", rows=len(kept))
            return False
        result.answers += answers
        result.pressed |= _pressed(batch)
        return True

    async def _take_one(self, records: Records, result: Result) -> bool:
        """Handle the first row that waits in the inbox; return False if there is none.

        If that fails, the row is put into the quarantine.
        """
        left = () if self._formal_open else self._deferred
        row = await records.inbox.first_waiting(left)
        if row is None:
            return False
        incoming = self._read(row)
        try:
            async with records.savepoint():
                records.inbox.finish(row.id, InboxState.DONE)
                answers = await self._handle(records, row, incoming)
        except FormalWaits:
            assert isinstance(incoming, UserInput), "only a person's act is formal"
            result.deferred.add(row.id)
            answer = await self._receiver.defer(records, incoming, self._now)
            answers = [answer] if answer else []
        except Exception as problem:
            if is_storage_fault(problem):
                raise
            log.exception("row.failed", row=row.id)
            records.inbox.finish(row.id, InboxState.DONE)
            unreadable = _set_aside(row, problem)
            if isinstance(incoming, UserInput):
                unreadable = replace(unreadable, user=incoming.user, query=incoming.query)
            answers = await self._receiver.receive(records, [unreadable], self._now)
        if row.id in self._deferred:
            result.resumed.add(row.id)
        else:
            result.pressed |= _pressed([incoming])
        result.answers += answers
        return True

    async def _handle(self, records: Records, row: InboxRow, incoming: Incoming) -> list[Answer]:
        """Handle one row; return the answer if it is a button press."""
        if row.id not in self._deferred or not isinstance(incoming, UserInput):
            return await self._receiver.receive(records, [incoming], self._now)
        # A press was answered when it was deferred, and it can be answered only once.
        await self._receiver.resume(records, incoming, self._now)
        return []

    def _read(self, row: InboxRow) -> Incoming:
        """Parse one row.

        If that fails, return it as Unreadable; the other rows are not affected.
        """
        try:
            return self._parse(row.kept, row)
        # Every error is caught, because the library's parser may raise any error.
        except Exception as problem:
            return _set_aside(row, problem)


def _received(kept: Kept, arrival: Arrival) -> Received:
    raw = json.dumps(kept, separators=(",", ":"), sort_keys=True)
    digest = hashlib.sha256(raw.encode()).hexdigest()
    return Received(kept["update_id"], kept, raw, digest, arrival.at, arrival.machine_at)


def _pressed(batch: Sequence[Incoming]) -> dict[str, int]:
    return {
        each.query: each.user
        for each in batch
        if isinstance(each, UserInput) and each.query is not None
    }


def _set_aside(row: InboxRow, problem: Exception) -> Unreadable:
    """Return the row as Unreadable for the quarantine.

    It has the name of the error, and the structure of the row without text.
    """
    name = type(problem).__name__
    log.error("update.quarantined", row=row.id, update_id=row.update_id, problem=name)
    return Unreadable(
        row=row.id, update_id=row.update_id, problem=name, structure=structure(row.kept)
    )
