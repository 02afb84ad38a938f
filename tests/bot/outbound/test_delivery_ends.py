"""Tests how the delivery stops, and that it obeys Telegram's limits for sending."""

from __future__ import annotations

import asyncio
import sqlite3
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest

from bot.outbound import Limits
from domain.groups import Place
from storage.mail.outbox import Lane, LetterState
from tests.bot.outbound.deliveries import DeliverySetup, delivery_setup, edit, message
from tests.units import unit

Q, S = LetterState.QUEUED, LetterState.SENT


async def called(setup: DeliverySetup) -> None:
    """Wait until a call has reached the sandbox, where a fault delays it."""
    while not any(each.struck for each in await setup.sandbox.faults()):
        continue


async def test_a_call_in_flight_when_the_desk_stops_is_allowed_to_finish(tmp_path: Path) -> None:
    async with delivery_setup(tmp_path, working=False) as setup:
        await setup.sandbox.fault("slow", seconds=0.05)
        await setup.put(message("first", setup.hum), message("second", setup.hum))
        async with setup.working():
            await called(setup)
        # The first call was in flight and was allowed to finish. The second call was not started.
        assert await setup.states() == [S, Q]
        assert await setup.texts() == ["first"]


async def test_a_message_whose_call_was_cut_short_is_repeated_at_the_next_start(
    tmp_path: Path,
) -> None:
    async with delivery_setup(tmp_path, working=False, grace=0.0) as setup:
        await setup.sandbox.fault("hang-after", seconds=20)
        await setup.put(message("notice", setup.hum), message("behind", setup.hum))
        async with setup.working():
            await called(setup)
        assert await setup.states() == [LetterState.SENDING, Q]
        async with setup.working():
            await setup.beat.wait_until_idle()
        assert await setup.texts() == ["notice", "[repeat, en]\nnotice", "behind"]


async def test_a_desk_whose_database_is_locked_at_the_end_repeats_the_last_message_after_it(
    tmp_path: Path,
) -> None:
    async with delivery_setup(tmp_path, working=False) as setup:
        assert setup.store.path is not None
        await setup.store._database.outside(  # type: ignore[attr-defined]
            lambda connection: connection.execute("PRAGMA busy_timeout=0").fetchall()
        )
        await setup.sandbox.fault("slow", seconds=0.05)
        await setup.put(message("notice", setup.hum))
        with closing(sqlite3.connect(setup.store.path, isolation_level=None)) as other:
            async with setup.working():
                await called(setup)
                other.execute("BEGIN IMMEDIATE")
        assert await setup.states() == [LetterState.SENDING]
        setup.restart_delivery()
        async with setup.working():
            await setup.beat.wait_until_idle()
        assert await setup.texts() == ["notice", "[repeat, en]\nnotice"]


async def test_after_a_request_to_stop_the_delivery_sends_no_more_letters(tmp_path: Path) -> None:
    async with delivery_setup(tmp_path, working=False) as setup:
        stop = asyncio.Event()

        async def work() -> None:
            async with setup.working():
                await stop.wait()

        task = asyncio.create_task(work())
        await setup.beat.wait_until_idle()
        async with unit(setup.store) as records:
            records.outbox.put(message("too late", setup.hum))
            # The beat is told to stop while it waits for this unit to end.
            stop.set()
            await asyncio.sleep(0)
        await task
        assert await setup.states() == [Q]


async def test_a_delivery_that_is_cancelled_leaves_no_transaction_open(tmp_path: Path) -> None:
    async with delivery_setup(tmp_path, working=False, grace=0.0) as setup:

        async def work() -> None:
            async with setup.working():
                await asyncio.Event().wait()

        for turns in range(12):
            await setup.put(message(f"notice {turns}", setup.hum))
            task = asyncio.create_task(work())
            for _ in range(turns):
                await asyncio.sleep(0)
            task.cancel()
            with pytest.raises(asyncio.CancelledError):
                await task
            # If the cancelled delivery had left a transaction open, the next one would fail, or
            # would commit the half of the open one.
            async with unit(setup.store) as records:
                records.facts.note("checked", str(turns))


async def test_an_error_in_the_loop_of_the_delivery_ends_the_desk(tmp_path: Path) -> None:
    async with delivery_setup(tmp_path, working=False) as setup:

        async def work() -> None:
            async with setup.working():
                setup.machine.failure = RuntimeError("no clock")
                setup.beat.wake()
                await asyncio.Event().wait()

        with pytest.raises(RuntimeError, match="no clock"):
            await work()


async def test_an_error_outside_the_delivery_is_raised_unchanged(tmp_path: Path) -> None:
    async with delivery_setup(tmp_path, working=False) as setup:
        with pytest.raises(KeyError, match="elsewhere"):
            async with setup.working():
                raise KeyError("elsewhere")


async def test_a_letter_that_is_written_while_another_letter_is_being_sent_is_sent_too(
    tmp_path: Path,
) -> None:
    async with delivery_setup(tmp_path) as setup:
        await setup.sandbox.fault("slow", seconds=0.02)
        await setup.put(message("first", setup.hum))
        await called(setup)
        assert setup.delivery.busy
        await setup.deliver(message("second", Place(setup.ann)))
        assert not setup.delivery.busy
        assert await setup.texts() == ["first"]
        assert await setup.texts(Place(setup.ann)) == ["second"]


async def test_a_chat_gets_at_most_three_messages_in_three_seconds(tmp_path: Path) -> None:
    async with delivery_setup(tmp_path, limits=Limits.telegram()) as setup:
        texts = [str(number) for number in range(7)]
        ann = Place(setup.ann)
        await setup.deliver(*(message(text, ann) for text in texts))
        assert await setup.texts(ann) == texts[:3]
        assert setup.delivery.retry_at == setup.machine.time + timedelta(seconds=3)
        await setup.pass_time(2.9)
        assert await setup.texts(ann) == texts[:3]
        await setup.pass_time(0.1)
        assert await setup.texts(ann) == texts[:6]
        await setup.pass_time(3)
        assert await setup.texts(ann) == texts


@pytest.mark.parametrize(
    ("lane", "most"), [(Lane.URGENT, 18), (Lane.ORDINARY, 16), (Lane.BEHIND, 8)]
)
async def test_a_group_gets_at_most_eighteen_messages_a_minute(
    tmp_path: Path, lane: Lane, most: int
) -> None:
    """The slower lanes leave some of them for what is urgent."""
    async with delivery_setup(tmp_path, limits=Limits.telegram()) as setup:
        texts = [str(number) for number in range(20)]
        await setup.deliver(*(message(text, setup.hum, lane=lane) for text in texts))
        for _ in range(6):
            await setup.pass_time(3)
        assert await setup.texts() == texts[:most]
        for _ in range(2):
            await setup.pass_time(45)
        assert (await setup.texts())[: most + 2] == texts[: most + 2]


async def test_a_card_is_edited_at_most_once_in_three_seconds(tmp_path: Path) -> None:
    async with delivery_setup(tmp_path, limits=Limits.telegram()) as setup:
        await setup.add_card("HUM-1", setup.hum)
        await setup.deliver(message("open", setup.hum, card="HUM-1"))
        await setup.deliver(edit("one", setup.hum, "HUM-1"))
        await setup.deliver(edit("two", setup.hum, "HUM-1"))
        await setup.deliver(edit("three", setup.hum, "HUM-1"))
        assert await setup.texts() == ["one"]
        await setup.pass_time(3)
        assert await setup.texts() == ["three"]
