"""Links: each of two linked entries of a group shows the other's reference on its card."""

from __future__ import annotations

import json

import pytest

from domain.actions.model import MOST_LINKS
from storage.mail.outbox import LetterKind
from tests.room import Room
from tests.storage.files import change


async def furnish(room: Room) -> None:
    """Enter two items in HUM and one in MIL."""
    await room.says("A-hum", "/action B: Confirm the capacity by 25 Jul 12:00", "HUM")
    await room.says("B-hum", "/action Send two vehicles by 26 Jul 12:00", "HUM")
    await room.says("B-mil", "/action Mark the lane by 26 Jul 12:00", "MIL")


async def test_each_card_of_two_linked_entries_names_the_other_entry_in_its_last_line(
    room: Room,
) -> None:
    await furnish(room)
    said = await room.says("B-hum", "/link A1 a2", "HUM")
    cards = [each for each in said if each.kind is LetterKind.EDIT]
    assert [(each.to, each.text.splitlines()[-1]) for each in cards] == [
        ("HUM", "Linked: HUM-A2"), ("HUM", "Linked: HUM-A1"),
    ]  # fmt: skip
    [shown] = await room.says("O-field", "/show HUM-A2")
    assert "Linked: HUM-A1" in shown.text.splitlines()
    assert shown.text.splitlines()[-1] == "24 Jul, 08:00 UTC · linked by Delegation B · HUM-A1"
    for ref in ("HUM-A1", "HUM-A2"):
        assert ("action-linked", "B") in await room.journal("HUM", ref)


async def test_linking_the_same_two_entries_again_changes_nothing(room: Room) -> None:
    await furnish(room)
    await room.says("B-hum", "/link A1 A2", "HUM")
    before = room.recorded()
    await room.says("A-hum", "/link HUM-A2 HUM-A1", "HUM")
    assert room.recorded() == before


async def test_a_button_on_a_card_still_works_after_the_entry_was_linked(room: Room) -> None:
    await room.says("A-hum", "/action B: Confirm the capacity by 25 Jul 12:00", "HUM")
    [card, *_] = await room.says("A-hum", "/action B: Two by +48h", "HUM")
    await room.says("A-hum", "/link A1 A2", "HUM")
    await room.presses("B-hum", "Accept", card)
    assert room.popped.startswith("HUM-A2 accepted")


async def test_the_link_between_two_entries_can_be_removed(room: Room) -> None:
    await furnish(room)
    await room.says("B-hum", "/link A1 A2", "HUM")
    said = await room.says("A-hum", "/unlink A2 A1", "HUM")
    assert not [each for each in said if "Linked" in each.text]
    assert ("action-unlinked", "A") in await room.journal("HUM", "HUM-A1")


async def test_the_command_link_without_arguments_asks_for_both_references(room: Room) -> None:
    await furnish(room)
    [asked] = await room.says("B-hum", "/link")
    assert asked.text == "Which entry? Send its reference."
    [asked] = await room.says("B-hum", "HUM-A1")
    assert asked.text == "To which other entry? Send its reference."
    [preview] = await room.says("B-hum", "HUM-A2")
    assert preview.text.splitlines()[1:3] == ["HUM-A1", "Linked: HUM-A2"]
    await room.presses("B-hum", "Enter")
    assert room.popped == "HUM-A1 and HUM-A2 are linked."


@pytest.mark.parametrize(
    ("who", "text", "answer"),
    [
        ("B-head", "/link HUM-A1 MIL-A1",
         ("Not recorded: a link stands on both cards, and HUM-A1 and MIL-A1 are in different "
          "groups.\nName another entry of the same group.")),
        ("B-hum", "/link HUM-A1 MIL-A1", "Not recorded: there is no MIL-A1."),
        ("B-hum", "/link HUM-A1 HUM-A1", "Not recorded: the words do not have the form"),
        ("B-hum", "/link HUM-A1 HUM-A9", "Not recorded: there is no HUM-A9."),
        ("O-field", "/link HUM-A1 HUM-A2", "Not recorded (/link HUM-A1): this is for"),
        ("E-hum", "/link HUM-A1 HUM-A2", "Not recorded (/link HUM-A1): this command"),
        ("B-hum", "/unlink HUM-A1", "Not recorded: the words do not have the form"),
    ],
)  # fmt: skip
async def test_an_invalid_or_forbidden_link_is_refused_and_not_recorded(
    room: Room, who: str, text: str, answer: str
) -> None:
    await furnish(room)
    before = room.recorded()
    [told] = await room.says(who, text)
    assert told.text.startswith(answer)
    assert room.recorded() == before


@pytest.mark.parametrize("full", ["HUM-A1", "HUM-A30"])
async def test_an_entry_with_as_many_links_as_its_card_shows_gets_no_further_link(
    full: str, room: Room
) -> None:
    for number in range(30):
        await room.says(
            "A-hum", f"/action B: Confirm the capacity of {number} by 25 Jul 12:00", "HUM"
        )
    for number in range(2, 2 + MOST_LINKS):
        await room.says("A-hum", f"/link {full} HUM-A{number}", "HUM")
    before = room.recorded()
    other = "HUM-A29" if full == "HUM-A1" else "HUM-A1"
    [refused] = await room.says("A-hum", f"/link {other} {full}")
    assert refused.text.startswith(f"Not recorded: {full} has 20 links")
    assert room.recorded() == before
    [shown] = await room.says("A-hum", f"/show {full}")
    assert ", HUM-A21\n" in shown.text


async def test_the_card_of_an_entry_with_many_links_of_an_earlier_time_is_still_written(
    room: Room,
) -> None:
    await furnish(room)
    many = json.dumps([f"HUM-A{number}" for number in range(100, 500)])
    change(room.path, f"UPDATE actions SET links = '{many}' WHERE number = 1")
    [card, *_] = await room.says("B-hum", "/accept HUM-A1", "HUM")
    assert "Linked: HUM-A100, " in card.text
    assert "HUM-A119, …" in card.text
    await room.says("A-hum", "/unlink HUM-A1 HUM-A2", "HUM")
