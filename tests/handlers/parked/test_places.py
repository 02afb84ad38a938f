"""What waits for the secretariat: one message a place, and one decision about all of it."""

from __future__ import annotations

import pytest

from domain.groups import Place
from handlers.dispatch.undelivered import Undelivered
from handlers.turns.updates import ChatChange
from storage.mail.outbox import Letter, LetterKind, LetterState
from tests.room import PLACES, USERS, Room, Said, at

TITLE = "Held for Humanitarian group: "


async def park(
    room: Room, count: int, place: Place = PLACES["HUM"], group: str | None = "HUM", first: int = 1
) -> list[Said]:
    """Have *count* letters for the place parked one after another; return the desk's letters."""
    undelivered, said = Undelivered(room.dispatch.desk), []
    for number in range(first, first + count):
        async with room.records() as records, records.savepoint():
            words = f"HUM-A{number} · <b>Bring</b> the annex"
            letter = Letter(LetterKind.MESSAGE, place, words, "en", room.now, group)
            records.outbox.put(letter)
            found = await records.outbox.in_state(LetterState.QUEUED)
            records.outbox.settle(found[-1], LetterState.PARKED, problem="topic-gone")
            await undelivered.parked(records, found[-1], "topic-gone", room.now)
        said += await room.letters()
    return said


async def test_letters_that_wait_for_one_place_are_one_message_that_is_edited(room: Room) -> None:
    said = await park(room, 3)
    assert [(each.to, each.kind) for each in said] == [
        ("S-duty", LetterKind.MESSAGE), ("S-duty", LetterKind.EDIT), ("S-duty", LetterKind.EDIT),
    ]  # fmt: skip
    assert len({each.letter.card for each in said}) == 1
    assert said[0].text == f"{TITLE}1 message. Send /parked to decide.\nThe topic is gone."
    assert said[2].text == f"{TITLE}3 messages. Send /parked to decide.\nThe topic is gone."
    [other] = await park(room, 1, PLACES["MIL"], "MIL")
    assert (other.kind, other.text.splitlines()[0]) == (
        LetterKind.MESSAGE, "Held for Military group: 1 message. Send /parked to decide."
    )  # fmt: skip


async def test_all_of_a_place_is_sent_with_one_button_and_the_message_says_so(room: Room) -> None:
    await park(room, 12)
    title, item = await room.says("S-duty", "/parked")
    assert title.text == "Awaiting a decision: 12 messages"
    listed = item.text.splitlines()
    assert listed[:3] == [
        "Humanitarian group · 12 messages · since 24 Jul, 08:00 UTC", "The topic is gone.",
        listed[2],
    ]  # fmt: skip
    assert listed[2].endswith(" · HUM-A1 · Bring the annex")
    assert len(listed) == 2 + 10 + 1
    assert list(item.buttons) == ["Send all", "Drop all"]
    said = await room.presses("S-duty", "Send all", item)
    assert [each.to for each in said if each.to == "HUM"] == ["HUM"] * 12
    assert [each.text for each in said if each.to == "S-duty"] == [
        "Nothing is held for Humanitarian group any more."
    ]
    assert room.popped == "Humanitarian group: 12 messages are being sent again."
    again = await park(room, 1)
    assert [each.kind for each in again] == [LetterKind.MESSAGE]


async def test_all_of_a_place_is_dropped_only_as_it_was_shown(room: Room) -> None:
    await park(room, 2)
    _, item = await room.says("S-duty", "/parked")
    [shown] = await room.presses("S-duty", "Drop all", item)
    assert list(shown.buttons) == ["Drop these 2 messages"]
    await park(room, 1, first=3)
    [shown_again] = await room.presses("S-duty", "Drop these 2 messages", shown)
    assert list(shown_again.buttons) == ["Drop these 3 messages"]
    await room.presses("S-duty", "Drop these 3 messages", shown_again)
    assert room.popped == "Humanitarian group: 3 messages are dropped."
    [nothing] = await room.says("S-duty", "/parked")
    assert nothing.text == "Nothing is awaiting a decision."
    [told] = await room.says("S-duty", "/parked drop HUM")
    assert told.text.startswith("Not recorded: nothing with the number HUM is awaiting")


@pytest.mark.parametrize("who", ["A-head", "B-head"])
async def test_the_words_of_a_private_message_are_not_shown_to_others(
    room: Room, who: str
) -> None:
    await room.receives(room.chat_event(ChatChange.BLOCKED, Place(USERS[who])))
    await park(room, 2, Place(USERS[who]), None)
    _, item = await room.says("S-duty", "/parked")
    assert f"private chat of {who}" in item.text
    assert "annex" not in item.text
    assert item.text.splitlines()[2].endswith(" · 24 Jul, 08:00 UTC")
    said = await room.says("S-duty", f"/parked again {who}")
    assert [each.to for each in said].count(who) == 2


async def test_the_secretariats_own_words_in_private_copies_are_shown_to_it(room: Room) -> None:
    await room.person("B-head", reachable=False)
    await room.says("S-sec", "/notice heads Call the desk")
    _, item = await room.says("S-sec", "/parked")
    assert "DESK-N1 · Notice from the secretariat Call the desk" in item.text


async def test_late_timers_are_one_message_too(room: Room) -> None:
    for number in range(3):
        await room.says("S-sec", f"/notice HUM at 24 Jul 1{number + 2}:30 Bring the annex")
    said = [each for each in await room.sleeps(at(25, 9)) if each.to == "S-duty"]
    assert [each.text.partition(".")[0] for each in said] == [
        "Notices more than 12 hours past their time: 3"
    ]
