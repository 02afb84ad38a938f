"""The list of what waits for a person: why each one waits, and how many wait behind it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from storage.mail.outbox import Letter, LetterKind, LetterState
from tests.room import PLACES, Room


@pytest.mark.parametrize(
    ("problem", "words"),
    [
        ("topic-closed", "The topic is closed."),
        ("topic-gone", "The topic is gone."),
        ("forbidden", "The person has blocked the desk, or the chat lets it write no more."),
        ("unreadable", "Telegram could not read it."),
        ("PEER_FLOOD", "Telegram answered: PEER_FLOOD"),
    ],
)
async def test_a_waiting_message_says_why_it_waits_and_how_many_wait_behind_it(
    room: Room, problem: str, words: str
) -> None:
    async with room.records() as records:
        with records.savepoint():
            first = Letter(LetterKind.MESSAGE, PLACES["HUM"], "Words", "en", room.now, "HUM")
            records.outbox.put(replace(first, state=LetterState.HELD, problem=problem))
            records.outbox.put(first)
            records.outbox.put(replace(first, place=PLACES["MIL"], group="MIL"))
    said = await room.says("S-sec", "/parked")
    [title] = [each for each in said if each.text.startswith("Waiting")]
    assert title.text == "Waiting for a person: messages 1"
    item = next(each for each in said if each.to == "S-sec" and "Send again" in each.buttons)
    assert item.text.splitlines()[1:] == [words, "Behind it: 1"]
