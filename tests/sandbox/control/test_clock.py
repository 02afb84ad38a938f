"""Tests of the clock, which stops on its way at each due time and waits for the desk."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime, timedelta

import pytest

from sandbox.client.client import Sandbox
from sandbox.errors import ControlError
from tests.sandbox.calling import Room

START = datetime(2025, 7, 21, 4, 0, tzinfo=UTC)


async def follow(sandbox: Sandbox, dues: list[datetime]) -> None:
    """Act as a desk that finishes its work at once and has timers that are due at these times."""
    state = await sandbox.clock()
    while True:
        due = next((due for due in dues if due > state.now), None)
        await sandbox.post_desk(state.seq, idle=True, next_due=due)
        state = await sandbox.clock(after_seq=state.seq, timeout=30)


async def test_the_clock_stands_still_until_it_is_moved(sandbox: Sandbox) -> None:
    before, again = await sandbox.clock(), await sandbox.clock()
    assert before == again
    assert before.now == START
    moved = await sandbox.set_clock(START - timedelta(days=1))
    assert (moved.now, moved.seq) == (START - timedelta(days=1), before.seq + 1)


async def test_if_no_desk_reports_the_clock_advances_in_one_step(sandbox: Sandbox) -> None:
    stepped = await sandbox.advance(3600)
    assert stepped.steps == [START + timedelta(hours=1)]
    assert stepped.settled


async def test_the_advancing_clock_stops_at_the_due_time_of_each_timer_of_the_desk(
    sandbox: Sandbox,
) -> None:
    dues = [START + timedelta(minutes=minute) for minute in (10, 25)]
    desk = asyncio.create_task(follow(sandbox, dues))
    await sandbox.settle()
    stepped = await sandbox.advance(3600)
    assert stepped.steps == [*dues, START + timedelta(hours=1)]
    assert stepped.settled
    assert stepped.now == START + timedelta(hours=1)
    desk.cancel()


async def test_next_due_moves_the_clock_to_the_due_time_of_the_desks_next_timer(
    sandbox: Sandbox,
) -> None:
    dues = [START + timedelta(minutes=minute) for minute in (10, 25)]
    desk = asyncio.create_task(follow(sandbox, dues))
    await sandbox.settle()
    assert (await sandbox.next_due()).steps == dues[:1]
    assert (await sandbox.until(dues[1])).steps == dues[1:]
    assert (await sandbox.next_due()).steps == []
    desk.cancel()


async def test_the_clock_waits_for_a_busy_desk_and_reports_if_the_desk_does_not_finish(
    sandbox: Sandbox,
) -> None:
    state = await sandbox.clock()
    await sandbox.post_desk(state.seq, idle=False)
    stepped = await sandbox.advance(60, timeout=0.01)
    assert (stepped.settled, stepped.steps) == (False, [])
    waiting = asyncio.create_task(sandbox.settle())
    await sandbox.post_desk(state.seq, idle=True)
    assert (await waiting).settled


async def test_the_desk_counts_as_idle_only_when_it_has_read_every_update(room: Room) -> None:
    sandbox, seq = room.sandbox, (await room.sandbox.clock()).seq
    said = await sandbox.say(room.ann, "/log")
    assert said.update_id is not None
    assert not (await sandbox.post_desk(seq, idle=True, offset=said.update_id))["settled"]
    assert not (await sandbox.post_desk(seq, idle=True))["settled"]
    assert (await sandbox.post_desk(seq, idle=True, offset=said.update_id + 1))["settled"]
    await sandbox.say(room.ann, "/log again")
    assert not (await sandbox.settle(timeout=0)).settled


async def test_a_report_of_an_earlier_desk_process_does_not_count_for_a_new_one(
    sandbox: Sandbox,
) -> None:
    seq = (await sandbox.clock()).seq
    await sandbox.post_desk(seq, idle=True, instance="first")
    waiting = asyncio.create_task(sandbox.settle(instance="second"))
    await sandbox.post_desk(seq, idle=True, instance="second")
    assert (await waiting).instance == "second"


async def test_the_desk_counts_as_idle_only_after_it_has_also_fetched_a_repeated_update(
    room: Room,
) -> None:
    sandbox, seq = room.sandbox, (await room.sandbox.clock()).seq
    old = await sandbox.raw({"poll": {}})
    await room.bot.updates()
    await room.bot.updates()
    await sandbox.raw({"poll": {}, "update_id": old}, keep_id=True)
    assert not (await sandbox.post_desk(seq, idle=True, offset=old + 1))["settled"]
    await room.bot.updates()
    await room.bot.updates()
    assert not (await sandbox.settle(timeout=0)).settled
    assert (await sandbox.post_desk(seq, idle=True, offset=old + 1))["settled"]


async def test_a_running_clock_moves_without_requests(sandbox: Sandbox) -> None:
    running = await sandbox.run_clock()
    assert (await sandbox.clock()).now > running.now
    frozen = await sandbox.run_clock(running=False)
    assert (await sandbox.clock()).now == frozen.now


@pytest.mark.parametrize(
    "order",
    [{}, {"advance": 1, "set": "2025-07-21T04:00Z"}, {"set": "2025-07-21T04:00"}, {"to": "soon"}],
)
async def test_a_clock_request_must_name_exactly_one_movement_with_a_valid_time(
    sandbox: Sandbox, order: dict[str, object]
) -> None:
    with pytest.raises(ControlError):
        await sandbox.ask("POST", "/control/clock", order)


async def test_moving_the_clock_to_an_earlier_time_step_by_step_is_refused(
    sandbox: Sandbox,
) -> None:
    with pytest.raises(ControlError, match="the clock steps forward only"):
        await sandbox.until(START - timedelta(seconds=1))


async def test_the_bot_api_tells_the_time_of_the_clock_in_its_header_and_in_messages(
    room: Room,
) -> None:
    await room.sandbox.set_clock(START + timedelta(days=2, seconds=5))
    async with room.bot.session.get(f"{room.bot.root}/getMe") as answer:
        assert answer.headers.getall("Date") == ["Wed, 23 Jul 2025 04:00:05 GMT"]
    async with room.bot.session.get(f"{room.bot.root}/noSuchMethod") as answer:
        assert answer.headers.getall("Date") == ["Wed, 23 Jul 2025 04:00:05 GMT"]
    sent = await room.post("text")
    assert datetime.fromtimestamp(sent["date"], UTC) == START + timedelta(days=2, seconds=5)


async def test_a_desk_can_be_made_to_read_a_wrong_clock_while_the_bot_api_tells_the_right_time(
    room: Room,
) -> None:
    before = await room.sandbox.clock()
    wrong = await room.sandbox.falsify_clock(25 * 3600)
    assert (wrong.now, wrong.seq) == (before.now + timedelta(hours=25), before.seq + 1)
    assert await room.sandbox.clock() == wrong
    sent = await room.post("text")
    assert datetime.fromtimestamp(sent["date"], UTC) == before.now.replace(microsecond=0)
    assert (await room.sandbox.falsify_clock(0)).now == before.now
