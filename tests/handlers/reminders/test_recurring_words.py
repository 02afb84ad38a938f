"""Recurring reminders in the words of people: recorded, asked about, or refused with a reason."""

from __future__ import annotations

import pytest

from tests.room import Room


@pytest.mark.parametrize(
    ("words", "days"),
    [
        ("every Monday at 09:00 starting 4 Aug", ["04 Aug 06:00", "11 Aug 06:00", "18 Aug 06:00"]),
        ("every first Monday of the month at 10:00", ["04 Aug 07:00", "01 Sep 07:00"]),
        ("monthly last Fri 17:00", ["25 Jul 14:00", "29 Aug 14:00"]),
        ("every last working day of the month at 17:00", ["31 Jul 14:00", "29 Aug 14:00"]),
    ],
)
async def test_a_recurrence_in_the_words_of_people_comes_on_its_days(
    room: Room, words: str, days: list[str]
) -> None:
    await room.says("A-hum", f"/remind Check the list {words}")
    said = await room.after(hours=24 * 40)
    found = [f"{each.letter.created_at:%d %b %H:%M}" for each in said]
    assert found[: len(days)] == days


@pytest.mark.parametrize(
    "words",
    ["every month at 09:00", "every month on the 31st at 09:00", "every Monday at noon 2"],
)
async def test_a_recurrence_that_may_mean_several_days_or_hours_is_asked_about(
    room: Room, words: str
) -> None:
    before = room.recorded()
    [answer] = await room.says("A-hum", f"/remind Check the list {words}")
    assert answer.text.startswith("Nothing is recorded yet"), answer.text
    assert room.recorded() == before


async def test_a_reminder_more_often_than_once_a_day_is_refused_with_this_reason(
    room: Room,
) -> None:
    before = room.recorded()
    for words in ("hourly 10:00", "every 5 minutes", "every 3 hours from 9:00"):
        [answer] = await room.says("A-hum", f"/remind Check the list {words}")
        assert answer.text.startswith(
            f"Not recorded: {words} recurs more often than once a day."
        ), answer.text
    assert room.recorded() == before


@pytest.mark.parametrize(
    ("language", "words", "line"),
    [
        ("en", "every last Friday of the month at 10:00", "Monthly: last Friday · 10:00"),
        (
            "ru",
            "в последнюю пятницу каждого месяца в 10:00",
            "Ежемесячно: последняя пятница · 10:00",
        ),
        ("uk", "останньої п'ятниці кожного місяця о 10:00", "Щомісяця: остання п’ятниця · 10:00"),
        ("tr", "her ayın son cuması 10:00", "Her ay: son cuma · 10:00"),
    ],
)
async def test_the_last_weekday_of_every_month_is_confirmed_in_the_readers_language(
    room: Room, language: str, words: str, line: str
) -> None:
    await room.person("A-hum", language=language)
    [answer] = await room.says("A-hum", f"/remind Текст {words}")
    assert answer.text.splitlines()[1] == f"{line} Europe/Istanbul"
