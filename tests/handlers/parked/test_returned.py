"""What waits for a person who has blocked the desk, and what they get when they are back."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from domain.groups import Place
from handlers.dispatch.undelivered import Undelivered
from handlers.turns.updates import ChatChange
from storage.mail.outbox import LetterState
from tests.handlers.letters import refused
from tests.room import USERS, Room, Said, at
from tests.spaces import spaced
from voice import Markup, plain


async def leave(room: Room, *labels: str) -> None:
    """Block the desk as these people. What nobody of a delegation can get waits for them."""
    for who in labels:
        await room.receives(room.chat_event(ChatChange.BLOCKED, Place(USERS[who])))


async def come_back(room: Room, who: str) -> list[Said]:
    """Unblock the desk; return what then comes to the person, with the text as it arrives."""
    await room.take(room.chat_event(ChatChange.UNBLOCKED, Place(USERS[who])))
    return [each for each in await arriving(room) if each.to == who]


async def arriving(room: Room) -> list[Said]:
    undelivered = Undelivered(room.dispatch.desk)
    async with room.records() as records:
        waiting = await records.outbox.in_state(LetterState.QUEUED)
        texts = [await undelivered.text_at(records, each, room.now) for each in waiting]
    return [
        replace(each, text=spaced(plain(Markup(text))))
        for each, text in zip(await room.letters(), texts, strict=True)
    ]


@pytest.mark.parametrize("who", ["A-head", "B-head"])
async def test_a_few_messages_come_when_the_person_is_back_with_the_time_they_were_for(
    room: Room, who: str
) -> None:
    await leave(room, who)
    await room.says("S-sec", "/notice heads Call the desk")
    room.now = at(24, 12)
    [copy] = await come_back(room, who)
    assert copy.to == who
    assert copy.text.startswith("DESK-N1 · ")
    assert "\nPrepared for 24 Jul, 08:00 UTC, sent 24 Jul, 12:00 UTC.\n" in copy.text
    assert list(copy.buttons) == ["Seen", "Ask the facilitator"]
    [listed] = await room.says("S-sec", "/notice list")
    assert f"{who}: sent 24 Jul, 12:00 UTC" in listed.text
    [nothing] = await room.says("S-sec", "/parked")
    assert nothing.text == "Nothing is awaiting a decision."


async def test_more_than_a_few_messages_are_offered_with_one_button(room: Room) -> None:
    await leave(room, "B-head")
    for number in range(7):
        room.now = at(24, 8, number)
        await room.says("S-sec", f"/notice heads Call {number}")
    room.now = at(24, 12)
    [offered] = await come_back(room, "B-head")
    assert offered.text == "7 messages have waited since 24 Jul, 08:00 UTC:"
    said = await room.presses("B-head", "Show them", offered)
    assert [each.to for each in said] == ["B-head"] * 7
    assert room.popped == "7 messages are being sent."
    text = await refused(room, "B-head", "/my waiting", None)
    assert text == "Nothing to send: no message has waited for you.\nSend: /my"


@pytest.mark.parametrize("side", ["A", "B"])
async def test_of_several_notices_about_a_due_time_one_line_for_each_entry_comes(
    room: Room, side: str
) -> None:
    """Nobody of the delegation could be reached, so that they waited for who has the items."""
    other = "B" if side == "A" else "A"
    who = f"{side}-hum"
    for text in ("Send the list by 24 Jul 12:00", "Send the map by 24 Jul 13:00"):
        await room.says(f"{other}-hum", f"/action {side}: {text}", "HUM")
    await room.says(who, "/accept HUM-A1", "HUM")
    await room.says(who, "/accept HUM-A2", "HUM")
    await room.after(until=at(24, 13))
    await leave(room, f"{side}-head", who, *(["E-hum"] if side == "B" else []))
    await room.after(until=at(25, 14))
    [said] = await come_back(room, who)
    assert [said.text.count(each) for each in ("HUM-A1 · ", "HUM-A2 · ")] == [1, 1]
    assert {"Report done HUM-A1", "Report done HUM-A2"} <= {*said.buttons}


async def test_what_was_answered_meanwhile_is_named_and_not_sent(room: Room) -> None:
    await leave(room, "B-head", "E-hum", "B-hum")
    await room.says("A-hum", "/action B: Confirm the route by 26 Jul 12:00", "HUM")
    await room.says("A-hum", "/action B: Confirm the list by 26 Jul 12:00", "HUM")
    room.now = at(24, 8, 5)
    await room.says("B-head", "/decline HUM-A1 No staff.", "HUM")
    room.now = at(24, 12)
    said = await come_back(room, "B-hum")
    assert [each.to for each in said] == ["B-hum", "B-hum"]
    assert said[0].text.splitlines()[2] == "HUM-A2 · Action, awaiting acceptance"
    assert said[1].text == (
        "Not sent, because it has changed since: HUM-A1. Send /my to see what is open."
    )


async def test_a_person_who_writes_in_private_is_back_too(room: Room) -> None:
    await leave(room, "B-head")
    await room.says("S-sec", "/notice heads Call the desk")
    said = await room.says("B-head", "/help")
    assert any(each.text.startswith("DESK-N1") for each in said)


async def test_nothing_of_an_earlier_accreditation_is_sent(room: Room) -> None:
    """The account may now belong to the other delegation."""
    await leave(room, "B-head")
    await room.says("S-sec", "/notice heads Call the desk")
    await room.person("B-head", delegation="A", accredited_at=at(24, 10))
    room.now = at(24, 12)
    assert await come_back(room, "B-head") == []


async def test_a_suspended_person_gets_nothing_that_waits(room: Room) -> None:
    await leave(room, "B-head")
    await room.says("S-sec", "/notice heads Call the desk")
    await room.person("B-head", suspended=True)
    assert await come_back(room, "B-head") == []


# Of each entry one line: its state now.


async def alone(room: Room, side: str) -> str:
    """Let all of a delegation in HUM but its point of contact leave; return the other side."""
    await leave(room, f"{side}-head", *(["E-hum"] if side == "B" else []), f"{side}-hum")
    return "B" if side == "A" else "A"


@pytest.mark.parametrize("side", ["A", "B"])
async def test_of_an_entry_with_several_messages_its_state_now_is_told_once(
    room: Room, side: str
) -> None:
    await room.says("M-conv", f"/action {side}: Count the rows by 25 Jul 12:00", "HUM")
    await room.says(f"{side}-hum", "/accept HUM-A1", "HUM")
    await room.says("M-conv", f"/follow HUM-A1 {side}: 25 Jul 08:00 How many?", "HUM")
    await alone(room, side)
    await room.after(until=at(26, 12))
    [now] = await come_back(room, f"{side}-hum")
    first, *entries = now.text.splitlines()
    assert first == "Messages have waited since 24 Jul, 12:00 UTC. What is open now:"
    told = [each.split(" ")[0] for each in entries if each.startswith("HUM-")]
    assert sorted(told) == ["HUM-A1", "HUM-F1"]
    assert list(now.buttons) == ["Report done HUM-A1", "Answer HUM-F1"]
    [nothing] = await room.says("S-sec", "/parked")
    assert nothing.text == "Nothing is awaiting a decision."


@pytest.mark.parametrize("side", ["A", "B"])
async def test_an_item_that_has_ended_unseen_is_one_line(room: Room, side: str) -> None:
    other = await alone(room, side)
    await room.says(f"{other}-hum", f"/action {side}: Count the rows by 30 Jul 12:00", "HUM")
    room.now = at(24, 8, 5)
    await room.says(f"{other}-hum", "/withdraw HUM-A1", "HUM")
    room.now = at(24, 12)
    [said] = await come_back(room, f"{side}-hum")
    assert "HUM-A1" in said.text
    assert not said.buttons


@pytest.mark.parametrize("side", ["A", "B"])
async def test_many_entries_are_shown_as_lines_in_one_message(room: Room, side: str) -> None:
    other = await alone(room, side)
    for number in range(5):
        line = f"/action {side}: Count part {number} by 30 Jul 12:00"
        await room.says(f"{other}-hum", line, "HUM")
    room.now = at(24, 12)
    [offered] = await come_back(room, f"{side}-hum")
    assert offered.text == "5 messages have waited since 24 Jul, 08:00 UTC:"
    [now] = await room.presses(f"{side}-hum", "Show them", offered)
    assert [f"HUM-A{number}" in now.text for number in range(1, 6)] == [True] * 5
    assert "Accept HUM-A5" in now.buttons


async def test_a_notice_that_others_have_seen_is_still_sent(room: Room) -> None:
    await leave(room, "B-head")
    await room.says("S-sec", "/notice heads Call the desk")
    room.now = at(24, 8, 5)
    await room.says("A-head", "/seen DESK-N1")
    room.now = at(24, 12)
    [copy] = await come_back(room, "B-head")
    assert "DESK-N1" in copy.text
    assert "Seen" in copy.buttons


# What only those have heard who are gone.


@pytest.mark.parametrize("side", ["A", "B"])
async def test_who_is_back_first_gets_what_was_asked_of_others_who_are_gone(
    room: Room, side: str
) -> None:
    """The heads heard of both items, so that no message waits."""
    other = "B" if side == "A" else "A"
    await leave(room, *(["E-hum"] if side == "B" else []), f"{side}-hum")
    for text in ("Count the rows", "Send the map"):
        await room.says(f"{other}-hum", f"/action {side}: {text} by 30 Jul 12:00", "HUM")
        room.now += timedelta(minutes=5)
    await leave(room, f"{side}-head")
    [said] = await come_back(room, f"{side}-hum")
    head, *_ = said.text.splitlines()
    assert head == "Nobody of your delegation could be reached in private. What is open now:"
    assert [said.text.count(each) for each in ("HUM-A1 · ", "HUM-A2 · ")] == [1, 1]
    assert {"Accept HUM-A1", "Decline HUM-A1", "Accept HUM-A2"} <= {*said.buttons}
    assert await come_back(room, f"{side}-head") == []


@pytest.mark.parametrize("side", ["A", "B"])
async def test_while_a_head_can_be_reached_who_is_back_gets_nothing_that_the_head_has(
    room: Room, side: str
) -> None:
    other = "B" if side == "A" else "A"
    await leave(room, f"{side}-hum")
    await room.says(f"{other}-hum", f"/action {side}: Count by 30 Jul 12:00", "HUM")
    assert await come_back(room, f"{side}-hum") == []
