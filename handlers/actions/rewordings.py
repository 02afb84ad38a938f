"""Asks the other sides for their consent to other words of an item, and takes their answers."""

from __future__ import annotations

from domain.actions import rewordings
from domain.actions.model import Action
from domain.actions.refusals import BothAsked, TimeApart
from domain.permissions import Act
from handlers.actions.changes import change
from handlers.actions.corrections import CorrectForm
from handlers.actions.forms import AnswerForm
from handlers.turns.rights import refuse_role
from handlers.turns.user_turn import UserTurn


async def ask_words(turn: UserTurn, action: Action, form: CorrectForm) -> None:
    """Ask for other words; they stand at once if nobody else has to agree.

    Raises TimeApart if the line names a due time too: another date is asked for by /date.
    """
    refuse_role(turn, Act.ANSWER, "correct")
    rewordings.expect(action, turn.person.delegation)
    if form.dated:
        raise TimeApart(ref=str(action.ref))
    after = rewordings.ask(action, turn.person.delegation, form.text, turn.stamp)
    if after.rewording is None:
        await _reword(turn, action, after)
    else:
        asked = "action-words-asked"
        await change(turn, action, after, asked, "receipt-words-asked", note=form.text)


async def answer_words(turn: UserTurn, action: Action, *, agrees: bool) -> None:
    """Agree to the other words, or keep the present ones."""
    side = turn.person.delegation
    if not agrees:
        kept = rewordings.keep(action, side)
        await change(turn, action, kept, "action-words-kept", "receipt-words-kept")
        return
    after = rewordings.agree(action, side, turn.stamp)
    if after.rewording is None:
        await _reword(turn, action, after)
    else:
        await change(turn, action, after, "action-words-agreed", "receipt-words-agreed")


def is_about_words(form: AnswerForm, action: Action, side: str, command: str) -> bool:
    """Return True if the answer is about other words, and False if it is about another date.

    Raises BothAsked if both are asked for and the line names neither.
    """
    if form.about:
        return form.about == "words"
    words = bool(rewordings.undecided(action)) and side in rewordings.parties(action)
    if words and form.of is None and action.asked(side):
        raise BothAsked(ref=str(action.ref), command=command)
    return words and not action.asked(side)


async def _reword(turn: UserTurn, before: Action, after: Action) -> None:
    await change(
        turn,
        before,
        after,
        "action-reworded",
        "receipt-reworded",
        text=after.text,
        was=before.text,
    )
