"""Asks the other sides for their consent to other words of an item, and takes their answers.

Also finds out what an answer is about if more than one thing is asked for.
"""

from __future__ import annotations

from domain.actions import rewordings
from domain.actions.model import ENDED, Action
from domain.actions.refusals import BothAsked, NoRequest, TimeApart, TimeOfOthers
from domain.permissions import Act
from handlers.actions.changes import change
from handlers.actions.corrections import CorrectForm
from handlers.actions.forms import AnswerForm
from handlers.actions.messages import dates, own_buttons
from handlers.turns.rights import refuse_role
from handlers.turns.user_turn import UserTurn


async def ask_words(turn: UserTurn, action: Action, form: CorrectForm) -> None:
    """Ask for other words; they stand at once if nobody else has to agree.

    Raises TimeApart if the line names a due time too: another date is asked for by /date. Raises
    TimeOfOthers if only other delegations can ask for it.
    """
    refuse_role(turn, Act.ANSWER, "correct")
    rewordings.expect(action, turn.person.delegation)
    if form.dated:
        doing = [each.delegation for each in action.lines if each.state not in ENDED]
        if turn.person.delegation in doing:
            raise TimeApart(ref=str(action.ref))
        raise TimeOfOthers(ref=str(action.ref), delegations=tuple(doing))
    side, user = turn.person.delegation, turn.person.user
    after = rewordings.ask(action, side, form.text, turn.stamp, user)
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

    Raises BothAsked if *side* may answer both and the line names neither, and NoRequest if
    nobody asks for either.
    """
    if form.about:
        return form.about == "words"
    waiting = rewordings.undecided(action)
    if not waiting and not any(map(action.asks, action.lines)):
        action.refuse_ended()
        raise NoRequest(ref=str(action.ref))
    # Who has agreed to the words may still end the request.
    words = side in (waiting if command == "agree" or not waiting else rewordings.parties(action))
    if form.of and action.rewording and form.of != action.rewording.agreed[0]:
        words = False
    dates = [each for each in action.asked(side) if form.of in {None, each.delegation}]
    if words and dates:
        raise BothAsked(ref=str(action.ref), command=command)
    return words and not dates


def asks_which(turn: UserTurn, action: Action, form: AnswerForm, command: str) -> bool:
    """Ask whose date is meant if several delegations ask for one and the line names none."""
    if form.of or len(action.asked(turn.person.delegation)) < 2:
        return False
    pairs = own_buttons(turn, turn.person, [list(dates(action))])
    these = [[each for each in row if each.line.startswith(f"/{command} ")] for row in pairs]
    turn.answer(turn.voice.say("which-date", ref=str(action.ref)), buttons=these)
    turn.receipt_elsewhere()
    return True


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
