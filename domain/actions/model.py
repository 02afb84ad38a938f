"""Action items: what a delegation has taken on, by when, and what became of it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import NoReturn

from domain.actions.lines import ALREADY, ENDED, Line, State
from domain.actions.refusals import NoDateAsked, NotAccepted, NothingToCorrect, NotReported
from domain.refs import Ref
from domain.refusals import NotUnderstood, OtherDelegation
from domain.times.refusals import PastDue

__all__ = ["CORRECTABLE", "ENDED", "Action", "Line", "State"]

#: How long the author may replace an entry that nobody has acted on.
CORRECTABLE = timedelta(minutes=10)


@dataclass(frozen=True, slots=True)
class Action:
    """An action item; *due* is an instant in UTC, or None for *without delay*."""

    ref: Ref
    text: str
    proposed_by: str
    author: int
    created_at: datetime
    due: datetime | None
    lines: tuple[Line, ...]
    version: int = 1
    #: The version at which the words or the due time last changed.
    terms: int = 1
    #: Counts the due times; slots of an earlier one are never sent.
    due_version: int = 1
    moved: int = 0
    moved_from: datetime | None = None
    corrected_at: datetime | None = None
    #: Other entries of the same group that it belongs together with.
    links: tuple[Ref, ...] = ()
    #: The delegations that ask to withdraw it, or have agreed to; the first has asked.
    withdrawing: tuple[str, ...] = ()

    @classmethod
    def log(
        cls,
        ref: Ref,
        text: str,
        *,
        proposed_by: str,
        author: int,
        assignees: Iterable[str],
        due: datetime | None,
        at: datetime,
    ) -> Action:
        """A new item: open at once for the proposing side, awaiting acceptance for any other."""
        lines = tuple(_first(each, proposed_by, author, at) for each in assignees)
        return cls(ref, text, proposed_by, author, at, due, lines)

    @property
    def ended(self) -> bool:
        """True once every delegation's line is closed, declined or withdrawn."""
        return all(line.state in ENDED for line in self.lines)

    @property
    def unreported(self) -> tuple[Line, ...]:
        """The lines whose due time still matters: accepted, with no report entered."""
        return tuple(line for line in self.lines if line.state is State.OPEN)

    def line(self, delegation: str) -> Line:
        """The delegation's line, or a refusal that names whose item it is."""
        for line in self.lines:
            if line.delegation == delegation:
                return line
        raise OtherDelegation(delegations=tuple(line.delegation for line in self.lines))

    def expect(self, delegation: str, *states: State) -> Line:
        """The delegation's line in one of *states*; else a refusal that says where it is."""
        line = self.line(delegation)
        if line.state in states:
            return line
        if line.state is State.AWAITING:
            raise NotAccepted(ref=str(self.ref))
        at = line.accepted_at if line.state is State.OPEN else None
        raise ALREADY[line.state](ref=str(self.ref), at=at or line.since)

    def refuse_settled(self) -> None:
        """Raise, with what became of it last, where nothing more is expected of anybody."""
        if self.ended:
            last = max(self.lines, key=lambda line: line.since)
            raise ALREADY[last.state](ref=str(self.ref), at=last.since)

    def own(self, line: Line) -> bool:
        """True where the proposing side took the item on itself."""
        return line.delegation == self.proposed_by

    def replaced(self, seen: int, *, own: bool) -> bool:
        """Whether a press on a card of version *seen* no longer means what it meant when drawn.

        What concerns one's *own* line alone still stands where only others have acted.
        """
        return seen < (self.terms if own else self.version)

    def asked(self, side: str) -> tuple[Line, ...]:
        """The lines that ask for a date which *side* agrees to or not."""
        return tuple(
            line for line in self.lines if line.asked_due and side in self.answering(line)
        )

    def answering(self, line: Line) -> tuple[str, ...]:
        """Who answers a date that *line* asks for: the proposing side, or who shares its item."""
        if not self.own(line):
            return (self.proposed_by,)
        return tuple(
            other.delegation
            for other in self.lines
            if other.state not in ENDED and not self.own(other)
        )

    def confirming(self, line: Line) -> tuple[str, ...]:
        """Who confirms a report on *line*: the proposing side, and who shares its item.

        Where the proposing side has a part in the item itself, it alone confirms.
        """
        if any(self.own(each) for each in self.lines):
            return (self.proposed_by,)
        sharing = (each for each in self.lines if each.accepted_at and each != line)
        return (self.proposed_by, *(each.delegation for each in sharing))

    def reported(self, side: str) -> tuple[Line, ...]:
        """The lines reported done which *side* confirms or not."""
        return tuple(
            line
            for line in self.lines
            if line.state is State.REPORTED and side in self.confirming(line)
        )

    # What the assignee's side does.

    def accept(self, delegation: str, at: datetime, by: int) -> Action:
        """Awaiting → open."""
        line = self.expect(delegation, State.AWAITING)
        return self._with(replace(line.move(State.OPEN, at, by), accepted_at=at))

    def ask_date(self, delegation: str, due: datetime, by: int, note: str | None) -> Action:
        """Ask for another due time; an item that is one's own alone is simply moved."""
        line = self.expect(delegation, State.AWAITING, State.OPEN)
        if not self.answering(line):
            return self._with(replace(line, asked_due=None))._move_due(due)
        return self._with(replace(line, asked_due=due, note=note, by=by))

    def decline(self, delegation: str, at: datetime, by: int, reason: str | None) -> Action:
        """Awaiting → not taken up, with the reason in the delegation's words."""
        line = self.expect(delegation, State.AWAITING)
        return self._with(line.move(State.DECLINED, at, by, reason))

    def report(self, delegation: str, at: datetime, by: int, note: str | None) -> Action:
        """Open → reported; an own item closes at once."""
        line = self.expect(delegation, State.OPEN)
        state = State.CLOSED if self.own(line) else State.REPORTED
        return self._with(line.move(state, at, by, note))

    def progress(self, delegation: str) -> Action:
        """A note on the way: nothing changes but the version, and reminders go on."""
        return self._with(self.expect(delegation, State.OPEN))

    # What the proposing side does.

    def answer_date(
        self, side: str, at: datetime, *, agree: bool, of: str | None = None
    ) -> Action:
        """Agree to the date asked for (which opens an item still awaiting), or keep the date.

        Where several delegations ask, *of* says whose date is meant.
        """
        asked = self._asked_of(side, of)
        assert asked.asked_due is not None, "only lines that ask for a date are found"
        if not agree:
            return self._with(replace(asked, asked_due=None, note=None))
        if asked.asked_due <= at:
            raise PastDue(at=asked.asked_due, year=0)
        opened = replace(asked.move(State.OPEN, at, asked.by), accepted_at=asked.accepted_at or at)
        changed = self._with(opened)
        # A date that nobody had accepted yet has not moved for anybody.
        if self.unreported:
            return changed._move_due(asked.asked_due)
        return changed._set_due(asked.asked_due)

    def confirm(self, side: str, at: datetime, by: int) -> Action:
        """Reported → closed, for every line reported that *side* confirms."""
        return self._each_reported(side, lambda line: line.move(State.CLOSED, at, by, line.note))

    def not_yet(self, side: str, at: datetime) -> Action:
        """Reported → open again."""
        return self._each_reported(side, lambda line: line.move(State.OPEN, at, line.by))

    def correct(self, by: int, at: datetime, *, text: str, due: datetime | None) -> Action:
        """Replace one's own words or date within ten minutes, where nobody has acted on it."""
        self.expect_correctable(by, at)
        version = self.version + 1
        changed = replace(self, text=text, corrected_at=at, version=version, terms=version)
        return changed if due == self.due else changed._set_due(due)

    def expect_correctable(self, by: int, at: datetime) -> None:
        """Raise where `correct` would not be recorded."""
        if not self.correctable(by, at):
            minutes = int(CORRECTABLE.total_seconds() // 60)
            raise NothingToCorrect(ref=str(self.ref), minutes=minutes)

    def correctable(self, by: int, at: datetime) -> bool:
        """True while `correct` would be recorded."""
        first = all(
            line.state is (State.OPEN if self.own(line) else State.AWAITING) for line in self.lines
        )
        untouched = first and self.version == self.terms and not self.moved
        return by == self.author and untouched and at - self.created_at <= CORRECTABLE

    def link(self, other: Ref) -> Action:
        """The item with a link to *other*; no button on its card means anything else by it."""
        return replace(self, links=tuple(sorted({*self.links, other})))

    def unlink(self, other: Ref) -> Action:
        """The item without a link to *other*."""
        return replace(self, links=tuple(each for each in self.links if each != other))

    def replan(self) -> Action:
        """The item with its slots starting anew: none of the earlier ones is sent any more."""
        return replace(self, due_version=self.due_version + 1)

    # The steps that those are made of.

    def _asked_of(self, side: str, of: str | None) -> Line:
        found = [line for line in self.asked(side) if of in {None, line.delegation}]
        if len(found) > 1:
            raise NotUnderstood(usage=f"/agree {self.ref} {found[0].delegation}")
        if found:
            return found[0]
        others = [line for line in self.lines if line.asked_due and of in {None, line.delegation}]
        if others and not self.asked(side):
            raise OtherDelegation(delegations=self.answering(others[0]))
        if not others:
            self._proposed_by(side)
        raise NoDateAsked(ref=str(self.ref))

    def _each_reported(self, side: str, change: Callable[[Line], Line]) -> Action:
        reported = self.reported(side)
        if not reported:
            self._refuse_confirming(side)
        changed = self
        for line in reported:
            changed = changed._with(change(line), versions=0)
        return replace(changed, version=self.version + 1)

    def _refuse_confirming(self, side: str) -> NoReturn:
        """Say whose word a report waits for, or that there is none."""
        waiting = [line for line in self.lines if line.state is State.REPORTED]
        if waiting:
            raise OtherDelegation(delegations=self.confirming(waiting[0]))
        if not any(side in self.confirming(line) for line in self.lines):
            self._proposed_by(side)
        self.refuse_settled()
        raise NotReported(ref=str(self.ref))

    def _proposed_by(self, side: str) -> None:
        if side != self.proposed_by:
            raise OtherDelegation(delegations=(self.proposed_by,))

    def _with(self, changed: Line, versions: int = 1) -> Action:
        lines = tuple(
            changed if each.delegation == changed.delegation else each for each in self.lines
        )
        return replace(self, lines=lines, version=self.version + versions)

    def _set_due(self, due: datetime | None) -> Action:
        return replace(self, due=due, due_version=self.due_version + 1, terms=self.version)

    def _move_due(self, due: datetime) -> Action:
        return replace(self._set_due(due), moved=self.moved + 1, moved_from=self.due)


def _first(delegation: str, proposed_by: str, author: int, at: datetime) -> Line:
    if delegation == proposed_by:
        return Line(delegation, State.OPEN, at, author, accepted_at=at)
    return Line(delegation, State.AWAITING, at, author)
