"""Tell which words beside a time may name a time zone."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache, lru_cache

from voice.dues.kinds import Kind
from voice.dues.lexicons import languages, lexicon
from voice.dues.side_words import TIME_WANTED, ZONE_HEADS, ZONE_TAILS
from voice.dues.tokens import fold_words
from voice.dues.words import Word

#: Short names of time zones; most have several meanings, so no time is read with them.
_ZONES = frozenset(
    ("z", "msk", "мск", "eet", "eest", "trt", "cet", "cest", "bst", "est", "edt", "pst", "ist")
) | {"gst"}
#: Names that alone begin no phrase for a zone -> the phrase that is offered for them.
_CITIES = {
    "киев": "по киеву",
    "москва": "по москве",
    "стамбул": "по стамбулу",
    "київ": "за києвом",
    "анкара": "ankara time",
    "eest": "utc+3",
    "eet": "utc+2",
    "cest": "utc+2",
    "cet": "utc+1",
    "msk": "utc+3",
    "trt": "utc+3",
}
_OFFSET = re.compile(r"(?:utc|gmt)?[+-]\d|\d{1,2}-?ish|\d{1,2}(?:[:.]\d\d)?[-–]\d")


def zone_of(words: str) -> str | None:
    """Return the phrase for the zone that *words* may name ("Kyiv": "kyiv time"), or None."""
    return _zone_words().get(fold_words(words.strip("() ,.;:")))


def is_short_zone(word: str) -> bool:
    """Return True for the short name of a zone, such as "CEST"."""
    return fold_words(word) in _ZONES


@lru_cache(maxsize=1024)
def is_zone(word: str) -> bool:
    """Return True if *word* may name a time zone, such as "Kyiv" or "MSK"."""
    text = fold_words(word)
    return text in _ZONES or text in _zone_words() or _OFFSET.match(text) is not None


def zone_behind(right: Sequence[Word]) -> int:
    """Return how many of the words behind a time may name its zone: "Kyiv", "Geneva time"."""
    first, *others = (fold_words(each.text) for each in right[:2])
    if is_zone(right[0].text) or first in ZONE_TAILS or first.startswith("по-"):
        return 1
    if others and (
        (others[0] in ZONE_TAILS and first not in TIME_WANTED)
        or (first in ZONE_HEADS and right[1].text[0].isupper())
    ):
        return 2
    return 0


@cache
def _zone_words() -> dict[str, str]:
    """Return the first words of the phrases for zones -> the phrase."""
    return _CITIES | {
        phrase[0]: " ".join(phrase)
        for each in reversed(languages())
        for phrase, tokens in lexicon(each).phrases.items()
        if any(token.kind is Kind.ZONE for token in tokens) and len(phrase[0]) > 2
    }
