"""Draws a question's card with its buttons, and recognises replies to a question."""

from __future__ import annotations

from collections.abc import Sequence

from domain.advance import advance
from domain.awaits import Await, What
from domain.boards import COUNTED
from domain.events import GroupMoved
from domain.followups.model import FollowUp
from domain.followups.refusals import AskedAgain
from domain.people.model import Person
from domain.refs import Ref, read_ref
from domain.timers import Timer
from handlers.turns.buttons import Button, ButtonRows
from handlers.turns.routes import Routes
from handlers.turns.turn import Turn
from handlers.turns.user_turn import UserTurn
from storage.followups import KIND
from storage.mail.buttons import Audience
from voice import Markup
from voice.followups import followup_card, followup_line

routes = Routes()

#: Separates a card's key from the user id of the person who received the question in private.
_TO = "@"


async def draw(turn: Turn, followup: FollowUp, *, last: bool = True) -> None:
    """Draw the card for the latest time that the question was asked, or edit that card.

    A new card is a reply to the entry's card. *last* is False if the question is asked again now,
    so that it can no longer be answered there.
    """
    if not followup.times:
        return
    group = await turn.group_of(followup.ref)
    await turn.draw(
        group,
        followup.card,
        followup_card(turn.speaker(group), followup, last=last),
        _buttons(followup, last=last),
        version=followup.version,
        reply_card=str(followup.about),
    )


@routes.on(GroupMoved)
async def draw_again(turn: Turn, event: GroupMoved) -> None:
    """Draw the cards of the questions without an answer in the thread to which a group moved."""
    code = event.group.code
    owed = await turn.records.awaits.owed([code], [What.ANSWER], most=COUNTED)
    for each in await turn.records.followups.these(list(dict.fromkeys(one.ref for one in owed))):
        await draw(turn, each)


def answer_button(followup: FollowUp, audience: Audience | None = None) -> Button:
    """Return the button to answer the question.

    By default every delegation that owes an answer may press it.
    """
    owing = audience or Audience(delegations=followup.unanswered)
    return Button("button-reply", f"/reply {followup.ref}", audience=owing)


def _buttons(followup: FollowUp, *, last: bool) -> ButtonRows:
    answer = [answer_button(followup)] if last and followup.unanswered else []
    return [[*answer, Button("button-history", f"/show {followup.ref}")]]


def private_card(followup: FollowUp, person: Person, timer: Timer) -> str:
    """Return the key of the message that puts the question to one person in private.

    The key makes a reply to that message recognisable.
    """
    return f"{followup.card}{_TO}{person.user}.{timer.slot}"


@routes.own_lines_of(KIND)
async def own_lines(turn: Turn, reader: Person, awaits: Sequence[Await]) -> list[Markup]:
    """Return the questions that the person's delegation has not answered."""
    questions = await turn.records.followups.these([each.ref for each in awaits])
    return [followup_line(turn.speaker(reader), each) for each in questions]


@routes.reply
async def read_reply(turn: UserTurn, text: str) -> str | None:
    """Return the /reply line for a reply to a question's message; None for other replies.

    Raises AskedAgain if the time of the question had come again when the reply was sent.
    """
    ref = await (_replied_to(turn) if turn.input.private else _replied_in_thread(turn))
    return f"/reply {ref} {text}" if ref else None


async def _replied_to(turn: UserTurn) -> Ref | None:
    card, _, to = (await _card_replied_to(turn) or "").partition(_TO)
    ref = read_ref(card.partition(".")[0]) if to else None
    followup = await _as_it_stood(turn, ref)
    if followup is not None and followup.card != card:
        raise AskedAgain(ref=str(followup.ref), at=followup.at)
    return followup.ref if followup else None


async def _replied_in_thread(turn: UserTurn) -> Ref | None:
    """Return the question that a reply in its thread answers; None if the reply is talk.

    It is talk if the person's delegation owes no answer.
    """
    followup = await _as_it_stood(turn, read_ref(turn.input.reply_ref or ""))
    if followup is None or not turn.person.sees(followup.ref.group):
        return None
    if turn.person.delegation not in followup.unanswered:
        return None
    card = await _card_replied_to(turn)
    if card is not None and card != followup.card:
        raise AskedAgain(ref=str(followup.ref), at=followup.at)
    return followup.ref


async def _card_replied_to(turn: UserTurn) -> str | None:
    if turn.input.reply_to is None:
        return None
    return await turn.records.cards.at(turn.input.place.chat, turn.input.reply_to)


async def _as_it_stood(turn: UserTurn, ref: Ref | None) -> FollowUp | None:
    """Return the question as it stood when the person's reply was sent.

    After an absence of the desk the stored one may still be the asking of the day before.
    """
    stored = await turn.records.followups.find(ref) if ref else None
    return advance(stored, turn.input.at) if stored else None
