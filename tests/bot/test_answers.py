"""Tests that every answer which has not the form of the Bot API is judged, and ends nothing."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from bot.answers import times_told
from bot.outbound.outcomes import Fate, Throttled, Uncertain, read_error
from tests.bot.test_transport import bot_of, failing, replying


@pytest.mark.parametrize(
    "body",
    [
        {},
        {"ok": True},
        {"ok": True, "result": 5},
        {"ok": True, "result": {}},
        {"ok": True, "result": {"id": "1", "is_bot": True, "first_name": "x", "username": "x"}},
        {"ok": True, "result": {"id": 2**70, "is_bot": True, "first_name": "x", "username": "x"}},
        {"ok": False, "description": "x"},
    ],
)
async def test_an_answer_in_another_form_than_that_of_the_bot_api_raises_uncertain(
    body: dict[str, Any],
) -> None:
    async with bot_of(replying(200, body)) as bot:
        with pytest.raises(Uncertain):
            await bot.get_me()
        assert isinstance(await failing(bot), Uncertain)


async def test_odd_fields_that_the_desk_does_not_need_do_not_spoil_an_answer() -> None:
    info = {"url": "", "has_custom_certificate": False, "pending_update_count": 3}
    odd = {"ok": True, "result": info | {"last_error_date": "yesterday", "allowed_updates": 5}}
    async with bot_of(replying(200, odd)) as bot:
        assert (await bot.get_webhook_info()).pending_update_count == 3


@pytest.mark.parametrize(
    "odd",
    [
        {"description": 5},
        {"parameters": 7},
        {"parameters": {"migrate_to_chat_id": "x"}},
        {"parameters": {"retry_after": []}},
    ],
)
async def test_a_refusal_with_odd_fields_is_still_a_refusal(odd: dict[str, Any]) -> None:
    async with bot_of(replying(400, {"ok": False, "error_code": 400} | odd)) as bot:
        assert read_error(await failing(bot)).fate is Fate.GONE


async def test_a_refusal_with_the_status_200_is_a_refusal() -> None:
    body = {"ok": False, "error_code": 403, "description": "bot was blocked by the user"}
    async with bot_of(replying(200, body)) as bot:
        assert read_error(await failing(bot)).fate is Fate.UNREACHABLE


async def test_the_json_of_a_proxy_does_not_count_as_a_refusal_by_telegram() -> None:
    async with bot_of(replying(400, {"message": "no route"})) as bot:
        assert read_error(await failing(bot)).fate is Fate.UNCERTAIN


@pytest.mark.parametrize("seconds", ["soon", True, -5, 10**30, [], 1.5e300])
async def test_a_wait_that_cannot_be_meant_is_replaced_by_a_minute(seconds: object) -> None:
    body = {"ok": False, "error_code": 429, "parameters": {"retry_after": seconds}}
    async with bot_of(replying(429, body)) as bot:
        error = await failing(bot)
    assert isinstance(error, Throttled)
    assert error.wait == timedelta(seconds=60)


WED = datetime(2025, 7, 23, 10, 0, 5, tzinfo=UTC)
SENT = b'{"ok":true,"result":{"message_id":1,"date":1753264806,"reply_to_message":{"date":1}}}'


@pytest.mark.parametrize(
    ("method", "header", "content", "told"),
    [
        ("getMe", "Wed, 23 Jul 2025 10:00:05 GMT", SENT, [WED]),
        (
            "sendMessage",
            "Wed, 23 Jul 2025 10:00:05 GMT",
            SENT,
            [WED, WED + timedelta(seconds=1)],
        ),
        ("sendDocument", None, SENT, [WED + timedelta(seconds=1)]),
        ("getMe", None, SENT, []),
        ("getMe", "yesterday", SENT, []),
        ("getMe", "Wed, 23 Jul 2025 10:00:05 -0000", SENT, []),
        ("sendMessage", None, b'{"ok":true,"result":{"message_id":1,"date":"x"}}', []),
        ("sendMessage", None, b'{"ok":true,"result":{"message_id":1,"date":1e99}}', []),
        ("sendMessage", None, b'{"ok":true,"result":{"message_id":1,"date":253402300800}}', []),
        ("sendMessage", None, b'{"ok":false,"description":"x"}', []),
    ],
)
def test_an_answer_tells_the_time_in_its_header_and_the_date_of_what_was_sent(
    method: str, header: str | None, content: bytes, told: list[datetime]
) -> None:
    assert times_told(method, header, content) == told
