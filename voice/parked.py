"""What waits for a person, in words; never what the message itself says."""

from __future__ import annotations

from datetime import datetime

from voice.markup import Markup, lines
from voice.speaker import Speaker


def parked_list(speaker: Speaker, letters: int, moments: int, updates: int) -> Markup:
    """How much waits, of each kind."""
    if not letters + moments + updates:
        return speaker.say("parked-nothing")
    return speaker.say("parked-title", letters=letters, moments=moments, updates=updates)


def parked_item(
    speaker: Speaker, number: str, place: Markup, at: datetime, problem: str
) -> Markup:
    """One message, notice or update: its number, where it was to go, since when, why it waits."""
    return lines(
        speaker.say("parked-item", number=number, place=place, at=at),
        speaker.say("parked-why", problem=problem),
    )
