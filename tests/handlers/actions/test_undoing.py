"""For ten minutes a person takes back their own report, acceptance or confirmation."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest

from domain.times.wall_clock import QuietHours
from tests.handlers.letters import card, card_after, refused
from tests.room import Room, Said, at

Timers = list[tuple[str, str, str]]


async def proposed(room: Room, whose: str = "B: ", due: str = "25 Jul 12:00") -> Said:
    return card(await room.says("A-hum", f"/action {whose}Count the units by {due}", "HUM"))


async def reported(room: Room) -> Sequence[Said]:
    """Enter an item of A to B, which B accepts and reports done; return the last letters."""
    await proposed(room)
    await room.says("B-hum", "/accept HUM-A1", "HUM")
    return await room.says("B-hum", "/done HUM-A1 120 a day", "HUM")


def timers(room: Room) -> list[tuple[str, ...]]:
    """Return instant, kind, slot and target of each planned timer about action items."""
    return sorted(
        room.query(
            "SELECT at, kind, slot, target FROM timers"
            " WHERE state = 'planned' AND subject LIKE '%-A%'"
        )
    )


def lines(room: Room) -> list[tuple[object, ...]]:
    return room.query("SELECT * FROM action_lines ORDER BY number, position")


async def history(room: Room, ref: str = "HUM-A1") -> list[str]:
    return [kind for kind, _ in await room.journal("HUM", ref)]


# The three steps, and what stays of them.


async def test_a_report_is_taken_back_and_everything_is_as_before_but_the_journal(
    room: Room,
) -> None:
    await proposed(room)
    shown = card(await room.says("B-hum", "/accept HUM-A1", "HUM"))
    before = (lines(room), timers(room))
    assert before[1]
    await room.says("B-hum", "/done HUM-A1 120 a day", "HUM")
    assert timers(room) == []
    await room.after(minutes=9)
    said = await room.says("B-hum", "/undo HUM-A1", "HUM")
    assert (lines(room), timers(room)) == before
    assert card(said).text == shown.text
    assert list(card(said).buttons) == list(shown.buttons)
    assert await history(room) == [
        "action-logged", "action-accepted", "action-reported", "action-report-undone",
    ]  # fmt: skip


async def test_an_acceptance_is_taken_back_and_the_item_awaits_acceptance_again(
    room: Room,
) -> None:
    shown = await proposed(room)
    before = lines(room)
    await room.says("B-hum", "/accept HUM-A1", "HUM")
    assert timers(room)
    said = await room.says("B-hum", "/undo HUM-A1", "HUM")
    assert (lines(room), timers(room)) == (before, [])
    assert (card(said).text, list(card(said).buttons)) == (shown.text, list(shown.buttons))
    await room.says("B-hum", "/accept HUM-A1", "HUM")
    assert [slot for _, _, slot, _ in timers(room)] == [
        "-24h", "-2h", "0h", "+3h", "+24h", "+48h", "+72h",
    ]  # fmt: skip


async def test_a_confirmation_is_taken_back_and_the_report_waits_again(room: Room) -> None:
    await reported(room)
    before = lines(room)
    await room.says("A-hum", "/confirm HUM-A1", "HUM")
    said = await room.says("A-hum", "/undo HUM-A1", "HUM")
    assert lines(room) == before
    assert "Confirm" in card(said).buttons
    assert card(said).text.startswith("HUM-A1 · Action, reported done")
    await room.says("A-hum", "/confirm HUM-A1", "HUM")
    assert await history(room) == [
        "action-logged", "action-accepted", "action-reported", "action-confirmed",
        "action-confirmation-undone", "action-confirmed",
    ]  # fmt: skip


async def test_an_item_of_ones_own_that_closed_at_once_is_open_again(room: Room) -> None:
    await proposed(room, whose="")
    before = (lines(room), timers(room))
    await room.says("A-hum", "/done HUM-A1", "HUM")
    said = await room.says("A-hum", "/undo HUM-A1", "HUM")
    assert (lines(room), timers(room)) == before
    assert card(said).text.startswith("HUM-A1 · Action\n")
    assert room.query("SELECT ended FROM actions") == [(0,)]


async def test_the_history_names_the_step_and_that_it_was_taken_back(room: Room) -> None:
    await reported(room)
    await room.says("B-hum", "/undo HUM-A1", "HUM")
    [shown] = await room.says("A-hum", "/show HUM-A1")
    assert shown.text.splitlines()[-3:] == [
        "24 Jul, 08:00 UTC · reported done by Delegation B",
        "120 a day",
        "24 Jul, 08:00 UTC · report taken back by Delegation B",
    ]


# Notices about the due time.


async def test_a_notice_that_fell_due_between_report_and_undo_is_sent_then_and_only_once(
    room: Room,
) -> None:
    await proposed(room, due="24 Jul 10:05")
    await room.says("B-hum", "/accept HUM-A1", "HUM")
    await room.after(until=at(24, 10))
    await room.says("B-hum", "/done HUM-A1", "HUM")
    assert await room.after(minutes=8) == []
    await room.says("B-hum", "/undo HUM-A1", "HUM")
    said = await room.after(minutes=1)
    assert [(each.to, each.text.splitlines()[0]) for each in said] == [
        ("HUM", "HUM-A1 · the due time has passed"),
        ("B-hum", "HUM-A1 · the due time has passed"),
    ]
    assert "Prepared for 10:05 UTC, sent 10:08 UTC." in said[0].text
    said = await room.after(until=at(24, 14))
    assert [each.to for each in said] == ["HUM", "B-hum"]


async def test_a_notice_put_off_by_the_person_comes_at_its_time_after_an_undo(room: Room) -> None:
    await proposed(room, due="24 Jul 12:00")
    await room.says("B-hum", "/accept HUM-A1", "HUM")
    await room.says("B-hum", "/snooze HUM-A1 1h")
    await room.says("B-hum", "/done HUM-A1", "HUM")
    await room.says("B-hum", "/undo HUM-A1", "HUM")
    said = await room.after(until=at(24, 9))
    assert [each.to for each in said] == ["B-hum"]


async def test_in_a_shared_item_only_the_private_notice_that_was_left_out_follows(
    room: Room,
) -> None:
    await room.says("M-conv", "/action A+B: Count by 24 Jul 10:05", "HUM")
    for who in ("A-hum", "B-hum"):
        await room.says(who, "/accept HUM-A1", "HUM")
    await room.after(until=at(24, 10))
    await room.says("B-hum", "/done HUM-A1", "HUM")
    said = await room.after(minutes=6)
    assert [each.to for each in said] == ["HUM", "A-hum"]
    await room.says("B-hum", "/undo HUM-A1", "HUM")
    said = await room.after(minutes=1)
    assert [each.to for each in said] == ["B-hum"]


async def test_the_daily_check_of_an_item_without_delay_goes_on(room: Room) -> None:
    await proposed(room, due="without delay")
    await room.says("B-hum", "/accept HUM-A1", "HUM")
    before = timers(room)
    await room.says("B-hum", "/done HUM-A1", "HUM")
    await room.says("B-hum", "/undo HUM-A1", "HUM")
    assert timers(room) == before


# Who is told.


async def test_those_who_were_told_of_a_report_are_told_that_it_was_taken_back(
    room: Room,
) -> None:
    said = await reported(room)
    assert "A-hum" in {each.to for each in said}
    said = await room.says("B-hum", "/undo HUM-A1", "HUM")
    [told] = [each for each in said if each.to == "A-hum"]
    assert told.text.splitlines()[:2] == [
        "HUM-A1 · report taken back by Delegation B",
        "HUM-A1 · Action",
    ]
    assert told.buttons == {}


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("ru", "HUM-A1 · сообщение об исполнении отозвано делегацией B"),
        ("uk", "HUM-A1 · повідомлення про виконання відкликано делегацією B"),
        ("tr", "HUM-A1 · yapıldı bildirimini geri alan: B Heyeti"),
    ],
)
async def test_each_is_told_in_their_own_language(room: Room, language: str, words: str) -> None:
    await room.person("A-hum", language=language)
    await reported(room)
    said = await room.says("B-hum", "/undo HUM-A1", "HUM")
    [told] = [each for each in said if each.to == "A-hum"]
    assert told.text.splitlines()[0] == words


async def test_nobody_is_told_who_had_not_heard_of_the_report_yet(room: Room) -> None:
    await proposed(room)
    await room.says("B-hum", "/accept HUM-A1", "HUM")
    await room.person("A-hum", quiet=QuietHours.parse("10:00-14:00"))
    said = await room.says("B-hum", "/done HUM-A1", "HUM")
    assert "A-hum" not in {each.to for each in said}
    await room.says("B-hum", "/undo HUM-A1", "HUM")
    said = await room.after(hours=4)
    assert "A-hum" not in {each.to for each in said}


async def test_a_person_in_quiet_hours_is_told_when_they_end(room: Room) -> None:
    await reported(room)
    await room.person("A-hum", quiet=QuietHours.parse("10:00-14:00"))
    said = await room.says("B-hum", "/undo HUM-A1", "HUM")
    assert "A-hum" not in {each.to for each in said}
    said = await room.after(until=at(24, 11))
    assert [each.text.splitlines()[0] for each in said if each.to == "A-hum"] == [
        "HUM-A1 · report taken back by Delegation B"
    ]


# The button.


async def test_the_receipt_in_private_has_a_button_that_takes_the_step_back(room: Room) -> None:
    await proposed(room)
    said = await room.says("B-hum", "/accept HUM-A1")
    [receipt] = [each for each in said if each.to == "B-hum"]
    assert receipt.text == "HUM-A1 accepted, 08:00 UTC."
    assert list(receipt.buttons) == ["Take back"]
    await room.presses("B-hum", "Take back", receipt)
    assert room.popped == "HUM-A1: taken back, 08:00 UTC. The journal keeps both."
    await room.presses("B-hum", "Take back", receipt)
    assert room.popped == "Already taken back, 08:00 UTC"


async def test_the_history_in_private_has_the_button_for_the_person_who_did_it_alone(
    room: Room,
) -> None:
    await proposed(room)
    await card_after(room, "B-hum", "Accept")
    [shown] = await room.presses("B-hum", "History")
    assert list(shown.buttons) == ["Take back"]
    for who in ("B-head", "A-hum", "S-sec"):
        [other] = await room.says(who, "/show HUM-A1")
        assert other.buttons == {}
    await room.after(minutes=11)
    [shown] = await room.says("B-hum", "/show HUM-A1")
    assert shown.buttons == {}


async def test_a_press_in_private_is_confirmed_by_a_line_with_the_button(room: Room) -> None:
    said = await reported(room)
    [asked] = [each for each in said if each.to == "A-hum"]
    said = await room.presses("A-hum", "Confirm", asked)
    [receipt] = [each for each in said if each.to == "A-hum"]
    assert (receipt.text, list(receipt.buttons)) == (room.popped, ["Take back"])


async def test_the_button_of_an_earlier_step_does_not_take_back_a_later_one(room: Room) -> None:
    await proposed(room)
    said = await room.says("B-hum", "/accept HUM-A1")
    [receipt] = [each for each in said if each.to == "B-hum"]
    await room.says("B-hum", "/done HUM-A1", "HUM")
    before = room.recorded()
    await room.presses("B-hum", "Take back", receipt)
    assert room.popped.startswith("Not recorded: somebody has acted on HUM-A1 since")
    assert room.recorded() == before


async def test_no_button_that_all_can_see_takes_a_step_back(room: Room) -> None:
    said = [await proposed(room), *await room.says("B-hum", "/accept HUM-A1", "HUM")]
    said += await room.says("B-hum", "/done HUM-A1", "HUM")
    said += await room.says("A-hum", "/confirm HUM-A1", "HUM")
    assert {label for each in said if each.to == "HUM" for label in each.buttons}.isdisjoint(
        {"Take back"}
    )


# When a step can no longer be taken back.


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", "Not recorded: a step on HUM-A1 can be taken back for 10 minutes."),
        ("ru", "Не внесено: действие по HUM-A1 можно отозвать в течение 10 мин."),
        ("uk", "Не внесено: дію щодо HUM-A1 можна відкликати впродовж 10 хв."),
        ("tr", "Kaydedilmedi: HUM-A1 için yapılan işlem 10 dakika içinde geri alınabilir."),
    ],
)
async def test_after_ten_minutes_a_step_stands(room: Room, language: str, words: str) -> None:
    await reported(room)
    await room.person("B-hum", language=language)
    await room.after(minutes=10, hours=1 / 3600)
    assert await refused(room, "B-hum", "/undo HUM-A1") == words


async def test_exactly_ten_minutes_after_it_a_step_is_still_taken_back(room: Room) -> None:
    await reported(room)
    await room.after(minutes=10)
    await room.says("B-hum", "/undo HUM-A1", "HUM")
    assert (await history(room))[-1] == "action-report-undone"


ACTED = "Not recorded: somebody has acted on HUM-A1 since, so the step stands."


@pytest.mark.parametrize(
    ("who", "line"),
    [
        ("A-hum", "/confirm HUM-A1"),
        ("A-hum", "/notyet HUM-A1"),
        ("A-hum", "/withdraw HUM-A1"),
    ],
)
async def test_a_report_on_which_the_other_side_has_acted_stands(
    room: Room, who: str, line: str
) -> None:
    await reported(room)
    await room.says(who, line, "HUM")
    assert await refused(room, "B-hum", "/undo HUM-A1") == ACTED


@pytest.mark.parametrize(
    "line",
    ["/progress HUM-A1 under way", "/date HUM-A1 26 Jul 12:00", "/withdraw HUM-A1"],
)
async def test_an_acceptance_after_which_the_same_side_went_on_stands(
    room: Room, line: str
) -> None:
    await proposed(room)
    await room.says("B-hum", "/accept HUM-A1", "HUM")
    await room.says("B-hum", line, "HUM")
    assert await refused(room, "B-hum", "/undo HUM-A1") == ACTED


async def test_an_acceptance_stands_after_a_date_was_moved(room: Room) -> None:
    await proposed(room)
    await room.says("B-hum", "/accept HUM-A1", "HUM")
    await room.says("B-hum", "/date HUM-A1 26 Jul 12:00", "HUM")
    await room.says("A-hum", "/agree HUM-A1", "HUM")
    assert await refused(room, "B-hum", "/undo HUM-A1") == ACTED


async def test_what_another_delegation_does_on_its_own_line_does_not_count(room: Room) -> None:
    await room.says("M-conv", "/action A+B: Count by 25 Jul 12:00", "HUM")
    await room.says("A-hum", "/accept HUM-A1", "HUM")
    before = lines(room)[0]
    await room.says("A-hum", "/done HUM-A1", "HUM")
    await room.says("B-hum", "/accept HUM-A1", "HUM")
    await room.says("A-hum", "/undo HUM-A1", "HUM")
    assert lines(room)[0] == before


async def test_a_confirmation_that_was_taken_back_does_not_bind_the_report(room: Room) -> None:
    await reported(room)
    await room.says("A-hum", "/confirm HUM-A1", "HUM")
    await room.says("A-hum", "/undo HUM-A1", "HUM")
    await room.says("B-hum", "/undo HUM-A1", "HUM")
    assert (await history(room))[-1] == "action-report-undone"


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", "Not recorded: the last step on HUM-A1 is another person’s."),
        ("ru", "Не внесено: последнее действие по HUM-A1 принадлежит другому лицу."),
        ("uk", "Не внесено: остання дія щодо HUM-A1 належить іншій особі."),
        ("tr", "Kaydedilmedi: HUM-A1 için son işlem başka bir kişiye aittir."),
    ],
)
async def test_only_the_person_who_took_the_step_takes_it_back(
    room: Room, language: str, words: str
) -> None:
    await reported(room)
    for who in ("B-head", "A-hum", "S-sec"):
        await room.person(who, language=language)
        assert (await refused(room, who, "/undo HUM-A1")).splitlines()[0] == words


async def test_nothing_is_taken_back_where_there_is_nothing(room: Room) -> None:
    await proposed(room)
    nothing = "Not recorded: there is nothing of yours to take back on HUM-A1."
    assert await refused(room, "B-hum", "/undo HUM-A1") == nothing
    await room.says("B-hum", "/decline HUM-A1 -", "HUM")
    assert await refused(room, "B-hum", "/undo HUM-A1") == nothing
    said = await refused(room, "B-hum", "/undo HUM-A9")
    assert said.startswith("Not recorded: there is no HUM-A9.")


async def test_a_step_is_taken_back_once(room: Room) -> None:
    await reported(room)
    await room.says("B-hum", "/undo HUM-A1", "HUM")
    await room.after(minutes=1)
    assert await refused(room, "B-hum", "/undo HUM-A1") == "Already taken back, 08:00 UTC"
    await room.says("B-hum", "/done HUM-A1", "HUM")
    await room.says("B-hum", "/undo HUM-A1", "HUM")
    assert (await history(room)).count("action-report-undone") == 2


async def test_a_condition_after_the_reference_is_refused(room: Room) -> None:
    await reported(room)
    said = await refused(room, "B-hum", "/undo HUM-A1 if A agrees")
    assert "/undo HUM-A1" in said


# What had ended with the entry.


async def test_questions_about_an_item_live_again_if_its_closing_is_taken_back(
    room: Room,
) -> None:
    await proposed(room, whose="")
    await room.says("B-hum", "/follow HUM-A1 A: 24 Jul 10:00 How many?", "HUM")
    await room.says("B-hum", "/follow HUM-A1 A: daily 09:00 How many today?", "HUM")
    await room.says("B-hum", "/follow HUM-A1 A: 24 Jul 08:30 How far?", "HUM")
    await room.after(until=at(24, 8, 40))
    before = room.query("SELECT state, ended, at FROM followups ORDER BY number")
    planned = room.query("SELECT id, at FROM timers WHERE state = 'planned' ORDER BY id")
    await room.says("A-hum", "/done HUM-A1", "HUM")
    assert {state for state, *_ in room.query("SELECT state FROM followups")} == {"ended"}
    said = await room.says("A-hum", "/undo HUM-A1", "HUM")
    assert room.query("SELECT state, ended, at FROM followups ORDER BY number") == before
    assert room.query("SELECT id, at FROM timers WHERE state = 'planned' ORDER BY id") == planned
    [asked] = [each for each in said if each.text.startswith("HUM-F3")]
    assert "Answer" in asked.buttons
    said = await room.after(until=at(24, 10))
    assert [each.text.splitlines()[0] for each in said if each.to == "HUM"][-1].startswith("HUM-F")


async def test_a_question_that_was_due_while_the_item_was_closed_is_asked_after_the_undo(
    room: Room,
) -> None:
    await proposed(room, whose="")
    await room.says("B-hum", "/follow HUM-A1 A: 24 Jul 08:05 How many?", "HUM")
    await room.after(minutes=4)
    await room.says("A-hum", "/done HUM-A1", "HUM")
    assert await room.after(minutes=5) == []
    await room.says("A-hum", "/undo HUM-A1", "HUM")
    said = await room.after(minutes=1)
    assert "HUM" in {each.to for each in said}
    assert room.query("SELECT state FROM followups") == [("asked",)]


async def test_reminders_of_an_item_live_again_if_its_closing_is_taken_back(room: Room) -> None:
    await proposed(room, whose="")
    await room.says("A-hum", "/remind HUM-A1 +1h")
    await room.says("A-hum", "/remind HUM-A1 daily 13:00")
    await room.says("A-head", "/remind HUM-A1 +2h")
    await room.says("A-head", "/remind cancel 1")
    before = room.query('SELECT "user", number, state, at FROM reminders ORDER BY 1, 2')
    await room.says("A-hum", "/done HUM-A1", "HUM")
    assert {row[0] for row in room.query("SELECT state FROM reminders")} == {"cancelled"}
    await room.says("A-hum", "/undo HUM-A1", "HUM")
    assert room.query('SELECT "user", number, state, at FROM reminders ORDER BY 1, 2') == before
    said = await room.after(until=at(24, 10, 30))
    assert [each.to for each in said] == ["A-hum", "A-hum"]


async def test_a_reminder_that_was_put_off_comes_at_its_time_after_an_undo(room: Room) -> None:
    await proposed(room, whose="", due="26 Jul 12:00")
    await room.says("A-head", "/remind to A HUM-A1 +1h")
    said = await room.after(hours=1)
    [told] = [each for each in said if each.to == "A-hum"]
    await room.presses("A-hum", "Snooze 1 h", told)
    await room.says("A-hum", "/done HUM-A1", "HUM")
    await room.says("A-hum", "/undo HUM-A1", "HUM")
    said = await room.after(hours=1)
    assert [each.to for each in said] == ["A-hum"]


async def test_a_reminder_parked_for_an_unreachable_person_waits_again(room: Room) -> None:
    await proposed(room, whose="")
    await room.says("A-head", "/remind HUM-A1 +1h")
    await room.person("A-head", reachable=False)
    await room.after(hours=1)
    before = room.query("SELECT state FROM reminders")
    assert before == [("undeliverable",)]
    await room.says("A-hum", "/done HUM-A1", "HUM")
    await room.says("A-hum", "/undo HUM-A1", "HUM")
    await room.after(minutes=1)
    assert room.query("SELECT state FROM reminders") == before
    assert room.query("SELECT count(*) FROM timers WHERE state = 'parked'") == [(1,)]


async def test_a_closing_that_is_not_taken_back_ends_them_for_good(room: Room) -> None:
    await proposed(room, whose="")
    await room.says("A-hum", "/remind HUM-A1 +1h")
    await room.says("B-hum", "/follow HUM-A1 A: 24 Jul 10:00 How many?", "HUM")
    await room.says("A-hum", "/done HUM-A1", "HUM")
    assert await room.after(hours=48) == []


async def test_a_step_can_be_taken_back_after_a_restart(tmp_path: Path) -> None:
    path = tmp_path / "room.db"
    async with Room.open(path) as room:
        await reported(room)
    async with Room.again(path) as room:
        await room.after(minutes=5)
        await room.says("B-hum", "/undo HUM-A1", "HUM")
        assert (await history(room))[-1] == "action-report-undone"
