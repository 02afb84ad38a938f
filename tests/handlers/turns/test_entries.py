"""Entries: how one is found by its reference, and how those of many timers are read."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest

from domain.refs import Ref
from domain.refusals import UnknownRef
from domain.timers import Timer
from handlers.turns.entries import (
    find,
    find_action,
    load_by_group,
    ref_of,
    seen_groups,
    unknown_ref,
)
from tests.handlers.turns.turns import turn_of
from tests.many import add_items
from tests.room import MORNING, Room
from tests.storage.costs import queries, steps

TIMER = Timer(at=MORNING, kind="due", group="HUM", subject="HUM-A1", slot="0h", target="thread")


async def furnish(room: Room) -> None:
    """Enter three items in HUM and one in MIL."""
    for number in range(1, 4):
        await room.says("A-hum", f"/action Item {number} by +24h", "HUM")
    await room.says("A-mil", "/action Secret by +24h", "MIL")


# Finding an entry by its reference.


async def test_an_entry_of_a_group_that_the_person_may_see_is_found(room: Room) -> None:
    await furnish(room)
    async with turn_of(room, "A-hum") as turn:
        assert (await find_action(turn, Ref("HUM", "A", 2))).text == "Item 2"
        assert seen_groups(turn) == ["HUM"]


@pytest.mark.parametrize(
    ("ref", "nearest"),
    [
        (Ref("HUM", "A", 9), ("HUM-A3", "HUM-A2")),
        (Ref("MIL", "A", 1), ("HUM-A1",)),
        (Ref("MIL", "A", 9), ()),
        (Ref("POL", "A", 3), ("HUM-A3",)),
    ],
)
async def test_a_missing_entry_and_an_entry_of_an_unseen_group_get_the_same_refusal(
    room: Room, ref: Ref, nearest: tuple[str, ...]
) -> None:
    await furnish(room)
    async with turn_of(room, "A-hum") as turn:
        with pytest.raises(UnknownRef) as raised:
            await find(turn, ref, turn.records.actions)
    assert raised.value.facts == {"ref": str(ref), "nearest": nearest}


async def test_the_nearest_references_are_looked_for_only_in_groups_that_the_person_may_see(
    room: Room,
) -> None:
    await furnish(room)
    async with turn_of(room, "A-head") as turn:
        with pytest.raises(UnknownRef) as raised:
            await find_action(turn, Ref("POL", "A", 1))
    assert raised.value.facts["nearest"] == ("HUM-A1", "MIL-A1")


async def test_a_suspended_person_finds_no_entries(room: Room) -> None:
    await furnish(room)
    await room.person("A-hum", suspended=True)
    async with turn_of(room, "A-hum") as turn:
        assert seen_groups(turn) == []
        with pytest.raises(UnknownRef) as raised:
            await find_action(turn, Ref("HUM", "A", 1))
    assert raised.value.facts["nearest"] == ()


async def test_an_unknown_reference_costs_no_more_if_there_are_many_entries(room: Room) -> None:
    costs = []
    for first, count in ((1, 10), (11, 2000)):
        await add_items(room.store, count, first=first)
        with queries() as executed:
            [told] = await room.says("A-hum", "/show HUM-A9999")
        last = first + count - 1
        assert told.text.splitlines()[1] == f"Nearest: HUM-A{last}, HUM-A{last - 1}"
        costs.append(steps(room.path, executed))
    assert costs[1] < 1.1 * costs[0]


def test_the_refusal_of_an_unknown_reference_names_the_two_nearest_known_references() -> None:
    known = [Ref("HUM", "A", number) for number in (1, 5, 8)]
    refusal = unknown_ref(Ref("HUM", "A", 6), known)
    assert refusal.facts == {"ref": "HUM-A6", "nearest": ("HUM-A5", "HUM-A8")}


# Reading the entries that timers are about.


@pytest.mark.parametrize(
    ("subject", "ref"),
    [
        ("HUM-A12", Ref("HUM", "A", 12)),
        ("HUM-F1@2", Ref("HUM", "F", 1)),
        ("digest", None),
        ("reminder-1", None),
    ],
)
def test_the_reference_of_a_timers_entry_is_read_from_the_timers_subject(
    subject: str, ref: Ref | None
) -> None:
    assert ref_of(replace(TIMER, subject=subject)) == ref


async def test_the_entries_of_many_timers_are_loaded_with_one_call_for_each_group() -> None:
    calls: list[tuple[str, str, list[int]]] = []

    async def load(group: str, numbers: Sequence[int]) -> None:
        calls.append(("first", group, sorted(numbers)))

    async def load_more(group: str, numbers: Sequence[int]) -> None:
        calls.append(("second", group, sorted(numbers)))

    subjects = ["HUM-A2", "MIL-A1", "HUM-A1", "HUM-A2@3", "digest"]
    await load_by_group([replace(TIMER, subject=each) for each in subjects], load, load_more)
    assert sorted(calls) == [
        ("first", "HUM", [1, 2]), ("first", "MIL", [1]),
        ("second", "HUM", [1, 2]), ("second", "MIL", [1]),
    ]  # fmt: skip


async def test_nothing_is_loaded_for_timers_without_an_entry() -> None:
    async def load(_group: str, _numbers: Sequence[int]) -> None:
        raise AssertionError

    await load_by_group([], load)
    await load_by_group([replace(TIMER, subject="digest")], load)
