"""One simulation: a desk, a sandbox and their people on virtual time, by one plan."""

from __future__ import annotations

import gc
import hashlib
import logging
import random
import time
from collections import Counter, deque
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import structlog
from pydantic import SecretStr

from bot.collector import spare_collector
from bot.config import Config
from bot.config.settings import DelegationTable
from domain.people.model import Kind
from sandbox.botapi.api import BotApi
from sandbox.formats.description import load_description
from sandbox.options import DEFAULT_TOKEN, Options
from sandbox.service import Service
from tests.simulation import loop
from tests.simulation.actors import Actors
from tests.simulation.cast import build_chats, make_cast, make_database
from tests.simulation.database import heads
from tests.simulation.network import Exchange, Network
from tests.simulation.oracle import Oracle
from tests.simulation.process import TICK, DeskProcess
from tests.simulation.screens import Screens
from tests.simulation.steps import DAY, Plan, Step, draw_steps
from tests.simulation.troubles import ABSENCES, Troubles
from voice import LANGUAGES, load_language
from voice.zones import load_zones

#: After the last step everything is mended, and the desk has this long to finish.
AFTER = 26 * 3600.0
#: A long poll takes so many seconds before the desk loses contact, as in production. At other
#: times it may be longer, because an answer without updates shows nothing new.
_BUSY_POLL = 50.0
_KINDS = {"A": Kind.PARTY, "B": Kind.PARTY, "M": Kind.FACILITATOR, "O": Kind.OBSERVER,
          "S": Kind.SECRETARIAT}  # fmt: skip
#: What the desk logs as an alarm because something is wrong outside of it. It stands still for a
#: moment if Telegram hands out nothing but what it has handed out before.
EXPECTED = frozenset({"delivery.paused", "poll.failed", "clock.differs", "poll.standstill"})


@dataclass
class Result:
    """What a simulation has found and done."""

    plan: Plan
    steps: Sequence[Step]
    problems: list[str] = field(default_factory=list)
    #: The last things that happened, oldest first.
    events: list[str] = field(default_factory=list)
    counts: Counter[str] = field(default_factory=Counter)
    heads: dict[str, tuple[int, str]] = field(default_factory=dict)
    #: A hash of all letters that have reached Telegram, in their order.
    letters: str = ""
    #: How many steps were played before something broke.
    played: int = 0
    seconds: float = 0.0


def simulate(plan: Plan, steps: Sequence[Step] | None = None) -> Result:
    """Play a plan, or only these of its steps; stop where something does not hold."""
    steps = draw_steps(plan) if steps is None else steps
    began = time.perf_counter()
    result = Result(plan, steps)
    for language in LANGUAGES:
        load_language(language)
    load_zones()
    # As in production, the collector does not look again and again at what was imported.
    gc.collect()
    spare_collector()
    with TemporaryDirectory(prefix="greffier-", dir=_memory()) as folder:
        playing = _Playing(plan, steps, result, Path(folder))
        with playing.listening():
            loop.run(start_of(plan), playing.play())
    result.seconds = time.perf_counter() - began
    return result


def start_of(plan: Plan) -> datetime:
    """Return the midnight, UTC, at which the plan begins."""
    draw = random.Random(f"start {plan.seed}")
    return datetime(2025, 1, 6, tzinfo=UTC) + timedelta(days=draw.randrange(700))


class _Playing:
    def __init__(self, plan: Plan, steps: Sequence[Step], result: Result, folder: Path) -> None:
        self._plan, self._steps, self._result, self._folder = plan, steps, result, folder
        self._events: deque[str] = deque(maxlen=60)
        self._digest = hashlib.sha256()
        self._oracle: Oracle

    async def play(self) -> None:
        plan, draw = self._plan, random.Random(f"world {self._plan.seed}")
        self._result.counts.update(each.kind for each in self._steps if each.who < 0)
        cast = make_cast(draw, plan.people)
        service = Service(
            Options(now=start_of(plan), limits=True, longest_poll=int(TICK)),
            steady=loop.steady,
            draw=draw.getrandbits,
        )
        service.clock.run(True)
        service.queue.next_id = 1
        places = build_chats(service, cast, draw)
        config = _config(self._folder / "greffier.db", plan)
        await make_database(config.database, cast, places, loop.now())
        screens = Screens(service, cast, places)
        self._oracle = oracle = Oracle(screens, config.desk("").registry)
        network = Network(
            BotApi(service, load_description()), random.Random(f"network {plan.seed}"), self._note
        )
        process = oracle.process = DeskProcess(
            config, network, random.Random(f"desk {plan.seed}"), self._failed
        )
        troubles = Troubles(screens, network, process, self._event)
        network.hold = lambda: _BUSY_POLL if troubles.absence_near else TICK
        oracle.trouble = troubles.trouble
        screens.query = oracle.rows
        await process.start()
        try:
            await self._through(screens, troubles, oracle)
        finally:
            if process.raw is not None:
                self._result.heads = heads(process.raw)
            await process.stop()
            await network.close()
        self._result.counts += oracle.counts
        self._result.counts["kills done"] = process.kills
        self._result.problems = oracle.found
        self._result.events = list(self._events)
        self._result.letters = self._digest.hexdigest()

    async def _through(self, screens: Screens, troubles: Troubles, oracle: Oracle) -> None:
        actors, next_day = Actors(screens), DAY
        for number, step in enumerate(self._steps):
            begin = start_of(self._plan) + timedelta(seconds=step.at)
            await loop.virtual().sleep_until(begin)
            self._event(f"{step.kind} {step.who}")
            following = (each.at for each in self._steps[number:] if each.kind in ABSENCES)
            troubles.next_absence = next(following, float("inf"))
            self._result.played = number + 1
            if step.who < 0:
                troubles.happen(step)
            else:
                actors.act(step)
            oracle.step()
            if step.at > next_day:
                next_day += DAY
                oracle.day()
            if oracle.found:
                return
        await troubles.mend()
        await loop.virtual().sleep_until(loop.now() + timedelta(seconds=AFTER))
        oracle.end()

    def _note(self, call: Exchange) -> None:
        self._digest.update(repr((call.method, call.values, call.answer)).encode())
        if call.method in {"sendMessage", "editMessageText"}:
            self._event(f"{call.method} {call.letter} {call.values.get('chat_id')}"
                        f" {call.done}: {call.values.get('text', '')[:70]!r}")  # fmt: skip
        self._oracle.note(call)

    def _event(self, what: str) -> None:
        self._events.append(f"{loop.now():%d %b %H:%M:%S.%f} {what}")

    def _failed(self, problem: BaseException) -> None:
        self._oracle.say(f"the desk ended: {problem!r}")
        logging.getLogger(__name__).debug("the desk ended", exc_info=problem)

    @contextmanager
    def listening(self) -> Iterator[None]:
        """While this is open, take note of what the desk logs; nothing is printed."""
        before = structlog.get_config()
        structlog.configure(processors=[self._heard], cache_logger_on_first_use=False)
        handler = _Errors(self._said)
        logging.getLogger().addHandler(handler)
        try:
            yield
        finally:
            logging.getLogger().removeHandler(handler)
            structlog.configure(**before)

    def _heard(self, _: Any, method: str, event: Any) -> Any:
        if method in {"error", "critical", "exception"} and event["event"] not in EXPECTED:
            self._said(f"{event}")
        elif method == "warning":
            self._event(f"log {event}")
        raise structlog.DropEvent

    def _said(self, words: str) -> None:
        problem = logging.sys.exc_info()[1]  # type: ignore[attr-defined]
        if type(problem).__name__ != "Killed":
            self._oracle.say(f"logged: {words} {problem!r}")


class _Errors(logging.Handler):
    def __init__(self, say: Any) -> None:
        super().__init__(logging.ERROR)
        self._say = say

    def emit(self, record: logging.LogRecord) -> None:
        words = record.getMessage()
        # The tasks of a process that was killed end as they like.
        if "the process was killed" not in words:
            self._say(words)


def _config(database: Path, plan: Plan) -> Config:
    """Return the configuration of the desk; what may be chosen follows from the seed."""
    draw = random.Random(f"options {plan.seed}")
    return Config(
        answers_in_thread=draw.random() < 0.5,
        notice_two_secretaries=draw.random() < 0.5,
        token=SecretStr(DEFAULT_TOKEN),
        api="http://127.0.0.1:1",
        database=database,
        safety_tick=timedelta(seconds=TICK),
        delegations=tuple(DelegationTable(code=code, kind=_KINDS[code]) for code in _KINDS),
    )


def _memory() -> str | None:
    return "/dev/shm" if Path("/dev/shm").is_dir() else None
