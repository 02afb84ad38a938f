"""Everything one running sandbox holds, made from its options."""

from __future__ import annotations

import asyncio
import random
from dataclasses import dataclass, field

from sandbox.clock import Clock
from sandbox.desk import Desk
from sandbox.errors import Json
from sandbox.ledger import Ledger
from sandbox.options import Options
from sandbox.profile import Profile
from sandbox.signals import Signal
from sandbox.updates import QUERY_LIFE, UpdateQueue
from sandbox.world import Message, Speaker, World


@dataclass
class Query:
    """A pressed button that waits for its answer."""

    id: str
    message: Message
    expires: float
    answered: bool = False
    text: str = ""
    alert: bool = False


@dataclass
class Stats:
    """What was asked of the service."""

    calls: dict[str, int] = field(default_factory=dict)
    fetched: int = 0

    def count(self, method: str) -> None:
        self.calls[method] = self.calls.get(method, 0) + 1


class Service:
    """The state of a sandbox. Nothing here outlives the process."""

    def __init__(self, options: Options) -> None:
        self.options = options
        self.clock = Clock(options.now)
        self.world = World()
        changed = Signal()
        self.queue = UpdateQueue(self.clock, changed)
        self.desk = Desk(self.clock, changed, self._covered)
        self.ledger = Ledger(self.clock)
        self.clock.listeners.append(self._announce_clock)
        self.profile = Profile()
        self.queries: dict[str, Query] = {}
        self.answered = Signal()
        self.stats = Stats()
        self.poller: asyncio.Event | None = None
        self.closing = False
        self.bot = Speaker(options.bot_id, options.name, is_bot=True)

    def bot_user(self) -> Json:
        """The bot as the User that stands in messages."""
        options = self.options
        return {
            "id": options.bot_id,
            "is_bot": True,
            "first_name": options.name,
            "username": options.username,
        }

    def ask(self, message: Message) -> Query:
        """Note a press, to be answered within the life of its update."""
        query_id = str(random.getrandbits(62))
        expires = self.clock.now().timestamp() + QUERY_LIFE
        query = Query(query_id, message, expires)
        self.queries[query_id] = query
        return query

    def close(self) -> None:
        """Let everyone who waits go."""
        self.closing = True
        for signal in (self.queue.changed, self.answered, self.clock.changed):
            signal.notify()

    def _announce_clock(self) -> None:
        self.ledger.announce("clock", self.clock.reading())

    def _covered(self, offset: int | None, posted_at: float) -> bool:
        return self.queue.covered(offset) and posted_at >= self.queue.repeated_at
