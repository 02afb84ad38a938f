"""Fires the timers of reminders, each at most once, and plans the next one if it recurs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from domain.people.model import Person
from domain.reminders import Reminder, ReminderState
from domain.timers import Timer, TimerState, is_late, is_too_late, sent_state
from handlers.reminders.messages import Occurrence, concerns
from handlers.reminders.targets import may_hold
from handlers.turns.routes import Routes
from handlers.turns.turn import Turn
from handlers.turns.user_turn import UserTurn
from storage.records import Records

routes = Routes()

#: The kinds of timer: a single reminder, a recurring one, a reminder delayed for one person.
_ONCE, _AGAIN, LATER = "reminder", "reminder-again", "reminder-later"
KINDS = frozenset({_ONCE, _AGAIN, LATER})
#: The sentence by which /parked names any of these timers.
_CALLED = "parked-reminder"
#: The slot of a reminder that a person has put off begins with this.
_SNOOZE = "snooze-"


# The functions that plan and cancel timers.


def plan_reminder(turn: Turn, reminder: Reminder) -> None:
    """Plan the timer for the reminder's next occurrence."""
    timer = Timer(
        at=reminder.at,
        kind=_AGAIN if reminder.recurrence else _ONCE,
        group=reminder.group or "",
        subject=subject_of(reminder),
        slot=reminder.at.isoformat(),
        target=reminder.target or str(reminder.user),
        version=reminder.version,
    )
    turn.plan([timer])


def plan_later(
    turn: Turn,
    reminder: Reminder,
    person: Person,
    at: datetime,
    slot: str,
    due: datetime | None = None,
) -> None:
    """Plan to send the reminder to one person later, at *at*.

    *due* is the instant for which it was prepared, or None if the person has put it off.
    """
    timer = Timer(
        at=at,
        kind=LATER,
        group=reminder.group or "",
        subject=later_of(reminder),
        slot=slot,
        target=str(person.user),
        first_at=due,
    )
    turn.plan([timer])


async def put_off(turn: UserTurn, reminder: Reminder, at: datetime) -> None:
    """Plan to send the reminder to this person again at *at*.

    If the person has put it off before, this replaces the earlier time.
    """
    for timer in await turn.records.timers.planned(later_of(reminder)):
        if timer.target == str(turn.person.user) and timer.slot.startswith(_SNOOZE):
            turn.records.timers.finish(timer, TimerState.CANCELLED, turn.now)
    plan_later(turn, reminder, turn.person, at, f"{_SNOOZE}{turn.input.row}")


def drop_next(turn: Turn, reminder: Reminder) -> None:
    """Cancel the next occurrence.

    A reminder that is delayed by quiet hours or put off is still sent.
    """
    turn.records.timers.cancel(subject_of(reminder), turn.now, up_to=reminder.version)


def cancel_reminder(turn: Turn, reminder: Reminder) -> None:
    """Cancel a reminder and all its timers, the parked ones included."""
    cancel_all(turn, [reminder])


async def hand_over(turn: Turn, reminder: Reminder, holder: Person) -> Reminder:
    """Make the reminder one of *holder*'s, with a number of theirs; return it.

    What quiet hours have delayed, or people have put off, still reaches them.
    """
    number = await turn.records.counters.next(str(holder.user), "reminder")
    passed = replace(reminder, user=holder.user, number=number, version=1)
    turn.records.reminders.add(passed)
    plan_reminder(turn, passed)
    for timer in await turn.records.timers.planned(later_of(reminder)):
        turn.plan([replace(timer, subject=later_of(passed), id=0)])
    cancel_reminder(turn, reminder)
    return passed


def cancel_all(turn: Turn, reminders: Sequence[Reminder]) -> None:
    """Cancel these reminders; the number of statements does not depend on how many they are."""
    for each in reminders:
        if each.standing:
            turn.records.reminders.save(each.become(ReminderState.CANCELLED))
    cancel_timers(turn, reminders, TimerState.CANCELLED)


def cancel_timers(turn: Turn, reminders: Sequence[Reminder], state: TimerState) -> None:
    """Give all timers of these reminders that *state*, the parked ones included."""
    for each in reminders:
        for subject, up_to in ((subject_of(each), each.version), (later_of(each), 1)):
            turn.records.timers.cancel(subject, turn.now, up_to=up_to, state=state)


async def go_on_without(turn: Turn, timer: Timer) -> None:
    """Plan the next occurrence of a recurring reminder after a parked timer was dropped."""
    reminder = await turn.records.reminders.find(*key_of(timer))
    if reminder is not None and reminder.standing and reminder.version == timer.version:
        latest, following = reminder.occurrences(turn.now)
        _go_on(turn, reminder, latest, following, ReminderState.CANCELLED)


# The functions that fire timers.


async def load_reminders(records: Records, timers: Sequence[Timer]) -> None:
    """Read the reminders of a batch of timers and the people concerned, with one query each."""
    keys = {key_of(each) for each in timers}
    told = {int(each.target) for each in timers if each.target.isdigit()}
    await records.people.load({user for user, _ in keys} | told)
    await records.reminders.load(keys)


@routes.timer(_ONCE, load_reminders, called=_CALLED, on_drop=go_on_without, at_once=True)
async def remind(turn: Turn, timer: Timer) -> None:
    """Send the reminder to its recipients, and plan the next occurrence if there is one."""
    reminder = await _current(turn, timer)
    if reminder is None:
        return
    latest, following = reminder.occurrences(turn.now)
    asker = await turn.records.people.find(reminder.user)
    if asker is None or not may_hold(asker, reminder.target, reminder.group):
        cancel_reminder(turn, reminder)
        turn.records.timers.finish(timer, TimerState.CANCELLED, turn.now)
        return
    if reminder.target is None and not asker.reachable:
        turn.records.reminders.save(reminder.become(ReminderState.UNDELIVERABLE))
        turn.records.timers.finish(timer, TimerState.PARKED, turn.now)
        return
    if (again := reminder.ring(turn.now)) is not None:
        # The first time is the person's own wish, but no later one disturbs their quiet hours.
        quiet = asker.quiet.until(again, asker.zone) if asker.quiet else None
        following = quiet or again
    await _say(
        Occurrence(
            turn=turn,
            reminder=reminder,
            asker=asker,
            due=latest,
            following=following,
            timer=timer.id,
        )
    )
    late = is_late(latest, turn.now)
    _go_on(
        turn,
        reminder,
        latest,
        following,
        ReminderState.SENT_LATE if late else ReminderState.SENT,
    )
    turn.records.timers.finish(timer, sent_state(latest, turn.now), turn.now)


async def _say(this: Occurrence) -> None:
    turn, reminder = this.turn, this.reminder
    if reminder.target and reminder.recurrence and is_too_late(this.due, turn.now):
        # A late text may mislead, and the next occurrence follows: only the person who set the
        # reminder learns that this one was not sent.
        turn.prepared_for = None
        this.tell_not_sent()
        return
    turn.prepared_for = this.due
    for person, until in await this.say():
        plan_later(turn, reminder, person, until, f"held-{this.due.isoformat()}", this.due)


@routes.timer(
    _AGAIN, load_reminders, called=_CALLED, on_drop=go_on_without, parked=False, at_once=True
)
async def remind_again(turn: Turn, timer: Timer) -> None:
    """Send a recurring reminder; of several missed occurrences only the latest is sent."""
    await remind(turn, timer)


@routes.timer(LATER, load_reminders, called=_CALLED, at_once=True)
async def remind_later(turn: Turn, timer: Timer) -> None:
    """Send one person the reminder that quiet hours delayed, or that the person has put off."""
    reminder = await turn.records.reminders.find(*key_of(timer))
    person = await turn.records.people.find(int(timer.target))
    if reminder is None or person is None or not concerns(reminder, person):
        turn.records.timers.finish(timer, TimerState.CANCELLED, turn.now)
        return
    if await _rings_anyway(turn, reminder, timer):
        turn.records.timers.finish(timer, TimerState.CANCELLED, turn.now)
        return
    if not person.reachable:
        turn.records.timers.finish(timer, TimerState.PARKED, turn.now)
        return
    this = Occurrence(
        turn=turn,
        reminder=reminder,
        # Whoever set it for their delegation may have left; it is the delegation's.
        asker=await turn.records.people.find(reminder.user) or person,
        due=timer.prepared_for,
        following=reminder.following(turn.now),
        timer=timer.id,
    )
    await this.tell(person)
    turn.records.timers.finish(timer, timer.sent_state(turn.now), turn.now)


async def _rings_anyway(turn: Turn, reminder: Reminder, timer: Timer) -> bool:
    """Return True if a newer occurrence is sent at the same time, as after an outage."""
    if reminder.standing and reminder.at <= turn.now:
        return True
    # A message that was delayed just now does not count the occurrence that has delayed it.
    since = timer.at + timedelta(microseconds=1)
    return bool(await turn.records.timers.sent_since(subject_of(reminder), since))


def _go_on(
    turn: Turn,
    reminder: Reminder,
    latest: datetime,
    following: datetime | None,
    ended: ReminderState,
) -> None:
    """Plan the next occurrence; if there is none, save the state *ended*."""
    if following is None:
        turn.records.reminders.save(replace(reminder, at=latest, state=ended))
        return
    rings = None if reminder.rings is None else reminder.rings + 1
    planned = replace(reminder, at=following, state=ReminderState.PLANNED, rings=rings)
    turn.records.reminders.save(planned)
    plan_reminder(turn, planned)


async def _current(turn: Turn, timer: Timer) -> Reminder | None:
    """Return the reminder if it still has the time for which the timer was planned.

    Otherwise cancel the timer and return None.
    """
    reminder = await turn.records.reminders.find(*key_of(timer))
    if reminder is None or not reminder.standing or reminder.version != timer.version:
        turn.records.timers.finish(timer, TimerState.CANCELLED, turn.now)
        return None
    return reminder


async def parked_of(turn: Turn) -> list[Timer]:
    """Return the parked timers of reminders."""
    return [each for each in await turn.records.timers.parked() if each.kind in KINDS]


def subject_of(reminder: Reminder) -> str:
    return f"reminder-{reminder.user}-{reminder.number}"


def later_of(reminder: Reminder) -> str:
    """Return the subject of the timers that send the reminder later to one person."""
    return f"{subject_of(reminder)}-later"


def key_of(timer: Timer) -> tuple[int, int]:
    """Return the user id of the reminder's owner, and the reminder's number."""
    user, number = timer.subject.split("-")[1:3]
    return int(user), int(number)
