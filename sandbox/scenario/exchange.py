"""The exchange: A for B and B for A everywhere, which must change nothing but the letters."""

from __future__ import annotations

import re

#: A delegation's code on its own, or at the head of a label; never the kind of a reference.
_CODE = re.compile(r"(?<![\w-])([AB])(?=$|[\s:+.,·→]|-(?:head|hum|mil)\b)")
_OTHER = {"A": "B", "B": "A"}


def exchange(text: str) -> str:
    """The same words, said from the other side."""
    return _CODE.sub(lambda found: _OTHER[found[1]], text)


def keep(text: str) -> str:
    """The words as they are."""
    return text
