"""What the desk declines to record: each class is one sentence in every voice catalogue."""

from __future__ import annotations

import re


class Refusal(Exception):
    """Something a person asked for is not recorded; *facts* fill the sentence that says so."""

    def __init__(self, **facts: object) -> None:
        super().__init__(self.key())
        self.facts = facts

    @classmethod
    def key(cls) -> str:
        """The sentence's key: `refusal-past-due` for PastDue."""
        return "refusal-" + re.sub(r"(?<!^)(?=[A-Z])", "-", cls.__name__).lower()


# Words that cannot be read.


class NotUnderstood(Refusal):
    """The words after the command do not have the form that it takes (usage)."""


class WordsBeyond(NotUnderstood):
    """The command takes a reference alone, and words stand after it (ref, usage)."""


class UnknownCommand(Refusal):
    """There is no command of that name (command)."""


class HiddenCharacters(Refusal):
    """The command line holds control or format characters that nobody can see."""


class NoText(Refusal):
    """The entry has no text (usage)."""


class TextTooLong(Refusal):
    """The text is longer than the limit (length, limit)."""


class UnknownDelegation(Refusal):
    """No delegation has that code (code, known)."""


class UnknownGroup(Refusal):
    """No group has that code (code, known)."""


class UnknownRole(Refusal):
    """No role has that name (role, known)."""


class UnknownRef(Refusal):
    """No entry has that reference (ref, nearest: a list of references, perhaps empty)."""


class OutsideGroup(Refusal):
    """The person is not accredited in the entry's group (label, group)."""


class UnknownLanguage(Refusal):
    """The desk does not speak that language (language)."""


# Times that cannot be kept.


# What must not be written down.


class ContainsCoordinates(Refusal):
    """The text contains coordinates."""


class ContainsPhone(Refusal):
    """The text contains a telephone number."""


class ContainsEmail(Refusal):
    """The text contains an e-mail address."""


class HoldsFile(Refusal):
    """The desk takes no files."""


# Who may do what, and where.


class NotAccredited(Refusal):
    """The person is not accredited with the desk."""


class NotAccreditedHere(Refusal):
    """The person is not accredited in this group (group)."""


class Suspended(Refusal):
    """The person's accreditation is suspended."""


class MayNot(Refusal):
    """The role may not do this (role)."""


class SecretariatOnly(Refusal):
    """Only the secretariat does this."""


class HeadsOnly(Refusal):
    """Only a head or alternate does this."""


class OtherDelegation(Refusal):
    """The button or command is for another delegation (delegations)."""


class GroupNotSetUp(Refusal):
    """The thread is bound to no group."""


class GroupNotOpen(Refusal):
    """The group is not active (group)."""


class WhichGroup(Refusal):
    """The person is in several groups and named none (groups, example)."""


class PlaceTaken(Refusal):
    """The thread is bound to another group already (group)."""


class GroupSetUpElsewhere(Refusal):
    """The group has another thread already (group)."""


class InGroupOnly(Refusal):
    """The command is given in a group's thread (command)."""


class InPrivateOnly(Refusal):
    """The command is given in the private chat with the desk (command)."""


# What has happened already, or cannot happen from here.


class Replaced(Refusal):
    """The button belongs to an earlier state of the card (ref)."""


class ButtonUnknown(Refusal):
    """The desk no longer knows this button."""


class NothingAsked(Refusal):
    """The desk has asked this person nothing that waits for an answer."""


class AlreadyEntered(Refusal):
    """What the preview showed is recorded, and is not entered again (at)."""


class EnteredBefore(Refusal):
    """What the preview showed is recorded, and cannot be dropped any more (command, at)."""


class AlreadyDropped(Refusal):
    """The questions were dropped, and nothing was recorded (command, at)."""


class NothingParked(Refusal):
    """No parked message has that number (number)."""
