"""Private reminders in words."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from domain.actions import Action
from domain.reminders import Reminder
from voice.actions import action_line
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
    shown = [
        lines(
            speaker.say(
                "reminder-planned", number=str(each.number), at=each.at, ref=each.ref or ""
            ),
            quote(each.text) if each.text else None,
        )
        for each in planned[:20]
    ]
    return lines(speaker.say("reminders-title"), *shown)
