"""What the desk declines to do with a notice or a digest; sentences as in domain.refusals."""

from __future__ import annotations

from domain.refusals import Refusal


class UnknownRecipients(Refusal):
    """The word names no group, delegation or role (words, known)."""


class UnclearRecipients(Refusal):
    """It is not clear where the recipients end and the text begins, or they are of two kinds."""


class NobodyAddressed(Refusal):
    """Nobody who is accredited is among the recipients."""


class AlreadyPublished(Refusal):
    """The notice was published before (ref, at)."""


class AlreadySeen(Refusal):
    """The delegation has marked the notice as seen before (ref, at)."""


class NothingToConfirm(Refusal):
    """The notice waits for nobody's confirmation (ref)."""


class SecondNeeded(Refusal):
    """Nobody confirms their own notice (ref)."""
