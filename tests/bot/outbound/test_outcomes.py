"""Tests that each error of a call to Telegram is converted into the right outcome."""

from __future__ import annotations

import asyncio
from datetime import timedelta

import pytest
from telegram.error import (
    BadRequest,
    ChatMigrated,
    Forbidden,
    InvalidToken,
    NetworkError,
    RetryAfter,
    TelegramError,
    TimedOut,
)
from telegram.warnings import PTBDeprecationWarning

from bot.outbound.outcomes import Fate, NotSent, Outcome, Throttled, Uncertain, read_error


@pytest.mark.parametrize(
    ("words", "fate", "reason"),
    [
        ("message is not modified: specified new message content", Fate.NOT_MODIFIED, ""),
        ("CHAT_NOT_MODIFIED", Fate.NOT_MODIFIED, ""),
        ("message to edit not found", Fate.EDIT_LOST, "message-gone"),
        ("message can't be edited", Fate.EDIT_LOST, "message-gone"),
        ("MESSAGE_ID_INVALID", Fate.EDIT_LOST, "message-gone"),
        ("TOPIC_CLOSED", Fate.HELD, "topic-closed"),
        ("not enough rights to send text messages to the chat", Fate.HELD, "no-rights"),
        ("have no rights to send a message", Fate.HELD, "no-rights"),
        ("need administrator rights in the channel chat", Fate.HELD, "no-rights"),
        ("CHAT_ADMIN_REQUIRED", Fate.HELD, "no-rights"),
        ("CHAT_WRITE_FORBIDDEN", Fate.HELD, "muted"),
        ("CHAT_RESTRICTED", Fate.HELD, "muted"),
        ("CHAT_SEND_PLAIN_FORBIDDEN", Fate.HELD, "muted"),
        ("USER_BANNED_IN_CHANNEL", Fate.HELD, "muted"),
        ("SLOWMODE_WAIT_30", Fate.HELD, "slow-mode"),
        ("message thread not found", Fate.GONE, "topic-gone"),
        ("TOPIC_DELETED", Fate.GONE, "topic-gone"),
        ("TOPIC_ID_INVALID", Fate.GONE, "topic-gone"),
        ("chat not found", Fate.GONE, "chat-gone"),
        ("message is too long", Fate.GONE, "too-long"),
        ("can't parse entities: unclosed start tag", Fate.GONE, "unreadable"),
    ],
)
def test_the_outcome_of_a_bad_request_depends_on_telegrams_description(
    words: str, fate: Fate, reason: str
) -> None:
    assert read_error(BadRequest(f"Bad Request: {words}")) == Outcome(fate, reason)


@pytest.mark.parametrize(
    ("words", "fate", "reason"),
    [
        ("bot was blocked by the user", Fate.UNREACHABLE, "unreachable"),
        ("bot can't initiate conversation with a user", Fate.UNREACHABLE, "unreachable"),
        ("user is deactivated", Fate.UNREACHABLE, "unreachable"),
        ("bot can't send messages to bots", Fate.UNREACHABLE, "unreachable"),
        ("bot was kicked from the supergroup chat", Fate.HELD, "removed"),
        ("bot is not a member of the channel chat", Fate.HELD, "removed"),
        ("the group chat was deleted", Fate.GONE, "chat-gone"),
    ],
)
def test_the_outcome_of_a_forbidden_call_depends_on_telegrams_description(
    words: str, fate: Fate, reason: str
) -> None:
    assert read_error(Forbidden(f"Forbidden: {words}")) == Outcome(fate, reason)


def test_a_description_that_the_desk_does_not_know_is_kept_for_the_log() -> None:
    refused = read_error(BadRequest("Bad Request: SOMETHING_NEW"))
    assert (refused.fate, refused.reason, refused.words) == (
        Fate.GONE,
        "refused",
        "Something_new",
    )
    forbidden = read_error(Forbidden("Forbidden: something new"))
    assert (forbidden.fate, forbidden.reason) == (Fate.HELD, "forbidden")


@pytest.mark.parametrize(
    ("error", "fate"),
    [
        (NotSent("ClientConnectorError"), Fate.NOT_SENT),
        (Uncertain("ServerDisconnectedError"), Fate.UNCERTAIN),
        (TimedOut(), Fate.UNCERTAIN),
        (NetworkError("Internal Server Error (500)"), Fate.UNCERTAIN),
        (NetworkError("Bad Gateway"), Fate.UNCERTAIN),
        (TelegramError("Invalid server response"), Fate.UNCERTAIN),
        (asyncio.CancelledError(), Fate.UNCERTAIN),
        (InvalidToken("Unauthorized"), Fate.LOCKED_OUT),
        (KeyError("result"), Fate.BROKEN),
    ],
)
def test_each_error_of_a_call_is_converted_to_its_fate(error: BaseException, fate: Fate) -> None:
    assert read_error(error).fate is fate


def test_the_outcome_of_a_migrated_chat_contains_its_new_id() -> None:
    assert read_error(ChatMigrated(-1009)) == Outcome(Fate.MIGRATED, "migrated", became=-1009)


def test_if_telegram_asks_the_desk_to_wait_the_outcome_says_how_long() -> None:
    minute, half = timedelta(minutes=1), timedelta(seconds=30)
    assert read_error(Throttled(half)) == Outcome(Fate.THROTTLED, wait=half)
    assert read_error(Throttled()) == Outcome(Fate.THROTTLED, wait=minute)
    assert read_error(NetworkError("Too Many Requests")) == Outcome(Fate.THROTTLED, wait=minute)


def test_a_wait_reported_by_another_transport_has_the_same_outcome(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    expected = Outcome(Fate.THROTTLED, wait=timedelta(seconds=30))
    monkeypatch.setenv("PTB_TIMEDELTA", "1")
    assert read_error(RetryAfter(30)) == expected
    monkeypatch.delenv("PTB_TIMEDELTA")
    with pytest.warns(PTBDeprecationWarning):
        assert read_error(RetryAfter(30)) == expected
