"""A stateful test: people take random steps on action items, and invariants must hold."""

from __future__ import annotations

import asyncio
import os
import re
import tempfile
from collections.abc import Coroutine
from contextlib import AsyncExitStack
from datetime import UTC, timedelta
from pathlib import Path
from typing import Any, TypeVar

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
)

from domain.awaits import Await
from storage.mail.outbox import LetterKind
from storage.verification import verify_new
from tests.awaited import computed, stored
from tests.room import CAST, PLACES, Room, Said

Result = TypeVar("Result")

#: Matches a clock time that is followed neither by UTC nor by "your time".
BARE = re.compile(r"(?<![\d-])\d{2}:\d{2}(?! UTC| your time|-|\d)")
#: A time in the words of a person, which the desk quotes as they were written.
WRITTEN = "26 Oct 2025 03:30"
#: Times without a zone in examples of what people may type, and on buttons. They are allowed.
EXAMPLES = ("26 Jul 09:00", "25 Jul 12:00", "Fri 12:00", "07:00", "daily 09:00", "Tomorrow 09:00")
OFFICE = re.compile(r"Office ([A-Z])")
DELEGATION = {label: delegation for label, (delegation, *_) in CAST.items()}
WHO = st.sampled_from(
    ["A-hum", "B-hum", "A-head", "B-head", "O-field", "S-sec", "E-hum", "M-conv"]
)
NUMBER = st.integers(1, 4)
HOURS = st.sampled_from([3, 7, 25, 30, 49, 100])
VERBS = st.sampled_from(
    ["accept", "done", "confirm", "notyet", "withdraw", "agree", "keep", "decline", "show"]
)
BUTTONS = st.sampled_from(
    [
        "Accept", "Decline", "Report done", "Progress", "Agree", "Keep the date", "Confirm",
        "Not yet", "Enter", "Cancel", "Change", "Snooze 1 h", "4 h", "Tomorrow 09:00",
        "Without a reason",
    ]
)  # fmt: skip


class Points(RuleBasedStateMachine):
    """A room in which Hypothesis chooses messages, button presses, waiting and restarts."""

    def __init__(self) -> None:
        super().__init__()
        self.runner = asyncio.Runner()
        self.stack = AsyncExitStack()
        self.folder = tempfile.TemporaryDirectory()
        self.said: list[Said] = []
        self.room: Room

    def run(self, step: Coroutine[Any, Any, Result]) -> Result:
        return self.runner.run(step)

    @initialize()
    def open(self) -> None:
        path = Path(self.folder.name) / "room.db"
        self.room = self.run(self.stack.enter_async_context(Room.open(path)))

    def teardown(self) -> None:
        self.run(self.stack.aclose())
        self.runner.close()
        self.folder.cleanup()

    @rule(who=WHO, whose=st.sampled_from(["", "A: ", "B: ", "A+B: ", "O: "]), hours=HOURS)
    def log(self, who: str, whose: str, hours: int) -> None:
        self.said = self.run(self.room.says(who, f"/action {whose}Count by +{hours}h", "HUM"))

    @rule(who=WHO, number=NUMBER, verb=VERBS)
    def type(self, who: str, number: int, verb: str) -> None:
        # The letter A in the reference is Cyrillic: the desk must read it as a Latin A.
        self.said = self.run(self.room.says(who, f"/{verb} hum-а{number}", "HUM"))

    @rule(who=WHO, number=NUMBER, hours=HOURS)
    def ask_date(self, who: str, number: int, hours: int) -> None:
        self.said = self.run(self.room.says(who, f"/date HUM-A{number} +{hours}h later", "HUM"))

    @rule(who=WHO, number=NUMBER)
    def assign(self, who: str, number: int) -> None:
        """Name an office for the person's delegation; an invariant checks who sees its name."""
        words = f"/assign HUM-A{number} Office {DELEGATION[who]}"
        self.said = self.run(self.room.says(who, words))

    @rule(who=WHO, number=NUMBER, hours=HOURS)
    def remind(self, who: str, number: int, hours: int) -> None:
        self.said = self.run(self.room.says(who, f"/remind HUM-A{number} +{hours}h"))

    @precondition(lambda self: bool(self.room.shown))
    @rule(who=WHO, label=BUTTONS, taps=st.integers(1, 3))
    def press(self, who: str, label: str, taps: int) -> None:
        """Press the newest button with that label several times in one batch."""
        if any(label in buttons for to, buttons in self.room.shown if to in {who, *PLACES}):
            presses = [self.room.press(who, label) for _ in range(taps)]
            self.said = self.run(self.room.receives(*presses))

    @rule(who=WHO, text=st.sampled_from(["B", "Count again.", "+30h", WRITTEN, "x"]))
    def write(self, who: str, text: str) -> None:
        self.said = self.run(self.room.says(who, text))

    @rule(about=NUMBER, number=NUMBER, step=st.sampled_from(["follow", "notice", "reply", "seen"]))
    def ask_or_answer(self, about: int, number: int, step: str) -> None:
        """Ask a question, send a notice, or answer one of these."""
        who, words = {
            "follow": ("S-sec", f"/follow HUM-A{about} A+B: +3h Why?"),
            "notice": ("S-sec", "/notice HUM The sessions begin later."),
            "reply": ("B-hum", f"/reply HUM-F{number} Because."),
            "seen": ("A-hum", f"/seen HUM-N{number}"),
        }[step]
        self.said = self.run(self.room.says(who, words))

    @rule(minutes=st.sampled_from([1, 30, 119, 180, 24 * 60, 49 * 60]))
    def wait(self, minutes: int) -> None:
        self.said = self.run(self.room.after(minutes=minutes))

    @rule(minutes=st.sampled_from([5, 700, 800, 5000]))
    def be_away(self, minutes: int) -> None:
        self.said = self.run(self.room.sleeps(self.room.now + timedelta(minutes=minutes)))

    @rule()
    def restart(self) -> None:
        now, shown, path = self.room.now, self.room.shown, self.room.path
        self.run(self.stack.aclose())
        self.stack = AsyncExitStack()
        self.room = self.run(self.stack.enter_async_context(Room.again(path)))
        self.room.now, self.room.shown, self.said = now, shown, []

    @invariant()
    def the_table_of_awaits_holds_what_the_entries_say(self) -> None:
        async def read() -> tuple[set[Await], set[Await]]:
            async with self.room.records() as records:
                return await stored(records), await computed(records)

        held, expected = self.run(read())
        assert held == expected

    @invariant()
    def nobody_is_given_work_by_the_other_side(self) -> None:
        assert self.room.query(
            "SELECT count(*) FROM action_lines l JOIN actions a"
            ' ON a."group" = l."group" AND a.number = l.number'
            " WHERE l.state IN ('open', 'reported', 'closed') AND l.delegation != a.proposed_by"
            " AND l.accepted_at IS NULL"
        ) == [(0,)]

    @invariant()
    def nothing_is_planned_for_a_finished_item_or_a_date_that_was_moved(self) -> None:
        assert (
            self.room.query(
                "SELECT t.subject, t.version, t.slot FROM timers t JOIN actions a"
                " ON t.subject = a.\"group\" || '-A' || a.number"
                " WHERE t.state = 'planned' AND (a.ended OR t.version != a.due_version)"
            )
            == []
        )

    @invariant()
    def no_timer_that_is_due_is_left(self) -> None:
        now = self.room.now.astimezone(UTC).strftime("%Y-%m-%d %H:%M:%S.%f")
        assert (
            self.room.query(
                "SELECT subject, slot FROM timers WHERE state = 'planned' AND at < ?", now
            )
            == []
        )

    @invariant()
    def no_due_notice_is_about_a_finished_item(self) -> None:
        ended = {
            f"HUM-A{number}"
            for (number,) in self.room.query("SELECT number FROM actions WHERE ended")
        }
        first = [each.text.splitlines()[0] for each in self.said if each.text]
        assert ended.isdisjoint(line.split(" ·")[0] for line in first if " · due " in line)

    @invariant()
    def every_time_shown_is_utc(self) -> None:
        for each in self.said:
            if each.kind is LetterKind.REACTION:
                continue
            # The card of a notice names the day above the times of the marks.
            shown = "".join(each.text.partition("\nSeen: ")[:1])
            # What a refusal proposes to send is a line as people type it.
            shown = shown.partition("\nSend: /")[0]
            for allowed in (*EXAMPLES, WRITTEN):
                shown = shown.replace(allowed, "")
            assert BARE.search(shown) is None, each.text

    @invariant()
    def an_office_is_shown_to_its_own_delegation_alone(self) -> None:
        for each in self.said:
            named = {found[1] for found in OFFICE.finditer(each.text)}
            assert named <= {DELEGATION.get(each.to, "")}, (each.to, each.text)

    @invariant()
    def the_journal_verifies(self) -> None:
        self.run(self._verify())

    async def _verify(self) -> None:
        async with self.room.records() as records:
            await verify_new(records)


Points.TestCase.settings = settings(
    # More examples in CI than elsewhere, and as many as GREFFIER_EXAMPLES says in a long run;
    # derandomize repeats the same examples.
    max_examples=int(os.environ.get("GREFFIER_EXAMPLES", 60 if os.environ.get("CI") else 20)),
    derandomize=True,
    stateful_step_count=50,
    deadline=None,
    suppress_health_check=list(HealthCheck),
)
TestPoints = Points.TestCase
