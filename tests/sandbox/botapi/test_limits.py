"""Tests of Telegram's sending limits."""

from __future__ import annotations

from dataclasses import replace

import pytest

from sandbox.errors import ApiError
from sandbox.formats.description import Call
from sandbox.options import Options
from sandbox.state.limits import Limits
from tests.sandbox.calling import Refused, Room


class Hand:
    """A clock whose time the test sets."""

    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now


def send(chat: int) -> Call:
    return Call("sendMessage", {"chat_id": chat})


def test_a_fourth_message_to_a_chat_within_three_seconds_is_refused() -> None:
    hand = Hand()
    limits = Limits(hand)
    for _ in range(3):
        limits.check(send(5))
    with pytest.raises(ApiError, match="Too Many Requests: retry after 3") as refused:
        limits.check(send(5))
    assert refused.value.parameters == {"retry_after": 3}
    limits.check(send(6))
    hand.now = 3.0
    limits.check(send(5))


def test_a_twenty_first_message_to_a_group_within_a_minute_is_refused() -> None:
    hand = Hand()
    limits = Limits(hand)
    for second in range(20):
        hand.now = second * 2.0
        limits.check(send(-5))
    hand.now = 40.0
    with pytest.raises(ApiError, match="retry after 20"):
        limits.check(send(-5))
    limits.check(Call("sendChatAction", {"chat_id": -5}))
    limits.check(Call("answerCallbackQuery", {}))


def test_a_thirty_first_message_within_a_second_is_refused_in_any_chat() -> None:
    limits = Limits(Hand())
    for chat in range(30):
        limits.check(send(chat))
    with pytest.raises(ApiError, match="retry after 1"):
        limits.check(send(99))


class TestLimitsOn:
    @pytest.fixture
    def options(self, options: Options) -> Options:
        return replace(options, limits=True)

    async def test_a_sandbox_with_limits_refuses_a_fourth_message_at_once(
        self, room: Room
    ) -> None:
        for _ in range(3):
            await room.post()
        with pytest.raises(Refused, match="Too Many Requests"):
            await room.post()
        assert len(await room.sandbox.ledger()) == 3
