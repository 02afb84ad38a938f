"""What is refused about action items."""

from __future__ import annotations

from domain.refusals import Refusal


class AlreadyAccepted(Refusal):
    """The item was accepted before (ref, at)."""


class AlreadyDeclined(Refusal):
    """The item was not taken up (ref, at)."""


class AlreadyReported(Refusal):
    """The item was reported done before (ref, at)."""


class AlreadyClosed(Refusal):
    """The item is closed (ref, at)."""


class AlreadyWithdrawn(Refusal):
    """The item is withdrawn (ref, at)."""


class NotAccepted(Refusal):
    """The item has not been accepted yet (ref)."""


class NotReported(Refusal):
    """The item has not been reported done yet (ref)."""


class NoDateAsked(Refusal):
    """Nobody has asked for another date on this item (ref)."""


class NoWithdrawalAsked(Refusal):
    """Nobody has asked to withdraw this item (ref)."""


class WithdrawalAsked(Refusal):
    """The withdrawal is asked for already, and awaits an answer (ref, delegations)."""


class NothingToCorrect(Refusal):
    """The entry is another's, too old, or somebody has acted on it (ref, minutes)."""


class OtherGroup(Refusal):
    """A link stands on both cards, and these two are in different groups (ref, other)."""
