"""Every state of an item shows its next steps to those whom it concerns."""

from __future__ import annotations

import pytest

from tests.handlers.actions.steps import history, proposed, reported
from tests.handlers.letters import card, refused
from tests.room import Room, at


async def steps(room: Room, who: str) -> list[str]:
    """Return the labels of the buttons below the item that a person is shown."""
    [shown] = await room.says(who, "/show HUM-A1")
    return [each for each in shown.buttons if each not in {"Ask the facilitator", "Copy HUM-A1"}]


async def test_each_state_shows_each_side_what_it_may_do_next(room: Room) -> None:
    await proposed(room)
    assert await steps(room, "B-hum") == ["Accept", "Accept with another date", "Decline"]
    assert await steps(room, "A-hum") == ["Correct"]
    await room.says("B-hum", "/accept HUM-A1", "HUM")
    assert (await steps(room, "B-hum"))[:3] == ["Report done", "Progress", "Ask for a new date"]
    assert "Take back" in await steps(room, "B-hum")
    await room.says("B-hum", "/done HUM-A1", "HUM")
    assert {"Progress", "Take back"} <= {*await steps(room, "B-hum")}
    assert {"Confirm", "Not yet"} <= {*await steps(room, "A-hum")}
    assert "Confirm" not in await steps(room, "B-hum")


async def test_a_person_is_shown_no_step_that_their_role_does_not_permit(room: Room) -> None:
    await proposed(room)
    assert not {"Report done", "Confirm", "Propose anew"} & {*await steps(room, "E-hum")}


async def test_after_a_report_the_reporter_adds_a_note_and_still_takes_the_report_back(
    room: Room,
) -> None:
    await reported(room)
    drawn = card(await room.says("B-hum", "/progress HUM-A1 Two more tomorrow", "HUM"))
    assert "reported done" in drawn.text
    assert (await history(room))[-1] == "action-progress"
    await room.says("B-hum", "/undo HUM-A1", "HUM")
    assert (await history(room))[-1] == "action-report-undone"


@pytest.mark.parametrize("line", ["/notyet HUM-A1", "/confirm HUM-A1"])
async def test_a_reporter_who_answers_the_own_report_is_told_what_fits(
    room: Room, line: str
) -> None:
    await reported(room)
    said = await refused(room, "B-hum", line)
    assert "answered by Delegation A" in said
    assert "/undo HUM-A1" in said
    assert "/progress HUM-A1" in said


async def test_a_second_report_names_the_note(room: Room) -> None:
    await reported(room)
    assert "/progress HUM-A1" in await refused(room, "B-hum", "/done HUM-A1")


@pytest.mark.parametrize("how", ["declined", "withdrawn"])
async def test_an_item_that_ended_without_being_done_is_proposed_anew_with_one_button(
    room: Room, how: str
) -> None:
    await proposed(room)
    line = ("B-hum", "/decline HUM-A1 -") if how == "declined" else ("A-hum", "/withdraw HUM-A1")
    drawn = card(await room.says(*line, "HUM"))
    assert "Propose anew" in drawn.buttons
    [preview] = await room.presses("A-hum", "Propose anew", drawn)
    assert preview.to == "A-hum"
    assert preview.text.splitlines()[:4] == [
        "To be recorded by /action:", "For Delegation B", "Count the units",
        "Due Fri 25 Jul, 12:00 UTC (15:00 your time)",
    ]  # fmt: skip
    assert await history(room, "HUM-A2") == []
    await room.presses("A-hum", "Enter")
    assert await history(room, "HUM-A2") == ["action-logged"]
    [shown] = await room.says("B-hum", "/show HUM-A2")
    assert "Action, awaiting acceptance" in shown.text
    assert "Count the units" in shown.text


@pytest.mark.parametrize(
    "line", ["/action again HUM-A1", "/action HUM-A1 again", "/action HUM снова HUM-A1"]
)
async def test_the_same_is_typed_in_private(room: Room, line: str) -> None:
    await proposed(room)
    await room.says("B-hum", "/decline HUM-A1 -", "HUM")
    assert "Propose anew" in await steps(room, "A-hum")
    for who in ("A-hum", "A-head"):
        [preview] = await room.says(who, line)
        assert "Count the units" in preview.text, who


async def test_if_the_due_time_has_passed_a_new_one_is_asked_for(room: Room) -> None:
    await proposed(room)
    await room.says("B-hum", "/decline HUM-A1 -", "HUM")
    await room.after(until=at(26, 9))
    [asked] = await room.says("A-hum", "/action again HUM-A1")
    assert asked.text.startswith("When is it due?")
    [preview] = await room.says("A-hum", "28 Jul 12:00 UTC")
    assert "Count the units" in preview.text


async def test_an_item_that_stands_is_not_proposed_anew(room: Room) -> None:
    await proposed(room)
    assert "still stands" in await refused(room, "A-hum", "/action again HUM-A1")


async def test_again_within_a_text_stays_a_text(room: Room) -> None:
    await room.says("A-hum", "/action Tell the drivers again who leads by 25 Jul 12:00", "HUM")
    assert await history(room) == ["action-logged"]


async def test_an_ongoing_item_is_proposed_anew_as_ongoing(room: Room) -> None:
    await room.says("A-hum", "/action B: Keep the line open, ongoing", "HUM")
    drawn = card(await room.says("B-hum", "/decline HUM-A1 -", "HUM"))
    [preview] = await room.presses("A-hum", "Propose anew", drawn)
    assert "ongoing" in preview.text
    await room.presses("A-hum", "Enter")
    [shown] = await room.says("B-hum", "/show HUM-A2")
    assert "due ongoing" in shown.text
