"""Texts from a quoted message: a reply without a text of its own uses the message replied to."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable

from domain.groups import CODES
from domain.refs import fold, legible
from domain.spellings import fold_name

#: At most this many characters are taken from the message that a command replies to.
TEXT_MAX = 500

_COMMAND = re.compile(r"[/／](?P<name>[^\s@]{1,64})(?:@\w{1,64})?(?=\s|$)")
#: Whom a reminder is for: `to HUM`, or `to A:`.
_TO = re.compile(r"to\s+[^\s:：]{1,12}\s*[:：]?(?=\s|$)\s*", re.IGNORECASE)
_ASSIGNEES = re.compile(r"[^\W\d_]{1,3}(?:\s*[+＋]\s*[^\W\d_]{1,3})*\s*[:：]\s*")

#: A function for one language that cuts `text by WHEN` into the text and the words for the due
#: time. These words are None if the line has none.
Split = Callable[[str], tuple[str, str | None]]


def borrows_words(line: str, splits: Iterable[Split]) -> bool:
    """Return True if the line is an `/action` without a text, as `/action HUM B: by 25 Jul 12:00`.

    The language of the line is not known yet, so *splits* has a function for each language.
    """
    words = _words_of("action", line)
    return words is not None and any(split_words(words, split)[0] == "" for split in splits)


def reminded_when(line: str) -> str | None:
    """Return the words of a `/remind` behind those that say for whom it is.

    If they are a time alone, the reminder is about the message that it replies to. Returns None if
    the line is another command.
    """
    words = _words_of("remind", line)
    if words is None:
        return None
    words = words.strip()
    to = _TO.match(words)
    return words[to.end() :] if to else words


def _words_of(name: str, line: str) -> str | None:
    """Return the words behind the command /*name*, or None if the line is another command."""
    command = _COMMAND.match(line)
    if command is None or fold_name(command["name"]) != name:
        return None
    return line[command.end() :]


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
