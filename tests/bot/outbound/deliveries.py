"""A set-up for tests of the delivery, with a real store and a running sandbox."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from telegram import Bot

from bot.beat import Beat
from bot.fresh_look import FreshLook
from bot.outbound import Delivery, Limits
from bot.transport import AiohttpRequest
from domain.groups import Group, Place
from domain.people.model import Person, Role
from handlers.contents import CONTENTS
from handlers.dispatch.undelivered import Undelivered
from handlers.turns.desk import Desk
from sandbox.client.client import Sandbox
from sandbox.options import DEFAULT_TOKEN, Options
from sandbox.server import serve
from storage.mail.outbox import Letter, LetterKind, LetterState
from storage.records import Records
from storage.store import Store
from tests.room import REGISTRY
from tests.spaces import spaced
from tests.units import unit

#: A URL at which no program listens.
NOWHERE = "http://127.0.0.1:1"
NOW = datetime(2025, 7, 21, 4, 0, tzinfo=UTC)


class MachineTime:
    """A clock that the delivery uses as the machine's clock. Only the test moves it."""

    def __init__(self) -> None:
        self.time = datetime(2026, 1, 1, tzinfo=UTC)
        #: If set, this is raised when the time is read.
        self.failure: Exception | None = None

    def __call__(self) -> datetime:
        if self.failure is not None:
            raise self.failure
        return self.time

    def pass_time(self, seconds: float) -> None:
        self.time += timedelta(seconds=seconds)


_UNDELIVERED = Undelivered(Desk(registry=REGISTRY, contents=CONTENTS))


@dataclass
class RecordedReports:
    """Records the reports of the delivery: which report, about which letter, and the reason."""

    made: list[tuple[str, int, str]] = field(default_factory=list)
    #: If set, this is raised for every report.
    failure: Exception | None = None

    def _note(self, how: str, letter: Letter, reason: str) -> None:
        if self.failure is not None:
            raise self.failure
        self.made.append((how, letter.id, reason))

    async def sent(self, records: Records, letter: Letter, now: datetime) -> None:
        await _UNDELIVERED.sent(records, letter, now)

    async def held(self, records: Records, letter: Letter, reason: str, now: datetime) -> None:
        self._note("held", letter, reason)

    async def parked(self, records: Records, letter: Letter, reason: str, now: datetime) -> None:
        self._note("parked", letter, reason)

    async def unreachable(
        self, records: Records, letter: Letter, reason: str, now: datetime
    ) -> None:
        self._note("unreachable", letter, reason)

    async def passed_on(
        self, records: Records, letter: Letter, now: datetime, *, arrived: bool
    ) -> None:
        self._note("passed on", letter, "arrived" if arrived else "lost")

    async def cannot_pin(
        self, records: Records, letter: Letter, reason: str, now: datetime
    ) -> None:
        self._note("cannot pin", letter, reason)

    def repeat_mark(self, letter: Letter) -> str:
        return f"[repeat, {letter.language}]"

    async def renew(self, records: Records, letter: Letter, now: datetime) -> bool:
        return await _UNDELIVERED.renew(records, letter, now)

    async def text_at(self, records: Records, letter: Letter, now: datetime) -> str:
        return await _UNDELIVERED.text_at(records, letter, now)


@dataclass
class DeliverySetup:
    """A sandbox with a forum of two topics and with Ann in her private chat, and a delivery."""

    sandbox: Sandbox
    store: Store
    bot: Bot
    limits: Limits
    grace: float
    ann: int
    hum: Place
    mil: Place
    reports: RecordedReports = field(default_factory=RecordedReports)
    machine: MachineTime = field(default_factory=MachineTime)
    #: The time of the desk's clock, which is not the machine's.
    now: datetime = NOW

    def __post_init__(self) -> None:
        self.look = FreshLook(now=lambda: self.now, grace=timedelta(0))
        self.restart_delivery()

    def restart_delivery(self) -> None:
        """Create a new delivery, which knows only what is stored in the database."""
        self.delivery = Delivery(
            self.bot,
            self.store,
            reports=self.reports,
            limits=self.limits,
            machine_now=self.machine,
            now=lambda: self.now,
            wake=lambda: self.beat.wake(),
            look=self.look,
            grace=self.grace,
        )
        self.beat = Beat(
            self.store,
            [self.delivery.settling, self.delivery.claiming],
            busy=lambda: self.delivery.busy,
        )

    @asynccontextmanager
    async def working(self) -> AsyncIterator[None]:
        """Send letters while this is open."""
        async with self.delivery.working(), self.beat.working():
            yield

    async def put(self, *letters: Letter) -> None:
        """Put *letters* into the outbox, and wake the beat."""
        async with unit(self.store) as records:
            for letter in letters:
                async with records.savepoint():
                    records.outbox.put(letter)
        self.beat.wake()

    async def deliver(self, *letters: Letter) -> None:
        """Put *letters* into the outbox, and wait until the delivery is idle."""
        await self.put(*letters)
        await self.beat.wait_until_idle()

    async def pass_time(self, seconds: float) -> None:
        """Move the machine's time forward, and wait until the delivery is idle."""
        self.machine.pass_time(seconds)
        self.beat.wake()
        await self.beat.wait_until_idle()

    async def add_card(self, key: str, place: Place, message_id: int | None = None) -> None:
        async with unit(self.store) as records:
            async with records.savepoint():
                records.cards.add(key, place)
            async with records.savepoint():
                records.cards.sent(key, message_id)

    async def texts(self, place: Place | None = None) -> list[str]:
        """Return the desk's texts that people see now in *place*, by default in the topic HUM."""
        place = place or self.hum
        seen = await self.sandbox.messages(place.chat, place.thread)
        return [spaced(each.text) for each in seen if each.by_bot and not each.service]

    async def letter(self, number: int) -> Letter:
        async with unit(self.store) as records:
            found = await records.outbox.find(number)
        assert found is not None
        return found

    async def states(self) -> list[LetterState]:
        """Return the states of all letters, in the order in which they came into the outbox."""
        async with unit(self.store) as records:
            found = [
                each for state in LetterState for each in await records.outbox.in_state(state)
            ]
        return [each.state for each in sorted(found, key=lambda letter: letter.id)]


def message(text: str, place: Place, **more: Any) -> Letter:
    return Letter(LetterKind.MESSAGE, place, text, "en", NOW, **more)


def edit(text: str, place: Place, card: str, **more: Any) -> Letter:
    return Letter(LetterKind.EDIT, place, text, "en", NOW, card=card, **more)


def reaction(place: Place, message_id: int | None, **more: Any) -> Letter:
    return Letter(LetterKind.REACTION, place, "✍", "en", NOW, reply_to=message_id, **more)


def pin(place: Place, card: str, **more: Any) -> Letter:
    return Letter(LetterKind.PIN, place, "", "en", NOW, card=card, **more)


@asynccontextmanager
async def connect(url: str, **settings: Any) -> AsyncIterator[Bot]:
    """Open a bot that calls the service at *url* over AiohttpRequest."""
    # PTB requires a second request object for updates, although this bot gets none.
    requests = AiohttpRequest(64, **settings), AiohttpRequest()
    bot = Bot(
        DEFAULT_TOKEN,
        base_url=f"{url}/bot",
        base_file_url=f"{url}/file/bot",
        request=requests[0],
        get_updates_request=requests[1],
    )
    async with requests[0], requests[1]:
        yield bot


@asynccontextmanager
async def delivery_setup(
    folder: Path,
    *,
    limits: Limits | None = None,
    grace: float = 5.0,
    working: bool = True,
    reachable: bool = True,
    **timeouts: float,
) -> AsyncIterator[DeliverySetup]:
    """Open a set-up with an empty database in *folder*.

    If *working* is True, its delivery runs.
    """
    async with AsyncExitStack() as stack:
        url = await stack.enter_async_context(serve(Options(now=NOW)))
        sandbox = await stack.enter_async_context(Sandbox(url))
        store = await stack.enter_async_context(Store.open(folder / "desk.db", create=True))
        bot = await stack.enter_async_context(connect(url if reachable else NOWHERE, **timeouts))
        ann = await sandbox.person("Ann")
        await sandbox.say(ann.id, "/start")
        forum = await sandbox.chat("Talks", [ann.id], forum=True)
        hum = Place(forum.id, await sandbox.topic(forum.id, "HUM"))
        mil = Place(forum.id, await sandbox.topic(forum.id, "MIL"))
        await _register(store, ann.id, hum, mil)

        setup = DeliverySetup(
            sandbox=sandbox,
            store=store,
            bot=bot,
            limits=limits or Limits.off(),
            grace=grace,
            ann=ann.id,
            hum=hum,
            mil=mil,
        )
        if working:
            await stack.enter_async_context(setup.working())
        yield setup


async def _register(store: Store, ann: int, hum: Place, mil: Place) -> None:
    async with unit(store) as records, records.savepoint():
        groups = frozenset({"HUM"})
        records.people.add(Person(ann, "A-1", "A", Role.DELEGATE, groups, NOW))
        await records.groups.save(Group("HUM", place=hum))
        await records.groups.save(Group("MIL", place=mil))
