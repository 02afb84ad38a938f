"""A batch is one transaction: a refusal undoes its own turn, an error the whole batch."""

from __future__ import annotations

from itertools import count
from pathlib import Path

import pytest

from domain.groups import GroupState
from tests.room import Room
from tests.spaces import spaced


async def test_a_refused_command_between_two_valid_ones_leaves_both_valid_ones_recorded(
    room: Room,
) -> None:
    said = await room.receives(
        room.user_input("A-hum", "/action B: One by +24h", "HUM"),
        room.user_input("A-hum", "/action B: Two by 03/07", "HUM"),
        room.user_input("B-hum", "/action A: Three by +24h", "HUM"),
    )
    assert [(each.to, each.text.splitlines()[0]) for each in said] == [
        ("HUM", "HUM-A1 · Action, awaiting acceptance"),
        ("B-hum", "Answer awaited: Delegation B"),
        ("A-hum", "Not recorded: the date 03/07 can be read two ways."),
        ("HUM", "HUM-A2 · Action, awaiting acceptance"),
        ("A-hum", "Answer awaited: Delegation A"),
    ]
    assert [kind for kind, _ in await room.journal("HUM", "HUM-A2")] == ["action-logged"]


async def test_an_item_entered_and_closed_in_one_batch_is_sent_as_one_card_and_one_edit(
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


async def test_an_unexpected_error_rolls_back_the_whole_batch(
    tmp_path: Path,
) -> None:
    codes = count()

    def code() -> str:
        if next(codes) > 5:
            raise RuntimeError("no more randomness")
        return f"code-{next(codes)}"

    async with Room.open(tmp_path / "room.db", code=code) as room:
        before = room.recorded()
        batch = [
            room.user_input("A-hum", f"/action B: Item {number} by +24h", "HUM")
            for number in (1, 2)
        ]
        with pytest.raises(RuntimeError):
            await room.receives(*batch)
        assert room.recorded() == before
        assert room.rows("outbox", "buttons") == []


async def test_two_people_who_press_buttons_in_one_batch_each_get_their_own_answer(
    room: Room,
) -> None:
    [card, *_] = await room.says("A-hum", "/action B: One by +24h", "HUM")
    answers = await room.take(
        room.press("A-hum", "Accept", card), room.press("B-hum", "Accept", card)
    )
    assert [(spaced(each.text), each.alert) for each in answers] == [
        ("This button is for Delegation B.", True), ("HUM-A1 accepted, 08:00 UTC.", False),
    ]  # fmt: skip


async def test_a_person_suspended_in_a_batch_is_refused_later_in_the_same_batch(
    room: Room,
) -> None:
    said = await room.receives(
        room.user_input("A-head", "/accredit suspend A-hum"),
        room.user_input("A-hum", "/action B: One by +24h", "HUM"),
    )
    assert room.rows("actions") == []
    assert said[-1].text.startswith("Not recorded (/action): your accreditation is suspended.")


async def test_a_command_for_a_group_that_is_not_open_yet_is_refused(room: Room) -> None:
    async with room.records() as records:
        group = await records.groups.find("HUM")
        assert group is not None
        async with records.savepoint():
            await records.groups.save(
                type(group)(group.code, GroupState.UNDER_CONSIDERATION, group.place)
            )
    before = room.recorded()
    for where, text in (("HUM", "/action B: One by +24h"), (None, "/action B: One by +24h")):
        [told] = await room.says("A-hum", text, where)
        assert told.text == (
            "Not recorded (/action): the humanitarian group is not open yet.\n"
            "It opens when both delegations have confirmed its terms of reference."
        )
    assert room.recorded() == before


async def test_the_text_of_ordinary_conversation_is_never_written_to_the_database(
    room: Room,
) -> None:
    before = room.rows("actions", "journal", "prompts", "people", "buttons")
    await room.says("A-hum", "We suggest starting with the exchange.")
    assert room.rows("actions", "journal", "prompts", "people", "buttons") == before
    assert not room.holds("We suggest")
