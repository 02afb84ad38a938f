"""A wrong clock: who is told of it, in which words, and how often."""

from __future__ import annotations

from datetime import timedelta

import pytest

from handlers.dispatch.wrong_clock import WrongClock
from tests.room import USERS, Room


async def differs(room: Room, ahead: timedelta) -> dict[int, str]:
    """Return the reports that the clock is *ahead*, by user, and note that they were sent."""
    reports = WrongClock(room.dispatch.desk)
    async with room.records() as records:
        told = await reports.differs(records, ahead, room.now)
        reports.note_told(records)
    return dict(told)


async def agrees(room: Room) -> list[tuple[str, str]]:
    async with room.records() as records:
        await WrongClock(room.dispatch.desk).agrees(records, room.now)
    return [(each.to, each.text) for each in await room.letters()]


@pytest.mark.parametrize(
    ("ahead", "shown"),
    [
        (timedelta(hours=25), "is 1 day 1 h ahead of Telegram's."),
        (timedelta(hours=-3), "is 3 h behind Telegram's."),
        (timedelta(seconds=61), "is 1 min ahead of Telegram's."),
    ],
)
async def test_the_people_on_duty_are_told_how_far_the_clock_is_wrong_and_no_time(
    room: Room, ahead: timedelta, shown: str
) -> None:
    [(user, text)] = (await differs(room, ahead)).items()
    assert user == USERS["S-duty"]
    assert text.replace("\N{NO-BREAK SPACE}", " ").startswith(
        f"The clock of the desk's machine {shown} Until the two agree, nothing is recorded"
    )
    assert "tg-time" not in text
    assert "UTC" not in text
    assert await room.letters() == []


async def test_they_are_told_once_until_the_clock_agrees_and_then_that_it_does(room: Room) -> None:
    assert await agrees(room) == []
    for _ in range(2):
        assert len(await differs(room, timedelta(hours=25))) == 1
        assert await differs(room, timedelta(hours=49)) == {}
        [(to, text)] = await agrees(room)
        assert to == "S-duty"
        assert text.endswith("agrees with Telegram's again. What has waited is handled now.")
        assert await agrees(room) == []


@pytest.mark.parametrize(
    ("language", "shown"),
    [
        ("ru", "спешат на 2 дн. относительно часов Telegram."),
        ("uk", "поспішає на 2 дн. відносно годинника Telegram."),
        ("tr", "Telegram saatinden 2 gün ileri."),
    ],
)
async def test_the_difference_is_in_the_language_of_the_reader(
    room: Room, language: str, shown: str
) -> None:
    await room.person("S-duty", language=language)
    [text] = (await differs(room, timedelta(days=2))).values()
    assert shown in text.replace("\N{NO-BREAK SPACE}", " ")
