"""The entries of /my: each links to its card and has the buttons that serve next."""

from __future__ import annotations

from dataclasses import replace

import pytest

from domain.groups import Place
from tests.room import PLACES, Room, Said

#: The chat of a group that is no supergroup: its messages have no links.
PLAIN = Place(-55)


async def my(room: Room, who: str, page: str = "") -> Said:
    """Return the answer to /my."""
    [said] = await room.says(who, f"/my {page}".strip())
    return said


@pytest.mark.parametrize(("side", "other"), [("A", "B"), ("B", "A")])
async def test_each_entry_links_to_its_card_and_has_its_next_buttons(
    room: Room, side: str, other: str
) -> None:
    for text in ("First", "Second", "Third"):
        await room.says(f"{other}-hum", f"/action {side}: {text} by +24h", "HUM")
    await room.says(f"{side}-hum", "/accept HUM-A1", "HUM")
    await room.says(f"{side}-hum", "/accept HUM-A2", "HUM")
    await room.says(f"{other}-hum", "/withdraw HUM-A2", "HUM")
    await room.says("S-sec", "/notice HUM: Room 2")
    said = await my(room, f"{side}-hum")
    for ref in ("HUM-A1", "HUM-A2", "HUM-A3", "HUM-N1"):
        [card] = room.query("SELECT message_id FROM cards WHERE key LIKE ?", f"{ref}%")
        link = f'<a href="https://t.me/c/1/{PLACES["HUM"].thread}/{card[0]}"><b>{ref}</b></a>'
        assert said.letter.text.count(link) >= 1
    assert set(said.buttons) == {
        "Report done HUM-A1", "Agree to withdraw HUM-A2",
        "Keep the item HUM-A2", "Accept HUM-A3", "Decline HUM-A3", "Seen HUM-N1", "Calendar",
    }  # fmt: skip
    await room.presses(f"{side}-hum", "Accept HUM-A3", said)
    assert ("action-accepted", side) in await room.journal("HUM", "HUM-A3")
    await room.presses(f"{side}-hum", "Seen HUM-N1", said)
    assert ("notice-seen", side) in await room.journal("HUM", "HUM-N1")


async def test_a_button_in_a_list_does_not_agree_to_words_that_came_later(room: Room) -> None:
    await room.says("A-hum", "/action B: Send the list by +24h", "HUM")
    said = await my(room, "B-hum")
    await room.says("A-hum", "/correct HUM-A1 Send all lists", "HUM")
    assert "corrected" in str(room.rows("journal"))
    await room.presses("B-hum", "Accept HUM-A1", said)
    assert room.popped.startswith("Not recorded: the card of HUM-A1 has changed since.")


async def test_the_conveners_list_links_too_and_offers_no_answer_of_others(room: Room) -> None:
    await room.says("A-hum", "/action B: Send the list by +24h", "HUM")
    for who in ("S-sec", "M-conv"):
        said = await my(room, who)
        assert "/13/" in said.letter.text
        assert "<b>HUM-A1</b></a>" in said.letter.text
        assert not said.buttons


async def test_an_expert_is_offered_no_button_that_the_role_may_not_press(room: Room) -> None:
    await room.says("A-hum", "/action B: Send the list by +24h", "HUM")
    await room.says("S-sec", "/notice HUM: Room 2")
    assert list((await my(room, "E-hum")).buttons) == ["Seen HUM-N1"]


async def test_an_entry_without_a_link_has_the_name_of_its_group(empty: Room) -> None:
    for text in ("/setup HUM", "/action S: Check the list by +24h"):
        await empty.receives(replace(empty.user_input("S-sec", text, "HUM"), place=PLAIN))
    said = await my(empty, "S-sec")
    assert said.text.splitlines()[1].startswith("HUM-A1 · Humanitarian group · Secretariat")
    assert "href" not in said.letter.text


async def test_the_overview_names_both_sides_in_turn_and_whatever_waits(room: Room) -> None:
    for number in range(2):
        await room.says("A-hum", f"/action B: List {number} by +24h", "HUM")
        await room.says("B-hum", f"/action A: Map {number} by +24h", "HUM")
        await room.says("S-sec", f"/action A+B: Report {number} by +24h", "MIL")
    lines = (await my(room, "S-sec")).text.splitlines()
    first = [each.split(" · ")[2] for each in lines if " · acceptance · " in each]
    assert {"Delegation A, Delegation B", "Delegation B, Delegation A"} <= set(first)
    assert [first.count(f"Delegation {side}") for side in "AB"] == [2, 2]
    assert all(" · since 24 Jul, 08:00 UTC" in each for each in lines if "acceptance" in each)
