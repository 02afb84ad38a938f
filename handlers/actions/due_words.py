"""Reads the words for an item's due time, which may be *ongoing* as well."""

from __future__ import annotations

from datetime import datetime

from domain.times.ongoing import ONGOING, WORD
from handlers.turns.parsing import Parser, absolute
from voice.dues import Cut, Place
from voice.ongoing import cut_first_ongoing, cut_ongoing, is_ongoing


def read_due(words: str, parser: Parser) -> datetime | None:
    """Return the due time; None for *without delay*. Raises the refusals of `Parser.due`."""
    return ONGOING if is_ongoing(words) else parser.due(words).at


def exact_due(words: str, parser: Parser) -> str:
    """Return *words* rewritten so that they mean the same at any hour, in any zone."""
    return WORD if is_ongoing(words) else parser.normalised(words)


def absolute_due(at: datetime) -> str:
    """Return the exact words for a due time."""
    return WORD if at == ONGOING else absolute(at)


def cut_due(text: str, parser: Parser, place: Place) -> Cut:
    """Cut a line into its text and the words for its due time, which stand at *place*."""
    found = (cut_first_ongoing if place is Place.FIRST else cut_ongoing)(text)
    return found or parser.cut(text, place)
