"""Computes when Telegram may be called: rate limits in sliding windows, and cooldowns."""

from __future__ import annotations

from collections import deque
from collections.abc import Hashable, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Self

from storage.mail.outbox import Lane

#: This many calls in a row without an answer count as an outage of Telegram.
OUTAGE_AFTER = 3
LONGEST_WAIT = timedelta(seconds=60)
#: How many of a group's calls in a minute each lane leaves for the lanes before it.
SPARE = {Lane.URGENT: 0, Lane.ORDINARY: 2, Lane.BEHIND: 10}
#: When a window holds this many keys, it removes the keys that do not limit a call any more.
REMEMBERED = 1000


def back_off(attempts: int) -> timedelta:
    """Return 1, 2, 4 … seconds to wait after attempts 0, 1, 2 …, at most a minute."""
    return min(timedelta(seconds=2 ** min(attempts, 10)), LONGEST_WAIT)


class Window:
    """Allows at most *most* calls in any *span* of time, for each key."""

    def __init__(self, most: int, span: timedelta) -> None:
        self._most = most
        self._span = span
        self._calls: dict[Hashable, deque[datetime]] = {}

    @property
    def remembered(self) -> set[Hashable]:
        """Return the keys whose calls are still held in memory."""
        return set(self._calls)

    def free_at(self, key: Hashable, now: datetime, spare: int = 0) -> datetime:
        """Return when the next call with this key may be made: *now* or later.

        *spare* of the allowed calls are left for others.
        """
        calls = self._calls.get(key)
        # If the last call is in the future, the clock was set back, so the stored calls do not
        # count.
        if not calls or len(calls) < self._most - spare or calls[-1] > now:
            return now
        return max(now, calls[len(calls) - self._most + spare] + self._span)

    def count(self, key: Hashable, now: datetime) -> None:
        """Note that a call with this key is made at *now*."""
        if len(self._calls) >= REMEMBERED:
            self._calls = {
                each: calls for each, calls in self._calls.items() if calls[-1] + self._span > now
            }
        calls = self._calls.setdefault(key, deque(maxlen=self._most))
        if calls and calls[-1] > now:
            calls.clear()
        calls.append(now)


class Limits:
    """Telegram's documented limits for messages and edits, with a margin for safety."""

    def __init__(
        self,
        overall: Sequence[Window] = (),
        chat: Sequence[Window] = (),
        group: Sequence[Window] = (),
        card: Sequence[Window] = (),
    ) -> None:
        self._overall, self._chat, self._group, self._card = overall, chat, group, card

    @classmethod
    def telegram(cls) -> Self:
        """Return Telegram's limits.

        They are 28 calls a second in all, 3 calls in 3 s for a chat, 18 calls a minute for a
        group, and one edit in 3 s for a card.
        """
        seconds = timedelta(seconds=1)
        return cls(
            overall=[Window(28, seconds)],
            chat=[Window(3, 3 * seconds)],
            group=[Window(18, 60 * seconds)],
            card=[Window(1, 3 * seconds)],
        )

    @classmethod
    def off(cls) -> Self:
        """Return an object without any limits, for a chat service that has none."""
        return cls()

    def free_at(
        self, chat: int, edited: str | None, now: datetime, lane: Lane = Lane.URGENT
    ) -> datetime:
        """Return when a call to *chat* may be made: *now* or later.

        *edited* is the card that the call edits, or None. In a group, the lanes leave some of the
        calls in a minute for those that go first.
        """
        return max(
            (
                window.free_at(key, now, SPARE[lane] if window in self._group else 0)
                for window, key in self._windows(chat, edited)
            ),
            default=now,
        )

    def any_free_at(self, now: datetime) -> datetime:
        """Return when a call to any chat may be made: *now* or later."""
        return max((window.free_at(None, now) for window in self._overall), default=now)

    def count(self, chat: int, edited: str | None, now: datetime) -> None:
        """Note that a call to *chat* is made at *now*.

        *edited* is the card that the call edits, or None.
        """
        for window, key in self._windows(chat, edited):
            window.count(key, now)

    def _windows(self, chat: int, edited: str | None) -> list[tuple[Window, Hashable]]:
        found: list[tuple[Window, Hashable]] = [(window, None) for window in self._overall]
        found += [(window, chat) for window in self._chat]
        # At Telegram only groups have negative ids.
        found += [(window, chat) for window in self._group if chat < 0]
        found += [(window, edited) for window in self._card if edited is not None]
        return found


@dataclass
class Cooldowns:
    """The times before which no calls are made: to one chat, or to any chat during an outage."""

    _chats: dict[int, datetime] = field(default_factory=dict)
    _until: datetime | None = None
    _unanswered: int = 0
    _outages: int = 0

    @property
    def outage(self) -> bool:
        """True from the start of an outage until Telegram answers again."""
        return self._until is not None

    def everything_until(self, now: datetime) -> datetime | None:
        """Return when any call may be made again, or None if calls may be made now."""
        # A time further away than the longest wait means that the clock was set back, so it does
        # not count.
        if self._until is not None and now < self._until <= now + LONGEST_WAIT:
            return self._until
        return None

    def chat_until(self, chat: int, now: datetime) -> datetime | None:
        """Return when *chat* may be called again, or None if it may be called now."""
        until = self._chats.get(chat)
        if until is not None and until <= now:
            del self._chats[chat]
            return None
        return until

    def start(self, chat: int, until: datetime) -> None:
        """Make no calls to *chat* before *until*. If a later time was set already, it is kept."""
        self._chats[chat] = max(until, self._chats.get(chat, until))

    def note_answer(self) -> None:
        """Note that Telegram answered, so there is no outage."""
        self._until = None
        self._unanswered = self._outages = 0

    def note_silence(self, now: datetime, *, certain: bool = False) -> bool:
        """Note a call without an answer. Return True if all calls have to stop from now on.

        If *certain* is True, one such call is enough. Otherwise `OUTAGE_AFTER` calls in a row are
        needed.
        """
        self._unanswered += 1
        if not certain and self._unanswered < OUTAGE_AFTER and not self.outage:
            return False
        if self.everything_until(now) is not None:
            return False
        self._until = now + back_off(self._outages)
        self._outages += 1
        return True
