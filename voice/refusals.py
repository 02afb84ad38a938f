"""Write the refusals of a word, and of an entry, that the command is not about."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from voice.speech.markup import Markup, safe
from voice.speech.speaker import Speaker
from voice.step_words import own_word


def refused_kind(speaker: Speaker, facts: Mapping[str, Any]) -> Markup:
    """Return what kind of entry the refused reference names, and what can be sent."""
    *more, last = [speaker.say(f"entry-{each.lower()}.all") for each in facts["kinds"]]
    *others, line = [safe(each) for each in facts["lines"]]
    return speaker.say(
        "refusal-other-kind",
        ref=facts["ref"],
        command=facts["command"],
        kind=speaker.term("entry", facts["kind"]),
        kinds=speaker.say("both", first=Markup(", ".join(more)), last=last) if more else last,
        lines=speaker.say("either", first=Markup(", ".join(others)), last=line)
        if others
        else line,
    )


def refused_word(speaker: Speaker, facts: Mapping[str, Any]) -> Markup:
    """Return that a word is no step of the command, and which are, in the reader's language."""
    near = facts["nearest"]
    told = {
        **facts,
        "known": [own_word(each, speaker.language) for each in facts["known"]],
        "nearest": own_word(near, speaker.language),
    }
    return speaker.say("refusal-unknown-word-near" if near else "refusal-unknown-word", **told)
