"""The moments of reminders: planned, met each at most once, and planned again where they recur."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from domain.people.model import Person
from domain.refs import Ref
from domain.reminders import Reminder, ReminderState
from domain.timers import PROMPT, TOO_LATE, Timer, TimerState
from handlers.reminders.messages import Telling, concerns, entitled
from handlers.turns.routes import Routes
from handlers.turns.turn import Turn
from storage.records import Records

routes = Routes()

#: The kinds of moment: told once, told again and again, told to one person later than to others.
_ONCE, _AGAIN, _LATER = "reminder", "reminder-again", "reminder-later"


async def load_reminders(records: Records, timers: Sequence[Timer]) -> None:
    """Read the reminders of a batch, and the people they concern, with a query each."""
    keys = {_key(each) for each in timers}
    told = {int(each.target) for each in timers if each.target.isdigit()}
    await records.people.load({user for user, _ in keys} | told)
    await records.reminders.load(keys)


@routes.timer(_ONCE, load_reminders)
async def ring(turn: Turn, timer: Timer) -> None:
    """Remind whom it is for, and plan the next time where there is one."""
    reminder = await _current(turn, timer)
    if reminder is None:
        return
    latest, following = reminder.occurrences(turn.now)
    late = turn.now - latest > PROMPT
    asker = await turn.records.people.find(reminder.user)
    if asker is None or not entitled(asker, reminder):
        await cancel_reminder(turn, reminder)
        turn.records.timers.finish(timer, TimerState.CANCELLED, turn.now)
        return
    if reminder.target is None and not asker.reachable:
        turn.records.reminders.save(reminder.become(ReminderState.UNDELIVERABLE))
        turn.records.timers.finish(timer, TimerState.PARKED, turn.now)
        return
    this = Telling(turn, reminder, asker, latest, following, timer.id)
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
    turn.records.timers.finish(timer, _sent(late), turn.now)


@routes.timer(_AGAIN, load_reminders, parked=False)
async def ring_again(turn: Turn, timer: Timer) -> None:
    """The same for what recurs: of several times that were missed the latest alone is told."""
    await ring(turn, timer)


@routes.timer(_LATER, load_reminders)
async def ring_later(turn: Turn, timer: Timer) -> None:
    """Tell one person what quiet hours held back, or what the person put off."""
    reminder = await turn.records.reminders.find(*_key(timer))
    person = await turn.records.people.find(int(timer.target))
    asker = await turn.records.people.find(_key(timer)[0])
    if reminder is None or person is None or asker is None or not concerns(reminder, person):
        turn.records.timers.finish(timer, TimerState.CANCELLED, turn.now)
        return
    if not person.reachable:
        turn.records.timers.finish(timer, TimerState.PARKED, turn.now)
        return
    await Telling(turn, reminder, asker, timer.prepared_for, None, timer.id).tell_one(person)
    turn.records.timers.finish(timer, _sent(turn.now - timer.prepared_for > PROMPT), turn.now)


# Planning.


def plan_reminder(turn: Turn, reminder: Reminder) -> None:
    """Plan the reminder's next time."""
    turn.plan([
        Timer(
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
        Timer(
            at, _LATER, reminder.group or "", f"{_subject(reminder)}-later",
            f"{'held' if due else 'snooze'}-{slot}", str(person.user), first_at=due,
        )
    ])  # fmt: skip


def drop_next(turn: Turn, reminder: Reminder) -> None:
    """Plan the next time no more; what is held for somebody, or put off, still comes."""
    turn.records.timers.cancel(_subject(reminder), turn.now, up_to=reminder.version)


async def cancel_reminder(turn: Turn, reminder: Reminder) -> None:
    """Tell of it no more, to anybody."""
    if reminder.standing:
        turn.records.reminders.save(reminder.become(ReminderState.CANCELLED))
    drop_next(turn, reminder)
    turn.records.timers.cancel(f"{_subject(reminder)}-later", turn.now, up_to=1)
    for timer in await turn.records.timers.parked():
        if _about(timer) and _key(timer) == (reminder.user, reminder.number):
            turn.records.timers.finish(timer, TimerState.CANCELLED, turn.now)


async def cancel_about(turn: Turn, ref: Ref) -> None:
    """An entry is closed: nobody is reminded of it any more."""
    for reminder in await turn.records.reminders.about(ref):
        await cancel_reminder(turn, reminder)


async def resume(turn: Turn, person: Person) -> None:
    """The person can be reached again: what waited for that is told now, and says so."""
    for timer in await turn.records.timers.parked():
        if not _about(timer) or timer.target != str(person.user):
            continue
        reminder = await turn.records.reminders.find(*_key(timer))
        if reminder is None:
            continue
        if timer.kind == _LATER or reminder.state is ReminderState.UNDELIVERABLE:
            turn.records.timers.revive(timer, turn.now)


async def dropped(turn: Turn, timer: Timer) -> None:
    """The secretariat let a moment go that waited for its word: what recurs goes on without it."""
    if not _about(timer) or timer.kind == _LATER:
        return
    reminder = await turn.records.reminders.find(*_key(timer))
    if reminder is not None and reminder.standing and reminder.version == timer.version:
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


async def _current(turn: Turn, timer: Timer) -> Reminder | None:
    """The reminder, where its time is still the one that the moment was planned for."""
    reminder = await turn.records.reminders.find(*_key(timer))
    if reminder is None or not reminder.standing or reminder.version != timer.version:
        turn.records.timers.finish(timer, TimerState.CANCELLED, turn.now)
        return None
    return reminder


def _sent(late: bool) -> TimerState:
    return TimerState.SENT_LATE if late else TimerState.SENT


def _subject(reminder: Reminder) -> str:
    return f"reminder-{reminder.user}-{reminder.number}"


def _about(timer: Timer) -> bool:
    return timer.kind in {_ONCE, _AGAIN, _LATER}


def _key(timer: Timer) -> tuple[int, int]:
    """Whose reminder it is, and its number."""
    user, number = timer.subject.split("-")[1:3]
    return int(user), int(number)
