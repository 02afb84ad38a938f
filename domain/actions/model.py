"""Action items and their changes: accept, ask for a date, decline, report, confirm and correct."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import NoReturn

from domain.actions.item import Item, Receipt
from domain.actions.lines import ENDED, Line, State
from domain.actions.refusals import (
    AskedDatePassed,
    NoDateAsked,
    NothingToCorrect,
    NotReported,
    OwnReport,
    SameDue,
    TooManyLinks,
)
from domain.refs import Ref
from domain.refusals import NotUnderstood, OtherDelegation

__all__ = ["CORRECTABLE", "ENDED", "MOST_LINKS", "Action", "Line", "State"]

#: The author may correct an entry for this long, if nobody has acted on it.
CORRECTABLE = timedelta(minutes=10)
#: An entry has at most this many links, so that its card stays readable.
MOST_LINKS = 20


@dataclass(frozen=True, slots=True)
class Action(Item):
    """An action item.

    Each method that changes it returns a new item, or raises the refusal that names the reason.
    """

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
        by_default: bool = False,
    ) -> Action:
        """Return a new action item with one line for each assigned delegation.

        The line of the proposing delegation is open; all other lines await acceptance.
        """
        return cls(
            ref=ref,
            text=text,
            proposed_by=proposed_by,
            author=author,
            created_at=at,
            due=due,
            by_default=by_default,
            lines=tuple(_first_line(each, proposed_by, author, at) for each in assignees),
        )

    # Changes by the delegations that have a line in the item.

    def accept(self, delegation: str, at: datetime, by: int) -> Action:
        """Accept the item for the delegation: its line changes from awaiting to open."""
        line = self.expect(delegation, State.AWAITING)
        return self._with(replace(line.move(State.OPEN, at, by), accepted_at=at))

    def ask_date(
        self, delegation: str, due: datetime, at: datetime, by: int, note: str | None
    ) -> Action:
        """Record that the delegation asks for another due time.

        If no other delegation has to agree, the due time changes immediately. Raises SameDue if
        that is the due time already, as people read it.
        """
        line = self.expect(delegation, State.AWAITING, State.OPEN)
        if self.due is not None and _minute(due) == _minute(self.due):
            awaiting = int(line.state is State.AWAITING)
            raise SameDue(ref=str(self.ref), at=self.due, awaiting=awaiting)
        if not self.answering(line):
            return self._with(replace(line, asked_due=None, asked_at=None))._move_due(due)
        asked = replace(line, asked_due=due, asked_at=at, note=note, by=by)
        return self._with(replace(asked, asked_version=self.version + 1))

    def decline(self, delegation: str, at: datetime, by: int, reason: str | None) -> Action:
        """Decline the item for the delegation: its line changes from awaiting to declined."""
        line = self.expect(delegation, State.AWAITING)
        return self._with(line.move(State.DECLINED, at, by, reason))

    def report(self, delegation: str, at: datetime, by: int, note: str | None) -> Action:
        """Report the item done: the delegation's line changes from open to reported.

        The line of the proposing delegation is closed immediately.
        """
        line = self.expect(delegation, State.OPEN)
        state = State.CLOSED if self.own(line) else State.REPORTED
        return self._with(line.move(state, at, by, note))

    def progress(self, delegation: str) -> Action:
        """Record progress: only the version of the item changes; its timers remain planned.

        A note may also follow a report.
        """
        return self._with(self.expect(delegation, State.OPEN, State.REPORTED))

    # Changes by the proposing delegation.

    def answer_date(
        self, side: str, at: datetime, *, agree: bool, of: str | None = None
    ) -> Action:
        """Answer a request for another due date: agree to it, or keep the present date.

        Agreement also opens a line that awaits acceptance. If several delegations ask for a date,
        *of* is the one whose request is answered, and with it those for the same date.
        """
        asked = self._asked_of(side, of)
        assert asked.asked_due is not None, "the line asks for a date"
        if not agree:
            return self._with(replace(asked, asked_due=None, asked_at=None, note=None))
        if asked.asked_due <= at:
            several = f" {asked.delegation}" if len(self.asked(side)) > 1 else ""
            line = f"/keep {self.ref}{several}"
            raise AskedDatePassed(ref=str(self.ref), at=asked.asked_due, line=line)
        # The same date is agreed for all who ask this delegation for it.
        minute = _minute(asked.asked_due)
        same = [each for each in self.asked(side) if _minute(each.asked_due or at) == minute]
        changed = replace(self, version=self.version + 1)
        for each in same:
            opened = each.move(State.OPEN, at, each.by)
            changed = changed._with(
                replace(opened, accepted_at=each.accepted_at or at), versions=0
            )
        # If no delegation had accepted the item before, the new date does not count as a moved
        # date.
        if self.unreported:
            return changed._move_due(asked.asked_due)
        return changed._set_due(asked.asked_due)

    def confirm(self, side: str, at: datetime, by: int) -> Action:
        """Confirm every report that the delegation *side* may confirm.

        These lines change from reported to closed.
        """
        return self._each_reported(side, lambda line: line.move(State.CLOSED, at, by, line.note))

    def not_yet(self, side: str, at: datetime, note: str | None) -> Action:
        """Open again every line whose report the delegation *side* may confirm.

        *note* says in its words what is missing.
        """
        return self._each_reported(side, lambda line: line.move(State.OPEN, at, line.by, note))

    def correct(self, by: int, at: datetime, *, text: str, due: datetime | None) -> Action:
        """Replace the text or the due date of an item.

        Raises NothingToCorrect if its author *by* may not correct it any more (see `correctable`).
        """
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
        """Return True if the person *by* may still correct the item.

        This is so if *by* is its author, at most CORRECTABLE has passed, and nobody has acted on
        it.
        """
        first = all(
            line.state is (State.OPEN if self.own(line) else State.AWAITING) for line in self.lines
        )
        untouched = first and self.version == self.terms and not self.moved
        return by == self.author and untouched and at - self.created_at <= CORRECTABLE

    def link(self, other: Ref) -> Action:
        """Return the item with a link to *other*; raise TooManyLinks if it has MOST_LINKS already.

        The version does not change, so the buttons on its card remain valid.
        """
        if len(self.links) >= MOST_LINKS:
            raise TooManyLinks(ref=str(self.ref), count=len(self.links))
        return replace(self, links=tuple(sorted({*self.links, other})))

    def unlink(self, other: Ref) -> Action:
        """Return the item without a link to *other*."""
        return replace(self, links=tuple(each for each in self.links if each != other))

    def received(self, side: str, at: datetime, received_at: datetime | None) -> Action:
        """Return the item with the times of the last step of *side*, if it was received late.

        *at* is the step's stamp, and *received_at* None if the desk received it soon after that.
        """
        others = tuple(each for each in self.receipts if each.delegation != side)
        late = () if received_at is None else (Receipt(side, at, received_at),)
        return replace(self, receipts=(*others, *late))

    def replan(self) -> Action:
        """Return the item with a new `due_version`, so that timers planned before are not sent."""
        return replace(self, due_version=self.due_version + 1)

    # The methods below are steps that several of the changes above share.

    def _asked_of(self, side: str, of: str | None) -> Line:
        found = [line for line in self.asked(side) if of in {None, line.delegation}]
        if len(found) > 1:
            raise NotUnderstood(usage=f"/agree {self.ref} {found[0].delegation}")
        if found:
            return found[0]
        others = [line for line in self.lines if self.asks(line) and of in {None, line.delegation}]
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
        """Raise the refusal that says why the delegation *side* cannot confirm a report.

        It is OwnReport for the delegation that has reported, OtherDelegation if other delegations
        may confirm, and NotReported if there is no report.
        """
        waiting = [line for line in self.lines if line.state is State.REPORTED]
        if own := [line for line in waiting if line.delegation == side]:
            raise OwnReport(ref=str(self.ref), delegations=self.confirming(own[0]))
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
        return replace(
            self,
            due=due,
            due_version=self.due_version + 1,
            terms=self.version,
            by_default=False,
        )

    def _move_due(self, due: datetime) -> Action:
        return replace(self._set_due(due), moved=self.moved + 1, moved_from=self.due)


def _minute(at: datetime) -> datetime:
    return at.replace(second=0, microsecond=0)


def _first_line(delegation: str, proposed_by: str, author: int, at: datetime) -> Line:
    if delegation == proposed_by:
        return Line(delegation=delegation, state=State.OPEN, since=at, by=author, accepted_at=at)
    return Line(delegation=delegation, state=State.AWAITING, since=at, by=author)
