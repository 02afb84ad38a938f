"""Tests of answers that their asker alone sees: nothing is lost if Telegram does not show one."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from aiohttp import web
from telegram.error import BadRequest

from bot.outbound import Limits
from bot.outbound.calls import Call, make_call
from domain.groups import Place
from sandbox.state.faults import Kind
from storage.mail.outbox import Lane, Letter, LetterState, Whisper
from tests.bot.http_service import http_service
from tests.bot.outbound.deliveries import NOW, DeliverySetup, connect, delivery_setup, message
from tests.spaces import spaced


@pytest.fixture
async def setup(tmp_path: Path) -> AsyncIterator[DeliverySetup]:
    async with delivery_setup(tmp_path) as found:
        yield found


def whisper(setup: DeliverySetup, text: str = "the answer") -> Letter:
    """Return a letter to Ann, to be shown to her alone in the topic HUM; she has just asked."""
    return message(text, Place(setup.ann), whisper=Whisper(setup.hum, setup.ann, NOW))


async def whispers(setup: DeliverySetup, place: Place | None = None) -> list[str]:
    place = place or setup.hum
    found = await setup.sandbox.whispers(setup.ann, place.chat, place.thread)
    return [spaced(each.text) for each in found]


async def private(setup: DeliverySetup) -> list[str]:
    return await setup.texts(Place(setup.ann))


async def test_an_answer_is_shown_in_the_thread_to_the_asker_alone(setup: DeliverySetup) -> None:
    markup = [[["Next", "token"], ["Copy", {"copy": "HUM-A1"}]]]
    await setup.deliver(replace(whisper(setup), markup=markup))
    assert (await whispers(setup), await private(setup), await setup.texts()) == (
        ["the answer"], [], [],
    )  # fmt: skip
    [seen] = await setup.sandbox.whispers(setup.ann, setup.hum.chat, setup.hum.thread)
    [[following, copy]] = seen.buttons
    assert (following.data, copy.copy) == ("token", "HUM-A1")
    assert await setup.states() == [LetterState.SENT]


async def test_in_a_plain_supergroup_it_is_shown_too(setup: DeliverySetup) -> None:
    plain = Place((await setup.sandbox.chat("Plain", [setup.ann])).id)
    letter = message("the answer", Place(setup.ann), whisper=Whisper(plain, setup.ann, NOW))
    await setup.deliver(letter)
    assert (await whispers(setup, plain), await private(setup)) == (["the answer"], [])


async def test_ten_seconds_after_the_question_it_is_sent_in_private(setup: DeliverySetup) -> None:
    setup.now = NOW + timedelta(seconds=10)
    await setup.deliver(whisper(setup, "in time"))
    setup.now = NOW + timedelta(seconds=11)
    await setup.deliver(whisper(setup, "late"))
    assert (await whispers(setup), await private(setup)) == (["in time"], ["late"])


@pytest.mark.parametrize("kind", ["400", "403", "5xx", "drop-before", "hang-before", "html"])
async def test_if_telegram_does_not_show_it_it_is_sent_in_private_at_once(
    setup: DeliverySetup, kind: Kind
) -> None:
    await setup.sandbox.fault(kind, chat=setup.hum.chat, seconds=0)
    await setup.deliver(whisper(setup), message("the next", Place(setup.ann)))
    certain = kind in {"400", "403"}
    text = "the answer" if certain else "[repeat, en]\nthe answer"
    assert (await whispers(setup), await private(setup)) == ([], [text, "the next"])
    assert await setup.states() == [LetterState.SENT] * 2
    assert setup.reports.made == []


async def test_a_wait_that_telegram_asks_for_delays_the_group_and_not_the_answer(
    setup: DeliverySetup,
) -> None:
    await setup.sandbox.fault("429", chat=setup.hum.chat, retry_after=30)
    await setup.deliver(whisper(setup))
    await setup.deliver(message("for all", setup.mil), whisper(setup, "another"))
    assert (await private(setup), await setup.texts(setup.mil)) == (["the answer", "another"], [])
    await setup.pass_time(30)
    assert await setup.texts(setup.mil) == ["for all"]


async def test_it_takes_no_call_that_a_full_thread_needs(tmp_path: Path) -> None:
    async with delivery_setup(tmp_path, limits=Limits.telegram()) as setup:
        for number in range(12):
            await setup.deliver(whisper(setup, f"answer {number}"))
            await setup.pass_time(3)
        assert len(await whispers(setup)) == 8
        assert await private(setup) == [f"answer {number}" for number in range(8, 12)]
        await setup.deliver(message("for all", setup.hum, lane=Lane.URGENT))
        assert await setup.texts() == ["for all"]


async def test_it_waits_for_nothing_in_a_closed_topic(setup: DeliverySetup) -> None:
    assert setup.hum.thread is not None
    await setup.sandbox.close_topic(setup.hum.chat, setup.hum.thread)
    await setup.deliver(message("waits", setup.hum), whisper(setup))
    assert (await whispers(setup), await private(setup)) == ([], ["the answer"])


async def test_a_dropped_one_counts_as_sent(setup: DeliverySetup) -> None:
    await setup.sandbox.drop_whispers(dropped=True)
    await setup.deliver(whisper(setup))
    assert (await whispers(setup), await private(setup)) == ([], [])
    assert await setup.states() == [LetterState.SENT]


async def test_after_a_restart_one_that_has_waited_is_sent_in_private(tmp_path: Path) -> None:
    async with delivery_setup(tmp_path, working=False) as setup:
        await setup.put(whisper(setup))
        setup.now = NOW + timedelta(minutes=1)
        setup.restart_delivery()
        async with setup.working():
            await setup.deliver()
            assert (await whispers(setup), await private(setup)) == ([], ["the answer"])


async def test_after_a_restart_one_that_may_have_been_shown_is_repeated_in_private(
    tmp_path: Path,
) -> None:
    async with delivery_setup(tmp_path, working=False) as setup:
        letter = replace(whisper(setup), state=LetterState.SENDING)
        await setup.put(letter)
        async with setup.working():
            await setup.deliver()
            assert await private(setup) == ["[repeat, en]\nthe answer"]


async def test_somebody_who_cannot_be_reached_in_private_has_another_text_in_the_thread(
    setup: DeliverySetup,
) -> None:
    shown = Whisper(setup.hum, setup.ann, NOW, text="the answer")
    letter = message("open the private chat", setup.hum, whisper=shown, group="HUM")
    await setup.deliver(letter)
    assert (await whispers(setup), await setup.texts()) == (["the answer"], [])
    await setup.sandbox.fault("drop-after", chat=setup.hum.chat)
    await setup.deliver(letter)
    assert await setup.texts() == ["open the private chat"]


async def test_if_a_server_shows_one_to_all_it_is_deleted(setup: DeliverySetup) -> None:
    """A server that is older than such messages ignores the parameter."""
    called: list[str] = []

    async def answer(request: web.Request) -> web.Response:
        called.append(request.path.rpartition("/")[2])
        return web.json_response({"ok": True, "result": {"message_id": 5}})

    async with http_service(answer) as url, connect(url) as bot:
        with pytest.raises(BadRequest):
            await make_call(bot, Call(whisper(setup)))
    assert called == ["sendMessage", "deleteMessage"]
