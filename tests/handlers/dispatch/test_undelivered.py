"""Unreadable updates and undelivered letters: who is told, and what /parked can do."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from domain.groups import Place
from handlers.dispatch.undelivered import Undelivered
from handlers.turns.updates import Unreadable
from storage.mail.outbox import Letter, LetterKind, LetterState
from tests.room import PLACES, USERS, Room


def letter(place: Place, group: str | None = None) -> Letter:
    """Return a letter that could not be delivered."""
    return Letter(
        LetterKind.MESSAGE, place, "Quixotic", "en", datetime(2025, 7, 24, tzinfo=UTC), group, id=7
    )


async def test_unreadable_updates_are_reported_once_and_parked_until_they_are_dropped(
    room: Room,
) -> None:
    first = await room.receives(Unreadable(1, 11, "KeyError", {"message": "str"}))
    assert [each.to for each in first] == ["S-duty"]
    assert await room.receives(Unreadable(2, 12, "KeyError", {"message": "str"})) == []
    title, *items = await room.says("S-duty", "/parked")
    assert title.text == "Awaiting a decision: 2 updates"
    assert [list(each.buttons) for each in items] == [["Drop"], ["Drop"]]
    for text in ("/parked again q1", "/parked arrived q1", "/parked drop q9"):
        [told] = await room.says("S-duty", text)
        assert told.text.startswith("Not recorded: nothing with the number q")
    for item in items:
        await room.presses("S-duty", "Drop", item)
    [nothing] = await room.says("S-duty", "/parked")
    assert nothing.text == "Nothing is awaiting a decision."


async def test_an_ignored_update_is_not_parked(room: Room) -> None:
    assert await room.receives(Unreadable(1, 11)) == []
    [nothing] = await room.says("S-duty", "/parked")
    assert nothing.text == "Nothing is awaiting a decision."


async def test_if_delivery_to_a_person_fails_the_head_and_the_secretariat_are_told_once(
    room: Room,
) -> None:
    undelivered = Undelivered(room.dispatch.desk)
    for _ in range(2):
        async with room.records() as records, records.savepoint():
            await undelivered.unreachable(records, letter(Place(USERS["B-hum"])), "x", room.now)
    assert [each.to for each in await room.letters()] == ["B-head", "S-duty"]


@pytest.mark.parametrize("report", ["held", "parked", "cannot_pin"])
async def test_a_report_of_an_undelivered_letter_names_the_group_and_never_the_text(
    room: Room, report: str
) -> None:
    undelivered = Undelivered(room.dispatch.desk)
    for _ in range(2):
        async with room.records() as records, records.savepoint():
            each = letter(PLACES["HUM"], "HUM")
            await getattr(undelivered, report)(records, each, "TOPIC_CLOSED", room.now)
    [told] = await room.letters()
    assert told.to == "S-duty"
    assert "umanitarian group" in told.text
    assert "Quixotic" not in told.text


async def test_a_parked_letter_can_be_sent_again_marked_as_arrived_or_dropped(room: Room) -> None:
    for step, label in (("again", "Send again"), ("arrived", "It arrived"), ("drop", "Drop")):
        async with room.records() as records, records.savepoint():
            parked = letter(PLACES["HUM"], "HUM")
            records.outbox.put(
                Letter(
                    parked.kind,
                    parked.place,
                    f"Words {step}",
                    "en",
                    parked.created_at,
                    "HUM",
                    state=LetterState.PARKED,
                    problem="uncertain",
                )
            )
        _, item = await room.says("S-sec", "/parked")
        assert item.text.startswith("Humanitarian group · 1 message · since ")
        assert "Sent twice without an answer: it may have arrived." in item.text
        said = await room.presses("S-sec", label, item)
        row = next(each for each in said if each.kind is LetterKind.EDIT)
        assert (row.to, row.letter.card, row.buttons) == ("S-sec", item.letter.card, {})
        number = item.text.splitlines()[-1].split(" ")[0]
        assert row.text.startswith(number)
        assert [each.text for each in said if each is not row] == (
            [f"Words {step}"] if step == "again" else []
        )
        await room.presses("S-sec", label, item)
        assert room.popped.startswith("Not recorded: nothing with the number")
    [nothing] = await room.says("S-sec", "/parked")
    assert nothing.text == "Nothing is awaiting a decision."
    assert [row[3] for row in room.rows("journal")] == ["parked-settled"] * 3


async def test_the_command_parked_is_refused_to_a_head_of_delegation(room: Room) -> None:
    [told] = await room.says("A-head", "/parked")
    assert told.text.startswith("Not recorded (/parked): this is done by the secretariat.")


async def test_a_button_answer_that_comes_too_late_for_a_pop_up_is_sent_in_private(
    room: Room,
) -> None:
    await room.dispatch.say_late(USERS["A-hum"], "HUM-A1 accepted <b>", room.now)
    [told] = await room.letters()
    assert (told.to, told.text) == ("A-hum", "HUM-A1 accepted <b>")
