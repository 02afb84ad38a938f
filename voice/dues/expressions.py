"""Find the time expressions in a line: all words that together name one time or one recurrence."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import pairwise

from domain.times.cutting import is_shaped
from domain.times.recurrence_phrases import split_trailing_recurrence
from voice.dues import phrases
from voice.dues.anchors import is_anchor
from voice.dues.asked import Said, sort
from voice.dues.kinds import DEADLINE, PREPOSITIONS, START, Kind
from voice.dues.lexicons import languages, languages_of, lexicon
from voice.dues.reading import may_tell
from voice.dues.repeated import repeats
from voice.dues.slots import Clock, Day, Slot, WithoutDelay
from voice.dues.tokens import Token, fold_words
from voice.dues.typos import mended
from voice.dues.words import EDGES, Word, words_of

#: A time expression has at most this many words.
_MOST_WORDS = 12
#: Words that name a weekday, but also an environment (ru "среде"), a market (tr "pazara kadar") or
#: a person ("Sun"). Alone they are no time.
_OTHER_WORDS = frozenset({"среде", "pazara kadar", "sun", "sat", "may"})
_LEADING = re.compile("^(?:by|on|at|к|по) ")
#: A date in figures that is hardly an amount: "24/11", "24.11", "24.11.2026".
NUMERIC = re.compile(r"\d{1,2}/\d{1,2}|\d\d\.(?:0\d|1[0-2])|.*\d{4}|\d\d\.\d\d\.\d\d")
_MONTH_OR_CLOCK = re.compile(r"[:+]|\d.*[a-z]{3}|[a-z]{3}.*\d|\d-\d")
#: A malformed time does not begin with one of these.
_NO_BEGIN = re.compile("(?:days?|weeks?|and|or|not|of|to|for|from|between|half|each|other|the) ")
#: Figures with a point that are no date, and dates that may be an amount.
_POINTED = re.compile(r"\d{1,2}\.(?:00|1[3-9]|[2-5]\d)")
_SMALL = re.compile(r"(?:0?\d|1[0-2])\.(?:0\d|1[0-2])")
_AMOUNT = PREPOSITIONS | {
    Kind.NUMBER,
    Kind.HOUR_OR_AT,
    Kind.UNIT,
    Kind.DAY_OR_AFTERNOON,
    Kind.CLOCK,
    Kind.DATE,
}
#: Figures that are an amount, or the number of a clause or a flight, before the word for "by".
_FIGURES = frozenset({Kind.NUMBER, Kind.CLOCK, Kind.DATE})
_HOURS = frozenset({Kind.CLOCK, Kind.NUMBER, Kind.UNIT})
_DAYS = frozenset({Kind.NEAR_DAY, Kind.WEEKDAY, Kind.MONTH, Kind.DATE, Kind.ISO_DATE})
_EXACT = re.compile(r"(?:by )?(?:\+ ?\d|\d{4}-\d\d-\d\dt|without delay)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Expression:
    """A time expression in a line, from *start* to *end*; both are 0 for words without a line.

    *language* is the language in which it is read. *latest* is true if a word such as "by" makes
    it the latest time. *strict* is true if it names a day and an exact hour, or a distance from
    now. *weak* is true if it is an hour that may also be an amount ("at 10"), or if it is
    mistyped. *recurs* is true if it says how often. *dayless* is true if it names an hour and no
    day, so that today is meant. *shifted* is true if it is a distance from now.
    """

    start: int = 0
    end: int = 0
    language: str
    latest: bool = False
    strict: bool = False
    weak: bool = False
    recurs: bool = False
    dayless: bool = False
    shifted: bool = False


def expressions(line: str, language: str) -> list[Expression]:
    """Return the time expressions of *line*, a text that `traced` has returned, in their order.

    The longest expression is taken where several overlap. Words are read in the writer's own
    language first, then in English, then in the other two.
    """
    head, rule = split_trailing_recurrence(line)
    if rule is not None:
        start = len(line) - len(line[len(head) :].lstrip())
        end = len(line.rstrip())
        last = Expression(start=start, end=end, language="en", strict=True, recurs=True)
        return [*expressions(head, language), last]
    found: list[Expression] = []
    for run in _runs(words_of(line)):
        place = 0
        while place < len(run):
            expression = _longest(run, place, language)
            if expression is None:
                place += 1
                continue
            expression = _without_amount(line, expression, language)
            found.append(expression)
            place = next(n for n, each in enumerate(run, 1) if each.end >= expression.end)
    return found


def _without_amount(line: str, told: Expression, language: str) -> Expression:
    """Return *told* without a number behind a day, if a text follows: "29 Jul 10 trucks"."""
    before, _, last = line[told.start : told.end].rpartition(" ")
    if not (last.isdigit() and line[told.end :].strip(EDGES)):
        return told
    if len(last) > 2 and not (len(last) == 4 and last[:2] != "20"):
        return told
    found = _told(before, language) if before else None
    end = told.start + len(before)
    return replace(found, start=told.start, end=end) if found else told


def is_hour(words: str, language: str) -> bool:
    """Return True if *words* name a time of day without a day."""
    found = expressions(" ".join(words.split()), language)
    return len(found) == 1 and not found[0].strict


def _runs(words: Sequence[Word]) -> Iterator[list[Word]]:
    """Yield the longest runs of words that may belong to a time, within one sentence.

    Each run is around a word that alone may tell of a time. Most lines have few such words.
    """
    end = 0
    for place, word in enumerate(words):
        if place < end or not is_anchor(word.text):
            continue
        first = place
        while first > end and _belongs(words[first - 1]) and not words[first - 1].closes:
            first -= 1
        last = place
        while last + 1 < len(words) and not words[last].closes and _belongs(words[last + 1]):
            last += 1
        end = last + 1
        yield list(words[first:end])


def _belongs(word: Word) -> bool:
    return bool(word.text) and may_tell(word.text)


def _longest(run: Sequence[Word], place: int, language: str) -> Expression | None:
    """Return the longest expression that begins with the word at *place*, or None."""
    if not any(is_anchor(each.text) for each in run[place:]):
        return None
    for last in range(min(len(run), place + _MOST_WORDS), place, -1):
        words = run[place:last]
        if any(is_anchor(each.text) for each in words):
            text = " ".join(each.text for each in words)
            found = _told(text, language)
            while found is not None and len(words) > 1 and words[-1].text.lower() == "the":
                words = words[:-1]
            number = last < len(run) and run[last].text[:1].isdigit()
            if found is not None and number and words[-1].text.lower() == "saat":
                words = words[:-1]  # tr "10:00 saat 11 …": "saat" belongs to the number behind it
            while found is not None and len(words) > 1 and words[0].text.lower() == "of":
                words = words[1:]
            if found is not None:
                return replace(found, start=words[0].start, end=words[-1].end)
    return None


# A line is cut once to see what is missing, and once more to read it.
@lru_cache(maxsize=256)
def _told(words: str, language: str) -> Expression | None:
    """Return what is known of *words* if they name a time."""
    text = fold_words(words)
    if _LEADING.sub("", text) in _OTHER_WORDS:
        return None
    own = language if language in languages() else "en"
    if _EXACT.match(text) and is_shaped(words):
        return Expression(language=own, latest=text.startswith("by "), strict=True)
    head, _, rest = text.partition(" ")
    # Tr "at" is a verb ("send").
    english = {"by", "on"} if own == "tr" else {"by", "at", "on"}
    if own != "en" and head in english and (told := _told(rest, own)) is not None:
        return replace(told, latest=head == "by" or told.latest)
    known = [languages_of(each) for each in text.split()]
    common = frozenset(languages()).intersection(*known)
    for each in dict.fromkeys((own, "en", *languages())):
        if each not in common:
            continue
        tokens = lexicon(each).tokens(text)
        slots = phrases.slots(tokens)
        if slots is None or _is_number(tokens):
            continue
        if _is_amount(tokens) and not (repeats(slots) and any(map(_is_start, slots))):
            continue
        found = _named(slots, each)
        if found is not None:
            latest = any(token.kind in DEADLINE for token in tokens)
            weak = found.weak or _is_doubtful(tokens, slots, each)
            return replace(found, latest=latest, weak=weak)
    before = words.rpartition(" ")[0]
    if before and not known[-1]:
        return _told(before, language)
    right = None if all(known) else mended(text)
    if right is not None and (told := _told(right, own)) is not None:
        return replace(told, weak=True)
    if own == "tr" and head == "at":
        return None
    if _MONTH_OR_CLOCK.search(text) and not _NO_BEGIN.match(text) and is_shaped(words):
        return Expression(language="en", latest=text.startswith("by "), strict=":" in text)
    return None


def _named(slots: Sequence[Slot], language: str) -> Expression | None:
    """Return what is known of the time that the slots name, or None if they name none."""
    if WithoutDelay() in slots:
        return Expression(language=language, strict=True)
    if repeats(slots):
        strict = any(isinstance(each, Clock) for each in slots)
        return Expression(language=language, strict=strict, recurs=True)
    said = sort(slots)
    if said is None or said == Said(zone=said.zone) or not _may_agree(said.days):
        return None
    shifted = said.shift is not None
    if said.shift is not None and said.shift.elapsed:
        return Expression(language=language, strict=True, shifted=True)
    named = bool(said.days) or shifted
    exact = said.clock is not None and (said.clock.exact or bool(said.part))
    noon = said.part in {"noon", "midnight"}
    whole = exact or said.close or noon
    return Expression(
        language=language,
        strict=named and (exact or noon),
        weak=not named and not whole,
        dayless=not named,
        shifted=shifted,
    )


def _is_start(slot: Slot) -> bool:
    return isinstance(slot, Day) and not slot.joints.isdisjoint(START)


def _may_agree(days: Sequence[Day]) -> bool:
    """Return True if *days* may be one day, such as a weekday and a date."""
    weekdays = sum(each.kind.endswith("weekday") for each in days)
    return len(days) < 2 or (len(days) == 2 and weekdays == 1)


def _is_amount(tokens: Sequence[Token]) -> bool:
    """Return True if a number among *tokens* may be an amount and not an hour.

    That is so for a number before the word for the latest time ("at 10 by Friday"), and for the
    beginning of a span of time ("from 10").
    """
    kinds = [each.kind for each in tokens]
    if kinds == [Kind.ON, Kind.NUMBER, Kind.DAY_OR_AFTERNOON]:
        return True  # ru "на 3 дня" is "for 3 days"
    by = next((n for n, kind in enumerate(kinds) if kind is Kind.BY and n), 0)
    if by and not _DAYS.isdisjoint(kinds[:by]) and not _DAYS.isdisjoint(kinds[by:]):
        return True  # "the data of 24 July by Monday" has two days
    if not _FIGURES.isdisjoint(kinds[:by]) and _AMOUNT.issuperset(kinds[:by]):
        return True
    return any(
        kind is Kind.FROM and after in {Kind.NUMBER, Kind.CLOCK} for kind, after in pairwise(kinds)
    )


def _is_doubtful(tokens: Sequence[Token], slots: Sequence[Slot], language: str) -> bool:
    """Return True if *tokens* tell a time, but some of them may be words of the text."""
    told = [each for each in tokens if each.kind not in PREPOSITIONS]
    hours = [n for n, each in enumerate(tokens) if each.kind in {Kind.CLOCK, Kind.NUMBER}]
    clock = any(isinstance(each, Clock) for each in slots)
    if told and told[0].kind is Kind.DATE and Kind.AT not in {each.kind for each in tokens}:
        # "pay 12.30 tomorrow", ru "до 10.10": a number with a point may be an amount.
        if clock and _POINTED.fullmatch(told[0].value):
            return True
        if len(told) == 1 and _SMALL.fullmatch(told[0].value):
            return True
    if {Kind.FREQUENCY, Kind.EVERY} <= {each.kind for each in tokens}:
        return True  # "each Monday at 09:00 daily …"
    if language in {"ru", "uk"} and tokens[0].kind is Kind.ON and tokens[-1].kind in _HOURS:
        return True  # ru "план на завтра до 10:00" is the plan for tomorrow
    if hours and tokens[hours[-1]].kind is Kind.CLOCK and _has_part(tokens[hours[-1] + 1 :]):
        return True  # ru "10:00 вечером мост закрыт"
    if language != "tr" or not clock or not hours:
        return False
    # A Turkish day or part of the day stands before the hour; behind it, it begins the text.
    after = tokens[hours[-1] + 1 :]
    return any(each.kind in {Kind.PART, Kind.WEEKDAY, Kind.NEAR_DAY} for each in after)


def _has_part(tokens: Sequence[Token]) -> bool:
    """Return True if *tokens* begin with a part of the day other than "am" and "pm"."""
    return bool(tokens) and tokens[0].kind is Kind.PART and tokens[0].value not in {"am", "pm"}


def _is_number(tokens: Sequence[Token]) -> bool:
    """Return True if *tokens* are one number that is seldom a date: `3.5`, `first`, `12.50`."""
    told = [each for each in tokens if each.kind not in PREPOSITIONS]
    if len(told) != 1:
        return False
    [only] = told
    if only.kind is Kind.DATE:
        return not NUMERIC.fullmatch(only.value)
    return only.kind is Kind.ORDINAL and only.spelled
