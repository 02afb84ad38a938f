"""Write due times and reminders as an iCalendar file (RFC 5545), in UTC.

If a person imports a later file, its entries replace those of an earlier one.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from domain.actions.model import Action
from domain.reminders import Reminder
from voice.speech.limits import clip
from voice.speech.markup import plain
from voice.speech.speaker import Speaker

#: The name under which the calendar file is sent.
NAME = "greffier.ics"


@dataclass(frozen=True, slots=True)
class _Entry:
    """One entry of the calendar file.

    *name* identifies the entry in every file. In a calendar program, the entry with the higher
    *version* replaces the one with the same name and a lower version.
    """

    name: str
    version: int
    at: datetime
    title: str
    words: str


def calendar_file(
    speaker: Speaker,
    username: str,
    items: Sequence[Action],
    reminders: Sequence[Reminder],
    now: datetime,
) -> bytes:
    """Return the content of the calendar file for one reader.

    Of an action item, the file has only what everybody in the group may see. The UID of an entry
    never changes, and its SEQUENCE is its version. Therefore a calendar program that reads a later
    file moves the entry, and does not add it a second time.
    """
    # Imported here because icalendar is slow to import and only this function needs it.
    from icalendar import Calendar, Event

    calendar = Calendar()
    calendar.add("prodid", "-//Greffier//Greffier//EN")
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    for each in (*_items(items), *_reminders(speaker, reminders)):
        event = Event()
        event.add("uid", f"{each.name}@{username}")
        event.add("sequence", each.version)
        event.add("dtstamp", now.astimezone(UTC))
        # A due time is an instant and not a period, so the event has a start and no duration.
        event.add("dtstart", each.at.astimezone(UTC))
        event.add("transp", "TRANSPARENT")
        event.add("summary", each.title)
        event.add("description", each.words)
        calendar.add_component(event)
    content: bytes = calendar.to_ical()
    return content


def _items(items: Sequence[Action]) -> Iterator[_Entry]:
    for each in items:
        assert each.due is not None, "items without delay are filtered out before"
        title = f"{each.ref} · {clip(each.text)}"
        yield _Entry(
            name=str(each.ref), version=each.version, at=each.due, title=title, words=each.text
        )


def _reminders(speaker: Speaker, reminders: Sequence[Reminder]) -> Iterator[_Entry]:
    for each in reminders:
        said = plain(speaker.say("reminder-title", number=str(each.number)))
        about = each.ref or each.text or ""
        yield _Entry(
            name=f"reminder-{each.number}-{each.user}",
            version=each.version,
            at=each.at,
            title=f"{said} · {clip(about)}",
            words=about,
        )
