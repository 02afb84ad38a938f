"""A person's next press on a card counts two seconds after the redraw that they have caused."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from domain.groups import Place
from storage.mail.outbox import LetterState
from tests.handlers.dispatch.taps import ACCEPTED, CHANGED, accepted, proposed, taps
from tests.handlers.letters import card
from tests.room import USERS, Room, Said
from tests.spaces import spaced
from tests.units import unit


@pytest.mark.parametrize("language", list(CHANGED))
@pytest.mark.parametrize("after", [0, 0.1, 1.9])
async def test_a_press_on_the_button_that_has_come_under_the_finger_records_nothing(
    room: Room, language: str, after: float
) -> None:
    await proposed(room)
    drawn = await accepted(room)
    await room.person("B-hum", language=language)
    before = room.recorded()
    assert await taps(room, "B-hum", "Report done", drawn, after) == CHANGED[language]
    assert room.popup is not None
    assert room.popup.alert
    assert room.recorded() == before
    assert await room.journal("HUM", "HUM-A1") == ACCEPTED


@pytest.mark.parametrize("after", [2, 3, 600])
async def test_two_seconds_after_the_answer_to_the_edit_the_next_press_counts(
    room: Room, after: float
) -> None:
    await proposed(room)
    drawn = await accepted(room)
    told = await taps(room, "B-hum", "Report done", drawn, after)
    assert told == "HUM-A1: reported done, 08:00 UTC."


async def test_every_button_of_the_card_waits_also_one_that_only_shows_something(
    room: Room,
) -> None:
    await proposed(room)
    drawn = await accepted(room)
    for label in drawn.buttons:
        assert await taps(room, "B-hum", label, drawn, 1) == CHANGED["en"]


async def test_the_same_button_pressed_again_tells_the_time_of_the_first_press(room: Room) -> None:
    shown = await proposed(room)
    await accepted(room)
    assert await taps(room, "B-hum", "Accept", shown, 0.1) == "Already accepted, 08:00 UTC"


async def test_another_button_of_the_card_before_the_redraw_records_nothing(room: Room) -> None:
    shown = await proposed(room)
    both = (room.press("B-hum", "Accept", shown), room.press("B-hum", "Decline", shown))
    await room.receives(*both)
    assert room.popped == CHANGED["en"]
    assert await room.journal("HUM", "HUM-A1") == ACCEPTED


async def test_other_people_need_not_wait(room: Room) -> None:
    await proposed(room, "A+B", "M-conv")
    drawn = await accepted(room, "A-head")
    told = await taps(room, "B-head", "Accept", drawn, 0.1)
    assert told == "HUM-A1 accepted, 08:00 UTC."
    told = await taps(room, "B-hum", "Progress", drawn, 0.1)
    assert told != CHANGED["en"]


async def test_a_card_that_others_redraw_does_not_make_the_person_wait_again(room: Room) -> None:
    await proposed(room, "A+B", "M-conv")
    await accepted(room, "A-head")
    await room.after(minutes=1)
    drawn = card(await room.presses("B-head", "Accept"))
    assert "reported" in await taps(room, "A-head", "Report done", drawn, 0.1)


async def test_other_cards_need_no_wait(room: Room) -> None:
    await proposed(room)
    other = await proposed(room, what="Count the tents")
    await room.presses("B-hum", "Accept", room_card(room, "HUM-A1", "/accept HUM-A1"))
    told = await taps(room, "B-hum", "Accept", other, 0.1)
    assert told == "HUM-A2 accepted, 08:00 UTC."


def room_card(room: Room, ref: str, line: str) -> Said:
    """Return the letter that has shown the card of that entry with a button for *line*."""
    rows = room.query("SELECT token FROM buttons WHERE line = ? AND subject = ?", line, ref)
    tokens = {token for (token,) in rows}
    to, buttons = next(
        each for each in room.shown if each[0] == "HUM" and not tokens.isdisjoint(each[1].values())
    )
    return Said(to, "", buttons, letter=None)  # type: ignore[arg-type]


async def test_a_typed_command_needs_no_wait(room: Room) -> None:
    await proposed(room)
    await accepted(room)
    await room.says("B-hum", "/done HUM-A1", "HUM")
    assert (await room.journal("HUM", "HUM-A1"))[-1] == ("action-reported", "B")


async def test_a_redraw_that_a_typed_command_causes_makes_nobody_wait(room: Room) -> None:
    await proposed(room)
    drawn = card(await room.says("B-hum", "/accept HUM-A1", "HUM"))
    assert "reported" in await taps(room, "B-hum", "Report done", drawn, 0.1)


async def test_the_press_waits_as_long_as_the_edit_is_unanswered(room: Room) -> None:
    shown = await proposed(room)
    await room.take(room.press("B-hum", "Accept", shown))
    for seconds in (1, 5, 3600):
        assert await taken(room, "Decline", shown, seconds) == CHANGED["en"]
    await room.letters()
    assert await taken(room, "Decline", shown, 1) == CHANGED["en"]
    assert await taken(room, "Decline", shown, 2) != CHANGED["en"]


async def taken(room: Room, label: str, of: Said, after: float) -> str:
    """Press a button as B-hum without sending any letter, and return the pop-up."""
    [answer] = await room.take(room.press("B-hum", label, of, after=after))
    return answer.text


async def test_the_pause_holds_over_a_restart_before_and_after_the_edit_is_answered(
    tmp_path: Path,
) -> None:
    path = tmp_path / "room.db"
    async with Room.open(path) as room:
        shown = await proposed(room)
        await room.take(room.press("B-hum", "Accept", shown))
    async with Room.again(path) as room:
        room.shown.append((shown.to, shown.buttons))
        assert await taken(room, "Decline", shown, 60) == CHANGED["en"]
        drawn = card(await room.letters())
    async with Room.again(path) as room:
        room.shown.append((drawn.to, drawn.buttons))
        assert await taken(room, "Report done", drawn, 1.9) == CHANGED["en"]
        assert "reported" in await taken(room, "Report done", drawn, 2)


@pytest.mark.parametrize("state", [LetterState.PARKED, LetterState.HELD, LetterState.DROPPED])
async def test_if_the_edit_is_given_up_the_next_press_counts(
    room: Room, state: LetterState
) -> None:
    shown = await proposed(room, "A+B", "M-conv")
    await room.take(room.press("B-hum", "Accept", shown))
    async with unit(room.store) as records:
        for letter in await records.outbox.in_state(LetterState.QUEUED):
            records.outbox.settle(letter, state, problem="topic-closed")
    [answer] = await room.take(room.press("B-head", "Accept", shown, after=0.1))
    assert spaced(answer.text) == "Already accepted, 08:00 UTC"
    assert await taken(room, "Decline", shown, 0.1) != CHANGED["en"]


async def test_an_edit_that_was_on_its_way_before_the_press_does_not_end_the_pause(
    room: Room,
) -> None:
    shown = await proposed(room, "A+B", "M-conv")
    await room.take(room.press("A-head", "Accept", shown))
    async with unit(room.store) as records:
        earlier, _ = await records.outbox.in_state(LetterState.QUEUED)
        records.outbox.sending(earlier)
    room.now += timedelta(seconds=1)
    await room.take(room.press("B-head", "Accept", shown))
    async with unit(room.store) as records:
        records.outbox.settle(earlier, LetterState.SENT, sent_at=room.now)
    [answer] = await room.take(room.press("B-head", "Decline", shown, after=60))
    assert answer.text == CHANGED["en"]


async def test_an_edit_that_shows_the_press_in_place_of_its_own_ends_the_pause(
    room: Room,
) -> None:
    shown = await proposed(room, "A+B", "M-conv")
    await room.take(room.press("A-head", "Accept", shown))
    await room.take(room.press("B-head", "Accept", shown))
    drawn = card(await room.letters())
    told = await taps(room, "A-head", "Report done", drawn, 1)
    assert told == CHANGED["en"]
    assert "reported" in await taps(room, "A-head", "Report done", drawn, 2)


async def test_a_clock_of_the_machine_that_goes_on_ends_the_pause_while_the_desks_stands(
    room: Room,
) -> None:
    shown = await proposed(room)
    await room.take(room.press("B-hum", "Accept", shown))
    async with unit(room.store) as records:
        for letter in await records.outbox.in_state(LetterState.QUEUED):
            records.outbox.settle(letter, LetterState.SENT, sent_at=room.now, machine_now=room.now)
    press = room.press("B-hum", "Decline", shown, after=0)
    for seconds, waits in ((1, True), (2, False)):
        machine_at = room.now + timedelta(seconds=seconds)
        [answer] = await room.take(replace(press, machine_at=machine_at))
        assert (answer.text == CHANGED["en"]) is waits


async def test_a_notice_pressed_in_two_threads_is_answered_as_seen(room: Room) -> None:
    said = await room.says("S-sec", "/notice HUM+POL Bring the annex")
    cards = {each.to: each for each in said if each.to in {"HUM", "POL"}}
    drawn = await room.presses("A-head", "Seen", cards["HUM"])
    [hum] = [each for each in drawn if each.to == "HUM"]
    assert await taps(room, "A-head", "Seen", hum, 0.1) == CHANGED["en"]
    assert "Already marked as seen" in await taps(room, "A-head", "Seen", cards["POL"], 0.1)


async def test_pages_of_a_list_can_be_turned_as_quickly_as_one_likes(room: Room) -> None:
    for number in range(20):
        await room.says("B-hum", f"/action Count {number} by 25 Jul 12:00", "HUM")
    await room.says("B-hum", "/my")
    for page in (2, 3):
        [shown] = await room.receives(room.press("B-hum", "Next", after=0.1))
        assert f"{page}" in shown.text
        assert room.popped == ""


async def test_presses_whose_message_telegram_does_not_name_wait_too(room: Room) -> None:
    shown = await proposed(room)
    unnamed: dict[str, Any] = {"message_id": None, "place": Place(USERS["B-hum"]), "private": True}
    await room.receives(replace(room.press("B-hum", "Accept", shown), **unnamed))
    drawn = room_card(room, "HUM-A1", "/done HUM-A1")
    for after, text in ((0.1, CHANGED["en"]), (2, "HUM-A1: reported done, 08:00 UTC.")):
        press = room.press("B-hum", "Report done", drawn, after=after)
        [answer] = await room.take(replace(press, **unnamed))
        assert spaced(answer.text) == text


async def test_old_presses_are_deleted_at_night(room: Room) -> None:
    await proposed(room)
    await accepted(room)
    assert [row[0] for row in room.rows("presses")] == [USERS["B-hum"]]
    await room.dispatch.open(room.now)
    await room.after(hours=100)
    assert room.rows("presses") == []
