"""Write the texts about parked messages; these never repeat the text of a parked message."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from domain.refs import Ref
from voice.speech.markup import Markup, lines
from voice.speech.speaker import Speaker


def parked_list(speaker: Speaker, letters: int, timers: int, updates: int) -> Markup:
    """Return how many messages, timers and updates wait for the secretariat's decision."""
    counts = []
    if letters:
        counts.append(speaker.say("parked-letters", count=letters))
    if timers:
        counts.append(speaker.say("parked-moments", count=timers))
    if updates:
        counts.append(speaker.say("parked-updates", count=updates))
    if not counts:
        return speaker.say("parked-nothing")
    return speaker.say("parked-title", counts=Markup(" · ".join(counts)))


def parked_item(
    speaker: Speaker, number: str, place: Markup, at: datetime, problem: str, behind: int = 0
) -> Markup:
    """Return one parked message, timer or update: its number, chat or topic, time and problem.

    The number of a message has no letter, so the text says that it is one. *behind* is how many
    other messages wait until this one is sent.
    """
    kind = "letter" if number.isdigit() else "other"
    return lines(
        speaker.say("parked-item", kind=kind, number=number, place=place, at=at),
        speaker.say("parked-why", problem=problem),
        speaker.say("parked-behind", count=behind) if behind else None,
    )


def waiting_offer(speaker: Speaker, count: int, since: datetime) -> Markup:
    """Return the line that offers a person the messages that have waited for them."""
    return speaker.say("waiting-offer", count=count, since=since)


def waiting_passed(speaker: Speaker, refs: Sequence[Ref]) -> Markup | None:
    """Return the line that names the entries of messages that are not sent any more, or None."""
    named = ", ".join(dict.fromkeys(map(str, refs)))
    return speaker.say("waiting-passed", refs=named) if refs else None
