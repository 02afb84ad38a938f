"""Due words as tokens: text folded to one spelling, cut up, and named by a lexicon.

Each token has a kind of one letter, so that a phrase is a regular expression over kinds:

    n number        o day of a month     h hour (an ordinal)    s span of minutes
    u unit          j day or afternoon   q hour or "at"         t each unit ("haftada")
    H and a half    i in, within         a later                r from
    d day from now  w weekday            W weekdays, repeated   Y Monday to Friday
    m month         y year               D numeric date         I year-month-day
    c clock         p part of the day    k minutes to or past   Z zone
    K past, to      (the minutes are told: "twenty past")
    A at            O on                 B by                   b by (after its word)
    T this          N next               x end                  L last
    E weekend       v week from now      e every                f frequency
    R times         C day-of-month mark  J year mark            g "day" after a weekday
    M "days"        G of                 & and                  X without delay
    ? anything else: it can stand in no phrase
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

from domain.refs import legible

_PLAIN = str.maketrans("ıçğöşüâîûё", "icgosuaiuе", "\u0307")
_APOSTROPHES = re.compile(r"(?<=\w)['’‘ʼʹ`´′＇\"*](?=\w)")
_TO_CYRILLIC = str.maketrans("aeopcyxikmthb", "аеорсухікмтнв")
_TO_LATIN = str.maketrans("аеорсухікмтнв", "aeopcyxikmthb")
_HALF_DAY = re.compile(r"\b([ap])\.? ?m\b\.?")

_SCAN = re.compile(
    r"(?P<iso>\d{4}-\d\d?-\d\d?)(?![\d.:-])"
    r"|(?P<decimal>\d{1,3})(?:,5(?!\d)|\.5(?= ?(?:h|час|ч\b|год|saat)))"
    r"|(?P<date>\d{1,2}(?P<mark>[./-])\d{1,2}(?:(?P=mark)(?:\d{4}|\d\d))?)(?![\d/:-]|\.\d)"
    r"|(?P<clock>\d{1,2}[:h]\d\d)(?![\d:])"
    r"|(?P<number>\d+)"
    r"|(?P<word>[^\W\d_]+)\.?"
    r"|(?P<skip>[\s,()]+|\.(?= |$))"
    r"|(?P<other>.)"
)


@dataclass(frozen=True, slots=True)
class Token:
    """One word with its meaning; *spelled* numbers may be put together (twenty five)."""

    kind: str
    value: str = ""
    number: int = 0
    spelled: bool = False


@dataclass(frozen=True, slots=True)
class Piece:
    """One bit of text: what it is (a group of the scanner), and what follows it at once."""

    shape: str
    text: str
    attached: bool


def fold_words(text: str) -> str:
    """*text* in one spelling: small letters, Latin without marks, no apostrophes inside words."""
    clean = unicodedata.normalize("NFC", legible(text)).lower().translate(_PLAIN)
    clean = _APOSTROPHES.sub("", " ".join(clean.split()))
    return _HALF_DAY.sub(r"\1m", clean)


def spellings(word: str) -> tuple[str, ...]:
    """*word*, and where two alphabets are mixed in it, as it is spelled in either."""
    if word.isascii():
        return (word,)
    if re.search("[a-z]", word):
        return (word.translate(_TO_CYRILLIC), word.translate(_TO_LATIN))
    return (word,)


@lru_cache(maxsize=64)
def pieces(folded: str) -> tuple[Piece, ...]:
    """The bits of a folded text, blanks and commas left out."""
    found: list[Piece] = []
    end = -1
    for each in _SCAN.finditer(folded):
        shape = each.lastgroup or "other"
        if shape != "skip":
            text = each[shape]
            found.append(Piece(shape, text, each.start() == end))
            end = each.end()
    return tuple(found)
