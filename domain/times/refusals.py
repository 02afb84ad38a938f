"""Due words that are understood and yet not taken at their word."""

from __future__ import annotations

from domain.refusals import Refusal


class DoubtfulDue(Refusal):
    """The due words may mean several times (words; candidates: exact words and times)."""


class RecurringDue(Refusal):
    """The due words recur where one time is meant (words)."""
