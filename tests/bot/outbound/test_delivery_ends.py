"""How the delivery stops, and how it keeps to Telegram's limits."""

from __future__ import annotations

import asyncio
from datetime import timedelta
from pathlib import Path

import pytest

from bot.outbound.rate_limits import Limits
from domain.groups import Place
from storage.mail.outbox import LetterState
from tests.bot.outbound.carrying import Carrier, carrying, edit, message

Q, S = LetterState.QUEUED, LetterState.SENT


async def called(carrier: Carrier) -> None:
    """Wait until a call has reached the sandbox and hangs there."""
    while not any(each.struck for each in await carrier.sandbox.faults()):
        continue


async def test_what_is_in_flight_at_the_end_may_still_arrive(tmp_path: Path) -> None:
    async with carrying(tmp_path, working=False) as carrier:
        await carrier.sandbox.fault("slow", seconds=0.05)
        await carrier.put(message("first", carrier.hum), message("second", carrier.hum))
        async with carrier.delivery.working():
            await called(carrier)
        # The first was let end; the second was not begun.
        assert await carrier.states() == [S, Q]
        assert await carrier.texts() == ["first"]


async def test_what_is_cut_short_stays_in_flight_for_the_next_start(tmp_path: Path) -> None:
    async with carrying(tmp_path, working=False, grace=0.0) as carrier:
        await carrier.sandbox.fault("hang-after", seconds=20)
        await carrier.put(message("notice", carrier.hum), message("behind", carrier.hum))
        async with carrier.delivery.working():
            await called(carrier)
        assert await carrier.states() == [LetterState.SENDING, Q]
        async with carrier.delivery.working():
            await carrier.delivery.settled()
        assert await carrier.texts() == ["notice", "[repeat, en]\nnotice", "behind"]


async def test_a_desk_that_is_told_to_stop_begins_nothing_more(tmp_path: Path) -> None:
    async with carrying(tmp_path, working=False) as carrier:
        stop = asyncio.Event()

        async def work() -> None:
            async with carrier.delivery.working():
                await stop.wait()

        task = asyncio.create_task(work())
        await carrier.delivery.settled()
        async with carrier.store.transaction() as records:
            with records.savepoint():
                records.outbox.put(message("too late", carrier.hum))
            # The delivery wakes, waits for this transaction to end, and is told to stop meanwhile.
            carrier.delivery.nudge()
            for _ in range(9):
                await asyncio.sleep(0)
            stop.set()
            for _ in range(9):
                await asyncio.sleep(0)
        await task
        assert await carrier.states() == [Q]


async def test_a_cancelled_desk_leaves_no_transaction_open(tmp_path: Path) -> None:
    async with carrying(tmp_path, working=False, grace=0.0) as carrier:

        async def work() -> None:
            async with carrier.delivery.working():
                await asyncio.Event().wait()

        for turns in range(12):
            await carrier.put(message(f"notice {turns}", carrier.hum))
            task = asyncio.create_task(work())
            for _ in range(turns):
                await asyncio.sleep(0)
            task.cancel()
            with pytest.raises(asyncio.CancelledError):
                await task
            # A transaction left open would refuse this one, or would commit its own half with it.
            async with carrier.store.transaction() as records:
                records.facts.note("checked", str(turns))


async def test_an_error_in_the_loop_ends_the_desk(tmp_path: Path) -> None:
    async with carrying(tmp_path, working=False) as carrier:

        async def work() -> None:
            async with carrier.delivery.working():
                carrier.machine.failure = RuntimeError("no clock")
                carrier.delivery.nudge()
                await asyncio.Event().wait()

        with pytest.raises(RuntimeError, match="no clock"):
            await work()


async def test_an_error_beside_the_delivery_stays_what_it_is(tmp_path: Path) -> None:
    async with carrying(tmp_path, working=False) as carrier:
        with pytest.raises(KeyError, match="elsewhere"):
            async with carrier.delivery.working():
                raise KeyError("elsewhere")


async def test_a_letter_put_while_others_are_in_flight_is_not_forgotten(tmp_path: Path) -> None:
    async with carrying(tmp_path) as carrier:
        await carrier.sandbox.fault("slow", seconds=0.02)
        await carrier.put(message("first", carrier.hum))
        await called(carrier)
        assert not carrier.delivery.idle
        await carrier.carry(message("second", Place(carrier.ann)))
        assert carrier.delivery.idle
        assert await carrier.texts() == ["first"]
        assert await carrier.texts(Place(carrier.ann)) == ["second"]


async def test_a_chat_gets_three_messages_in_three_seconds(tmp_path: Path) -> None:
    async with carrying(tmp_path, limits=Limits.telegram()) as carrier:
        texts = [str(number) for number in range(7)]
        ann = Place(carrier.ann)
        await carrier.carry(*(message(text, ann) for text in texts))
        assert await carrier.texts(ann) == texts[:3]
        assert carrier.delivery.retry_at == carrier.machine.time + timedelta(seconds=3)
        await carrier.pass_time(2.9)
        assert await carrier.texts(ann) == texts[:3]
        await carrier.pass_time(0.1)
        assert await carrier.texts(ann) == texts[:6]
        await carrier.pass_time(3)
        assert await carrier.texts(ann) == texts


async def test_a_group_gets_eighteen_messages_a_minute(tmp_path: Path) -> None:
    async with carrying(tmp_path, limits=Limits.telegram()) as carrier:
        texts = [str(number) for number in range(20)]
        await carrier.carry(*(message(text, carrier.hum) for text in texts))
        for _ in range(6):
            await carrier.pass_time(3)
        assert await carrier.texts() == texts[:18]
        await carrier.pass_time(45)
        assert await carrier.texts() == texts


async def test_a_card_is_edited_once_in_three_seconds(tmp_path: Path) -> None:
    async with carrying(tmp_path, limits=Limits.telegram()) as carrier:
        await carrier.add_card("HUM-1", carrier.hum)
        await carrier.carry(message("open", carrier.hum, card="HUM-1"))
        await carrier.carry(edit("one", carrier.hum, "HUM-1"))
        await carrier.carry(edit("two", carrier.hum, "HUM-1"))
        await carrier.carry(edit("three", carrier.hum, "HUM-1"))
        assert await carrier.texts() == ["one"]
        await carrier.pass_time(3)
        assert await carrier.texts() == ["three"]
