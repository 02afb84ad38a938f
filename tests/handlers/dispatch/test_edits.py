"""Edited commands: an edit is never carried out, and the answer says truly what is recorded."""

from __future__ import annotations

from datetime import timedelta

import pytest

from storage.mail.inbox import InboxState, Received
from tests.arrivals import Arrivals
from tests.room import Room

RECORDED = "Editing does not change what the desk has recorded. Send a new command."
NOTHING = "Nothing is recorded of this message, and an edit is not read.\nSend a new command."


@pytest.fixture(params=["forum", "plain"])
async def chat(request: pytest.FixtureRequest, room: Room) -> Arrivals:
    """Yield the ways into a room whose group HUM is a forum's topic, or a plain supergroup."""
    return await Arrivals(room, forum=request.param == "forum").settle()


@pytest.mark.parametrize(
    "line",
    [
        "/action B: Check by 31 Sep",
        "/action X: Check by 30 Sep",
        "/action B: call +380 67 123 45 67 by 30 Sep",
        "/acton B: Check by 30 Sep",
        "/done HUM-A7",
        "/accept",
        "/setup HUM",
        "/date HUM-A1 31 Jul",
        "/action B: a\u200bb by 30 Sep",
        "/action B: " + "x\n" * 30 + " by 30 Sep",
        "/action B: \u3164 by 30 Sep",
    ],
)
async def test_an_edit_of_a_refused_command_is_answered_that_nothing_is_recorded(
    chat: Arrivals, line: str
) -> None:
    typed = chat.message("A-hum", line)
    [refusal] = await chat.send(typed)
    assert refusal.text.startswith("Not recorded")
    before = chat.room.recorded()
    [told] = await chat.edits(typed, "/action B: Check by 30 Sep 12:00")
    assert (told.to, told.text) == ("A-hum", NOTHING)
    assert chat.room.recorded() == before


@pytest.mark.parametrize(
    ("line", "where"),
    [
        ("/action B: Check by 30 Sep 12:00", "HUM"),
        ("/action B: Check by 30 Sep 12:00", None),
        ("/remind Check the list tomorrow 07:00", None),
        ("/remind Check the list tomorrow 07:00", "HUM"),
        ("/settings language en", None),
    ],
)
async def test_an_edit_of_a_command_that_was_carried_out_changes_nothing(
    chat: Arrivals, line: str, where: str | None
) -> None:
    typed = chat.message("A-hum", line, where)
    assert not (await chat.send(typed))[0].text.startswith("Not recorded")
    before = chat.room.recorded()
    [told] = await chat.edits(typed, "/action B: Check it twice by 30 Sep 12:00")
    assert told.text == RECORDED
    assert chat.room.recorded() == before


async def test_an_edit_of_a_command_with_a_doubtful_time_does_not_say_that_nothing_is_recorded(
    chat: Arrivals,
) -> None:
    typed = chat.message("A-hum", "/action B: Check by Friday evening")
    [asked] = await chat.send(typed)
    assert asked.buttons
    await chat.room.presses("A-hum", next(iter(asked.buttons)), asked)
    [told] = await chat.edits(typed, "/action B: Check by Friday 18:00")
    assert told.text == RECORDED


@pytest.mark.parametrize(
    "line",
    [
        "/action B: Check by 30 Sep 12:00",
        "/action B: Check by 31 Sep",
        "/my",
        "/action B: 👩‍⚕️ visit by 30 Sep 12:00",
        "/action B: call +380 67 123 45 67 by 30 Sep",
        "/ACTİON B: Check by 30 Sep 12:00",
        "/done@GreffierBot HUM-A9",
        "/settings zone Kyiv",
        "/remind x",
        "/help",
    ],
)
@pytest.mark.parametrize("where", ["HUM", None])
async def test_a_reaction_to_a_command_is_no_edit_and_is_not_answered(
    chat: Arrivals, line: str, where: str | None
) -> None:
    typed = chat.message("A-hum", line, where)
    await chat.send(typed)
    for _ in range(3):
        assert await chat.edits(typed, line) == []


async def test_a_reaction_to_an_edited_command_is_not_answered_again(chat: Arrivals) -> None:
    typed = chat.message("A-hum", "/action B: Check by 31 Sep")
    await chat.send(typed)
    edited = "/action B: Check by 30 Sep 12:00"
    [told] = await chat.edits(typed, edited)
    assert told.text == NOTHING
    assert await chat.edits(typed, edited) == []


@pytest.mark.parametrize("line", ["/action B: Check by 31 Sep", "/action B: Check by 30 Sep"])
async def test_of_a_message_that_is_edited_again_and_again_it_is_said_once(
    chat: Arrivals, line: str
) -> None:
    typed, other = chat.message("A-hum", line), chat.message("A-hum", f"{line} 12:00")
    for each in (typed, other):
        await chat.send(each)
        told = [await chat.edits(each, f"/action B: Check by {n} Sep") for n in range(1, 10)]
        assert [len(said) for said in told] == [1] + [0] * 8


@pytest.mark.parametrize(
    "before", ["/action@OtherBot B: Check", "Good morning", "no command", "action B: Check"]
)
async def test_a_message_that_was_not_for_the_desk_and_becomes_a_command_is_not_read(
    chat: Arrivals, before: str
) -> None:
    typed = chat.message("A-hum", before)
    assert await chat.send(typed) == []
    [told] = await chat.edits(typed, "/action B: Check by 30 Sep 12:00")
    assert (told.to, told.text) == ("A-hum", NOTHING)


async def test_an_edit_that_is_no_command_for_the_desk_is_not_answered(chat: Arrivals) -> None:
    typed = chat.message("A-hum", "/action B: Check by 30 Sep 12:00")
    await chat.send(typed)
    assert await chat.edits(typed, "never mind") == []
    assert await chat.edits(typed, "/action@OtherBot B: Check") == []


async def test_a_reaction_to_a_message_that_nobody_can_edit_any_more_is_not_answered(
    chat: Arrivals,
) -> None:
    typed = chat.message("A-hum", "/action B: Check by 30 Sep 12:00")
    await chat.send(typed)
    await chat.room.after(hours=100)
    assert await chat.edits(typed, "/action B: Check by 30 Sep 12:00") == []


async def test_an_edit_of_a_line_older_than_the_table_of_lines_says_only_what_is_certain(
    chat: Arrivals,
) -> None:
    typed = chat.message("A-hum", "/action B: Check by 30 Sep 12:00")
    async with chat.room.records() as records:
        earlier = Received(1, {}, "{}", "", chat.room.now - timedelta(hours=1))
        await records.inbox.receive([earlier], InboxState.DONE)
    [told] = await chat.edits(typed, "/action B: Check by 29 Sep 12:00")
    assert told.text == RECORDED


@pytest.mark.parametrize(
    ("language", "nothing", "recorded"),
    [
        ("ru", "Из этого сообщения ничего не внесено", "Изменение сообщения не меняет внесённого"),
        ("uk", "З цього повідомлення нічого не внесено", "Редагування повідомлення не змінює"),
        ("tr", "Bu mesajdan hiçbir şey kaydedilmedi", "Mesajı değiştirmek kaydedileni"),
    ],
)
async def test_an_edit_is_answered_in_the_language_of_its_sender(
    chat: Arrivals, language: str, nothing: str, recorded: str
) -> None:
    await chat.room.person("A-hum", language=language)
    for line, answer in (
        ("/action X: Check by 30 Sep", nothing),
        ("/action B: Check by 30 Sep 12:00", recorded),
    ):
        typed = chat.message("A-hum", line)
        await chat.send(typed)
        [told] = await chat.edits(typed, "/action B: Check by 29 Sep 12:00")
        assert told.text.startswith(answer)


async def test_what_is_known_of_lines_is_deleted_after_three_days_and_holds_no_words(
    chat: Arrivals,
) -> None:
    await chat.says("A-hum", "/action X: Quixotic by 30 Sep")
    assert len(chat.room.rows("heard_lines")) == 1
    assert not chat.room.holds("Quixotic")
    await chat.room.dispatch.open(chat.room.now)
    await chat.room.after(hours=100)
    assert chat.room.rows("heard_lines") == []
