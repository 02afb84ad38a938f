"""Defines how a call to Telegram can end, and converts each error into such an outcome."""

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

#: A chat gets no calls for this long if Telegram asks the desk to wait but names no time.
DEFAULT_WAIT = timedelta(seconds=60)


class NotSent(NetworkError):
    """The request was not sent, because no connection could be made."""


class Uncertain(NetworkError):
    """The request was begun but not answered, so Telegram may or may not have carried it out."""


class Throttled(NetworkError):
    """Telegram refused the call. It asks the desk to wait for *wait* before the next call."""

    def __init__(self, wait: timedelta | None = None) -> None:
        self.wait = wait or DEFAULT_WAIT
        super().__init__(f"Too many requests: retry after {self.wait.total_seconds():.0f} s")


class Fate(StrEnum):
    """Every way in which a call can end."""

    SENT = "sent"
    #: The message has this content already, so the edit counts as sent.
    NOT_MODIFIED = "not-modified"
    #: The request was not sent, because no connection could be made.
    NOT_SENT = "not-sent"
    #: Telegram did not carry out the call; the chat must get no calls for a while.
    THROTTLED = "throttled"
    #: Telegram did not carry out the call, because it does not know the token or the method.
    LOCKED_OUT = "locked-out"
    #: Telegram has given the chat another id, for example because it became a supergroup.
    MIGRATED = "migrated"
    #: The message to be edited does not exist any more.
    EDIT_LOST = "edit-lost"
    #: The desk cannot write to the person, for example because the person blocked it.
    UNREACHABLE = "unreachable"
    #: Telegram refused the call for a reason that somebody can remove: for example a closed topic
    #: or a missing right.
    HELD = "held"
    #: Telegram refused the call for a reason that will not change.
    GONE = "gone"
    #: Telegram may or may not have carried out the call.
    UNCERTAIN = "uncertain"
    #: Our own code raised an error, so it is not known what Telegram did.
    BROKEN = "broken"


@dataclass(frozen=True, slots=True)
class Outcome:
    """The fate of a call with its details.

    *reason* is a short code for which the handlers have a sentence. *words* is Telegram's
    description, which is logged if `WORDINGS` does not contain it. *wait* is set for THROTTLED,
    *became* (the new chat id) for MIGRATED, and *message_id* for SENT.
    """

    fate: Fate
    reason: str = ""
    words: str = ""
    wait: timedelta | None = None
    became: int | None = None
    message_id: int | None = None


#: Parts of Telegram's error descriptions in lower case, each with the fate and the reason that it
#: means. The first entry that occurs in a description is used.
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
    """Return the outcome for an error that python-telegram-bot's Bot raised over any transport."""
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
            # After a status 5xx, an answer that is not Telegram's or a cancelled call, it is not
            # known whether Telegram carried out the request.
            return Outcome(Fate.UNCERTAIN, "uncertain")
        case _:
            return Outcome(Fate.BROKEN, type(error).__name__)


def _read_words(error: TelegramError, otherwise: Outcome) -> Outcome:
    text = str(error).lower()
    for words, fate, reason in WORDINGS:
        if words in text:
            return Outcome(fate, reason)
    return replace(otherwise, words=str(error))
