"""Tell which words of a line can be the heart of a time expression."""

from __future__ import annotations

from functools import cache, lru_cache

from voice.dues.kinds import PREPOSITIONS, Kind
from voice.dues.lexicons import languages, lexicon
from voice.dues.tokens import fold_words, spellings
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


def is_ordinal(word: str) -> bool:
    """Return True for an ordinal number in words: "second"."""
    return _is_one(word, _words_of(Kind.ORDINAL, Kind.HOUR_ORDINAL))


def is_day(word: str) -> bool:
    """Return True for the name of a day or a month: "Friday", "tomorrow", "August"."""
    return _is_one(word, _words_of(Kind.WEEKDAY, Kind.NEAR_DAY, Kind.MONTH))


def _is_one(word: str, known: frozenset[str]) -> bool:
    text = fold_words(word)
    return bool(text) and not known.isdisjoint(spellings(text))


@cache
def _words_of(*kinds: Kind) -> frozenset[str]:
    """Return the words that alone are a token of one of these kinds."""
    return frozenset(
        phrase[0]
        for each in languages()
        for phrase, tokens in lexicon(each).phrases.items()
        if len(phrase) == len(tokens) == 1 and tokens[0].kind in kinds
    )
