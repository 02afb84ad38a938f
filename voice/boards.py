"""Boards in words: own points, a group's points, one entry's history."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from domain.actions import Action
from domain.groups import Group
from domain.journal import Entry
from domain.people import Person
from domain.reminders import Reminder
from voice.actions import action_card, action_line
from voice.markup import Markup, bold, lines, quote
from voice.reminders import reminder_list
from voice.speaker import Speaker


def own_board(
    speaker: Speaker,
    answer: Sequence[Action],
    do: Sequence[Action],
    confirm: Sequence[Action],
    reminders: Sequence[Reminder],
) -> Markup:
    """What waits for the reader's delegation; a section with nothing in it is left out."""
    sections = [
        _section(speaker, "my-answer", answer),
        _section(speaker, "my-do", do),
        _section(speaker, "my-confirm", confirm),
        reminder_list(speaker, reminders) if reminders else None,
    ]
    shown = [each for each in sections if each]
    return Markup("\n\n".join(shown)) if shown else speaker.say("my-nothing")


def group_board(
    speaker: Speaker,
    group: Group,
    items: Sequence[Action],
    duty: Sequence[Person],
    entry_no: int,
    digest: str,
) -> Markup:
    """A group's open points, who is on duty, and where the record stands."""
    title = speaker.say("status-title", group=bold(speaker.term("group", group.code)),
                        state=speaker.term("group-state", group.state))  # fmt: skip
    on_duty = ", ".join(each.label for each in duty)
    return lines(
        title,
        speaker.say("status-duty", people=on_duty) if duty else speaker.say("status-nobody"),
        *(action_line(speaker, each) for each in items),
        None if items else speaker.say("status-nothing"),
        speaker.say("status-record", number=str(entry_no), digest=f"{digest[:4]}…{digest[-4:]}")
        if entry_no
        else None,
    )


def history(speaker: Speaker, action: Action, entries: Sequence[Entry]) -> Markup:
    """The card, and under it everything that was entered about it, oldest first."""
    return lines(
        action_card(speaker, action), speaker.say("history-title"),
        *(_happened(speaker, each) for each in entries[-30:]),
    )  # fmt: skip


def search_results(speaker: Speaker, items: Sequence[Action]) -> Markup:
    """Entries that hold the words looked for."""
    if not items:
        return speaker.say("search-nothing")
    return lines(
        speaker.say("search-title", count=len(items)),
        *(action_line(speaker, each) for each in items),
    )


def _section(speaker: Speaker, title: str, items: Sequence[Action]) -> Markup | None:
    """A heading and its items, or nothing where there are none."""
    return (
        lines(bold(speaker.say(title)), *(action_line(speaker, each) for each in items))
        if items
        else None
    )


def _happened(speaker: Speaker, entry: Entry) -> Markup:
    payload: dict[str, Any] = dict(entry.payload or {})
    due = payload.get("due")
    text = speaker.say(f"history-{entry.kind}", delegation=entry.actor, at=entry.at)
    if due and due != "without delay":
        text = Markup(f"{text} · {speaker.say('at-full', at=datetime.fromisoformat(due))}")
    note = payload.get("note") or payload.get("was")
    return lines(text, quote(str(note)) if note else None)
