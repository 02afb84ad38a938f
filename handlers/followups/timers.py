"""Asks questions at their time, reminds of missing answers, and plans the timers for this."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from functools import partial

from domain.absences import Absence
from domain.advance import advance
from domain.events import EntryClosed, EntryReopened, FloodDropped
from domain.followups.model import AGAIN, FollowUp
from domain.people.model import Person
from domain.timers import Timer, TimerState
from handlers.followups.messages import answer_button, draw, private_card
from handlers.followups.outcomes import tell_asked, tell_closed
from handlers.followups.subjects import find_subject
from handlers.turns.absences import find_unheard
from handlers.turns.asks import Ask, send
from handlers.turns.entries import load_by_group, ref_of
from handlers.turns.facilitators import facilitator_rows
from handlers.turns.quiet import hold, private
from handlers.turns.recipients import can_reach, who_asked, whom
from handlers.turns.routes import Routes
from handlers.turns.subjects import Subject
from handlers.turns.turn import GroupTurn, Turn
from handlers.turns.unreached import tell_nobody
from storage.followups import KIND
from storage.mail.buttons import Audience
from storage.records import Records
from voice.asks import question_asked
from voice.followups import followup_again, followup_private

routes = Routes()

#: The kinds of timer: ask, remind once, tell one person after quiet hours.
_ASK, _REMIND, _PRIVATE = "follow-ask", "follow-remind", "follow-private"
#: The slot of the single reminder that an answer is missing.
_AGAIN_SLOT = "again"


# The functions that plan and cancel timers.


def plan(turn: Turn, followup: FollowUp) -> None:
    """Plan the timer that asks the question next, if it is to be asked again."""
    at = followup.changes_at
    if at is not None:
        slot, version = f"ask-{at:%Y-%m-%dT%H:%M}", followup.due_version + 1
        turn.plan([_timer(followup, at, _ASK, slot, version, target="state")])


def cancel(
    turn: Turn, followup: FollowUp, *, all_: bool, state: TimerState = TimerState.CANCELLED
) -> None:
    """Cancel the timers that remind of an answer; with *all_*, also the timer that asks next."""
    up_to = followup.due_version + all_
    turn.records.timers.cancel(str(followup.ref), turn.now, up_to=up_to, state=state)


@routes.on(EntryClosed)
async def end_with(turn: Turn, event: EntryClosed) -> None:
    """End all questions about an entry that was closed."""
    followups = await turn.records.followups.open_about(event.ref)
    cards = [each.card for each in followups if each.times]
    await turn.records.cards.load(cards)
    await turn.records.outbox.load_edited(cards)
    for followup in followups:
        cancel(turn, followup, all_=True, state=TimerState.STOPPED)
        ended = followup.end(turn.now)
        turn.records.followups.save(ended)
        await draw(turn, ended)
        await tell_asked(turn, followup, "told-question-ended")
        await tell_closed(turn, followup)


@routes.on(FloodDropped)
async def drop_with(turn: Turn, event: FloodDropped) -> None:
    """Withdraw the questions of a flood, which nobody was asked."""
    by, refs = event.by, [each for each in event.refs if each.kind == KIND]
    for followup in await turn.records.followups.these(refs):
        cancel(turn, followup, all_=True)
        turn.records.followups.save(followup.strike(turn.now))
        await turn.record(
            followup.ref.group,
            "follow-withdrawn",
            ref=followup.ref,
            actor=by.delegation,
            member=by.user,
            about=str(followup.about),
        )


@routes.on(EntryReopened)
async def go_on_with(turn: Turn, event: EntryReopened) -> None:
    """Let the questions that ended with the entry live again, because it is open again."""
    for followup in await turn.records.followups.ended_with(event.ref):
        turn.records.timers.go_on(str(followup.ref), (_ASK, _REMIND, _PRIVATE))
        reopened = followup.reopen()
        turn.records.followups.save(reopened)
        await draw(turn, reopened)


def _plan_reminder(turn: Turn, followup: FollowUp) -> None:
    """Plan the single reminder of a missing answer.

    There is none if the question itself is asked again before or soon after that time.
    """
    at, following = turn.now + AGAIN, followup.changes_at
    # A question that is asked again up to half a day after the reminder needs no reminder. The
    # margin is needed because a day on which the clocks change can be an hour longer.
    if following is None or following > at + AGAIN / 2:
        turn.plan([_timer(followup, at, _REMIND, _AGAIN_SLOT, followup.due_version)])


def _timer(
    followup: FollowUp, at: datetime, kind: str, slot: str, version: int, target: str = "thread"
) -> Timer:
    return Timer(
        at=at,
        kind=kind,
        group=followup.ref.group,
        subject=str(followup.ref),
        slot=slot,
        target=target,
        version=version,
    )


# The functions that fire timers.


async def load_questions(records: Records, timers: Sequence[Timer]) -> None:
    """Read the questions of a batch of timers with two queries a group."""
    await load_by_group(timers, records.followups.load)


@routes.timer(_ASK, load_questions, state=True)
async def ask(turn: Turn, timer: Timer) -> None:
    """Ask a question whose time has come: in the thread, and in private.

    The question is a reply to the entry's card. If several times of a recurring question were
    missed, it is asked for the last of them. An answer that was sent after that time has had its
    card drawn already, and who has answered is not asked.
    """
    assert turn.through is not None, "a timer has fired"
    before = await _find(turn, timer)
    followup = advance(before, turn.through) if before else None
    subject = await find_subject(turn, followup.about) if followup else None
    if before is None or followup is None or subject is None or not followup.to_be_said:
        turn.records.timers.finish(timer, TimerState.CANCELLED, turn.now)
        return
    if followup is not before:
        # The previous card keeps the answers, but loses the button and the line of the next time.
        await draw(turn, before, last=False)
    people = await _asked_people(turn, followup, subject)
    asked = followup.say(turn.now, (each.user for each in people))
    turn.records.followups.save(asked)
    said = replace(timer, at=asked.at, first_at=None, version=asked.due_version)
    turn.prepared_for = said.prepared_for
    await draw(turn, asked)
    await _tell_all(turn, asked, subject, people, said)
    if asked.unanswered:
        _plan_reminder(turn, asked)
    plan(turn, asked)
    turn.records.timers.finish(timer, said.sent_state(turn.now), turn.now)


@routes.group_timer(_REMIND, load_questions, renewed=True)
async def remind(turn: GroupTurn, timer: Timer) -> None:
    """Say in the thread and in private, one day after the question, who has not answered."""
    followup = await _asked(turn, timer)
    subject = await find_subject(turn, followup.about) if followup else None
    if followup is None or subject is None:
        return
    speaker, late = turn.speaker(turn.group), _late(turn, timer)
    lost = await _find_lost(turn, followup)
    turn.say(
        turn.group,
        followup_again(speaker, followup, late=late, sent=turn.now, lost=lost),
        buttons=[[answer_button(followup)]],
        subject=followup.card,
        version=followup.version,
        reply_card=followup.card,
        dedup=f"timer:{timer.id}",
    )
    people = await _asked_people(turn, followup, subject)
    await _tell_all(turn, followup, subject, people, timer)
    turn.records.timers.finish(timer, timer.sent_state(turn.now), turn.now)


@routes.timer(_PRIVATE, load_questions, renewed=True)
async def tell_held(turn: Turn, timer: Timer) -> None:
    """Send one person the question that their quiet hours delayed.

    Nothing is sent if their delegation no longer owes an answer.
    """
    followup = await _asked(turn, timer)
    subject = await find_subject(turn, followup.about) if followup else None
    if followup is None or subject is None:
        return
    person = await turn.records.people.find(int(timer.target))
    owes = person is not None and person.delegation in followup.unanswered
    if person is None or not owes or not person.sees(followup.ref.group):
        turn.records.timers.finish(timer, TimerState.CANCELLED, turn.now)
        return
    await _tell(turn, followup, subject, person, timer)
    turn.records.timers.finish(timer, TimerState.SENT, turn.now)


async def _asked(turn: Turn, timer: Timer) -> FollowUp | None:
    """Return the question if it lacks an answer, and its next time has not come.

    Otherwise cancel the timer and return None.
    """
    assert turn.through is not None, "a timer has fired"
    followup = await _find(turn, timer)
    if followup and followup.unanswered and followup.due_version == timer.version:
        coming = followup.changes_at
        if coming is None or coming > turn.through:
            return followup
    turn.records.timers.finish(timer, TimerState.CANCELLED, turn.now)
    return None


async def _find(turn: Turn, timer: Timer) -> FollowUp | None:
    ref = ref_of(timer)
    return await turn.records.followups.find(ref) if ref else None


async def _asked_people(turn: Turn, followup: FollowUp, subject: Subject) -> list[Person]:
    """Return whom to ask in each delegation that owes an answer."""
    asked: list[Person] = []
    for code in followup.unanswered:
        people = await whom(turn, followup.about, code, {subject.taken_by.get(code, 0)})
        if not can_reach(people):
            side, by = followup.asked_by, followup.author
            asking = await who_asked(turn, followup.about, side, by, {by})
            await tell_nobody(turn, [followup.ref], code, asking)
        asked += people
    return asked


async def _tell_all(
    turn: Turn, followup: FollowUp, subject: Subject, people: Sequence[Person], timer: Timer
) -> None:
    """Send the question to each of *people* in private, or after their quiet hours."""
    for person in people:
        if not hold(turn, person, private(timer, _PRIVATE, person)):
            await _tell(turn, followup, subject, person, timer)


async def _tell(
    turn: Turn, followup: FollowUp, subject: Subject, person: Person, timer: Timer
) -> None:
    speaker, again = turn.speaker(person), timer.slot == _AGAIN_SLOT
    lost, late = await _find_lost(turn, followup), _late(turn, timer)
    text = followup_private(
        speaker, followup, subject.words, late=late, sent=turn.now, again=again, lost=lost
    )
    send(
        Ask(
            turn=turn,
            person=person,
            ref=followup.ref,
            text=text,
            line=partial(question_asked, speaker, followup, again=again, lost=lost is not None),
            buttons=[
                [answer_button(followup, Audience(user=person.user))],
                *await facilitator_rows(turn, person, str(followup.ref)),
            ],
            subject=followup.card,
            version=followup.version,
            # A reply to the message must be recognised as an answer.
            card=private_card(followup, person, timer),
            timers=(timer.id,),
        )
    )


async def _find_lost(turn: Turn, followup: FollowUp) -> Absence | None:
    """Return the absence of the desk in which an answer may have been lost, or None."""
    return await find_unheard(turn, followup.asked_at or followup.at)


def _late(turn: Turn, timer: Timer) -> datetime | None:
    return timer.prepared_for if timer.late(turn.now) else None
