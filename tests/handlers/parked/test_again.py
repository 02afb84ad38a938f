"""What /parked names of private messages, and what becomes of one that is sent again."""

from __future__ import annotations

import pytest

from domain.groups import Place
from handlers.dispatch.undelivered import Undelivered
from handlers.turns.updates import ChatChange
from storage.mail.outbox import Letter, LetterState
from tests.room import USERS, Room, Said


async def parked(room: Room, side: str) -> Said:
    """Have an item's message for the only point of contact parked; return its card in /parked."""
    for who in (f"{side}-head", *(["E-hum"] if side == "B" else []), f"{side}-hum"):
        await room.receives(room.chat_event(ChatChange.BLOCKED, Place(USERS[who])))
    other = "B" if side == "A" else "A"
    await room.says(f"{other}-hum", f"/action {side}: Count the rows by 30 Jul 12:00", "HUM")
    _, shown = await room.says("S-duty", "/parked")
    return shown


async def fail(room: Room, side: str) -> Letter:
    """Let the sending of all that is queued for the person fail, as delivery does."""
    user = USERS[f"{side}-hum"]
    async with room.records() as records, records.savepoint():
        queued = await records.outbox.in_state(LetterState.QUEUED)
        [letter] = [each for each in queued if each.place.chat == user]
        records.outbox.sending(letter)
        records.outbox.settle(letter, LetterState.PARKED, problem="unreachable")
        undelivered = Undelivered(room.dispatch.desk)
        await undelivered.parked(records, letter, "unreachable", room.now)
    return letter


@pytest.mark.parametrize("side", ["A", "B"])
async def test_a_private_message_is_listed_with_its_entry_and_without_its_words(
    room: Room, side: str
) -> None:
    shown = await parked(room, side)
    assert shown.text.splitlines()[-1].endswith(" · HUM-A1 · 24 Jul, 08:00 UTC")
    assert "Count" not in shown.text
    assert list(shown.buttons) == ["Send again", "Drop"]


@pytest.mark.parametrize("side", ["A", "B"])
async def test_that_sending_again_has_failed_is_told(room: Room, side: str) -> None:
    shown = await parked(room, side)
    await room.take(room.press("S-duty", "Send again", shown))
    letter = await fail(room, side)
    told = f"{letter.id} could not be delivered: private chat of {side}-hum. It waits in /parked."
    assert told in [each.text for each in await room.letters() if each.to == "S-duty"]


@pytest.mark.parametrize("label", ["Send again", "Drop"])
async def test_an_older_list_decides_nothing_about_what_was_tried_since(
    room: Room, label: str
) -> None:
    shown = await parked(room, "B")
    _, other = await room.says("S-sec", "/parked")
    await room.take(room.press("S-duty", "Send again", shown))
    letter = await fail(room, "B")
    await room.letters()
    await room.presses("S-sec", label, other)
    refused = f"Not recorded: {letter.id} was sent again after this list"
    assert room.popped.startswith(refused)
    title, _ = await room.says("S-sec", "/parked")
    assert title.text == "Awaiting a decision: 1 message"
