"""Texts from a quoted message: an `/action` reply without a text uses the message replied to."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable

from domain.groups import CODES
from domain.refs import fold, legible

#: At most this many characters are taken from the message that an `/action` replies to.
TEXT_MAX = 500

_COMMAND = re.compile(r"/action(?:@\w{1,64})?(?=\s|$)", re.IGNORECASE | re.ASCII)
_ASSIGNEES = re.compile(r"[^\W\d_]{1,3}(?:\s*[+＋]\s*[^\W\d_]{1,3})*\s*[:：]\s*")

#: A function for one language that cuts `text by WHEN` into the text and the words for the due
#: time. These words are None if the line has none.
Split = Callable[[str], tuple[str, str | None]]


def borrows_words(line: str, splits: Iterable[Split]) -> bool:
    """Return True if the line is an `/action` without a text, as `/action HUM B: by 25 Jul 12:00`.

    The language of the line is not known yet, so *splits* has a function for each language.
    """
    command = _COMMAND.match(line)
    if command is None:
        return False
    return any(split_words(line[command.end() :], split)[0] == "" for split in splits)


def split_words(words: str, split: Split) -> tuple[str, str, str | None]:
    """Cut `HUM B: text by WHEN` into the text, the delegations (`B:`) and WHEN.

    The text and the delegations are "" if the line has none. WHEN is None if the line has no words
    for a due time.
    """
    rest = legible(words).strip()
    head, *more = rest.split(maxsplit=1) or [""]
    if fold(head) in CODES:
        rest = "".join(more)
    named = _ASSIGNEES.match(rest)
    assignees = named[0].strip() if named else ""
    text, when = split(rest[named.end() :] if named else rest)
    return text.strip(), assignees, when
