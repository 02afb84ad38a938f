"""The rules for each kind of letter in delivery. Every kind has its rules; none is forgotten."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto
from typing import assert_never

from storage.mail.outbox import LetterKind


class WithoutMessage(Enum):
    """What becomes of a letter when the message that it is about is not known."""

    SEND = auto()
    #: The card's message was never sent or is lost, so the card is sent as a new message.
    SEND_AS_MESSAGE = auto()
    REFUSE = auto()


@dataclass(frozen=True, slots=True, kw_only=True)
class KindRules:
    """The rules for one kind of letter.

    The defaults are the rules for a call that people do not read, that must not be dropped, and
    that may safely be made twice.
    """

    #: The letter adds a message to the chat. When it is in doubt whether it arrived, it is
    #: repeated once and marked, because people would read it twice.
    adds_message: bool = False
    #: The message that the letter adds becomes the message of its card.
    becomes_card: bool = False
    #: The letter counts against Telegram's limits for messages and edits.
    rate_limited: bool = False
    #: The letter is about the message of its own card; otherwise about the one it replies to.
    about_own_card: bool = False
    without_message: WithoutMessage = WithoutMessage.SEND
    #: The letter goes only to the place that its group is bound to now.
    bound_to_group: bool = True
    #: The letter goes to the new chat when Telegram has moved its chat.
    follows_chat: bool = True
    #: The letter may be dropped when it is refused, because people see the same elsewhere.
    may_be_dropped: bool = False
    #: The secretariat is told when the letter is dropped.
    drop_is_reported: bool = False


_MESSAGE = KindRules(adds_message=True, becomes_card=True, rate_limited=True)
_DOCUMENT = KindRules(adds_message=True, rate_limited=True)
_EDIT = KindRules(
    rate_limited=True, about_own_card=True, without_message=WithoutMessage.SEND_AS_MESSAGE
)
#: A reaction goes to its message, wherever that is, and not to the place of its group.
_REACTION = KindRules(
    without_message=WithoutMessage.REFUSE, bound_to_group=False, may_be_dropped=True
)
_PIN = KindRules(
    about_own_card=True,
    without_message=WithoutMessage.REFUSE,
    may_be_dropped=True,
    drop_is_reported=True,
)
#: The scope of a menu names its chat by id, so the menu cannot follow a chat that has moved.
_MENU = KindRules(may_be_dropped=True, follows_chat=False)
_LEAVE = KindRules()


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
        case _:
            assert_never(kind)
