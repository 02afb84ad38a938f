"""What reminders do when an entry is closed or opened again, or a person is removed or back."""

from __future__ import annotations

from domain.events import EntryClosed, EntryReopened, PersonOut, PersonReachable, PersonRemoved
from domain.groups import CODES
from domain.people.model import Person
from domain.refs import read_ref
from domain.reminders import Reminder, ReminderState
from domain.timers import TimerState
from handlers.reminders.targets import may_hold
from handlers.reminders.timers import (
    KINDS,
    LATER,
    cancel_all,
    cancel_reminder,
    cancel_timers,
    hand_over,
    key_of,
    later_of,
    parked_of,
    subject_of,
)
from handlers.turns.recipients import duty
from handlers.turns.routes import Routes
from handlers.turns.turn import Turn
from voice.reminders import passed_on

routes = Routes()


@routes.on(EntryClosed)
async def end_with(turn: Turn, event: EntryClosed) -> None:
    """Cancel the reminders about an entry that was closed."""
    reminders = await turn.records.reminders.about(event.ref)
    for reminder in reminders:
        if reminder.standing:
            turn.records.reminders.save(reminder.end())
    cancel_timers(turn, reminders, TimerState.STOPPED)


@routes.on(EntryReopened)
async def go_on_with(turn: Turn, event: EntryReopened) -> None:
    """Let the reminders that ended with the entry live again, because it is open again."""
    for reminder in await turn.records.reminders.ended_with(event.ref):
        turn.records.reminders.save(reminder.reopen())
    for reminder in await turn.records.reminders.about(event.ref):
        for subject in (subject_of(reminder), later_of(reminder)):
            turn.records.timers.go_on(subject, KINDS)


@routes.on(PersonOut)
async def pass_on(turn: Turn, event: PersonOut) -> None:
    """Pass the person's reminders for their delegation or for a thread on to a colleague.

    The colleague, the heads and the points of contact of the delegation hear of it. A reminder
    that no colleague may set ends, and the secretariat hears of that.
    """
    person, everyone = event.person, await turn.records.people.all()
    own = [
        each
        for each in everyone
        if each.delegation == person.delegation and each.user != person.user and not each.suspended
    ]
    own.sort(key=lambda each: (not each.reachable, not each.heads, not each.poc))
    passed: dict[int, list[Reminder]] = {}
    ended = 0
    for reminder in await turn.records.reminders.planned(person.user):
        if reminder.target is None:
            continue
        able = (
            each
            for each in own
            if may_hold(each, reminder.target, reminder.group) and _sees(each, reminder)
        )
        if (holder := next(able, None)) is not None:
            passed.setdefault(holder.user, []).append(await hand_over(turn, reminder, holder))
        else:
            cancel_reminder(turn, reminder)
            ended += 1
    holders = {each.user: each for each in own if each.user in passed}
    for reader in own:
        if reader.user in holders or (holders and (reader.heads or reader.poc)):
            text = passed_on(
                turn.speaker(reader),
                person.label,
                passed.get(reader.user, []),
                {each.label: len(passed[user]) for user, each in holders.items()},
            )
            event.said.setdefault(reader.user, []).append(text)
    for officer in await duty(turn) if ended else ():
        text = turn.speaker(officer).say("reminders-ended", label=person.label, count=ended)
        event.said.setdefault(officer.user, []).append(text)


def _sees(person: Person, reminder: Reminder) -> bool:
    """Return True if the person may see the entry that the reminder is about."""
    about = read_ref(reminder.ref) if reminder.ref else None
    return about is None or about.group not in CODES or person.sees(about.group)


@routes.on(PersonRemoved)
async def cancel_of(turn: Turn, event: PersonRemoved) -> None:
    """Cancel the reminders that a removed person has set, and that nobody else has now."""
    cancel_all(turn, await turn.records.reminders.planned(event.person.user))


@routes.on(PersonReachable)
async def resume(turn: Turn, event: PersonReachable) -> None:
    """Send the reminders that waited, marked as late, to a person who is reachable again."""
    for timer in await parked_of(turn):
        if timer.target != str(event.person.user):
            continue
        reminder = await turn.records.reminders.find(*key_of(timer))
        if reminder is None:
            continue
        if timer.kind == LATER or reminder.state is ReminderState.UNDELIVERABLE:
            turn.records.timers.revive(timer, turn.now)
