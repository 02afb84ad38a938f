"""A delegation names who handles an item (/assign); only its own people see the name."""

from __future__ import annotations

import pytest

from tests.room import Room, Said

ASKED = "/action B: Confirm the capacity by 25 Jul 12:00"


async def accepted(room: Room, text: str = ASKED) -> None:
    """Enter an item that A proposes to B, and accept it for B."""
    await room.says("A-hum", text, "HUM")
    await room.says("B-hum", "/accept HUM-A1", "HUM")


def told(said: list[Said], to: str) -> list[str]:
    """Return the texts of the letters to a group or a person."""
    return [each.text for each in said if each.to == to]


async def test_an_office_named_for_an_item_is_shown_only_to_the_delegation_that_named_it(
    room: Room,
) -> None:
    await accepted(room)
    before = room.rows("journal")
    [receipt] = await room.says("B-hum", "/assign hum-a1 Logistics office")
    assert (receipt.to, receipt.text) == (
        "B-hum", "HUM-A1 is with: Logistics office. Only your delegation sees this.",
    )  # fmt: skip
    entered = [row for row in room.rows("journal") if row not in before]
    assert [(row[0], row[3], row[4]) for row in entered] == [("DESK", "action-assigned", "HUM-A1")]
    assert "Logistics" not in str(room.rows("journal"))
    for who in ("B-hum", "B-head", "E-hum"):
        [shown] = await room.says(who, "/show HUM-A1")
        assert "With: Logistics office" in shown.text, who
    for who in ("A-hum", "A-head", "S-sec", "M-conv", "O-field"):
        for text in ("/show HUM-A1", "/my", "/status HUM", "/show capacity", "/show Logistics"):
            assert "Logistics" not in str(told(await room.says(who, text), who)), (who, text)
    [mine] = await room.says("B-head", "/my")
    assert "With: Logistics office" in mine.text


async def test_a_due_notice_names_the_office_in_private_but_not_in_the_thread(room: Room) -> None:
    await accepted(room)
    await room.says("B-hum", "/assign HUM-A1 Logistics office")
    await room.person("B-hum", quiet=None)
    said = await room.after(hours=32)
    assert "Logistics" not in "".join(told(said, "HUM"))
    notices = told(said, "B-hum")
    assert notices[-1].splitlines() == [
        "HUM-A1 · the due time has passed",
        "Confirm the capacity",
        "Was due Fri 25 Jul, 12:00 UTC (15:00 your time). With: Logistics office",
    ]
    assert notices[0].splitlines()[-1] == "With: Logistics office"


async def test_a_due_notice_goes_to_the_person_named_for_the_item_not_to_the_point_of_contact(
    room: Room,
) -> None:
    await accepted(room)
    await room.person("B-head", quiet=None)
    _told, receipt = await room.says("B-hum", "/assign HUM-A1 b-HEAD")
    assert receipt.text.startswith("HUM-A1 is with: B-head.")
    said = await room.after(until=room.now.replace(day=25, hour=10))
    assert told(said, "B-hum") == []
    assert "With: B-head" in told(said, "B-head")[-1]
    await room.person("B-head", groups=frozenset({"DEL"}))
    said = await room.after(hours=2)
    assert (told(said, "B-head"), len(told(said, "B-hum"))) == ([], 1)


async def test_the_name_of_the_person_who_handles_an_item_can_be_removed(room: Room) -> None:
    await accepted(room)
    await room.says("B-hum", "/assign HUM-A1 B-head")
    [receipt] = await room.says("B-head", "/assign HUM-A1 -")
    assert receipt.text == "HUM-A1: nobody is named any more."
    assert room.rows("assignments") == []


async def test_each_delegation_of_a_shared_item_sees_only_the_office_that_it_named_itself(
    room: Room,
) -> None:
    await room.says("A-hum", "/action A+B: Count the rows by 25 Jul 12:00", "HUM")
    await room.says("A-hum", "/assign HUM-A1 Office of A")
    await room.says("B-hum", "/assign HUM-A1 Office of B")
    for who, own, other in (("A-head", "A", "B"), ("B-head", "B", "A")):
        [shown] = await room.says(who, "/show HUM-A1")
        assert f"With: Office of {own}" in shown.text
        assert f"Office of {other}" not in shown.text


async def test_the_word_to_before_an_office_belongs_to_the_command(room: Room) -> None:
    await accepted(room)
    [receipt] = await room.says("B-hum", "/assign HUM-A1 to Logistics")
    assert receipt.text.startswith("HUM-A1 is with: Logistics.")


async def test_an_office_with_a_time_behind_it_is_asked_about(room: Room) -> None:
    await accepted(room)
    [preview] = await room.says("B-hum", "/assign HUM-A1 Logistics by tomorrow")
    assert preview.text.splitlines()[:4] == [
        "Nothing is recorded yet. “Logistics by tomorrow” can be meant in another way.",
        "To be recorded by /assign:", "HUM-A1", "Logistics",
    ]  # fmt: skip
    [receipt] = await room.presses("B-hum", "Enter")
    assert receipt.text.startswith("HUM-A1 is with: Logistics.")


async def test_a_time_in_place_of_an_office_is_no_office(room: Room) -> None:
    await accepted(room)
    [asked] = await room.says("B-hum", "/assign HUM-A1 tomorrow")
    assert asked.text.startswith("Who has it in hand?")


async def test_assign_without_arguments_asks_for_the_item_and_then_for_the_person_or_office(
    room: Room,
) -> None:
    await accepted(room)
    [asked] = await room.says("B-hum", "/assign")
    assert asked.text == "Which item? Press it, or send its reference."
    [asked] = await room.presses("B-hum", "HUM-A1")
    assert list(asked.buttons) == ["B-head", "B-hum", "E-hum", "Nobody", "Cancel"]
    [preview] = await room.says("B-hum", "Logistics office")
    assert preview.text.splitlines()[:3] == [
        "To be recorded by /assign:", "HUM-A1", "Logistics office",
    ]  # fmt: skip
    [receipt] = await room.presses("B-hum", "Enter")
    assert receipt.text.startswith("HUM-A1 is with: Logistics office.")


@pytest.mark.parametrize(
    ("who", "where", "text", "answer"),
    [
        ("A-hum", None, "/assign HUM-A1 Office",
         "Not recorded (/assign HUM-A1): this is for Delegation B."),
        ("E-hum", None, "/assign HUM-A1 Office", "Not recorded (/assign HUM-A1): this command"),
        ("B-hum", None, "/assign HUM-A9 Office", "Not recorded: there is no HUM-A9."),
        ("B-mil", None, "/assign HUM-A1 Office", "Not recorded: there is no HUM-A1."),
        ("B-hum", None, "/assign HUM-A1 B-mil",
         ("Not recorded (/assign HUM-A1): B-mil is not accredited to the humanitarian group.\n"
          "Name somebody who is, or send the name of an office.")),
        ("B-hum", None, f"/assign HUM-A1 {'x' * 81}",
         "Not recorded (/assign HUM-A1): the text has 81 characters; the limit is 80."),
        ("B-hum", None, "/assign HUM-A1 call +380 67 123 45 67",
         "Not recorded (/assign HUM-A1): the text contains a telephone number."),
        ("B-hum", "HUM", "/assign HUM-A1 Logistics office", "Not recorded:"),
    ],
)  # fmt: skip
async def test_an_invalid_or_forbidden_assignment_is_refused_and_not_recorded(
    room: Room, who: str, where: str | None, text: str, answer: str
) -> None:
    await accepted(room)
    [said] = await room.says(who, text, where)
    assert (said.to, said.text[: len(answer)]) == (who, answer)
    assert room.rows("assignments") == []


@pytest.mark.parametrize(
    ("language", "line"),
    [("ru", "Кто занимается: Тыл"), ("uk", "Хто займається: Тыл"), ("tr", "İlgilenen: Тыл")],
)
async def test_the_line_with_the_named_office_begins_in_the_readers_language(
    room: Room, language: str, line: str
) -> None:
    await accepted(room)
    await room.says("B-hum", "/assign HUM-A1 Тыл")
    await room.person("B-head", language=language)
    [shown] = await room.says("B-head", "/show HUM-A1")
    assert line in shown.text.splitlines()


@pytest.mark.parametrize(("own", "other"), [("A", "B"), ("B", "A")])
async def test_only_people_of_the_group_are_offered_and_others_refused_before_the_preview(
    room: Room, own: str, other: str
) -> None:
    await room.person("E-hum", delegation=own)
    await room.says(f"{other}-hum", f"/action {own}: Count the units by 25 Jul 12:00", "HUM")
    [asked] = await room.says(f"{own}-hum", "/assign HUM-A1")
    offered = [f"{own}-head", f"{own}-hum", "E-hum", "Nobody", "Cancel"]
    assert list(asked.buttons) == offered
    for words in (f"{own}-mil", f"+ {own}-head and {own}-mil"):
        [refused] = await room.says(f"{own}-hum", words)
        line = f"{own}-mil is not accredited to the humanitarian group."
        assert line in refused.text, words
        assert "Enter" not in refused.buttons
    [preview] = await room.says(f"{own}-hum", f"{own}-head")
    assert "Enter" in preview.buttons
    [which] = await room.presses(f"{own}-hum", "Change", preview)
    [asked] = await room.presses(f"{own}-hum", "Text", which)
    assert list(asked.buttons) == offered
