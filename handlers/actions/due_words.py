"""Reads the words for an item's due time, which may be *ongoing* as well."""

from __future__ import annotations

from dataclasses import replace
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
    """Cut a line into its text and the words for its due time, which stand at *place*.

    If it names *ongoing* and another time, one of them is the cut's doubt.
    """
    if parser.is_written(text, place):
        return parser.cut(text, place)
    cut = cut_first_ongoing if place is Place.FIRST else cut_ongoing
    if found := cut(text):
        other = parser.cut(found.text, place)
        if other.words is None or parser.seen:
            return found
        return replace(found, text=other.text, doubt=text, options=(other.words, *other.options))
    found = parser.cut(text, place)
    second = cut(found.text) if found.words is not None and not parser.seen else None
    return replace(found, text=second.text, doubt=second.words or "") if second else found
