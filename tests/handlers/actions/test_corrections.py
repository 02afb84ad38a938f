"""Authors can correct an item for ten minutes, if nobody has acted on the item yet."""

from __future__ import annotations

import pytest

from tests.handlers.letters import card, card_after, refused
from tests.room import Room

ASKED = "/action B: Confirm the capacity per day by 25 Jul 12:00"
OWN = "/action Advise both sides by 25 Jul 10:00"


async def test_the_author_can_correct_text_and_due_date_of_an_item_within_ten_minutes(
    room: Room,
) -> None:
    await room.says("A-hum", ASKED, "HUM")
    await room.after(minutes=10)
    drawn = card(await room.says("A-hum", "/correct HUM-A1 Confirm it by 26 Jul 12:00", "HUM"))
    assert drawn.text == (
        "HUM-A1 · Action, awaiting acceptance\nConfirm it\n"
        "For Delegation B · due Sat 26 Jul, 12:00 UTC\nProposed by Delegation A, "
        "24 Jul, 08:00 UTC\nCorrected 24 Jul, 08:10 UTC"
    )
    [history] = await room.says("A-hum", "/show HUM-A1")
    assert "corrected by Delegation A; previous text:" in history.text
    assert history.text.endswith("Confirm the capacity per day")


async def test_an_item_may_be_corrected_twice(room: Room) -> None:
    await room.says("A-hum", ASKED, "HUM")
    await room.says("A-hum", "/correct HUM-A1 First", "HUM")
    drawn = card(await room.says("A-hum", "/correct HUM-A1 Second", "HUM"))
    assert drawn.text.splitlines()[1] == "Second"
    assert "due Fri 25 Jul, 12:00 UTC" in drawn.text


async def test_the_button_correct_asks_in_private_for_the_new_text(room: Room) -> None:
    await room.says("A-hum", ASKED, "HUM")
    [history] = await room.says("A-hum", "/show HUM-A1")
    assert list(history.buttons) == ["Correct", "Ask the facilitator", "Copy HUM-A1"]
    [question] = await room.presses("A-hum", "Correct")
    assert question.text.splitlines()[:2] == [
        "Send the corrected text, with by and a time if the time changes.",
        "For example: Confirm the capacity per day by 25 Jul 12:00",
    ]
    await room.says("A-hum", "Confirm it")
    drawn = await card_after(room, "A-hum", "Enter")
    assert drawn.text.splitlines()[1] == "Confirm it"


@pytest.mark.parametrize(
    "acts",
    [
        ["/accept HUM-A1"],
        ["/date HUM-A1 26 Jul 12:00"],
        ["/date HUM-A1 26 Jul 12:00", "A /keep HUM-A1"],
        ["/date HUM-A1 26 Jul 12:00", "A /agree HUM-A1"],
    ],
)
async def test_after_the_other_delegation_has_acted_the_author_alone_changes_nothing(
    room: Room, acts: list[str]
) -> None:
    await room.says("A-hum", ASKED, "HUM")
    for act in acts:
        who = "A-hum" if act.startswith("A ") else "B-hum"
        await room.says(who, act.removeprefix("A "), "HUM")
    [history] = await room.says("A-hum", "/show HUM-A1")
    assert "Correct" not in history.buttons
    said = await room.says("A-hum", "/correct HUM-A1 Something else", "HUM")
    assert card(said).text.splitlines()[1] == "Confirm the capacity per day"
    assert "Delegation A asks for other words:\nSomething else" in card(said).text


async def test_an_item_that_was_declined_is_not_corrected(room: Room) -> None:
    await room.says("A-hum", ASKED, "HUM")
    await room.says("B-hum", "/decline HUM-A1 x", "HUM")
    for text in ("/correct HUM-A1 Something else", "/correct HUM-A1"):
        [answer] = await room.says("A-hum", text, "HUM")
        assert answer.text.startswith("Not recorded: HUM-A1 was not taken up")


async def test_an_own_item_gets_other_words_after_progress_was_noted_on_it(room: Room) -> None:
    await room.says("A-hum", OWN, "HUM")
    await room.says("A-hum", "/progress HUM-A1 Begun", "HUM")
    said = await room.says("A-hum", "/correct HUM-A1 Something else", "HUM")
    assert card(said).text.splitlines()[1] == "Something else"
    answer = await refused(room, "A-hum", "/correct HUM-A1 Else by 27 Jul 12:00")
    assert "/date HUM-A1" in answer


@pytest.mark.parametrize(("who", "minutes"), [("A-head", 0), ("A-hum", 10 + 1 / 60)])
async def test_another_person_or_the_author_after_ten_minutes_asks_the_other_side(
    room: Room, who: str, minutes: float
) -> None:
    await room.says("A-hum", ASKED, "HUM")
    await room.after(minutes=minutes)
    said = await room.says(who, "/correct HUM-A1 Something else", "HUM")
    assert card(said).text.splitlines()[1] == "Confirm the capacity per day"
    assert "Delegation A asks for other words:\nSomething else" in card(said).text


async def test_a_corrected_due_date_moves_the_due_notices_of_an_open_item(room: Room) -> None:
    await room.says("O-field", OWN, "HUM")
    await room.says("O-field", "/correct HUM-A1 Advise both sides by 24 Jul 12:00", "HUM")
    said = await room.after(hours=24)
    assert [each.text.splitlines()[0] for each in said if each.to == "HUM"] == [
        "HUM-A1 · due in 2 h, at 12:00 UTC", "HUM-A1 · due now, 12:00 UTC",
        "HUM-A1 · the due time has passed",
    ]  # fmt: skip
