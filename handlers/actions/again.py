"""The step `/action again REF`: proposes an item anew that was not taken up or was withdrawn."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Self

from domain.actions.model import Action, State
from domain.actions.refusals import StillStands
from handlers.actions.due_words import absolute_due
from handlers.actions.forms import may_assign, refuse_foreign
from handlers.turns.buttons import Button
from handlers.turns.entries import find_action, split_ref
from handlers.turns.forms import ToCheck
from handlers.turns.parsing import Parser
from handlers.turns.routes import Routes
from handlers.turns.steps import EntryStepForm
from handlers.turns.user_turn import UserTurn

routes = Routes()

_GONE = frozenset({State.DECLINED, State.WITHDRAWN})


class AgainForm(EntryStepForm):
    """`again REF`: an item with the same words, which the desk shows before it records it."""

    word = "again"
    whole = True

    @classmethod
    def read(cls, text: str, parser: Parser) -> Self:
        name, _ = cls.parts(text, parser)
        return cls(ref=split_ref(name, None)[0])

    @classmethod
    def resembles(cls, rest: str, parser: Parser) -> bool:
        return False


@routes.step("action", AgainForm)
async def propose_again(turn: UserTurn, form: AgainForm) -> None:
    """Show a preview of a new item with the same words for those that have not taken it up.

    Raises StillStands if nobody has declined or withdrawn the item. A due time that has passed is
    asked for again.
    """
    action = await find_action(turn, form.ref)
    whom = gone(action)
    if not whom:
        raise StillStands(ref=str(action.ref))
    refuse_foreign(turn.person, whom)
    answers = {"assignees": "+".join(whom), "text": action.text}
    if action.due is None or action.due > turn.now:
        answers["due"] = absolute_due(action.due) if action.due else "without delay"
    raise ToCheck(answers)


def gone(action: Action) -> tuple[str, ...]:
    """Return the delegations that have declined the item or for which it was withdrawn."""
    return tuple(each.delegation for each in action.lines if each.state in _GONE)


def again_buttons(turn: UserTurn, action: Action) -> Iterator[list[Button]]:
    """Yield the button that proposes the item anew, if the person may and the card has it not."""
    whom = gone(action)
    on_card = action.ended and turn.person.delegation == action.proposed_by
    if whom and not on_card and all(may_assign(turn.person, each) for each in whom):
        line = f"/action {action.ref.group} again {action.ref}"
        yield [Button("button-propose-again", line, audience=turn.only)]
