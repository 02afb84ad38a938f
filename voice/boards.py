"""Boards in words: own points, a group's points, one entry's history."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from domain.actions import Action
from domain.followups import FollowUp
from domain.groups import Group
from domain.journal import Entry
from domain.people import Person
from domain.reminders import Reminder
from voice.actions import action_card, action_line
from voice.followups import followup_card, followup_line
from voice.limits import first_of, last_of
from voice.markup import Markup, bold, lines, quote
from voice.reminders import reminder_line
from voice.speaker import Speaker


def own_board(
    speaker: Speaker,
    answer: Sequence[Action],
    do: Sequence[Action],
    confirm: Sequence[Action],
    reminders: Sequence[Reminder],
    questions: Sequence[FollowUp] = (),
) -> Markup:
    """What waits for the reader's delegation; a section with nothing in it is left out."""
    asked = [followup_line(speaker, each) for each in questions]
    sections = [
        (speaker.say("my-answer"), [*(action_line(speaker, each) for each in answer), *asked]),
        (speaker.say("my-do"), [action_line(speaker, each) for each in do]),
        (speaker.say("my-confirm"), [action_line(speaker, each) for each in confirm]),
        (speaker.say("reminders-title"), [reminder_line(speaker, each) for each in reminders]),
    ]
    shown: list[Markup] = []
    for title, entries in sections:
        shown += _headed(title, entries, apart=bool(shown))
    return first_of(speaker, shown, head=None) if shown else speaker.say("my-nothing")


def group_board(
    speaker: Speaker,
    group: Group,
    items: Sequence[Action],
    duty: Sequence[Person],
    entry_no: int,
    digest: str,
    unanswered: Sequence[FollowUp] = (),
) -> Markup:
    """A group's open points, who is on duty, and where the record stands."""
    title = speaker.say(
        "status-title",
        group=bold(speaker.term("group", group.code)),
        state=speaker.term("group-state", group.state),
    )
    people = ", ".join(each.label for each in duty)
    on_duty = speaker.say("status-duty", people=people) if duty else speaker.say("status-nobody")
    mark = f"{digest[:4]}…{digest[-4:]}"
    asked = [followup_line(speaker, each, owing=True) for each in unanswered]
    shown = [action_line(speaker, each) for each in items] or [speaker.say("status-nothing")]
    return first_of(
        speaker,
        [*shown, *_headed(speaker.say("status-unanswered"), asked, apart=True)],
        head=lines(title, on_duty),
        foot=speaker.say("status-record", number=str(entry_no), digest=mark) if entry_no else None,
    )


def history(speaker: Speaker, action: Action, entries: Sequence[Entry]) -> Markup:
    """The card, and under it what was entered about it, oldest first."""
    head = lines(action_card(speaker, action), speaker.say("history-title"))
    return last_of(speaker, [_happened(speaker, each) for each in entries], head=head)


def question_history(speaker: Speaker, followup: FollowUp, entries: Sequence[Entry]) -> Markup:
    """A question with its answers, and under it what was entered about it, oldest first."""
    head = lines(followup_card(speaker, followup), speaker.say("history-title"))
    return last_of(speaker, [_happened(speaker, each) for each in entries], head=head)


def search_results(speaker: Speaker, items: Sequence[Action]) -> Markup:
    """Entries that hold the words looked for."""
    if not items:
        return speaker.say("search-nothing")
    head = speaker.say("search-title", count=len(items))
    return first_of(speaker, [action_line(speaker, each) for each in items], head=head)


def _headed(title: Markup, entries: Sequence[Markup], *, apart: bool) -> list[Markup]:
    """The entries of a section, the first with the section's title over it."""
    if not entries:
        return []
    first = lines(bold(title), entries[0])
    return [Markup(f"\n{first}") if apart else first, *entries[1:]]


def _happened(speaker: Speaker, entry: Entry) -> Markup:
    payload: dict[str, Any] = dict(entry.payload or {})
    due = payload.get("due")
    text = speaker.say(f"history-{entry.kind}", delegation=entry.actor, at=entry.at, ref=entry.ref)
    if due and due != "without delay":
        text = Markup(f"{text} · {speaker.say('at-full', at=datetime.fromisoformat(due))}")
    note = payload.get("note") or payload.get("was")
    return lines(text, quote(str(note)) if note else None)
