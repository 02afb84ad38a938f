"""Words of /assign that are no name: other labels, "me", "nobody", "she"."""

from __future__ import annotations

import pytest

from tests.room import Room


@pytest.fixture
async def accepted(room: Room) -> Room:
    """Enter an item that A proposes to B, accepted for B."""
    await room.says("A-hum", "/action B: Confirm the capacity by 25 Jul 12:00", "HUM")
    await room.says("B-hum", "/accept HUM-A1", "HUM")
    return room


@pytest.mark.parametrize("word", ["me", "Myself", "я", "Мне", "на меня", "мені", "ben", "BANA"])
async def test_me_is_the_writers_own_label(accepted: Room, word: str) -> None:
    [receipt] = await accepted.says("B-hum", f"/assign HUM-A1 {word}")
    assert receipt.text.startswith("HUM-A1 is with: B-hum.")


@pytest.mark.parametrize(
    "word",
    ["nobody", "No one", "none", "никто", "никому", "ніхто", "нікому", "kimse", "Hiç kimse"],
)
async def test_nobody_is_a_dash(accepted: Room, word: str) -> None:
    await accepted.says("B-hum", "/assign HUM-A1 B-head")
    [receipt] = await accepted.says("B-hum", f"/assign HUM-A1 {word}")
    assert receipt.text == "HUM-A1: nobody is named any more."


@pytest.mark.parametrize(
    "word",
    [
        *("she", "him", "everyone", "someone", "remove", "no", "она", "все", "снять", "нет"),
        *("вона", "хтось", "зняти", "ні", "onlar", "herkes", "biz", "kaldır", "yok"),
        *("B-hum and nobody", "B-hum и она"),
    ],
)
@pytest.mark.parametrize("answered", [False, True])
async def test_a_word_that_may_stand_for_anybody_is_refused(
    accepted: Room, word: str, answered: bool
) -> None:
    if answered:
        await accepted.says("B-hum", "/assign HUM-A1")
    [said] = await accepted.says("B-hum", word if answered else f"/assign HUM-A1 {word}")
    assert said.text.startswith(("Not recorded", "Nothing was recorded"))
    assert accepted.rows("assignments") == []


@pytest.mark.parametrize(
    ("label", "people"),
    [
        ("B-hmu", "B-hum"),
        ("b-hun", "B-hum"),
        ("A-hum", "B-hum"),
        ("A-xyzvw", "B-head, B-hum, E-hum"),
        ("B-transport", "B-head, B-hum, E-hum"),
        ("B-hum, B-haed", "B-head"),
    ],
)
async def test_a_label_that_nobody_of_the_delegation_has_is_refused(
    accepted: Room, label: str, people: str
) -> None:
    [said] = await accepted.says("B-hum", f"/assign HUM-A1 {label}")
    assert said.text.splitlines() == [
        (
            "Not recorded (/assign HUM-A1): nobody of your delegation in this group has the label "
            f"{label.split()[-1]}."
        ),
        f"In question: {people}",
    ]
    assert accepted.rows("assignments") == []


@pytest.mark.parametrize(("word", "then"), [("Bhum", "B-hum"), ("J-4", "J-4")])
async def test_what_may_be_a_label_is_asked_about(accepted: Room, word: str, then: str) -> None:
    [preview] = await accepted.says("B-hum", f"/assign HUM-A1 {word}")
    assert then in preview.text.splitlines()
    [receipt] = await accepted.presses("B-hum", "Enter", preview)
    assert receipt.text.startswith(f"HUM-A1 is with: {then}.")


@pytest.mark.parametrize("office", ["Logistics", "Тыл", "Medical teams", "Wi-Fi team", "Fuel"])
async def test_an_office_is_recorded_at_once(accepted: Room, office: str) -> None:
    [receipt] = await accepted.says("B-hum", f"/assign HUM-A1 {office}")
    assert receipt.text.startswith(f"HUM-A1 is with: {office}.")
