"""Read a time phrase: first with the strict grammar, then with the words of four languages."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime, time
from functools import lru_cache

from domain.refusals import Refusal
from domain.times.due_times import DueTime, read_due
from domain.times.recurrences import Recurrence
from domain.times.refusals import AmbiguousDate, NoSuchDay, PastDue, UnknownZone, UnreadDue
from domain.times.wall_clock import known_zone
from voice.dues import choices, phrases, repeated, typos
from voice.dues.answers import Doubt, Every, Once, asked_back
from voice.dues.asked import Asked, sort
from voice.dues.kinds import Kind
from voice.dues.lexicons import Lexicon, is_known, is_known_word, languages, lexicon, mixed_lexicon
from voice.dues.single import either, read_single
from voice.dues.slots import NOT_NAMED, Day, Interval, Slot, Weekdays, WithoutDelay
from voice.dues.tokens import Token, fold_words, pieces

Answer = Once | Every | Doubt

#: A text with more characters than this is not read as a time phrase.
MOST_LETTERS = 120


# Words of people repeat, and each is asked about several times.
@lru_cache(maxsize=4096)
def may_tell(word: str) -> bool:
    """Return False if `read` can read no phrase that contains *word*."""
    text = fold_words(word)
    if all(_is_near(each.text) for each in pieces(text) if each.shape == "word"):
        return True
    return _zone(word) is not None


def _zone(word: str) -> str | None:
    """Return the full name of the time zone that *word* names, or None."""
    try:
        return known_zone(word)
    except UnknownZone:
        return None


def _is_near(word: str) -> bool:
    return is_known_word(word) or typos.nearest(word) is not None


def read(words: str, *, language: str, zone: str, now: datetime, default_time: time) -> Answer:
    """Return what *words* mean to a person who writes *language* in *zone* at *now* (aware).

    Words of the other languages are read too if they have one meaning. The answer is Once or Every
    if the time is certain; that time is after *now*. Otherwise the answer is Doubt. Raises a
    refusal of `domain.times` if the words cannot be read as a time.
    """
    try:
        return _read(words, language=language, zone=zone, now=now, default_time=default_time)
    except UnreadDue:
        head, _, name = words.strip().rpartition(" ")
        if "/" not in name or not head or not (named := _zone(name)):
            raise
        # "23 Oct 17:00 Africa/Nairobi": the hour of that place, unless the words name another one.
        told = _read(head, language=language, zone=named, now=now, default_time=default_time)
        if not isinstance(told, Once) or told.due.zone != named:
            raise
        return told


def _read(words: str, *, language: str, zone: str, now: datetime, default_time: time) -> Answer:
    """Return what *words* mean, as `read` does, if no zone's full name stands behind them."""
    unread: Refusal
    try:
        return Once(read_due(words, zone=zone, now=now, default_time=default_time))
    except (UnreadDue, NoSuchDay) as refusal:
        unread = refusal
    except AmbiguousDate as refusal:
        if not _own(language).day_first:
            raise
        unread = refusal
    except PastDue as refusal:
        if not refusal.facts["year"]:
            raise
        unread = refusal
    if len(words) > MOST_LETTERS:
        raise unread
    said = str(unread.facts.get("words", words))
    own = _own(language)
    asked = Asked(said, zone, now, default_time, day_first=own.day_first)
    try:
        return Every(Recurrence.read(words, now=now))
    except UnreadDue:
        return _read_or_mend(fold_words(words), own, asked, unread)


def _read_or_mend(text: str, own: Lexicon, asked: Asked, unread: Refusal) -> Answer:
    """Return what *text* means. If one day is mistyped in it, the answer is a Doubt."""
    if is_known(text):
        return _read_freely(text, own, asked, unread)
    right = typos.mended(text)
    if right is None:
        raise unread
    try:
        return asked_back(_read_freely(right, own, asked, unread))
    except Refusal:
        raise unread from None


def _own(language: str) -> Lexicon:
    return lexicon(language if language in languages() else "en")


def _read_freely(text: str, own: Lexicon, asked: Asked, unread: Refusal) -> Answer:
    """Return what *text* means in the reader's own language, or else in the other languages.

    If no single language can read it, words of all languages may be mixed. Raises *unread* if
    nothing can read it, or if two languages read it differently.
    """
    answer = _attempt(own, text, asked)
    if answer is not None:
        return answer()
    others = [_attempt(each, text, asked) for each in map(lexicon, languages()) if each is not own]
    read_by = [each() for each in others if each is not None]
    if read_by and all(each == read_by[0] for each in read_by):
        return read_by[0]
    mixed = None if read_by else _attempt(mixed_lexicon(), text, asked)
    if mixed is None:
        raise unread
    return mixed()


def _attempt(words: Lexicon, text: str, asked: Asked) -> Callable[[], Answer] | None:
    """Return a function that gives the answer, or None if the lexicon cannot read all words."""
    tokens = words.tokens(text)
    if not tokens or tokens[-1].kind is Kind.UNKNOWN:
        return None
    if words.day_first != asked.day_first:
        asked = replace(asked, day_first=words.day_first)
    slots = phrases.slots(tokens)
    answer = None if slots is None else _understood(slots, asked)
    if slots and any(isinstance(each, Weekdays) and each.doubtful for each in slots):
        return _all_of(answer, _choice(tokens, asked))
    return answer or _choice(tokens, asked)


def _all_of(*answers: Callable[[], Answer] | None) -> Callable[[], Answer] | None:
    """Return a function that asks which of these answers is meant, or None if there is none."""
    readings = [each for each in answers if each is not None]
    return (lambda: either(*readings)) if readings else None


def _understood(slots: list[Slot], asked: Asked) -> Callable[[], Answer] | None:
    """Return a function that gives the answer, or None if the slots do not make one time."""
    if slots == [WithoutDelay()]:
        return lambda: Once(DueTime(at=None, wall=None, zone=asked.zone))
    if any(isinstance(each, Interval) and each.or_once for each in slots):
        return _each_or_once(slots, asked)
    if repeated.repeats(slots):
        return lambda: repeated.read_repeated(slots, asked)
    said = sort(slots)
    if said is None:
        return None
    if said.zone == NOT_NAMED:
        unread = asked.unread()
        return lambda: _refuse(unread)
    there = replace(asked, zone=said.zone) if said.zone else asked
    return lambda: read_single(said, there)


def _each_or_once(slots: list[Slot], asked: Asked) -> Callable[[], Answer] | None:
    """Return a function that asks: every other day, the day after tomorrow, or tomorrow."""
    readings: list[Callable[[], Answer]] = []
    for meant in (Interval("day", 2), Day("offset", 2), Day("offset", 1)):
        told = [meant if isinstance(each, Interval) else each for each in slots]
        answer = _understood(told, asked)
        if answer is None:
            return None
        readings.append(answer)
    return lambda: either(*readings)


def _choice(tokens: Sequence[Token], asked: Asked) -> Callable[[], Answer] | None:
    """Return a function that asks which of two times is meant, or None if there are not two."""
    for pair in choices.pairs(tokens):
        first, second = _understood(pair.first, asked), _understood(pair.second, asked)
        if first is None or second is None:
            continue
        try:
            found = either(first, second)
        except PastDue as refusal:
            past = refusal
            return lambda: _refuse(past)
        except Refusal:
            continue
        if not (pair.ranged and _is_reversed(found)):
            return lambda: found
    return None


def _is_reversed(ends: Doubt) -> bool:
    """Return True if a range ends before it begins, so that it was divided wrongly."""
    first, second = (*ends.candidates, None)[:2]
    if not isinstance(first, Once) or not isinstance(second, Once):
        return False
    return first.due.at is not None and second.due.at is not None and first.due.at > second.due.at


def _refuse(refusal: Refusal) -> Answer:
    raise refusal
