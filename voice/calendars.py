"""Due times as an iCalendar file (RFC 5545), in UTC; a later file takes an earlier one's place."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from domain.actions.model import Action
from domain.reminders import Reminder
from voice.speech.limits import clip
from voice.speech.markup import plain
from voice.speech.speaker import Speaker

#: What the file is called where it is shown and saved.
NAME = "greffier.ics"


@dataclass(frozen=True, slots=True)
class _Entry:
    """One due time: *name* never changes, and a higher *version* takes a lower one's place."""

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
    """The file, for the reader of *speaker*: of an item only what its card shows to everybody.

    An entry's UID never changes, and its SEQUENCE is its version, so that a calendar program
    that reads a second file moves what it has rather than adding it again.
    """
    # A heavy library for one file, so it is read in where that file is made.
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
        # A moment rather than a span: it begins, and takes no time.
        event.add("dtstart", each.at.astimezone(UTC))
        event.add("transp", "TRANSPARENT")
        event.add("summary", each.title)
        event.add("description", each.words)
        calendar.add_component(event)
    content: bytes = calendar.to_ical()
    return content


def _items(items: Sequence[Action]) -> Iterator[_Entry]:
    for each in items:
        assert each.due is not None, "what is to be done without delay is in no calendar"
        title = f"{each.ref} · {clip(each.text)}"
        yield _Entry(str(each.ref), each.version, each.due, title, each.text)


def _reminders(speaker: Speaker, reminders: Sequence[Reminder]) -> Iterator[_Entry]:
    for each in reminders:
        name = f"reminder-{each.number}-{each.user}"
        said = plain(speaker.say("reminder-title", number=str(each.number)))
        about = each.ref or each.text or ""
        yield _Entry(name, each.version, each.at, f"{said} · {clip(about)}", about)
