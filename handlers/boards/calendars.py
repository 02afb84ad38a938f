"""Sends a person an iCalendar file with their due times."""

from __future__ import annotations

from collections.abc import Mapping

from domain.calendars import SentEntry, cancelled, kept
from domain.events import PersonRemoved
from domain.reminders import ReminderState
from handlers.turns.entries import seen_groups
from handlers.turns.routes import Routes
from handlers.turns.turn import Turn
from handlers.turns.user_turn import UserTurn
from voice import lines
from voice.calendars import NAME, calendar_file, entry_of_reminder

routes = Routes()

#: A file holds at most this many due times, the earliest ones; the message states their number.
MOST = 200
#: At most this many due times are looked at, to know which of those in earlier files still stand.
_MOST_STANDING = 5000


async def send_calendar(turn: UserTurn) -> None:
    """Send a file with the due times of the delegation's items and of the person's reminders.

    What an earlier file held and what does not stand any more is cancelled in it.
    """
    own, user = turn.person.delegation, turn.person.user
    refs = await turn.records.boards.dated(seen_groups(turn), own, _MOST_STANDING)
    items = await turn.records.actions.these(refs[:MOST])
    planned = await turn.records.reminders.planned(user)
    reminders = [each for each in planned if each.at > turn.now][: MOST - len(items)]
    held = await turn.records.calendar_entries.of(user)
    standing = {*map(str, refs), *(entry_of_reminder(each) for each in planned)}
    gone = cancelled(await _without_told(turn, held), standing, turn.now)
    count = len(items) + len(reminders)
    if not count and not gone:
        turn.answer(turn.voice.say("calendar-nothing"))
    else:
        content, sent = calendar_file(
            turn.voice, turn.desk.username, items, reminders, turn.now, held=held, gone=gone
        )
        turn.records.calendar_entries.replace(user, kept(held, sent, standing))
        text = lines(
            turn.voice.say("calendar-sent", count=count),
            turn.voice.say("calendar-cancelled", count=len(gone)) if gone else None,
        )
        turn.answer(text, file=(NAME, content))
    if not turn.input.private:
        turn.receipt_elsewhere()


@routes.on(PersonRemoved)
async def forget(turn: Turn, event: PersonRemoved) -> None:
    """Forget which files a removed person has got."""
    turn.records.calendar_entries.forget(event.person.user)


async def _without_told(turn: UserTurn, held: Mapping[str, SentEntry]) -> dict[str, SentEntry]:
    """Return *held* without the reminders that have come: these are not cancelled."""
    found = dict(held)
    for name in held:
        if not name.startswith("reminder-"):
            continue
        reminder = await turn.records.reminders.find(turn.person.user, int(name.split("-")[1]))
        if reminder is not None and reminder.state in {
            ReminderState.SENT,
            ReminderState.SENT_LATE,
        }:
            del found[name]
    return found
