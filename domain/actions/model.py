"""Action items: what a delegation has taken on, by when, and how that changes."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import NoReturn

from domain.actions.item import Item
from domain.actions.lines import ENDED, Line, State
from domain.actions.refusals import NoDateAsked, NothingToCorrect, NotReported
from domain.refs import Ref
from domain.refusals import NotUnderstood, OtherDelegation
from domain.times.refusals import PastDue

__all__ = ["CORRECTABLE", "ENDED", "Action", "Line", "State"]

#: How long the author may correct an entry that nobody has acted on.
CORRECTABLE = timedelta(minutes=10)


@dataclass(frozen=True, slots=True)
class Action(Item):
    """An action item. Each change returns a new one, or raises the refusal that says why not."""

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
        """Return a new item: open for the proposing side, awaiting acceptance for all others."""
        return cls(
            ref=ref,
            text=text,
            proposed_by=proposed_by,
            author=author,
            created_at=at,
            due=due,
            lines=tuple(_first_line(each, proposed_by, author, at) for each in assignees),
        )

    # Changes by the assignees.

    def accept(self, delegation: str, at: datetime, by: int) -> Action:
        """Accept the item for the delegation: awaiting → open."""
        line = self.expect(delegation, State.AWAITING)
        return self._with(replace(line.move(State.OPEN, at, by), accepted_at=at))

    def ask_date(self, delegation: str, due: datetime, by: int, note: str | None) -> Action:
        """Ask for another due time; if nobody has to agree to it, it moves at once."""
        line = self.expect(delegation, State.AWAITING, State.OPEN)
        if not self.answering(line):
            return self._with(replace(line, asked_due=None))._move_due(due)
        return self._with(replace(line, asked_due=due, note=note, by=by))

    def decline(self, delegation: str, at: datetime, by: int, reason: str | None) -> Action:
        """Record that the delegation does not take up the item: awaiting → declined."""
        line = self.expect(delegation, State.AWAITING)
        return self._with(line.move(State.DECLINED, at, by, reason))

    def report(self, delegation: str, at: datetime, by: int, note: str | None) -> Action:
        """Report the item done: open → reported; the proposing side's own line closes at once."""
        line = self.expect(delegation, State.OPEN)
        state = State.CLOSED if self.own(line) else State.REPORTED
        return self._with(line.move(state, at, by, note))

    def progress(self, delegation: str) -> Action:
        """Record progress: only the version changes, and the timers stay."""
        return self._with(self.expect(delegation, State.OPEN))

    # Changes by the proposing side.

    def answer_date(
        self, side: str, at: datetime, *, agree: bool, of: str | None = None
    ) -> Action:
        """Agree to the date asked for, or keep the date.

        Agreement also opens a line that awaits acceptance. If several delegations ask, *of* says
        whose date is meant.
        """
        asked = self._asked_of(side, of)
        assert asked.asked_due is not None, "the line asks for a date"
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
        """Confirm every report that *side* may confirm: reported → closed."""
        return self._each_reported(side, lambda line: line.move(State.CLOSED, at, by, line.note))

    def not_yet(self, side: str, at: datetime) -> Action:
        """Open again every report that *side* may confirm: reported → open."""
        return self._each_reported(side, lambda line: line.move(State.OPEN, at, line.by))

    def correct(self, by: int, at: datetime, *, text: str, due: datetime | None) -> Action:
        """Replace the text or the date of one's own item while `correctable` is true."""
        self.expect_correctable(by, at)
        version = self.version + 1
        changed = replace(self, text=text, corrected_at=at, version=version, terms=version)
        return changed if due == self.due else changed._set_due(due)

    def expect_correctable(self, by: int, at: datetime) -> None:
        """Raise NothingToCorrect if `correctable` is false."""
        if not self.correctable(by, at):
            minutes = int(CORRECTABLE.total_seconds() // 60)
            raise NothingToCorrect(ref=str(self.ref), minutes=minutes)

    def correctable(self, by: int, at: datetime) -> bool:
        """Return True if *by* is the author, it is within CORRECTABLE, and nobody has acted."""
        first = all(
            line.state is (State.OPEN if self.own(line) else State.AWAITING) for line in self.lines
        )
        untouched = first and self.version == self.terms and not self.moved
        return by == self.author and untouched and at - self.created_at <= CORRECTABLE

    def link(self, other: Ref) -> Action:
        """Return the item with a link to *other*; its buttons keep their meaning."""
        return replace(self, links=tuple(sorted({*self.links, other})))

    def unlink(self, other: Ref) -> Action:
        """Return the item without a link to *other*."""
        return replace(self, links=tuple(each for each in self.links if each != other))

    def replan(self) -> Action:
        """Return the item with a new `due_version`: timers planned before are not sent."""
        return replace(self, due_version=self.due_version + 1)

    # The steps of these changes.

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
        """Raise the refusal that says who confirms a report, or that there is none."""
        waiting = [line for line in self.lines if line.state is State.REPORTED]
        if waiting:
            raise OtherDelegation(delegations=self.confirming(waiting[0]))
        if not any(side in self.confirming(line) for line in self.lines):
            self._proposed_by(side)
        self.refuse_ended()
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


def _first_line(delegation: str, proposed_by: str, author: int, at: datetime) -> Line:
    if delegation == proposed_by:
        return Line(delegation=delegation, state=State.OPEN, since=at, by=author, accepted_at=at)
    return Line(delegation=delegation, state=State.AWAITING, since=at, by=author)
