"""Write the texts about reminders: the reminder itself, its confirmation, and the list."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta

from domain.actions.model import Action
from domain.reminders import RING_EVERY, RINGS, THREAD, Reminder, ReminderState
from voice.action_lines import action_line
from voice.speech.lateness import late_line
from voice.speech.limits import clip, first_of
from voice.speech.markup import Markup, bold, lines, quote
from voice.speech.recurrences import recurrence_line
from voice.speech.speaker import Speaker


def reminder_text(
    speaker: Speaker,
    reminder: Reminder,
    action: Action | None,
    *,
    due: datetime,
    sent: datetime | None = None,
    asker: str | None = None,
    following: datetime | None = None,
) -> Markup:
    """Return the text of a reminder that was planned for *due*.

    *sent* is the time when the reminder is sent, given only if it is late. *asker* is the
    delegation that asked for the reminder, given only if others are reminded. *following* is the
    next time of a recurring reminder.
    """
    return lines(
        speaker.say("reminder-asked", delegation=asker)
        if asker
        else speaker.say("reminder-title", number=str(reminder.number)),
        action_line(speaker, action) if action else None,
        quote(reminder.text) if reminder.text else None,
        speaker.say("reminder-ref", ref=bold(reminder.ref))
        if reminder.ref and not action
        else None,
        late_line(speaker, due, sent) if sent else None,
        _next(speaker, reminder, following),
    )


def reminder_set(speaker: Speaker, reminder: Reminder) -> Markup:
    """Return the confirmation of a reminder: number, entry, time, recipients and text."""
    number, at = str(reminder.number), reminder.at
    return lines(
        speaker.say("reminder-set-about", number=number, ref=bold(reminder.ref), at=at)
        if reminder.ref
        else speaker.say("reminder-set", number=number, at=at),
        *_course(speaker, reminder),
        quote(clip(reminder.text)) if reminder.text else None,
    )


def reminder_list(speaker: Speaker, planned: Sequence[Reminder], count: int) -> Markup:
    """Return the list of the next of a person's reminders that are still to be sent.

    *count* is the number of all of them.
    """
    if not planned:
        return speaker.say("reminders-none")
    entries = [reminder_line(speaker, each) for each in planned]
    head, more = speaker.say("reminders-title"), count - len(planned)
    return first_of(speaker, entries, head=head, more=more)


def reminder_line(speaker: Speaker, reminder: Reminder) -> Markup:
    """Return a planned reminder as a list shows it."""
    return lines(
        speaker.say(
            "reminder-planned",
            number=str(reminder.number),
            at=reminder.at,
            ref=reminder.ref or "",
        ),
        *_course(speaker, reminder),
        speaker.say("reminder-undeliverable")
        if reminder.state is ReminderState.UNDELIVERABLE
        else None,
        quote(clip(reminder.text)) if reminder.text else None,
    )


def passed_on(
    speaker: Speaker, label: str, own: Sequence[Reminder], counts: Mapping[str, int]
) -> Markup:
    """Return that the reminders of the person *label* are with colleagues now.

    *own* are those that the reader has now. *counts* is how many each colleague has, by label.
    """
    if own:
        head = speaker.say("reminders-passed-own", label=label)
        return first_of(speaker, [reminder_line(speaker, each) for each in own], head=head)
    held = " · ".join(f"{name} ({count})" for name, count in counts.items())
    return speaker.say("reminders-passed", label=label, held=held)


def until_done(speaker: Speaker) -> Markup:
    """Return the line that says how a reminder repeats until it is done."""
    every = RING_EVERY // timedelta(minutes=1)
    return speaker.say("reminder-until-done", minutes=every, count=RINGS)


def _course(speaker: Speaker, reminder: Reminder) -> list[Markup | None]:
    return [
        recurrence_line(speaker, reminder.recurrence) if reminder.recurrence else None,
        until_done(speaker) if reminder.rings is not None else None,
        _told(speaker, reminder),
    ]


def _told(speaker: Speaker, reminder: Reminder) -> Markup | None:
    if reminder.target is None:
        return None
    if reminder.target == THREAD:
        assert reminder.group is not None, "a reminder in a thread has its group"
        return speaker.say("reminder-in-thread", group=reminder.group)
    return speaker.say("reminder-for", delegation=reminder.target)


def _next(speaker: Speaker, reminder: Reminder, following: datetime | None) -> Markup | None:
    if reminder.recurrence is None and reminder.rings is None:
        return None
    if following is None:
        return speaker.say("reminder-last")
    return speaker.say("reminder-next", at=following)
