"""Tell whether the words behind a whole time are a reason, and cannot belong to the time."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache, lru_cache

from voice.dues.anchors import is_ordinal, tells
from voice.dues.lexicons import languages, lexicon
from voice.dues.place_names import is_place
from voice.dues.side_words import AFTER, BEFORE, DESCRIBING, OFTEN, QUALIFYING, VAGUE, ZONE_TAILS
from voice.dues.tokens import fold_words, spellings
from voice.dues.typos import is_near
from voice.dues.words import Word
from voice.dues.zone_words import is_zone

#: The short name of a zone, in capitals, has at most so many letters: "NZST".
_LONGEST_SHORT = 5
#: A word with so few letters has too many neighbours to be taken for a mistyped one.
_TOO_SHORT = 4
_WORD = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*")
#: Ru "позднее" is "later", and "late" in front of a neuter noun: "позднее начало".
_LATE, _NEUTER = "позднее", re.compile("[а-я]{3,}(?:ие|ье|ало)")


@lru_cache(maxsize=1024)
def is_reason(word: str) -> bool:
    """Return True if *word* alone behind a day and its hour can only be a reason: "Rain".

    Else it may change the time: "Geneva", "CEST", "tentative".
    """
    if _WORD.fullmatch(word) is None or (word.isupper() and len(word) <= _LONGEST_SHORT):
        return False
    return not may_extend(word) and not _is_near_one(fold_words(word))


def begins_reason(words: Sequence[Word]) -> bool:
    """Return True if the first of *words* describes the second one, and both are a reason.

    So it is in "late start" and "second meeting", but not in "late evening", "second Monday".
    """
    if len(words) < 2 or words[0].closes or may_extend(words[1].text):
        return False
    first, second = fold_words(words[0].text), fold_words(words[1].text)
    if first in DESCRIBING or (first == _LATE and _NEUTER.fullmatch(second)):
        return True
    return is_ordinal(words[0].text)


@lru_cache(maxsize=1024)
def may_extend(word: str) -> bool:
    """Return True if a time that stands in front of *word* may go on with it."""
    text = fold_words(word)
    if len(text) < 2 or text in _changing() or is_zone(word) or is_place(word):
        return True
    begins = (not lexicon(each).lengths.keys().isdisjoint(spellings(text)) for each in languages())
    return tells(word) or any(begins)


def _is_near_one(text: str) -> bool:
    """Return True for a mistyped word that says how exact a time is: "aprox"."""
    return len(text) > _TOO_SHORT and any(
        is_near(text, each) for each in VAGUE | QUALIFYING if len(each) > _TOO_SHORT
    )


@cache
def _changing() -> frozenset[str]:
    return AFTER | BEFORE | OFTEN | QUALIFYING | ZONE_TAILS
