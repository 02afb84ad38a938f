"""Says which commands a person can send about an entry as it stands now."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from domain.actions import withdrawals
from domain.actions.model import Action, State
from domain.advance import advance
from domain.followups.model import FollowUp
from domain.notices.model import Notice
from domain.refusals import Refusal
from handlers.turns.user_turn import UserTurn


def open_words(turn: UserTurn, entry: object) -> frozenset[str]:
    """Return the words of the commands, and of their steps, that would not be refused.

    They are tried on *entry*, and nothing is stored. Whether the person's role may send them is
    not asked here.
    """
    tried: Mapping[str, Callable[[], Any]] = {}
    match entry:
        case Action():
            tried = _on_item(turn, entry)
        case FollowUp():
            tried = _on_question(turn, entry)
        case Notice():
            tried = _on_notice(turn, entry)
    return frozenset({"show", *(word for word, step in tried.items() if _succeeds(step))})


def _succeeds(step: Callable[[], Any]) -> bool:
    """Return True if the step is not refused; a step that only asks returns False itself."""
    try:
        return step() is not False
    except Refusal:
        return False


def _on_item(turn: UserTurn, item: Action) -> Mapping[str, Callable[[], Any]]:
    own, at, by = turn.person.delegation, turn.now, turn.person.user
    named = item.expect
    return {
        "accept": lambda: item.accept(own, at, by),
        "decline": lambda: item.decline(own, at, by, None),
        "date": lambda: named(own, State.AWAITING, State.OPEN),
        "assign": lambda: named(own, State.AWAITING, State.OPEN),
        "progress": lambda: item.progress(own),
        "done": lambda: item.report(own, at, by, None),
        "agree": lambda: item.answer_date(own, at, agree=True),
        "keep": lambda: item.answer_date(own, at, agree=False),
        "confirm": lambda: item.confirm(own, at, by),
        "notyet": lambda: item.not_yet(own, at, None),
        "withdraw": lambda: withdrawals.withdraw(item, own, at, by),
        "retain": lambda: withdrawals.retain(item, own),
        "correct": lambda: item.correctable(by, at),
        "follow": lambda: not item.ended,
        "remind": lambda: not item.ended,
    }


def _on_question(turn: UserTurn, stored: FollowUp) -> Mapping[str, Callable[[], Any]]:
    own, question = turn.person.delegation, advance(stored, turn.now)
    return {
        "reply": lambda: question.expect(own),
        "withdraw": lambda: question.withdraw(own, turn.now),
        "correct": lambda: question.expect_correctable(turn.person.user, turn.now),
    }


def _on_notice(turn: UserTurn, notice: Notice) -> Mapping[str, Callable[[], Any]]:
    return {
        "seen": lambda: turn.person.delegation in notice.unseen,
        "change": lambda: notice.pending,
        "move": lambda: notice.pending,
        "withdraw": lambda: notice.pending,
        "confirm": lambda: notice.confirm(turn.person.user, turn.now),
    }
