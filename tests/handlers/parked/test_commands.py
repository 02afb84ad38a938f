"""The list of /parked: why a letter waits, and how many later letters wait behind it."""

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
async def test_parked_says_why_a_letter_is_held_and_how_many_letters_to_its_thread_wait(
    room: Room, problem: str, words: str
) -> None:
    async with room.records() as records, records.savepoint():
        first = Letter(LetterKind.MESSAGE, PLACES["HUM"], "Words", "en", room.now, "HUM")
        records.outbox.put(replace(first, state=LetterState.HELD, problem=problem))
        records.outbox.put(first)
        records.outbox.put(replace(first, place=PLACES["MIL"], group="MIL"))
    said = await room.says("S-sec", "/parked")
    [title] = [each for each in said if each.text.startswith("Awaiting")]
    assert title.text == "Awaiting a decision: 1 message"
    item = next(each for each in said if each.to == "S-sec" and "Send again" in each.buttons)
    assert item.text.splitlines()[1:][:2] == [words, "Behind it: 1"]
