"""Read the words of a line that say when a follow-up's question is sent."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import replace
from datetime import datetime

from domain.followups.refusals import OtherRhythm, UnreadRhythm
from domain.followups.rhythms import Rhythm, split_rhythm
from domain.refusals import Refusal, Usage
from domain.times.refusals import NoDue
from handlers.turns.checks import refuse_rhythm
from handlers.turns.parsing import Parser
from voice.dues import Cut, Place

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
    return replace(found, text=question, words=str(rhythm))


def _refuse_other(found: Cut, parser: Parser) -> None:
    """Raise OtherRhythm if the words for the time name a recurrence that is no rhythm."""
    recurrence = None
    with suppress(Refusal):
        recurrence = parser.recurrence(found.words or "")
    if recurrence is not None and Rhythm.of(recurrence) is None:
        raise OtherRhythm(words=found.words)


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
