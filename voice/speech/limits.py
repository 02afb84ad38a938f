"""Limits: what one message may hold, and lists cut to it before they are sent."""

from __future__ import annotations

import re
from collections.abc import Sequence

from voice.speech.markup import Markup, lines, plain
from voice.speech.speaker import Speaker

#: Telegram counts what is visible, in UTF-16 units, and keeps no more than so many entities; room
#: is left for what delivery may have to say over a text: that it is late, or a repeat.
UNITS_MAX = 4096 - 256
ENTITIES_MAX = 100 - 2
#: An entry in a list shows this much of its words.
CLIP = 80


def fits(markup: Markup) -> bool:
    """True where *markup* can be sent as one message, whole, with what may be said over it."""
    units = len(plain(markup).encode("utf-16-le")) // 2
    return units <= UNITS_MAX and len(re.findall(r"<[a-z]", markup)) <= ENTITIES_MAX


def clip(words: str, most: int = CLIP) -> str:
    """The beginning of *words*, marked where they go on."""
    return words if len(words) <= most else words[: most - 1] + "…"


def first_of(
    speaker: Speaker, entries: Sequence[Markup], *, head: Markup | None, foot: Markup | None = None
) -> Markup:
    """*head*, as many of the first *entries* as fit, how many are not shown, and *foot*."""
    for shown in range(len(entries), -1, -1):
        text = lines(head, *entries[:shown], _rest(speaker, len(entries) - shown), foot)
        if fits(text):
            break
    return text


def last_of(speaker: Speaker, entries: Sequence[Markup], *, head: Markup) -> Markup:
    """*head*, how many *entries* are not shown, and as many of the last ones as fit."""
    for hidden in range(len(entries) + 1):
        text = lines(head, _rest(speaker, hidden), *entries[hidden:])
        if fits(text):
            break
    return text


def _rest(speaker: Speaker, count: int) -> Markup | None:
    return speaker.say("not-shown", count=count) if count else None
