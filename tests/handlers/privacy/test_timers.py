"""The nightly deletion: old timers are deleted, and planned and parked ones are kept."""

from __future__ import annotations

from datetime import timedelta

from handlers.privacy.timers import BATCH, MESSAGES_FOR
from tests.room import Room
from tests.storage.costs import plans, queries
from tests.storage.files import change

#: Stored timers, by their slots.
SLOTS = "SELECT slot FROM timers WHERE subject = 'old' ORDER BY id"


async def add_timers(room: Room, state: str, age: timedelta, count: int = 1) -> None:
    """Add timers in that state which were finished that long before the room's present time."""
    finished = f"{room.now - age:%Y-%m-%d %H:%M:%S.%f}"
    change(
        room.path,
        "WITH RECURSIVE numbers (n) AS"
        f" (SELECT 1 UNION ALL SELECT n + 1 FROM numbers WHERE n < {count})"
        ' INSERT INTO timers (at, kind, "group", subject, version, slot, target, state,'
        " finished_at)"
        f" SELECT '{finished}', 'digest', 'HUM', 'old', 1, '{state}-{age.days}-' || n, 'thread',"
        f" '{state}', '{finished}' FROM numbers",
    )


async def test_settled_timers_are_deleted_after_90_days_and_parked_ones_are_kept(
    room: Room,
) -> None:
    await room.dispatch.open(room.now)
    for days in (88, 91):
        for state in ("sent", "sent-late", "cancelled", "parked"):
            await add_timers(room, state, timedelta(days=days))
    await room.after(hours=24)
    assert [slot for (slot,) in room.query(SLOTS)] == [
        "sent-88-1",
        "sent-late-88-1",
        "cancelled-88-1",
        "parked-88-1",
        "parked-91-1",
    ]


async def test_a_timer_that_is_still_planned_is_never_deleted(room: Room) -> None:
    await room.dispatch.open(room.now)
    await room.says("A-hum", "/action B: One by 24 Jul 2026 12:00", "HUM")
    await room.says("B-hum", "/accept HUM-A1", "HUM")
    planned = room.query("SELECT id FROM timers WHERE subject = 'HUM-A1' ORDER BY id")
    assert planned
    await room.after(hours=24 * 200)
    assert room.query("SELECT id FROM timers WHERE subject = 'HUM-A1' ORDER BY id") == planned


async def test_many_old_timers_are_deleted_in_batches_a_minute_apart(room: Room) -> None:
    await room.dispatch.open(room.now)
    await room.after(hours=18)
    await add_timers(room, "sent", timedelta(days=100), 2 * BATCH + 1)
    left = []
    for minutes in (30, 1, 1, 1):
        await room.after(minutes=minutes)
        left.append(len(room.query(SLOTS)))
    assert left == [BATCH + 1, 1, 0, 0]
    [(housekeeping,)] = room.query("SELECT count(*) FROM timers WHERE state = 'planned'"
                                   " AND kind = 'housekeeping'")  # fmt: skip
    assert housekeeping == 1


async def test_the_id_of_a_deleted_timer_is_not_given_to_another_timer(room: Room) -> None:
    await add_timers(room, "sent", MESSAGES_FOR + timedelta(days=9))
    [(last,)] = room.query("SELECT max(id) FROM timers")
    async with room.records() as records, records.savepoint():
        await records.timers.forget(room.now - MESSAGES_FOR, BATCH)
    await room.dispatch.open(room.now)
    [(new,)] = room.query("SELECT min(id) FROM timers WHERE state = 'planned'")
    assert new > last


async def test_old_timers_are_found_by_an_index(room: Room) -> None:
    with queries() as executed:
        async with room.records() as records:
            await records.timers.forget(room.now, BATCH)
    assert "SEARCH timers USING INDEX ix_timers_settled (finished_at<?)" in plans(
        room.path, executed
    )
    assert not [each for each in plans(room.path, executed) if "SCAN timers" in each]
