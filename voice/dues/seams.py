"""Find what is doubtful beside a time expression: words that may belong to the time as well."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice

from voice.dues.anchors import tells
from voice.dues.expressions import Expression
from voice.dues.hints import later_words, tell, unit_of
from voice.dues.items import ends_with_item
from voice.dues.kinds import Kind
from voice.dues.lexicons import languages, languages_of, lexicon
from voice.dues.place_names import is_place
from voice.dues.reasons import begins_reason, is_reason
from voice.dues.side_words import (
    AFTER,
    BEFORE,
    JOINING,
    OFTEN,
    VAGUE,
    ZONE_TAILS,
    word_set,
)
from voice.dues.tokens import fold_words
from voice.dues.typos import nearest
from voice.dues.words import EDGES, Word, words_of
from voice.dues.zone_words import is_short_zone, zone_behind, zone_of

#: So many words beside a time that names day and hour are looked at, and so many beside another.
_FEW, _MANY = 2, 6

#: After one of these a unit of time makes a rate: "per day", ru "в сутки".
_RATES = word_set("per a an the one this в на за")
#: Of these words, those that also count: ru "за неделю до".
_ALSO_COUNTING = word_set("за a an the one")
#: A distance may be counted from a time that begins with one of these.
_COUNTED_FROM = word_set("before after до після после")
#: Words in front of an event: "before the session tomorrow 10:00".
_AHEAD = word_set("before after перед после після prior")
#: Words in front of an hour.
_HOUR_HEADS = word_set("at в во о об у saat")
#: A number beside a time without an hour may be its hour: "9ish", "10.30", "9-10".
_HOUR = re.compile(r"\d{1,2}(?:[-–/]\d{1,2}(?:[:.]\d\d)?)?|\d\d[0-5]\d")
#: Such a number is an hour and no amount.
_CLOCK = re.compile(r"\d{1,2}(?:[:.]\d\d|-?ish)|\d{1,2}[-–]\d{1,2}")
#: Turkish "ilk iş", first of all, from its end.
_FIRST_OF_ALL = ["is", "ilk"]
_DASHES = frozenset("-–—")
_BRACKET = re.compile(r"[(\[]\S+[)\]]")
#: The ending of what a Turkish distance is counted from.
_FROM = re.compile(r".{3,}[dt][ae]n$")
#: A date-time group without its month: "281000Z".
_MILITARY = re.compile(r"\d{6}z", re.IGNORECASE)
_PREPOSITIONS = frozenset({Kind.AT, Kind.BY, Kind.ON, Kind.FROM, Kind.IN})


@dataclass(frozen=True, slots=True)
class Beside:
    """Doubtful words beside a time, from *start* to *end* in the line.

    With *apart* they belong to the time in any case, and are no words of the text: "around".
    """

    start: int
    end: int
    apart: bool = False


def doubt_beside(
    line: str, told: Expression, language: str, *, leads: bool = False
) -> Beside | None:
    """Return the words beside the expression *told* that may belong to it, or None.

    Only words of the same sentence count: two on each side if the expression names day and hour,
    else six. A colon after the expression ends it. If the expression *leads*, the words behind it
    are expected to be a text.
    """
    words = words_of(line)
    within = [each for each in words if told.start <= each.start < told.end]
    before = [each for each in words if each.end <= told.start]
    return _doubt_in_front(before, within, told, language) or (
        None
        if within[-1].ends or line[told.end : told.end + 1] == ":"
        else _doubt_behind(
            line, [each for each in words if each.start >= told.end], told, language, leads=leads
        )
    )


def _doubt_in_front(
    before: Sequence[Word], within: Sequence[Word], told: Expression, language: str
) -> Beside | None:
    """Return the doubtful words of *before*; *within* are the words of the time."""
    near = _until_end(reversed(before), _MANY, before=True)
    if told.strict and [fold_words(each.text) for each in near[:2]] == _FIRST_OF_ALL:
        near = near[2:]
    if often := [each for each in near if fold_words(each.text) in OFTEN]:
        return Beside(often[-1].start, told.start)
    left = near[: _FEW if told.strict else _MANY][::-1]
    latest = told.latest and not told.dayless
    if latest and ends_with_item(near[::-1], within, whole=told.strict):
        return None
    first = within[0]
    counted = _is_counted_from(fold_words(first.text), near[::-1])
    dated = first.text[:1].isdigit()
    numbered = _is_weekday(first.text)
    found = _in_front(left, told, language, counted=counted, dated=dated, numbered=numbered)
    if not found:
        return None
    apart = all(_is_apart(each.text, told) for each in left[-found:])
    apart = apart or (not told.strict and unit_of(left[-1].text, language) == "hour")
    return Beside(left[-found].start, told.start, apart)


def _doubt_behind(
    line: str, after: Sequence[Word], told: Expression, language: str, *, leads: bool
) -> Beside | None:
    """Return the doubtful words of *after*."""
    right = _until_end(iter(after), _FEW if told.strict else _MANY, before=False)
    if not right:
        return None
    if not told.strict and (hour := _hour_behind(right)):
        return Beside(told.end, right[hour - 1].end)
    leads = leads and told.strict
    bracket = _BRACKET.match(line, right[0].start)
    if leads and (begins_reason(right) or (bracket and is_reason(bracket[0][1:-1]))):
        return None
    zone = zone_behind(right)
    if leads and not zone:
        # "Geneva, the roads are closed".
        zone = is_place(right[0].text) and line[right[0].end : right[0].end + 1] == ","
    if bracket or zone or _is_month(right[0].text):
        end = bracket.end() if bracket else right[max(zone, 1) - 1].end
        last = not line[end:].strip(EDGES)
        return Beside(told.end, end, apart=zone_of(line[told.end : end]) is not None and last)
    if later := later_words(after):
        return Beside(told.end, after[later - 1].end, apart=True)
    found = _behind(right, language)
    apart = all(_is_apart(each.text, told) for each in right[:found])
    return Beside(told.end, right[found - 1].end, apart) if found else None


def _hour_behind(right: Sequence[Word]) -> int:
    """Return how many words behind a day may be its hour: "10-11", "at 10-11"."""
    if right[0].text[:1].isdigit():
        return 1
    headed = len(right) > 1 and fold_words(right[0].text) in _HOUR_HEADS
    return 2 if headed and right[1].text[:1].isdigit() else 0


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
    left: Sequence[Word],
    told: Expression,
    language: str,
    *,
    counted: bool,
    dated: bool,
    numbered: bool,
) -> int:
    """Return how many words in front of the time are doubtful.

    If the time is *dated* with a number, a number in front of it is hardly its hour. If it begins
    with a weekday, it may be *numbered* by one: "26, Monday".
    """
    loose = not (told.strict or told.latest) and len(left) > 1 and tells(left[-2].text)
    if loose and unit_of(left[-1].text, language) == "hour":
        return 2  # "9 o'clock tomorrow"
    found = next((n for n in range(1, len(left) + 1) if tell(left[-n:], language, BEFORE)), 0)
    if found or not left:
        return found
    if _is_unit(left, language, counted=counted):
        return min(2, len(left))
    if _MILITARY.fullmatch(left[-1].text) or fold_words(left[-1].text) in ZONE_TAILS:
        return min(2, len(left))
    ahead = [n for n in (2, 3) if n <= len(left) and fold_words(left[-n].text) in _AHEAD]
    if ahead:
        return ahead[0]
    if _is_typo(left[-1].text) or (numbered and left[-1].text.strip(",/").isdigit()):
        return 1
    if is_short_zone(left[-1].text) or _is_anchor(left[-1], told):
        return 1
    if told.strict or told.latest:
        return 0
    if _CLOCK.fullmatch(left[-1].text) or (_HOUR.fullmatch(left[-1].text) and not dated):
        return 1
    return 0


def _is_anchor(word: Word, told: Expression) -> bool:
    """Return True if a Turkish distance may be counted from *word*: "ateşkesten 3 gün sonra".

    So is a distance in any language with a number in words in front of it: "üç beş gün sonra".
    """
    text = fold_words(word.text)
    if not told.shifted:
        return False
    tokens = lexicon(told.language).tokens(text)
    return (told.language == "tr" and _FROM.search(text) is not None) or (
        len(tokens) == 1 and tokens[0].kind is Kind.NUMBER
    )


@lru_cache(maxsize=1024)
def _is_weekday(word: str) -> bool:
    tokens = (token for each in languages() for token in lexicon(each).tokens(fold_words(word)))
    return any(token.kind is Kind.WEEKDAY for token in tokens)


@lru_cache(maxsize=1024)
def _is_typo(word: str) -> bool:
    """Return True for a mistyped word of a time: "Temuz"."""
    text = fold_words(word)
    return not languages_of(text) and nearest(text) is not None


def _behind(right: Sequence[Word], language: str) -> int:
    """Return how many words behind the time are doubtful."""
    found = next((n for n in range(1, len(right) + 1) if tell(right[:n], language, AFTER)), 0)
    dashed = right[0].text in _DASHES
    if not found and len(right) > 1 and (dashed or fold_words(right[0].text) in JOINING):
        # "And now?" begins a text, "and 11" continues a time.
        found = 2 * _continues(right[1].text)
    return found


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
    unit = unit_of(left[-1].text, language)
    if unit is None or (before.isdigit() and not counted):
        return False
    if unit == "year":
        return True
    if counted:
        return before not in _RATES - _ALSO_COUNTING
    return unit not in {"hour", "minute"} and before not in _RATES
