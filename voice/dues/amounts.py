"""Tell which words that look like a time may be an amount, a number, or words of the text."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from voice.dues.kinds import PREPOSITIONS, Kind
from voice.dues.slots import Clock, Slot
from voice.dues.tokens import Token

#: A date in figures that is hardly an amount: "24/11", "24.11", "24.11.2026".
NUMERIC = re.compile(r"\d{1,2}/\d{1,2}|\d\d\.(?:0\d|1[0-2])|.*\d{4}|\d\d\.\d\d\.\d\d")
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
_WHOLE = _DAYS | {Kind.PLUS}


def is_amount(tokens: Sequence[Token]) -> bool:
    """Return True if a number among *tokens* may be an amount and not an hour.

    That is so for a number before the word for the latest time ("at 10 by Friday"), and for the
    beginning of a span of time ("from 10").
    """
    kinds = [each.kind for each in tokens]
    if kinds == [Kind.ON, Kind.NUMBER, Kind.DAY_OR_AFTERNOON]:
        return True  # ru "на 3 дня" is "for 3 days"
    by = next((n for n, kind in enumerate(kinds) if kind is Kind.BY and n), 0)
    if by and not _DAYS.isdisjoint(kinds[:by]) and not _WHOLE.isdisjoint(kinds[by:]):
        return True  # "the data of 24 July by Monday" has two days, "on Friday by +48h" two times
    if not _FIGURES.isdisjoint(kinds[:by]) and _AMOUNT.issuperset(kinds[:by]):
        return True
    return any(
        kind is Kind.FROM and after in {Kind.NUMBER, Kind.CLOCK} for kind, after in pairwise(kinds)
    )


def is_doubtful(tokens: Sequence[Token], slots: Sequence[Slot], language: str) -> bool:
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


def is_number(tokens: Sequence[Token]) -> bool:
    """Return True if *tokens* are one number that is seldom a date: `3.5`, `first`, `12.50`."""
    told = [each for each in tokens if each.kind not in PREPOSITIONS]
    if len(told) != 1:
        return False
    [only] = told
    if only.kind is Kind.DATE:
        return not NUMERIC.fullmatch(only.value)
    return only.kind is Kind.ORDINAL and only.spelled
