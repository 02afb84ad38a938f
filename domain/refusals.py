"""General refusals. Each class has one message of the same name in every language."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache


class Refusal(Exception):
    """The desk does not record a request; *facts* are the values shown in the message about it."""

    def __init__(self, **facts: object) -> None:
        super().__init__(self.key())
        self.facts = facts

    @classmethod
    def key(cls) -> str:
        """Return the key of the message in the catalogues: `refusal-past-due` for PastDue."""
        return _key(cls.__name__)


@cache
def _key(name: str) -> str:
    return "refusal-" + re.sub(r"(?<!^)(?=[A-Z])", "-", name).lower()


@dataclass(frozen=True, slots=True)
class Usage:
    """Stands in the facts of a refusal for a line that the person can send.

    *command* is the command's name, and *example* the key of the sentence with an example of the
    words after it, for *target* if the sentence names whom the line is for. The line is written
    in the person's language.
    """

    command: str
    example: str
    target: str = ""


# Refusals of lines that cannot be read.


class NotUnderstood(Refusal):
    """The words after the command do not have the form that the command needs (facts: usage)."""


class WordsBeyond(NotUnderstood):
    """The command takes only a reference, but other words follow it (facts: ref, usage)."""


class UnfitStep(NotUnderstood):
    """The line has words that its step does not take (facts: command, word, usage)."""


class SecondEntry(NotUnderstood):
    """The line names two entries; a command takes one (facts: command, ref, other)."""


class UnknownCommand(Refusal):
    """There is no command with that name (facts: command, nearest).

    *nearest* is the command that the person most likely means, or "".
    """


class UnknownWord(Refusal):
    """The word chooses no step of the command (facts: word, command, nearest, known).

    *nearest* is the word that the person most likely means, or "". *known* are all words.
    """


class HiddenCharacters(Refusal):
    """The command line contains invisible control or format characters."""


class NoText(Refusal):
    """The entry has no text (facts: usage)."""


class TextTooLong(Refusal):
    """The text is longer than the limit (facts: length, limit)."""


class TooManyLines(Refusal):
    """The text has more lines than the limit (facts: count, limit)."""


class ReplyNotRead(Refusal):
    """The message replied to is in another chat, so the desk cannot read it (facts: usage)."""


class UnknownDelegation(Refusal):
    """No delegation has that code (facts: code, known)."""


class NamesPerson(Refusal):
    """A person's label stands where a delegation is named (facts: label, known)."""


class NoExceptions(Refusal):
    """The line names all but somebody; only those who are meant can be named (facts: words)."""


class OneAddressee(Refusal):
    """A reminder goes to one group or one delegation, and the line names others."""


class UnknownGroup(Refusal):
    """No group has that code (facts: code, known)."""


class UnknownRef(Refusal):
    """No entry has that reference (facts: ref, nearest).

    *nearest* is a list of similar references, which may be empty.
    """


class OtherKind(Refusal):
    """The entry exists, but the command is about entries of other kinds.

    Facts: ref, kind, command, kinds, and the lines that can be sent in its place.
    """


class UnknownLanguage(Refusal):
    """The desk does not have that language (facts: language, known)."""


# Refusals of contents that must not be stored.


class ContainsCoordinates(Refusal):
    """The text contains coordinates."""


class ContainsPhone(Refusal):
    """The text contains a telephone number."""


class ContainsEmail(Refusal):
    """The text contains an e-mail address."""


class HoldsFile(Refusal):
    """The message has a file, and the desk accepts no files."""


# Refusals because of missing permissions, or because a command was sent in the wrong chat.


class NotAccredited(Refusal):
    """The person is not accredited with the desk."""


class NotAccreditedHere(Refusal):
    """The person is not accredited in this group (facts: group)."""


class Suspended(Refusal):
    """The person's accreditation is suspended."""


class MayNot(Refusal):
    """The person's role does not have this permission (facts: role, command)."""


class SecretariatOnly(Refusal):
    """Only the secretariat may do this (facts: command)."""


class HeadsOnly(Refusal):
    """Only a head of delegation or an alternate may do this (facts: command, or none)."""


class OtherDelegation(Refusal):
    """The button or command is for another delegation (facts: delegations)."""


class GroupNotSetUp(Refusal):
    """The thread is not bound to a group."""


class GroupNotOpen(Refusal):
    """The group is not active (facts: group)."""


class WhichGroup(Refusal):
    """The person is in several groups and did not name one (facts: groups, usage)."""


class InGroupOnly(Refusal):
    """The command has to be sent in the thread of a group (facts: command)."""


class InPrivateOnly(Refusal):
    """The command has to be sent in the private chat with the desk (facts: command)."""


# Refusals of repeated steps, and of answers to questions that are not open.


class Replaced(Refusal):
    """The card has changed since its button was shown (facts: ref)."""


class NothingToDrop(Refusal):
    """The person has entered nothing lately that nobody has acted on (facts: label)."""


class NoFlood(Refusal):
    """The person has not sent more lines lately than are taken (facts: label)."""


class LinesBeyond(Refusal):
    """The person has sent more lines within a minute than are taken (facts: most)."""


class PressesBeyond(Refusal):
    """The person has pressed more buttons within a minute than are taken (facts: most)."""


class GroupBusy(Refusal):
    """In this thread more lines came within a minute than are taken (facts: most)."""


class Stale(Refusal):
    """The line has reached the desk long after it was sent (facts: at)."""


class ChangedSince(Refusal):
    """The entry has changed after the person sent the line (facts: ref, at)."""


class JustChanged(Refusal):
    """The card has changed a moment ago because of this person's own press of a button."""


class ButtonUnknown(Refusal):
    """The desk no longer knows this button."""


class SeveralCommands(Refusal):
    """The message has several commands; the desk takes one a message (facts: first, second)."""


class NothingAsked(Refusal):
    """The desk has asked this person no question that is still open."""


class PreviewWaits(Refusal):
    """The desk asks nothing, but a preview waits to be entered or cancelled."""


class QuestionWaits(Refusal):
    """There is no preview to enter, because a question of the desk is still open."""


class AlreadyEntered(Refusal):
    """The entry in the preview was recorded before, and is not recorded again (facts: at)."""


class EnteredBefore(Refusal):
    """The entry in the preview was recorded, so Cancel cannot drop it (facts: command, at)."""


class AlreadyDropped(Refusal):
    """The question was cancelled before, and nothing was recorded (facts: command, at)."""


# Refusals to take a step back.


class NothingToTakeBack(Refusal):
    """The person's delegation has taken no step that could be taken back (facts: ref)."""


class NotYours(Refusal):
    """Another person has taken the last step on the entry (facts: ref)."""


class ActedSince(Refusal):
    """Somebody has acted on the entry since the step (facts: ref)."""


class TooLateToTakeBack(Refusal):
    """The time in which the step could be taken back is over (facts: ref, minutes)."""


class AlreadyTakenBack(Refusal):
    """The step was taken back before (facts: ref, at)."""
