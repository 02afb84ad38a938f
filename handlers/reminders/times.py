"""Reads the times and the recurrences of reminders."""

from __future__ import annotations

from datetime import datetime

from domain.refusals import Usage
from domain.times.recurrence_phrases import is_recurrence, read_recurrence
from domain.times.recurrences import Recurrence
from domain.times.refusals import NoDue, UnreadDue, UnreadRecurrence
from handlers.turns.checks import refuse_rhythm
from handlers.turns.parsing import Parser
from voice.dues import Cut, Place

USAGE = Usage("remind", "example-remind")


def cut_when(text: str, parser: Parser) -> Cut:
    """Cut `TEXT WHEN` into the text and the words for the time or the recurrence."""
    found = parser.cut(text, Place.LAST)
    refuse_rhythm(found, UnreadRecurrence)
    return found


def read_when(words: str, parser: Parser) -> tuple[datetime, Recurrence | None]:
    """Return the first time that *words* name, and the recurrence or None.

    Raises NoDue if they name no time (also for *without delay*), UnreadRecurrence for a recurrence
    that cannot be read or has no occurrence left, and the refusals of `Parser.due`.
    """
    try:
        return _read(words, parser)
    except UnreadDue as refusal:
        if parser.recurs(words):
            raise UnreadRecurrence(words=words) from refusal
        raise


def _read(words: str, parser: Parser) -> tuple[datetime, Recurrence | None]:
    recurrence: Recurrence | None = None
    if is_recurrence(words):
        recurrence = _recurring(words, parser)
    elif words:
        recurrence = parser.recurrence(words)
    if recurrence is not None:
        first = recurrence.next_after(parser.now)
        if first is None:
            raise UnreadDue(words=words)
        return first, recurrence
    at = parser.due(words).at if words else None
    if at is None:
        raise NoDue(usage=USAGE)
    return at, None


def _recurring(words: str, parser: Parser) -> Recurrence:
    """Return the recurrence that *words* name, in the exact forms or else in the words of people.

    Raises UnreadDue if they name a single time or none, and DoubtfulDue if they may mean several
    recurrences.
    """
    try:
        return read_recurrence(words, zone=parser.zone, now=parser.now)
    except UnreadDue:
        found = parser.recurrence(words)
        if found is None:
            raise
        return found
