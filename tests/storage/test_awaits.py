"""Tests of the table of what is awaited, and that long boards cost no more."""

from __future__ import annotations

from pathlib import Path

from domain.actions.model import State
from domain.awaits import What
from domain.boards import COUNTED, Section
from tests.awaited import computed, stored
from tests.many import add_items, copy_items
from tests.room import Room
from tests.storage.costs import plans, queries, steps

#: What people do about two items, a question and a notice, one after the other.
STEPS = """
A-hum /action A+B: One by 25 Jul 12:00
S-sec /notice all The sessions begin at 08:30 UTC.
S-duty /notice confirm DEL-N1
A-head /seen DEL-N1
A-head /undo DEL-N1
S-sec /follow HUM-A1 A+B: +1h What is needed?
B-hum /reply HUM-F1 Two units.
A-hum /reply HUM-F1 Fuel.
A-hum /action B: Two by without delay
B-hum /accept HUM-A1
B-hum /date HUM-A2 27 Jul 12:00
A-hum /agree HUM-A2
A-hum /date HUM-A1 28 Jul 12:00
B-hum /keep HUM-A1
B-hum /correct HUM-A1 Entirely other words
A-hum /agree HUM-A1 words
B-hum /done HUM-A1 Done
A-hum /withdraw HUM-A2
B-hum /retain HUM-A2
A-hum /confirm HUM-A1
A-hum /done HUM-A1
B-hum /done HUM-A2
A-hum /confirm HUM-A2
A-head /seen DEL-N1
B-head /seen DEL-N1
O-field /seen DEL-N1
"""


async def test_after_each_step_the_table_holds_what_the_entries_await(tmp_path: Path) -> None:
    seen: set[What] = set()
    async with Room.open(tmp_path / "room.db", notice_two_secretaries=True) as room:
        for step in STEPS.strip().splitlines():
            who, text = step.split(maxsplit=1)
            if text.startswith("/reply"):
                await room.after(hours=1)
            await room.says(who, text, "HUM")
            async with room.records() as records:
                held = await stored(records)
                assert held == await computed(records), step
            seen |= {each.what for each in held}
    assert seen == {*What}
    assert held == set()


async def test_a_board_costs_the_same_if_there_are_more_entries_than_it_counts(
    room: Room,
) -> None:
    await add_items(room.store, 50)
    commands = [
        *(("B-hum", each) for each in ("/my", "/my 9", "/status HUM", "/status HUM 9", "/my ics")),
        *(("S-sec", each) for each in ("/my", "/my 9")),
    ]
    costs: dict[str, list[int]] = {}
    # Every section has more than COUNTED items after the first copying.
    for times in (COUNTED // 5, 1):
        copy_items(room.path, times)
        for who, command in commands:
            with queries() as executed:
                await room.says(who, command)
            costs.setdefault(f"{who} {command}", []).append(steps(room.path, executed))
    assert all(after < 1.05 * before for before, after in costs.values()), costs


async def test_a_very_long_board_says_that_there_are_more_entries_than_it_counts(
    room: Room,
) -> None:
    await add_items(room.store, 50)
    copy_items(room.path, COUNTED // 5)
    for language, mark in (
        ("en", "Page 1 of 3,750 · more than 30,000 in all"),
        ("ru", "Страница 1 из 3 750 · всего более 30 000"),
        ("uk", "Сторінка 1 з 3 750 · усього понад 30 000"),
        ("tr", "Sayfa 1 / 3.750 · toplam 30.000 kayıttan fazla"),
    ):
        await room.person("B-hum", language=language)
        [board] = await room.says("B-hum", "/my")
        assert board.text.splitlines()[-1].replace("\N{NO-BREAK SPACE}", " ") == mark


async def test_the_lists_of_boards_are_read_from_an_index_in_their_order(room: Room) -> None:
    groups = ["HUM", "MIL"]
    with queries() as executed:
        async with room.records() as records:
            await records.boards.counts(groups, "B")
            await records.boards.own(Section.DO, groups, "B", skip=0, most=8)
            await records.boards.dated(groups, "B", 8)
            await records.boards.count(groups)
            await records.boards.of("HUM", skip=0, most=8)
            await records.boards.by_author(102, room.now, groups, 8)
            await records.boards.in_states([State.AWAITING], groups, "B", 8)
            await records.awaits.unseen("B", 8)
            await records.awaits.owed(groups, [What.DATE], most=8)
            await records.awaits.convened(groups, [What.DATE], "S", room.now, skip=0, most=8)
            await records.awaits.count_convened(groups, [What.DATE], "S", room.now)
    read = [each for each in plans(room.path, executed) if each.startswith(("SCAN", "SEARCH"))]
    tables = [each for each in read if "action" in each or "awaits" in each]
    assert len(tables) == 32
    assert all(each.startswith("SEARCH") and "INDEX ix_" in each for each in tables), tables


async def test_the_items_of_several_groups_are_in_one_list_by_due_time(room: Room) -> None:
    await add_items(room.store, 60)
    await add_items(room.store, 60, group="MIL")
    async with room.records() as records:
        owed = await records.boards.own(Section.DO, ["HUM", "MIL"], "B", skip=2, most=8)
        dated = await records.boards.dated(["HUM", "MIL"], "B", 2)
        awaited = await records.boards.in_states([State.AWAITING], ["HUM", "MIL"], "B", 4)
        either = await records.boards.in_states([State.AWAITING, State.OPEN], ["MIL"], "B", 4)
    expected = "HUM-A3 MIL-A3 HUM-A4 MIL-A4 HUM-A7 MIL-A7 HUM-A8 MIL-A8"
    assert " ".join(str(each.ref) for each in owed) == expected
    assert " ".join(str(each) for each in dated) == "HUM-A2 MIL-A2"
    # HUM-A50 and MIL-A50 are to be done without delay.
    assert " ".join(str(each) for each in awaited) == "HUM-A50 MIL-A50 HUM-A5 MIL-A5"
    assert " ".join(str(each) for each in either) == "MIL-A50 MIL-A2 MIL-A3 MIL-A4"
