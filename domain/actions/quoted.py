"""Borrowed words: an `/action` sent as a reply, without a text, takes the text replied to."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable

from domain.groups import CODES
from domain.refs import fold, legible

#: The most characters that are taken of the message replied to.
TEXT_MAX = 500

_COMMAND = re.compile(r"/action(?:@\w{1,64})?(?=\s|$)", re.IGNORECASE | re.ASCII)
_ASSIGNEES = re.compile(r"[^\W\d_]{1,3}(?:\s*[+＋]\s*[^\W\d_]{1,3})*\s*[:：]\s*")

#: A function that cuts `text by WHEN` of one language into the text and the due words, or None.
Split = Callable[[str], tuple[str, str | None]]


def borrows_words(line: str, splits: Iterable[Split]) -> bool:
    """Return True for an `/action` without a text: `/action HUM B: by 25 Jul 12:00`.

    The language of the line is not known yet, so *splits* has a function for each.
    """
    command = _COMMAND.match(line)
    if command is None:
        return False
    return any(split_words(line[command.end() :], split)[0] == "" for split in splits)


def split_words(words: str, split: Split) -> tuple[str, str, str | None]:
    """Cut `HUM B: text by WHEN` into the text, the delegations (`B:`) and WHEN.

    Text and delegations may be empty; WHEN is None if there are no due words.
    """
    rest = legible(words).strip()
    head, *more = rest.split(maxsplit=1) or [""]
    if fold(head) in CODES:
        rest = "".join(more)
    named = _ASSIGNEES.match(rest)
    assignees = named[0].strip() if named else ""
    text, when = split(rest[named.end() :] if named else rest)
    return text.strip(), assignees, when
