"""Withdrawing an action item: the proposing side alone, or with all who have accepted it."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from domain.actions.model import ENDED, Action, State
from domain.actions.refusals import NoWithdrawalAsked, WithdrawalAsked
from domain.refusals import OtherDelegation

#: States of a line that its delegation has accepted.
_TAKEN = frozenset({State.OPEN, State.REPORTED})


def bound(action: Action) -> tuple[str, ...]:
    """Return who has to agree: the proposing side, and the delegations that have accepted."""
    taken = [each.delegation for each in action.lines if each.state in _TAKEN]
    return tuple(dict.fromkeys([action.proposed_by, *taken]))


def undecided(action: Action) -> tuple[str, ...]:
    """Return who has not answered a withdrawal that is asked for; empty if none is asked for."""
    if not action.withdrawing or action.ended:
        return ()
    return tuple(each for each in bound(action) if each not in action.withdrawing)


def withdraw(action: Action, side: str, at: datetime, by: int) -> Action:
    """Withdraw the item if all who have to agree have done so; else ask the others.

    Raises WithdrawalAsked if *side* has asked before, OtherDelegation if it has no say.
    """
    action.refuse_ended()
    _expect_bound(action, side)
    sides = tuple(dict.fromkeys([*action.withdrawing, side]))
    version = action.version + 1
    if {*bound(action)} <= {*sides}:
        gone = tuple(
            each if each.state in ENDED else each.move(State.WITHDRAWN, at, by)
            for each in action.lines
        )
        return replace(action, lines=gone, withdrawing=(), version=version)
    if sides == action.withdrawing:
        raise WithdrawalAsked(ref=str(action.ref), delegations=undecided(action))
    return replace(action, withdrawing=sides, version=version)


def retain(action: Action, side: str) -> Action:
    """Keep an item whose withdrawal is asked for; the side that asked may do this too."""
    action.refuse_ended()
    _expect_bound(action, side)
    if not action.withdrawing:
        raise NoWithdrawalAsked(ref=str(action.ref))
    return replace(action, withdrawing=(), version=action.version + 1)


def _expect_bound(action: Action, side: str) -> None:
    if side not in bound(action):
        raise OtherDelegation(delegations=bound(action))
