"""Says of a note behind a command whether its time lies ahead, and what it may mean beside it."""

from __future__ import annotations

from datetime import timedelta

from domain.refusals import Refusal
from domain.times.refusals import DoubtfulDue
from domain.times.wall_clock import local
from handlers.turns.parsing import Parser
from voice.notes import Named, is_not_done, is_past, times_in

#: A date without a year that seems to lie further ahead is one of the past.
_AHEAD = timedelta(days=90)


def tells_of_later(note: str, parser: Parser) -> bool:
    """Return True if *note* says that its deed is not done, or names a time that is ahead."""
    if is_not_done(note):
        return True
    times = times_in(note, parser.language)
    if is_past(note):
        times = [each for each in times if each.dated]
    return any(_lies_ahead(each, parser) for each in times)


def _lies_ahead(named: Named, parser: Parser) -> bool:
    """Return True if a time lies ahead; "on Monday" behind other words may be the last one."""
    if not (named.dated or named.opens or named.latest):
        return False
    try:
        at = parser.due(named.words).at
    except DoubtfulDue:
        return named.opens
    except Refusal:
        return False
    if at is None or not parser.now < at < parser.now + _AHEAD:
        return False
    today = local(parser.now, parser.zone).date() == local(at, parser.zone).date()
    return not today or (named.opens and named.strict)
