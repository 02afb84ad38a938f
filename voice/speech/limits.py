"""Limits of one message, and lists that are cut to fit them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from voice.speech.markup import Markup, lines, plain
from voice.speech.speaker import Speaker

#: Telegram counts visible text in UTF-16 units, and keeps at most 100 entities. Some room is left
#: for the lines that delivery may add: that the text is late, or a repeat.
UNITS_MAX = 4096 - 256
ENTITIES_MAX = 100 - 2
#: An entry in a list shows so many characters of its text.
CLIP = 80


def fits(markup: Markup) -> bool:
    """Return True if *markup* fits one message, with the lines that delivery may add."""
    units = len(plain(markup).encode("utf-16-le")) // 2
    return units <= UNITS_MAX and len(re.findall(r"<[a-z]", markup)) <= ENTITIES_MAX


def clip(words: str, most: int = CLIP) -> str:
    """Return *words*, cut to *most* characters with "…" at the end if they are longer."""
    return words if len(words) <= most else words[: most - 1] + "…"


def first_of(
    speaker: Speaker, entries: Sequence[Markup], *, head: Markup | None, foot: Markup | None = None
) -> Markup:
    """Return *head*, as many first *entries* as fit, how many are not shown, and *foot*."""
    for shown in range(len(entries), -1, -1):
        text = lines(head, *entries[:shown], _rest(speaker, len(entries) - shown), foot)
        if fits(text):
            break
    return text


def last_of(speaker: Speaker, entries: Sequence[Markup], *, head: Markup) -> Markup:
    """Return *head*, how many *entries* are not shown, and as many last ones as fit."""
    for hidden in range(len(entries) + 1):
        text = lines(head, _rest(speaker, hidden), *entries[hidden:])
        if fits(text):
            break
    return text


def _rest(speaker: Speaker, count: int) -> Markup | None:
    return speaker.say("not-shown", count=count) if count else None
