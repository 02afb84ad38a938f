"""Deeds: the last step of a delegation on an item, which the person who took it may take back."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum

from domain.actions.lines import Line
from domain.actions.model import Action
from domain.refs import Ref
from domain.refusals import ActedSince, AlreadyTakenBack, NotYours, TooLateToTakeBack

#: A person may take back their own step for this long, if nobody has acted on it since.
TAKEN_BACK_WITHIN = timedelta(minutes=10)


class DeedKind(StrEnum):
    """The steps that can be taken back."""

    ACCEPTANCE = "acceptance"
    REPORT = "report"
    CONFIRMATION = "confirmation"


def in_time(sent: datetime, handled: datetime, at: datetime) -> bool:
    """Return True if a step that was *sent* and *handled* then can be taken back at *at*.

    The ten minutes begin when the step was handled, so that they are there after an absence of
    the desk too. What was sent before that has waited with it, and counts from when it was sent.
    """
    return at - (sent if at < handled else handled) <= TAKEN_BACK_WITHIN


def refuse_late(ref: Ref, sent: datetime, handled: datetime, at: datetime) -> None:
    """Raise TooLateToTakeBack if the step can no longer be taken back at *at*."""
    if not in_time(sent, handled, at):
        minutes = int(TAKEN_BACK_WITHIN.total_seconds() // 60)
        raise TooLateToTakeBack(ref=str(ref), minutes=minutes)


@dataclass(frozen=True, slots=True, kw_only=True)
class Deed:
    """The step that the person *by* took for the delegation *side*, and what it changed.

    *before* are the lines that the step changed, as they were, and *after* the same lines as the
    step left them. *version*, *terms* and *withdrawing* are those of the item after the step.
    """

    ref: Ref
    side: str
    by: int
    kind: DeedKind
    at: datetime
    version: int
    terms: int
    withdrawing: tuple[str, ...]
    before: tuple[Line, ...]
    after: tuple[Line, ...]
    #: The people who were told of the step in private.
    told: tuple[int, ...] = ()
    #: Slot and target of each timer that tells a person of the step later.
    held: tuple[tuple[str, str], ...] = ()
    #: True if the delegation has taken another step on the item since.
    followed: bool = False
    taken_back_at: datetime | None = None

    @classmethod
    def of(
        cls, kind: DeedKind, before: Action, after: Action, *, side: str, by: int, at: datetime
    ) -> Deed:
        """Return the deed by which the item *before* became the item *after*.

        *at* is when the desk carried it out: from then on it can be taken back.
        """
        pairs = [
            (old, new) for old, new in zip(before.lines, after.lines, strict=True) if old != new
        ]
        return cls(
            ref=after.ref,
            side=side,
            by=by,
            kind=kind,
            at=at,
            version=after.version,
            terms=after.terms,
            withdrawing=after.withdrawing,
            before=tuple(old for old, _ in pairs),
            after=tuple(new for _, new in pairs),
        )

    @property
    def sent_at(self) -> datetime:
        """The time by which the step counts: when its line was sent."""
        return max(line.since for line in self.after)

    def take_back(self, action: Action, by: int, at: datetime) -> tuple[Deed, Action]:
        """Return the deed as taken back, and the item with the lines that it had before the deed.

        Raises NotYours if *by* did not do it, AlreadyTakenBack, ActedSince if somebody has acted
        on it since, and TooLateToTakeBack.
        """
        if by != self.by:
            raise NotYours(ref=str(self.ref))
        if self.taken_back_at is not None:
            raise AlreadyTakenBack(ref=str(self.ref), at=self.taken_back_at)
        refuse_late(self.ref, self.sent_at, self.at, at)
        if not self.stands(action):
            raise ActedSince(ref=str(self.ref))
        earlier = {line.delegation: line for line in self.before}
        lines = tuple(earlier.get(line.delegation, line) for line in action.lines)
        return (
            replace(self, taken_back_at=at),
            replace(action, lines=lines, version=action.version + 1),
        )

    def stands(self, action: Action) -> bool:
        """Return True if nobody has acted since on what the deed changed, or moved the due time.

        Steps of other delegations on their own lines do not count.
        """
        return (
            not self.followed
            and self.taken_back_at is None
            and self.terms == action.terms
            and self.withdrawing == action.withdrawing
            and all(line in action.lines for line in self.after)
        )

    def may_be_taken_back(self, action: Action, by: int, at: datetime) -> bool:
        """Return True if `take_back` would not be refused."""
        return by == self.by and self.stands(action) and in_time(self.sent_at, self.at, at)
