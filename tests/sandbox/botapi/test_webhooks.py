"""Tests of the delivery of updates to a webhook."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator

import pytest
from aiohttp import web
from aiohttp.test_utils import TestServer

from tests.sandbox.calling import Json, Refused, Room


class Receiver:
    """A webhook that answers with the listed statuses, then with 200."""

    def __init__(self) -> None:
        self.statuses: list[int] = []
        self.got: asyncio.Queue[tuple[str | None, Json]] = asyncio.Queue()

    async def take(self, request: web.Request) -> web.Response:
        secret = request.headers.get("X-Telegram-Bot-Api-Secret-Token")
        self.got.put_nowait((secret, await request.json()))
        return web.Response(status=self.statuses.pop(0) if self.statuses else 200)


@pytest.fixture
def receiver() -> Receiver:
    return Receiver()


@pytest.fixture
async def url(receiver: Receiver) -> AsyncIterator[str]:
    app = web.Application()
    app.router.add_post("/hook", receiver.take)
    async with TestServer(app) as server:
        yield str(server.make_url("/hook"))


async def test_updates_are_delivered_in_order_and_with_the_secret(
    room: Room, receiver: Receiver, url: str
) -> None:
    await room.sandbox.say(room.ann, "waited")
    await room.bot("setWebhook", url=url, secret_token="s-3cret")
    await room.sandbox.say(room.ann, "second")
    for word in ("waited", "second"):
        secret, update = await receiver.got.get()
        assert (secret, update["message"]["text"]) == ("s-3cret", word)


async def test_an_update_that_the_webhook_refuses_is_delivered_again_before_the_next_one(
    room: Room, receiver: Receiver, url: str
) -> None:
    receiver.statuses = [500]
    await room.bot("setWebhook", url=url)
    await room.sandbox.say(room.ann, "one")
    await room.sandbox.say(room.ann, "two")
    words = [(await receiver.got.get())[1]["message"]["text"] for _ in range(3)]
    assert words == ["one", "one", "two"]


async def test_a_failed_delivery_is_reported_and_removing_the_webhook_allows_fetching_again(
    room: Room, receiver: Receiver, url: str
) -> None:
    receiver.statuses = [503] * 9
    await room.bot("setWebhook", url=url, allowed_updates=["message"])
    await room.sandbox.say(room.ann, "one")
    await receiver.got.get()
    # By the second attempt, the sandbox has noted the failure of the first.
    await receiver.got.get()
    told = await room.bot("getWebhookInfo")
    assert told["url"] == url
    assert told["pending_update_count"] == 1
    assert told["allowed_updates"] == ["message"]
    assert told["last_error_message"].startswith("Wrong response from the webhook: 503")
    with pytest.raises(Refused, match="can't use getUpdates method while webhook is active"):
        await room.bot.updates()
    await room.bot("deleteWebhook")
    assert [one["message"]["text"] for one in await room.bot.updates()] == ["one"]


async def test_setting_a_webhook_ends_a_waiting_call_of_get_updates(room: Room, url: str) -> None:
    poll = asyncio.create_task(room.bot.updates(timeout=30))
    while (await room.sandbox.stats())["calls"]["getUpdates"] < 3:
        pass
    await room.bot("setWebhook", url=url)
    with pytest.raises(Refused, match="Conflict: terminated by setWebhook request"):
        await poll


async def test_removing_the_webhook_can_also_remove_all_waiting_updates(room: Room) -> None:
    await room.sandbox.say(room.ann, "one")
    await room.bot("deleteWebhook", drop_pending_updates=True)
    assert await room.bot.updates() == []


async def test_a_webhook_outside_this_machine_is_refused(room: Room) -> None:
    with pytest.raises(Refused, match="bad webhook"):
        await room.bot("setWebhook", url="https://example.org/hook")


async def test_the_desk_counts_as_idle_only_if_it_reports_after_the_last_delivery(
    room: Room, receiver: Receiver, url: str
) -> None:
    seq = (await room.sandbox.clock()).seq
    await room.bot("setWebhook", url=url)
    await room.sandbox.post_desk(seq, idle=True)
    await room.sandbox.say(room.ann, "one")
    await receiver.got.get()
    assert not (await room.sandbox.settle(timeout=0)).settled
    while (await room.bot("getWebhookInfo"))["pending_update_count"]:
        pass
    assert not (await room.sandbox.settle(timeout=0)).settled
    assert (await room.sandbox.post_desk(seq, idle=True))["settled"]
