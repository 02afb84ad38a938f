"""Read the words of a line that say when a follow-up's question is sent."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import replace
from datetime import datetime

from domain.followups.refusals import OtherRhythm, UnreadRhythm
from domain.followups.rhythms import Rhythm, split_rhythm
from domain.refusals import Refusal, Usage
from domain.times.recurrences import Recurrence
from domain.times.refusals import NoDue
from handlers.turns.checks import refuse_rhythm
from handlers.turns.parsing import Parser
from voice.dues import Cut, Place
from voice.notes import is_time_alone

USAGE = Usage("follow", "example-follow")


def cut_when(text: str, parser: Parser, place: Place = Place.FIRST) -> Cut:
    """Cut `daily 09:00 How many?` into the question and the words for the time or the rhythm.

    Raises UnreadRhythm if *text* begins with a rhythm that cannot be read, and OtherRhythm if it
    begins with a recurrence that is no rhythm.
    """
    found = parser.cut(text, place)
    refuse_rhythm(found, UnreadRhythm)
    _refuse_other(found, parser)
    rhythm, question = split_rhythm(text, parser.zone)
    if rhythm is None:
        return found
    told = _told(found, parser)
    if told is not None and told != rhythm:
        # "daily 09:00 Kyiv time How many?": the words name a zone that the exact form does not.
        return replace(found, words=str(told))
    return replace(found, text=question, words=str(rhythm))


def cut_behind(text: str, opening: Cut, parser: Parser) -> Cut | None:
    """Cut a corrected question whose time does not stand before it, as `How many? 30 Jul 10:00`.

    If all other words only tell of the change ("move to 30 Jul 10:00"), the cut has no text.
    *opening* is the cut of a line with its time in its place. Returns None if *text* names no time
    elsewhere.
    """
    alone = is_time_alone(text, parser.language)
    if opening.words and (not opening.text or not alone):
        return None
    if not alone and not opening.options:
        return None
    found = cut_when(text, parser, Place.LAST)
    return replace(found, text="" if alone else found.text, doubt="")


def _refuse_other(found: Cut, parser: Parser) -> None:
    """Raise OtherRhythm if the words for the time name a recurrence that is no rhythm."""
    if _recurrence(found, parser) is not None and _told(found, parser) is None:
        raise OtherRhythm(words=found.words)


def _told(found: Cut, parser: Parser) -> Rhythm | None:
    """Return the rhythm that the words for the time name, or None."""
    recurrence = _recurrence(found, parser)
    return None if recurrence is None else Rhythm.of(recurrence)


def _recurrence(found: Cut, parser: Parser) -> Recurrence | None:
    with suppress(Refusal):
        return parser.recurrence(found.words or "")
    return None


def read_when(words: str, parser: Parser) -> tuple[datetime, Rhythm | None]:
    """Return the first time that *words* name, and the rhythm or None.

    Raises NoDue for *without delay*, OtherRhythm for a recurrence that is no rhythm, and the
    refusals of `Parser.due`.
    """
    rhythm, _ = split_rhythm(words, parser.zone)
    if rhythm is None and (recurrence := parser.recurrence(words)) is not None:
        rhythm = Rhythm.of(recurrence)
        if rhythm is None:
            raise OtherRhythm(words=words)
    if rhythm is not None:
        return rhythm.after(parser.now), rhythm
    at = parser.due(words).at
    if at is None:
        raise NoDue(usage=USAGE)
    return at, None
