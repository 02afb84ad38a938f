"""Borrowing: an `/action` sent as a reply, without words of its own, takes those replied to."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable

from domain.groups import CODES
from domain.refs import fold, legible

#: More than this of a message is not taken.
TEXT_MAX = 500

_COMMAND = re.compile(r"/action(?:@\w{1,64})?(?=\s|$)", re.IGNORECASE | re.ASCII)
_ASSIGNEES = re.compile(r"[^\W\d_]{1,3}(?:\s*[+＋]\s*[^\W\d_]{1,3})*\s*[:：]\s*")


#: Cuts `text by WHEN` into the text and the due words; what stands before them is one language's.
Split = Callable[[str], tuple[str, str | None]]


def borrows_words(line: str, splits: Iterable[Split]) -> bool:
    """True for `/action`, `/action B:`, `/action HUM B: by 25 Jul 12:00`: all but the words.

    Whose language it is in is not known yet: one of *splits* is enough.
    """
    command = _COMMAND.match(line)
    if command is None:
        return False
    return any(split_words(line[command.end() :], split)[0] == "" for split in splits)


def split_words(words: str, split: Split) -> tuple[str, str, str | None]:
    """`HUM B: text by WHEN` → the text (perhaps none), the delegations (`B:` or none), WHEN."""
    rest = legible(words).strip()
    head, *more = rest.split(maxsplit=1) or [""]
    if fold(head) in CODES:
        rest = "".join(more)
    named = _ASSIGNEES.match(rest)
    assignees = named[0].strip() if named else ""
    text, when = split(rest[named.end() :] if named else rest)
    return text.strip(), assignees, when
