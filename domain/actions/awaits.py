"""What is awaited of the delegations about an action item."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from domain.actions import rewordings
from domain.actions.model import Action, State
from domain.actions.withdrawals import undecided
from domain.awaits import Await, Level, What


def awaited(action: Action) -> tuple[Await, ...]:
    """Return what is awaited in the item's present state, and since when.

    A delegation that owes the same about several lines owes it since the first of them.
    """
    first: dict[tuple[What, str], datetime] = {}
    for what, side, since in _owed(action):
        first[what, side] = min(since, first.get((what, side), since))
    return tuple(
        Await(
            ref=action.ref,
            what=what,
            delegation=side,
            level=Level.POC,
            since=since,
            until=action.due,
        )
        for (what, side), since in first.items()
    )


def _owed(action: Action) -> Iterator[tuple[What, str, datetime]]:
    for line in action.lines:
        if line.state is State.AWAITING and line.asked_due is None:
            yield What.ACCEPTANCE, line.delegation, line.since
        if line.state is State.OPEN:
            yield What.REPORT, line.delegation, line.since
        if line.asked_due is not None:
            for side in action.answering(line):
                yield What.DATE, side, line.asked_at or line.since
        if line.state is State.REPORTED:
            for side in action.confirming(line):
                yield What.CONFIRMATION, side, line.since
    for side in rewordings.undecided(action):
        yield What.WORDS, side, action.rewording.at if action.rewording else action.created_at
    for side in undecided(action):
        yield What.WITHDRAWAL, side, action.withdrawing_at or action.created_at
