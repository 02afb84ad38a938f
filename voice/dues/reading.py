"""Read a time phrase: first with the strict grammar, then with the words of four languages."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, time

from domain.refusals import Refusal
from domain.times.due_times import DueTime, read_due
from domain.times.recurrences import Recurrence
from domain.times.refusals import PastDue, UnknownZone, UnreadDue
from domain.times.wall_clock import known_zone
from voice.dues import phrases, repeated
from voice.dues.answers import Doubt, Every, Once
from voice.dues.asked import Asked, sort
from voice.dues.lexicons import Lexicon, is_known, languages, lexicon, mixed_lexicon
from voice.dues.single import read_single
from voice.dues.slots import WithoutDelay
from voice.dues.tokens import fold_words

Answer = Once | Every | Doubt

#: A text with more characters than this is not read as a time phrase.
MOST_LETTERS = 120


def may_tell(word: str) -> bool:
    """Return False if `read` can read no phrase that contains *word*."""
    if is_known(fold_words(word)):
        return True
    try:
        return bool(known_zone(word))
    except UnknownZone:
        return False


def read(words: str, *, language: str, zone: str, now: datetime, default_time: time) -> Answer:
    """Return what *words* mean to a person who writes *language* in *zone* at *now* (aware).

    Words of the other languages are read too if they have one meaning. The answer is Once or Every
    if the time is certain; that time is after *now*. Otherwise the answer is Doubt. Raises a
    refusal of `domain.times` if the words cannot be read as a time.
    """
    unread: Refusal
    try:
        return Once(read_due(words, zone=zone, now=now, default_time=default_time))
    except UnreadDue as refusal:
        unread = refusal
    except PastDue as refusal:
        if not refusal.facts["year"]:
            raise
        unread = refusal
    said = str(unread.facts.get("words", words))
    asked = Asked(words=said, zone=zone, now=now, default_time=default_time)
    if len(words) > MOST_LETTERS:
        raise unread
    try:
        return Every(Recurrence.read(words, now=now))
    except UnreadDue:
        return _read_freely(fold_words(words), language, asked, unread)


def _read_freely(text: str, language: str, asked: Asked, unread: Refusal) -> Answer:
    """Return what *text* means in the reader's own language, or else in the other languages.

    If no single language can read it, words of all languages may be mixed. Raises *unread* if
    nothing can read it, or if two languages read it differently.
    """
    if not is_known(text):
        raise unread
    own = language if language in languages() else "en"
    answer = _attempt(lexicon(own), text, asked)
    if answer is not None:
        return answer()
    others = [_attempt(lexicon(each), text, asked) for each in languages() if each != own]
    read_by = [each() for each in others if each is not None]
    if read_by and all(each == read_by[0] for each in read_by):
        return read_by[0]
    mixed = None if read_by else _attempt(mixed_lexicon(), text, asked)
    if mixed is None:
        raise unread
    return mixed()


def _attempt(words: Lexicon, text: str, asked: Asked) -> Callable[[], Answer] | None:
    """Return a function that gives the answer, or None if the lexicon cannot read all words."""
    slots = phrases.slots(words.tokens(text))
    if slots is None:
        return None
    if slots == [WithoutDelay()]:
        return lambda: Once(DueTime(at=None, wall=None, zone=asked.zone))
    if repeated.repeats(slots):
        return lambda: repeated.read_repeated(slots, asked)
    said = sort(slots)
    if said is None:
        return None
    there = replace(asked, zone=said.zone) if said.zone else asked
    return lambda: read_single(said, there)
