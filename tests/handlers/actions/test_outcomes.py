"""What came of a request or a step: those whom it concerns hear it in private."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path

import pytest

from tests.room import Room, Said, at

SIDES = pytest.mark.parametrize(("own", "other"), [("A", "B"), ("B", "A")])
REPORT = ("Report done", "Progress", "Ask for a new date")
PROPOSE = "/action {other}: Count the units by 25 Jul 12:00"


async def play(room: Room, own: str, other: str, *steps: str) -> list[Said]:
    """Let people of both sides take the steps on HUM-A1; return the letters of the last one.

    A step begins with "own", who proposes, or "other".
    """
    said = await room.says(f"{own}-hum", PROPOSE.format(other=other), "HUM")
    for step in steps:
        who, line = step.split(" ", 1)
        side = own if who == "own" else other
        said = await room.says(f"{side}-hum", line.replace(" A1", " HUM-A1"), "HUM")
    return said


def private(said: Sequence[Said]) -> dict[str, list[str]]:
    """Return the first lines of the private messages by their recipients, without their time."""
    told: dict[str, list[str]] = {}
    for each in said:
        if each.to != "HUM":
            told.setdefault(each.to, []).append(
                re.sub(r" \([^)]*\)", "", each.text.splitlines()[0])
            )
    return told


@SIDES
@pytest.mark.parametrize(
    ("steps", "hears", "told"),
    [
        (["other /accept A1"], "own", "accepted by Delegation {other}"),
        (["other /decline A1 not ours"], "own", "not taken up by Delegation {other}"),
        (
            ["other /date A1 26 Jul 09:00", "own /agree A1"],
            "other",
            "new date agreed by Delegation {own}: Sat 26 Jul, 09:00 UTC",
        ),
        (
            ["other /date A1 26 Jul 09:00", "own /keep A1"],
            "other",
            "date kept by Delegation {own}: Fri 25 Jul, 12:00 UTC",
        ),
        (
            ["other /date A1 26 Jul 09:00", "other /date A1 27 Jul 09:00"],
            "own",
            "another date asked for by Delegation {other}: Sun 27 Jul, 09:00 UTC",
        ),
        (["other /accept A1", "other /done A1", "own /confirm A1"], "other",
         "report confirmed by Delegation {own}"),
        (["own /withdraw A1"], "other", "withdrawn by Delegation {own}"),
        (["other /accept A1", "own /withdraw A1", "other /retain A1"], "own",
         "kept by Delegation {other}"),
        (["other /accept A1", "own /withdraw A1", "other /withdraw A1"], "own",
         "withdrawn with the agreement of Delegation {other}"),
        (["own /correct A1 Count the vans by 25 Jul 12:00"], "other",
         "corrected by Delegation {own}"),
    ],
)  # fmt: skip
async def test_an_outcome_is_one_line_in_private_for_those_whom_it_concerns(
    room: Room, own: str, other: str, steps: list[str], hears: str, told: str
) -> None:
    said = await play(room, own, other, *steps)
    side = own if hears == "own" else other
    line = f"HUM-A1 · {told.format(own=own, other=other)}"
    assert private(said) == {f"{side}-hum": [line]}


@SIDES
async def test_a_card_stands_below_the_line_only_where_buttons_serve_next(
    room: Room, own: str, other: str
) -> None:
    [told] = [
        each for each in await play(room, own, other, "other /accept A1") if each.to != "HUM"
    ]
    assert (told.text.count("\n"), told.buttons) == (0, {})
    said = await room.says(f"{other}-hum", "/date HUM-A1 26 Jul 09:00", "HUM")
    said = await room.says(f"{own}-hum", "/keep HUM-A1", "HUM")
    [told] = [each for each in said if each.to == f"{other}-hum"]
    assert told.text.splitlines()[1] == "HUM-A1 · Action"
    assert list(told.buttons) == [*REPORT, "Ask the facilitator"]


async def test_the_person_who_asked_hears_the_answer_and_not_another_point_of_contact(
    room: Room,
) -> None:
    await room.says("A-head", "/action HUM B: Count the units by 25 Jul 12:00")
    assert private(await room.says("B-hum", "/accept HUM-A1", "HUM")).keys() == {"A-head"}


async def test_if_the_person_who_asked_has_left_the_rule_names_who_hears_the_answer(
    room: Room,
) -> None:
    await room.says("A-head", "/action HUM B: Count the units by 25 Jul 12:00")
    await room.person("A-head", groups=frozenset({"POL"}))
    assert private(await room.says("B-hum", "/accept HUM-A1", "HUM")).keys() == {"A-hum"}


async def test_a_new_date_is_heard_by_every_side_that_shares_the_item(room: Room) -> None:
    await room.says("M-conv", "/action A+B: Exchange lists by 25 Jul 12:00", "HUM")
    await room.says("A-hum", "/accept HUM-A1", "HUM")
    await room.says("B-hum", "/date HUM-A1 26 Jul 09:00", "HUM")
    said = await room.says("M-conv", "/agree HUM-A1", "HUM")
    line = "HUM-A1 · new date agreed by the facilitator: Sat 26 Jul, 09:00 UTC"
    assert private(said) == {"A-hum": [line], "B-hum": [line]}


async def test_a_facilitator_who_proposed_the_item_hears_every_report(room: Room) -> None:
    await room.says("M-conv", "/action A+B: Exchange lists by 25 Jul 12:00", "HUM")
    for side in "AB":
        await room.says(f"{side}-hum", "/accept HUM-A1", "HUM")
    first = private(await room.says("A-hum", "/done HUM-A1", "HUM"))
    second = private(await room.says("B-hum", "/done HUM-A1", "HUM"))
    assert first["M-conv"] == ["Answer awaited: Facilitator"]
    assert second["M-conv"] == ["HUM-A1 · reported done by Delegation B"]


async def test_a_request_that_another_side_has_answered_ends_for_the_others_too(
    room: Room,
) -> None:
    await room.says("M-conv", "/action A+B: Exchange lists by 25 Jul 12:00", "HUM")
    for side in "AB":
        await room.says(f"{side}-hum", "/accept HUM-A1", "HUM")
    await room.says("B-hum", "/done HUM-A1", "HUM")
    said = await room.says("A-hum", "/confirm HUM-A1", "HUM")
    line = "HUM-A1 · report confirmed by Delegation A"
    assert private(said) == {"B-hum": [line], "M-conv": [line]}


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("ru", "HUM-A1 · срок сохранён делегацией A: пт 25 июля, 12:00 UTC"),
        ("uk", "HUM-A1 · строк збережено, пт 25 липня, 12:00 UTC: Делегація A"),
        ("tr", "HUM-A1 · tarihi koruyan: A Heyeti · 25 Temmuz Cuma, 12:00 UTC"),
    ],
)
async def test_the_line_is_in_the_language_of_the_person(
    room: Room, language: str, line: str
) -> None:
    await room.person("B-hum", language=language)
    said = await play(room, "A", "B", "other /date A1 26 Jul 09:00", "own /keep A1")
    assert private(said) == {"B-hum": [line]}


# Quiet hours.


@SIDES
async def test_what_happened_to_an_item_in_quiet_hours_is_one_message_when_they_end(
    room: Room, own: str, other: str
) -> None:
    await room.says(f"{own}-hum", PROPOSE.format(other=other), "HUM")
    await room.after(until=at(24, 21))
    for line in ("/accept", "/done"):
        said = await room.says(f"{other}-hum", f"{line} HUM-A1", "HUM")
        assert private(said) == {}
    told = [each for each in await room.after(until=at(25, 3)) if each.to == f"{own}-hum"]
    assert [each.text.splitlines()[:3] for each in told] == [[
        f"HUM-A1 · accepted by Delegation {other}",
        f"Answer awaited: Delegation {own}",
        "HUM-A1 · Action, reported done",
    ]]  # fmt: skip
    assert list(told[0].buttons) == ["Confirm", "Not yet", "Ask the facilitator"]


async def test_an_acceptance_taken_back_in_quiet_hours_is_told_to_nobody(room: Room) -> None:
    await room.says("A-hum", "/action B: Count the units by 27 Jul 12:00", "HUM")
    await room.after(until=at(24, 21))
    await room.says("B-hum", "/accept HUM-A1", "HUM")
    await room.says("B-hum", "/undo HUM-A1", "HUM")
    assert [each for each in await room.after(until=at(25, 3)) if each.to == "A-hum"] == []


async def test_a_due_notice_and_an_outcome_held_in_quiet_hours_are_one_message(
    room: Room,
) -> None:
    await room.says("A-hum", "/action B: Count the units by 25 Jul 02:30", "HUM")
    await room.says("B-hum", "/accept HUM-A1", "HUM")
    await room.after(until=at(24, 21))
    await room.says("B-hum", "/date HUM-A1 27 Jul 09:00", "HUM")
    await room.says("A-hum", "/keep HUM-A1", "HUM")
    said = await room.after(until=at(25, 2))
    told = [each for each in said if each.to == "B-hum"]
    assert [each.text.splitlines()[0].partition(":")[0] for each in told] == [
        "HUM-A1 · date kept by Delegation A"
    ]
    assert list(told[0].buttons) == [*REPORT, "Ask the facilitator"]


# Both sides alike.


async def heard(room: Room, own: str, other: str) -> list[tuple[str, ...]]:
    """Play a week of one item; return time, recipient and first line of each private message."""
    said: list[Said] = []
    for when, who, line in (
        (at(24, 8), own, "/action {other}: Count the units by 26 Jul 12:00"),
        (at(25, 13), other, "/date HUM-A1 27 Jul 12:00"),
        (at(25, 14), own, "/keep HUM-A1"),
        (at(25, 21), other, "/accept HUM-A1"),
        (at(29, 13), other, "/done HUM-A1"),
        (at(29, 14), own, "/notyet HUM-A1"),
        (at(29, 21), own, "/withdraw HUM-A1"),
        (at(30, 6), other, "/withdraw HUM-A1"),
    ):
        said += await room.after(until=when)
        said += await room.says(f"{who}-hum", line.format(other=other), "HUM")
    names = {own: "X", other: "Y"}
    return sorted(
        (
            f"{each.letter.created_at:%d %H:%M}",
            *(
                re.sub(r"\b[AB]\b", lambda found: names[found[0]], words)
                for words in (each.to, each.text.splitlines()[0])
            ),
        )
        for each in said
        if each.to != "HUM"
    )


async def test_with_a_and_b_exchanged_the_same_people_hear_the_same_at_the_same_times(
    tmp_path: Path,
) -> None:
    played = []
    for own, other in ("AB", "BA"):
        async with Room.open(tmp_path / f"{own}.db") as room:
            played.append(await heard(room, own, other))
    assert played[0] == played[1]
    assert len(played[0]) > 10


@pytest.mark.parametrize(("own", "other"), [("A", "B"), ("B", "A")])
@pytest.mark.parametrize(
    ("asks", "keeps"),
    [("/withdraw HUM-A1", "/retain HUM-A1"), ("/correct HUM-A1 Count them", "/keep HUM-A1 words"),
     ("/withdraw HUM-A1", "/withdraw HUM-A1"),
     ("/correct HUM-A1 Count them", "/agree HUM-A1 words")],
)  # fmt: skip
async def test_the_person_who_has_asked_hears_the_answer(
    room: Room, own: str, other: str, asks: str, keeps: str
) -> None:
    await room.says(f"{own}-hum", f"/action {other}: Count the units by 26 Jul 12:00", "HUM")
    await room.says(f"{other}-hum", "/accept HUM-A1", "HUM")
    await room.after(minutes=11)
    await room.says(f"{own}-head", asks)
    said = await room.says(f"{other}-hum", keeps, "HUM")
    assert {each.to for each in said if each.to.startswith(f"{own}-")} == {f"{own}-head"}


@SIDES
async def test_a_side_that_has_agreed_to_other_words_hears_that_they_do_not_come(
    room: Room, own: str, other: str
) -> None:
    await room.says("S-duty", "/action A+B: Count the units by 26 Jul 12:00", "HUM")
    for side in (own, other):
        await room.says(f"{side}-hum", "/accept HUM-A1", "HUM")
    await room.after(minutes=11)
    await room.says("S-duty", "/correct HUM-A1 Count the vans")
    await room.says(f"{own}-hum", "/agree HUM-A1 words", "HUM")
    said = await room.says(f"{other}-hum", "/keep HUM-A1 words", "HUM")
    line = f"HUM-A1 · words kept by Delegation {other}"
    assert private(said) == {"S-duty": [line], f"{own}-hum": [line]}
