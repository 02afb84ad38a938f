"""What goes wrong in a simulation: losses, outages, kills, blocks, closed topics, migrations."""

from __future__ import annotations

import asyncio
import json
import random
from collections.abc import Awaitable, Callable
from datetime import timedelta
from typing import Any

from domain.groups import Place
from sandbox.chats.membership import migrate, owner, set_blocked
from sandbox.chats.topics import delete_topic, set_topic_closed
from sandbox.state.faults import Fault
from tests.simulation import loop
from tests.simulation.network import Network
from tests.simulation.process import DeskProcess
from tests.simulation.screens import Screens
from tests.simulation.steps import Step

_METHODS = ("*", "sendMessage", "editMessageText", "getUpdates", "answerCallbackQuery",
            "sendMessage", "sendMessage")  # fmt: skip
_WHISPERS: tuple[Any, ...] = ("400", "403", "drop-before", "drop-after", "slow", "429", "5xx")
_HOUR = 3600.0
#: The troubles after which the desk has no contact to Telegram.
ABSENCES = frozenset({"outage", "long-outage", "kill", "stop"})


class Troubles:
    """Has things go wrong, and be mended after a while. *note* counts each kind."""

    def __init__(
        self,
        screens: Screens,
        network: Network,
        process: DeskProcess,
        note: Callable[[str], None],
    ) -> None:
        self._screens, self._network, self._process = screens, network, process
        self._note = note
        #: What mends things, each with its time.
        self._mends: dict[asyncio.Task[None], Callable[[], Awaitable[None]]] = {}
        #: The last time at which something was wrong.
        self.last = -1e9
        #: When the desk will next be without contact to Telegram.
        self.next_absence = 0.0

    def happen(self, step: Step) -> None:
        """Have something go wrong."""
        draw = random.Random(step.draw)
        self._note(step.kind)
        self.last = loop.steady()
        kind: Any = step.kind
        match kind:
            case "outage" | "long-outage":
                self._outage(draw, long=kind == "long-outage")
            case "kill":
                self._kill(draw)
            case "stop":
                self._later(draw.uniform(1, 4 * _HOUR), self._start_again)
                self._stopping = asyncio.create_task(self._process.stop())
            case "block":
                self._block(draw)
            case "close-topic":
                self._close(draw)
            case "delete-topic":
                self._delete(draw)
            case "migrate":
                self._migrate()
            case "wrong-clock":
                self._set_clock(draw)
            case "redeliver":
                self._redeliver(draw)
            case _:
                self._arm(draw, kind)

    def trouble(self) -> float:
        """Return the last virtual time at which something was wrong."""
        if self._mends or self._screens.service.faults.armed or not self._process.up:
            self.last = loop.steady()
        return self.last

    @property
    def absence_near(self) -> bool:
        """True if the desk may soon be without contact to Telegram.

        It knows of the last contact only by its last call, so calls must not be rare then.
        """
        life = self._process.life
        dying = life is not None and life.dies_at is not None
        return dying or loop.steady() > self.next_absence - _HOUR / 3

    async def mend(self) -> None:
        """Mend all that is wrong now."""
        self._screens.service.faults.clear()
        self._network.down_until = 0.0
        mends = list(self._mends.items())
        for task, _ in mends:
            task.cancel()
        for _, mend in mends:
            await mend()
        self._mends.clear()
        await self._start_again()

    def _later(self, seconds: float, mend: Callable[[], Awaitable[None]]) -> None:
        async def wait() -> None:
            await asyncio.sleep(seconds)
            del self._mends[task]
            self.last = loop.steady()
            await mend()

        task = asyncio.create_task(wait(), name="mend")
        self._mends[task] = mend

    async def _start_again(self) -> None:
        if self._process.up and self._process.life is not None:
            self._process.life.dies_at = None
            return
        await self._process.bury()
        await self._process.start()

    def _outage(self, draw: random.Random, *, long: bool) -> None:
        seconds = draw.uniform(1, 20) * _HOUR if long else draw.expovariate(1 / 1200)
        self._network.down_until = max(self._network.down_until, loop.steady() + seconds)

        async def nothing() -> None:
            pass

        self._later(seconds, nothing)

    def _kill(self, draw: random.Random) -> None:
        away = draw.choice((1.0, 5.0, 60.0, draw.uniform(1, 3) * _HOUR))
        life = self._process.life
        if life is not None and draw.random() < 0.8:
            # The process dies at one of the next commits, before or after it.
            life.dies_at = (life.commits + draw.randint(1, 25), draw.random() < 0.5)
        else:
            self._killing = asyncio.create_task(self._process.kill())
        self._later(300.0 + away, self._start_again)

    def _block(self, draw: random.Random) -> None:
        actor = draw.choice(self._screens.cast)
        person = self._screens.service.world.person(actor.user)
        set_blocked(self._screens.service, person, True)

        async def unblock() -> None:
            set_blocked(self._screens.service, person, False)

        self._later(draw.uniform(0.2, 20) * _HOUR, unblock)

    def _close(self, draw: random.Random) -> None:
        service = self._screens.service
        place = self._screens.places[draw.choice(("HUM", "MIL"))]
        chat = service.world.chat(place.chat)
        topic = chat.topics.get(place.thread or 0)
        if topic is None or topic.closed:
            return
        set_topic_closed(service, chat, topic, True, owner(service, chat))

        async def reopen() -> None:
            if topic.id in chat.topics:
                set_topic_closed(service, chat, topic, False, owner(service, chat))

        self._later(draw.uniform(0.1, 6) * _HOUR, reopen)

    def _delete(self, draw: random.Random) -> None:
        """Delete a topic of a group. People move the group to another one, sooner or later."""
        place = self._screens.places[draw.choice(("HUM", "MIL"))]
        chat = self._screens.service.world.chat(place.chat)
        topic = chat.topics.get(place.thread or 0)
        if topic is not None:
            delete_topic(self._screens.service, chat, topic)

    def _migrate(self) -> None:
        service, place = self._screens.service, self._screens.places["POL"]
        chat = service.world.chat(place.chat)
        if chat.kind == "group" and chat.migrated_to is None:
            self._screens.places["POL"] = Place(migrate(service, chat).id)
            self._screens.every_place.add(self._screens.places["POL"])

    def _set_clock(self, draw: random.Random) -> None:
        """Set the machine's clock wrong for a while, by minutes or by hours."""
        minutes = draw.choice((-1, 1)) * draw.choice((2, 5, 61, 1500))
        self._process.time.set_wrong(timedelta(minutes=minutes))

        async def set_right() -> None:
            self._process.time.set_wrong(timedelta(0))

        self._later(draw.uniform(60, 3600), set_right)

    def _redeliver(self, draw: random.Random) -> None:
        """Hand out some of the last updates a second time, with the same identifiers."""
        recent = list(self._network.handed)
        for text in draw.sample(recent, min(len(recent), draw.randint(1, 3))):
            self._screens.service.queue.put_raw(json.loads(text), keep_id=True)

    def _arm(self, draw: random.Random, kind: Any) -> None:
        after = draw.random() < 0.3
        times = draw.choice((1, 1, 2, 5))
        fault = Fault(kind, draw.choice(_METHODS), left=times)
        match str(kind):
            case "loss-before":
                fault.kind, fault.seconds = draw.choice(("drop-before", "hang-before")), 30.0
            case "loss-after":
                fault.kind, fault.seconds = draw.choice(("drop-after", "hang-after")), 30.0
            case "error":
                fault.kind = "5xx-after" if after else "5xx"
            case "html":
                fault.kind = "html-after" if after else "html"
            case "429":
                fault.retry_after = draw.choice((1, 5, 30, 600))
            case "slow":
                fault.seconds = draw.uniform(1, 15)
            case "whisper":
                # Telegram does not show an answer to one person alone, or only too late.
                fault = Fault(draw.choice(_WHISPERS), "sendMessage", left=times, seconds=12.0)
                fault.contains = "ephemeral_message_parameters"
            case "unknown-token":
                fault.kind = draw.choice(("401", "404"))
        self._screens.service.faults.arm(fault)
        self.last = loop.steady()
