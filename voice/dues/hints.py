"""Words that lead to a time, continue one or make it less exact, and words that tell of one."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from voice.dues.amounts import NUMERIC
from voice.dues.anchors import tells
from voice.dues.kinds import PREPOSITIONS, Kind, pattern
from voice.dues.lexicons import languages, languages_of, lexicon
from voice.dues.side_words import BEFORE, EXCEPT, JOINING
from voice.dues.tokens import Token, fold_words
from voice.dues.words import Word

#: Words of a time. Beside a time expression they may belong to it. A rate ("a day") is no such
#: word, and a number alone is none either.
_TOLD = pattern(
    "NEAR_DAY|WEEKDAY|WEEKDAYS|WORKING_DAYS|WEEKEND|WEEK_AHEAD|FREQUENCY|ISO_DATE|DATE|CLOCK"
    "|MINUTES_PAST|ORDINAL|HOUR_ORDINAL|EVERY|PART|SPAN|WITHOUT_DELAY|NUMBER OF? MONTH"
    "|MONTH NUMBER|(AT|ON|BY|FROM|IN|HOUR_OR_AT|OF_MONTH|PAST) NUMBER|NUMBER (BY_AFTER|LATER)"
    "|NUMBER UNIT LATER|(NEXT|THIS|LAST) (UNIT|OF_MONTH|DAY_OR_AFTERNOON)"
    "|FROM_AFTER|DAY_BEFORE|(UNIT|SPAN|DAY_OR_AFTERNOON) BESIDE"
    "|END (OF|AT|ON)? (UNIT|DAY_OR_AFTERNOON|OF_MONTH|MONTH)|(BY|AT|ON|OF) END|IN UNIT"
)

#: A phrase such as "at the earliest" has at most so many words.
_LONGEST_LATER = 3
_UNITS = frozenset({Kind.UNIT, Kind.DAY_OR_AFTERNOON, Kind.SPAN, Kind.HOUR_OR_AT})
#: tr "pazartesiden" is "from Monday": a span of time begins.
_FROM_DAY = re.compile("(?<=[a-z]{3})[dt][ae]n$")


@lru_cache(maxsize=1024)
def open_a_time(words: str) -> bool:
    """Return True for folded words that lead to a time and are no text: "to", "not before"."""
    if all(each in BEFORE or each in JOINING for each in words.split()):
        return True
    read = (lexicon(each).tokens(words) for each in languages())
    return any(all(token.kind in PREPOSITIONS for token in tokens) for tokens in read)


def is_exception(word: str) -> bool:
    """Return True for a word such as "except"."""
    return fold_words(word.strip(" ,.;:")) in EXCEPT | {"but"}


def tell(words: Sequence[Word], language: str, open_: frozenset[str]) -> bool:
    """Return True if *words* tell of a time, or if they cannot end or begin a text."""
    if len(words) == 1 and fold_words(words[0].text) in open_:
        return True
    if not any(_may_mark(each.text) for each in words):
        return False
    return _is_told(" ".join(each.text for each in words), language)


@lru_cache(maxsize=4096)
def _may_mark(word: str) -> bool:
    text = fold_words(word)
    return text in EXCEPT or tells(_FROM_DAY.sub("", text))


@lru_cache(maxsize=256)
def _is_told(words: str, language: str) -> bool:
    text = fold_words(words)
    if not EXCEPT.isdisjoint(text.split()):
        return True
    parts = [_FROM_DAY.sub("", each) for each in text.split()]
    text = " ".join(parts)
    known = frozenset[str]().union(*(languages_of(each) for each in parts if tells(each)))
    for each in dict.fromkeys((language, "en", *languages())):
        if each in known:
            tokens = [token for token in lexicon(each).scan(text) if _counts(token)]
            if _TOLD.search("".join(token.kind for token in tokens)):
                return True
    return False


def _counts(token: Token) -> bool:
    """Return False for a token that is seldom a time beside one: `3.5`, or "am" as a verb."""
    if token.kind is Kind.DATE:
        return NUMERIC.fullmatch(token.value) is not None
    return token.kind is not Kind.PART or token.value not in {"am", "pm"}


@lru_cache(maxsize=4096)
def unit_of(word: str, language: str) -> str | None:
    """Return the unit of time that *word* is, or None: "hour"."""
    tokens = lexicon(language).scan(fold_words(word))
    return tokens[0].value if len(tokens) == 1 and tokens[0].kind in _UNITS else None


def later_words(after: Sequence[Word]) -> int:
    """Return of how many words a phrase such as "or later" consists that begins here, or 0."""
    for count in range(1, min(_LONGEST_LATER, len(after)) + 1):
        if any(each.ends for each in after[: count - 1]):
            return 0
        if _is_later(fold_words(" ".join(each.text for each in after[:count]))):
            return count
    return 0


@lru_cache(maxsize=1024)
def _is_later(text: str) -> bool:
    read = (lexicon(each).tokens(text) for each in languages())
    return any([token.kind for token in tokens] == [Kind.FROM_AFTER] for tokens in read)
