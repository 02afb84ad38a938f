"""Find what is doubtful beside a time expression: words that may belong to the time as well."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from itertools import islice

from voice.dues.anchors import tells
from voice.dues.expressions import NUMERIC, Expression
from voice.dues.kinds import Kind, pattern
from voice.dues.lexicons import languages, languages_of, lexicon
from voice.dues.tokens import Token, fold_words
from voice.dues.words import Word, words_of

#: So many words beside a time that names day and hour are looked at, and so many beside another.
_FEW, _MANY = 2, 6

#: Words of a time. Beside a time expression they may belong to it. A rate ("a day") is no such
#: word, and a number alone is none either.
_TOLD = pattern(
    "NEAR_DAY|WEEKDAY|WEEKDAYS|WORKING_DAYS|WEEKEND|WEEK_AHEAD|FREQUENCY|ISO_DATE|DATE|CLOCK"
    "|MINUTES_PAST|ORDINAL|HOUR_ORDINAL|EVERY|PART|SPAN|WITHOUT_DELAY|NUMBER OF? MONTH"
    "|MONTH NUMBER|(AT|ON|BY|FROM|IN|HOUR_OR_AT|OF_MONTH|PAST) NUMBER|NUMBER (BY_AFTER|LATER)"
    "|NUMBER UNIT LATER|(NEXT|THIS|LAST) (UNIT|OF_MONTH|DAY_OR_AFTERNOON)"
    "|END (OF|AT|ON)? (UNIT|DAY_OR_AFTERNOON|OF_MONTH|MONTH)|(BY|AT|ON|OF) END|IN UNIT"
)


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


_EXCEPT = _set(
    "except excepting excluding unless кроме исключая исключением помимо крім окрім винятком"
    " виключаючи haric haricinde disinda"
)
#: With one of these, the words before a time are not complete: "ready for Friday".
_BEFORE = _EXCEPT | _set(
    "and or but not never only for at on in of to from since after before about around until till"
    " between starting и или либо не только для на во в с со от после около к до о об между і й та"
    " або чи ні лише тільки у з із від після близько по між ve veya ya da ile degil itibaren"
    " baslayarak sonra once"
)
#: One of these changes the time before it: "around", tr "sonrası" ("after").
_AFTER = _EXCEPT | _set(
    "ya utc gmt kadar sonra sonrasi once oncesi itibaren baslayarak arasi arasinda - – around"
    " about approximately ca около примерно близько приблизно civari civarinda sularinda gibi"
)

#: tr "pazartesiden" is "from Monday": a span of time begins.
_FROM_DAY = re.compile("(?<=[a-z]{3})[dt][ae]n$")
_OFFSET = re.compile(r"(?:utc|gmt)?[+-]\d|\d{1,2}-?ish|\d{1,2}(?:[:.]\d\d)?[-–]\d")
#: After one of these a unit of time makes a rate: "per day", ru "в сутки".
_RATES = _set("per a an the one this в на за")
_PREPOSITIONS = frozenset({Kind.AT, Kind.BY, Kind.ON, Kind.FROM, Kind.IN})
#: Words that join two times.
JOINING = _set("and or to till until и или либо до по і й та або чи ve veya ya ile")
#: Short names of time zones; most have several meanings, so no time is read with them.
_ZONES = _set("z msk мск eet eest trt cet cest bst est edt pst ist gst")


def doubt_beside(line: str, told: Expression, language: str) -> str:
    """Return the words beside the expression *told* that may belong to it, or "" if none do.

    Only words of the same sentence count: two on each side if the expression names day and hour,
    else six. A colon after the expression ends it.
    """
    words = words_of(line)
    count = _FEW if told.strict else _MANY
    before = [each for each in words if each.end <= told.start]
    after = [each for each in words if each.start >= told.end]
    within = [each for each in words if told.start <= each.start < told.end]
    left = list(reversed(_until_end(reversed(before), count, before=True)))
    closed = within[-1].ends or line[told.end : told.end + 1] == ":"
    right = [] if closed else _until_end(iter(after), count, before=False)
    found = next((n for n in range(1, len(left) + 1) if _tells(left[-n:], language, _BEFORE)), 0)
    if not found and left and _is_unit(left, language):
        found = min(2, len(left))
    if not found and left and told.weak and left[-1].text.isdigit():
        found = 1
    if found:
        return line[left[-found].start : told.start].strip()
    if right and not told.strict and right[0].text[:1].isdigit():
        return right[0].text
    if right and (
        _in_brackets(line[right[0].start :]) or _is_zone(right[0].text) or _is_month(right[0].text)
    ):
        return line[right[0].start :].split()[0]
    found = next((n for n in range(1, len(right) + 1) if _tells(right[:n], language, _AFTER)), 0)
    if not found and len(right) > 1 and fold_words(right[0].text) in JOINING:
        # "And now?" begins a text, "and 11" continues a time.
        found = 2 * _continues(right[1].text)
    return line[told.end : right[found - 1].end].strip(" ,") if found else ""


def tells_how_often(line: str, told: Expression, language: str) -> bool:
    """Return True if the words before the time say how often, in words that are not read."""
    before = [each for each in words_of(line) if each.end <= told.start][-_MANY:]
    own = lexicon(language)
    for first in range(len(before)):
        tokens = own.scan(fold_words(" ".join(each.text for each in before[first:])))
        if tokens and tokens[0].kind is Kind.EVERY:
            return all(each.kind is not Kind.UNKNOWN for each in tokens) and len(tokens) > 1
    return False


def is_exception(word: str) -> bool:
    """Return True for a word such as "except"."""
    return fold_words(word.strip(" ,.;:")) in _EXCEPT | {"but"}


def _until_end(words: Iterator[Word], count: int, *, before: bool) -> list[Word]:
    """Return at most *count* of the words up to the end of the sentence.

    With *before* the words come backwards, and the end of another sentence is not taken.
    """
    found: list[Word] = []
    for each in islice(words, count):
        if before and each.ends:
            break
        found.append(each)
        if each.ends:
            break
    return found


def _in_brackets(text: str) -> bool:
    """Return True if *text* begins with one word in brackets, such as "(Istanbul)"."""
    return re.match(r"\(\S+\)", text) is not None


@lru_cache(maxsize=1024)
def _continues(word: str) -> bool:
    """Return True if a time may begin with *word*: with a number or a word such as "until"."""
    tokens = [token for each in languages() for token in lexicon(each).scan(fold_words(word))]
    return word[:1].isdigit() or any(each.kind in _PREPOSITIONS for each in tokens)


@lru_cache(maxsize=1024)
def _is_month(word: str) -> bool:
    """Return True if *word* is the name of a month; after a time it may belong to it."""
    tokens = [token for each in languages() for token in lexicon(each).scan(fold_words(word))]
    return any(each.kind is Kind.MONTH for each in tokens) and fold_words(word) != "may"


def _is_unit(left: Sequence[Word], language: str) -> bool:
    """Return True if a unit of time stands before the time ("next day"), and it is not counted."""
    before = fold_words(left[-2].text) if len(left) > 1 else ""
    if before.isdigit():
        return False
    tokens = lexicon(language).scan(fold_words(left[-1].text))
    return (
        len(tokens) == 1
        and tokens[0].kind in {Kind.UNIT, Kind.DAY_OR_AFTERNOON}
        and tokens[0].value not in {"hour", "minute"}
        and before not in _RATES
    )


@lru_cache(maxsize=1024)
def _is_zone(word: str) -> bool:
    """Return True if *word* may name a time zone, such as "Kyiv" or "MSK"."""
    text = fold_words(word)
    return text in _ZONES | _zone_words() or _OFFSET.match(text) is not None


@cache
def _zone_words() -> frozenset[str]:
    return frozenset(
        phrase[0]
        for each in languages()
        for phrase, tokens in lexicon(each).phrases.items()
        if any(token.kind is Kind.ZONE for token in tokens) and len(phrase[0]) > 2
    )


def _tells(words: Sequence[Word], language: str, open_: frozenset[str]) -> bool:
    """Return True if *words* tell of a time, or if they cannot end or begin a text."""
    if len(words) == 1 and fold_words(words[0].text) in open_:
        return True
    if not any(_may_mark(each.text) for each in words):
        return False
    return _is_told(" ".join(each.text for each in words), language)


@lru_cache(maxsize=4096)
def _may_mark(word: str) -> bool:
    text = fold_words(word)
    return text in _EXCEPT or tells(_FROM_DAY.sub("", text))


@lru_cache(maxsize=256)
def _is_told(words: str, language: str) -> bool:
    text = fold_words(words)
    if not _EXCEPT.isdisjoint(text.split()):
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
