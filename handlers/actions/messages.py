"""Draws an action item's card with its buttons."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from domain.actions import rewordings
from domain.actions.model import Action, State
from domain.actions.withdrawals import undecided
from domain.people.model import Person, in_turn
from handlers.actions.again import gone
from handlers.turns.buttons import Button
from handlers.turns.rights import permitted
from handlers.turns.turn import Turn
from storage.mail.buttons import Audience
from voice.actions import action_card


async def draw(turn: Turn, action: Action, *, silent: bool = True, new: bool = False) -> None:
    """Draw the item's card: a new message for a *new* item, later an edit of that message."""
    group = await turn.group_of(action.ref)
    text = action_card(turn.speaker(group), action)
    await turn.draw(
        group,
        str(action.ref),
        text,
        buttons(action),
        version=action.version,
        silent=silent,
        new=new,
    )


def buttons(action: Action) -> list[list[Button]]:
    """Return the buttons for the item's card in its present state."""
    rows = (
        _answers(action),
        dates(action),
        words(action),
        _withdrawal(action),
        _again(action),
        _reports(action),
    )
    return [row for row in map(list, rows) if row]


def own_buttons(
    turn: Turn, person: Person, rows: Sequence[Sequence[Button]]
) -> list[list[Button]]:
    """Return those of the buttons that the person's delegation and role may press."""
    own = [
        [each for each in row if person.delegation in each.audience.delegations] for row in rows
    ]
    return permitted(turn, person, own)


def report_buttons(action: Action) -> list[Button]:
    """Return the buttons under a notice that the due time has passed.

    Only the delegations that have not reported the item done may press them.
    """
    return [
        _for("button-done", f"/done {action.ref}", *_unreported(action)),
        _for("button-progress", f"/progress {action.ref}", *_unreported(action)),
        _for("button-new-date", f"/date {action.ref}", *_unreported(action)),
    ]


def dates(action: Action) -> Iterator[Button]:
    """Yield the buttons that agree to a requested date or keep the present one.

    The buttons name the delegation that asks if several delegations ask for a date. They name the
    date if other words are asked for too.
    """
    lines = in_turn(action.lines, action.ref.number)
    asking = [each for each in lines if action.asks(each)]
    both = bool(rewordings.undecided(action))
    for line in asking:
        # Another delegation that has the item may ask too, later than this button is made.
        of = f" {line.delegation}" if len(action.lines) > 1 else ""
        label, facts = "", {}
        if len(asking) > 1:
            label, facts = "-of", {"delegation": line.delegation}
        answered = f"{action.ref} date{of}" if both else f"{action.ref}{of}"
        said: Any = {"audience": Audience(delegations=action.answering(line)), "facts": facts}
        agree = f"button-agree-date{label}" if both else f"button-agree{label}"
        yield Button(agree, f"/agree {answered}", **said)
        yield Button(f"button-keep{label}", f"/keep {answered}", **said)


def confirmations(action: Action) -> Iterator[Button]:
    """Yield the buttons that confirm or reject a report, for the delegations that may do so."""
    reported = [each for each in action.lines if each.state is State.REPORTED]
    if reported:
        # Delegations are sorted because their order must not show which of them reported first.
        confirming = sorted({side for each in reported for side in action.confirming(each)})
        yield _for("button-confirm", f"/confirm {action.ref}", *confirming)
        yield _for("button-not-yet", f"/notyet {action.ref}", *confirming)


def _answers(action: Action) -> Iterator[Button]:
    """Yield the buttons that answer a proposal, for the delegations that have not answered it."""
    waiting = [
        each.delegation
        for each in action.lines
        if each.state is State.AWAITING and not each.asked_due
    ]
    if waiting:
        yield _for("button-accept", f"/accept {action.ref}", *waiting)
        yield _for("button-accept-date", f"/date {action.ref}", *waiting)
        yield _for("button-decline", f"/decline {action.ref}", *waiting)


def words(action: Action) -> Iterator[Button]:
    """Yield the buttons that agree to other words or keep the present ones."""
    if waiting := rewordings.undecided(action):
        label = "button-agree-words" if any(map(action.asks, action.lines)) else "button-agree"
        yield _for(label, f"/agree {action.ref} words", *waiting)
        yield _for("button-keep-words", f"/keep {action.ref} words", *waiting)


def _withdrawal(action: Action) -> Iterator[Button]:
    """Yield the buttons that answer a request to withdraw, for those yet to answer it."""
    if waiting := undecided(action):
        yield _for("button-withdraw", f"/withdraw {action.ref}", *waiting)
        yield _for("button-retain", f"/retain {action.ref}", *waiting)


def _reports(action: Action) -> Iterator[Button]:
    """Yield the buttons to report on the item, to answer a report, and to show the history."""
    if action.unreported:
        yield _for("button-done", f"/done {action.ref}", *_unreported(action))
        yield _for("button-progress", f"/progress {action.ref}", *_unreported(action))
    free = [each.delegation for each in action.unreported if not action.asks(each)]
    if free:
        yield _for("button-new-date", f"/date {action.ref}", *free)
    yield from confirmations(action)
    if any(each.state is not State.AWAITING for each in action.lines):
        yield Button("button-history", f"/show {action.ref}")


def _again(action: Action) -> Iterator[Button]:
    """Yield the button that proposes an item anew which was not taken up or was withdrawn."""
    if action.ended and gone(action):
        yield _for("button-propose-again", f"/action again {action.ref}", action.proposed_by)


def _for(label: str, line: str, *delegations: str) -> Button:
    return Button(label, line, audience=Audience(delegations=delegations))


def _unreported(action: Action) -> list[str]:
    return [each.delegation for each in action.unreported]
