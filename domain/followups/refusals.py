"""What the desk refuses about follow-ups."""

from __future__ import annotations

from domain.refusals import Refusal


class AlreadyAnswered(Refusal):
    """The delegation has answered this question already (ref, at)."""


class AlreadyAsked(Refusal):
    """The question has been asked already, and cannot be corrected (ref, at)."""


class EntryClosed(Refusal):
    """The entry has ended, so no question can be asked about it (ref)."""


class NotAskedYet(Refusal):
    """The question has not been asked yet (ref, at: when it will be asked)."""


class UnreadRhythm(Refusal):
    """The words begin like a rhythm (daily, weekly), and do not say when (words)."""
