"""Withdrawing an action item: alone while nobody else has taken it on, after that both sides."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from domain.actions.model import ENDED, Action, State
from domain.actions.refusals import NoWithdrawalAsked, WithdrawalAsked
from domain.refusals import OtherDelegation

#: States in which a delegation has taken its part on.
_TAKEN = frozenset({State.OPEN, State.REPORTED})


def bound(action: Action) -> tuple[str, ...]:
    """Who has to agree: the proposing side, and all who took the item on.

    A line that awaits acceptance binds nobody.
    """
    taken = [each.delegation for each in action.lines if each.state in _TAKEN]
    return tuple(dict.fromkeys([action.proposed_by, *taken]))


def undecided(action: Action) -> tuple[str, ...]:
    """Whose answer a withdrawal that was asked for still awaits; empty where none was."""
    if not action.withdrawing or action.ended:
        return ()
    return tuple(each for each in bound(action) if each not in action.withdrawing)


def withdraw(action: Action, side: str, at: datetime, by: int) -> Action:
    """Withdraw it where all who are bound have asked to or agreed; else ask those who have not.

    Raises WithdrawalAsked where *side* has asked before.
    """
    action.refuse_settled()
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
    """Keep an item that is asked to be withdrawn; whoever asked may take that back so."""
    action.refuse_settled()
    _expect_bound(action, side)
    if not action.withdrawing:
        raise NoWithdrawalAsked(ref=str(action.ref))
    return replace(action, withdrawing=(), version=action.version + 1)


def _expect_bound(action: Action, side: str) -> None:
    if side not in bound(action):
        raise OtherDelegation(delegations=bound(action))
