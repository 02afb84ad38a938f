"""Two delegations that have the same item ask for another date, each for its own."""

from __future__ import annotations

import pytest

from tests.handlers.actions.steps import history
from tests.room import Room, Said, at


@pytest.fixture
async def shared(room: Room) -> Room:
    """Have the facilitator propose an item to A and B, which both accept."""
    await room.says("M-conv", "/action A+B: Count the units by 25 Jul 12:00", "HUM")
    for who in ("A-hum", "B-hum"):
        await room.says(who, "/accept HUM-A1", "HUM")
    return room


def told(said: list[Said], who: str = "M-conv") -> Said:
    [found] = [each for each in said if each.to == who]
    return found


@pytest.mark.parametrize(("first", "second"), [("A", "B"), ("B", "A")])
async def test_who_decides_hears_of_each_request(
    room: Room, shared: Room, first: str, second: str
) -> None:
    one = told(await shared.says(f"{first}-hum", "/date HUM-A1 26 Jul 12:00", "HUM"))
    await shared.after(minutes=10)
    two = told(await shared.says(f"{second}-hum", "/date HUM-A1 27 Jul 12:00", "HUM"))
    assert f"by Delegation {second}: Sun 27 Jul, 12:00 UTC" in two.text
    # The button of the first message still answers the first request.
    await shared.presses("M-conv", "Keep the date", one)
    await shared.presses("M-conv", f"Agree · Delegation {second}", two)
    assert (await history(shared))[-2:] == ["action-date-kept", "action-date-agreed"]


@pytest.mark.parametrize("command", ["agree", "keep"])
async def test_an_answer_to_two_requests_is_asked_about(shared: Room, command: str) -> None:
    await shared.says("A-hum", "/date HUM-A1 26 Jul 12:00", "HUM")
    await shared.says("B-hum", "/date HUM-A1 27 Jul 12:00", "HUM")
    asked = told(await shared.says("M-conv", f"/{command} HUM-A1", "HUM"))
    assert asked.text.startswith("Nothing is recorded yet")
    word = "Agree" if command == "agree" else "Keep the date"
    # In the order of the delegations that the number of the item gives.
    assert list(asked.buttons) == [f"{word} · Delegation A", f"{word} · Delegation B"]
    await shared.presses("M-conv", f"{word} · Delegation B", asked)
    kind = "action-date-agreed" if command == "agree" else "action-date-kept"
    assert (await history(shared))[-1] == kind


async def test_the_other_part_hears_that_the_item_has_ended(room: Room) -> None:
    await room.says("B-hum", "/action A+B: Count the units by 25 Jul 12:00", "HUM")
    await room.says("A-hum", "/accept HUM-A1", "HUM")
    await room.says("A-hum", "/done HUM-A1", "HUM")
    await room.says("B-hum", "/confirm HUM-A1", "HUM")
    await room.after(until=at(24, 12))
    said = await room.says("B-hum", "/done HUM-A1", "HUM")
    assert "reported done by Delegation B" in told(said, "A-hum").text


async def test_one_agreement_is_for_all_who_ask_for_the_same_date(shared: Room) -> None:
    for who in ("A-hum", "B-hum"):
        await shared.says(who, "/date HUM-A1 26 Jul 12:00", "HUM")
    said = await shared.says("M-conv", "/agree HUM-A1 A", "HUM")
    assert {each.to for each in said} >= {"A-hum", "B-hum"}
    [shown] = await shared.says("M-conv", "/show HUM-A1")
    assert "asks for" not in shown.text.partition("History")[0]
    assert not {"Agree", "Keep the date"} & {*shown.buttons}
