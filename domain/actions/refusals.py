"""What is refused about action items."""

from __future__ import annotations

from domain.refusals import Refusal


class AlreadyAccepted(Refusal):
    """The item has been accepted before (ref, at)."""


class AlreadyDeclined(Refusal):
    """The item has been recorded as not taken up (ref, at)."""


class AlreadyReported(Refusal):
    """The item has been reported done before (ref, at)."""


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
    """The withdrawal is asked for already, and these have to answer (ref, delegations)."""


class NothingToCorrect(Refusal):
    """The person is not the author, the time is over, or somebody has acted (ref, minutes)."""


class OtherGroup(Refusal):
    """The two entries to be linked are in different groups (ref, other)."""


class OutsideGroup(Refusal):
    """The person is not accredited in the entry's group (label, group)."""
