"""Write a question to a facilitator."""

from __future__ import annotations

from domain.refs import Ref
from voice.speech.markup import Markup, bold, lines, quote
from voice.speech.speaker import Speaker


def inquiry(speaker: Speaker, ref: Ref, delegation: str, words: str) -> Markup:
    """Return a question about an entry, with the delegation that asks, for a facilitator."""
    return lines(
        speaker.say("inquiry-title", ref=bold(ref), delegation=delegation),
        quote(words),
        speaker.say("inquiry-next"),
    )
