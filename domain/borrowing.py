"""Borrowing: an `/action` sent as a reply, without words of its own, takes those replied to."""

from __future__ import annotations

import re

from domain.due_lines import split_due
from domain.groups import CODES
from domain.refs import fold, legible

#: More than this of a message is not taken.
TEXT_MAX = 500

_COMMAND = re.compile(r"/action(?:@\w{1,64})?(?=\s|$)", re.IGNORECASE | re.ASCII)
_ASSIGNEES = re.compile(r"[^\W\d_]{1,3}(?:\s*[+＋]\s*[^\W\d_]{1,3})*\s*[:：]\s*")


def borrows_words(line: str) -> bool:
    """True for `/action`, `/action B:`, `/action HUM B: by 25 Jul 12:00`: all but the words."""
    command = _COMMAND.match(line)
    return command is not None and split_words(line[command.end() :])[0] == ""


def split_words(words: str) -> tuple[str, str, str | None]:
    """`HUM B: text by WHEN` → the text (perhaps none), the delegations (`B:` or none), WHEN."""
    rest = legible(words).strip()
    head, *more = rest.split(maxsplit=1) or [""]
    if fold(head) in CODES:
        rest = "".join(more)
    named = _ASSIGNEES.match(rest)
    assignees = named[0].strip() if named else ""
    text, when = split_due(rest[named.end() :] if named else rest)
    return text.strip(), assignees, when
