"""The bot's queue of updates, which confirms, filters and expires them as Telegram does."""

from __future__ import annotations

import heapq
import json
import time
from collections import OrderedDict
from collections.abc import Iterator
from dataclasses import dataclass

from sandbox.errors import Json
from sandbox.state.clock import Clock
from sandbox.state.signals import Signal

MESSAGE_LIFE = 86_400
QUERY_LIFE = 150
OFFSET_TOLERANCE = 10
OPT_IN = frozenset({"chat_member", "message_reaction", "message_reaction_count"})


@dataclass
class Waiting:
    """One update in the queue, as JSON text.

    `again` marks an update whose identifier was used before, to test how the bot handles a
    repetition.
    """

    update_id: int
    kind: str
    text: str
    expires: float
    again: bool = False
    fetched: bool = False


class UpdateQueue:
    """The waiting updates in the order of their arrival.

    An update leaves the queue when an offset confirms it or when it expires. Identifiers start
    from the machine's time in milliseconds, so that a restarted sandbox does not use the same ones
    again.
    """

    def __init__(self, clock: Clock, changed: Signal) -> None:
        self._clock = clock
        self.changed = changed
        self._waiting: OrderedDict[int, Waiting] = OrderedDict()
        self._expiries: list[tuple[float, int]] = []
        self._serial = 0
        self.next_id = time.time_ns() // 1_000_000 % 2_000_000_000 + 1
        self.allowed: frozenset[str] | None = None
        self.repeated_at = 0.0
        #: The highest identifier that was fetched, and the machine's time of the last fetch or
        #: confirmation.
        self._fetched_id, self._fetched_at = 0, 0.0

    def __len__(self) -> int:
        self.purge()
        return len(self._waiting)

    def wants(self, kind: str) -> bool:
        """Return whether the bot wants this kind of update.

        This is checked when an update is made, not when it is fetched, as in Telegram.
        """
        return kind not in OPT_IN if self.allowed is None else kind in self.allowed

    def allow(self, kinds: list[str] | None) -> None:
        """Set the kinds of updates that the bot wants.

        None keeps the last list; an empty list restores Telegram's default kinds.
        """
        if kinds is not None:
            self.allowed = frozenset(kinds) or None

    def put(self, kind: str, content: Json, born: int | None = None) -> int | None:
        """Queue an update and return its identifier, or None if the bot does not want this kind.

        `born` is the Unix second from which its time to live counts; None means now.
        """
        if not self.wants(kind):
            return None
        life = QUERY_LIFE if kind == "callback_query" else MESSAGE_LIFE
        start = self._clock.now().timestamp() if born is None else born
        update_id = self.next_id
        self._add({"update_id": update_id, kind: content}, kind, start + life)
        return update_id

    def put_raw(self, update: Json, keep_id: bool) -> int:
        """Queue any JSON as an update, and return its identifier.

        If `keep_id` is true, the update keeps its own identifier; if that was used before, the
        update is delivered a second time.
        """
        kept = update.get("update_id") if keep_id else None
        update_id = kept if isinstance(kept, int) else self.next_id
        kind = next((key for key in update if key != "update_id"), "")
        expires = self._clock.now().timestamp() + MESSAGE_LIFE
        again = update_id < self.next_id
        self._add({**update, "update_id": update_id}, kind, expires, again=again)
        return update_id

    def _add(self, update: Json, kind: str, expires: float, again: bool = False) -> None:
        text = json.dumps(update, ensure_ascii=False, separators=(",", ":"))
        self._serial += 1
        update_id = update["update_id"]
        self._waiting[self._serial] = Waiting(update_id, kind, text, expires, again)
        heapq.heappush(self._expiries, (expires, self._serial))
        self.next_id = max(self.next_id, update_id + 1)
        self.changed.notify()

    def confirm(self, offset: int) -> None:
        """Remove the updates below the offset from the queue, as confirmed.

        A negative offset keeps only that many of the last updates. An offset far above the last
        identifier confirms nothing.
        """
        if offset < 0:
            while len(self._waiting) > -offset:
                self._waiting.popitem(last=False)
        elif offset <= self.next_id + OFFSET_TOLERANCE:
            self._forget_below(offset)
        self._compact()
        self.changed.notify()

    def _forget_below(self, offset: int) -> None:
        while self._waiting:
            serial, head = next(iter(self._waiting.items()))
            if not (head.fetched if head.again else head.update_id < offset):
                return
            del self._waiting[serial]
            self._fetched_at = time.monotonic()

    def fetch(self, offset: int, limit: int) -> list[str]:
        """Return up to `limit` waiting updates from this offset on, as JSON texts."""
        self.purge()
        future = offset > self.next_id + OFFSET_TOLERANCE
        chosen: list[str] = []
        for item in self._waiting.values():
            if len(chosen) >= limit:
                break
            if not (item.again or future or item.update_id >= offset):
                continue
            if item.again:
                item.fetched = True
                self.repeated_at = time.monotonic()
            else:
                self._fetched_id = max(self._fetched_id, item.update_id)
                self._fetched_at = time.monotonic()
            chosen.append(item.text)
        return chosen

    def identifiers(self) -> list[int]:
        """Return the identifiers of the waiting updates, in the order of their arrival."""
        return [item.update_id for item in self._waiting.values()]

    def first(self) -> Waiting | None:
        """Return the first waiting update, which is the next to be sent to a webhook, or None."""
        self.purge()
        return next(iter(self._waiting.values()), None)

    def drop(self, item: Waiting) -> None:
        """Remove this update from the queue, if it is still the first one."""
        if self._waiting and self.first() is item:
            self._waiting.popitem(last=False)
            self.changed.notify()

    def clear(self) -> None:
        self._waiting.clear()
        self._compact()
        self.changed.notify()

    def covered(self, offset: int | None, posted_at: float) -> bool:
        """Return whether a reader that continues at this offset has handled every update.

        A fetched update is handled only when the reader's offset is above it, even if the update
        was confirmed before. A reader without an offset has fetched nothing; it has handled
        everything if nothing waits and nothing was fetched or confirmed since its report.
        """
        self.purge()
        if offset is None:
            return not self._waiting and self._fetched_at <= posted_at
        return self._fetched_id < offset and all(
            item.update_id < offset and not item.again for item in self._from_the_end()
        )

    def _from_the_end(self) -> Iterator[Waiting]:
        return reversed(self._waiting.values())

    def purge(self) -> None:
        """Remove the updates that have expired by the sandbox's clock."""
        now = self._clock.now().timestamp()
        while self._expiries and self._expiries[0][0] <= now:
            _, serial = heapq.heappop(self._expiries)
            self._waiting.pop(serial, None)

    def _compact(self) -> None:
        if len(self._expiries) > 2 * len(self._waiting) + 1000:
            self._expiries = [(item.expires, key) for key, item in self._waiting.items()]
            heapq.heapify(self._expiries)
