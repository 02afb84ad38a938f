"""What reminders do when an entry is closed or opened again, or a person is removed or back."""

from __future__ import annotations

from domain.events import EntryClosed, EntryReopened, PersonReachable, PersonRemoved
from domain.reminders import ReminderState
from domain.timers import TimerState
from handlers.reminders.timers import (
    KINDS,
    LATER,
    cancel_all,
    cancel_timers,
    key_of,
    later_of,
    parked_of,
    subject_of,
)
from handlers.turns.routes import Routes
from handlers.turns.turn import Turn

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


@routes.on(PersonRemoved)
async def cancel_of(turn: Turn, event: PersonRemoved) -> None:
    """Cancel the reminders that a removed person has set."""
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
