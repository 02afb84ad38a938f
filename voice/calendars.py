"""Due times as an iCalendar file (RFC 5545), in UTC; a later file replaces an earlier one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from domain.actions.model import Action
from domain.reminders import Reminder
from voice.speech.limits import clip
from voice.speech.markup import plain
from voice.speech.speaker import Speaker

#: The name of the file.
NAME = "greffier.ics"


@dataclass(frozen=True, slots=True)
class _Entry:
    """One due time; *name* never changes, and a higher *version* replaces a lower one."""

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
    """Return the file for one reader; of an item it has only what everybody may see.

    The UID of an entry never changes, and its SEQUENCE is its version. So a calendar program that
    reads a later file moves the entry, and does not add it again.
    """
    # icalendar is slow to import, and only this function needs it.
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
        # An instant, not a period: it has a start and no duration.
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
