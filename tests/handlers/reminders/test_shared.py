"""Reminders to a group's thread or to a delegation's members, and who may set them."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from domain.groups import Place
from handlers.turns.updates import ChatChange
from tests.room import USERS, Room, at


async def test_a_reminder_in_a_thread_is_silent_and_names_the_delegation_that_set_it(
    room: Room,
) -> None:
    [answer] = await room.says("S-sec", "/remind to HUM Submit the figures 24 Jul 13:00")
    assert answer.text == (
        "Reminder 1: Thu 24 Jul, 10:00 UTC (13:00 your time)\n"
        "In the thread: Humanitarian group\nSubmit the figures"
    )
    [said] = await room.after(hours=3)
    assert (said.to, said.text) == (
        "HUM", "Reminder, asked for by the secretariat\nSubmit the figures",
    )  # fmt: skip
    assert said.letter.silent
    assert not said.buttons


async def test_a_reminder_about_an_entry_is_a_reply_to_the_entrys_card_in_the_thread(
    room: Room,
) -> None:
    await room.says("A-hum", "/action B: Confirm it by 30 Jul 12:00", "HUM")
    await room.says("M-conv", "/remind to HUM HUM-A1 +1h")
    [said] = await room.after(hours=1)
    assert said.letter.reply_card == "HUM-A1"
    assert said.text.startswith("Reminder, asked for by the facilitator\nHUM-A1 · Delegation B")
    [refused] = await room.says("M-conv", "/remind to POL HUM-A1 +1h")
    assert refused.text.startswith("Not recorded: there is no HUM-A1.")


async def test_a_reminder_to_a_delegation_reaches_each_member_in_private_after_quiet_hours(
    room: Room,
) -> None:
    await room.person("A-hum", quiet=None)
    await room.says("A-head", "/remind to A: Read the draft 24 Jul 23:00")
    said = await room.after(until=at(24, 21))
    assert sorted(each.to for each in said) == ["A-head", "A-hum"]
    own = next(each for each in said if each.to == "A-head")
    other = next(each for each in said if each.to == "A-hum")
    assert own.text == "Reminder 1\nRead the draft"
    assert other.text == "Reminder, asked for by Delegation A\nRead the draft"
    [held] = await room.after(until=at(25, 6))
    assert (held.to, held.letter.created_at) == ("A-mil", at(25, 2))
    assert held.text.splitlines()[-1] == (
        "Prepared for Thu 24 Jul, 20:00 UTC (23:00 your time), "
        "sent Fri 25 Jul, 02:00 UTC (05:00 your time)."
    )
    assert await room.after(hours=48) == []


async def test_snoozing_a_shared_reminder_repeats_it_only_for_the_person_who_pressed(
    room: Room,
) -> None:
    await room.says("A-head", "/remind to A Read the draft daily 13:00 for 2 times")
    said = await room.after(until=at(24, 10))
    await room.presses("A-hum", "Snooze 1 h", next(each for each in said if each.to == "A-hum"))
    assert room.popped == "You will be reminded again Thu 24 Jul, 11:00 UTC (14:00 your time)."
    assert [each.to for each in await room.after(until=at(25, 9))] == ["A-hum"]
    assert len(await room.after(until=at(25, 10))) == 3


async def test_a_reminder_held_in_quiet_hours_is_not_sent_if_it_was_cancelled_by_then(
    room: Room,
) -> None:
    await room.says("A-head", "/remind to A Read the draft daily 23:00")
    await room.after(until=at(24, 21))
    await room.says("A-head", "/remind cancel 1")
    assert await room.after(hours=48) == []


async def test_a_reminder_held_in_quiet_hours_is_not_sent_if_its_entry_was_closed_by_then(
    room: Room,
) -> None:
    await room.says("A-head", "/action POL Name the speakers by 30 Jul 12:00")
    await room.says("A-head", "/action HUM Mark the lane by 30 Jul 12:00")
    await room.says("A-head", "/remind to A HUM-A1 24 Jul 23:00")
    assert [each.to for each in await room.after(until=at(24, 21))] == ["A-head"]
    await room.says("A-head", "/done HUM-A1")
    assert [each for each in await room.after(until=at(26, 0)) if "Reminder" in each.text] == []


async def test_members_who_may_not_see_an_entry_get_no_shared_reminder_about_it(
    room: Room,
) -> None:
    await room.says("A-head", "/action MIL Mark the lane by 30 Jul 12:00")
    await room.says("A-head", "/remind to A MIL-A1 +1h")
    assert sorted(each.to for each in await room.after(hours=1)) == ["A-head", "A-mil"]


#: Who may have a thread reminded, and who others; then what the person can send instead.
THREAD = (
    "Not recorded: a reminder in a thread is set by the secretariat or the facilitator.\nSend: "
)
MEMBERS = (
    "Not recorded: only heads of delegation and alternates have others reminded, "
    "each in their own delegation.\nSend: "
)


@pytest.mark.parametrize(
    ("who", "words", "told"),
    [
        ("A-hum", "to HUM Submit it +1h", f"{THREAD}/remind HUM-A1 tomorrow 07:00"),
        ("A-head", "to HUM Submit it +1h", f"{THREAD}/remind to A: Bring the list +24h"),
        (
            "A-hum",
            "to A: Submit it +1h",
            "Not recorded (/remind): this is done by a head of delegation",
        ),
        ("A-hum", "to MIL Submit it +1h", "Not recorded (/remind): you are not accredited to"),
        ("A-head", "to B: Submit it +1h", f"{MEMBERS}/remind to A: Bring the list +24h"),
        (
            "S-sec",
            "to A Submit it +1h",
            f"{MEMBERS}/notice A at +24h: Sessions start at 08:30 UTC",
        ),
        (
            "S-sec",
            "to S: Submit it +1h",
            f"{MEMBERS}/notice S at +24h: Sessions start at 08:30 UTC",
        ),
        ("M-conv", "to A Submit it +1h", f"{MEMBERS}/remind to DEL: Bring the list +24h"),
        ("O-field", "to A Submit it +1h", f"{MEMBERS}/remind HUM-A1 tomorrow 07:00"),
        ("A-hum", "to B: Submit it +1h", f"{MEMBERS}/remind HUM-A1 tomorrow 07:00"),
        ("A-head", "to X: Submit it +1h", 'Not recorded: no delegation has the code "X".'),
        ("S-sec", "to HUM tomorrow 09:00", "Not recorded: there is no time."),
    ],
)
async def test_a_reminder_to_others_is_refused_to_people_who_may_not_set_it(
    room: Room, who: str, words: str, told: str
) -> None:
    before = room.recorded()
    [answer] = await room.says(who, f"/remind {words}")
    assert told in answer.text, answer.text
    assert room.recorded() == before


async def test_a_shared_reminder_is_not_sent_if_its_author_may_no_longer_remind_others(
    room: Room,
) -> None:
    await room.says("A-head", "/remind to A Read the draft daily 13:00")
    await room.says("M-conv", "/remind to HUM Submit the figures +1h")
    await room.says("S-sec", "/accredit suspend M-conv")
    await room.person("B-head", delegation="A")
    await room.person("A-head", delegation="B")
    assert await room.after(until=at(26, 0)) == []


async def test_a_shared_reminder_over_12_hours_late_is_left_out_and_its_author_is_told(
    room: Room,
) -> None:
    await room.says("S-sec", "/remind to HUM The session starts soon weekly Mon 09:00 UTC")
    [told] = await room.sleeps(at(29, 12))
    assert told.to == "S-sec"
    assert told.text == (
        "Reminder 1 for Mon 28 Jul, 09:00 UTC (12:00 your time) was not sent: the desk was away, "
        "and it was more than 12 hours past its time."
    )
    [said] = await room.after(until=datetime(2025, 8, 4, 9, tzinfo=UTC))
    assert said.to == "HUM"


async def test_a_shared_reminder_reaches_an_unreachable_member_when_the_member_writes_again(
    room: Room,
) -> None:
    await room.receives(room.chat_event(ChatChange.BLOCKED, Place(USERS["A-hum"])))
    await room.says("A-head", "/remind to A Read the draft +1h")
    assert {each.to for each in await room.after(hours=1)} == {"A-head", "A-mil"}
    _, parked = await room.says("S-duty", "/parked")
    assert "The person cannot be reached." in parked.text
    await room.says("A-hum", "/remind list")
    [said] = await room.after(hours=1)
    assert (said.to, said.text.splitlines()[:2]) == (
        "A-hum", ["Reminder, asked for by Delegation A", "Read the draft"],
    )  # fmt: skip


async def test_a_groups_journal_has_its_threads_reminders_and_not_those_to_a_delegation(
    room: Room,
) -> None:
    await room.says("S-sec", "/remind to HUM Submit the figures +1h")
    await room.says("A-head", "/remind to A Read the draft +1h")
    kinds = {(row[0], row[3]) for row in room.rows("journal")}
    assert kinds == {("HUM", "reminder-set"), ("DESK", "reminder-set")}
    assert "Read the draft" not in str(room.rows("journal"))


@pytest.mark.parametrize(
    ("language", "first"),
    [
        ("ru", "Напоминание по запросу секретариата"),
        ("uk", "Нагадування на запит секретаріату"),
        ("tr", "Hatırlatma · isteyen: Sekretarya"),
    ],
)
async def test_a_reminder_in_a_thread_is_in_the_language_of_the_thread(
    room: Room, language: str, first: str
) -> None:
    async with room.records() as records, records.savepoint():
        group = await records.groups.find("HUM")
        assert group is not None
        await records.groups.save(replace(group, language=language))
    await room.says("S-sec", "/remind to HUM Submit the figures daily 13:00")
    [said] = await room.after(hours=3)
    assert said.text.splitlines()[0] == first


@pytest.mark.parametrize(
    ("who", "line"),
    [
        *[("A-head", f"/remind to A: {dots} +24h") for dots in ("…", "...", ".")],
        ("S-sec", "/notice A at +24h: …"),
        ("A-hum", "/action HUM B: … by 26 Jul 12:00"),
    ],
)
async def test_dots_in_place_of_a_text_are_no_text(room: Room, who: str, line: str) -> None:
    [told] = await room.says(who, line)
    assert told.text.startswith("Not recorded: there is no text.")


async def test_the_line_to_send_instead_is_one_that_can_be_sent(room: Room) -> None:
    [told] = await room.says("A-head", "/remind to B: Submit it +1h")
    [kept] = await room.says("A-head", told.text.partition("Send: ")[2])
    assert "Bring the list" in kept.text
    assert kept.text.startswith("Reminder 1: Fri 25 Jul, 08:00 UTC")
