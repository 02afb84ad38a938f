"""Drawing a follow-up: its card and buttons, its moments, and who is asked in private."""

from __future__ import annotations

from datetime import datetime

from domain.actions.model import Line, State
from domain.followups.model import AGAIN, FollowUp
from domain.people.model import Person
from domain.refs import Ref, nearest, read_ref
from domain.refusals import Replaced, UnknownRef
from domain.timers import Timer
from handlers.actions.timers import addressed
from handlers.followups.subjects import Subject
from handlers.turns.entries import seen_groups
from handlers.turns.turn import Button, ButtonRows, Turn, UserTurn
from storage.mail.buttons import Audience
from voice.followups import followup_card

ASK, REPEAT, REMIND, PRIVATE = "follow-ask", "follow-repeat", "follow-remind", "follow-private"
#: The slot of the one reminder.
AGAIN_SLOT = "again"
#: Between a card's key and the person to whom its question was put in private.
_TO = "@"


async def find_followup(turn: UserTurn, ref: Ref) -> FollowUp:
    """The question, or a refusal that names the nearest which the person may see."""
    seen = seen_groups(turn)
    followup = await turn.records.followups.find(ref) if ref.group in seen else None
    if followup is None:
        known = await turn.records.followups.refs(seen)
        raise UnknownRef(ref=str(ref), nearest=tuple(str(each) for each in nearest(ref, known)))
    return followup


async def draw(turn: Turn, followup: FollowUp, *, open_: bool = True) -> None:
    """Draw the card of the last asking, as a reply to the entry's card, or edit it."""
    group = await turn.records.groups.find(followup.ref.group)
    assert group is not None, "an entry's group was set up before"
    if followup.times:
        text = followup_card(turn.speaker(group), followup)
        await turn.draw(
            group, followup.card, text, _buttons(followup, open_=open_), version=followup.version,
            reply_card=str(followup.about),
        )  # fmt: skip


def answer_button(followup: FollowUp, audience: Audience | None = None) -> Button:
    """The button by which one's delegation answers."""
    owing = audience or Audience(delegations=followup.unanswered)
    return Button("button-reply", f"/reply {followup.ref}", owing)


def _buttons(followup: FollowUp, *, open_: bool) -> ButtonRows:
    answer = [answer_button(followup)] if open_ and followup.unanswered else []
    return [[*answer, Button("button-history", f"/show {followup.ref}")]]


# Its moments.


def plan(turn: Turn, followup: FollowUp) -> None:
    """Plan the asking to come."""
    kind = REPEAT if followup.rhythm else ASK
    at = followup.at if followup.at > turn.now else _following(turn, followup)
    if at is not None:
        version = followup.due_version + 1
        turn.plan([_timer(followup, at, kind, f"ask-{at:%Y-%m-%dT%H:%M}", version)])


def plan_again(turn: Turn, followup: FollowUp) -> None:
    """Plan to ask once more where no answer is entered, unless it is asked anew around then."""
    at, following = turn.now + AGAIN, _following(turn, followup)
    # A day on which the clocks change has an hour more.
    if following is None or following > at + AGAIN / 2:
        turn.plan([_timer(followup, at, REMIND, AGAIN_SLOT, followup.due_version)])


def cancel(turn: Turn, followup: FollowUp, *, all_: bool) -> None:
    """Cancel what is planned about the last asking, and with *all_* the asking to come."""
    up_to = followup.due_version + all_
    turn.records.timers.cancel(str(followup.ref), turn.now, up_to=up_to)


async def end_with(turn: Turn, ref: Ref) -> None:
    """The entry *ref* is closed: nothing more is asked about it."""
    for followup in await turn.records.followups.open_about(ref):
        cancel(turn, followup, all_=True)
        ended = followup.end(turn.now)
        turn.records.followups.save(ended)
        await draw(turn, ended)


def _following(turn: Turn, followup: FollowUp) -> datetime | None:
    return followup.rhythm.after(turn.now) if followup.rhythm else None


def _timer(followup: FollowUp, at: datetime, kind: str, slot: str, version: int) -> Timer:
    subject = str(followup.ref)
    return Timer(at, kind, followup.ref.group, subject, slot, "thread", version=version)


# Whom it is put to in private.


async def asked_people(turn: Turn, followup: FollowUp, subject: Subject) -> list[Person]:
    """For each delegation its points of contact, or who took its part on, or its heads there."""
    found: list[Person] = []
    for code in followup.unanswered:
        part = Line(code, State.OPEN, turn.now, subject.taken_by.get(code, 0))
        known = await addressed(turn, followup.ref.group, part)
        found += known or await _heads(turn, followup.ref.group, code)
    return found


async def _heads(turn: Turn, group: str, code: str) -> list[Person]:
    everyone = await turn.records.people.all()
    members = [each for each in everyone if each.delegation == code and each.sees(group)]
    return [each for each in members if each.heads or each.duty] or members


def private_card(followup: FollowUp, person: Person, timer: Timer) -> str:
    """The key of the question as it is put to one person, so that a reply to it is known."""
    return f"{followup.card}{_TO}{person.user}.{timer.slot}"


async def replied_to(turn: UserTurn) -> Ref | None:
    """The question to which the person writes a reply in private, or None.

    Raises Replaced where it has been asked anew since.
    """
    if turn.input.reply_to is None or not turn.input.private:
        return None
    key = await turn.records.cards.at(turn.input.place.chat, turn.input.reply_to)
    card, _, to = (key or "").partition(_TO)
    ref = read_ref(card.partition(".")[0]) if to else None
    followup = await turn.records.followups.find(ref) if ref else None
    if followup is not None and followup.card != card:
        raise Replaced(ref=str(followup.ref))
    return followup.ref if followup else None
