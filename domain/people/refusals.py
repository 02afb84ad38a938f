"""What is refused about accreditation."""

from __future__ import annotations

from domain.refusals import Refusal


class AccreditedByTheirOwn(Refusal):
    """Only that delegation may accredit its members (delegation)."""


class LinkUsed(Refusal):
    """The accreditation link has been used."""


class LinkExpired(Refusal):
    """The accreditation link has expired (at)."""


class LinkRevoked(Refusal):
    """The accreditation link has been revoked."""


class LinkUnknown(Refusal):
    """No accreditation link has that code."""


class AlreadyAccredited(Refusal):
    """The person is accredited already, under another delegation or role (label)."""


class HeadsThreadOnly(Refusal):
    """Of a party, only heads and alternates may be in the heads' thread."""


class OwnAccreditation(Refusal):
    """Nobody may suspend, reinstate or revoke their own accreditation."""


class OutOfReach(Refusal):
    """The answer is private, and the desk cannot reach the person in private."""


class UnknownLabel(Refusal):
    """No person and no open link has that label (label)."""


class LabelTaken(Refusal):
    """Another person or open link has that label (label)."""


class UnknownRole(Refusal):
    """No role has that name (role, known)."""
