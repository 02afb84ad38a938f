"""Recurring reminders: each occurrence comes once, at the same local time."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest

from domain.groups import Place
from handlers.turns.updates import ChatChange
from tests.room import USERS, Room, Said, at


def told(said: Sequence[Said]) -> list[tuple[str, str]]:
    """Return day and time, and recipient, of each letter."""
    return [(f"{each.letter.created_at:%d %b %H:%M}", each.to) for each in said]


async def test_a_daily_reminder_comes_at_its_local_time_and_names_the_next_occurrence(
    room: Room,
) -> None:
    [set_] = await room.says("A-hum", "/remind Check the list daily 09:00 for 3 times")
    assert set_.text == (
        "Reminder 1: Fri 25 Jul, 06:00 UTC (09:00 your time)\n"
        "Daily · 09:00 Europe/Istanbul · 3 times in all\nCheck the list"
    )
    said = await room.after(until=at(30, 0))
    assert told(said) == [(f"{day} Jul 06:00", "A-hum") for day in (25, 26, 27)]
    assert said[0].text == (
        "Reminder 1\nCheck the list\nNext: Sat 26 Jul, 06:00 UTC (09:00 your time)"
    )
    assert said[2].text == "Reminder 1\nCheck the list\nThis was the last time."
    [listed] = await room.says("A-hum", "/remind list")
    assert listed.text == "You have no reminders."


@pytest.mark.parametrize(
    ("words", "days"),
    [
        ("weekly Mon 09:00 for 2 times", ["28 Jul 06:00", "04 Aug 06:00"]),
        ("every Mon and Wed at 09:00 for 3 times",
         ["28 Jul 06:00", "30 Jul 06:00", "04 Aug 06:00"]),
        ("weekdays 09:00 until 28 Jul", ["25 Jul 06:00", "28 Jul 06:00"]),
        ("every 2 weeks Tue 18:00 2 times", ["29 Jul 15:00", "12 Aug 15:00"]),
        ("monthly 1 10:00 2 times", ["01 Aug 07:00", "01 Sep 07:00"]),
        ("monthly last 10:00 for 2 times", ["31 Jul 07:00", "31 Aug 07:00"]),
        ("every 3 days 12:00 UTC until 31 Jul", ["24 Jul 12:00", "27 Jul 12:00", "30 Jul 12:00"]),
    ],
)  # fmt: skip
async def test_reminders_come_on_the_days_that_each_exact_form_of_a_recurrence_names(
    room: Room, words: str, days: list[str]
) -> None:
    await room.says("A-hum", f"/remind Check the list {words}")
    assert [when for when, _ in told(await room.after(hours=24 * 60))] == days


@pytest.mark.parametrize(
    "words",
    [
        "daily 25:00", "daily 09:00 until 1 Aug 18:00", "every 0 days 09:00", "monthly 32 09:00",
        "daily 09:00 until 28 Jul for 2 times", "every weekday except Friday at 08:30",
        "every day at 09:00 except 1 Aug", "weekdays 09:00 but not Fri 09:00",
    ],
)  # fmt: skip
async def test_a_reminder_with_a_recurrence_in_no_exact_form_is_refused(
    room: Room, words: str
) -> None:
    before = room.recorded()
    [answer] = await room.says("A-hum", f"/remind Check the list {words}")
    assert answer.text.startswith("Not recorded: the recurrence "), answer.text
    assert room.recorded() == before


async def test_a_recurring_reminder_keeps_its_local_time_when_summer_time_ends(room: Room) -> None:
    await room.person("A-hum", zone="Europe/Kyiv")
    await room.after(until=at(25, 0, month=10))
    await room.says("A-hum", "/remind Check the list daily 09:00 for 3 times")
    said = await room.after(until=at(30, 0, month=10))
    assert [when for when, _ in told(said)] == ["25 Oct 06:00", "26 Oct 07:00", "27 Oct 07:00"]


async def test_after_an_absence_only_the_last_missed_occurrence_is_sent_and_marked_as_late(
    room: Room,
) -> None:
    await room.says("A-hum", "/remind Check the list daily 09:00")
    [said] = await room.sleeps(at(28, 7))
    assert said.text == (
        "Reminder 1\nCheck the list\nPrepared for 06:00 UTC, sent 07:00 UTC.\n"
        "Next: Tue 29 Jul, 06:00 UTC (09:00 your time)"
    )
    assert told(await room.after(until=at(29, 7))) == [("29 Jul 06:00", "A-hum")]


async def test_a_reminder_sent_days_late_gives_its_planned_day_and_time(room: Room) -> None:
    await room.says("A-hum", "/remind Check the list weekly Mon 09:00")
    [said] = await room.sleeps(at(30, 7))
    assert "Prepared for Mon 28 Jul, 06:00 UTC (09:00 your time), sent Wed 30 Jul" in said.text


async def test_after_a_restart_of_the_desk_each_occurrence_still_comes_once(
    tmp_path: Path,
) -> None:
    async with Room.open(tmp_path / "room.db") as room:
        await room.says("A-hum", "/remind Check the list daily 09:00 for 3 times")
        first = await room.after(until=at(25, 7))
    async with Room.again(tmp_path / "room.db") as room:
        room.now = at(25, 7)
        rest = await room.after(until=at(30, 0))
    assert told([*first, *rest]) == [(f"{day} Jul 06:00", "A-hum") for day in (25, 26, 27)]


async def test_no_occurrence_is_repeated_if_the_clock_of_the_machine_is_set_back(
    room: Room,
) -> None:
    await room.says("A-hum", "/remind Check the list daily 09:00 for 2 times")
    assert len(await room.after(until=at(25, 7))) == 1
    room.now = at(24, 9)
    assert told(await room.after(until=at(30, 0))) == [("26 Jul 06:00", "A-hum")]


async def test_a_skipped_occurrence_counts_towards_the_number_of_occurrences(room: Room) -> None:
    await room.says("A-hum", "/remind Check the list daily 09:00 for 3 times")
    [answer] = await room.says("A-hum", "/remind skip 1")
    assert answer.text == (
        "Reminder 1 is skipped once. Next: Sat 26 Jul, 06:00 UTC (09:00 your time)"
    )
    await room.says("A-hum", "/remind skip 1")
    [answer] = await room.says("A-hum", "/remind skip 1")
    assert answer.text == "Reminder 1 is skipped once. It was the last time."
    assert await room.after(until=at(30, 0)) == []
    [answer] = await room.says("A-hum", "/remind skip 1")
    assert answer.text.startswith("Not recorded: you have no reminder 1.")


async def test_skipping_a_reminder_that_comes_only_once_is_refused(room: Room) -> None:
    await room.says("A-hum", "/remind Check the list +1h")
    [answer] = await room.says("A-hum", "/remind skip 1")
    assert answer.text.endswith("Send: /remind cancel 1")
    assert len(await room.after(hours=2)) == 1


async def test_the_time_of_a_reminder_can_be_changed_by_number_or_by_button(room: Room) -> None:
    await room.says("A-hum", "/remind Check the list +1h")
    [answer] = await room.says("A-hum", "/remind change 1 weekly Mon 09:00")
    assert answer.text == (
        "Reminder 1: Mon 28 Jul, 06:00 UTC (09:00 your time)\n"
        "Weekly: Mon · 09:00 Europe/Istanbul\nCheck the list"
    )
    assert await room.after(hours=2) == []
    [listed] = await room.says("A-hum", "/remind list")
    assert list(listed.buttons) == ["Cancel 1", "Change 1", "Skip one of 1"]
    [when] = await room.presses("A-hum", "Change 1")
    assert list(when.buttons)[:2] == ["+1 h", "+2 h"]
    await room.says("A-hum", "28 Jul 10:00")
    [answer] = await room.presses("A-hum", "Enter")
    assert answer.text == (
        "Reminder 1: Mon 28 Jul, 07:00 UTC (10:00 your time)\nCheck the list\n"
        "It comes once, and does not recur any more."
    )
    assert told(await room.after(until=at(31, 0))) == [("28 Jul 07:00", "A-hum")]


async def test_a_reminder_that_is_moved_and_moved_back_comes_once_at_its_first_time(
    room: Room,
) -> None:
    await room.says("A-hum", "/remind Check the list 24 Jul 13:00")
    await room.says("A-hum", "/remind change 1 24 Jul 14:00")
    await room.says("A-hum", "/remind change 1 24 Jul 13:00")
    assert told(await room.after(hours=9)) == [("24 Jul 10:00", "A-hum")]


async def test_the_text_of_a_reminder_may_begin_with_to_or_after_a_question_with_a_step(
    room: Room,
) -> None:
    for text in ("Change 3 tyres", "Cancel 3 rooms"):
        [preview] = await room.says("A-hum", f"/remind {text} +1h")
        assert preview.text.startswith("Nothing is recorded yet.")
        await room.presses("A-hum", "Enter", preview)
        if text == "Change 3 tyres":
            await room.says("A-hum", "/remind to a friend of the list +1h")
    said = await room.after(hours=1)
    assert [each.text.splitlines()[1] for each in said] == [
        "Change 3 tyres", "to a friend of the list", "Cancel 3 rooms",
    ]  # fmt: skip


# Snoozing a reminder.


async def test_a_reminder_can_be_snoozed_by_button_several_times(room: Room) -> None:
    await room.says("A-hum", "/remind Check the list +1h")
    [said] = await room.after(hours=1)
    assert list(said.buttons) == ["Snooze 1 h", "4 h", "Tomorrow 09:00"]
    await room.presses("A-hum", "Snooze 1 h")
    assert room.popped.endswith(
        "you will be reminded again Thu 24 Jul, 10:00 UTC (13:00 your time)."
    )
    [said] = await room.after(hours=1)
    assert said.text == "Reminder 1\nCheck the list"
    await room.presses("A-hum", "Tomorrow 09:00")
    assert told(await room.after(hours=48)) == [("25 Jul 06:00", "A-hum")]


async def test_snoozing_a_recurring_reminder_does_not_move_its_other_occurrences(
    room: Room,
) -> None:
    await room.says("A-hum", "/remind Check the list daily 09:00 for 2 times")
    await room.after(until=at(25, 6))
    [answer] = await room.says("A-hum", "/remind snooze 1 4h")
    assert answer.text == (
        "Reminder 1: you will be reminded again Fri 25 Jul, 10:00 UTC (13:00 your time)."
    )
    assert [when for when, _ in told(await room.after(until=at(30, 0)))] == [
        "25 Jul 10:00", "26 Jul 06:00",
    ]  # fmt: skip


async def test_snoozing_for_another_time_than_offered_or_anothers_reminder_is_refused(
    room: Room,
) -> None:
    await room.says("A-hum", "/remind Check the list +1h")
    await room.after(hours=1)
    [answer] = await room.says("A-hum", "/remind snooze 1 a little")
    assert answer.text.endswith("For example: /remind snooze 1 30m, or 4h, 2d, tomorrow")
    for line in ("snooze 1 1h", f"snooze {USERS['A-hum']}.1 1h", "change 1 +1h", "skip 1"):
        [answer] = await room.says("B-hum", f"/remind {line}")
        assert answer.text.startswith("Not recorded: you have no reminder 1."), line
    assert await room.after(hours=30) == []


# People who cannot be reached.


async def test_a_reminder_for_an_unreachable_person_is_parked_and_sent_when_the_person_returns(
    room: Room,
) -> None:
    await room.says("A-hum", "/remind Check the list daily 09:00")
    told_of = await room.receives(room.chat_event(ChatChange.BLOCKED, Place(USERS["A-hum"])))
    assert {each.to for each in told_of} == {"A-head", "S-duty"}
    assert await room.after(until=at(27, 7)) == []
    parked = await room.says("S-duty", "/parked")
    assert "m" in parked[1].text
    assert "a private reminder" in parked[1].text
    assert "The person cannot be reached." in parked[1].text
    assert len(parked) == 2
    await room.receives(room.chat_event(ChatChange.UNBLOCKED, Place(USERS["A-hum"])))
    [said] = await room.after(minutes=1)
    assert (said.to, said.text.splitlines()[2]) == (
        "A-hum", "Prepared for 06:00 UTC, sent 07:00 UTC.",
    )  # fmt: skip
    assert told(await room.after(until=at(28, 7))) == [("28 Jul 06:00", "A-hum")]


async def test_a_recurring_reminder_continues_after_the_secretariat_drops_one_occurrence(
    room: Room,
) -> None:
    await room.says("A-hum", "/remind Check the list daily 09:00")
    await room.person("A-hum", reachable=False)
    await room.after(until=at(25, 7))
    await room.says("S-duty", "/parked")
    await room.presses("S-duty", "Drop")
    await room.person("A-hum", reachable=True)
    assert told(await room.after(until=at(26, 7))) == [("26 Jul 06:00", "A-hum")]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ru", "Еженедельно: пн, чт · 09:00 Europe/Istanbul · по 31 августа 2025"),
        ("uk", "Щотижня: пн, чт · 09:00 Europe/Istanbul · по 31 серпня 2025"),
        ("tr", "Her hafta: Pzt, Per · 09:00 Europe/Istanbul · 31 Ağustos 2025 dahil"),
    ],
)
async def test_a_recurrence_is_confirmed_in_the_readers_language(
    room: Room, language: str, text: str
) -> None:
    await room.person("A-hum", language=language)
    [answer] = await room.says("A-hum", "/remind Текст weekly Mon Thu 09:00 until 31 Aug")
    assert answer.text.splitlines()[1] == text
