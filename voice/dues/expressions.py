"""Find the time expressions in a line: all words that together name one time or one recurrence."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from domain.times.cutting import is_shaped
from domain.times.recurrence_phrases import split_trailing_recurrence
from voice.dues import phrases
from voice.dues.amounts import is_amount, is_doubtful, is_number
from voice.dues.anchors import is_anchor
from voice.dues.asked import Said, sort
from voice.dues.items import begins_with_item
from voice.dues.kinds import DEADLINE, START
from voice.dues.lexicons import languages, languages_of, lexicon
from voice.dues.reading import may_tell
from voice.dues.repeated import repeats
from voice.dues.slots import Clock, Day, Slot, WithoutDelay
from voice.dues.tokens import fold_words
from voice.dues.typos import mended
from voice.dues.words import EDGES, Word, words_of

#: A time expression has at most this many words.
_MOST_WORDS = 12
#: Words that name a weekday, but also an environment (ru "среде"), a market (tr "pazara kadar") or
#: a person ("Sun"). Alone they are no time.
_OTHER_WORDS = frozenset({"среде", "pazara kadar", "sun", "sat", "may"})
#: Words for the day after tomorrow that may also be meant as "at some time after tomorrow".
_SOME_TIME_AFTER = tuple(map(fold_words, ("после завтра", "після завтра", "yarından sonra")))
_LEADING = re.compile("^(?:by|on|at|к|по) ")
_MONTH_OR_CLOCK = re.compile(r"[:+]|\d.*[a-z]{3}|[a-z]{3}.*\d|\d-\d")
#: A malformed time does not begin with one of these.
_NO_BEGIN = re.compile("(?:days?|weeks?|and|or|not|of|to|for|from|between|half|each|other|the) ")
#: "One doctor each by 26 Jul" does not recur.
_EACH = re.compile(r"each (?:by|before|until|till|no later|not later)\b", re.IGNORECASE)
_LETTER = re.compile(r"(?:[а-яіїєґ]+\s+)?[ВКОСУАЗ]\s+")
_EXACT = re.compile(r"(?:by )?(?:\+ ?\d|\d{4}-\d\d-\d\dt|without delay)")
#: A time with the word for "by" of another language, from `fold_words`: tr "+48h'ye kadar".
_CUED = re.compile(
    r"(?:до|ко?|не позднее|не позже|не пізніше(?: ніж)?|en gec) (?P<behind>.+)"
    r"|(?P<front>.*[\dhmdz])(?:y?[ae])? (?:kadar|dek|degin)"
)
_CUE_HEADS, _CUE_TAILS = frozenset({"до", "к", "ко", "не", "en"}), ("kadar", "dek", "degin")


class Expression(NamedTuple):
    """A time expression in a line, from *start* to *end*; both are 0 for words without a line.

    *language* is the language in which it is read. *latest* is true if a word such as "by" makes
    it the latest time. *strict* is true if it names a day and an exact hour, or a distance from
    now. *weak* is true if it is an hour that may also be an amount ("at 10"), or if it is
    mistyped. *recurs* is true if it says how often. *dayless* is true if it names an hour and no
    day, so that today is meant. *shifted* is true if it is a distance from now.
    """

    language: str
    start: int = 0
    end: int = 0
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
    start = len(line) - len(line[len(head) :].lstrip())
    if rule is not None and not _EACH.match(line, start):
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
            expression = _without_letter(line, _without_amount(line, expression, language))
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
    return found._replace(start=told.start, end=end) if found else told


def _without_letter(line: str, told: Expression) -> Expression:
    """Return *told* without a Cyrillic capital in front, which is a name within a sentence.

    In "Переслать ответ В до 29 июля" the letter is a delegation, and no preposition.
    """
    before = line[: told.start].rstrip()
    letter = _LETTER.match(line, told.start)
    if letter is None or not before or before[-1] in ".!?:;\n":
        return told
    return told._replace(start=letter.end())


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
    rest = run[place:]
    if not any(is_anchor(each.text) for each in rest) or begins_with_item(rest):
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
                return found._replace(start=words[0].start, end=words[-1].end)
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
        return told._replace(latest=head == "by" or told.latest)
    known = [languages_of(each) for each in text.split()]
    common = frozenset(languages()).intersection(*known)
    for each in dict.fromkeys((own, "en", *languages())):
        if each not in common:
            continue
        tokens = lexicon(each).tokens(text)
        slots = phrases.slots(tokens)
        if slots is None or is_number(tokens):
            continue
        if is_amount(tokens) and not (repeats(slots) and any(map(_is_start, slots))):
            continue
        found = _named(slots, each)
        if found is not None:
            latest = any(token.kind in DEADLINE for token in tokens)
            weak = found.weak or is_doubtful(tokens, slots, each)
            weak = weak or any(f"{after} " in f"{text} " for after in _SOME_TIME_AFTER)
            return found._replace(latest=latest, weak=weak)
    if (head in _CUE_HEADS or text.endswith(_CUE_TAILS)) and (cued := _CUED.fullmatch(text)):
        said = cued["behind"] or cued["front"]
        told = _told(said, own)
        if told and told.strict and told.language in {own, "en"} and not told.latest:
            return told._replace(latest=True, weak=told.weak or not _EXACT.match(said))
    before = words.rpartition(" ")[0]
    if before and not known[-1]:
        return _told(before, language)
    right = None if all(known) else mended(text)
    if right is not None and (told := _told(right, own)) is not None:
        return told._replace(weak=True)
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
