"""Refusals about accreditation; the names in parentheses are the facts that the message shows."""

from __future__ import annotations

from domain.refusals import Refusal


class AccreditedByTheirOwn(Refusal):
    """Only that delegation may accredit its members (facts: delegation)."""


class LinkUsed(Refusal):
    """The accreditation link has been used."""


class LinkExpired(Refusal):
    """The accreditation link has expired (facts: at)."""


class LinkRevoked(Refusal):
    """The accreditation link has been revoked."""


class LinkUnknown(Refusal):
    """The accreditation link is unknown: no stored link has its code."""


class AlreadyAccredited(Refusal):
    """The person is accredited already, for another delegation or role (facts: label)."""


class HeadsThreadOnly(Refusal):
    """Only heads and alternates of a party may be in the heads' thread."""


class OwnAccreditation(Refusal):
    """Nobody may suspend, reinstate or revoke their own accreditation."""


class AlreadySuspended(Refusal):
    """The person's accreditation is suspended already (facts: label)."""


class NotSuspended(Refusal):
    """The person's accreditation is not suspended, so it cannot be reinstated (facts: label)."""


class OutOfReach(Refusal):
    """The answer is private, but the desk cannot send private messages to the person."""


class UnknownLabel(Refusal):
    """No person and no unused link has that label (facts: label)."""


class LabelTaken(Refusal):
    """Another person or unused link has that label (facts: label)."""


class LabelUnfit(Refusal):
    """A person of that delegation may not have the label (facts: label, code, example).

    This does not tell whether somebody else has it.
    """


class UnknownRole(Refusal):
    """No role has that name (facts: role, known)."""
