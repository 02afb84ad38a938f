"""Sends people their weekly digest in private, and plans the timers for it."""

from __future__ import annotations

from datetime import datetime

from domain.awaits import Await
from domain.boards import SECTIONS, Section
from domain.digests import WEEKLY, next_weekly
from domain.events import PersonRemoved, WeeklyChanged
from domain.groups import CODES
from domain.people.model import Person
from domain.timers import Timer, TimerState, is_late, is_too_late, sent_state
from handlers.turns.convening import convened, convenes
from handlers.turns.routes import Routes
from handlers.turns.turn import Turn
from voice import Markup
from voice.action_lines import action_line
from voice.awaits import convened_lines, with_wait
from voice.notices import notice_to_mark
from voice.reminders import reminder_line
from voice.weekly import weekly_digest, weekly_line

routes = Routes()

#: A section of the digest has at most this many entries; /my has the others.
_MOST = 20


@routes.on(WeeklyChanged)
async def plan_anew(turn: Turn, event: WeeklyChanged) -> None:
    """Plan the next digest at the new day and time, in place of the one that was planned."""
    turn.records.timers.cancel(_subject(event.person), turn.now, up_to=1)
    _plan(turn, event.person, f"set-{event.row}")


@routes.on(PersonRemoved)
async def cancel(turn: Turn, event: PersonRemoved) -> None:
    """Cancel the digest of a removed person."""
    turn.records.timers.cancel(_subject(event.person), turn.now, up_to=1)


def _plan(turn: Turn, person: Person, slot: str) -> None:
    """Plan the next digest, if the person has one; *slot* is unlike that of any other plan."""
    if person.weekly is None:
        return
    timer = Timer(
        at=next_weekly(person.weekly, person.zone, turn.now),
        kind="weekly",
        group="",
        subject=_subject(person),
        slot=slot,
        target=str(person.user),
    )
    turn.plan([timer])


def _subject(person: Person) -> str:
    return f"weekly-{person.user}"


@routes.timer("weekly", parked=False)
async def send(turn: Turn, timer: Timer) -> None:
    """Send the person's digest and plan the next one.

    A digest that is much too late is not sent, as that of a group. Of several weeks that were
    missed, the last counts.
    """
    person = await turn.records.people.find(int(timer.target))
    if person is None or person.weekly is None:
        turn.records.timers.finish(timer, TimerState.CANCELLED, turn.now)
        return
    last = timer.at + (turn.now - timer.at) // WEEKLY * WEEKLY
    state = TimerState.CANCELLED
    if person.reachable and not person.suspended and not is_too_late(last, turn.now):
        turn.prepared_for = last
        prepared = last if is_late(last, turn.now) else None
        turn.tell(person, await _digest(turn, person, prepared), dedup=f"timer:{timer.id}")
        state = sent_state(last, turn.now)
    turn.records.timers.finish(timer, state, turn.now)
    _plan(turn, person, f"after-{timer.id}")


async def _digest(turn: Turn, person: Person, prepared: datetime | None) -> Markup:
    """Return what waits for the person, of the groups and notices that they may see."""
    speaker, records = turn.speaker(person), turn.records
    groups = [code for code in CODES if person.sees(code)]
    sections: dict[str, list[Markup]] = {}
    for section in SECTIONS:
        found = await records.boards.own(section, groups, person.delegation, skip=0, most=_MOST)
        past = [each for each in found if section is Section.DO and _is_past(each, turn)]
        coming = [each for each in found if each not in past]
        if section is Section.DO:
            sections["past"] = await _lines(turn, person, past)
        sections[section] = await _lines(turn, person, coming)
    sections[Section.NOTICES] = []
    for owed in await records.awaits.unseen(person.delegation, _MOST):
        notice = await records.notices.find(owed.ref)
        if notice is not None and notice.to.include(person):
            line = notice_to_mark(speaker, notice, person.delegation)
            sections[Section.NOTICES].append(line)
    reminders = await records.reminders.planned(person.user, most=_MOST)
    sections[Section.REMINDERS] = [reminder_line(speaker, each) for each in reminders]
    if convenes(person):
        whats = (*convened(person), person.delegation, turn.now)
        found = await records.awaits.convened(*whats, skip=0, most=_MOST)
        sections[Section.CONVENED] = convened_lines(speaker, found, turn.now)
    return weekly_digest(speaker, sections, turn.now, prepared=prepared)


def _is_past(owed: Await, turn: Turn) -> bool:
    return owed.until is not None and owed.until <= turn.now


async def _lines(turn: Turn, person: Person, awaits: list[Await]) -> list[Markup]:
    speaker = turn.speaker(person)
    items = await turn.records.actions.these([
        each.ref for each in awaits if each.ref.kind == turn.records.actions.kind
    ])  # fmt: skip
    known = {each.ref: each for each in items}
    written = [
        action_line(speaker, known[each.ref], what=each.what)
        if each.ref in known
        else weekly_line(speaker, each)
        for each in awaits
    ]
    return [
        with_wait(speaker, line, each, turn.now)
        for line, each in zip(written, awaits, strict=True)
    ]
