"""A delegation names several people for an item (/assign); each is reminded, any may report."""

from __future__ import annotations

import pytest

from tests.room import Room, at

ASKED = "/action B: Confirm the capacity by 25 Jul 12:00"


@pytest.fixture
async def accepted(room: Room) -> Room:
    """Enter an item that A proposes to B, accepted for B, whose three people are awake."""
    await room.says("A-hum", ASKED, "HUM")
    await room.says("B-hum", "/accept HUM-A1", "HUM")
    await room.person("B-mil", groups=frozenset({"MIL", "HUM"}), quiet=None)
    for who in ("B-hum", "B-head", "A-hum"):
        await room.person(who, quiet=None)
    return room


async def named(room: Room) -> str | None:
    """Return the names that people of B read under the item."""
    [shown] = await room.says("B-head", "/show HUM-A1")
    found = [each for each in shown.text.splitlines() if each.startswith("With: ")]
    return found[0].removeprefix("With: ") if found else None


@pytest.mark.parametrize(
    "words",
    [
        "B-hum, B-mil",
        "B-hum and B-mil",
        "B-hum и B-mil",
        "B-hum та B-mil",
        "b-hum і b-mil",
        "B-hum ve B-mil",
        "B-hum + B-mil",
        "B-hum; B-mil",
        "to B-hum & B-mil",
        "B-hum, and B-mil",
        "B-hum B-mil",
        "me, B-mil",
        "я и B-mil",
    ],
)
async def test_several_people_are_named_in_one_line(accepted: Room, words: str) -> None:
    receipt = (await accepted.says("B-hum", f"/assign HUM-A1 {words}"))[-1]
    assert receipt.text == "HUM-A1 is with: B-hum, B-mil. Only your delegation sees this."
    assert await named(accepted) == "B-hum, B-mil"


async def test_each_named_person_is_reminded_and_any_may_report(accepted: Room) -> None:
    await accepted.says("B-hum", "/assign HUM-A1 B-head, B-mil")
    said = await accepted.after(until=at(25, 10))
    due = [each for each in said if each.to in {"B-head", "B-mil", "B-hum"}]
    assert {each.to for each in due} == {"B-head", "B-mil"}
    assert all("With: B-head, B-mil" in each.text for each in due)
    await accepted.says("B-mil", "/done HUM-A1")
    [shown] = await accepted.says("A-hum", "/show HUM-A1")
    assert "Action, reported done" in shown.text


async def test_nobody_of_another_delegation_learns_of_the_names(accepted: Room) -> None:
    await accepted.says("B-hum", "/assign HUM-A1 B-head, B-mil")
    for who in ("A-hum", "A-head", "S-sec", "M-conv", "O-field"):
        for text in ("/show HUM-A1", "/my", "/status HUM"):
            said = await accepted.says(who, text)
            assert "B-mil" not in "".join(each.text for each in said if each.to == who), (
                who,
                text,
            )
    assert "B-mil" not in str(accepted.rows("journal"))
    kinds = [(row[0], row[3]) for row in accepted.rows("journal")]
    assert kinds.count(("DESK", "action-assigned")) == 1


async def test_people_are_added_and_removed_or_all_named_anew(accepted: Room) -> None:
    for words, then in (
        ("B-hum", "B-hum"),
        ("+ B-mil", "B-hum, B-mil"),
        ("+B-mil", "B-hum, B-mil"),
        ("+ Logistics office", "B-hum, B-mil, Logistics office"),
        ("- b-hum", "B-mil, Logistics office"),
        ("− logistics office", "B-mil"),
        ("+ B-head and B-hum", "B-mil, B-head, B-hum"),
        ("- B-mil, B-head", "B-hum"),
        ("B-head, B-mil", "B-head, B-mil"),
        ("- B-head, - B-mil", None),
    ):
        await accepted.says("B-hum", f"/assign HUM-A1 {words}")
        assert await named(accepted) == then, words


async def test_who_is_not_named_cannot_be_removed(accepted: Room) -> None:
    await accepted.says("B-hum", "/assign HUM-A1 B-hum, B-mil")
    [refused] = await accepted.says("B-hum", "/assign HUM-A1 - B-head")
    assert refused.text.splitlines() == [
        "Not recorded (/assign HUM-A1): B-head is not named. Named: B-hum, B-mil",
    ]
    assert await named(accepted) == "B-hum, B-mil"


async def test_an_office_with_and_in_its_name_is_one_office(accepted: Room) -> None:
    [receipt] = await accepted.says("B-hum", "/assign HUM-A1 Logistics and transport, Kyiv")
    assert receipt.text.startswith("HUM-A1 is with: Logistics and transport, Kyiv.")
    assert len(accepted.rows("assignments")) == 1


async def test_a_person_beside_other_words_is_asked_about(accepted: Room) -> None:
    [preview] = await accepted.says("B-hum", "/assign HUM-A1 B-hum and Logistics office")
    assert "B-hum; Logistics office" in preview.text.splitlines()
    assert accepted.rows("assignments") == []
    [receipt] = await accepted.presses("B-hum", "Enter")
    assert receipt.text.startswith("HUM-A1 is with: B-hum, Logistics office.")


async def test_an_office_beside_a_person_leaves_the_point_of_contact_reminded(
    accepted: Room,
) -> None:
    await accepted.says("B-hum", "/assign HUM-A1 B-mil")
    await accepted.says("B-hum", "/assign HUM-A1 + Logistics office")
    said = await accepted.after(until=at(25, 10))
    assert {each.to for each in said} >= {"B-mil", "B-hum"}


async def test_who_does_not_see_the_group_any_more_is_not_reminded(accepted: Room) -> None:
    await accepted.says("B-hum", "/assign HUM-A1 B-head, B-mil")
    await accepted.person("B-mil", groups=frozenset({"MIL"}))
    said = await accepted.after(until=at(25, 10))
    assert {each.to for each in said if each.to.startswith("B-")} == {"B-head"}


async def test_only_ten_may_be_named(accepted: Room) -> None:
    for number in range(10):
        await accepted.says("B-hum", f"/assign HUM-A1 + Office {number}")
    [refused] = await accepted.says("B-hum", "/assign HUM-A1 + B-head")
    assert refused.text.startswith("Not recorded (/assign HUM-A1): at most 10")
    assert len(accepted.rows("assignments")) == 10


async def test_both_delegations_may_name_several(room: Room) -> None:
    await room.says("A-hum", "/action A+B: Count the rows by 25 Jul 12:00", "HUM")
    await room.says("A-hum", "/assign HUM-A1 A-hum, A-head")
    await room.says("B-hum", "/assign HUM-A1 B-hum, B-head")
    for side in "AB":
        [shown] = await room.says(f"{side}-head", "/show HUM-A1")
        assert f"With: {side}-hum, {side}-head" in shown.text


async def test_who_is_named_hears_it_at_once_and_once(accepted: Room) -> None:
    said = await accepted.says("B-head", "/assign HUM-A1 B-hum, B-mil")
    assert [each.to for each in said] == ["B-hum", "B-mil", "B-head"]
    for each in said[:2]:
        assert each.text.startswith("HUM-A1 · you have it in hand now, entered by B-head.")
        assert "Report done" in each.buttons
    said = await accepted.says("B-head", "/assign HUM-A1 + B-head")
    assert [each.to for each in said] == ["B-head"]


async def test_who_is_in_quiet_hours_is_told_without_a_sound(accepted: Room) -> None:
    await accepted.after(until=at(24, 23))
    await accepted.person("B-mil", quiet=None, zone="UTC")
    await accepted.says("B-mil", "/settings quiet 22-06")
    told, _ = await accepted.says("B-head", "/assign HUM-A1 B-mil")
    assert (told.to, told.letter.silent) == ("B-mil", True)
