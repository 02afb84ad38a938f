"""Tells people in private what came of a question: an answer, a withdrawal, or its end."""

from __future__ import annotations

from collections.abc import Sequence

from domain.followups.model import FollowUp
from domain.people.model import Person
from domain.timers import Timer, TimerState
from handlers.followups.subjects import find_subject
from handlers.turns.entries import ref_of
from handlers.turns.quiet import hold, quiet_until
from handlers.turns.recipients import can_reach, who_asked, whom
from handlers.turns.routes import Routes
from handlers.turns.turn import Turn
from handlers.turns.user_turn import UserTurn

routes = Routes()

#: The kind of timer that tells a person after quiet hours.
_OUTCOME = "follow-outcome"


async def tell_asker(turn: UserTurn, followup: FollowUp) -> None:
    """Tell who asked that the person's delegation has answered."""
    side, own = followup.asked_by, turn.person.delegation
    if side == own:
        return
    by = followup.author
    people = await who_asked(turn, followup.about, side, by, {by})
    _tell_or_hold(turn, followup, people, f"told-answered {own}")


async def tell_asked(turn: Turn, before: FollowUp, key: str, side: str = "-") -> None:
    """Tell those who were asked in private that their answer is not awaited any more.

    If none of a delegation's can be reached now, those hear it to whom the question has passed.
    """
    people = [await turn.records.people.find(user) for user in before.told]
    actor = turn.person if isinstance(turn, UserTurn) else None
    there = [each for each in people if each and each.sees(before.ref.group)]
    for code in before.unanswered:
        asked = [each for each in there if each.delegation == code]
        if asked and not can_reach(asked):
            subject = await find_subject(turn, before.about)
            took = {subject.taken_by.get(code, 0)} if subject else set()
            passed = await whom(turn, before.about, code, took)
            asked = passed if can_reach(passed) else asked
        owing = [each for each in asked if each != actor and not _waits(turn, before, each)]
        _tell_or_hold(turn, before, owing, f"{key} {side}")


async def tell_closed(turn: Turn, before: FollowUp) -> None:
    """Tell who asked that the question ended with its entry, if answers or askings were to come.

    Who has ended the entry, or hears of the question as one of those asked, is not told.
    """
    by = before.author
    people = await who_asked(turn, before.about, before.asked_by, by, {by})
    actor = turn.person.user if isinstance(turn, UserTurn) else 0
    told = [each for each in people if each.user not in {actor, *before.told}]
    if before.unanswered or before.changes_at is not None:
        _tell_or_hold(turn, before, told, "told-question-ended -")


@routes.timer(_OUTCOME, parked=False)
async def tell_later(turn: Turn, timer: Timer) -> None:
    """Tell a person after quiet hours what came of a question."""
    ref, state = ref_of(timer), TimerState.CANCELLED
    followup = await turn.records.followups.find(ref) if ref else None
    person = await turn.records.people.find(int(timer.target.partition("-")[0]))
    if followup and person and person.sees(followup.ref.group):
        _tell(turn, followup, person, timer.slot)
        state = TimerState.SENT
    turn.records.timers.finish(timer, state, turn.now)


def _waits(turn: Turn, followup: FollowUp, person: Person) -> bool:
    """Return True if quiet hours have kept the question itself from the person until now."""
    until = quiet_until(turn, person)
    if until is None or person.quiet is None or followup.asked_at is None:
        return False
    return person.quiet.until(followup.asked_at, person.zone) == until


def _tell_or_hold(turn: Turn, followup: FollowUp, people: Sequence[Person], slot: str) -> None:
    for person in people:
        timer = Timer(
            at=turn.now,
            kind=_OUTCOME,
            group=followup.ref.group,
            subject=f"{followup.ref}@outcome",
            slot=slot,
            # Several outcomes can wait for the same person.
            target=f"{person.user}-{slot}",
            version=followup.version,
        )
        if not hold(turn, person, timer):
            _tell(turn, followup, person, slot)


def _tell(turn: Turn, followup: FollowUp, person: Person, slot: str) -> None:
    key, side = slot.split(" ")
    facts = {"ref": str(followup.ref), "about": str(followup.about)}
    if side != "-":
        facts["delegation"] = side
    turn.tell(person, turn.speaker(person).say(key, **facts))
