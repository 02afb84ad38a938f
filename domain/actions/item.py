"""The facts of an action item, and who may act on it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from domain.actions.lines import ALREADY, ENDED, Line, State
from domain.actions.refusals import NotAccepted
from domain.refs import Ref
from domain.refusals import OtherDelegation


@dataclass(frozen=True, slots=True)
class Item:
    """The facts of an action item; *due* is an instant in UTC, or None for *without delay*."""

    ref: Ref
    text: str
    proposed_by: str
    author: int
    created_at: datetime
    due: datetime | None
    lines: tuple[Line, ...]
    version: int = 1
    #: The version at which the text or the due time last changed.
    terms: int = 1
    #: Counts the due times: timers for an earlier one are never sent.
    due_version: int = 1
    moved: int = 0
    moved_from: datetime | None = None
    corrected_at: datetime | None = None
    #: Other entries of the same group that are linked to it.
    links: tuple[Ref, ...] = ()
    #: The delegations that ask to withdraw it or have agreed to; the first one asked.
    withdrawing: tuple[str, ...] = ()

    @property
    def ended(self) -> bool:
        """True if every delegation's line is closed, declined or withdrawn."""
        return all(line.state in ENDED for line in self.lines)

    @property
    def unreported(self) -> tuple[Line, ...]:
        """The lines for which the due time still matters: accepted, and not reported done."""
        return tuple(line for line in self.lines if line.state is State.OPEN)

    def line(self, delegation: str) -> Line:
        """Return the delegation's line; raise OtherDelegation if it has none."""
        for line in self.lines:
            if line.delegation == delegation:
                return line
        raise OtherDelegation(delegations=tuple(line.delegation for line in self.lines))

    def expect(self, delegation: str, *states: State) -> Line:
        """Return the delegation's line if it is in one of *states*.

        Raises OtherDelegation if it has none, NotAccepted, or the refusal for its state.
        """
        line = self.line(delegation)
        if line.state in states:
            return line
        if line.state is State.AWAITING:
            raise NotAccepted(ref=str(self.ref))
        at = line.accepted_at if line.state is State.OPEN else None
        raise ALREADY[line.state](ref=str(self.ref), at=at or line.since)

    def refuse_ended(self) -> None:
        """Raise the refusal for the last line that ended, if every line has ended."""
        if self.ended:
            last = max(self.lines, key=lambda line: line.since)
            raise ALREADY[last.state](ref=str(self.ref), at=last.since)

    def own(self, line: Line) -> bool:
        """Return True if the line is that of the proposing side."""
        return line.delegation == self.proposed_by

    def replaced(self, seen: int, *, own: bool) -> bool:
        """Return True if a button on a card of version *seen* no longer means what it said.

        A button about one's *own* line keeps its meaning while only others have acted.
        """
        return seen < (self.terms if own else self.version)

    def asked(self, side: str) -> tuple[Line, ...]:
        """Return the lines that ask for a date to which *side* may agree."""
        return tuple(
            line for line in self.lines if line.asked_due and side in self.answering(line)
        )

    def answering(self, line: Line) -> tuple[str, ...]:
        """Return who answers a date that *line* asks for.

        It is the proposing side; for its own line, the other delegations that have not ended.
        """
        if not self.own(line):
            return (self.proposed_by,)
        return tuple(
            other.delegation
            for other in self.lines
            if other.state not in ENDED and not self.own(other)
        )

    def confirming(self, line: Line) -> tuple[str, ...]:
        """Return who confirms a report on *line*.

        It is the proposing side alone if it has a line itself. Otherwise the other delegations
        that have accepted the item confirm as well.
        """
        if any(self.own(each) for each in self.lines):
            return (self.proposed_by,)
        sharing = (each for each in self.lines if each.accepted_at and each != line)
        return (self.proposed_by, *(each.delegation for each in sharing))

    def reported(self, side: str) -> tuple[Line, ...]:
        """Return the lines reported done that *side* may confirm."""
        return tuple(
            line
            for line in self.lines
            if line.state is State.REPORTED and side in self.confirming(line)
        )
