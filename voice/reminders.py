"""Private reminders in words."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from domain.actions import Action
from domain.reminders import Reminder
from voice.actions import action_line
from voice.limits import clip, first_of
from voice.markup import Markup, bold, lines, quote
from voice.speaker import Speaker


def reminder_text(
    speaker: Speaker, reminder: Reminder, action: Action | None, *, sent: datetime | None
) -> Markup:
    """What the person asked to be told; *sent* where it comes late."""
    return lines(
        speaker.say("reminder-title", number=str(reminder.number)),
        action_line(speaker, action) if action else None,
        quote(reminder.text) if reminder.text else None,
        speaker.say("reminder-ref", ref=bold(reminder.ref))
        if reminder.ref and not action
        else None,
        speaker.say("late", due=reminder.at, sent=sent) if sent else None,
    )


def reminder_list(speaker: Speaker, planned: Sequence[Reminder]) -> Markup:
    """What a person is still to be reminded of."""
    if not planned:
        return speaker.say("reminders-none")
    entries = [reminder_line(speaker, each) for each in planned]
    return first_of(speaker, entries, head=speaker.say("reminders-title"))


def reminder_line(speaker: Speaker, reminder: Reminder) -> Markup:
    """One planned reminder in a list."""
    return lines(
        speaker.say(
            "reminder-planned",
            number=str(reminder.number),
            at=reminder.at,
            ref=reminder.ref or "",
        ),
        quote(clip(reminder.text)) if reminder.text else None,
    )
