"""Items that nobody has accepted yet: who is reminded of them, when, and until when."""

from __future__ import annotations

import pytest

from tests.handlers.actions.steps import timers
from tests.handlers.letters import first_lines
from tests.room import Room, at

SIDES = pytest.mark.parametrize(("own", "other"), [("A", "B"), ("B", "A")])
PROPOSE = "/action {}: Count the units by 26 Jul 12:00"


@SIDES
async def test_an_unanswered_item_is_reminded_of_before_and_at_its_due_time(
    room: Room, own: str, other: str
) -> None:
    await room.says(f"{own}-hum", PROPOSE.format(other), "HUM")
    said = await room.after(until=at(30, 0))
    assert first_lines(said) == [
        (
            "25 12:00",
            f"{other}-hum",
            "HUM-A1 · due in 24 h, Sat 26 Jul, 12:00 UTC (15:00 your time)",
        ),
        ("26 10:00", f"{other}-hum", "HUM-A1 · due in 2 h, at 12:00 UTC"),
        ("26 12:00", f"{other}-hum", "HUM-A1 · due now, 12:00 UTC"),
        ("26 12:00", f"{other}-head", "HUM-A1 · due now, 12:00 UTC"),
    ]
    assert [list(each.buttons) for each in said] == [
        ["Accept", "Accept with another date", "Decline"]
    ] * 4


async def test_the_reminder_says_what_is_awaited_and_who_proposed_it(room: Room) -> None:
    await room.says("A-hum", PROPOSE.format("B"), "HUM")
    [told, *_] = await room.after(until=at(26, 11))
    assert told.text.splitlines()[1:] == [
        "Count the units",
        "Answer awaited: Delegation B",
        "Proposed by Delegation A, 24 Jul, 08:00 UTC",
    ]


@SIDES
@pytest.mark.parametrize("answer", ["/accept", "/decline", "/date"])
async def test_no_reminder_to_accept_follows_an_answer(
    room: Room, own: str, other: str, answer: str
) -> None:
    await room.says(f"{own}-hum", PROPOSE.format(other), "HUM")
    more = " 28 Jul 12:00" if answer == "/date" else " not ours" if answer == "/decline" else ""
    await room.says(f"{other}-hum", f"{answer} HUM-A1{more}", "HUM")
    said = await room.after(until=at(26, 13))
    assert [each for each in said if "Accept" in each.buttons] == []


async def test_an_acceptance_taken_back_leaves_the_reminders_as_they_were(room: Room) -> None:
    await room.says("A-hum", PROPOSE.format("B"), "HUM")
    before = timers(room)
    await room.says("B-hum", "/accept HUM-A1", "HUM")
    assert [each for each in timers(room) if each[1] == "action-unaccepted"] == []
    await room.says("B-hum", "/undo HUM-A1", "HUM")
    assert timers(room) == before


async def test_a_corrected_due_time_moves_the_reminders(room: Room) -> None:
    await room.says("A-hum", PROPOSE.format("B"), "HUM")
    await room.says("A-hum", "/correct HUM-A1 Count the units by 27 Jul 12:00", "HUM")
    said = await room.after(until=at(26, 13))
    assert [each[0] for each in first_lines(said)] == ["26 12:00"]


async def test_of_a_shared_item_the_side_that_has_not_answered_is_reminded_of_it(
    room: Room,
) -> None:
    await room.says("M-conv", "/action A+B: Exchange the lists by 26 Jul 12:00", "HUM")
    await room.says("A-hum", "/accept HUM-A1", "HUM")
    await room.says("A-hum", "/done HUM-A1", "HUM")
    said = await room.after(until=at(26, 11))
    assert [each.to for each in said if each.to != "HUM"] == ["B-hum", "B-hum"]


@pytest.mark.parametrize(
    ("when", "title"),
    [("by without delay", "to be done without delay"), ("ongoing", "ongoing")],
)
@pytest.mark.parametrize(("own", "other"), [("A", "B"), ("B", "A")])
async def test_an_item_without_a_due_time_goes_up_the_ladder_day_by_day(
    room: Room, own: str, other: str, when: str, title: str
) -> None:
    """The first day who has it, the second the head too, the third the head, then nobody."""
    await room.says(f"{own}-hum", f"/action {other}: Keep the line open, {when}", "HUM")
    said = await room.after(until=at(31, 9))
    told = [each for each in first_lines(said) if each[1].startswith(other)]
    assert told == [
        ("25 08:00", f"{other}-hum", f"HUM-A1 · {title}"),
        ("26 08:00", f"{other}-hum", f"HUM-A1 · {title}"),
        ("26 08:00", f"{other}-head", f"HUM-A1 · {title}"),
        ("27 08:00", f"{other}-head", f"HUM-A1 · {title}"),
    ]


async def test_the_daily_reminders_end_with_the_answer(room: Room) -> None:
    await room.says("A-hum", "/action B: Count the units by without delay", "HUM")
    await room.after(until=at(25, 9))
    await room.says("B-hum", "/decline HUM-A1 not ours", "HUM")
    assert await room.after(until=at(30, 9)) == []


@pytest.mark.parametrize(("own", "other"), [("A", "B"), ("B", "A")])
@pytest.mark.parametrize("accepted", [False, True])
async def test_who_has_to_answer_about_a_date_is_reminded_like_who_has_to_accept(
    room: Room, own: str, other: str, *, accepted: bool
) -> None:
    await room.says(f"{own}-hum", f"/action {other}: Count the units by 26 Jul 12:00", "HUM")
    if accepted:
        await room.says(f"{other}-hum", "/accept HUM-A1", "HUM")
    await room.says(f"{other}-hum", "/date HUM-A1 28 Jul 12:00", "HUM")
    said = await room.after(until=at(26, 12, 30))
    told = [each for each in said if each.to.startswith(own)]
    assert [each.to for each in told] == [f"{own}-hum"] * 3 + [f"{own}-head"]
    assert all(f"Delegation {other} asks for Mon 28 Jul, 12:00 UTC" in each.text for each in told)
    assert all({"Agree", "Keep the date"} <= {*each.buttons} for each in told)
    past = [each for each in await room.after(until=at(26, 16)) if each.to == f"{other}-hum"]
    assert ["asks for Mon 28 Jul, 12:00 UTC" in each.text for each in past] == [True] * accepted


async def test_days_in_which_the_desk_was_off_bring_one_reminder(room: Room) -> None:
    await room.says("A-hum", "/action B: Count the units by without delay", "HUM")
    said = await room.sleeps(at(27, 9))
    assert [each.to for each in said if each.text.startswith("HUM-A1")] == ["B-head"]


async def test_in_quiet_hours_the_request_and_its_reminder_become_one_message(
    room: Room,
) -> None:
    await room.after(until=at(24, 21))
    await room.says("A-hum", "/action B: Count the units by 25 Jul 01:30", "HUM")
    said = await room.after(until=at(25, 3))
    told = [each for each in said if each.to == "B-hum"]
    assert [each.text.splitlines()[0] for each in told] == ["Answer awaited: Delegation B"]


@pytest.mark.parametrize(("own", "other"), [("A", "B"), ("B", "A")])
async def test_days_before_a_request_for_a_date_do_not_count_against_it(
    room: Room, own: str, other: str
) -> None:
    await room.says(f"{own}-hum", f"/action {other}: Keep the line open, ongoing", "HUM")
    await room.says(f"{other}-hum", "/accept HUM-A1", "HUM")
    await room.after(until=at(30, 8))
    await room.says(f"{other}-hum", "/date HUM-A1 10 Aug 12:00", "HUM")
    said = await room.after(until=at(2, 9, month=8))
    told = [(each.letter.created_at.day, each.to) for each in said if each.to.startswith(own)]
    assert told == [
        (31, f"{own}-hum"), (1, f"{own}-hum"), (1, f"{own}-head"), (2, f"{own}-head"),
    ]  # fmt: skip
