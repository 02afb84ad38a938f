"""The time of a notice is when Telegram took it: on cards, in lists, and for the day's wait."""

from __future__ import annotations

from dataclasses import replace

import pytest

from handlers.dispatch.undelivered import Undelivered
from storage.mail.outbox import LetterState
from tests.handlers.letters import in_threads, refused
from tests.room import PLACES, USERS, Room, Said, at
from tests.spaces import spaced
from voice import Markup, plain

NOTICE = "/notice POL+HUM at 24 Jul 12:30 Bring the annex"
ALL = "Delegation A — · Delegation B — · Observer —"


async def close(room: Room, group: str) -> None:
    """Have Telegram refuse what is queued for the group's thread, as for a closed topic."""
    async with room.records() as records, records.savepoint():
        for each in await records.outbox.in_state(LetterState.QUEUED):
            if each.place == PLACES[group]:
                records.outbox.settle(each, LetterState.HELD, problem="topic-closed")


async def reopen(room: Room) -> list[Said]:
    """Let the held letters be sent; return them with the text with which they arrive."""
    async with room.records() as records, records.savepoint():
        records.outbox.release(PLACES["HUM"].chat)
    undelivered = Undelivered(room.dispatch.desk)
    async with room.records() as records:
        waiting = await records.outbox.in_state(LetterState.QUEUED)
        texts = [await undelivered.text_at(records, each, room.now) for each in waiting]
    said = await room.letters()
    return [
        replace(each, text=spaced(plain(Markup(text))))
        for each, text in zip(said, texts, strict=True)
    ]


@pytest.fixture
async def held(room: Room) -> Room:
    """Return a room in which a notice has reached POL at 09:30, and HUM, whose topic was closed,
    at 12:00."""
    await room.says("S-sec", NOTICE)
    room.now = at(24, 9, 30)
    await room.fire()
    await close(room, "HUM")
    assert [each.to for each in await room.letters()] == ["POL"]
    return room


async def test_a_notice_that_a_closed_topic_held_has_the_time_at_which_it_came(held: Room) -> None:
    held.now = at(24, 12)
    [card] = await reopen(held)
    assert card.text.splitlines()[:3] == [
        "POL-N1 · Notice from the secretariat",
        "Bring the annex",
        "Prepared for 24 Jul, 09:30 UTC, sent 24 Jul, 12:00 UTC.",
    ]
    assert "24 Jul, 09:30 UTC" not in card.text.splitlines()
    said = in_threads(await held.presses("A-head", "Seen"))
    times = {each.to: each.text.splitlines()[2] for each in said}
    assert times == {
        "POL": "24 Jul, 09:30 UTC",
        "HUM": "Prepared for 24 Jul, 09:30 UTC, sent 24 Jul, 12:00 UTC.",
    }
    [shown] = await held.says("A-hum", "/show POL-N1")
    assert "sent 24 Jul, 12:00 UTC." in shown.text


@pytest.mark.parametrize("who", ["A-head", "B-head"])
@pytest.mark.parametrize("planned", [True, False])
async def test_a_private_copy_that_waited_has_the_time_at_which_it_came(
    room: Room, who: str, planned: bool
) -> None:
    await room.says("S-sec", f"/notice heads {'at 24 Jul 11:30 ' if planned else ''}Call the desk")
    room.now = at(24, 8, 30)
    await room.take(room.user_input("S-sec", "/notice heads Call the desk at once"))
    await room.fire()
    room.now = at(24, 12)
    said = [each for each in await reopen(room) if each.to == who]
    assert len(said) == 1 + planned
    for each in said:
        dated = [row for row in each.text.splitlines() if "08:30 UTC" in row]
        assert dated == ["Prepared for 24 Jul, 08:30 UTC, sent 24 Jul, 12:00 UTC."]


async def test_the_list_says_in_words_where_a_notice_has_not_come_and_where_it_came_late(
    held: Room,
) -> None:
    [listed] = await held.says("S-sec", "/notice list")
    assert listed.text.splitlines()[3:] == [
        "Prepared for 24 Jul, 09:30 UTC",
        "Delivered to 1 of 2, 24 Jul, 09:30 UTC",
        "Humanitarian group: not reached yet",
        f"Seen: {ALL.removesuffix(' · Observer —')} · Observer —",
    ]
    held.now = at(24, 12)
    await reopen(held)
    [listed] = await held.says("S-sec", "/notice list")
    assert listed.text.splitlines()[3:6] == [
        "Prepared for 24 Jul, 09:30 UTC",
        "Delivered to all, 24 Jul, 09:30 to 12:00 UTC",
        "Humanitarian group: sent 24 Jul, 12:00 UTC",
    ]


async def test_each_delegation_has_a_day_from_the_time_at_which_the_notice_reached_it(
    held: Room,
) -> None:
    """The observer is in HUM alone, which got the notice later."""
    held.now = at(24, 12)
    await reopen(held)
    said = await held.after(until=at(25, 12))
    assert [(each.to, f"{each.letter.created_at:%H:%M}") for each in said] == [
        ("A-head", "09:30"), ("B-head", "09:30"), ("O-field", "12:00"),
    ]  # fmt: skip
    assert "Sent 24 Jul, 12:00 UTC, not marked as seen" in said[2].text


async def test_nothing_is_owed_for_a_notice_that_has_not_come(room: Room) -> None:
    await room.says("S-sec", "/notice HUM at 24 Jul 12:30 Bring the annex")
    room.now = at(24, 9, 30)
    await room.fire()
    await close(room, "HUM")
    await room.letters()
    [mine] = await room.says("A-hum", "/my")
    assert "HUM-N1" not in mine.text
    assert await room.after(until=at(26, 12)) == []
    await reopen(room)
    [mine] = await room.says("A-hum", "/my")
    assert "Sent 26 Jul, 12:00 UTC, not marked as seen by Delegation A." in mine.text
    assert [each.to for each in await room.after(hours=24)] == ["A-head", "B-head", "O-field"]


async def test_a_copy_that_a_person_has_seen_arrive_counts_as_sent(held: Room) -> None:
    await held.says("S-sec", "/parked")
    await held.presses("S-sec", "It arrived")
    [listed] = await held.says("S-sec", "/notice list")
    assert "Delivered to all" in listed.text


async def test_copies_that_came_within_a_minute_are_told_as_a_span_of_time(room: Room) -> None:
    await room.take(room.user_input("S-sec", "/notice heads Call the desk"))
    async with room.records() as records, records.savepoint():
        for minute, each in enumerate(await records.outbox.in_state(LetterState.QUEUED)):
            if each.place.chat in {USERS["A-head"], USERS["B-head"]}:
                now = at(24, 8, minute)
                records.outbox.settle(each, LetterState.SENT, sent_at=now)
                await Undelivered(room.dispatch.desk).sent(records, each, now)
    [*_, listed] = await room.says("S-sec", "/notice list")
    assert listed.text.splitlines()[3] == "Delivered to all, 24 Jul, 08:00 to 08:01 UTC"


# A mark that comes before the notice.


@pytest.mark.parametrize("command", ["seen", "show"])
async def test_a_notice_that_is_due_and_not_sent_yet_is_named_so_to_its_recipients(
    room: Room, command: str
) -> None:
    await room.says("S-sec", "/notice HUM at 24 Jul 12:30 Bring the annex")
    room.now = at(24, 9, 31)
    said = await refused(room, "A-hum", f"/{command} HUM-N1", None)
    assert "HUM-N1 has not been sent yet. It was to be sent 24 Jul, 09:30 UTC" in said
    said = await refused(room, "A-mil", f"/{command} HUM-N1", None)
    assert "there is no HUM-N1." in said


async def test_a_mark_with_a_time_before_the_notice_is_due_tells_nothing_of_it(room: Room) -> None:
    await room.says("S-sec", "/notice HUM at 24 Jul 12:30 Bring the annex")
    room.now = at(24, 9, 31)
    said = await room.says("A-hum", "/seen HUM-N1", at=at(24, 9, 29))
    assert "there is no HUM-N1." in said[0].text
