"""A command without arguments is completed by questions in private and by a preview."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.handlers.letters import shown_in
from tests.room import Room, Said

NOTHING_ASKED = "Not recorded: the desk is not asking you anything at present."


async def ask(room: Room, who: str, *answers: str) -> list[Said]:
    """Send these answers one by one in private; return the reply to the last answer."""
    said: list[Said] = []
    for answer in answers:
        said = await room.says(who, answer)
    return said


async def test_an_item_is_entered_by_three_questions_and_a_preview(room: Room) -> None:
    before = room.recorded()
    [first] = await room.says("A-hum", "/action", "HUM")
    assert (first.to, first.text) == (
        "A-hum",
        "Whose action item is it? Press a delegation, or send its code.\nFor example: B",
    )  # fmt: skip
    assert list(first.buttons) == [
        "Delegation A", "Delegation B", "Facilitator", "Observer", "Secretariat", "Cancel",
    ]  # fmt: skip
    [second] = await room.presses("A-hum", "Delegation B")
    assert second.text == "What is to be done? Send the text, up to 500 characters."
    [third] = await room.says("A-hum", "Confirm the capacity")
    assert third.text == (
        "When is it due? Press a time, or send one.\nFor example: 25 Jul 12:00\n"
        "12:00 without a zone is read in Europe/Istanbul."
    )
    assert list(third.buttons) == ["+24 h", "+48 h", "Fri 12:00 UTC", "Without delay", "Cancel"]
    [preview] = await room.says("A-hum", "25 Jul 15:00")
    assert preview.text == (
        "To be recorded by /action:\nFor Delegation B\nConfirm the capacity\n"
        "Due Fri 25 Jul, 12:00 UTC (15:00 your time)\n"
        "Press Enter to record it, or send /enter. To discard it, send /cancel."
    )
    assert list(preview.buttons) == ["Enter", "Cancel", "Change"]
    assert room.recorded() == before
    [card, *_] = await room.presses("A-hum", "Enter")
    assert card.to == "HUM"
    assert card.text.splitlines()[:3] == [
        "HUM-A1 · Action, awaiting acceptance", "Confirm the capacity",
        "For Delegation B · due Fri 25 Jul, 12:00 UTC",
    ]  # fmt: skip
    assert room.popped.startswith("HUM-A1 is recorded")


async def test_an_item_is_recorded_in_the_group_where_its_command_was_sent(room: Room) -> None:
    await room.says("A-head", "/action", "MIL")
    await ask(room, "A-head", "B", "Mark the lane", "+24h")
    assert [each.to for each in await room.says("A-head", "/enter")] == ["MIL", "B-mil", "A-head"]


async def test_in_private_a_person_of_several_groups_is_asked_for_the_group(room: Room) -> None:
    [asked] = await room.says("A-head", "/action")
    assert asked.text == "Which group is it for? Press one, or send: /action DEL …"
    assert list(asked.buttons) == [
        "Heads of delegation", "Political", "Humanitarian", "Military",
    ]  # fmt: skip
    [question] = await room.presses("A-head", "Humanitarian")
    assert question.text.startswith("Whose action item is it?")
    assert await room.presses("A-head", "Political", asked) == []
    assert room.popped.startswith("Not recorded: this button is no longer known.")


async def test_the_arguments_of_a_private_command_are_kept_while_the_group_is_asked(
    room: Room,
) -> None:
    [asked] = await room.says("A-head", "/action B: Confirm the capacity by 25 Jul 12:00")
    await room.receives(
        room.press("A-head", "Humanitarian", asked), room.press("A-head", "Humanitarian", asked)
    )
    assert [row[2] for row in room.rows("actions")] == ["Confirm the capacity"]


@pytest.mark.parametrize(
    ("answers", "wrong", "told"),
    [
        ([], "X", 'Not recorded: no delegation has the code "X".\nSend one of: A, B, M, O, S'),
        (["B"], "x" * 501, (
            "Not recorded: the text has 501 characters; the limit is 500.\n"
            "Send a shorter text, or two entries."
        )),
        (["B"], "Meet at 50.4501, 30.5234", (
            "Not recorded: the text contains coordinates.\n"
            'Name the place by its label on the annex map, for example "Point K".'
        )),
        (["B", "Confirm it"], "03/07", (
            "Not recorded: the date 03/07 can be read two ways.\n"
            "Send: 3 Jul 12:00  or  7 Mar 12:00"
        )),
    ],
)  # fmt: skip
async def test_a_wrong_answer_is_refused_and_the_question_stays_open(
    room: Room, answers: list[str], wrong: str, told: str
) -> None:
    await room.says("A-hum", "/action")
    await ask(room, "A-hum", *answers)
    [refused] = await room.says("A-hum", wrong)
    assert refused.text == told
    await ask(room, "A-hum", *["B", "Confirm it", "25 Jul 15:00"][len(answers) :])
    assert [each.to for each in await room.says("A-hum", "/enter")] == ["HUM", "B-hum", "A-hum"]


async def test_cancel_at_any_question_records_nothing_and_deletes_the_answers(room: Room) -> None:
    for answers in ([], ["B"], ["B", "Confirm it"], ["B", "Confirm it", "+24h"]):
        await room.says("A-hum", "/action")
        await ask(room, "A-hum", *answers)
        [told] = await room.says("A-hum", "/cancel")
        assert told.text == "Nothing was recorded."
        [told] = await room.says("A-hum", "/enter")
        assert told.text == (
            "Discarded, 08:00 UTC: nothing was recorded.\nTo begin again, send: /action"
        )
    assert room.rows("actions") == []
    assert room.query("SELECT answers FROM prompts") == [("{}",)]


async def test_an_answer_is_refused_if_the_desk_has_asked_nothing(room: Room) -> None:
    for text in ("B", "/answer B", "/enter", "/cancel"):
        [told] = await room.says("A-hum", text)
        assert told.text.startswith(
            "Not recorded: the desk is not asking you anything at present."
        )


async def test_pressing_an_answer_twice_does_not_answer_the_next_question(room: Room) -> None:
    [question] = await room.says("A-hum", "/action")
    await room.receives(
        room.press("A-hum", "Delegation B", question),
        room.press("A-hum", "Delegation B", question),
    )
    assert room.popped.startswith("Not recorded: this button is no longer known.")
    [third] = await room.says("A-hum", "Confirm it")
    assert third.text.startswith("When is it due?")


async def test_enter_of_an_earlier_preview_does_not_record_a_later_preview(room: Room) -> None:
    await room.says("A-hum", "/action")
    [preview] = await ask(room, "A-hum", "B", "Confirm it", "+24h")
    await room.says("A-hum", "/action")
    await ask(room, "A-hum", "A", "Something else", "+24h")
    assert await room.presses("A-hum", "Enter", preview) == []
    assert room.popped.startswith("Not recorded: this button is no longer known.")
    assert room.rows("actions") == []
    assert await room.presses("A-hum", "Cancel", preview) == []
    assert [each.to for each in await room.presses("A-hum", "Enter")] == ["HUM"]


async def test_enter_on_the_next_day_records_the_time_that_the_preview_showed(room: Room) -> None:
    await room.says("A-hum", "/action")
    [preview] = await ask(room, "A-hum", "B", "Confirm it", "tomorrow 09:00")
    assert "Due Fri 25 Jul, 06:00 UTC (09:00 your time)" in preview.text
    await room.after(hours=14)
    [card] = await room.presses("A-hum", "Enter")
    assert "due Fri 25 Jul, 06:00 UTC" in card.text


async def test_enter_is_refused_if_the_due_time_in_the_preview_has_passed(room: Room) -> None:
    await room.says("A-hum", "/action")
    await ask(room, "A-hum", "B", "Confirm it", "+1h")
    await room.after(hours=2)
    assert await room.presses("A-hum", "Enter") == []
    assert room.popped.startswith("Not recorded: Thu 24 Jul, 09:00 UTC")


async def test_the_answer_without_delay_is_previewed_and_recorded(room: Room) -> None:
    await room.says("A-hum", "/action")
    [preview] = await ask(room, "A-hum", "B", "Admit the convoy", "without delay")
    assert "Due without delay" in preview.text
    [card, *_] = await room.presses("A-hum", "Enter")
    assert "due without delay" in card.text


async def test_an_observer_is_offered_only_the_own_delegation_for_an_item(room: Room) -> None:
    [question] = await room.says("O-field", "/action")
    assert list(question.buttons) == ["Observer", "Cancel"]


async def test_a_question_survives_a_restart_of_the_desk(tmp_path: Path) -> None:
    path = tmp_path / "room.db"
    async with Room.open(path) as room:
        await room.says("A-hum", "/action")
        await ask(room, "A-hum", "B", "Confirm it")
    async with Room.again(path) as room:
        [preview] = await ask(room, "A-hum", "+24h")
        assert preview.text.startswith(
            "To be recorded by /action:\nFor Delegation B\nConfirm it\n"
        )
    async with Room.again(path) as room:
        said = await room.says("A-hum", "/enter")
    assert [each.to for each in said] == ["HUM", "B-hum", "A-hum"]


async def test_an_answer_sent_with_slash_answer_may_itself_begin_with_a_slash(room: Room) -> None:
    await room.says("A-hum", "/action")
    await room.says("A-hum", "/answer B")
    [third] = await room.says("A-hum", "/answer /done is what we wait for")
    assert third.text.startswith("When is it due?")


async def test_an_open_question_is_replaced_only_by_a_command_that_asks_questions(
    room: Room,
) -> None:
    await room.says("A-hum", "/action")
    await room.says("A-hum", "/my")
    [second] = await ask(room, "A-hum", "B")
    assert second.text.startswith("What is to be done?")
    await room.says("A-hum", "/remind")
    [when] = await ask(room, "A-hum", "Call the capital")
    assert when.text.startswith("When?")


# Commands that need an existing item.


async def test_accept_with_another_date_asks_for_the_date_and_previews_it(room: Room) -> None:
    await room.says("A-hum", "/action B: Confirm it by 25 Jul 12:00", "HUM")
    card = shown_in(room, "HUM", "Accept with another date")
    [question] = await room.presses("B-hum", "Accept with another date", card)
    assert room.popped == "The desk asks you in your private chat."
    assert question.to == "B-hum"
    [preview] = await room.says("B-hum", "26 Jul 12:00 Two units are in transit.")
    assert preview.text.splitlines()[1:4] == [
        "HUM-A1", "New date Sat 26 Jul, 09:00 UTC (12:00 your time)", "Two units are in transit.",
    ]  # fmt: skip
    card, awaited = await room.presses("B-hum", "Enter")
    assert (awaited.to, *awaited.buttons) == (
        "A-hum",
        "Agree",
        "Keep the date",
        "Ask the facilitator",
    )
    assert "Delegation B asks for Sat 26 Jul, 09:00 UTC\nTwo units are in transit." in card.text


async def test_a_command_that_would_be_refused_is_refused_before_any_question(room: Room) -> None:
    await room.says("A-hum", "/action B: Confirm it by 25 Jul 12:00", "HUM")
    for who, line, told in (
        ("A-hum", "/progress HUM-A1",
         "Not recorded (/progress HUM-A1): this is for Delegation B."),
        ("B-hum", "/progress HUM-A1",
         "Not recorded: HUM-A1 has not been accepted yet.\nSend: /accept HUM-A1"),
        ("B-hum", "/progress HUM-A7", "Not recorded: there is no HUM-A7.\nNearest: HUM-A1"),
    ):  # fmt: skip
        [answer] = await room.says(who, line, "HUM")
        assert answer.text == told
    assert room.rows("prompts") == []


@pytest.mark.parametrize("command", ["progress", "decline", "date", "done", "correct"])
async def test_an_answer_that_is_no_reference_is_refused_with_an_example(
    room: Room, command: str
) -> None:
    await room.says("A-hum", f"/{command}", "HUM")
    [told] = await room.says("A-hum", "the first one")
    assert told.text.startswith(
        f"Not recorded: the words do not have the form of this command.\nSend: /{command} HUM-A1"
    )


async def test_a_reference_without_a_group_means_the_group_in_which_the_command_was_sent(
    room: Room,
) -> None:
    await room.says("A-hum", "/action Send the list by 25 Jul 12:00", "HUM")
    [question] = await room.says("A-hum", "/progress", "HUM")
    assert list(question.buttons) == ["HUM-A1", "Cancel"]
    await ask(room, "A-hum", "a1", "Half of it is sent.")
    [card] = await room.presses("A-hum", "Enter")
    assert card.letter.card == "HUM-A1"


async def test_another_delegations_item_in_an_answer_is_refused(room: Room) -> None:
    await room.says("A-hum", "/action B: Confirm it by 25 Jul 12:00", "HUM")
    await room.says("A-hum", "/progress", "HUM")
    [told] = await room.says("A-hum", "HUM-A1")
    assert told.text == "Not recorded: this is for Delegation B."
    [told] = await room.says("A-hum", "HUM-A9")
    assert told.text.startswith("Not recorded: there is no HUM-A9.")


async def test_done_without_arguments_offers_only_ones_own_open_items(room: Room) -> None:
    await room.says("A-hum", "/action Send the list by 25 Jul 12:00", "HUM")
    await room.says("A-hum", "/action B: Confirm it by 25 Jul 12:00", "HUM")
    [question] = await room.says("A-hum", "/done")
    assert list(question.buttons) == ["HUM-A1", "Cancel"]
    [preview] = await room.presses("A-hum", "HUM-A1")
    assert "HUM-A1" in preview.text
    [card] = await room.presses("A-hum", "Enter")
    assert card.text.startswith("HUM-A1 · Action, closed")
