"""Bracketed passages of a text: what the parties have not agreed yet stands in square brackets."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass

from domain.proposals.refusals import Unbalanced
from domain.refs import fold

#: Wide brackets, which some keyboards write, are read as what they look like.
_WIDE = str.maketrans("［］", "[]")
_MARK = re.compile(r"[\[\]]")
_ATTRIBUTED = re.compile(r"\s*(\w{1,3})\s*[:：]\s*(.*)", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Passage:
    """One bracketed passage: the words between its brackets.

    *delegation* is the party that wants these words (`[A: 24]`), or None if the text does not say.
    """

    words: str
    delegation: str | None = None


def passages(text: str, parties: Collection[str] = ()) -> tuple[Passage, ...]:
    """Return the bracketed passages of *text*; one within another belongs to the outer one.

    Raises Unbalanced if a bracket has no counterpart. The count decides about adoption, so a
    bracket is never guessed.
    """
    codes = {fold(each): each for each in parties}
    return tuple(_read(each, codes) for each in _outer(text))


def count(text: str) -> int:
    """Return how many bracketed passages *text* has; raise Unbalanced as `passages` does."""
    return sum(1 for _ in _outer(text))


def _outer(text: str) -> Iterator[str]:
    depth = start = 0
    for found in _MARK.finditer(text.translate(_WIDE)):
        if found[0] == "[":
            depth += 1
            start = found.end() if depth == 1 else start
        elif depth == 0:
            raise Unbalanced
        else:
            depth -= 1
            if depth == 0:
                yield text[start : found.start()]
    if depth:
        raise Unbalanced


def _read(words: str, codes: dict[str, str]) -> Passage:
    found = _ATTRIBUTED.fullmatch(words)
    code = codes.get(fold(found[1])) if found else None
    return Passage(found[2], code) if found and code else Passage(words)
