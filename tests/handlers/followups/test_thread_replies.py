"""A reply in the thread to a question, without a command: the desk asks whether it is the answer.

With privacy mode on, Telegram hands over replies to the desk's own messages, and no other talk.
"""

from __future__ import annotations

import pytest

from tests.arrivals import Arrivals
from tests.handlers.followups.questions import NOON, asked, drawn
from tests.room import Room, Said

WORDS = "Ten rows are on a separate annex."


@pytest.fixture
def chat(room: Room) -> Arrivals:
    """Return the ways into a room in which HUM is a topic of a forum."""
    return Arrivals(room)


async def put(chat: Arrivals) -> Said:
    """Have the question asked; return its card."""
    card, *_ = await asked(chat.room)
    return card


@pytest.mark.parametrize(
    ("who", "side"), [("A-hum", "A"), ("B-hum", "B"), ("A-head", "A"), ("B-head", "B")]
)
async def test_a_reply_to_the_card_is_shown_in_private_and_recorded_after_enter(
    chat: Arrivals, who: str, side: str
) -> None:
    card = await put(chat)
    [preview] = await chat.says(who, WORDS, to=chat.card(card))
    assert preview.to == who
    assert preview.text.startswith("To be recorded by /reply:")
    assert {"HUM-F1", WORDS} <= set(preview.text.splitlines())
    assert chat.room.rows("followup_replies") == []
    said = await chat.room.presses(who, "Enter", preview)
    assert f"Delegation {side} · 24 Jul, 12:00 UTC\n{WORDS}" in drawn(said).text


async def test_cancel_leaves_nothing_of_the_reply(chat: Arrivals) -> None:
    card = await put(chat)
    [preview] = await chat.says("B-hum", WORDS, to=chat.card(card))
    await chat.room.presses("B-hum", "Cancel", preview)
    assert chat.room.rows("followup_replies") == []
    assert WORDS not in str(chat.room.rows("prompts"))


@pytest.mark.parametrize("who", ["M-conv", "O-field", "S-sec"])
async def test_a_reply_of_somebody_who_owes_no_answer_is_talk(chat: Arrivals, who: str) -> None:
    card = await put(chat)
    assert await chat.says(who, WORDS, to=chat.card(card)) == []
    assert chat.room.rows("followup_replies", "prompts") == []


async def test_a_reply_of_a_delegation_that_has_answered_is_talk(chat: Arrivals) -> None:
    card = await put(chat)
    await chat.says("B-hum", "/reply HUM-F1 Two were counted twice.", None)
    assert await chat.says("B-head", WORDS, to=chat.card(card)) == []
    assert not chat.room.holds(WORDS)


async def test_talk_and_replies_to_other_messages_stay_unheard(chat: Arrivals) -> None:
    await put(chat)
    assert await chat.says("B-hum", WORDS) == []
    assert await chat.says("B-hum", WORDS, to=chat.message("A-hum", "HUM-F1 · see above")) == []
    assert await chat.says("B-hum", WORDS, to=chat.message("desk", "HUM-A1 · Action")) == []
    assert not chat.room.holds(WORDS)


async def test_a_reply_in_the_thread_does_not_answer_what_is_asked_in_private(
    chat: Arrivals,
) -> None:
    card = await put(chat)
    await chat.says("B-hum", "/reply HUM-F1 Two were counted twice.", None)
    await chat.says("B-hum", "/action HUM", None)
    assert await chat.says("B-hum", WORDS, to=chat.card(card)) == []
    assert not chat.room.holds(WORDS)


async def test_a_reply_to_the_notice_that_an_answer_is_missing_is_asked_about_too(
    chat: Arrivals,
) -> None:
    await put(chat)
    said = await chat.room.after(hours=24)
    again = next(each for each in said if each.text.startswith("HUM-F1 · no answer entered"))
    [preview] = await chat.says("B-hum", WORDS, to=chat.card(again))
    assert preview.text.startswith("To be recorded by /reply:")


async def test_a_reply_to_the_card_of_an_earlier_asking_is_refused_in_private(
    chat: Arrivals,
) -> None:
    room = chat.room
    await room.says("M-conv", "/action A+B: Hand over the lists by 30 Jul 12:00", "HUM")
    await room.says("B-hum", "/accept HUM-A1")
    await room.says("S-sec", "/follow HUM-A1 B: every day 12:00 How many units?", "HUM")
    card = drawn(await room.after(until=NOON))
    await room.after(hours=24)
    [told] = await chat.says("B-hum", WORDS, to=chat.card(card))
    assert (told.to, told.text.partition(":")[0]) == ("B-hum", "Not recorded")
    assert room.rows("followup_replies", "prompts") == []
