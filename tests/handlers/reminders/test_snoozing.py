"""Snoozing and changing reminders that recur, lengths in words, and several numbers."""

from __future__ import annotations

import pytest

from tests.room import Room, Said, at


def last(said: list[Said]) -> str:
    """Return the last line of the only letter."""
    [letter] = said
    return letter.text.splitlines()[-1]


# What a snoozed reminder says of its next time.


@pytest.mark.parametrize(
    ("when", "length", "following"),
    [
        ("every day at 10:00", "1h", "Next: Fri 25 Jul, 07:00 UTC (10:00 your time)"),
        ("daily 12:00", "30m", "Next: Fri 25 Jul, 09:00 UTC (12:00 your time)"),
        ("weekly Thu 12:00", "4h", "Next: Thu 31 Jul, 09:00 UTC (12:00 your time)"),
        ("weekdays 12:00", "2 hours", "Next: Fri 25 Jul, 09:00 UTC (12:00 your time)"),
        ("monthly on 24 12:00", "1h", "Next: Sun 24 Aug, 09:00 UTC (12:00 your time)"),
        ("daily 12:00 for 3 times", "1h", "Next: Fri 25 Jul, 09:00 UTC (12:00 your time)"),
        ("daily 12:00 until 26 Jul", "1h", "Next: Fri 25 Jul, 09:00 UTC (12:00 your time)"),
        ("every 2 days 12:00", "1d", "Next: Sat 26 Jul, 09:00 UTC (12:00 your time)"),
    ],
)
async def test_a_snoozed_recurring_reminder_names_its_next_time(
    room: Room, when: str, length: str, following: str
) -> None:
    room.now = at(24, 6)
    await room.says("A-hum", f"/remind Standup {when}")
    due = await room.next_due()
    assert due is not None
    assert "Next: " in last(await room.after(until=due))
    await room.says("A-hum", f"/remind snooze 1 {length}")
    due = await room.next_due()
    assert due is not None
    assert last(await room.after(until=due)) == following


async def test_a_snoozed_reminder_that_comes_no_more_says_that_it_was_the_last_time(
    room: Room,
) -> None:
    await room.says("A-head", "/remind to A: Standup daily 12:00 for 2 times")
    await room.after(until=at(25, 10))
    await room.says("A-head", "/remind snooze 1 1h")
    assert last(await room.after(hours=1)) == "This was the last time."


async def test_a_reminder_delayed_by_quiet_hours_names_its_next_time(room: Room) -> None:
    await room.person("A-mil", quiet=None)
    await room.says("A-head", "/remind to A: Standup daily 23:00")
    said = await room.after(until=at(25, 4))
    told = [each for each in said if each.to == "A-hum"]
    assert [each.text.splitlines()[-1] for each in told] == [
        "Next: Fri 25 Jul, 20:00 UTC (23:00 your time)"
    ]


# Changing the time of day of what recurs.


@pytest.mark.parametrize(
    ("language", "when", "words", "told"),
    [
        ("en", "daily 10:00", "10:30", "Fri 25 Jul, 07:30 UTC|Daily · 10:30"),
        ("en", "daily 10:00", "at 10:30", "Fri 25 Jul, 07:30 UTC|Daily · 10:30"),
        ("en", "daily 10:00", "18:00", "Thu 24 Jul, 15:00 UTC|Daily · 18:00"),
        ("en", "weekly Mon 10:00", "10:30", "Mon 28 Jul, 07:30 UTC|Weekly: Mon · 10:30"),
        ("en", "weekdays 10:00", "09:15", "Fri 25 Jul, 06:15 UTC|Monday to Friday · 09:15"),
        ("en", "monthly last 18:00", "17:45", "Thu 31 Jul, 14:45 UTC|Monthly, day: the last"),
        ("en", "every 2 days 10:00", "10:30", "Fri 25 Jul, 07:30 UTC|Every 2 days · 10:30"),
        ("en", "daily 10:00", "10:30 UTC", "Thu 24 Jul, 10:30 UTC|Daily · 13:30"),
        ("ru", "daily 10:00", "в 10:30", "25 июля, 07:30 UTC|10:30 Europe/Istanbul"),
        ("uk", "daily 10:00", "о 10:30", "25 липня, 07:30 UTC|10:30 Europe/Istanbul"),
        ("tr", "daily 10:00", "saat 10:30", "25 Temmuz Cuma, 07:30 UTC|10:30 Europe/Istanbul"),
    ],
)
async def test_a_time_of_day_alone_keeps_the_days_of_a_recurring_reminder(
    room: Room, language: str, when: str, words: str, told: str
) -> None:
    await room.person("A-hum", language=language)
    await room.says("A-hum", f"/remind Standup {when}")
    [answer] = await room.says("A-hum", f"/remind change 1 {words}")
    first, second, text = answer.text.splitlines()
    part, often = told.split("|")
    assert part in first
    assert often in second
    assert text == "Standup"
    assert answer.buttons == {}


async def test_the_number_of_times_stays_if_the_time_of_day_is_changed(room: Room) -> None:
    await room.says("A-hum", "/remind Standup daily 12:00 for 3 times")
    await room.after(until=at(24, 10))
    await room.says("A-hum", "/remind change 1 13:00")
    said = await room.after(until=at(31, 0))
    assert [f"{each.letter.prepared_for:%d %H:%M}" for each in said] == ["25 10:00", "26 10:00"]


async def test_a_skipped_day_stays_skipped_if_the_time_of_day_is_changed(room: Room) -> None:
    await room.says("A-hum", "/remind Standup daily 10:00")
    await room.says("A-hum", "/remind skip 1")
    [answer] = await room.says("A-hum", "/remind change 1 10:30")
    assert answer.text.startswith("Reminder 1: Sat 26 Jul, 07:30 UTC")


@pytest.mark.parametrize(
    ("language", "words", "told"),
    [
        ("en", "28 Jul 10:30", "It comes once, and does not recur any more."),
        ("en", "tomorrow 10:30", "It comes once, and does not recur any more."),
        ("en", "Friday 10:30", "It comes once, and does not recur any more."),
        ("en", "+2h", "It comes once, and does not recur any more."),
        ("ru", "28 июля 10:30", "Оно придёт один раз и больше не повторяется."),
        ("ru", "завтра 10:30", "Оно придёт один раз и больше не повторяется."),
        ("uk", "завтра о 10:30", "Воно надійде один раз і більше не повторюється."),
        ("uk", "28 липня 10:30", "Воно надійде один раз і більше не повторюється."),
        ("tr", "yarın 10:30", "Bir kez gelecek, artık yinelenmeyecek."),
        ("tr", "28 Temmuz 10:30", "Bir kez gelecek, artık yinelenmeyecek."),
    ],
)
async def test_a_day_for_a_recurring_reminder_is_said_to_end_its_recurrence(
    room: Room, language: str, words: str, told: str
) -> None:
    await room.person("A-hum", language=language)
    await room.says("A-hum", "/remind Standup daily 10:00")
    [answer] = await room.says("A-hum", f"/remind change 1 {words}")
    assert last([answer]) == told
    # The button keeps the recurrence at the new time of day.
    await room.presses("A-hum", next(iter(answer.buttons)), answer)
    [(rule,)] = room.query("SELECT rule FROM reminders")
    assert rule.startswith("FREQ=DAILY;BYHOUR=1")


async def test_a_single_reminder_is_changed_without_a_word_about_recurrence(room: Room) -> None:
    await room.says("A-hum", "/remind Standup tomorrow 10:00")
    [answer] = await room.says("A-hum", "/remind change 1 18:30")
    assert answer.text == "Reminder 1: Thu 24 Jul, 15:30 UTC (18:30 your time)\nStandup"
    [answer] = await room.says("A-hum", "/remind change 1 10:30")
    assert answer.text.startswith("Nothing is recorded yet: 10:30 has passed today.")
    assert list(answer.buttons) == ["Fri 25 Jul, 07:30 UTC (10:30)"]


# Lengths.


@pytest.mark.parametrize(
    ("length", "until"),
    [
        ("30m", "Thu 24 Jul, 09:30"), ("45 min", "Thu 24 Jul, 09:45"), ("2h", "Thu 24 Jul, 11:00"),
        ("90 minutes", "Thu 24 Jul, 10:30"), ("1h30m", "Thu 24 Jul, 10:30"),
        ("3 days", "Sun 27 Jul, 09:00"), ("1 week", "Thu 31 Jul, 09:00"),
        ("1d", "Fri 25 Jul, 09:00"),
        ("for 2 hours", "Thu 24 Jul, 11:00"), ("half an hour", "Thu 24 Jul, 09:30"),
        ("30м", "Thu 24 Jul, 09:30"), ("20 минут", "Thu 24 Jul, 09:20"),
        ("2 ч", "Thu 24 Jul, 11:00"),
        ("на 3 часа", "Thu 24 Jul, 12:00"), ("полчаса", "Thu 24 Jul, 09:30"),
        ("2 дня", "Sat 26 Jul, 09:00"), ("завтра", "Fri 25 Jul, 06:00"),
        ("30 хв", "Thu 24 Jul, 09:30"), ("2 години", "Thu 24 Jul, 11:00"),
        ("на 1 годину", "Thu 24 Jul, 10:00"), ("3 дні", "Sun 27 Jul, 09:00"),
        ("30 dk", "Thu 24 Jul, 09:30"), ("2 saat", "Thu 24 Jul, 11:00"),
        ("3 gün", "Sun 27 Jul, 09:00"),
        ("yarım saat", "Thu 24 Jul, 09:30"), ("yarın", "Fri 25 Jul, 06:00"),
        ("tomorrow 09:00", "Fri 25 Jul, 06:00"), ("4 h", "Thu 24 Jul, 13:00"),
    ],
)  # fmt: skip
@pytest.mark.parametrize("line", ["/remind snooze 1", "/snooze HUM-A1"])
async def test_a_notice_is_put_off_for_a_length_in_any_language(
    room: Room, line: str, length: str, until: str
) -> None:
    await room.says("A-hum", "/action Count by 30 Jul 12:00", "HUM")
    await room.says("A-hum", "/remind Standup +1h")
    await room.after(hours=1)
    [answer] = await room.says("A-hum", f"{line} {length}")
    assert f"{until} UTC" in answer.text


@pytest.mark.parametrize(
    "length", ["", "30", "soon", "0m", "99 days", "-1h", "1,5h", "3 x", "10:30", "пару часов"]
)
@pytest.mark.parametrize(
    ("language", "told"),
    [
        ("en", "For example: /remind snooze 1 30m, or 4h, 2d, tomorrow"),
        ("ru", "Например: /remind snooze 1 30м, или 4ч, 2д, завтра"),
        ("uk", "Наприклад: /remind snooze 1 30хв, або 4год, 2дн, завтра"),
        ("tr", "Örneğin: /remind snooze 1 30dk, ya da 4sa, 2g, yarın"),
    ],
)
async def test_a_length_that_cannot_be_read_is_refused_with_examples(
    room: Room, length: str, language: str, told: str
) -> None:
    await room.says("A-hum", "/remind Standup +1h")
    await room.after(hours=1)
    await room.person("A-hum", language=language)
    [answer] = await room.says("A-hum", f"/remind snooze 1 {length}".strip())
    assert last([answer]) == told


# Several numbers.


@pytest.mark.parametrize(
    "words",
    ["1,2", "1, 2", "1 2", "1 and 2", "1 и 2", "1 та 2", "1 ve 2", "#1, #2", "2;1", "１, ２"],
)
async def test_several_reminders_are_cancelled_together(room: Room, words: str) -> None:
    for number in range(3):
        await room.says("A-hum", f"/remind Standup +{number + 1}h")
    [answer] = await room.says("A-hum", f"/remind cancel {words}")
    assert answer.text in {"Reminders 1, 2 are cancelled.", "Reminders 2, 1 are cancelled."}
    [listed] = await room.says("A-hum", "/remind list")
    assert [each for each in listed.buttons if each.startswith("Cancel")] == ["Cancel 3"]


async def test_if_one_of_several_reminders_is_unknown_none_is_cancelled(room: Room) -> None:
    await room.says("A-hum", "/remind Standup +1h")
    before = room.recorded()
    [answer] = await room.says("A-hum", "/remind cancel 1, 7")
    assert answer.text.startswith("Not recorded: you have no reminder 7.")
    assert room.recorded() == before


@pytest.mark.parametrize(
    ("words", "usage"),
    [
        ("cancel 1-3", "/remind cancel 1, 2"),
        ("cancel 1..3", "/remind cancel 1, 2"),
        ("cancel 1/2", "/remind cancel 1, 2"),
        ("cancel 1 or 2", "/remind cancel 1, 2"),
        ("skip 1,2", "/remind skip 1"),
        ("skip 1 please", "/remind skip 1"),
        ("change 1 sometime", "/remind change 1 10:30"),
        ("CANCEL 1 to 3", "/remind cancel 1, 2"),
    ],
)
async def test_a_step_with_a_number_that_cannot_be_read_names_the_step(
    room: Room, words: str, usage: str
) -> None:
    await room.says("A-hum", "/remind Standup daily 10:00")
    before = room.recorded()
    [answer] = await room.says("A-hum", f"/remind {words}")
    assert answer.text.endswith(f"Send: {usage}")
    assert room.recorded() == before
