"""A question's card and buttons, and replies to it as it was put in private."""

from __future__ import annotations

from domain.followups.model import FollowUp
from domain.people.model import Person
from domain.refs import Ref, read_ref
from domain.refusals import Replaced
from domain.timers import Timer
from handlers.turns.buttons import Button, ButtonRows
from handlers.turns.routes import Routes
from handlers.turns.turn import Turn
from handlers.turns.user_turn import UserTurn
from storage.mail.buttons import Audience
from voice.followups import followup_card

routes = Routes()

#: Stands between a card's key and the user id of the person to whom it was put in private.
_TO = "@"


async def draw(turn: Turn, followup: FollowUp, *, open_: bool = True) -> None:
    """Draw the card of the last asking, as a reply to the entry's card, or edit it."""
    if not followup.times:
        return
    group = await turn.group_of(followup.ref)
    await turn.draw(
        group,
        followup.card,
        followup_card(turn.speaker(group), followup),
        _buttons(followup, open_=open_),
        version=followup.version,
        reply_card=str(followup.about),
    )


def answer_button(followup: FollowUp, audience: Audience | None = None) -> Button:
    """Return the button by which a delegation answers; for those that owe one by default."""
    owing = audience or Audience(delegations=followup.unanswered)
    return Button("button-reply", f"/reply {followup.ref}", audience=owing)


def _buttons(followup: FollowUp, *, open_: bool) -> ButtonRows:
    answer = [answer_button(followup)] if open_ and followup.unanswered else []
    return [[*answer, Button("button-history", f"/show {followup.ref}")]]


def private_card(followup: FollowUp, person: Person, timer: Timer) -> str:
    """Return the key of the question as it is put to one person, so that a reply is recognised."""
    return f"{followup.card}{_TO}{person.user}.{timer.slot}"


@routes.reply
async def read_reply(turn: UserTurn, text: str) -> str | None:
    """Return the /reply that a reply in private to a question stands for.

    Raises Replaced if the question has been asked again since.
    """
    ref = await _replied_to(turn)
    return f"/reply {ref} {text}" if ref else None


async def _replied_to(turn: UserTurn) -> Ref | None:
    if turn.input.reply_to is None or not turn.input.private:
        return None
    key = await turn.records.cards.at(turn.input.place.chat, turn.input.reply_to)
    card, _, to = (key or "").partition(_TO)
    ref = read_ref(card.partition(".")[0]) if to else None
    followup = await turn.records.followups.find(ref) if ref else None
    if followup is not None and followup.card != card:
        raise Replaced(ref=str(followup.ref))
    return followup.ref if followup else None
