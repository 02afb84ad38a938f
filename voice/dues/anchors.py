"""Tell which words of a line can be the heart of a time expression."""

from __future__ import annotations

from functools import cache, lru_cache

from voice.dues.kinds import PREPOSITIONS, Kind
from voice.dues.lexicons import languages, lexicon
from voice.dues.tokens import fold_words
from voice.dues.typos import nearest


@lru_cache(maxsize=4096)
def is_anchor(word: str) -> bool:
    """Return True if an expression may consist of *word* and words such as "at" or "the"."""
    if any(each.isdigit() for each in word):
        return True
    text = fold_words(word)
    return text in _anchors() or nearest(text) is not None


@lru_cache(maxsize=4096)
def tells(word: str) -> bool:
    """Return True if *word* alone tells of a time: a number, a day, an hour or an end."""
    text = fold_words(word)
    if any(each.isdigit() for each in text) or nearest(text) is not None:
        return True
    tokens = [token for each in languages() for token in lexicon(each).tokens(text)]
    return any(each.kind not in PREPOSITIONS | {Kind.UNKNOWN} for each in tokens)


@cache
def _anchors() -> frozenset[str]:
    return frozenset(
        word
        for each in languages()
        for phrase, tokens in lexicon(each).phrases.items()
        if any(token.kind not in PREPOSITIONS for token in tokens)
        for word in phrase
    )
