"""Questions that the desk will ask stand on the boards of their author and the secretariat."""

from __future__ import annotations

import pytest

from tests.room import Room, at

WHEN = "Sat 26 Jul, 10:00 UTC (13:00 your time)"


async def questions(room: Room, who: str, line: str = "/my") -> list[str]:
    """Return the lines of a board below the title "To be asked"."""
    [said] = await room.says(who, line)
    _, _, below = said.text.partition("To be asked\n")
    return [each.rstrip() for each in below.partition("\n\n")[0].splitlines() if each]


async def test_a_question_is_on_its_authors_board_until_it_is_asked(room: Room) -> None:
    await room.says("A-hum", "/action A+B: One by 30 Jul 12:00", "HUM")
    await room.says("A-hum", "/follow HUM-A1 A+B: 26 Jul 10:00 How many?", "HUM")
    listed = [f"HUM-F1 · HUM-A1 · Delegation A, Delegation B · {WHEN}", "How many?"]
    assert await questions(room, "A-hum") == listed
    status = await questions(room, "S-sec", "/status HUM")
    assert status[:2] == listed
    for who in ("A-head", "B-hum", "M-conv", "S-sec"):
        assert await questions(room, who) == [], who
    for who in ("A-hum", "B-hum", "M-conv"):
        assert await questions(room, who, "/status HUM") == [], who
    await room.after(until=at(26, 10))
    assert await questions(room, "A-hum") == []
    assert await questions(room, "S-sec", "/status HUM") == []


@pytest.mark.parametrize(
    ("language", "title", "often"),
    [
        ("en", "To be asked", "every day, next"),
        ("ru", "Запланированные запросы", "ежедневно, следующий:"),
        ("uk", "Заплановані запити", "щодня, наступний:"),
        ("tr", "Sorulacak", "her gün, sonraki:"),
    ],
)
async def test_a_daily_question_stays_on_the_board_with_its_next_time(
    room: Room, language: str, title: str, often: str
) -> None:
    await room.says("A-hum", "/action B: One by 30 Jul 12:00", "HUM")
    await room.says("S-sec", "/follow HUM-A1 B: daily 10:00 How many?", "HUM")
    await room.person("S-sec", language=language)
    for day in (24, 25):
        [said] = await room.says("S-sec", "/my")
        lines = said.text.splitlines()
        assert f" · {often} " in lines[lines.index(title) + 1]
        assert str(day) in lines[lines.index(title) + 1]
        await room.after(until=at(day, 11))
    await room.says("S-sec", "/withdraw HUM-F1")
    [said] = await room.says("S-sec", "/my")
    assert title not in said.text


async def test_many_questions_have_pages_and_the_status_says_how_many_it_does_not_show(
    room: Room,
) -> None:
    await room.says("A-hum", "/action B: One by 30 Jul 12:00", "HUM")
    for number in range(1, 12):
        await room.says("S-sec", f"/follow HUM-A1 B: +{number}h Number {number}?", "HUM")
    shown = [*await questions(room, "S-sec"), *await questions(room, "S-sec", "/my 2")]
    listed = [line.split(" · ")[0] for line in shown if line.startswith("HUM-F")]
    assert listed == [f"HUM-F{number}" for number in range(1, 12)]
    status = await questions(room, "S-sec", "/status HUM")
    assert sum(line.startswith("HUM-F") for line in status) == 8
    assert "Not shown: 3" in status
