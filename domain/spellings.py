"""Spellings: command words typed with letters of another alphabet, and words that are nearly one.

People type `/ACTİON` with Turkish capitals, or `/dоne` with a Cyrillic letter in it. Nobody
can see the difference, so such words are read as what they look like.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache

from domain.refs import fold

#: Small letters that look like a Latin letter, and whose capitals do not.
_SMALL = str.maketrans("уѕјԁһԛԝɡɩνυο", "ysjdhqwgivuo")
#: Capitals that `fold` leaves, and that look like Latin ones.
_CAPITALS = str.maketrans("УЅЈԀҺԚԜ", "YSJDHQW")
_WORD = re.compile(r"[^\W_]+")
_ASCII_LETTER = re.compile(r"[A-Za-z]")


def fold_name(text: str) -> str:
    """Return the name of a command in small ASCII letters, if it looks like such a name.

    A word that does not look like one stays as it is.
    """
    if text.isascii():
        return text.lower()
    plain = unicodedata.normalize("NFKC", text)
    folded = fold(plain.translate(_SMALL)).translate(_CAPITALS).lower()
    return folded if folded.isascii() else plain.lower()


def level(text: str) -> str:
    """Return *text* with its key words as ASCII, character for character.

    A word is changed only if it has a Latin letter already: a word of Cyrillic letters alone, such
    as «то», is a word of its language. The length stays the same, so that a place in the result is
    a place in *text*.
    """
    return text if text.isascii() else _WORD.sub(lambda word: _level_word(word[0]), text)


@lru_cache(maxsize=1024)
def _level_word(word: str) -> str:
    narrow = "".join(map(_narrow, word))
    if narrow.isascii() or not _ASCII_LETTER.search(narrow):
        return narrow
    return "".join(_level_letter(each) for each in narrow)


def _narrow(character: str) -> str:
    plain = unicodedata.normalize("NFKC", character)
    return plain if len(plain) == 1 else character


def _level_letter(character: str) -> str:
    seen = fold_name(character)
    if len(seen) != 1 or not seen.isascii():
        return character
    return seen.upper() if character.isupper() else seen


def nearest_name(name: str, known: Iterable[str], most: int = 2) -> str:
    """Return the one of *known* names that is at most *most* typing errors from *name*, or "".

    One error is a letter too many, a letter missing, another letter, or two letters exchanged. A
    name of up to three letters may have one error only.
    """
    most = min(most, 1) if len(name) <= 3 else most
    found = sorted((_errors(name, each), each) for each in known)
    near = [(count, each) for count, each in found if count <= most]
    return near[0][1] if near else ""


def _errors(one: str, two: str) -> int:
    """Return how many typing errors lie between two words."""
    rows = [list(range(len(two) + 1))]
    for i, a in enumerate(one, 1):
        row = [i]
        for j, b in enumerate(two, 1):
            cost = min(rows[-1][j] + 1, row[-1] + 1, rows[-1][j - 1] + (a != b))
            if i > 1 and j > 1 and a == two[j - 2] and one[i - 2] == b:
                cost = min(cost, rows[-2][j - 2] + 1)
            row.append(cost)
        rows.append(row)
    return rows[-1][-1]
