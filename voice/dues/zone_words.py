"""Tell which words beside a time may name a time zone."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from voice.dues.kinds import Kind
from voice.dues.lexicons import languages, lexicon
from voice.dues.tokens import fold_words

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


@cache
def _zone_words() -> dict[str, str]:
    """Return the first words of the phrases for zones -> the phrase."""
    return _CITIES | {
        phrase[0]: " ".join(phrase)
        for each in reversed(languages())
        for phrase, tokens in lexicon(each).phrases.items()
        if any(token.kind is Kind.ZONE for token in tokens) and len(phrase[0]) > 2
    }
