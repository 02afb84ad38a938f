"""Splits a command line into the name of the command and the words behind it."""

from __future__ import annotations

import re

from domain.refusals import SeveralCommands
from domain.spellings import fold_name
from voice.help import asks_for_help

#: A command at the beginning of a further line, or behind a semicolon.
_FURTHER = re.compile(r"(?:\n\s*|[;|]\s*)(/[^\W\d_]\S*[^\n]*)")
#: Words that are typed as the desk writes them: dots stand where the person's own words belong.
_GAP = re.compile(r"(?P<first>\S{0,20})\s*(?:…|\.\.\.)")


def split_line(text: str) -> tuple[str, str]:
    """Split `/done@Desk HUM-A1 note` into `done` and `HUM-A1 note`; line breaks in words stay.

    Letters that look like Latin ones are read as these. The word for help in any language is
    `help`.
    """
    head, *rest = re.split(r"\s", text[1:], maxsplit=1)
    name = head.partition("@")[0]
    words = rest[0].strip() if rest else ""
    return ("help" if asks_for_help(name) else fold_name(name)), words


def without_gap(words: str) -> str:
    """Return *words* without dots that stand for words which are missing: `HUM-A1 …`."""
    found = _GAP.fullmatch(words)
    return found["first"] if found else words


def refuse_several(text: str) -> None:
    """Raise SeveralCommands if a further line of a message begins with a command."""
    if found := _FURTHER.search(text):
        raise SeveralCommands(first=text[: found.start()].strip(), second=found[1].strip())
