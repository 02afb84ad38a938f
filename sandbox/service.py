"""The state of one running sandbox, in which all its parts are joined."""

from __future__ import annotations

import random
import secrets
import time
from collections.abc import Callable
from dataclasses import dataclass, field

from sandbox.errors import Json
from sandbox.options import Options
from sandbox.state.clock import Clock
from sandbox.state.desk_status import Desk
from sandbox.state.faults import Faults
from sandbox.state.files import FileStore
from sandbox.state.guide import Guide
from sandbox.state.keepers import DeskProcess
from sandbox.state.ledger import Ledger
from sandbox.state.limits import Limits
from sandbox.state.profile import Profile
from sandbox.state.signals import Signal
from sandbox.state.updates import QUERY_LIFE, UpdateQueue
from sandbox.state.webhooks import Deliveries
from sandbox.state.world import Message, Speaker, World


@dataclass
class Query:
    """A button press, and the bot's answer to it if `answered` is true."""

    id: str
    person: int
    message: Message
    expires: float
    answered: bool = False
    text: str = ""
    alert: bool = False


@dataclass
class Poll:
    """A getUpdates call that waits for updates.

    If `ended_by` is not empty, the call must end with this error text.
    """

    ended_by: str = ""


@dataclass
class Stats:
    """The number of Bot API calls by method, and the number of fetched updates."""

    calls: dict[str, int] = field(default_factory=dict)
    fetched: int = 0

    def count(self, method: str) -> None:
        self.calls[method] = self.calls.get(method, 0) + 1


class Service:
    """The whole state of a sandbox.

    It is kept in memory only and is lost when the process ends. *steady* returns the machine's
    steady clock in seconds, and *draw* a random number with so many bits.
    """

    def __init__(
        self,
        options: Options,
        *,
        steady: Callable[[], float] = time.monotonic,
        draw: Callable[[int], int] = random.getrandbits,
    ) -> None:
        self.options = options
        self._draw = draw
        self.boot = secrets.token_hex(8)
        self.clock = Clock(options.now, steady)
        self.world = World()
        changed = Signal()
        self.queue = UpdateQueue(self.clock, changed)
        self.desk = Desk(self.clock, changed, self._covered)
        self.files = FileStore()
        self.ledger = Ledger(self.clock, self.files)
        self.guide = Guide(self.ledger.audience, self.world, lambda: self.changed("guide"))
        self.desk_process = DeskProcess(lambda: self.changed("keeper"))
        self.clock.listeners.append(self._announce_clock)
        self.profile = Profile()
        self.queries: dict[str, Query] = {}
        self.answered = Signal()
        self.stats = Stats()
        self.poll: Poll | None = None
        self.faults = Faults(lambda: self.changed("faults"))
        self.deliveries = Deliveries(self.queue, self.clock)
        self.limits = Limits(steady)
        self.closing = False
        #: True while nobody sees the messages that are for one person alone.
        self.drops_whispers = False
        self.bot = Speaker(options.bot_id, options.name, is_bot=True)

    def bot_user(self) -> Json:
        """Return the bot as the Bot API's User."""
        options = self.options
        return {
            "id": options.bot_id,
            "is_bot": True,
            "first_name": options.name,
            "username": options.username,
        }

    def ask(self, person: int, message: Message) -> Query:
        """Store a button press and return it.

        The bot can answer the press until QUERY_LIFE seconds of the sandbox's clock have passed.
        """
        query_id = str(self._draw(62))
        expires = self.clock.now().timestamp() + QUERY_LIFE
        query = Query(query_id, person, message, expires)
        self.queries[query_id] = query
        return query

    def changed(self, what: str) -> None:
        """Send the news that something of a kind has changed, for example "people" or "chats"."""
        self.ledger.mention("world", {"what": what})

    def close(self) -> None:
        """End all requests that wait and all event streams."""
        self.closing = True
        self.ledger.announce("close", {})
        for signal in (
            self.queue.changed,
            self.answered,
            self.clock.changed,
            self.desk_process.changed,
        ):
            signal.notify()

    def _announce_clock(self) -> None:
        self.ledger.announce("clock", vars(self.clock.state()))
        # A getUpdates call must end if the clock was moved past its timeout, so it is woken here.
        self.queue.changed.notify()

    def _covered(self, offset: int | None, posted_at: float) -> bool:
        if self.deliveries.webhook is not None:
            return not self.queue and posted_at >= self.deliveries.delivered_at
        return self.queue.covered(offset, posted_at) and posted_at >= self.queue.repeated_at
