"""Write the privacy notice: who can read what, how long it is stored, and how it is changed."""

from __future__ import annotations

from datetime import timedelta

from voice.speech.catalogues import NAMES
from voice.speech.lengths import length
from voice.speech.markup import Markup, bold, lines
from voice.speech.speaker import Speaker


def privacy_notice(
    speaker: Speaker, *, messages: timedelta, updates: timedelta, correctable: timedelta
) -> Markup:
    """Return the whole privacy notice as one message.

    *messages* is how long sent messages are kept, and *updates* is how long the record of an
    incoming update is kept. *correctable* is how long an author may correct an entry.
    """
    kept = speaker.say(
        "privacy-messages", messages=length(speaker, messages), updates=length(speaker, updates)
    )
    correct = speaker.say("privacy-correct", limit=length(speaker, correctable))
    parts = [
        _part(speaker, "privacy-readers-title", *(speaker.say(key) for key in _READERS)),
        _part(speaker, "privacy-stored-title", *(speaker.say(key) for key in _STORED), kept),
        _part(speaker, "privacy-not-title", *(speaker.say(key) for key in _NOT_STORED)),
        _part(speaker, "privacy-change-title", correct, speaker.say("privacy-erase")),
        _others(speaker),
    ]
    return Markup("\n\n".join(parts))


_READERS = (
    "privacy-telegram",
    "privacy-operator",
    "privacy-secretariat",
    "privacy-group",
    "privacy-delegation",
    "privacy-you",
    "privacy-others",
)
_STORED = ("privacy-person", "privacy-entries")
_NOT_STORED = ("privacy-talk", "privacy-borrowed", "privacy-masked")


def _part(speaker: Speaker, title: str, *rest: Markup) -> Markup:
    return lines(bold(speaker.say(title)), *rest)


def _others(speaker: Speaker) -> Markup:
    """Return the commands that show the privacy notice in the other languages."""
    others = {code: name for code, name in NAMES.items() if code != speaker.language}
    return Markup(" · ".join(f"{name}: /privacy {code}" for code, name in others.items()))
