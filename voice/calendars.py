"""Write due times and reminders as an iCalendar file (RFC 5545).

If a person imports a later file, its entries replace those of an earlier one.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from domain.actions.model import Action
from domain.calendars import SentEntry
from domain.reminders import Reminder
from domain.times.recurrences import Recurrence
from voice.speech.limits import clip
from voice.speech.markup import plain
from voice.speech.recurrences import recurrence_line
from voice.speech.speaker import Speaker

#: The name under which the calendar file is sent.
NAME = "greffier.ics"


@dataclass(frozen=True, slots=True)
class _Entry:
    """One entry of the calendar file, with its title and its text."""

    sent: SentEntry
    title: str
    words: str
    recurrence: Recurrence | None = None


def calendar_file(
    speaker: Speaker,
    username: str,
    items: Sequence[Action],
    reminders: Sequence[Reminder],
    now: datetime,
    *,
    held: Mapping[str, SentEntry],
    gone: Iterable[SentEntry] = (),
) -> tuple[bytes, list[SentEntry]]:
    """Return the content of the calendar file for one reader, and what it holds.

    Of an action item, the file has only what everybody in the group may see. The UID of an entry
    never changes, and its SEQUENCE never becomes smaller. Therefore a calendar program that reads
    a later file moves the entry, and does not add it a second time. *held* is what earlier files
    have held; *gone* is what this file cancels.
    """
    # Imported here because icalendar is slow to import and only this function needs it.
    from icalendar import Calendar

    calendar = Calendar()
    calendar.add("prodid", "-//Greffier//Greffier//EN")
    calendar.add("version", "2.0")
    entries = [
        *_items(items, held),
        *_reminders(speaker, reminders, held),
        *(_Entry(each, title=_title_of(speaker, each.name), words="") for each in gone),
    ]
    for each in entries:
        calendar.add_component(_event(each, username, now))
    # A recurrence is in local time, so the file must say what that is in UTC.
    calendar.add_missing_timezones()
    content: bytes = calendar.to_ical()
    return content, [each.sent for each in entries]


def entry_of_reminder(reminder: Reminder) -> str:
    """Return the name that a reminder has in every calendar file."""
    return f"reminder-{reminder.number}-{reminder.user}"


def _event(entry: _Entry, username: str, now: datetime) -> Any:
    from icalendar import Event

    event = Event()
    event.add("uid", f"{entry.sent.name}@{username}")
    event.add("sequence", entry.sent.sequence)
    event.add("dtstamp", now.astimezone(UTC))
    # A due time is an instant and not a period, so the event has a start and no duration.
    at = entry.sent.at.astimezone(UTC)
    if entry.recurrence is not None:
        rule, at = entry.recurrence.calendar_rule(at)
        event.add("rrule", rule)
    event.add("dtstart", at)
    event.add("status", "CANCELLED" if entry.sent.cancelled else "CONFIRMED")
    event.add("transp", "TRANSPARENT")
    event.add("summary", entry.title)
    if entry.words:
        event.add("description", entry.words)
    return event


def _items(items: Sequence[Action], held: Mapping[str, SentEntry]) -> Iterator[_Entry]:
    for each in items:
        assert each.due is not None, "items without delay are filtered out before"
        sent = SentEntry(str(each.ref), each.version, each.due).after(held.get(str(each.ref)))
        yield _Entry(sent, title=f"{each.ref} · {clip(each.text)}", words=each.text)


def _reminders(
    speaker: Speaker, reminders: Sequence[Reminder], held: Mapping[str, SentEntry]
) -> Iterator[_Entry]:
    for each in reminders:
        name = entry_of_reminder(each)
        about = each.ref or each.text or ""
        every = each.recurrence
        often = f"\n{plain(recurrence_line(speaker, every))}" if every else ""
        yield _Entry(
            SentEntry(name, each.version, each.at).after(held.get(name)),
            title=f"{_title_of(speaker, name)} · {clip(about)}",
            words=f"{about}{often}",
            recurrence=every,
        )


def _title_of(speaker: Speaker, name: str) -> str:
    """Return the title of the entry with that name: a reference, or the number of a reminder."""
    if not name.startswith("reminder-"):
        return name
    return plain(speaker.say("reminder-title", number=name.split("-")[1]))
