"""The button that takes a step back stands in private alone, and means one step alone."""

from __future__ import annotations

from tests.handlers.actions.steps import proposed, reported
from tests.handlers.letters import card_after
from tests.room import Room


async def test_the_receipt_in_private_has_a_button_that_takes_the_step_back(room: Room) -> None:
    await proposed(room)
    said = await room.says("B-hum", "/accept HUM-A1")
    [receipt] = [each for each in said if each.to == "B-hum"]
    assert receipt.text == "HUM-A1 accepted, 08:00 UTC."
    assert list(receipt.buttons) == ["Take back"]
    await room.presses("B-hum", "Take back", receipt)
    assert room.popped == "HUM-A1: taken back, 08:00 UTC. The journal keeps both."
    await room.presses("B-hum", "Take back", receipt)
    assert room.popped == "Already taken back, 08:00 UTC"


async def test_the_history_in_private_has_the_button_for_the_person_who_did_it_alone(
    room: Room,
) -> None:
    await proposed(room)
    await card_after(room, "B-hum", "Accept")
    [shown] = await room.presses("B-hum", "History")
    assert "Take back" in shown.buttons
    for who in ("B-head", "A-hum", "S-sec"):
        [other] = await room.says(who, "/show HUM-A1")
        assert "Take back" not in other.buttons
    await room.after(minutes=11)
    [shown] = await room.says("B-hum", "/show HUM-A1")
    assert "Take back" not in shown.buttons


async def test_a_press_in_private_is_confirmed_by_a_line_with_the_button(room: Room) -> None:
    said = await reported(room)
    [asked] = [each for each in said if each.to == "A-hum"]
    said = await room.presses("A-hum", "Confirm", asked)
    [receipt] = [each for each in said if each.to == "A-hum"]
    assert (receipt.text, list(receipt.buttons)) == (room.popped, ["Take back"])


async def test_the_button_of_an_earlier_step_does_not_take_back_a_later_one(room: Room) -> None:
    await proposed(room)
    said = await room.says("B-hum", "/accept HUM-A1")
    [receipt] = [each for each in said if each.to == "B-hum"]
    await room.says("B-hum", "/done HUM-A1", "HUM")
    before = room.recorded()
    await room.presses("B-hum", "Take back", receipt)
    assert room.popped.startswith("Not recorded: other steps on HUM-A1 have followed")
    assert room.recorded() == before


async def test_no_button_that_all_can_see_takes_a_step_back(room: Room) -> None:
    said = [await proposed(room), *await room.says("B-hum", "/accept HUM-A1", "HUM")]
    said += await room.says("B-hum", "/done HUM-A1", "HUM")
    said += await room.says("A-hum", "/confirm HUM-A1", "HUM")
    assert {label for each in said if each.to == "HUM" for label in each.buttons}.isdisjoint(
        {"Take back"}
    )
