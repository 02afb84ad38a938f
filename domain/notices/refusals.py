"""Refusals about notices; the names in parentheses are the facts that the message shows."""

from __future__ import annotations

from domain.refusals import Refusal


class NoStepNamed(Refusal):
    """The line names a notice, but not what is to be done with it (facts: ref)."""


class UnknownRecipients(Refusal):
    """The word names no group, delegation or role (facts: words, known)."""


class UnclearRecipients(Refusal):
    """The recipients mix groups and people, or it is not clear where the text begins."""


class NobodyAddressed(Refusal):
    """No accredited person is among the recipients."""


class AlreadyPublished(Refusal):
    """The notice has been published already (facts: ref, at)."""


class NotSentYet(Refusal):
    """The notice is about to be sent, and nobody has got it yet (facts: ref, at)."""


class SoundAlready(Refusal):
    """The notice makes a sound for all its recipients already (facts: ref)."""


class AlreadySeen(Refusal):
    """The delegation has marked the notice as seen already (facts: ref, at)."""


class NothingToConfirm(Refusal):
    """The notice does not need a confirmation (facts: ref)."""


class SecondNeeded(Refusal):
    """The author may not confirm the notice (facts: ref).

    Another member of the secretariat has to confirm it.
    """
