"""The data of an action item, and the questions which delegation may act on it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from domain.actions.lines import ALREADY, ENDED, Line, State
from domain.actions.refusals import NotAccepted, NotTakenUp
from domain.people.model import in_turn
from domain.refs import Ref
from domain.refusals import OtherDelegation


@dataclass(frozen=True, slots=True)
class Receipt:
    """The times of a delegation's step that the desk has received much later than its stamp."""

    delegation: str
    at: datetime
    received_at: datetime


@dataclass(frozen=True, slots=True)
class Point:
    """One line of a list under the item."""

    text: str
    done: bool = False


@dataclass(frozen=True, slots=True)
class PointList:
    """The list of one delegation under the item."""

    delegation: str
    points: tuple[Point, ...]


@dataclass(frozen=True, slots=True)
class Rewording:
    """A request for other words; *agreed* begins with the delegation that has made it.

    *by* is the user who has made it, or 0 if that is not known.
    """

    text: str
    at: datetime
    agreed: tuple[str, ...]
    by: int = 0


@dataclass(frozen=True, slots=True)
class Item:
    """The data of an action item; *due* is an instant in UTC, or None for `without delay`."""

    ref: Ref
    text: str
    proposed_by: str
    author: int
    created_at: datetime
    due: datetime | None
    lines: tuple[Line, ...]
    #: True if *due* is the group's default, because the author has named no due time.
    by_default: bool = False
    version: int = 1
    #: The `version` that the item got when its text or due time last changed.
    terms: int = 1
    #: Increases when the due time changes: timers planned for an earlier due time are never sent.
    due_version: int = 1
    moved: int = 0
    moved_from: datetime | None = None
    corrected_at: datetime | None = None
    #: The references of entries of the same group that people have linked to this item.
    links: tuple[Ref, ...] = ()
    #: The delegations that have asked to withdraw this item or have agreed to that. The first of
    #: them made the request. They are kept after the withdrawal.
    withdrawing: tuple[str, ...] = ()
    #: When the first of them made the request.
    withdrawing_at: datetime | None = None
    #: The user who made it, or 0.
    withdrawing_by: int = 0
    #: For each delegation whose last step was received late, the times of that step.
    receipts: tuple[Receipt, ...] = ()
    #: The list of each delegation that has written one.
    lists: tuple[PointList, ...] = ()
    #: The words that are asked for in place of the text, if any.
    rewording: Rewording | None = None

    @property
    def ended(self) -> bool:
        """True if every delegation's line is closed, declined or withdrawn."""
        return all(line.state in ENDED for line in self.lines)

    @property
    def unreported(self) -> tuple[Line, ...]:
        """The lines for which the due time still matters: accepted, and not reported done."""
        return tuple(line for line in self.lines if line.state is State.OPEN)

    def took(self, delegation: str) -> set[int]:
        """Return the users who proposed the item, or acted on that delegation's line of it."""
        return {self.author, *(each.by for each in self.lines if each.delegation == delegation)}

    def past_due(self, now: datetime) -> bool:
        """Return True if the due time has passed and somebody has neither reported nor ended."""
        waits = any(line.state in {State.AWAITING, State.OPEN} for line in self.lines)
        return waits and self.due is not None and self.due <= now

    def line(self, delegation: str) -> Line:
        """Return the line of that delegation; raise OtherDelegation if it has no line."""
        for line in self.lines:
            if line.delegation == delegation:
                return line
        codes = (line.delegation for line in self.lines)
        raise OtherDelegation(delegations=tuple(in_turn(codes, self.ref.number)))

    def points(self, delegation: str) -> tuple[Point, ...]:
        """Return the lines of the delegation's list; none if it has written no list."""
        return next((each.points for each in self.lists if each.delegation == delegation), ())

    def expect(self, delegation: str, *states: State) -> Line:
        """Return the delegation's line if it is in one of *states*.

        Raises OtherDelegation if the delegation has no line, NotAccepted if its line awaits
        acceptance, and otherwise the refusal for the state of the line, such as AlreadyClosed.
        """
        line = self.line(delegation)
        if line.state in states:
            return line
        if line.state is State.AWAITING:
            raise NotAccepted(ref=str(self.ref))
        at = line.accepted_at if line.state is State.OPEN else None
        raise ALREADY[line.state](ref=str(self.ref), at=at or line.since)

    def refuse_ended(self) -> None:
        """If every line has ended, raise the refusal for the line that ended last.

        For a declined line that is NotTakenUp: the delegation that is refused may be another one,
        which has recorded nothing.
        """
        if self.ended:
            last = max(self.lines, key=lambda line: line.since)
            refusal = NotTakenUp if last.state is State.DECLINED else ALREADY[last.state]
            raise refusal(ref=str(self.ref), at=last.since)

    def own(self, line: Line) -> bool:
        """Return True if the line is that of the delegation that proposed the item."""
        return line.delegation == self.proposed_by

    def replaced(self, seen: int, *, own: bool) -> bool:
        """Return True if the item has changed too much for a button on its card to be obeyed.

        *seen* is the version of the item that the card showed. A button about the delegation's
        *own* line is still obeyed if only other delegations have acted since.
        """
        return seen < (self.terms if own else self.version)

    def asks(self, line: Line) -> bool:
        """Return True if *line* asks for another due date and there is somebody to answer.

        If all other delegations have ended their part, nobody is left who could answer.
        """
        return line.asked_due is not None and bool(self.answering(line))

    def asked(self, side: str) -> tuple[Line, ...]:
        """Return the lines whose request for another due date the delegation *side* may answer."""
        return tuple(
            line for line in self.lines if line.asked_due and side in self.answering(line)
        )

    def asked_since(self, side: str, of: str | None) -> int:
        """Return the version since which *of* asks *side* for another due date.

        *of* is None if only one delegation asks.
        """
        asking = (each for each in self.asked(side) if of in {None, each.delegation})
        return next((each.asked_version for each in asking), self.version)

    def answering(self, line: Line) -> tuple[str, ...]:
        """Return the delegations that may answer when *line* asks for another due date.

        The proposing delegation answers. If the line is its own, the other delegations whose lines
        have not ended answer.
        """
        if not self.own(line):
            return (self.proposed_by,)
        return tuple(
            other.delegation
            for other in self.lines
            if other.state not in ENDED and not self.own(other)
        )

    def confirming(self, line: Line) -> tuple[str, ...]:
        """Return the delegations that may confirm that *line* is done.

        If the proposing delegation has a line itself, it confirms alone. Otherwise every other
        delegation that has accepted the item may confirm as well.
        """
        if any(self.own(each) for each in self.lines):
            return (self.proposed_by,)
        sharing = (each for each in self.lines if each.accepted_at and each != line)
        return (self.proposed_by, *(each.delegation for each in sharing))

    def reported(self, side: str) -> tuple[Line, ...]:
        """Return the lines that are reported done and that the delegation *side* may confirm."""
        return tuple(
            line
            for line in self.lines
            if line.state is State.REPORTED and side in self.confirming(line)
        )
