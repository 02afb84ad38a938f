"""What the desk declines to do about accreditation; sentences as in domain.refusals."""

from __future__ import annotations

from domain.refusals import Refusal


class AccreditedByTheirOwn(Refusal):
    """Members of a delegation are accredited by that delegation (delegation)."""


class LinkUsed(Refusal):
    """The accreditation link has been used."""


class LinkExpired(Refusal):
    """The accreditation link was valid until a time that has passed (at)."""


class LinkRevoked(Refusal):
    """The accreditation link was revoked."""


class LinkUnknown(Refusal):
    """No accreditation link has that code."""


class AlreadyAccredited(Refusal):
    """The person is accredited already, under another delegation or role (label)."""


class HeadsThreadOnly(Refusal):
    """Of the parties, heads and alternates alone are in the heads' thread."""


class OwnAccreditation(Refusal):
    """Nobody suspends, reinstates or revokes their own accreditation."""


class OutOfReach(Refusal):
    """The answer would go to the person's private chat, where the desk cannot reach them."""


class UnknownLabel(Refusal):
    """Nobody is accredited under that label, and no open link has it (label)."""


class LabelTaken(Refusal):
    """Another member has that label (label)."""
