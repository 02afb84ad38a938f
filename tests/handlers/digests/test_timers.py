"""The daily digest: its content, its hour in each open group, and what happens if late."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import time
from pathlib import Path

import pytest

from domain.groups import CODES, Group
from tests.room import PLACES, Room, Said, at
from tests.units import unit


def days(said: Sequence[Said], to: str = "HUM") -> list[str]:
    """Return day and time of each letter to a group (its code)."""
    return [f"{each.letter.created_at:%d %H:%M}" for each in said if each.to == to]


@pytest.fixture
async def opened(room: Room) -> Room:
    """Return a room whose desk has been started, so that the digests are planned."""
    await room.dispatch.open(room.now)
    return room


async def test_on_a_day_with_nothing_due_the_digest_is_one_silent_line_in_every_group(
    opened: Room,
) -> None:
    said = await opened.after(until=at(25, 6))
    assert [(each.to, each.text) for each in said] == [
        (code, "Nothing is due today.") for code in CODES
    ]
    assert all(each.letter.silent for each in said)
    assert days(await opened.after(until=at(27, 6))) == ["26 05:00", "27 05:00"]


async def test_the_digest_lists_items_due_today_then_past_due_items_then_awaited_answers(
    opened: Room,
) -> None:
    for text in (
        "/action Mark the transport by 25 Jul 10:00", "/action Send the report by 24 Jul 20:00",
        "/action Admit the convoy without limit by without delay",
        "/action Count the batches by 26 Jul 10:00",
    ):  # fmt: skip
        await opened.says("O-field", text, "HUM")
    for text in ("by 25 Jul 09:00", "by 27 Jul 09:00"):
        await opened.says("A-hum", f"/action A+B: Name the capacity {text}", "HUM")
    await opened.says("B-hum", "/accept HUM-A5", "HUM")
    await opened.says("A-hum", "/action B: Send the list by 28 Jul 09:00", "HUM")
    await opened.says("B-hum", "/date HUM-A7 29 Jul 09:00", "HUM")
    await opened.says("B-hum", "/accept HUM-A6", "HUM")
    await opened.says("A-hum", "/withdraw HUM-A6", "HUM")
    await opened.says("A-hum", "/action B: Name the hour by 27 Jul 09:00", "HUM")
    await opened.says("S-sec", "/follow HUM-A1 A+B: 24 Jul 12:00 Who meets the transport?", "HUM")
    [digest] = [
        each
        for each in await opened.after(until=at(25, 5))
        if each.to == "HUM" and "Today" in each.text
    ]
    assert digest.text.splitlines()[:-1] == [
        "Humanitarian group · Fri 25 Jul, 05:00 UTC",
        "Today",
        "without delay · HUM-A3 · Observer",
        "Admit the convoy without limit",
        "09:00 · HUM-A5 · Delegation A, Delegation B",
        "Name the capacity",
        "10:00 · HUM-A1 · Observer",
        "Mark the transport",
        "Past due, no report entered",
        "HUM-A2 · Observer · was due Thu 24 Jul, 20:00 UTC",
        "Send the report",
        "Awaiting acceptance: HUM-A8 (Delegation B, waiting for 21 h)",
        (
            "Awaiting an answer: HUM-A6 (Delegation B, waiting for 21 h), "
            "HUM-A7 (Delegation A, waiting for 21 h), "
            "HUM-F1 (Delegation A, Delegation B, waiting for 17 h)"
        ),
    ]
    async with opened.records() as records:
        number, mark = await records.journal.head("HUM")
    assert digest.text.splitlines()[-1] == f"Record: entry {number} · {mark[:4]}…{mark[-4:]}"
    assert digest.letter.text.count("<blockquote>") == 4


async def test_a_report_is_listed_in_the_digest_every_day_until_it_is_confirmed(
    opened: Room,
) -> None:
    await opened.says("A-hum", "/action B: Name the capacity by 30 Jul 10:00", "HUM")
    await opened.says("M-conv", "/action A+B: Exchange lists by 30 Jul 10:00", "HUM")
    await opened.says("B-hum", "/accept HUM-A1", "HUM")
    for who in ("A-hum", "B-hum"):
        await opened.says(who, "/accept HUM-A2", "HUM")
        await opened.says(who, "/done HUM-A2", "HUM")
    await opened.says("B-hum", "/done HUM-A1", "HUM")
    for day, waiting in ((25, "21 h"), (26, "1 day")):
        said = await opened.after(until=at(day, 6))
        # Only the digests are sent, because a report ends the due notices of an item.
        assert [each.to for each in said if each.letter.created_at >= at(day, 5)] == [*CODES]
        [digest] = [each for each in said if each.to == "HUM"]
        assert digest.text.splitlines()[1] == (
            f"Awaiting confirmation: HUM-A1 (Delegation A, waiting for {waiting}), "
            f"HUM-A2 (Delegation B, Delegation A or Facilitator, waiting for {waiting})"
        )
    await opened.says("A-hum", "/confirm HUM-A1", "HUM")
    await opened.says("M-conv", "/confirm HUM-A2", "HUM")
    said = await opened.after(until=at(27, 6))
    assert {each.text for each in said} == {"Nothing is due today."}


async def test_the_digest_names_only_the_delegation_that_has_to_confirm_a_report(
    opened: Room,
) -> None:
    await opened.says("A-hum", "/action A+B: Exchange lists by 30 Jul 10:00", "HUM")
    await opened.says("B-hum", "/accept HUM-A1", "HUM")
    await opened.says("B-hum", "/done HUM-A1", "HUM")
    said = await opened.says("S-sec", "/digest HUM")
    assert "\nAwaiting confirmation: HUM-A1 (Delegation A)\n" in said[0].text


async def test_a_digest_shows_nothing_of_another_group(opened: Room) -> None:
    await opened.says("A-mil", "/action Mark the lane by 25 Jul 10:00", "MIL")
    said = await opened.after(until=at(25, 5))
    shown = {each.to: each.text for each in said if each.letter.dedup}
    assert "MIL-A1" in shown["MIL"]
    assert all("MIL" not in shown[code] for code in ("DEL", "POL", "HUM"))


async def test_a_digest_too_long_for_one_message_is_cut_and_counts_the_items_not_shown(
    opened: Room,
) -> None:
    for number in range(60):
        await opened.says("O-field", f"/action {number} {'Count ' * 20}by 25 Jul 10:00", "HUM")
    said = await opened.says("S-sec", "/digest HUM")
    assert "Not shown:" not in said[0].text
    said = await opened.after(until=at(25, 5))
    [digest] = [each for each in said if each.to == "HUM" and "Today" in each.text]
    assert "Not shown: " in digest.text


async def test_a_digest_line_shows_twenty_references_at_most(opened: Room) -> None:
    for number in range(21):
        await opened.says(
            "A-hum", f"/action B: Name the capacity of {number} by 30 Jul 10:00", "HUM"
        )
    said = await opened.says("S-sec", "/digest HUM")
    [line] = [each for each in said[0].text.splitlines() if each.startswith("Awaiting")]
    assert line.endswith("HUM-A20 (Delegation B), …")


# Digests that are late, repeated or left out.


async def test_a_digest_sent_late_gives_its_planned_time_and_is_sent_once(opened: Room) -> None:
    said = await opened.sleeps(at(25, 5, 25))
    await opened.dispatch.open(opened.now)
    assert [(each.to, each.text) for each in said] == [
        (code, "Nothing is due today.\nPrepared for 05:00 UTC, sent 05:25 UTC.") for code in CODES
    ]
    assert days(await opened.after(until=at(26, 6))) == ["26 05:00"]


async def test_after_an_absence_of_days_only_the_last_digest_is_sent(opened: Room) -> None:
    said = await opened.sleeps(at(29, 5, 25))
    assert days(said) == ["29 05:25"]
    assert days(await opened.after(until=at(30, 6))) == ["30 05:00"]


async def test_a_digest_more_than_12_hours_late_is_left_out_and_not_parked(opened: Room) -> None:
    assert await opened.sleeps(at(25, 17, 1)) == []
    assert days(await opened.after(until=at(26, 6))) == ["26 05:00"]
    [told] = await opened.says("S-sec", "/parked")
    assert told.text == "Nothing is awaiting a decision."


async def test_a_digest_is_sent_once_a_day_after_restarts_of_the_desk(tmp_path: Path) -> None:
    async with Room.open(tmp_path / "room.db") as room:
        for _ in range(2):
            await room.dispatch.open(room.now)
    async with Room.again(tmp_path / "room.db") as again:
        await again.dispatch.open(again.now)
        assert days(await again.after(until=at(26, 6))) == ["25 05:00", "26 05:00"]


async def test_a_new_digest_hour_in_the_configuration_applies_unless_a_group_has_its_own(
    tmp_path: Path,
) -> None:
    async with Room.open(tmp_path / "room.db") as room:
        await room.dispatch.open(room.now)
        await room.says("S-sec", "/digest POL at 06:00")
    async with Room.again(tmp_path / "room.db", digest_at=time(7)) as again:
        await again.dispatch.open(again.now)
        said = await again.after(until=at(25, 8))
        assert (days(said), days(said, "POL")) == (["25 07:00"], ["25 06:00"])


async def test_a_group_gets_its_first_digest_on_the_morning_after_its_setup(
    tmp_path: Path,
) -> None:
    async with Room.open(tmp_path / "empty.db", furnished=False) as room:
        await room.dispatch.open(room.now)
        await room.says("S-sec", "/setup HUM", "HUM")
        assert {each.to for each in await room.after(until=at(25, 6))} == {"HUM"}


async def test_a_group_that_is_not_open_has_no_digest(tmp_path: Path) -> None:
    async with Room.open(tmp_path / "room.db", furnished=False) as room:
        async with unit(room.store) as records, records.savepoint():
            await records.groups.save(Group("POL").bind(PLACES["POL"], "POL", "en"))
        await room.dispatch.open(room.now)
        assert await room.after(until=at(25, 6)) == []
        [told] = await room.says("S-sec", "/digest POL")
        assert told.text.startswith("Not recorded (/digest): the political group is not open yet.")


# The command /digest.


async def test_the_secretariat_can_post_a_digest_immediately(opened: Room) -> None:
    said = await opened.says("S-sec", "/digest hum")
    assert [(each.to, each.text) for each in said] == [
        ("HUM", "Nothing is due today."), ("S-sec", "The digest is posted: Humanitarian group."),
    ]  # fmt: skip
    said = await opened.says("S-sec", "/digest", "HUM")
    assert [each.to for each in said] == ["HUM", "HUM"]


async def test_a_group_keeps_its_own_hour_and_can_switch_its_digest_off(opened: Room) -> None:
    [told] = await opened.says("S-sec", "/digest HUM at 6:30")
    assert told.text == (
        "Humanitarian group: the digest is posted daily, "
        "next Fri 25 Jul, 06:30 UTC (09:30 your time)."
    )
    await opened.dispatch.open(opened.now)
    assert days(await opened.after(until=at(26, 8))) == ["25 06:30", "26 06:30"]
    [told] = await opened.says("S-sec", "/digest HUM off")
    assert told.text == "Humanitarian group: the daily digest is off."
    await opened.dispatch.open(opened.now)
    said = await opened.after(until=at(27, 8))
    assert (days(said), days(said, "POL")) == ([], ["27 05:00"])
    await opened.says("S-sec", "/digest HUM at 05:00")
    assert days(await opened.after(until=at(28, 8))) == ["28 05:00"]


async def test_a_digest_hour_typed_in_private_is_kept_while_the_desk_asks_for_the_group(
    opened: Room,
) -> None:
    [asked] = await opened.says("S-sec", "/digest at 06:00")
    assert list(asked.buttons) == [
        "Heads of delegation", "Political", "Humanitarian", "Military",
    ]  # fmt: skip
    await opened.presses("S-sec", "Military")
    assert opened.popped.startswith("Military group: the digest is posted daily, next Fri 25 Jul")


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("XYZ", "no group has the code XYZ."),
        ("HUM at 25:00", "25:00 is not a time of day."),
        ("HUM at noon", "noon is not a time of day."),
        ("HUM at 24:00", "24:00 names two days."),
        ("HUM at", "the words do not have the form of this command."),
        ("HUM now", "now is not a time of day."),
    ],
)
async def test_an_unknown_group_or_a_wrong_time_is_refused_and_changes_nothing(
    opened: Room, words: str, told: str
) -> None:
    before = opened.rows("digests", "timers", "journal")
    [answer] = await opened.says("S-sec", f"/digest {words}")
    assert answer.text.splitlines()[0] == f"Not recorded: {told}"
    assert opened.rows("digests", "timers", "journal") == before


async def test_the_command_digest_is_refused_to_a_head_of_delegation(opened: Room) -> None:
    [told] = await opened.says("A-head", "/digest HUM")
    assert told.text.startswith("Not recorded (/digest): this is done by the secretariat.")


@pytest.mark.parametrize(
    ("language", "shown"),
    [
        ("ru", ["Гуманитарная группа · пт 25 июля, 05:00 UTC", "Сегодня",
                "10:00 · HUM-A1 · Наблюдатель", "Mark the transport"]),
        ("uk", ["Гуманітарна група · пт 25 липня, 05:00 UTC", "Сьогодні",
                "10:00 · HUM-A1 · Спостерігач", "Mark the transport"]),
        ("tr", ["İnsani Grup · 25 Temmuz Cuma, 05:00 UTC", "Bugün",
                "10:00 · HUM-A1 · Gözlemci", "Mark the transport"]),
    ],
)  # fmt: skip
async def test_the_digest_is_in_the_language_of_the_thread(
    opened: Room, language: str, shown: list[str]
) -> None:
    await opened.says("S-sec", f"/setup HUM {language}", "HUM")
    await opened.says("O-field", "/action Mark the transport by 25 Jul 10:00", "HUM")
    said = await opened.after(until=at(25, 5))
    [digest] = [each for each in said if each.to == "HUM" and each.text.startswith(shown[0])]
    assert digest.text.splitlines()[:4] == shown
