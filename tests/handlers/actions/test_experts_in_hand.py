"""An expert who has an item in hand may not answer: the point of contact is told too."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from tests.room import Room, Said, at

SIDES = pytest.mark.parametrize(("own", "other"), [("A", "B"), ("B", "A")])


async def give(room: Room, own: str, other: str) -> None:
    """Have *other* propose an item that the expert of *own* then has in hand."""
    await room.person("E-hum", delegation=own, quiet=None)
    await room.person(f"{own}-hum", quiet=None)
    await room.says(f"{other}-hum", f"/action {own}: Count the units by 25 Jul 12:00", "HUM")
    await room.says(f"{own}-hum", "/assign HUM-A1 E-hum")
    await room.after(minutes=11)


def told(said: Sequence[Said], own: str) -> dict[str, Said]:
    """Return the private messages to people of *own*, the last one of each."""
    return {each.to: each for each in said if each.to == "E-hum" or each.to.startswith(f"{own}-")}


@SIDES
async def test_what_is_owed_is_asked_of_the_point_of_contact_too(
    room: Room, own: str, other: str
) -> None:
    await give(room, own, other)
    await room.says(f"{own}-hum", "/accept HUM-A1", "HUM")
    said = await room.says(f"{other}-hum", "/correct HUM-A1 Count the vans", "HUM")
    asked = told(said, own)
    assert asked.keys() == {"E-hum", f"{own}-hum"}
    assert "Agree" in asked[f"{own}-hum"].buttons
    assert "Agree" not in asked["E-hum"].buttons


@SIDES
@pytest.mark.parametrize("accepted", [False, True])
async def test_a_due_notice_reaches_the_expert_and_the_point_of_contact(
    room: Room, own: str, other: str, accepted: bool
) -> None:
    await give(room, own, other)
    if accepted:
        await room.says(f"{own}-hum", "/accept HUM-A1", "HUM")
    said = told(await room.after(until=at(25, 11)), own)
    assert said.keys() == {"E-hum", f"{own}-hum"}
    button = "Report done" if accepted else "Accept"
    assert button in said[f"{own}-hum"].buttons
    assert button not in said["E-hum"].buttons


@SIDES
async def test_with_a_delegate_beside_the_expert_nobody_else_is_told(
    room: Room, own: str, other: str
) -> None:
    await give(room, own, other)
    await room.person(f"{own}-head", quiet=None)
    await room.says(f"{own}-hum", f"/assign HUM-A1 + {own}-head")
    said = told(await room.after(until=at(25, 11)), own)
    assert said.keys() == {"E-hum", f"{own}-head"}
