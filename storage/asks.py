"""Stores which people were asked something lately, and which timers' asks have been sent."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Column, Index, String, Table, bindparam, delete, insert, select

from storage.engine.columns import Id, Instant
from storage.engine.metadata import metadata
from storage.engine.session import Session

#: Until *until*, what other entries than *ref* ask of the person is gathered for one message.
ask_windows = Table(
    "ask_windows",
    metadata,
    Column("user", Id, primary_key=True, autoincrement=False),
    Column("ref", String, nullable=False),
    Column("until", Instant, nullable=False),
)
#: The timers of which a person has got the message, alone or as a line of another. A timer that
#: is fired again, for somebody else's message, writes nothing to them.
told_asks = Table(
    "told_asks",
    metadata,
    Column("timer", Id, primary_key=True, autoincrement=False),
    Column("user", Id, primary_key=True, autoincrement=False),
    Column("at", Instant, nullable=False),
)
Index("ix_told_asks_at", told_asks.c.at)

_WINDOWS = select(ask_windows).where(
    ask_windows.c.user.in_(bindparam("users", expanding=True)),
    ask_windows.c.until > bindparam("now"),
)
_OPEN = insert(ask_windows)
_CLOSE = delete(ask_windows).where(ask_windows.c.user == bindparam("of_user"))
_TOLD = select(told_asks).where(told_asks.c.timer.in_(bindparam("timers", expanding=True)))
_TELL = insert(told_asks)
_UNTELL = delete(told_asks).where(
    told_asks.c.timer == bindparam("of_timer"), told_asks.c.user == bindparam("of_user")
)
_FORGET = delete(told_asks).where(told_asks.c.at < bindparam("before"))
_FORGET_WINDOWS = delete(ask_windows).where(ask_windows.c.until < bindparam("before"))


@dataclass(frozen=True, slots=True)
class Window:
    """The time until which asks to one person are gathered; *ref* is the entry that opened it.

    It is empty if several entries did.
    """

    user: int
    ref: str
    until: datetime


class Asks:
    """The asks: what entries have asked of people in private."""

    def __init__(self, session: Session) -> None:
        self._session = session

    async def windows(self, users: Collection[int], now: datetime) -> list[Window]:
        """Return the windows of these users that are open at *now*."""
        if not users:
            return []
        rows = await self._session.rows(_WINDOWS, {"users": list(users), "now": now})
        return [Window(row.user, row.ref, row.until) for row in rows]

    def open(self, window: Window) -> None:
        """Store the window in place of the person's last one."""
        self._session.write(_CLOSE, {"of_user": window.user})
        values = {"user": window.user, "ref": window.ref, "until": window.until}
        self._session.write(_OPEN, values)

    async def told(self, timers: Collection[int]) -> set[tuple[int, int]]:
        """Return (timer, user) for each message of these timers that a person has got."""
        rows = await self._session.rows(_TOLD, {"timers": list(timers)}) if timers else ()
        return {(row.timer, row.user) for row in rows}

    def tell(self, timers: Iterable[int], user: int, at: datetime) -> None:
        """Note that the person gets the message of these timers."""
        for each in timers:
            self._session.write(_UNTELL, {"of_timer": each, "of_user": user})
            self._session.write(_TELL, {"timer": each, "user": user, "at": at})

    def untell(self, timers: Iterable[int], user: int) -> None:
        """Note that the message of these timers is written anew for the person."""
        for each in timers:
            self._session.write(_UNTELL, {"of_timer": each, "of_user": user})

    def forget(self, before: datetime) -> None:
        """Delete what was written, and the windows that closed, before that time."""
        self._session.write(_FORGET, {"before": before})
        self._session.write(_FORGET_WINDOWS, {"before": before})
