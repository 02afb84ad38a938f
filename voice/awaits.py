"""Write what is awaited of the delegations: a line of a convener's list, and of an entry."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from domain.awaits import Await, What, together
from domain.boards import COUNTED
from voice.speech.markup import Markup, bold
from voice.speech.speaker import Speaker


def convened_lines(speaker: Speaker, awaits: Sequence[Await]) -> list[Markup]:
    """Return for each entry what is awaited, of whom and since when.

    Of a report it is said when it was due.
    """
    return [_line(speaker, each) for each in together(awaits)]


def entry_lines(speaker: Speaker, awaits: Sequence[Await]) -> list[Markup]:
    """Return the same for a single entry, as its history shows it."""
    return [
        speaker.say("show-awaited", since=each[0].since, **_facts(speaker, each))
        for each in together(awaits)
    ]


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
