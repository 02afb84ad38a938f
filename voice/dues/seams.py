"""Find what is doubtful beside a time expression: words that may belong to the time as well."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice

from voice.dues.anchors import tells
from voice.dues.expressions import Expression
from voice.dues.hints import AFTER, BEFORE, JOINING, VAGUE, tell, word_set
from voice.dues.kinds import Kind
from voice.dues.lexicons import languages, lexicon
from voice.dues.tokens import fold_words
from voice.dues.words import EDGES, Word, words_of
from voice.dues.zone_words import is_zone, zone_of

#: So many words beside a time that names day and hour are looked at, and so many beside another.
_FEW, _MANY = 2, 6

#: "For a week" has at most so many words; it begins or, in Turkish, ends with one of these.
_LONGEST_SPAN = 4
_LASTING = word_set("for during на в протягом упродовж")
_LASTING_BEHIND = word_set("boyunca sureyle suresince")
#: A phrase such as "at the earliest" has at most so many words.
_LONGEST_LATER = 3

#: After one of these a unit of time makes a rate: "per day", ru "в сутки".
_RATES = word_set("per a an the one this в на за")
#: Of these words, those that also count: ru "за неделю до".
_ALSO_COUNTING = word_set("за a an the one")
#: A distance may be counted from a time that begins with one of these.
_COUNTED_FROM = word_set("before after до після после")
_UNITS = frozenset({Kind.UNIT, Kind.DAY_OR_AFTERNOON, Kind.SPAN, Kind.HOUR_OR_AT})
#: A number beside a time without an hour may be its hour: "9ish", "10.30", "9-10".
_HOUR = re.compile(r"\d{1,2}(?:[-–/]\d{1,2}(?:[:.]\d\d)?)?|\d\d[0-5]\d")
#: Such a number is an hour and no amount.
_CLOCK = re.compile(r"\d{1,2}(?:[:.]\d\d|-?ish)|\d{1,2}[-–]\d{1,2}")
_BRACKET = re.compile(r"\(\S+\)")
_PREPOSITIONS = frozenset({Kind.AT, Kind.BY, Kind.ON, Kind.FROM, Kind.IN})


@dataclass(frozen=True, slots=True)
class Beside:
    """Doubtful words beside a time, from *start* to *end* in the line.

    With *apart* they belong to the time in any case, and are no words of the text: "around".
    """

    start: int
    end: int
    apart: bool = False


def doubt_beside(line: str, told: Expression, language: str) -> Beside | None:
    """Return the words beside the expression *told* that may belong to it, or None.

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
    counted = _is_counted_from(fold_words(within[0].text), left)
    dated = within[0].text[:1].isdigit()
    if found := _in_front(left, told, language, counted=counted, dated=dated):
        apart = all(_is_apart(each.text, told) for each in left[-found:])
        apart = apart or (not told.strict and _unit(left[-1], language) == "hour")
        return Beside(left[-found].start, told.start, apart)
    if not right:
        return None
    if not told.strict and right[0].text[:1].isdigit():
        return Beside(told.end, right[0].end)
    bracket = _BRACKET.match(line, right[0].start)
    if bracket or is_zone(right[0].text) or _is_month(right[0].text):
        end = bracket.end() if bracket else right[0].end
        last = not line[end:].strip(EDGES)
        return Beside(told.end, end, apart=zone_of(line[told.end : end]) is not None and last)
    if later := _later(after):
        return Beside(told.end, after[later - 1].end, apart=True)
    found = _behind(right, language)
    apart = all(_is_apart(each.text, told) for each in right[:found])
    return Beside(told.end, right[found - 1].end, apart) if found else None


def _is_counted_from(word: str, left: Sequence[Word]) -> bool:
    """Return True if a distance may be counted from a time that begins with this folded word.

    Ru "до" is also "until"; a distance in front of it has "за".
    """
    leading = {fold_words(each.text) for each in left[-3:-1]}
    return word in _COUNTED_FROM and (word != "до" or "за" in leading)


def _is_apart(word: str, told: Expression) -> bool:
    """Return True if this doubtful word can be no word of the text."""
    clock = _CLOCK.fullmatch(word) is not None and not told.strict
    return clock or fold_words(word) in VAGUE


def _in_front(
    left: Sequence[Word], told: Expression, language: str, *, counted: bool, dated: bool
) -> int:
    """Return how many words in front of the time are doubtful.

    If the time is *dated* with a number, a number in front of it is hardly its hour.
    """
    found = next((n for n in range(1, len(left) + 1) if tell(left[-n:], language, BEFORE)), 0)
    if found or not left:
        return found
    if _is_unit(left, language, counted=counted):
        return min(2, len(left))
    if told.strict or told.latest:
        return 0
    if _CLOCK.fullmatch(left[-1].text) or (_HOUR.fullmatch(left[-1].text) and not dated):
        return 1
    named = len(left) > 1 and tells(left[-2].text)
    return 2 * (named and _unit(left[-1], language) == "hour")


def _behind(right: Sequence[Word], language: str) -> int:
    """Return how many words behind the time are doubtful."""
    found = next((n for n in range(1, len(right) + 1) if tell(right[:n], language, AFTER)), 0)
    if not found and len(right) > 1 and fold_words(right[0].text) in JOINING:
        # "And now?" begins a text, "and 11" continues a time.
        found = 2 * _continues(right[1].text)
    return found


def _later(after: Sequence[Word]) -> int:
    """Return of how many words a phrase such as "or later" consists that begins here, or 0."""
    for count in range(1, min(_LONGEST_LATER, len(after)) + 1):
        if any(each.ends for each in after[: count - 1]):
            return 0
        text = fold_words(" ".join(each.text for each in after[:count]))
        for each in languages():
            tokens = lexicon(each).tokens(text)
            if [token.kind for token in tokens] == [Kind.FROM_AFTER]:
                return count
    return 0


def tells_how_often(line: str, told: Expression, language: str) -> bool:
    """Return True if the words before the time say how often, in words that are not read."""
    before = [each for each in words_of(line) if each.end <= told.start][-_MANY:]
    own = lexicon(language)
    for first in range(len(before)):
        tokens = own.scan(fold_words(" ".join(each.text for each in before[first:])))
        if tokens and tokens[0].kind is Kind.EVERY:
            return all(each.kind is not Kind.UNKNOWN for each in tokens) and len(tokens) > 1
    return False


def lasting(line: str, told: Expression, language: str) -> Beside | None:
    """Return the words behind the time that say for how long, or None: "for a week"."""
    after = [each for each in words_of(line) if each.start >= told.end][:_LONGEST_SPAN]
    words = [fold_words(each.text) for each in after]
    counted = [n for n, each in enumerate(after) if _unit(each, language)]
    if not counted:
        return None
    behind = [n for n, each in enumerate(words) if each in _LASTING_BEHIND]
    said = words[0] in _LASTING or behind
    return Beside(told.end, after[max(counted + behind)].end) if said else None


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


def _is_unit(left: Sequence[Word], language: str, *, counted: bool) -> bool:
    """Return True if a unit of time stands before the time ("next day"), and it is not counted.

    If a word such as "before" begins the time, the unit may be *counted* from it: "two hours
    before 18:00".
    """
    before = fold_words(left[-2].text) if len(left) > 1 else ""
    unit = _unit(left[-1], language)
    if unit is None or (before.isdigit() and not counted):
        return False
    if counted:
        return before not in _RATES - _ALSO_COUNTING
    return unit not in {"hour", "minute"} and before not in _RATES


def _unit(word: Word, language: str) -> str | None:
    """Return the unit of time that *word* is, or None: "hour"."""
    tokens = lexicon(language).scan(fold_words(word.text))
    return tokens[0].value if len(tokens) == 1 and tokens[0].kind in _UNITS else None
