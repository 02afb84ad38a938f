"""A private reminder that repeats every 30 minutes until its person presses *Done*."""

from __future__ import annotations

import pytest

from tests.room import Room, at

LINES = {
    "en": "Call the head today 12:30 until done",
    "ru": "Позвонить главе сегодня в 12:30 до выполнения",
    "uk": "Зателефонувати голові сьогодні о 12:30 поки не буде зроблено",
    "tr": "Haritayı gönder bugün 12:30 bitene kadar",
}


@pytest.mark.parametrize(("language", "line"), LINES.items())
async def test_it_is_sent_every_half_hour_eight_times_at_most(
    room: Room, language: str, line: str
) -> None:
    await room.person("A-hum", language=language)
    [told] = await room.says("A-hum", f"/remind {line}")
    assert "30" in told.text.splitlines()[1]
    said = await room.after(hours=12)
    assert [each.letter.prepared_for for each in said] == [
        at(24, hour, minute) for hour in range(9, 14) for minute in (0, 30)
    ][1:9]
    assert "12:30" not in said[0].text
    assert await room.after(hours=24) == []


async def test_done_ends_it_and_says_so(room: Room) -> None:
    await room.says("A-hum", f"/remind {LINES['en']}")
    [said] = await room.after(until=at(24, 9, 30))
    assert next(iter(said.buttons)) == "Done"
    assert said.text.splitlines()[-1] == "Next: Thu 24 Jul, 10:00 UTC (13:00 your time)"
    await room.presses("A-hum", "Done")
    assert room.popped == "Reminder 1 is done."
    assert await room.after(hours=12) == []
    await room.presses("A-hum", "Done")
    assert room.popped == "Reminder 1 is done."


async def test_the_last_time_says_that_it_is_the_last(room: Room) -> None:
    await room.says("A-hum", f"/remind {LINES['en']}")
    said = await room.after(hours=12)
    assert said[-1].text.splitlines()[-1] == "This was the last time."


async def test_it_pauses_in_quiet_hours_and_goes_on_after_them(room: Room) -> None:
    await room.says("A-hum", "/remind Call the head today 19:30 until done")
    said = await room.after(until=at(25, 3))
    assert [f"{each.letter.prepared_for:%d %H:%M}" for each in said] == [
        "24 16:30", "25 02:00", "25 02:30", "25 03:00",
    ]  # fmt: skip


async def test_the_list_shows_it_with_its_next_time(room: Room) -> None:
    await room.says("A-hum", f"/remind {LINES['en']}")
    await room.after(until=at(24, 9, 40))
    [listed] = await room.says("A-hum", "/remind list")
    assert "1 · Thu 24 Jul, 10:00 UTC (13:00 your time)" in listed.text
    assert "Until done: every 30 minutes, 8 times at most" in listed.text


async def test_a_snooze_puts_it_off_and_it_repeats_from_then_on(room: Room) -> None:
    await room.says("A-hum", f"/remind {LINES['en']}")
    await room.after(until=at(24, 9, 30))
    await room.presses("A-hum", "Snooze 1 h")
    said = await room.after(until=at(24, 11, 10))
    assert [f"{each.letter.prepared_for:%H:%M}" for each in said] == ["10:30", "11:00"]


async def test_after_an_outage_it_is_sent_once_and_then_goes_on(room: Room) -> None:
    await room.says("A-hum", f"/remind {LINES['en']}")
    await room.after(until=at(24, 9, 30))
    [said] = await room.sleeps(at(24, 11, 10))
    assert "11:10" in said.text
    assert await room.next_due() == at(24, 11, 30)


async def test_about_an_item_done_and_the_end_of_the_reminder_are_two_buttons(room: Room) -> None:
    await room.says("A-hum", "/action Send the map by 30 Jul 12:00", "HUM")
    await room.says("A-hum", "/remind HUM-A1 today 12:30 until done")
    [said] = await room.after(until=at(24, 9, 30))
    assert list(said.buttons)[:2] == ["End the reminder", "Report done"]
    await room.presses("A-hum", "End the reminder")
    assert await room.after(until=at(24, 12)) == []
    assert ("action-reported", "A") not in await room.journal("HUM", "HUM-A1")


@pytest.mark.parametrize(
    "line", ["Standup daily 12:30 until done", "to A: Standup today 12:30 until done"]
)
async def test_with_a_recurrence_or_for_others_it_is_refused(room: Room, line: str) -> None:
    [told] = await room.says("A-head", f"/remind {line}")
    assert told.text.startswith("Not recorded: a reminder that repeats until it is done has one")
    assert room.rows("reminders") == []


@pytest.mark.parametrize(
    "line", ["Stay on the line until done today 12:30", "Today 12:30 stay until done"]
)
async def test_where_the_words_may_be_the_text_they_are_asked_about(room: Room, line: str) -> None:
    [asked] = await room.says("A-hum", f"/remind {line}")
    assert "Enter" in asked.buttons
    assert room.rows("reminders") == []
    await room.presses("A-hum", "Enter")
    assert len(await room.after(until=at(24, 10))) == 2


async def test_typed_words_end_it_too(room: Room) -> None:
    await room.says("A-hum", f"/remind {LINES['en']}")
    await room.after(until=at(24, 9, 30))
    [told] = await room.says("A-hum", "/remind 1 done")
    assert told.text == "Reminder 1 is done."
    assert await room.after(hours=12) == []


@pytest.mark.parametrize(
    "words",
    [
        *("until it is finished", "till completed", "until I confirm it"),
        *("пока не выполнено", "пока это не будет сделано", "до завершения", "пока не доделаю"),
        *("поки не виконано", "доки не зроблю", "до завершення", "поки не натисну готово"),
        *("yapılıncaya kadar", "yapılana dek", "bitirene değin", "tamamlanıncaya kadar"),
    ],
)
async def test_other_words_for_it_are_read_alike(room: Room, words: str) -> None:
    [told] = await room.says("A-hum", f"/remind Call the head 2025-07-24T12:30Z {words}")
    assert "Until done: every 30 min" in told.text
    assert told.text.splitlines()[-1] == "Call the head"
