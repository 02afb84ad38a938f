"""Tests a thread in which many people write: who is heard, and what the secretariat learns."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path

import pytest

from domain.floods import InputLimits
from tests.handlers.flooding import flood, items
from tests.room import Room, Said


@pytest.fixture
async def room(tmp_path: Path) -> AsyncIterator[Room]:
    async with Room.open(tmp_path / "desk.db", limits=InputLimits(group=12)) as room:
        yield room


WRITERS = ("A-hum", "B-hum", "A-head", "B-head", "M-conv", "E-hum")


async def fill(room: Room) -> None:
    """Have six people send two lines each, which is the limit of the thread."""
    for who in WRITERS:
        await flood(room, who, 2)


def duty(said: list[Said]) -> list[Said]:
    return [each for each in said if each.to == "S-duty"]


async def test_in_a_busy_thread_those_who_send_little_are_heard(room: Room) -> None:
    for who in WRITERS[:3]:
        await flood(room, who, 4)
    assert len(items(await flood(room, "O-field", 12))) == 12 // 4


async def test_the_secretariat_learns_once_of_a_busy_thread_and_accuses_nobody(room: Room) -> None:
    await fill(room)
    room.now += timedelta(seconds=30)
    said = await flood(room, "O-field", 9)
    [told] = duty(said)
    assert told.text == (
        "Humanitarian group: 14 lines from 7 people came within a minute; one thread takes 12. "
        "Those beyond the limit are not taken; whoever sent them has been told. Those who have "
        "sent less than their equal part of it are still heard."
    )
    assert not told.buttons
    for _ in range(8):
        for who in ("A-hum", "B-hum", "O-field"):
            said = await flood(room, who, 1)
            assert duty(said) == []


@pytest.mark.parametrize(
    ("language", "told"),
    [
        ("ru", "Гуманитарная группа: за минуту пришло строк: 13, отправителей: 6."),
        ("uk", "Гуманітарна група: за хвилину надійшло рядків: 13, відправників: 6."),
        ("tr", "İnsani Grup: bir dakika içinde 6 kişiden 13 satır geldi;"),
    ],
)
async def test_the_secretariat_learns_of_a_busy_thread_in_its_language(
    room: Room, language: str, told: str
) -> None:
    await room.person("S-duty", language=language)
    await fill(room)
    room.now += timedelta(seconds=59)
    [said] = duty(await flood(room, "A-hum", 1))
    assert said.text.startswith(told)


async def test_the_secretariat_is_heard_in_a_full_thread_and_takes_no_part_of_it(
    room: Room,
) -> None:
    await flood(room, "S-sec", 5)
    await fill(room)
    assert len(items(await flood(room, "S-duty", 10))) == 10
    said = await flood(room, "S-duty", 1)
    assert any("more than 10 lines came from you" in each.text for each in said)


async def test_lines_that_a_full_thread_refuses_do_not_count_for_their_sender(room: Room) -> None:
    await fill(room)
    room.now += timedelta(seconds=30)
    assert len(items(await flood(room, "O-field", 30))) == 1
    said = await room.receives(
        *(room.user_input("O-field", f"/action HUM Check list {n} by +48h") for n in range(9))
    )
    assert len(items(said)) == 9


async def test_whoever_is_refused_in_two_full_threads_is_told_in_each(tmp_path: Path) -> None:
    limits = InputLimits(group=1)
    async with Room.open(tmp_path / "other.db", limits=limits) as room:
        for where in ("HUM", "POL"):
            await room.says("B-head", "/status", where)
            await room.says("A-head", "/status", where)
            said = await room.says("A-head", "/status", where)
            assert any("lines came to this thread" in each.text for each in said)
