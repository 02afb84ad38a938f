"""Delivery of updates by POST to a webhook."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator

import pytest
from aiohttp import web
from aiohttp.test_utils import TestServer

from tests.sandbox.calling import Json, Refused, Room


class Receiver:
    """A webhook that answers with the given statuses, then with 200."""

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


async def test_updates_come_in_order_with_the_secret(
    room: Room, receiver: Receiver, url: str
) -> None:
    await room.sandbox.say(room.ann, "waited")
    await room.bot("setWebhook", url=url, secret_token="s-3cret")
    await room.sandbox.say(room.ann, "second")
    for word in ("waited", "second"):
        secret, update = await receiver.got.get()
        assert (secret, update["message"]["text"]) == ("s-3cret", word)


async def test_a_refused_update_is_tried_again_before_the_next(
    room: Room, receiver: Receiver, url: str
) -> None:
    receiver.statuses = [500]
    await room.bot("setWebhook", url=url)
    await room.sandbox.say(room.ann, "one")
    await room.sandbox.say(room.ann, "two")
    words = [(await receiver.got.get())[1]["message"]["text"] for _ in range(3)]
    assert words == ["one", "one", "two"]


async def test_a_failed_delivery_is_reported_and_polling_is_possible_again(
    room: Room, receiver: Receiver, url: str
) -> None:
    receiver.statuses = [503] * 9
    await room.bot("setWebhook", url=url, allowed_updates=["message"])
    await room.sandbox.say(room.ann, "one")
    await receiver.got.get()
    await receiver.got.get()  # the second attempt comes after the first was noted
    told = await room.bot("getWebhookInfo")
    assert told["url"] == url
    assert told["pending_update_count"] == 1
    assert told["allowed_updates"] == ["message"]
    assert told["last_error_message"].startswith("Wrong response from the webhook: 503")
    with pytest.raises(Refused, match="can't use getUpdates method while webhook is active"):
        await room.bot.updates()
    await room.bot("deleteWebhook")
    assert [one["message"]["text"] for one in await room.bot.updates()] == ["one"]


async def test_setting_a_webhook_ends_a_waiting_poll(room: Room, url: str) -> None:
    poll = asyncio.create_task(room.bot.updates(timeout=30))
    while (await room.sandbox.stats())["calls"]["getUpdates"] < 3:
        pass
    await room.bot("setWebhook", url=url)
    with pytest.raises(Refused, match="Conflict: terminated by setWebhook request"):
        await poll


async def test_dropping_pending_updates_empties_the_queue(room: Room) -> None:
    await room.sandbox.say(room.ann, "one")
    await room.bot("deleteWebhook", drop_pending_updates=True)
    assert await room.bot.updates() == []


async def test_only_loopback_addresses_are_delivered_to(room: Room) -> None:
    with pytest.raises(Refused, match="bad webhook"):
        await room.bot("setWebhook", url="https://example.org/hook")


async def test_the_desk_has_settled_when_it_posts_after_the_last_delivery(
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
