"""Withdrawal of an action item.

The proposing delegation may withdraw it alone until another delegation has accepted it; then all
of these have to agree.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from domain.actions.model import ENDED, Action, State
from domain.actions.refusals import NoWithdrawalAsked, WithdrawalAsked
from domain.refusals import OtherDelegation

#: States of a line after its delegation has accepted the item and before the line ends.
_TAKEN = frozenset({State.OPEN, State.REPORTED})


def bound(action: Action) -> tuple[str, ...]:
    """Return the delegations whose agreement a withdrawal needs.

    These are the proposing delegation and those that have accepted the item.
    """
    taken = [each.delegation for each in action.lines if each.state in _TAKEN]
    return tuple(dict.fromkeys([action.proposed_by, *taken]))


def undecided(action: Action) -> tuple[str, ...]:
    """Return the delegations that have not answered a request to withdraw the item.

    The result is empty if no delegation has asked for a withdrawal.
    """
    if not action.withdrawing or action.ended:
        return ()
    return tuple(each for each in bound(action) if each not in action.withdrawing)


def withdraw(action: Action, side: str, at: datetime, by: int) -> Action:
    """Withdraw the item if all delegations in `bound` have agreed; otherwise record the request.

    Raises WithdrawalAsked if the delegation *side* has asked before, and OtherDelegation if its
    agreement is not needed.
    """
    action.refuse_ended()
    _expect_bound(action, side)
    sides = tuple(dict.fromkeys([*action.withdrawing, side]))
    version = action.version + 1
    if not action.withdrawing:
        action = replace(action, withdrawing_at=at, withdrawing_by=by)
    if {*bound(action)} <= {*sides}:
        gone = tuple(
            each if each.state in ENDED else each.move(State.WITHDRAWN, at, by)
            for each in action.lines
        )
        return replace(action, lines=gone, withdrawing=sides, version=version)
    if sides == action.withdrawing:
        raise WithdrawalAsked(ref=str(action.ref), delegations=undecided(action))
    return replace(action, withdrawing=sides, version=version)


def strike(action: Action, side: str, at: datetime, by: int) -> Action:
    """Withdraw the item for the delegation *side* alone, on which nobody has acted yet."""
    gone = tuple(each.move(State.WITHDRAWN, at, by) for each in action.lines)
    return replace(action, lines=gone, withdrawing=(side,), version=action.version + 1)


def retain(action: Action, side: str) -> Action:
    """Keep the item: end a request to withdraw it.

    Any delegation in `bound` may do this, also the one that asked. Raises NoWithdrawalAsked if
    there is no such request.
    """
    action.refuse_ended()
    _expect_bound(action, side)
    if not action.withdrawing:
        raise NoWithdrawalAsked(ref=str(action.ref))
    ended = replace(action, withdrawing=(), withdrawing_at=None, withdrawing_by=0)
    return replace(ended, version=action.version + 1)


def _expect_bound(action: Action, side: str) -> None:
    if side not in bound(action):
        raise OtherDelegation(delegations=bound(action))
