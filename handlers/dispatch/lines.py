"""Splits a command line into the name of the command and the words behind it."""

from __future__ import annotations

import re

from domain.spellings import fold_name
from voice.help import asks_for_help


def split_line(text: str) -> tuple[str, str]:
    """Split `/done@Desk HUM-A1 note` into `done` and `HUM-A1 note`; line breaks in words stay.

    Letters that look like Latin ones are read as these. The word for help in any language is
    `help`.
    """
    head, *rest = re.split(r"\s", text[1:], maxsplit=1)
    name = head.partition("@")[0]
    words = rest[0].strip() if rest else ""
    return ("help" if asks_for_help(name) else fold_name(name)), words
