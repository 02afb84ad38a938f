"""Defines how the delivery treats each kind of letter. A type check finds a kind without rules."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto
from typing import assert_never

from storage.mail.outbox import LetterKind


class WithoutMessage(Enum):
    """What is done with a letter if the message that it is about is not known."""

    SEND = auto()
    #: The card's message was never sent or is lost, so the card is sent as a new message.
    SEND_AS_MESSAGE = auto()
    REFUSE = auto()


@dataclass(frozen=True, slots=True, kw_only=True)
class KindRules:
    """The rules for one kind of letter.

    The defaults are for a call that adds no message, that must not be dropped, and that may safely
    be made twice.
    """

    #: True if the letter adds a message to the chat. If it may have arrived, it is sent once more
    #: with a mark, because people may then read it twice.
    adds_message: bool = False
    #: True if the new message becomes the message of the card, which later edits change.
    becomes_card: bool = False
    #: True if Telegram's limits for messages and edits count this letter.
    rate_limited: bool = False
    #: True if the letter is about the message of its own card; False if it is about the message
    #: that it replies to.
    about_own_card: bool = False
    without_message: WithoutMessage = WithoutMessage.SEND
    #: True if the letter is sent only to the chat or topic to which its group is bound now.
    bound_to_group: bool = True
    #: True if the letter is sent to the new chat when Telegram has moved its chat to a new id.
    follows_chat: bool = True
    #: True if the letter may be dropped when Telegram refuses it, because people see the same
    #: content elsewhere.
    may_be_dropped: bool = False
    #: True if the secretariat is told that the letter was dropped.
    drop_is_reported: bool = False


_MESSAGE = KindRules(adds_message=True, becomes_card=True, rate_limited=True)
_DOCUMENT = KindRules(adds_message=True, rate_limited=True)
_EDIT = KindRules(
    rate_limited=True, about_own_card=True, without_message=WithoutMessage.SEND_AS_MESSAGE
)
#: A reaction belongs to a message, so it is sent even if the group is bound to another chat now.
_REACTION = KindRules(
    without_message=WithoutMessage.REFUSE, bound_to_group=False, may_be_dropped=True
)
_PIN = KindRules(
    about_own_card=True,
    without_message=WithoutMessage.REFUSE,
    may_be_dropped=True,
    drop_is_reported=True,
)
#: A menu cannot follow a chat that has moved, because its scope contains the chat's old id.
_MENU = KindRules(may_be_dropped=True, follows_chat=False)
_LEAVE = KindRules()
#: The place may be gone, and whoever looks for the group finds it elsewhere.
_FAREWELL = KindRules(
    adds_message=True, rate_limited=True, bound_to_group=False, may_be_dropped=True
)


def rules_of(kind: LetterKind) -> KindRules:
    """Return the rules for *kind*. mypy reports a kind that has none."""
    match kind:
        case LetterKind.MESSAGE:
            return _MESSAGE
        case LetterKind.DOCUMENT:
            return _DOCUMENT
        case LetterKind.EDIT:
            return _EDIT
        case LetterKind.REACTION:
            return _REACTION
        case LetterKind.PIN:
            return _PIN
        case LetterKind.MENU:
            return _MENU
        case LetterKind.LEAVE:
            return _LEAVE
        case LetterKind.FAREWELL:
            return _FAREWELL
        case _:
            assert_never(kind)
