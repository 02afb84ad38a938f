"""Which delegations hear in private of a step that somebody else has taken on an item."""

from __future__ import annotations

from collections.abc import Iterator

from domain.actions import rewordings
from domain.actions.awaits import awaited
from domain.actions.model import ENDED, Action, State
from domain.awaits import OWED, What


def hearers(kind: str, before: Action, after: Action, side: str) -> dict[str, int]:
    """Return the delegations that hear of a step of the delegation *side*.

    *kind* is the step's kind in the journal. A delegation hears of it if its request was answered,
    if it has to act, or if nothing is awaited of it any more. Beside each delegation is the user
    whose request was answered, or 0.
    """
    heard: dict[str, int] = {}
    for delegation, user in (*_concerned(kind, before, after, side), *_relieved(before, after)):
        if delegation != side:
            heard[delegation] = heard.get(delegation) or user
    return heard


def _concerned(kind: str, before: Action, after: Action, side: str) -> Iterator[tuple[str, int]]:
    proposer = (after.proposed_by, after.author)
    if kind in {"action-accepted", "action-declined"}:
        yield proposer
    if kind == "action-reported":
        # Who has another report to confirm already is not asked anew.
        owing = {each.delegation for each in awaited(before) if each.what is What.CONFIRMATION}
        yield from ((each, 0) for each in after.confirming(after.line(side)) if each in owing)
    if kind == "action-confirmed":
        yield from ((line.delegation, line.by) for line in before.reported(side))
    if kind in {"action-reported", "action-confirmed"} and after.ended and not before.ended:
        # With its last part the whole item ends, which concerns all who have had a part of it.
        yield proposer
        yield from ((line.delegation, 0) for line in after.lines if line.state is State.CLOSED)
    if kind in {"action-withdraw-kept", "action-withdrawn"} and before.withdrawing:
        yield before.withdrawing[0], before.withdrawing_by
        yield from ((agreeing, 0) for agreeing in before.withdrawing[1:])
    if kind in {"action-words-kept", "action-reworded"} and before.rewording is not None:
        asking, *agreeing = before.rewording.agreed
        yield asking, before.rewording.by
        # Who has agreed must know that these words do not come.
        yield from ((each, 0) for each in agreeing)
    if kind == "action-words-asked":
        # Who owes an answer already must not agree to words of which nobody has told them.
        owing = {each.delegation for each in awaited(before) if each.what is What.WORDS}
        yield from ((each, 0) for each in rewordings.undecided(after) if each in owing)
    if (
        kind in {"action-corrected", "action-reworded", "action-withdrawn"}
        or before.due != after.due
    ):
        yield proposer
        yield from ((line.delegation, 0) for line in before.lines if line.state not in ENDED)
    owing = {each.delegation for each in awaited(before) if each.what is What.DATE}
    for line, now in zip(before.lines, after.lines, strict=True):
        if line.asked_due and line.asked_due != now.asked_due:
            # The request was answered, or replaced by another one of the same delegation.
            yield line.delegation, line.by
        if now.asked_due and line.asked_due != now.asked_due:
            # Who owes an answer to an earlier request hears of this one too.
            yield from ((each, 0) for each in after.answering(now) if each in owing)


def _relieved(before: Action, after: Action) -> Iterator[tuple[str, int]]:
    """Yield the delegations that owed an answer which is not awaited any more."""
    still = {each.key for each in awaited(after)}
    for each in awaited(before):
        if each.what in OWED and each.key not in still:
            yield each.delegation, 0
