"""General refusals. Each class has one sentence in every catalogue of voice."""

from __future__ import annotations

import re


class Refusal(Exception):
    """A request is not recorded; *facts* are the values of the sentence that says so."""

    def __init__(self, **facts: object) -> None:
        super().__init__(self.key())
        self.facts = facts

    @classmethod
    def key(cls) -> str:
        """Return the key of the sentence: `refusal-past-due` for PastDue."""
        return "refusal-" + re.sub(r"(?<!^)(?=[A-Z])", "-", cls.__name__).lower()


# Lines that cannot be read.


class NotUnderstood(Refusal):
    """The words after the command do not have the form of this command (usage)."""


class WordsBeyond(NotUnderstood):
    """The command takes only a reference, and there are words after it (ref, usage)."""


class UnknownCommand(Refusal):
    """There is no command with that name (command)."""


class HiddenCharacters(Refusal):
    """The command line has invisible control or format characters."""


class NoText(Refusal):
    """The entry has no text (usage)."""


class TextTooLong(Refusal):
    """The text is longer than the limit (length, limit)."""


class UnknownDelegation(Refusal):
    """No delegation has that code (code, known)."""


class UnknownGroup(Refusal):
    """No group has that code (code, known)."""


class UnknownRef(Refusal):
    """No entry has that reference (ref, nearest: a list of references, which may be empty)."""


class UnknownLanguage(Refusal):
    """The desk does not have that language (language, known)."""


# What must not be stored.


class ContainsCoordinates(Refusal):
    """The text contains coordinates."""


class ContainsPhone(Refusal):
    """The text contains a telephone number."""


class ContainsEmail(Refusal):
    """The text contains an e-mail address."""


class HoldsFile(Refusal):
    """The message has a file, and the desk takes none."""


# Permissions, and the right place.


class NotAccredited(Refusal):
    """The person is not accredited with the desk."""


class NotAccreditedHere(Refusal):
    """The person is not accredited in this group (group)."""


class Suspended(Refusal):
    """The person's accreditation is suspended."""


class MayNot(Refusal):
    """The role does not have this permission (role)."""


class SecretariatOnly(Refusal):
    """Only the secretariat may do this."""


class HeadsOnly(Refusal):
    """Only a head of delegation or an alternate may do this."""


class OtherDelegation(Refusal):
    """The button or command is for another delegation (delegations)."""


class GroupNotSetUp(Refusal):
    """The thread is not bound to a group."""


class GroupNotOpen(Refusal):
    """The group is not active (group)."""


class WhichGroup(Refusal):
    """The person is in several groups and did not name one (groups, example)."""


class InGroupOnly(Refusal):
    """The command belongs in the thread of a group (command)."""


class InPrivateOnly(Refusal):
    """The command belongs in the private chat with the desk (command)."""


# What has been done before, or what nothing waits for.


class Replaced(Refusal):
    """The button belongs to an earlier state of the card (ref)."""


class ButtonUnknown(Refusal):
    """The desk no longer knows this button."""


class NothingAsked(Refusal):
    """No prompt of this person waits for an answer."""


class AlreadyEntered(Refusal):
    """The preview has been recorded, and is not recorded again (at)."""


class EnteredBefore(Refusal):
    """The preview has been recorded, and cannot be dropped any more (command, at)."""


class AlreadyDropped(Refusal):
    """The prompt has been dropped, and nothing was recorded (command, at)."""


class NothingParked(Refusal):
    """No parked message has that number (number)."""
