"""A set-up for tests of the intake: a running sandbox, a real store, and a recording dispatch."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path

from telegram import Bot

from bot.backoff import Backoff
from bot.beat import Beat, Step
from bot.fresh_look import FreshLook
from bot.inbound.button_answers import PATIENCE
from bot.inbound.intake import Intake, Source
from bot.inbound.polling import Polling
from bot.inbound.receiving import LAST_POLL
from bot.transport import AiohttpRequest
from handlers.turns.formal import FormalGate
from handlers.turns.updates import Answer, Incoming, Unreadable, UserInput
from sandbox.client.client import Sandbox
from sandbox.options import DEFAULT_TOKEN, Options
from sandbox.server import serve
from storage.mail.quarantine import Quarantined
from storage.prompts import Prompt
from storage.records import Records
from storage.store import Store
from tests.bot.inbound.raw_updates import NOW, USERNAME
from tests.units import unit

GUARD = 20.0
#: A look at what waits counts for the instants that are older than this at its beginning.
GRACE = timedelta(seconds=3)
#: The time by the machine's clock, which is not the desk's.
MACHINE_NOW = datetime(2026, 1, 1, tzinfo=UTC)


@dataclass
class RecordingDispatch:
    """A dispatch that records the updates it receives, after they are committed.

    It answers each button press with the token of its button. It is also a step of the beat,
    because it needs to know what is committed.
    """

    received: list[Incoming] = field(default_factory=list)
    batches: list[int] = field(default_factory=list)
    away: list[tuple[datetime, datetime]] = field(default_factory=list)
    late: list[tuple[int, str]] = field(default_factory=list)
    #: If the text or the button token of a user input contains this, `receive` raises a
    #: LookupError.
    poison: str | None = None
    #: A user input that contains this is formal.
    formal: str | None = None
    gate: FormalGate = field(default_factory=FormalGate)
    #: The formal inputs that were deferred, and those that were resumed.
    deferred: list[str] = field(default_factory=list)
    resumed: list[str] = field(default_factory=list)
    #: `receive` sets *started* for every batch and then waits for *allowed*, on its thread.
    allowed: threading.Event = field(default_factory=threading.Event)
    started: threading.Event = field(default_factory=threading.Event)
    news: asyncio.Condition = field(default_factory=asyncio.Condition)
    _uncommitted: list[Sequence[Incoming]] = field(default_factory=list)
    _telling: set[asyncio.Task[None]] = field(default_factory=set)

    def __post_init__(self) -> None:
        self.allowed.set()

    async def receive(
        self, records: Records, batch: Sequence[Incoming], now: datetime
    ) -> list[Answer]:
        self.started.set()
        assert self.allowed.wait(GUARD)
        for each in batch:
            if self.poison and isinstance(each, UserInput) and self.poison in _text(each):
                raise LookupError(_text(each))
            if self.formal and isinstance(each, UserInput) and self.formal in _text(each):
                self.gate.require_open()
            if isinstance(each, Unreadable) and each.problem:
                records.quarantine.add(each.update_id, each.structure, each.problem, now)
        self._uncommitted.append(batch)
        return [
            Answer(each.query, f"pressed {each.token}")
            for each in batch
            if isinstance(each, UserInput) and each.query
        ]

    async def defer(self, records: Records, user_input: UserInput, now: datetime) -> Answer | None:
        self.deferred.append(_text(user_input))
        self._uncommitted.append([])
        return Answer(user_input.query, "it waits") if user_input.query else None

    async def resume(self, records: Records, user_input: UserInput, now: datetime) -> None:
        self.resumed.append(_text(user_input))
        await self.receive(records, [user_input], now)

    def step(self) -> RecordingDispatch:
        """Return this dispatch as the step of a beat."""
        self._uncommitted.clear()
        return self

    async def work(self, records: Records) -> None:
        """Do nothing: `receive` has recorded what was received."""

    def done(self) -> None:
        for batch in self._uncommitted:
            self.batches.append(len(batch))
            self.received += batch
        if self._uncommitted:
            telling = asyncio.ensure_future(self._tell())
            self._telling.add(telling)
            telling.add_done_callback(self._telling.discard)

    def failed(self, problem: Exception) -> None:
        """Do nothing: the next `step` forgets what was not committed."""

    async def begun(self) -> None:
        """Wait until `receive` was called."""
        assert await asyncio.to_thread(self.started.wait, GUARD)

    async def was_away(self, since: datetime, until: datetime) -> None:
        self.away.append((since, until))
        await self._tell()

    async def say_late(self, user: int, text: str, now: datetime) -> None:
        self.late.append((user, text))
        await self._tell()

    async def _tell(self) -> None:
        async with self.news:
            self.news.notify_all()

    async def until(self, condition: Callable[[], bool]) -> None:
        """Wait until *condition* is true. It is checked each time something was recorded."""
        async with asyncio.timeout(GUARD), self.news:
            await self.news.wait_for(condition)

    @property
    def texts(self) -> list[str]:
        """Return the texts of all user input that was received, in order."""
        return [each.text for each in self.received if isinstance(each, UserInput)]


def _text(user_input: UserInput) -> str:
    return user_input.text or user_input.token or ""


@dataclass
class IntakeSetup:
    """A sandbox with Ann and a group, the desk's bot, an intake, and the dispatch it calls."""

    sandbox: Sandbox
    store: Store
    bot: Bot
    dispatch: RecordingDispatch
    intake: Intake
    beat: Beat
    #: The parts of the beat, to which a test may add others.
    parts: list[Callable[[], Step]]
    source: Source
    look: FreshLook
    #: Set after each look.
    looked: asyncio.Event
    ann: int
    group: int
    clock: list[datetime]
    #: The member says whether what arrives is only stored.
    paused: list[bool]
    #: The URL of the webhook; empty in tests that poll.
    address: str = ""
    stop: asyncio.Event = field(default_factory=asyncio.Event)

    @asynccontextmanager
    async def working(self) -> AsyncIterator[None]:
        """Run the intake while this is open.

        If the intake raised an error, raise it at the end.
        """
        self.stop.clear()
        async with self.beat.working():
            running = asyncio.create_task(self.intake.run(self.source, self.stop))
            try:
                yield
            finally:
                self.stop.set()
                async with asyncio.timeout(GUARD):
                    await running

    async def say(self, text: str, *, private: bool = False) -> None:
        """Have Ann send *text* to the group, or to the desk in private."""
        await self.sandbox.say(self.ann, text, None if private else self.group)

    async def looks(self, through: datetime) -> None:
        """Ask for a look, and wait until one counts for *through*."""
        self.look.want()
        async with asyncio.timeout(GUARD):
            while self.look.through is None or self.look.through < through:
                await self.looked.wait()
                self.looked.clear()

    async def quarantined(self) -> list[Quarantined]:
        async with unit(self.store) as records:
            return await records.quarantine.open()

    async def waiting(self) -> int:
        async with unit(self.store) as records:
            return await records.inbox.count_waiting()

    async def last_poll(self) -> str | None:
        async with unit(self.store) as records:
            return await records.facts.find(LAST_POLL)

    async def note_last_poll(self, at: datetime) -> None:
        async with unit(self.store) as records:
            records.facts.note(LAST_POLL, at.isoformat())

    async def ask_ann(self) -> None:
        """Store a question to Ann, so that the desk waits for her answer."""
        async with unit(self.store) as records:
            records.prompts.ask(Prompt(self.ann, "action", "due", NOW, 1))


@asynccontextmanager
async def intake_setup(
    path: Path,
    *,
    patience: float = PATIENCE,
    store_type: type[Store] = Store,
    after_change: Callable[[], None] = lambda: None,
) -> AsyncIterator[IntakeSetup]:
    """Open a set-up that polls. `IntakeSetup.working` then starts its intake."""
    async with AsyncExitStack() as stack:
        url = await stack.enter_async_context(serve(Options(now=NOW)))
        sandbox = await stack.enter_async_context(Sandbox(url))
        store = await stack.enter_async_context(store_type.open(path / "desk.db", create=True))
        bot = Bot(
            DEFAULT_TOKEN,
            base_url=f"{url}/bot",
            request=AiohttpRequest(),
            get_updates_request=AiohttpRequest(),
        )
        await stack.enter_async_context(bot)
        clock, paused = [NOW], [False]
        dispatch = RecordingDispatch()
        intake = Intake(
            bot,
            store,
            dispatch,
            now=lambda: clock[0],
            wake=lambda: beat.wake(),
            username=USERNAME,
            after_update=after_change,
            machine_now=lambda: MACHINE_NOW,
            paused=lambda: paused[0],
            patience=patience,
            formal=dispatch.gate,
        )
        parts: list[Callable[[], Step]] = [dispatch.step, intake.receiving]
        beat = Beat(
            store,
            parts,
            after=lambda _: after_change(),
            backoff=Backoff([0.0]),
        )
        looked = asyncio.Event()
        look = FreshLook(now=lambda: clock[0], grace=GRACE, wake=looked.set)
        polling = Polling(
            bot,
            AiohttpRequest(),
            now=lambda: clock[0],
            look=look,
            backoff=Backoff([0.0]),
            pause=0.0,
        )
        ann = (await sandbox.person("Ann")).id
        group = (await sandbox.chat("HUM", [ann])).id
        yield IntakeSetup(
            sandbox=sandbox,
            store=store,
            bot=bot,
            dispatch=dispatch,
            intake=intake,
            beat=beat,
            parts=parts,
            source=polling,
            look=look,
            looked=looked,
            ann=ann,
            group=group,
            clock=clock,
            paused=paused,
        )
