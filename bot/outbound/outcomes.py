"""The ways in which a call to Telegram can end, and how an error is read as one of them."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, replace
from datetime import timedelta
from enum import StrEnum

from telegram.error import (
    BadRequest,
    ChatMigrated,
    Conflict,
    Forbidden,
    InvalidToken,
    NetworkError,
    RetryAfter,
    TelegramError,
)

#: How long a chat gets no calls when Telegram asks to wait without saying how long.
DEFAULT_WAIT = timedelta(seconds=60)


class NotSent(NetworkError):
    """Nothing left this machine: no connection could be made."""


class Uncertain(NetworkError):
    """The request had begun, so Telegram may have carried it out or not."""


class Throttled(NetworkError):
    """Telegram did nothing and asks to wait for *wait* in that chat."""

    def __init__(self, wait: timedelta | None = None) -> None:
        self.wait = wait or DEFAULT_WAIT
        super().__init__(f"Too many requests: retry after {self.wait.total_seconds():.0f} s")


class Fate(StrEnum):
    """Every way in which a call can end."""

    SENT = "sent"
    #: The message already looks so; for an edit this is as good as sent.
    NOT_MODIFIED = "not-modified"
    #: Nothing left this machine.
    NOT_SENT = "not-sent"
    #: Not carried out; the chat must get no calls for a while.
    THROTTLED = "throttled"
    #: Not carried out; Telegram does not know the token or the method.
    LOCKED_OUT = "locked-out"
    #: The chat has another id now.
    MIGRATED = "migrated"
    #: The message to be edited does not exist any more.
    EDIT_LOST = "edit-lost"
    #: The person cannot be written to.
    UNREACHABLE = "unreachable"
    #: Somebody can remove the obstacle: a closed topic, a missing right.
    HELD = "held"
    #: Refused for good.
    GONE = "gone"
    #: Telegram may have carried it out or not.
    UNCERTAIN = "uncertain"
    #: An error in our own code; it is not known what Telegram did.
    BROKEN = "broken"


@dataclass(frozen=True, slots=True)
class Outcome:
    """A fate and its details.

    *reason* is a word that the handlers have a sentence for. *words* is Telegram's description,
    kept for the log when `WORDINGS` does not know it. *wait* belongs to THROTTLED, *became* (the
    new chat id) to MIGRATED, *message_id* to SENT.
    """

    fate: Fate
    reason: str = ""
    words: str = ""
    wait: timedelta | None = None
    became: int | None = None
    message_id: int | None = None


#: Telegram's descriptions, in lower case, and what they mean. The first that occurs counts.
WORDINGS: tuple[tuple[str, Fate, str], ...] = (
    ("not modified", Fate.NOT_MODIFIED, ""),
    ("not_modified", Fate.NOT_MODIFIED, ""),
    ("message to edit not found", Fate.EDIT_LOST, "message-gone"),
    ("message can't be edited", Fate.EDIT_LOST, "message-gone"),
    ("message_id_invalid", Fate.EDIT_LOST, "message-gone"),
    ("blocked by the user", Fate.UNREACHABLE, "unreachable"),
    ("can't initiate conversation", Fate.UNREACHABLE, "unreachable"),
    ("user is deactivated", Fate.UNREACHABLE, "unreachable"),
    ("messages to bots", Fate.UNREACHABLE, "unreachable"),
    ("topic_closed", Fate.HELD, "topic-closed"),
    ("kicked", Fate.HELD, "removed"),
    ("not a member", Fate.HELD, "removed"),
    ("not enough rights", Fate.HELD, "no-rights"),
    ("have no rights", Fate.HELD, "no-rights"),
    ("administrator rights", Fate.HELD, "no-rights"),
    ("chat_admin_required", Fate.HELD, "no-rights"),
    ("chat_write_forbidden", Fate.HELD, "muted"),
    ("chat_restricted", Fate.HELD, "muted"),
    ("chat_send_", Fate.HELD, "muted"),
    ("user_banned_in_channel", Fate.HELD, "muted"),
    ("slow mode", Fate.HELD, "slow-mode"),
    ("slowmode", Fate.HELD, "slow-mode"),
    ("thread not found", Fate.GONE, "topic-gone"),
    ("topic_deleted", Fate.GONE, "topic-gone"),
    ("topic_id_invalid", Fate.GONE, "topic-gone"),
    ("chat not found", Fate.GONE, "chat-gone"),
    ("chat was deleted", Fate.GONE, "chat-gone"),
    ("message is too long", Fate.GONE, "too-long"),
    ("can't parse entities", Fate.GONE, "unreadable"),
)


def read_error(error: BaseException) -> Outcome:
    """Return the outcome that *error* means, raised by PTB's Bot over any transport."""
    match error:
        case Throttled():
            return Outcome(Fate.THROTTLED, wait=error.wait)
        case RetryAfter():
            wait = error.retry_after
            seconds = wait if isinstance(wait, timedelta) else timedelta(seconds=wait)
            return Outcome(Fate.THROTTLED, wait=seconds)
        case ChatMigrated():
            return Outcome(Fate.MIGRATED, "migrated", became=error.new_chat_id)
        case InvalidToken():
            return Outcome(Fate.LOCKED_OUT, "locked-out")
        case NotSent():
            return Outcome(Fate.NOT_SENT, "not-sent")
        case Forbidden():
            return _read_words(error, Outcome(Fate.HELD, "forbidden"))
        case BadRequest() | Conflict():
            return _read_words(error, Outcome(Fate.GONE, "refused"))
        case NetworkError() if "too many requests" in str(error).lower():
            return Outcome(Fate.THROTTLED, wait=DEFAULT_WAIT)
        case TelegramError() | asyncio.CancelledError():
            # After a 5xx, an answer that is not Telegram's, or a call cut short, nobody knows.
            return Outcome(Fate.UNCERTAIN, "uncertain")
        case _:
            return Outcome(Fate.BROKEN, type(error).__name__)


def _read_words(error: TelegramError, otherwise: Outcome) -> Outcome:
    text = str(error).lower()
    for words, fate, reason in WORDINGS:
        if words in text:
            return Outcome(fate, reason)
    return replace(otherwise, words=str(error))
