"""Replies and quotes: which entry or which words a command means, in each kind of chat.

In a forum every message of a topic replies to the message that opened the topic. In a supergroup
without topics a reply has the message replied to as its thread. The desk reads both alike.
"""

from __future__ import annotations

from typing import Any

import pytest

from tests.arrivals import Arrivals
from tests.room import Room, Said

WORDS = "The annex has ten rows, two are secret"
#: A message of another chat to which somebody replies here.
ELSEWHERE: dict[str, Any] = {"origin": {"type": "user", "date": 1}, "chat": {"id": 5}}
#: The text of the desk's refusal begins so.
NOTHING = "Not recorded:"


@pytest.fixture(params=["forum", "plain"])
async def chat(request: pytest.FixtureRequest, room: Room) -> Arrivals:
    """Yield the ways into a room whose group HUM is a forum's topic, or a plain supergroup."""
    return await Arrivals(room, forum=request.param == "forum").settle()


async def proposed(chat: Arrivals, text: str = "Count the rows") -> Said:
    """Enter an item of A for B; return its card."""
    [card, *_] = await chat.says("A-hum", f"/action B: {text} by 30 Jul 12:00")
    return card


# A reply to a card means the card.


@pytest.mark.parametrize(
    ("before", "who", "line", "journal"),
    [
        ("", "B-hum", "/accept", "action-accepted"),
        ("", "B-hum", "/accept@GreffierBot", "action-accepted"),
        ("", "B-hum", "/асcept", "action-accepted"),
        ("", "B-hum", "/decline not within our mandate", "action-declined"),
        ("", "B-hum", "/date 31 Jul 09:00 two units are in transit", "action-date-asked"),
        ("/accept", "B-hum", "/done all counted", "action-reported"),
        ("/accept", "B-hum", "/done", "action-reported"),
        ("/accept", "B-hum", "/done a 12 trucks", "action-reported"),
        ("/accept", "B-hum", "/progress половина готова", "action-progress"),
        ("/accept", "B-hum", "/progress yarısı tamam", "action-progress"),
        ("/accept", "B-hum", "/done усе пораховано", "action-reported"),
        ("", "A-hum", "/withdraw", "action-withdrawn"),
        ("", "A-hum", "/correct Count all rows by 30 Jul 12:00", "action-corrected"),
    ],
)
async def test_a_command_that_replies_to_a_card_is_about_that_card(
    chat: Arrivals, before: str, who: str, line: str, journal: str
) -> None:
    first, card = await proposed(chat, "Another item"), await proposed(chat)
    if before:
        await chat.says(who, before, to=chat.card(card))
    await chat.says(who, line, to=chat.card(card))
    assert (await chat.room.journal("HUM", "HUM-A2"))[-1][0] == journal
    assert await chat.room.journal("HUM", "HUM-A1") == [("action-logged", "A")]
    assert first.text.startswith("HUM-A1")


async def test_a_note_stays_as_written_behind_the_reference_of_the_card(chat: Arrivals) -> None:
    card = await proposed(chat)
    await chat.says("B-hum", "/accept", to=chat.card(card))
    await chat.says("B-hum", "/done a 12 trucks", to=chat.card(card))
    [shown] = await chat.says("A-hum", "/show HUM-A1", None)
    assert "a 12 trucks" in shown.text


@pytest.mark.parametrize("typed", ["/accept HUM-A1", "/accept A1", "/accept hum a1"])
async def test_a_typed_reference_counts_more_than_the_card_replied_to(
    chat: Arrivals, typed: str
) -> None:
    await proposed(chat, "Another item")
    card = await proposed(chat)
    await chat.says("B-hum", typed, to=chat.card(card))
    assert ("action-accepted", "B") in await chat.room.journal("HUM", "HUM-A1")
    assert await chat.room.journal("HUM", "HUM-A2") == [("action-logged", "A")]


@pytest.mark.parametrize("line", ["/accept", "/done all counted", "/show", "/snooze 2h"])
async def test_a_reply_in_private_to_a_notice_of_an_item_is_about_that_item(
    chat: Arrivals, line: str
) -> None:
    await proposed(chat)
    if line != "/accept":
        await chat.says("B-hum", "/accept HUM-A1")
    await chat.says("B-hum", "/remind HUM-A1 +1h", None)
    [told] = [each for each in await chat.room.after(hours=1) if each.to == "B-hum"]
    seen = await chat.says("B-hum", line, None, to=chat.card(told))
    assert seen
    assert not any(each.text.startswith(NOTHING) for each in seen)
    assert any("HUM-A1" in each.text for each in seen)


async def test_a_reply_to_a_message_that_names_two_entries_does_not_choose_one(
    chat: Arrivals,
) -> None:
    text = "Daily digest\nHUM-A1 · open\nHUM-A2 · open"
    await proposed(chat)
    await proposed(chat, "Count the tents")
    [told] = await chat.says("B-hum", "/accept", to=chat.message("desk", text))
    assert told.text == (
        f"{NOTHING} the words do not have the form of this command.\nSend: /accept HUM-A1"
    )


async def test_a_reference_in_the_words_of_a_person_is_not_the_entry_replied_to(
    chat: Arrivals,
) -> None:
    await proposed(chat)
    await proposed(chat, "Count the tents")
    text = "Reminder 4\n😀 see HUM-A1\nHUM-A2 · open"
    quote = {"type": "blockquote", "offset": 11, "length": 13}
    await chat.says("B-hum", "/accept", to=chat.message("desk", text, entities=[quote]))
    assert ("action-accepted", "B") in await chat.room.journal("HUM", "HUM-A2")


async def test_a_reply_to_a_message_of_a_person_names_no_entry(chat: Arrivals) -> None:
    await proposed(chat)
    [told] = await chat.says("B-hum", "/accept", to=chat.message("A-hum", "HUM-A1, please"))
    assert told.text.startswith(f"{NOTHING} the words do not have the form")


async def test_a_command_in_a_thread_without_a_reply_is_about_no_card(chat: Arrivals) -> None:
    await proposed(chat)
    [told] = await chat.says("B-hum", "/accept")
    assert told.text.startswith(f"{NOTHING} the words do not have the form")


@pytest.mark.parametrize("line", ["/link HUM-A1", "/link A1", "/link hum a1"])
async def test_a_link_as_a_reply_to_a_card_needs_only_the_other_item(
    chat: Arrivals, line: str
) -> None:
    await proposed(chat, "Another item")
    card = await proposed(chat)
    await chat.says("A-hum", line, to=chat.card(card))
    assert ("action-linked", "A") in await chat.room.journal("HUM", "HUM-A2")
    assert ("action-linked", "A") in await chat.room.journal("HUM", "HUM-A1")


# A reply without words of its own takes those of the message.


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("en", "/action B: by 26 Jul 12:00"),
        ("ru", "/action B: до 26 июля 12:00"),
        ("uk", "/action B: до 26 липня 12:00"),
        ("tr", "/action B: 26 Temmuz 12:00 kadar"),
        ("en", "/actıon B: by 26 Jul 12:00"),
    ],
)
@pytest.mark.parametrize("quote", ["two are secret", None, "две строки", "iki satır 🤷‍♂️"])
async def test_an_action_takes_the_quoted_part_alone_or_the_whole_message(
    chat: Arrivals, language: str, line: str, quote: str | None
) -> None:
    await chat.room.person("A-hum", language=language)
    fields: dict[str, Any] = {"quote": {"text": quote, "position": 3}} if quote else {}
    [preview] = await chat.says("A-hum", line, to=chat.message("B-hum", WORDS), **fields)
    assert preview.text.splitlines()[2] == (quote or WORDS)
    assert (WORDS in preview.text) == (quote is None)


@pytest.mark.parametrize("line", ["/action B: by 26 Jul 12:00", "/remind tomorrow 07:00"])
async def test_a_quote_from_another_chat_is_taken(chat: Arrivals, line: str) -> None:
    quote = {"text": "two are secret", "position": 0}
    [preview] = await chat.says("A-hum", line, external_reply=ELSEWHERE, quote=quote)
    assert "two are secret" in preview.text.splitlines()


@pytest.mark.parametrize(
    ("language", "line", "told"),
    [
        ("en", "/action B: by 26 Jul 12:00", "is in another chat, and is not read"),
        ("ru", "/action B: до 26 июля 12:00", "находится в другом чате и не читается"),
        ("uk", "/remind завтра 07:00", "міститься в іншому чаті й не читається"),
        ("tr", "/remind yarın 07:00", "başka bir sohbette"),
    ],
)
async def test_a_message_of_another_chat_without_a_quote_is_said_to_be_unread(
    chat: Arrivals, language: str, line: str, told: str
) -> None:
    await chat.room.person("A-hum", language=language)
    [answer] = await chat.says("A-hum", line, external_reply=ELSEWHERE)
    assert told in answer.text
    assert chat.room.rows("actions", "reminders", "prompts") == []


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("en", "/remind tomorrow 07:00"),
        ("en", "/remind +2h"),
        ("en", "/remind every Monday at 09:00"),
        ("en", "/remind to A tomorrow 07:00"),
        ("en", "/remind 26 Jul 09:00"),
        ("ru", "/remind завтра в 07:00"),
        ("ru", "/remind каждый понедельник в 9:00"),
        ("uk", "/remind завтра о 07:00"),
        ("uk", "/remind за 2 години"),
        ("tr", "/remind yarın 07:00"),
        ("tr", "/remind 2 saat sonra"),
    ],
)
@pytest.mark.parametrize("where", ["HUM", None])
async def test_a_reminder_with_a_time_alone_is_about_the_message_that_it_replies_to(
    chat: Arrivals, language: str, line: str, where: str | None
) -> None:
    await chat.room.person("A-head", language=language)
    asked = chat.message("B-head", WORDS, where)
    if where is None:
        asked["chat"] = chat.message("A-head", "", None)["chat"]
    [preview] = await chat.says("A-head", line, where, to=asked)
    assert preview.to == "A-head"
    assert WORDS in preview.text
    assert chat.room.rows("reminders") == []
    enter = next(iter(preview.buttons))
    await chat.room.presses("A-head", enter, preview)
    [(text,)] = chat.room.query("SELECT text FROM reminders")
    assert text == WORDS


async def test_a_reminder_with_a_time_alone_that_replies_to_a_card_is_about_the_entry(
    chat: Arrivals,
) -> None:
    card = await proposed(chat)
    [told] = await chat.says("B-hum", "/remind tomorrow 07:00", to=chat.card(card))
    assert told.text.startswith("Reminder 1 · HUM-A1: Fri 25 Jul, 07:00 UTC")
    [told] = await chat.says("S-sec", "/remind to HUM tomorrow 07:00", to=chat.card(card))
    assert "In the thread: Humanitarian group" in told.text
    assert "HUM-A1" in told.text


async def test_a_reminder_with_words_of_its_own_takes_nothing_from_the_message(
    chat: Arrivals,
) -> None:
    [told] = await chat.says(
        "A-hum", "/remind call the depot tomorrow 07:00", to=chat.message("B-hum", "Quixotic")
    )
    assert told.text.startswith("Reminder 1:")
    assert chat.room.query("SELECT text FROM reminders") == [("call the depot",)]
    assert not chat.room.holds("Quixotic")


@pytest.mark.parametrize("words", ["\u3164", "call +380 67 123 45 67", "a\n" * 30])
async def test_words_that_cannot_be_an_entry_are_refused_also_as_a_quote(
    chat: Arrivals, words: str
) -> None:
    [told] = await chat.says("A-hum", "/action B: by +24h", to=chat.message("B-hum", words))
    assert told.text.startswith(NOTHING)
    assert chat.room.rows("prompts", "actions") == []
