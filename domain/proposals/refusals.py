"""Refusals about texts; the names in parentheses are the facts that the message shows."""

from __future__ import annotations

from domain.refusals import Refusal


class Unbalanced(Refusal):
    """A square bracket of the text has no counterpart."""


class SameText(Refusal):
    """The words are those of the version that stands (facts: ref, number)."""


class VersionPassed(Refusal):
    """The line was for an earlier version (facts: ref, number, at, seen).

    *number* is the version that stands since *at*, and *seen* the one that the line was for.
    """


class WordsChanged(Refusal):
    """The words of the version were corrected after the line was sent (facts: ref, at)."""


class NotInState(Refusal):
    """The text has ended, or waits, so that the act is not possible (facts: ref, state, at)."""


class AuthorsOnly(Refusal):
    """This is done by the delegation that has tabled the text (facts: ref, delegations)."""


class PositionByHead(Refusal):
    """Positions are entered by a head or an alternate; a delegate's is put before them.

    Facts: ref.
    """


class NotAParty(Refusal):
    """Only parties enter positions (facts: ref)."""


class NoStatement(Refusal):
    """*Agrees with statement* needs the statement (facts: ref)."""


class AgreesAlone(Refusal):
    """*Agrees* takes no other words, because they may limit it (facts: ref)."""


class NoUntil(Refusal):
    """*Ad referendum* needs a time until which it is to be confirmed (facts: ref)."""


class UntilBeyond(Refusal):
    """The time for the confirmation is too far away (facts: ref, count).

    *count* is the number of days that it may be away at most.
    """


class OfferStands(Refusal):
    """Another text is offered as basis, and not answered yet (facts: ref)."""


class NoOffer(Refusal):
    """No text is offered as basis (facts: ref)."""


class FacilitatorsTextOnly(Refusal):
    """Non-papers are tabled by the facilitator."""


class NoPackage(Refusal):
    """The text belongs to no package (facts: ref)."""


class SilenceSwitchedOff(Refusal):
    """This desk is set up without the silence procedure (facts: codes).

    *codes* are the groups in which the text would admit it.
    """


class NoSilenceHere(Refusal):
    """The desk was set up without the silence procedure after a text admitted it (facts: ref)."""


class SilenceNotAdmitted(Refusal):
    """The group's terms of reference do not admit the silence procedure (facts: group)."""


class SilenceNeedsSession(Refusal):
    """Silence is opened only while a session of the group is open."""


class SilenceByFacilitator(Refusal):
    """The silence procedure is opened and lifted by the facilitator."""


class SilenceBarred(Refusal):
    """Silence cannot be opened, because bracketed passages remain (facts: count)."""


class SilenceBarredByObjection(Refusal):
    """Silence cannot be opened, because a party objects (facts: delegations)."""


class SilenceBarredByReferendum(Refusal):
    """Silence cannot be opened, because a party agrees ad referendum (facts: delegations)."""


class SilenceBarredByValidity(Refusal):
    """The silence would end when the text is not valid any more (facts: ref, at)."""


class SilenceTooShort(Refusal):
    """The silence would be shorter than this desk admits (facts: ref, count).

    *count* is the number of hours that it lasts at least.
    """


class UnderSilence(Refusal):
    """The text is under silence, so this act is not possible (facts: ref, at).

    *at* is when the silence ends.
    """


class NoSilence(Refusal):
    """The text is not under silence (facts: ref)."""


class SilenceEnded(Refusal):
    """The act was sent after the end of the silence, whose outcome is not said yet.

    Facts: ref, at.
    """


class SilenceOver(Refusal):
    """The silence has ended, and the text was adopted (facts: decision, at)."""
