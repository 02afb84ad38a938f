"""The lists of /my, /status and /show: own items, a group's items, one entry, a search."""

from __future__ import annotations

from tests.room import Room


async def test_the_command_my_groups_entries_by_what_the_person_has_to_do_with_them(
    room: Room,
) -> None:
    await room.says("A-hum", "/action B: One by 25 Jul 12:00", "HUM")
    await room.says("A-hum", "/action B: Two by 26 Jul 12:00", "HUM")
    await room.says("B-hum", "/accept HUM-A2", "HUM")
    await room.says("B-hum", "/action Three by 27 Jul 12:00", "HUM")
    await room.says("B-hum", "/remind HUM-A1 +1h")
    [board] = await room.says("B-hum", "/my", "HUM")
    assert board.to == "B-hum"
    assert [line.rstrip() for line in board.text.splitlines()] == [
        "To answer",
        "HUM-A1 · Delegation B · Fri 25 Jul, 12:00 UTC (15:00 your time) · awaiting acceptance",
        "One", "",
        "To do",
        "HUM-A2 · Delegation B · Sat 26 Jul, 12:00 UTC (15:00 your time) · open", "Two",
        "HUM-A3 · Delegation B · Sun 27 Jul, 12:00 UTC (15:00 your time) · open", "Three", "",
        "Your reminders",
        "1 · Thu 24 Jul, 09:00 UTC (12:00 your time) HUM-A1",
    ]  # fmt: skip
    await room.says("B-hum", "/done HUM-A2", "HUM")
    [board] = await room.says("A-hum", "/my")
    assert board.text.splitlines()[0] == "To confirm"
    assert board.text.splitlines()[1].startswith("HUM-A2 ")


async def test_a_request_for_another_date_is_in_the_proposers_list_of_entries_to_answer(
    room: Room,
) -> None:
    await room.says("A-hum", "/action B: One by 25 Jul 12:00", "HUM")
    await room.says("B-hum", "/date HUM-A1 26 Jul 12:00", "HUM")
    [board] = await room.says("A-hum", "/my")
    assert board.text.splitlines()[0] == "To answer"
    [board] = await room.says("B-hum", "/my")
    assert board.text == "Your delegation has nothing pending."


async def test_a_date_request_of_the_proposer_is_in_the_other_delegations_list_to_answer(
    room: Room,
) -> None:
    await room.says("A-hum", "/action A+B: One by 25 Jul 12:00", "HUM")
    await room.says("B-hum", "/accept HUM-A1", "HUM")
    await room.says("A-hum", "/date HUM-A1 26 Jul 12:00", "HUM")
    [board] = await room.says("B-hum", "/my")
    assert board.text.splitlines()[0] == "To answer"
    [board] = await room.says("A-hum", "/my")
    assert board.text.splitlines()[0] == "To do"


async def test_status_shows_a_groups_open_items_the_person_on_duty_and_the_last_record_entry(
    room: Room,
) -> None:
    await room.says("A-hum", "/action B: One by 25 Jul 12:00", "HUM")
    await room.says("A-hum", "/action B: Two by 26 Jul 12:00", "HUM")
    await room.says("A-hum", "/withdraw HUM-A2", "HUM")
    [board] = await room.says("O-field", "/status", "HUM")
    assert board.text.splitlines()[:4] == [
        "Humanitarian group · active", "On duty: Secretariat (S-duty)",
        "HUM-A1 · Delegation B · Fri 25 Jul, 12:00 UTC (14:00 your time) · awaiting acceptance",
        "One",
    ]  # fmt: skip
    assert board.text.splitlines()[-1].startswith("Record: entry 3 · ")


async def test_status_without_a_group_asks_a_person_of_several_groups_in_private(
    room: Room,
) -> None:
    [told] = await room.says("A-head", "/status")
    assert told.text == "Which group is it for? Press one, or send: /status DEL …"
    [board] = await room.says("A-head", "/status нum")
    assert board.text.startswith("Humanitarian group")
    [told] = await room.says("A-head", "/status LAW")
    assert told.text.startswith("Not shown: no group has the code LAW.")


async def test_the_button_history_sends_the_entry_with_its_history_in_private(room: Room) -> None:
    await room.says("A-hum", "/action B: One by 25 Jul 12:00", "HUM")
    await room.presses("B-hum", "Accept")
    [history] = await room.presses("O-field", "History")
    assert room.popped == "Sent to your private chat."
    assert (history.to, history.text.splitlines()[-3:]) == (
        "O-field",
        [
            "History",
            (
                "24 Jul, 08:00 UTC · entered by Delegation A · "
                "Fri 25 Jul, 12:00 UTC (14:00 your time)"
            ),
            "24 Jul, 08:00 UTC · accepted by Delegation B",
        ],
    )


async def test_a_search_ignores_case_and_takes_percent_and_underscore_literally(
    room: Room,
) -> None:
    await room.says("A-hum", "/action B: Reach 100% of the rows by 25 Jul 12:00", "HUM")
    await room.says("A-hum", "/action B: Count the rows by 25 Jul 12:00", "HUM")
    for words, found in (("rows", 2), ("100%", 1), ("%", 1), ("_", 0), ("ROWS", 2)):
        [results] = await room.says("B-hum", f"/show {words}")
        assert results.text.count("HUM-A") == found, words
    [nothing] = await room.says("B-hum", "/show convoy")
    assert nothing.text == "No entry that you may see contains these words."


async def test_a_list_of_50_long_entries_or_a_history_of_20_corrections_fits_into_one_message(
    room: Room,
) -> None:
    for _ in range(50):
        await room.says("A-hum", f"/action B: {'x' * 300} by 25 Jul 12:00", "HUM")
    for text in ("/my", "/status", "/show x"):
        [board] = await room.says("B-hum", text)
        assert len(board.text) < 4096
    [history] = await room.says("B-hum", "/show HUM-A1")
    for _ in range(20):
        await room.says("A-hum", f"/correct HUM-A1 {'y' * 400}", "HUM")
    [history] = await room.says("B-hum", "/show HUM-A1")
    assert len(history.text) < 4096
