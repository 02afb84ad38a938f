"""Refusals about action items; the names in parentheses are the facts that the message shows."""

from __future__ import annotations

from domain.refusals import Refusal


class OwnItemsOnly(Refusal):
    """The person's role enters items for their own delegation alone (facts: usage)."""


class AlreadyAccepted(Refusal):
    """The item was accepted before (facts: ref, at)."""


class AlreadyDeclined(Refusal):
    """The item was declined before (facts: ref, at)."""


class NotTakenUp(Refusal):
    """Nothing can be done about the item, because it was declined (facts: ref, at)."""


class AlreadyReported(Refusal):
    """The item was reported done before (facts: ref, at)."""


class AlreadyClosed(Refusal):
    """The item is closed (facts: ref, at)."""


class AlreadyWithdrawn(Refusal):
    """The item is withdrawn (facts: ref, at)."""


class NotAccepted(Refusal):
    """The item has not been accepted yet (facts: ref)."""


class StillStands(Refusal):
    """Nobody has declined or withdrawn the item, so it is not proposed anew (facts: ref)."""


class OwnReport(Refusal):
    """The delegation's own report is answered by others (facts: ref, delegations)."""


class NotReported(Refusal):
    """The item has not been reported done yet (facts: ref)."""


class NoDateAsked(Refusal):
    """No delegation has asked for another due date for this item (facts: ref)."""


class AskedDatePassed(Refusal):
    """The due date that is asked for has passed, so it cannot be agreed to (facts: ref, at, line).

    *line* is the command that keeps the present date.
    """


class SameDue(Refusal):
    """The date that is asked for is the item's due time already (facts: ref, at, awaiting).

    *awaiting* is 1 if the delegation can still accept the item, else 0.
    """


class NoDateWithoutDelay(Refusal):
    """No item can be moved to *without delay*."""


class NoWithdrawalAsked(Refusal):
    """No delegation has asked to withdraw this item (facts: ref)."""


class WithdrawalAsked(Refusal):
    """The delegation has asked for the withdrawal before (facts: ref, delegations).

    *delegations* are those that still have to answer.
    """


class NothingToCorrect(Refusal):
    """The person may not correct the entry (facts: ref, minutes).

    The person is not its author, the time for corrections is over, or somebody has acted on the
    entry. *minutes* is the length of that time.
    """


class TooManyLinks(Refusal):
    """The entry has as many links as its card shows (facts: ref, count)."""


class SameWords(Refusal):
    """The words asked for are those that the item has (facts: ref)."""


class WordsAsked(Refusal):
    """Another side has asked for other words, which are to be answered first.

    Facts: ref, delegations.
    """


class NoWordsAsked(Refusal):
    """No other delegation has asked for other words (facts: ref)."""


class TimeApart(Refusal):
    """After the time for corrections, a due time is changed by its own command (facts: ref)."""


class TimeOfOthers(Refusal):
    """The same for a delegation that has no part of the item to do (facts: ref, delegations)."""


class NoRequest(Refusal):
    """Nobody asks for another date or for other words (facts: ref)."""


class BothAsked(Refusal):
    """Another date and other words are asked for, and the answer names neither.

    Facts: ref, command.
    """


class NoList(Refusal):
    """The delegation has no list under the item (facts: ref)."""


class NoPoint(Refusal):
    """The delegation's list has no line of that number (facts: ref, number)."""


class AlreadyTicked(Refusal):
    """The lines of the delegation's list are ticked already (facts: ref, numbers)."""


class NotTicked(Refusal):
    """The lines of the delegation's list have no tick (facts: ref, numbers)."""


class TooManyPoints(Refusal):
    """A list would have more lines than its card shows (facts: most)."""


class AlreadyLinked(Refusal):
    """The two entries are linked already (facts: ref, other)."""


class NotLinked(Refusal):
    """The two entries are not linked (facts: ref, other)."""


class OtherGroup(Refusal):
    """The two entries to be linked are in different groups (facts: ref, other)."""


class TooManyNamed(Refusal):
    """The delegation would name more people and offices than it may (facts: most)."""


class NotNamed(Refusal):
    """A person or office that should be removed is not named (facts: whom, named)."""


class OutsideGroup(Refusal):
    """The person is not accredited in the entry's group (facts: label, group)."""


class NamesNobody(Refusal):
    """The words stand for a name that only their writer knows: "she" (facts: whom)."""


class UnknownOwnLabel(Refusal):
    """Nobody of the delegation has the label in that group (facts: label, people)."""
