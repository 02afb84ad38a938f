"""What is awaited of whom, as /my shows it to delegations and conveners, and /show of an entry."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.room import Room, at


async def board(room: Room, who: str) -> list[str]:
    """Return the lines of the person's own board that are not empty."""
    [said] = await room.says(who, "/my")
    return [line.rstrip() for line in said.text.splitlines() if line.strip()]


async def test_an_item_that_only_the_other_side_has_to_accept_is_open_in_the_own_list(
    room: Room,
) -> None:
    await room.says("A-hum", "/action A+B: One by 25 Jul 12:00", "HUM")
    due = "HUM-A1 · Fri 25 Jul, 12:00 UTC (15:00 your time)"
    line = f"{due} · Delegation A: open · Delegation B: awaiting acceptance"
    assert await board(room, "A-hum") == ["To do", line, "One"]
    assert await board(room, "B-hum") == ["To answer", line, "One"]


@pytest.mark.parametrize(
    ("language", "date", "withdrawal"),
    [
        ("en", "another date is asked for", "withdrawal is asked for"),
        ("ru", "запрошен другой срок", "предложено снять"),
        ("uk", "подано запит на інший строк", "запропоновано зняти"),
        ("tr", "başka tarih istendi", "geri çekilmesi istendi"),
    ],
)
async def test_the_own_list_names_what_is_to_be_answered_about_an_item(
    room: Room, language: str, date: str, withdrawal: str
) -> None:
    for name in ("One", "Two"):
        await room.says("A-hum", f"/action B: {name} by 25 Jul 12:00", "HUM")
        await room.says("B-hum", f"/accept HUM-A{1 if name == 'One' else 2}", "HUM")
    await room.says("B-hum", "/date HUM-A1 26 Jul 12:00", "HUM")
    await room.says("B-hum", "/withdraw HUM-A2", "HUM")
    await room.person("A-hum", language=language)
    lines = await board(room, "A-hum")
    first, second = (line for line in lines if line.startswith(("HUM-A1 ·", "HUM-A2 ·")))
    assert (first.split(" · ")[-1], second.split(" · ")[-1]) == (date, withdrawal)


async def test_conveners_see_what_is_awaited_in_their_groups_of_both_sides_alike(
    room: Room,
) -> None:
    for _ in range(2):
        await room.says("O-field", "/action Count by 24 Jul 12:00", "HUM")
        await room.says("M-conv", "/action A+B: Exchange lists by 28 Jul 12:00", "POL")
        await room.after(minutes=10)
    await room.says("A-mil", "/action B: Mark the lane by 28 Jul 12:00", "MIL")
    await room.says("S-sec", "/follow POL-A1 A+B: 24 Jul 10:00 Which lists?", "POL")
    await room.says("A-head", "/accept POL-A2", "POL")
    await room.after(until=at(24, 13))
    both = "Delegation A, Delegation B"
    listed = [
        f"POL-A1 · acceptance · {both} · since 24 Jul, 08:00 UTC · waiting for 5 h",
        "POL-A2 · acceptance · Delegation B · since 24 Jul, 08:10 UTC · waiting for 4 h",
        "MIL-A1 · acceptance · Delegation B · since 24 Jul, 08:20 UTC · waiting for 4 h",
        f"POL-F1 · answer · {both} · since 24 Jul, 10:00 UTC · waiting for 3 h",
        "HUM-A1 · report · Observer · was due Thu 24 Jul, 12:00 UTC (15:00 your time)",
        "HUM-A2 · report · Observer · was due Thu 24 Jul, 12:00 UTC (15:00 your time)",
        "Open items: Political group 2 · Humanitarian group 2 · Military group 1",
    ]
    for who in ("S-sec", "S-duty", "M-conv"):
        assert await board(room, who) == ["Awaited from the delegations", *listed]


async def test_in_the_conveners_list_the_delegations_of_an_even_number_come_in_the_other_order(
    room: Room,
) -> None:
    for _ in range(2):
        await room.says("M-conv", "/action A+B: Exchange lists by 28 Jul 12:00", "POL")
        await room.after(minutes=10)
    _, first, second, _ = await board(room, "S-sec")
    assert "Delegation A, Delegation B" in first
    assert "Delegation B, Delegation A" in second


async def test_a_facilitator_sees_only_what_is_awaited_in_their_groups_and_nobody_else_sees_it(
    room: Room,
) -> None:
    await room.says("A-mil", "/action B: Mark the lane by 28 Jul 12:00", "MIL")
    await room.says("A-hum", "/action B: Count by 28 Jul 12:00", "HUM")
    await room.person("M-conv", groups=frozenset({"HUM"}))
    title, line, count = await board(room, "M-conv")
    assert title == "Awaited from the delegations"
    assert line.startswith("HUM-A1 · acceptance · Delegation B")
    assert count == "Open items: Humanitarian group 1"
    assert await board(room, "A-hum") == ["Your delegation has nothing pending."]


@pytest.mark.parametrize(
    ("language", "told"),
    [
        ("en", "Nothing is awaited from the delegations."),
        ("ru", "От делегаций ничего не ожидается."),
        ("uk", "Від делегацій нічого не очікується."),
        ("tr", "Hiçbir heyetten beklenen bir şey yok."),
    ],
)
async def test_items_that_are_not_due_yet_are_only_counted_for_the_secretariat(
    room: Room, language: str, told: str
) -> None:
    await room.says("A-hum", "/action Count by 28 Jul 12:00", "HUM")
    await room.person("S-sec", language=language)
    _, nothing, count = await board(room, "S-sec")
    assert nothing == told
    assert count.endswith(" 1")


async def test_what_the_conveners_own_delegation_owes_is_only_in_its_own_sections(
    room: Room,
) -> None:
    await room.says("A-hum", "/action M: Invite both sides by 28 Jul 12:00", "HUM")
    title, line, _, _, _ = await board(room, "M-conv")
    assert (title, line.split(" · ")[-1]) == ("To answer", "awaiting acceptance")
    title, line, _ = await board(room, "S-sec")
    assert line == "HUM-A1 · acceptance · Facilitator · since 24 Jul, 08:00 UTC"


async def test_a_long_conveners_list_has_pages_and_each_entry_is_on_one_of_them(
    room: Room,
) -> None:
    for number in range(11):
        await room.says("A-hum", f"/action B: Count {number} by 28 Jul 12:00", "HUM")
    shown = []
    for page in (1, 2):
        [said] = await room.says("S-sec", f"/my {page}")
        assert f"Page {page} of 2 · 11 in all" in said.text
        shown += [line.split(" · ")[0] for line in said.text.splitlines() if " · since " in line]
    assert shown == [f"HUM-A{number}" for number in range(1, 12)]


async def test_a_notice_is_in_the_list_of_each_recipient_until_the_delegation_has_marked_it(
    room: Room,
) -> None:
    await room.says("S-sec", "/notice DEL+HUM The sessions begin at 08:30 UTC.", "DEL")
    lines = [
        "Notices",
        "DEL-N1 · Heads of delegation, Humanitarian group",
        "The sessions begin at 08:30 UTC.",
    ]
    for who, side in (("A-hum", "A"), ("A-head", "A"), ("B-hum", "B"), ("O-field", "O")):
        name = "the observer" if side == "O" else f"Delegation {side}"
        end = f"Sent 24 Jul, 08:00 UTC, not marked as seen by {name}."
        assert await board(room, who) == [*lines, end]
    # A-mil gets neither of the copies, and facilitators are not asked.
    assert await board(room, "A-mil") == ["Your delegation has nothing pending."]
    _, line, *_ = await board(room, "M-conv")
    assert line == (
        "DEL-N1 · mark as seen · Delegation A, Delegation B, Observer · since 24 Jul, 08:00 UTC"
    )
    await room.says("A-head", "/seen DEL-N1")
    assert await board(room, "A-hum") == ["Your delegation has nothing pending."]
    assert (await board(room, "B-hum"))[0] == "Notices"


async def test_the_history_of_an_item_says_what_is_awaited_of_whom_and_since_when(
    room: Room,
) -> None:
    await room.says("A-hum", "/action B: One by 25 Jul 12:00", "HUM")
    await room.after(minutes=10)
    await room.says("B-hum", "/date HUM-A1 26 Jul 12:00", "HUM")
    [said] = await room.says("O-field", "/show HUM-A1")
    lines = said.text.splitlines()
    line = "Awaited: answer on another date · Delegation A · since 24 Jul, 08:10 UTC"
    assert lines[lines.index("History") - 1] == line
    await room.says("A-hum", "/agree HUM-A1", "HUM")
    [said] = await room.says("O-field", "/show HUM-A1")
    assert "Awaited" not in said.text


async def test_a_notice_that_waits_for_a_second_secretary_is_listed_only_for_the_secretariat(
    tmp_path: Path,
) -> None:
    async with Room.open(tmp_path / "room.db", notice_two_secretaries=True) as room:
        await room.says("S-sec", "/notice all The sessions begin at 08:30 UTC.")
        title, line, *rest = await board(room, "S-duty")
        assert title == "Notices"
        assert line.startswith("DEL-N1 · Heads of delegation")
        assert "Awaiting confirmation by a second member of the secretariat." in rest
        # The author cannot confirm it, and nobody else knows of it.
        for who in ("S-sec", "M-conv", "A-head"):
            assert not [each for each in await board(room, who) if "DEL-N1" in each], who
        await room.says("S-duty", "/notice confirm DEL-N1")
        assert (await board(room, "S-duty"))[0] == "Awaited from the delegations"
