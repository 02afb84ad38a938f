"""What the desk refuses about notices."""

from __future__ import annotations

from domain.refusals import Refusal


class UnknownRecipients(Refusal):
    """The word names no group, delegation or role (words, known)."""


class UnclearRecipients(Refusal):
    """The recipients mix groups and people, or it is not clear where the text begins."""


class NobodyAddressed(Refusal):
    """No accredited person is among the recipients."""


class AlreadyPublished(Refusal):
    """The notice has been published already (ref, at)."""


class AlreadySeen(Refusal):
    """The delegation has marked the notice as seen already (ref, at)."""


class NothingToConfirm(Refusal):
    """The notice does not wait for a confirmation (ref)."""


class SecondNeeded(Refusal):
    """The author may not confirm the notice (ref)."""
