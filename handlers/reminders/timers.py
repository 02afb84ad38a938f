"""The moments of reminders: planned, met each at most once, and planned again where they recur."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from domain.people.model import Person
from domain.refs import Ref
from domain.reminders import Reminder, ReminderState
from domain.timers import PROMPT, TOO_LATE, Moment, MomentState
from handlers.reminders.messages import Telling, concerns, entitled
from handlers.turns.routes import Routes
from handlers.turns.turn import Turn
from storage.records import Records

routes = Routes()

#: The kinds of moment: told once, told again and again, told to one person later than to others.
_ONCE, _AGAIN, _LATER = "reminder", "reminder-again", "reminder-later"


async def load_reminders(records: Records, moments: Sequence[Moment]) -> None:
    """Read the reminders of a batch, and the people they concern, with a query each."""
    keys = {_key(each) for each in moments}
    told = {int(each.target) for each in moments if each.target.isdigit()}
    await records.people.load({user for user, _ in keys} | told)
    await records.reminders.load(keys)


@routes.due(_ONCE, load_reminders)
async def ring(turn: Turn, moment: Moment) -> None:
    """Remind whom it is for, and plan the next time where there is one."""
    reminder = await _current(turn, moment)
    if reminder is None:
        return
    latest, following = reminder.occurrences(turn.now)
    late = turn.now - latest > PROMPT
    asker = await turn.records.people.find(reminder.user)
    if asker is None or not entitled(asker, reminder):
        await cancel_reminder(turn, reminder)
        turn.records.moments.settle(moment, MomentState.CANCELLED, turn.now)
        return
    if reminder.target is None and not asker.reachable:
        turn.records.reminders.save(reminder.become(ReminderState.UNDELIVERABLE))
        turn.records.moments.settle(moment, MomentState.PARKED, turn.now)
        return
    this = Telling(turn, reminder, asker, latest, following, moment.id)
    if reminder.target and reminder.recurrence and turn.now - latest > TOO_LATE:
        # It may mislead by now, and the next time comes; whoever asked learns that it is left out.
        turn.prepared_for = None
        this.tell_not_sent()
    else:
        turn.prepared_for = latest
        for person, until in await this.tell():
            plan_later(turn, reminder, person, until, latest)
    state = ReminderState.SENT_LATE if late else ReminderState.SENT
    _go_on(turn, reminder, latest, following, state)
    turn.records.moments.settle(moment, _sent(late), turn.now)


@routes.due(_AGAIN, load_reminders, parked=False)
async def ring_again(turn: Turn, moment: Moment) -> None:
    """The same for what recurs: of several times that were missed the latest alone is told."""
    await ring(turn, moment)


@routes.due(_LATER, load_reminders)
async def ring_later(turn: Turn, moment: Moment) -> None:
    """Tell one person what quiet hours held back, or what the person put off."""
    reminder = await turn.records.reminders.find(*_key(moment))
    person = await turn.records.people.find(int(moment.target))
    asker = await turn.records.people.find(_key(moment)[0])
    if reminder is None or person is None or asker is None or not concerns(reminder, person):
        turn.records.moments.settle(moment, MomentState.CANCELLED, turn.now)
        return
    if not person.reachable:
        turn.records.moments.settle(moment, MomentState.PARKED, turn.now)
        return
    await Telling(turn, reminder, asker, moment.due, None, moment.id).tell_one(person)
    turn.records.moments.settle(moment, _sent(turn.now - moment.due > PROMPT), turn.now)


# Planning.


def plan_reminder(turn: Turn, reminder: Reminder) -> None:
    """Plan the reminder's next time."""
    turn.plan([
        Moment(
            reminder.at, _AGAIN if reminder.recurrence else _ONCE, reminder.group or "",
            _subject(reminder), reminder.at.isoformat(), reminder.target or str(reminder.user),
            version=reminder.version,
        )
    ])  # fmt: skip


def plan_later(
    turn: Turn, reminder: Reminder, person: Person, at: datetime, due: datetime | None = None
) -> None:
    """Plan to tell one person at *at* what was prepared for *due*, or what was put off."""
    slot = (due or turn.now).isoformat()
    turn.plan([
        Moment(
            at, _LATER, reminder.group or "", f"{_subject(reminder)}-later",
            f"{'held' if due else 'snooze'}-{slot}", str(person.user), prepared_for=due,
        )
    ])  # fmt: skip


def drop_next(turn: Turn, reminder: Reminder) -> None:
    """Plan the next time no more; what is held for somebody, or put off, still comes."""
    turn.records.moments.cancel(_subject(reminder), turn.now, up_to=reminder.version)


async def cancel_reminder(turn: Turn, reminder: Reminder) -> None:
    """Tell of it no more, to anybody."""
    if reminder.standing:
        turn.records.reminders.save(reminder.become(ReminderState.CANCELLED))
    drop_next(turn, reminder)
    turn.records.moments.cancel(f"{_subject(reminder)}-later", turn.now, up_to=1)
    for moment in await turn.records.moments.parked():
        if _about(moment) and _key(moment) == (reminder.user, reminder.number):
            turn.records.moments.settle(moment, MomentState.CANCELLED, turn.now)


async def cancel_about(turn: Turn, ref: Ref) -> None:
    """An entry is closed: nobody is reminded of it any more."""
    for reminder in await turn.records.reminders.about(ref):
        await cancel_reminder(turn, reminder)


async def resume(turn: Turn, person: Person) -> None:
    """The person can be reached again: what waited for that is told now, and says so."""
    for moment in await turn.records.moments.parked():
        if not _about(moment) or moment.target != str(person.user):
            continue
        reminder = await turn.records.reminders.find(*_key(moment))
        if reminder is None:
            continue
        if moment.kind == _LATER or reminder.state is ReminderState.UNDELIVERABLE:
            turn.records.moments.revive(moment, turn.now)


async def dropped(turn: Turn, moment: Moment) -> None:
    """The secretariat let a moment go that waited for its word: what recurs goes on without it."""
    if not _about(moment) or moment.kind == _LATER:
        return
    reminder = await turn.records.reminders.find(*_key(moment))
    if reminder is not None and reminder.standing and reminder.version == moment.version:
        latest, following = reminder.occurrences(turn.now)
        _go_on(turn, reminder, latest, following, ReminderState.CANCELLED)


def _go_on(
    turn: Turn,
    reminder: Reminder,
    latest: datetime,
    following: datetime | None,
    ended: ReminderState,
) -> None:
    """Plan the next time, or write down how the reminder *ended*."""
    if following is None:
        turn.records.reminders.save(replace(reminder, at=latest, state=ended))
        return
    planned = replace(reminder, at=following, state=ReminderState.PLANNED)
    turn.records.reminders.save(planned)
    plan_reminder(turn, planned)


async def _current(turn: Turn, moment: Moment) -> Reminder | None:
    """The reminder, where its time is still the one that the moment was planned for."""
    reminder = await turn.records.reminders.find(*_key(moment))
    if reminder is None or not reminder.standing or reminder.version != moment.version:
        turn.records.moments.settle(moment, MomentState.CANCELLED, turn.now)
        return None
    return reminder


def _sent(late: bool) -> MomentState:
    return MomentState.SENT_LATE if late else MomentState.SENT


def _subject(reminder: Reminder) -> str:
    return f"reminder-{reminder.user}-{reminder.number}"


def _about(moment: Moment) -> bool:
    return moment.kind in {_ONCE, _AGAIN, _LATER}


def _key(moment: Moment) -> tuple[int, int]:
    """Whose reminder it is, and its number."""
    user, number = moment.subject.split("-")[1:3]
    return int(user), int(number)
