"""Tests the withdrawal of what somebody has entered who has sent too many lines."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path

import pytest

from domain.floods import InputLimits
from tests.handlers.flooding import flood
from tests.room import Room


@pytest.fixture
async def room(tmp_path: Path) -> AsyncIterator[Room]:
    async with Room.open(tmp_path / "desk.db", limits=InputLimits()) as room:
        yield room


REFUSED = (
    "Not recorded: nothing is withdrawn, because in the last ten minutes A-hum has not sent more "
    "lines within a minute than are taken.\nA single item is withdrawn by its author: /withdraw"
)


async def test_the_secretariat_withdraws_what_a_flood_has_entered_with_one_button(
    room: Room,
) -> None:
    """What is shown already says so, and what is not shown yet is never shown."""
    await flood(room, "A-hum", 20)
    said = await room.presses("S-duty", "Withdraw what was entered")
    assert room.popped == "10 entries of A-hum are withdrawn. The journal keeps them."
    cards = [each for each in said if each.letter.card]
    assert all("Withdrawn by the secretariat" in each.text for each in cards)
    [thread] = [each.text for each in said if each.to == "HUM" and not each.letter.card]
    assert thread == (
        "10 items of Delegation A are withdrawn by the secretariat: many lines came within a "
        "short time."
    )
    [head] = [each.text.partition("\n")[0] for each in said if each.to == "A-head"]
    assert head == (
        "Humanitarian group: 10 entries of Delegation A are withdrawn by the secretariat, because "
        "many lines came within a short time."
    )
    assert not any("HUM-A" in each.text for each in await room.after(hours=60))


@pytest.mark.parametrize(("side", "other"), [("A", "B"), ("B", "A")])
async def test_who_was_asked_to_answer_hears_once_that_nothing_is_awaited_any_more(
    room: Room, side: str, other: str
) -> None:
    lines = [f"/action {other}: Count item {'abcdefghijkl'[each]} by +48h" for each in range(12)]
    await room.receives(*(room.user_input(f"{side}-hum", each, "HUM") for each in lines))
    said = await room.says("S-sec", f"/parked flood {side}-hum")
    [told] = [each.text for each in said if each.to == f"{other}-hum"]
    assert told.startswith(
        "Withdrawn by the secretariat, because many lines of Delegation "
        f"{side} came within a short time: HUM-A1"
    )
    assert "HUM-A10" in told
    assert told.endswith("No answer to them is awaited.")
    [mine] = await room.says(f"{other}-hum", "/my")
    assert "HUM-A" not in mine.text


async def test_what_somebody_has_acted_on_is_not_withdrawn_with_the_rest(room: Room) -> None:
    words = ["bridges", "crossings", "checkpoints", *"cdefghij"]
    await room.receives(
        *(room.user_input("A-hum", f"/action B: Name the {each} by +48h", "HUM") for each in words)
    )
    await room.says("B-hum", "/accept HUM-A2", "HUM")
    said = await room.says("S-sec", "/parked flood A-hum")
    assert said[-1].text == "9 entries of A-hum are withdrawn. The journal keeps them."
    [again] = await room.says("S-sec", "/parked flood A-hum")
    assert again.text.startswith("Not recorded: in the last ten minutes A-hum has entered nothing")


async def test_only_the_secretariat_may_withdraw_a_flood(room: Room) -> None:
    await flood(room, "A-hum", 11)
    before = room.recorded()
    for who in ("A-head", "B-head", "M-conv", "O-field"):
        await room.says(who, "/parked flood A-hum")
    assert room.recorded() == before


async def test_the_word_flood_stands_before_the_label_or_behind_it(room: Room) -> None:
    await flood(room, "B-hum", 11)
    [receipt] = [
        each for each in await room.says("S-sec", "/parked B-hum flood") if each.to == "S-sec"
    ]
    assert receipt.text.startswith("10 entries of B-hum are withdrawn.")


async def test_nothing_is_withdrawn_of_somebody_who_has_not_flooded(room: Room) -> None:
    await flood(room, "A-hum", 10)
    await flood(room, "B-hum", 20)
    before = room.recorded()
    said = await room.says("S-sec", "/parked flood A-hum")
    assert [(each.to, each.text) for each in said] == [("S-sec", REFUSED)]
    assert room.recorded() == before


@pytest.mark.parametrize(
    ("language", "refusal"),
    [
        ("ru", "Не внесено: ничего не снято, так как за последние десять минут от A-hum"),
        ("uk", "Не внесено: нічого не знято, оскільки за останні десять хвилин від A-hum"),
        ("tr", "Kaydedilmedi: hiçbir şey geri çekilmedi, çünkü son on dakikada A-hum"),
    ],
)
async def test_the_secretariat_reads_in_its_language_that_nothing_was_withdrawn(
    room: Room, language: str, refusal: str
) -> None:
    await room.person("S-sec", language=language)
    await flood(room, "A-hum", 2)
    [said] = await room.says("S-sec", "/parked flood A-hum")
    assert said.text.startswith(refusal)


async def test_a_flood_counts_for_ten_minutes_before_the_command(room: Room) -> None:
    await flood(room, "A-hum", 11)
    early = room.now - timedelta(seconds=1)
    [said] = await room.says("S-sec", "/parked flood A-hum", at=early)
    assert said.text == REFUSED
    room.now += timedelta(minutes=9)
    await room.says("A-hum", "/action B: Name the places by +48h", "HUM")
    room.now += timedelta(seconds=61)
    [said] = await room.says("S-sec", "/parked flood A-hum")
    assert said.text == REFUSED


async def test_a_full_thread_is_no_flood_of_those_who_write_in_it(tmp_path: Path) -> None:
    async with Room.open(tmp_path / "full.db", limits=InputLimits(group=4)) as room:
        await flood(room, "B-hum", 2)
        refused = await flood(room, "A-hum", 5)
        assert any("lines came to this thread" in each.text for each in refused)
        [said] = await room.says("S-sec", "/parked flood A-hum")
        assert said.text == REFUSED


async def test_the_author_is_told_what_was_withdrawn_and_how_to_enter_it_again(room: Room) -> None:
    await flood(room, "A-hum", 12)
    said = await room.says("S-sec", "/parked flood A-hum")
    [told] = [each.text for each in said if each.to == "A-hum"]
    refs = ", ".join(f"HUM-A{number}" for number in range(1, 11))
    assert told == (
        f"Of what you have entered, the secretariat has withdrawn {refs}: many lines came within "
        "a short time.\nNobody had acted on what is withdrawn, and the journal keeps it. What is "
        "still wanted can be entered again: /action, /follow\nThe text of an entry: /show HUM-A1"
    )


async def test_a_head_who_is_the_author_is_told_once(room: Room) -> None:
    await flood(room, "A-head", 12)
    said = await room.says("S-sec", "/parked flood A-head")
    [told] = [each.text for each in said if each.to == "A-head"]
    assert told.startswith("Of what you have entered")


async def test_the_secretariat_gets_only_the_receipt_for_its_own_flood(room: Room) -> None:
    await flood(room, "S-sec", 12)
    room.now += timedelta(seconds=61)
    said = await room.says("S-sec", "/parked flood S-sec")
    assert [each.text for each in said if each.to == "S-sec"] == [
        "10 entries of S-sec are withdrawn. The journal keeps them."
    ]


async def test_what_was_entered_before_the_flood_and_not_in_a_burst_stays(room: Room) -> None:
    """The flood is of lines that only read: nobody's item is to blame for it."""
    await room.says("A-hum", "/action B: Name the places by +48h", "HUM")
    room.now += timedelta(minutes=3)
    said = await room.receives(*(room.user_input("A-hum", "/my", "HUM") for _ in range(11)))
    [duty] = [each for each in said if each.to == "S-duty"]
    assert not duty.buttons
    [refused] = await room.says("S-sec", "/parked flood A-hum")
    assert refused.text.startswith("Not recorded: in the last ten minutes A-hum has entered")
    await flood(room, "A-hum", 1)
    room.now += timedelta(minutes=1)
    await flood(room, "A-hum", 11)
    said = await room.says("S-sec", "/parked flood A-hum")
    assert said[-1].text.startswith("10 entries of A-hum are withdrawn")
    [shown] = await room.says("B-hum", "/show HUM-A1")
    assert "awaiting acceptance" in shown.text


async def test_questions_of_a_flood_that_nobody_was_asked_are_withdrawn(room: Room) -> None:
    await room.says("A-hum", "/action B: Name the places by +48h", "HUM")
    await room.says("B-hum", "/accept HUM-A1", "HUM")
    room.now += timedelta(minutes=2)
    batch = [
        room.user_input("A-hum", f"/follow HUM-A1 24 Jul {n + 10}:00 How is it going?", "HUM")
        for n in range(12)
    ]
    await room.receives(*batch)
    said = await room.presses("S-duty", "Withdraw what was entered")
    assert room.popped == "10 entries of A-hum are withdrawn. The journal keeps them."
    assert {each.to for each in said} == {"A-head", "A-hum"}
    [told] = [each.text for each in said if each.to == "A-hum"]
    assert "HUM-F1, HUM-F2" in told
    later = await room.after(hours=20)
    assert not any("How is it going?" in each.text for each in later)
    [shown] = await room.says("B-hum", "/show HUM-F1")
    assert "withdrawn" in shown.text


@pytest.mark.parametrize("label", ["S-2", "A-2", "S-sec"])
async def test_a_label_is_not_taken_for_a_reference(room: Room, label: str) -> None:
    [said] = await room.says("S-duty", f"/parked flood {label}")
    assert f"FLOOD-{label.replace('-', '')}" not in said.text
    assert said.text.startswith("Not recorded: ")
