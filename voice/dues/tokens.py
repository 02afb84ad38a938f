"""Bring the text of a time phrase into one spelling, and cut it into pieces."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from domain.refs import legible
from voice.dues.kinds import Kind

_PLAIN = str.maketrans("ıçğöşüâîûё", "icgosuaiuе", "\u0307")
_APOSTROPHES = re.compile(r"(?<=\w)['’‘ʼʹ`´′＇\"*](?=\w)")
_TO_CYRILLIC = str.maketrans("aeopcyxikmthb", "аеорсухікмтнв")
_TO_LATIN = str.maketrans("аеорсухікмтнв", "aeopcyxikmthb")
_LATIN = re.compile("[a-z]")
_HALF_DAY = re.compile(r"\b([ap])\.? ?m\b\.?")

_SCAN = re.compile(
    r"(?P<iso>\d{4}-\d\d?-\d\d?)(?![\d.:-])"
    r"|(?P<decimal>\d{1,3})(?:,5(?!\d)|\.5(?= ?(?:h|час|ч\b|год|saat)))"
    r"|(?P<date>\d{1,2}(?P<mark>[./-])\d{1,2}(?:(?P=mark)(?:\d{4}|\d\d))?)(?![\d/:-]|\.\d)"
    r"|(?P<clock>\d{1,2}[:h]\d\d)(?![\d:])"
    r"|(?P<number>\d+)"
    r"|(?P<word>\([^\W\d_]+\)|[^\W\d_]+)\.?"
    r"|(?P<skip>[\s,]+|[()]|\.(?= |$))"
    r"|(?P<other>.)"
)


@dataclass(frozen=True, slots=True)
class Token:
    """The meaning of one word or number of a time phrase.

    *spelled* is true for a number in words: two such numbers may be one number ("twenty five").
    """

    kind: Kind
    value: str = ""
    number: int = 0
    spelled: bool = False


class Piece(NamedTuple):
    """A piece of a text, such as a word, a number or a date.

    *shape* is the name of the scanner's group that matched the piece. *attached* is true if no
    character separates the piece from the piece before it.
    """

    shape: str
    text: str
    attached: bool


@lru_cache(maxsize=4096)
def fold_words(text: str) -> str:
    """Return *text* in one spelling.

    Capitals become small letters, Latin letters lose their diacritics, and apostrophes inside
    words are removed.
    """
    clean = unicodedata.normalize("NFC", legible(text)).lower().translate(_PLAIN)
    clean = _APOSTROPHES.sub("", " ".join(clean.split()))
    return _HALF_DAY.sub(r"\1m", clean)


def spellings(word: str) -> tuple[str, ...]:
    """Return the possible spellings of *word*.

    A word that mixes Cyrillic and Latin letters has two, one in each alphabet. A word in brackets
    has two, with the brackets and without. Other words have one.
    """
    if word[0] == "(":
        return (word, word[1:-1])
    if word.isascii():
        return (word,)
    if _LATIN.search(word):
        return (word.translate(_TO_CYRILLIC), word.translate(_TO_LATIN))
    return (word,)


@lru_cache(maxsize=64)
def pieces(folded: str) -> tuple[Piece, ...]:
    """Return the pieces of a text from `fold_words`, without blanks, commas and brackets.

    A single word in brackets keeps them, because `(Istanbul)` is a time zone and `Istanbul` is
    none.
    """
    found: list[Piece] = []
    end = -1
    for each in _SCAN.finditer(folded):
        shape = each.lastgroup or "other"
        if shape != "skip":
            text = each[shape]
            found.append(Piece(shape=shape, text=text, attached=each.start() == end))
            end = each.end()
    return tuple(found)


def first(tokens: Iterable[Token], *kinds: Kind) -> Token | None:
    """Return the first token of one of these kinds, or None."""
    return next((each for each in tokens if each.kind in kinds), None)
