"""A person takes back their own mark that their delegation has seen a notice."""

from __future__ import annotations

from tests.handlers.letters import in_threads, refused
from tests.room import Room, Said, at

#: The buttons below a shown notice that do not depend on its marks.
ALWAYS = ["Ask the facilitator", "Copy HUM-N1"]


async def marked(room: Room) -> Said:
    """Publish a notice to HUM, which A-hum marks as seen; return its card before that."""
    [card] = in_threads(await room.says("S-sec", "/notice HUM Bring the annex"))
    await room.presses("A-hum", "Seen", card)
    return card


def planned(room: Room) -> list[tuple[object, ...]]:
    return room.query("SELECT id, at, kind FROM timers WHERE state = 'planned' ORDER BY id")


async def test_a_mark_is_taken_back_and_the_card_is_as_before(room: Room) -> None:
    card = await marked(room)
    await room.after(minutes=9)
    [drawn] = in_threads(await room.says("A-hum", "/undo HUM-N1"))
    assert (drawn.text, list(drawn.buttons)) == (card.text, list(card.buttons))
    assert await room.journal("HUM", "HUM-N1") == [
        ("notice-published", "S"), ("notice-seen", "A"), ("notice-seen-undone", "A"),
    ]  # fmt: skip


async def test_the_delegation_is_reminded_as_if_it_had_not_marked_the_notice(room: Room) -> None:
    [card] = in_threads(await room.says("S-sec", "/notice HUM Bring the annex"))
    before = planned(room)
    assert before
    for who in ("A-hum", "B-hum", "O-field"):
        await room.presses(who, "Seen", card)
    assert planned(room) == []
    await room.says("A-hum", "/undo HUM-N1")
    assert planned(room) == before
    said = await room.after(until=at(25, 8, 1))
    assert {each.to for each in said} == {"A-head"}


async def test_a_reminder_that_fell_due_in_between_is_sent_after_the_undo(room: Room) -> None:
    [card] = in_threads(await room.says("S-sec", "/notice HUM Bring the annex"))
    await room.after(until=at(25, 7, 55))
    for who in ("A-hum", "B-hum", "O-field"):
        await room.presses(who, "Seen", card)
    assert await room.after(minutes=8) == []
    await room.says("A-hum", "/undo HUM-N1")
    said = await room.after(minutes=1)
    assert {each.to for each in said} == {"A-head"}


async def test_a_reminder_that_quiet_hours_held_comes_after_the_undo(room: Room) -> None:
    room.now = at(24, 18)
    await room.says("S-sec", "/notice DEL Bring the annex")
    assert await room.after(until=at(26, 1, 55)) == []
    await room.says("A-head", "/seen DEL-N1")
    said = await room.after(minutes=8)
    assert [each.to for each in said] == ["B-head"]
    await room.says("A-head", "/undo DEL-N1")
    said = await room.after(minutes=1)
    assert [each.to for each in said] == ["A-head"]


async def test_the_receipt_and_the_shown_notice_have_a_button_that_takes_the_mark_back(
    room: Room,
) -> None:
    await room.says("S-sec", "/notice HUM Bring the annex")
    said = await room.says("A-hum", "/seen HUM-N1")
    [receipt] = [each for each in said if each.to == "A-hum"]
    assert list(receipt.buttons) == ["Take back"]
    [shown] = await room.says("A-hum", "/show HUM-N1")
    assert list(shown.buttons) == ["Take back", *ALWAYS]
    [other] = await room.says("A-head", "/show HUM-N1")
    assert list(other.buttons) == ALWAYS
    await room.presses("A-hum", "Take back", shown)
    assert room.popped == "HUM-N1: taken back, 08:00 UTC. The journal keeps both."
    [shown] = await room.says("A-hum", "/show HUM-N1")
    assert list(shown.buttons) == ["Seen", *ALWAYS]


async def test_a_mark_that_is_another_persons_or_old_or_missing_stands(room: Room) -> None:
    await marked(room)
    said = await refused(room, "A-head", "/undo HUM-N1", None)
    assert said.startswith("Not recorded: the last step on HUM-N1 is another person’s.")
    said = await refused(room, "B-hum", "/undo HUM-N1", None)
    assert said.startswith("Not recorded: there is nothing of yours to take back on HUM-N1.")
    await room.after(minutes=11)
    said = await refused(room, "A-hum", "/undo HUM-N1", None)
    assert said == "Not recorded: a step on HUM-N1 can be taken back for 10 minutes."
    said = await refused(room, "A-hum", "/undo HUM-N2", None)
    assert said.startswith("Not recorded: there is no HUM-N2.")


async def test_a_mark_can_be_made_again_after_it_was_taken_back(room: Room) -> None:
    await marked(room)
    await room.says("A-hum", "/undo HUM-N1")
    await room.says("A-head", "/seen HUM-N1")
    assert (await room.journal("HUM", "HUM-N1"))[-1] == ("notice-seen", "A")
