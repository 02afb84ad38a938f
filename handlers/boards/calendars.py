"""Sends a person an iCalendar file with their due times."""

from __future__ import annotations

from handlers.turns.entries import seen_groups
from handlers.turns.user_turn import UserTurn
from voice.calendars import NAME, calendar_file

#: A file holds at most this many due times, the earliest ones; the message states their number.
MOST = 200


async def send_calendar(turn: UserTurn) -> None:
    """Send a file with the due times of the delegation's items and of the person's reminders."""
    refs = await turn.records.boards.dated(seen_groups(turn), turn.person.delegation, MOST)
    items = await turn.records.actions.these(refs)
    reminders = await turn.records.reminders.planned(
        turn.person.user, after=turn.now, most=MOST - len(items)
    )
    count = len(items) + len(reminders)
    if not count:
        turn.answer(turn.voice.say("calendar-nothing"))
    else:
        content = calendar_file(turn.voice, turn.desk.username, items, reminders, turn.now)
        turn.answer(turn.voice.say("calendar-sent", count=count), file=(NAME, content))
    if not turn.input.private:
        turn.receipt_elsewhere()
