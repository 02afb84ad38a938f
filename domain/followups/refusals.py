"""What the desk declines to do with a follow-up; sentences as in domain.refusals."""

from __future__ import annotations

from domain.refusals import Refusal


class AlreadyAnswered(Refusal):
    """The delegation has answered this question already (ref, at)."""


class AlreadyAsked(Refusal):
    """The question has been asked already and stands as it was put (ref, at)."""


class EntryClosed(Refusal):
    """Nothing more is asked about an entry that is closed (ref)."""


class NotAskedYet(Refusal):
    """The question has not been asked yet (ref, at: when it will be)."""


class UnreadRhythm(Refusal):
    """The words begin like a question asked again and again, and do not say when (words)."""
