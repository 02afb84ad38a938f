"""Refusals about follow-ups; the names in parentheses are the facts that the message shows."""

from __future__ import annotations

from domain.refusals import Refusal


class AlreadyAnswered(Refusal):
    """The delegation has answered this question already (facts: ref, at, by).

    *by* is the person who entered the answer; nobody is shown it.
    """


class AskedAgain(Refusal):
    """The message that the person answers is from an earlier asking (facts: ref, at).

    *at* is the time of the later asking.
    """


class AlreadyAsked(Refusal):
    """The question has been asked already, so it cannot be corrected (facts: ref, at)."""


class EntryClosed(Refusal):
    """The entry has ended, so no question can be asked about it (facts: ref)."""


class NotAskedYet(Refusal):
    """The question has not been asked yet (facts: ref, at).

    *at* is the time at which it will be asked.
    """


class OtherRhythm(Refusal):
    """The words name a recurrence that no follow-up may have (facts: words).

    A follow-up recurs every day or once a week, without an end.
    """


class TooManyQuestions(Refusal):
    """The person has as many questions about the entry for that minute as they may (facts: ref,
    at, count).
    """


class UnreadRhythm(Refusal):
    """The text begins with `daily` or `weekly`, but no time of day follows (facts: words)."""
