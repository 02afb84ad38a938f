"""Write what is awaited of the delegations: a line of a convener's list, and of an entry."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from domain.awaits import OWED, Await, What, together, waited
from domain.boards import COUNTED
from voice.speech.markup import Markup, bold
from voice.speech.speaker import Speaker


def convened_lines(speaker: Speaker, awaits: Sequence[Await], now: datetime) -> list[Markup]:
    """Return for each entry what is awaited, of whom, since when and for how long.

    Of a report it is said when it was due.
    """
    return [with_wait(speaker, _line(speaker, each), each[0], now) for each in together(awaits)]


def entry_lines(speaker: Speaker, awaits: Sequence[Await], now: datetime) -> list[Markup]:
    """Return the same for a single entry, as its history shows it."""
    return [
        with_wait(
            speaker,
            speaker.say("show-awaited", since=each[0].since, **_facts(speaker, each)),
            each[0],
            now,
        )
        for each in together(awaits)
    ]


def wait(speaker: Speaker, since: datetime, now: datetime) -> Markup | None:
    """Return for how long something has been awaited, or None in the first hour."""
    days, hours = waited(since, now)
    if days:
        return speaker.say("waiting-days", count=days)
    return speaker.say("waiting-hours", count=hours) if hours else None


def with_wait(speaker: Speaker, entry: Markup, owed: Await, now: datetime) -> Markup:
    """Return *entry*, whose first line is about what is *owed*, with how long that has waited.

    A report is not owed before its due time.
    """
    waiting = wait(speaker, owed.since, now) if owed.what in OWED else None
    if waiting is None:
        return entry
    head, *rest = entry.split("\n", 1)
    return Markup("\n".join([f"{head} · {waiting}", *rest]))


def open_items(speaker: Speaker, counts: Mapping[str, int]) -> Markup | None:
    """Return how many open items each group has, or None if no group has any.

    A number above COUNTED means that there are more than COUNTED.
    """
    parts = [
        speaker.say(
            "my-open-more" if count > COUNTED else "my-open-group",
            group=speaker.term("group", code),
            count=min(count, COUNTED),
        )
        for code, count in counts.items()
        if count
    ]
    return speaker.say("my-open", counts=Markup(" · ".join(parts))) if parts else None


def _line(speaker: Speaker, awaits: Sequence[Await]) -> Markup:
    first = awaits[0]
    facts = {"ref": bold(first.ref), **_facts(speaker, awaits)}
    if first.what is What.REPORT:
        return speaker.say("awaited-past", due=first.until, **facts)
    return speaker.say("awaited-since", since=first.since, **facts)


def _facts(speaker: Speaker, awaits: Sequence[Await]) -> dict[str, Any]:
    """Return what is awaited and of whom. One of several confirmations is enough."""
    what, number = awaits[0].what, awaits[0].ref.number
    codes = speaker.registry.in_turn((each.delegation for each in awaits), number)
    named = speaker.either(codes) if what is What.CONFIRMATION else codes
    return {"what": speaker.term("awaited", what), "delegations": named}
