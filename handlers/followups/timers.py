"""Askings: what the desk says of itself about follow-ups, each at its time."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from domain.followups.model import FollowUp
from domain.groups import Place
from domain.people.model import Person
from domain.refs import read_ref
from domain.timers import PROMPT, TOO_LATE, Timer, TimerState
from handlers.followups import messages as cards
from handlers.followups.messages import draw
from handlers.followups.subjects import Subject, find
from handlers.turns.routes import Routes
from handlers.turns.turn import Turn
from storage.mail.buttons import Audience
from storage.records import Records
from voice.followups import followup_again, followup_private

routes = Routes()


async def load_questions(records: Records, timers: Sequence[Timer]) -> None:
    """Read the questions of a batch with two queries a group."""
    refs = {ref for each in timers if (ref := read_ref(each.subject))}
    for group in {ref.group for ref in refs}:
        await records.followups.load(group, [ref.number for ref in refs if ref.group == group])


@routes.timer(cards.ASK, load_questions)
async def ask(turn: Turn, timer: Timer) -> None:
    """Ask a question once: in the thread, under the entry's card, and those addressed."""
    followup = await _coming(turn, timer)
    if followup is not None:
        await _ask(turn, followup, timer)


@routes.timer(cards.REPEAT, load_questions, parked=False)
async def ask_again_and_again(turn: Turn, timer: Timer) -> None:
    """Ask a standing question, and plan its next asking.

    Of those missed only the last is asked; one that comes much too late is left out.
    """
    followup = await _coming(turn, timer)
    if followup is None or followup.rhythm is None:
        return
    last = replace(timer, at=followup.rhythm.latest(timer.at, turn.now))
    if turn.now - last.at <= TOO_LATE:
        await _ask(turn, followup, last)
        return
    skipped = replace(followup, at=last.at, due_version=followup.due_version + 1)
    turn.records.followups.save(skipped)
    turn.records.timers.finish(timer, TimerState.CANCELLED, turn.now)
    cards.plan(turn, skipped)


@routes.timer(cards.REMIND, load_questions)
async def remind(turn: Turn, timer: Timer) -> None:
    """A day after it was asked: say once, in the thread and in private, who has not answered."""
    followup = await _asked(turn, timer)
    subject = await find(turn, followup.about) if followup else None
    if followup is None or subject is None:
        return
    assert turn.group is not None, "an entry's group was set up before"
    late = _late(turn, timer)
    text = followup_again(turn.speaker(turn.group), followup, late=late, sent=turn.now)
    turn.say(
        turn.group, text, buttons=[[cards.answer_button(followup)]], subject=followup.card,
        version=followup.version, reply_card=followup.card, dedup=f"moment:{timer.id}",
    )  # fmt: skip
    for person in await cards.asked_people(turn, followup, subject):
        _tell_or_hold(turn, followup, subject, person, timer)
    _settle(turn, timer)


@routes.timer(cards.PRIVATE, load_questions)
async def tell_held(turn: Turn, timer: Timer) -> None:
    """What quiet hours held back, unless the person's delegation has answered meanwhile."""
    followup = await _asked(turn, timer)
    subject = await find(turn, followup.about) if followup else None
    if followup is None or subject is None:
        return
    person = await turn.records.people.find(int(timer.target))
    owes = person is not None and person.delegation in followup.unanswered
    if person is None or not owes or not person.sees(followup.ref.group):
        turn.records.timers.finish(timer, TimerState.CANCELLED, turn.now)
        return
    _tell(turn, followup, subject, person, timer)
    turn.records.timers.finish(timer, TimerState.SENT, turn.now)


async def _ask(turn: Turn, followup: FollowUp, timer: Timer) -> None:
    subject = await find(turn, followup.about)
    if subject is None:
        turn.records.timers.finish(timer, TimerState.CANCELLED, turn.now)
        return
    if followup.unanswered:
        # The card of the asking before stands as it is, and is answered no more.
        await draw(turn, followup, open_=False)
    turn.prepared_for = timer.prepared_for
    asked = followup.ask(timer.prepared_for, turn.now)
    people = await cards.asked_people(turn, asked, subject)
    asked = replace(asked, told=tuple(each.user for each in people))
    turn.records.followups.save(asked)
    await draw(turn, asked)
    for person in people:
        _tell_or_hold(turn, asked, subject, person, timer)
    cards.plan_again(turn, asked)
    if asked.rhythm is not None:
        cards.plan(turn, asked)
    _settle(turn, timer)


async def _coming(turn: Turn, timer: Timer) -> FollowUp | None:
    """The question, where it is still to be asked at this moment."""
    followup = await _find(turn, timer)
    if followup is not None and followup.awaits(timer.version):
        return followup
    turn.records.timers.finish(timer, TimerState.CANCELLED, turn.now)
    return None


async def _asked(turn: Turn, timer: Timer) -> FollowUp | None:
    """The question, where an answer to the asking that the moment is about is lacking."""
    followup = await _find(turn, timer)
    if followup and followup.unanswered and followup.due_version == timer.version:
        return followup
    turn.records.timers.finish(timer, TimerState.CANCELLED, turn.now)
    return None


async def _find(turn: Turn, timer: Timer) -> FollowUp | None:
    ref = read_ref(timer.subject)
    return await turn.records.followups.find(ref) if ref else None


def _tell_or_hold(
    turn: Turn, followup: FollowUp, subject: Subject, person: Person, timer: Timer
) -> None:
    """Put it to one person, or plan to when their quiet hours end."""
    until = person.quiet.until(turn.now, person.zone) if person.quiet else None
    if until is None:
        _tell(turn, followup, subject, person, timer)
        return
    held = replace(timer, at=until, kind=cards.PRIVATE, target=str(person.user), id=0)
    turn.plan([replace(held, first_at=timer.prepared_for)])


def _tell(turn: Turn, followup: FollowUp, subject: Subject, person: Person, timer: Timer) -> None:
    text = followup_private(
        turn.speaker(person), followup, subject.words, late=_late(turn, timer), sent=turn.now,
        again=timer.slot == cards.AGAIN_SLOT,
    )  # fmt: skip
    # As a card, so that a reply to it can be told from talk.
    card = cards.private_card(followup, person, timer)
    turn.records.cards.add(card, Place(person.user))
    turn.tell(
        person, text, buttons=[[cards.answer_button(followup, Audience(user=person.user))]],
        subject=followup.card, version=followup.version,
        dedup=f"moment:{timer.id}:{person.user}",
        card=card,
    )  # fmt: skip


def _late(turn: Turn, timer: Timer) -> datetime | None:
    return timer.prepared_for if turn.now - timer.prepared_for > PROMPT else None


def _settle(turn: Turn, timer: Timer) -> None:
    state = TimerState.SENT_LATE if _late(turn, timer) else TimerState.SENT
    turn.records.timers.finish(timer, state, turn.now)
