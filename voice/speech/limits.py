"""Check that a text fits one message, and shorten lists until they fit."""

from __future__ import annotations

import re
from collections.abc import Sequence

from voice.speech.markup import Markup, lines, plain
from voice.speech.speaker import Speaker

#: Telegram accepts at most 4096 UTF-16 units of visible text and keeps at most 100 entities in a
#: message. The limits here are lower, because delivery may add a line that the text is late or is
#: a repeat.
UNITS_MAX = 4096 - 256
ENTITIES_MAX = 100 - 2
#: A list shows at most this many characters of an entry's text.
CLIP = 80


def fits(markup: Markup) -> bool:
    """Return True if *markup* fits one message, together with the lines that delivery may add."""
    units = len(plain(markup).encode("utf-16-le")) // 2
    return units <= UNITS_MAX and len(re.findall(r"<[a-z]", markup)) <= ENTITIES_MAX


def clip(words: str, most: int = CLIP) -> str:
    """Return *words*, cut to *most* characters with "…" at the end if they are longer."""
    return words if len(words) <= most else words[: most - 1] + "…"


def first_of(
    speaker: Speaker,
    entries: Sequence[Markup],
    *,
    head: Markup | None,
    foot: Markup | None = None,
    more: int = 0,
) -> Markup:
    """Return *head*, as many of the first *entries* as fit one message, and *foot*.

    If entries are left out, a line above *foot* says how many. *more* is the number of entries
    that come after *entries* and are left out in any case.
    """
    for shown in range(_most(entries), -1, -1):
        left_out = len(entries) - shown + more
        text = lines(head, *entries[:shown], _rest(speaker, left_out), foot)
        if fits(text):
            break
    return text


def last_of(
    speaker: Speaker, entries: Sequence[Markup], *, head: Markup, before: int = 0
) -> Markup:
    """Return *head* and as many of the last *entries* as fit one message.

    If entries are left out, a line below *head* says how many. *before* is the number of entries
    that come before *entries* and are left out in any case.
    """
    for hidden in range(len(entries) - _most(entries[::-1]), len(entries) + 1):
        text = lines(head, _rest(speaker, hidden + before), *entries[hidden:])
        if fits(text):
            break
    return text


def _most(entries: Sequence[Markup]) -> int:
    """Return how many of the first *entries* can fit one message at most.

    So a long list is not joined anew for each of its entries.
    """
    room = UNITS_MAX
    for number, each in enumerate(entries):
        room -= len(plain(each)) + 1
        if room < -1:
            return number
    return len(entries)


def _rest(speaker: Speaker, count: int) -> Markup | None:
    return speaker.say("not-shown", count=count) if count else None
