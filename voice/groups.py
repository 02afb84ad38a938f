"""Write the texts about a group: the pinned entry card, and how many people are present."""

from __future__ import annotations

from collections.abc import Sequence

from domain.groups import Group
from voice.speech.markup import Markup, bold, lines
from voice.speech.speaker import Speaker


def entry_card(speaker: Speaker, group: Group, counts: Sequence[tuple[str, int]]) -> Markup:
    """Return the card that is pinned in a thread.

    It says what the desk records, what must not be written, and how many people are present.
    """
    return lines(
        speaker.say(
            "entry-title", group=bold(speaker.term("group", group.code)), at=group.opened_at
        ),
        speaker.say("entry-records"),
        speaker.say("entry-hears"),
        speaker.say("entry-no-names"),
        speaker.say("entry-utc"),
        present_line(speaker, counts),
    )


def present_line(speaker: Speaker, counts: Sequence[tuple[str, int]]) -> Markup:
    """Return how many people of each delegation are in the group.

    For example `Present: Delegation A 2 · Delegation B 2 · Observers 2 · …`.
    """
    parts = [
        speaker.say(
            "present-count", kind=speaker.registry[code].kind.value, code=code, count=count
        )
        for code, count in counts
    ]
    return speaker.say("present", counts=Markup(" · ".join(parts)))
