"""Tests that a command costs hardly more if there are many entries of the kind that it lists."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from typing import Any

from sqlalchemy import Engine, event

from tests.many import add_items
from tests.room import Room
from tests.storage.costs import queries, steps
from tests.storage.files import change

MANY = 1000


@contextmanager
def statements() -> Iterator[list[str]]:
    """Yield a list, to which every statement that is executed in the block is added."""
    executed: list[str] = []

    def note(_connection: Any, _cursor: Any, statement: str, *_: Any) -> None:
        executed.append(statement)

    event.listen(Engine, "before_cursor_execute", note)
    try:
        yield executed
    finally:
        event.remove(Engine, "before_cursor_execute", note)


def copy_rows(room: Room, table: str, count: int) -> None:
    """Copy the row number 1 of *table* *count* times, with the numbers that follow."""
    names = [name for _, name, *_ in room.query(f"PRAGMA table_info({table})")]
    quoted = ", ".join(f'"{name}"' for name in names)
    copied = ", ".join({"number": "number + k"}.get(name, f'"{name}"') for name in names)
    change(
        room.path,
        f"WITH RECURSIVE ks(k) AS (SELECT 1 UNION ALL SELECT k + 1 FROM ks WHERE k < {count}) "
        f"INSERT INTO {table} ({quoted}) SELECT {copied} FROM ks, {table} WHERE number = 1",
    )


async def item(room: Room) -> None:
    """Log an item, which B accepts."""
    await room.says("A-hum", "/action B: Repair the pump by +48h", "HUM")
    await room.says("B-hum", "/accept HUM-A1")


async def test_the_list_of_many_reminders_shows_the_next_ones_and_how_many_more_there_are(
    room: Room,
) -> None:
    await room.says("O-field", "/remind Call the driver +1h")
    copy_rows(room, "reminders", MANY)
    with queries() as executed:
        [said] = await room.says("O-field", "/remind list")
    assert said.text.count("Call the driver") == 20
    assert said.text.endswith(f"Not shown: {MANY + 1 - 20}")
    assert all("LIMIT" in each or "count" in each for each, _ in executed if "reminders" in each)


async def test_the_next_page_of_ones_own_entries_continues_with_the_next_reminders(
    room: Room,
) -> None:
    await room.says("O-field", "/remind Call the driver +1h")
    copy_rows(room, "reminders", 30)
    first = (await room.says("O-field", "/my"))[0].text
    second = (await room.says("O-field", "/my 2"))[0].text
    shown = [line for text in (first, second) for line in text.split("\n") if "·" in line]
    numbers = [line.split(" ")[0] for line in shown if line.split(" ")[0].isdigit()]
    assert numbers == [str(number) for number in range(1, len(numbers) + 1)]
    assert len(numbers) > 10


async def test_the_list_of_many_planned_notices_shows_the_next_ones_and_how_many_more_there_are(
    room: Room,
) -> None:
    await room.says("S-sec", "/notice HUM at 26 Jul 10:00 The bridge is closed")
    copy_rows(room, "notices", MANY)
    await room.says("S-sec", "/notice MIL The road is open")
    with queries() as executed:
        [said, *_] = await room.says("S-sec", "/notice list")
    assert said.text.count("The bridge is closed") == 20
    assert f"Not shown: {MANY + 1 - 20}" in said.text
    assert "The road is open" in said.text
    assert steps(room.path, executed) < 40_000


async def test_the_digest_of_a_group_with_many_items_reads_only_those_that_it_shows(
    room: Room,
) -> None:
    await add_items(room.store, 2000)
    room.now += timedelta(hours=1000)
    with queries() as executed:
        said = await room.says("S-sec", "/digest HUM")
    read = [len(values) for text, values in executed if "FROM action_lines" in text]
    assert max(read) < 300
    [text] = [each.text for each in said if each.to == "HUM"]
    assert "Not shown: " in text


async def test_the_history_of_an_item_with_many_questions_is_read_with_two_statements(
    room: Room,
) -> None:
    await item(room)
    await room.says("A-hum", "/follow HUM-A1 B: +5h How is it?", "HUM")
    await room.says("A-hum", "/follow HUM-A1 B: +6h And how is that?", "HUM")
    few = (await room.says("A-hum", "/show HUM-A1"))[0].text
    assert "How is it?" in few
    assert "And how is that?" in few
    change(
        room.path,
        "WITH RECURSIVE ks(k) AS (SELECT 1 UNION ALL SELECT k + 1 FROM ks WHERE k < 500) "
        'INSERT INTO journal SELECT "group", entry_no + k, at, kind, ref, actor, member, payload, '
        "salt, \"commit\", previous, hash FROM ks, journal WHERE ref = 'HUM-F2'",
    )
    with queries() as executed:
        [said, *_] = await room.says("A-hum", "/show HUM-A1")
    assert len([text for text, _ in executed if "FROM journal" in text]) == 2
    assert "Not shown: " in said.text


async def test_an_item_with_many_reminders_and_questions_is_closed_with_few_statements(
    room: Room,
) -> None:
    await item(room)
    await room.says("O-field", "/remind HUM-A1 +1h")
    copy_rows(room, "reminders", 250)
    await room.says("A-hum", "/follow HUM-A1 B: +5h How is it?", "HUM")
    await room.after(hours=6)
    copy_rows(room, "followups", 250)
    await room.says("B-hum", "/done HUM-A1")
    change(
        room.path,
        "INSERT INTO cards SELECT f.\"group\" || '-F' || f.number, chat, thread, 5000 + f.number "
        "FROM followups AS f, cards WHERE key = 'HUM-F1' AND f.number > 1",
    )
    with statements() as executed:
        await room.says("A-hum", "/confirm HUM-A1")
    assert len(executed) < 60
    assert room.query("SELECT count(*) FROM reminders WHERE state != 'cancelled'") == [(1,)]
    assert room.query("SELECT DISTINCT state FROM followups") == [("ended",)]
    edits = "SELECT count(*) FROM outbox WHERE kind = 'edit' AND card LIKE 'HUM-F%'"
    assert room.query(edits)[0][0] >= 251
