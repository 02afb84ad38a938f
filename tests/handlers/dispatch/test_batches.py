"""Batches in one transaction: a refusal drops only its own turn, an error drops all."""

from __future__ import annotations

import shutil
from itertools import count
from pathlib import Path

import pytest

from domain.groups import GroupState
from tests.room import Room


async def test_a_refusal_between_two_commands_leaves_both_recorded(room: Room) -> None:
    said = await room.receives(
        room.user_input("A-hum", "/action B: One by +24h", "HUM"),
        room.user_input("A-hum", "/action B: Two by 03/07", "HUM"),
        room.user_input("B-hum", "/action A: Three by +24h", "HUM"),
    )
    assert [(each.to, each.text.splitlines()[0]) for each in said] == [
        ("HUM", "HUM-A1 · Action, awaiting acceptance"),
        ("A-hum", "Not recorded: the date 03/07 can be read two ways."),
        ("HUM", "HUM-A2 · Action, awaiting acceptance"),
    ]
    assert [kind for kind, _ in await room.journal("HUM", "HUM-A2")] == ["action-logged"]


async def test_an_item_opened_and_closed_in_one_batch_is_one_card_and_its_last_state(
    room: Room,
) -> None:
    said = await room.receives(
        room.user_input("A-hum", "/action B: One by +24h", "HUM"),
        room.user_input("B-hum", "/accept HUM-A1"),
        room.user_input("B-hum", "/done HUM-A1"),
        room.user_input("A-hum", "/confirm HUM-A1"),
    )
    cards = [each for each in said if each.to == "HUM"]
    assert [each.text.splitlines()[0] for each in cards] == [
        "HUM-A1 · Action, awaiting acceptance", "HUM-A1 · Action, closed",
    ]  # fmt: skip
    assert len(await room.journal("HUM", "HUM-A1")) == 4


async def test_an_error_in_the_desk_drops_the_whole_batch(tmp_path: Path, furnished: Path) -> None:
    path = tmp_path / "room.db"
    shutil.copyfile(furnished, path)
    codes = count()

    def code() -> str:
        if next(codes) > 5:
            raise RuntimeError("no more randomness")
        return f"code-{next(codes)}"

    async with Room.again(path, code=code) as room:
        before = room.recorded()
        batch = [
            room.user_input("A-hum", f"/action B: Item {number} by +24h", "HUM")
            for number in (1, 2)
        ]
        with pytest.raises(RuntimeError):
            await room.receives(*batch)
        assert room.recorded() == before
        assert room.rows("outbox", "buttons") == []


async def test_two_people_who_press_in_one_batch_each_see_their_own_result(room: Room) -> None:
    [card] = await room.says("A-hum", "/action B: One by +24h", "HUM")
    answers = await room.dispatch.receive(
        [room.press("A-hum", "Accept", card), room.press("B-hum", "Accept", card)], room.now
    )
    assert [(each.text, each.alert) for each in answers] == [
        ("This button is for Delegation B.", True), ("HUM-A1 accepted, 08:00 UTC.", False),
    ]  # fmt: skip


async def test_a_suspension_counts_for_later_commands_of_the_same_batch(room: Room) -> None:
    said = await room.receives(
        room.user_input("A-head", "/accredit suspend A-hum"),
        room.user_input("A-hum", "/action B: One by +24h", "HUM"),
    )
    assert room.rows("actions") == []
    assert said[-1].text.startswith("Not recorded: your accreditation is suspended.")


async def test_a_group_that_is_not_open_yet_records_nothing(room: Room) -> None:
    async with room.records() as records:
        group = await records.groups.find("HUM")
        assert group is not None
        with records.savepoint():
            await records.groups.save(
                type(group)(group.code, GroupState.UNDER_CONSIDERATION, group.place)
            )
    before = room.recorded()
    for where, text in (("HUM", "/action B: One by +24h"), (None, "/action B: One by +24h")):
        [told] = await room.says("A-hum", text, where)
        assert told.text == (
            "Not recorded: the humanitarian group is not open yet.\n"
            "It opens when both delegations have confirmed its terms of reference."
        )
    assert room.recorded() == before


async def test_conversation_is_not_kept_and_changes_no_table(room: Room) -> None:
    before = room.rows("actions", "journal", "prompts", "people", "buttons")
    await room.says("A-hum", "We suggest starting with the exchange.")
    assert room.rows("actions", "journal", "prompts", "people", "buttons") == before
    assert not room.holds("We suggest")
