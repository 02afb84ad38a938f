"""A stateful test: people press, press twice and take back; a simple model says what must be."""

from __future__ import annotations

import asyncio
import os
import tempfile
from collections.abc import Coroutine, Sequence
from contextlib import AsyncExitStack
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any, TypeVar

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from domain.timers import Schedule
from tests.room import CAST, Room, Said

Result = TypeVar("Result")

CHANGED = "The card has just changed. Look at it, then press again."
DUE = timedelta(hours=30)
WHO = st.sampled_from(["A-hum", "A-head", "B-hum", "B-head"])
STEPS = st.sampled_from(["accept", "done", "confirm", "notyet"])
LABELS = {"Accept": "accept", "Report done": "done", "Confirm": "confirm", "Not yet": "notyet"}
#: Step -> whose it is, the state before and after it, and the kind of its journal entry.
EFFECTS = {
    "accept": ("B", "awaiting", "open", "action-accepted"),
    "done": ("B", "open", "reported", "action-reported"),
    "confirm": ("A", "reported", "closed", "action-confirmed"),
    "notyet": ("A", "reported", "open", "action-not-yet"),
}
UNDONE = {
    "accept": "action-acceptance-undone",
    "done": "action-report-undone",
    "confirm": "action-confirmation-undone",
}
LASTS = timedelta(minutes=10)


@dataclass(frozen=True)
class Line:
    """The item's only line. *change* is the number of the step that has made it so."""

    state: str
    change: int


@dataclass(eq=False)
class Deed:
    """A step that may be taken back."""

    who: str
    step: str
    at: datetime
    before: Line
    after: Line
    over: bool = False


@dataclass
class Model:
    """What the desk must know of HUM-A1, an item that A proposes to B."""

    due: datetime
    line: Line = field(default_factory=lambda: Line("awaiting", 0))
    journal: list[str] = field(default_factory=lambda: ["action-logged"])
    deeds: dict[str, Deed] = field(default_factory=dict)
    #: When the notices about the due time were planned: only those after it are sent.
    since: datetime | None = None
    steps: int = 0

    def take(self, who: str, step: str, now: datetime) -> bool:
        """Take the step if it is possible; return whether it was."""
        side, before, after, kind = EFFECTS[step]
        if CAST[who][0] != side or self.line.state != before:
            return False
        self.steps += 1
        was, self.line = self.line, Line(after, self.steps)
        if step in UNDONE:
            self.deeds[side] = Deed(who, step, now, was, self.line)
        if step in {"accept", "notyet"}:
            self.since = now
        self.journal.append(kind)
        return True

    def undo(self, who: str, now: datetime, deed: Deed | None = None) -> bool:
        """Take back the last step of the person's side, or *deed*; return whether it was."""
        last = self.deeds.get(CAST[who][0])
        if last is None or deed not in {None, last} or last.who != who or last.over:
            return False
        if last.after != self.line or now - last.at > LASTS:
            return False
        last.over, self.line = True, last.before
        self.journal.append(UNDONE[last.step])
        return True

    def notices(self, now: datetime) -> list[datetime]:
        """Return the instants of the notices that are still to come."""
        if self.line.state != "open" or self.since is None:
            return []
        slots = Schedule().slots(self.due, self.since)
        return [each.at for each in slots if each.at > now]


class Taps(RuleBasedStateMachine):
    """A room with one item, in which Hypothesis chooses who presses, types or waits."""

    def __init__(self) -> None:
        super().__init__()
        self.runner = asyncio.Runner()
        self.stack = AsyncExitStack()
        self.folder = tempfile.TemporaryDirectory()
        self.room: Room
        self.model: Model
        #: The last press of each person that had the card redrawn: when, and its button.
        self.drew: dict[str, tuple[datetime, str]] = {}
        #: Token of a button that takes a step back -> that step.
        self.backs: dict[str, Deed] = {}
        self.in_thread: list[str] = []

    def run(self, step: Coroutine[Any, Any, Result]) -> Result:
        return self.runner.run(step)

    @initialize()
    def open(self) -> None:
        path = Path(self.folder.name) / "room.db"
        self.room = self.run(self.stack.enter_async_context(Room.open(path)))
        self.model = Model(self.room.now + DUE)
        self.hear(self.run(self.room.says("A-hum", "/action B: Count by +30h", "HUM")))

    def teardown(self) -> None:
        self.run(self.stack.aclose())
        self.runner.close()
        self.folder.cleanup()

    def hear(self, said: Sequence[Said]) -> None:
        self.in_thread += [
            each.text.splitlines()[0]
            for each in said
            if each.to == "HUM" and each.letter.card is None and each.text.startswith("HUM-A1")
        ]

    @rule(who=WHO, step=STEPS, private=st.booleans())
    def type(self, who: str, step: str, private: bool) -> None:
        where = None if private else "HUM"
        said = self.run(self.room.says(who, f"/{step} HUM-A1", where))
        done = self.model.take(who, step, self.room.now)
        back = [each.buttons["Take back"] for each in said if "Take back" in each.buttons]
        assert bool(back) == (done and private and step in UNDONE)
        if back:
            self.backs[back[0]] = self.model.deeds[CAST[who][0]]
        self.hear(said)

    @rule(who=WHO, label=st.sampled_from(list(LABELS)), after=st.sampled_from([0, 1.9, 2, 3]))
    def press(self, who: str, label: str, after: float) -> None:
        """Press the newest button with that label on the card, quickly or slowly."""
        found = [each[label] for to, each in self.room.shown if to == "HUM" and label in each]
        if not found:
            return
        shown = Said("HUM", "", {label: found[-1]}, letter=None)  # type: ignore[arg-type]
        self.hear(self.run(self.room.receives(self.room.press(who, label, shown, after=after))))
        drawn_at, token = self.drew.get(who, (None, ""))
        may_press = CAST[who][0] == EFFECTS[LABELS[label]][0]
        in_time = drawn_at is None or self.room.now + timedelta(seconds=after) >= drawn_at
        if may_press and token != found[-1] and not in_time:
            assert self.room.popped == CHANGED
            return
        assert self.room.popped != CHANGED
        if self.model.take(who, LABELS[label], self.room.now):
            self.drew[who] = (self.room.now + timedelta(seconds=2), found[-1])

    @rule(who=WHO)
    def undo(self, who: str) -> None:
        self.hear(self.run(self.room.says(who, "/undo HUM-A1", "HUM")))
        self.model.undo(who, self.room.now)

    @rule(number=st.integers(0, 20), who=WHO)
    def press_take_back(self, number: int, who: str) -> None:
        if not self.backs:
            return
        token, deed = list(self.backs.items())[number % len(self.backs)]
        shown = Said(who, "", {"Take back": token}, letter=None)  # type: ignore[arg-type]
        press = self.room.press(who, "Take back", shown)
        self.hear(self.run(self.room.receives(press)))
        if deed.who == who:
            self.model.undo(who, self.room.now, deed)

    @rule(minutes=st.sampled_from([1, 4, 9, 11, 60, 355, 600]))
    def wait(self, minutes: int) -> None:
        self.hear(self.run(self.room.after(minutes=minutes)))

    @rule(minutes=st.sampled_from([3, 200]))
    def be_away(self, minutes: int) -> None:
        self.hear(self.run(self.room.sleeps(self.room.now + timedelta(minutes=minutes))))

    @rule()
    def restart(self) -> None:
        now, shown, path = self.room.now, self.room.shown, self.room.path
        self.run(self.stack.aclose())
        self.stack = AsyncExitStack()
        self.room = self.run(self.stack.enter_async_context(Room.again(path)))
        self.room.now, self.room.shown = now, shown

    @invariant()
    def the_journal_has_every_step_and_every_undo(self) -> None:
        kinds = [kind for kind, _ in self.run(self.room.journal("HUM", "HUM-A1"))]
        assert kinds == self.model.journal

    @invariant()
    def the_item_is_in_the_models_state(self) -> None:
        assert self.room.query("SELECT state FROM action_lines") == [(self.model.line.state,)]

    @invariant()
    def the_notices_to_come_are_planned_once(self) -> None:
        found = self.room.query(
            "SELECT at FROM timers WHERE state = 'planned' AND kind = 'action-due' ORDER BY at"
        )
        planned = [datetime.fromisoformat(at).replace(tzinfo=UTC) for (at,) in found]
        coming = [each for each in planned if each > self.room.now]
        assert coming == self.model.notices(self.room.now)

    @invariant()
    def no_notice_is_sent_twice(self) -> None:
        sent = self.room.query(
            "SELECT slot, count(*) FROM timers WHERE kind = 'action-due'"
            " AND state IN ('sent', 'sent-late') GROUP BY slot HAVING count(*) > 1"
        )
        assert sent == []


Taps.TestCase.settings = settings(
    # More examples in CI than elsewhere, and as many as GREFFIER_EXAMPLES says in a long run.
    max_examples=int(os.environ.get("GREFFIER_EXAMPLES", 100 if os.environ.get("CI") else 15)),
    derandomize=True,
    stateful_step_count=40,
    deadline=None,
    suppress_health_check=list(HealthCheck),
)
TestTaps = Taps.TestCase
