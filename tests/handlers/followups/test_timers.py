"""When the desk asks questions: on time, again after a day, repeatedly, or late."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from storage.mail.outbox import LetterKind
from tests.handlers.followups.questions import NOON, asked, begin, drawn, number
from tests.room import Room, Said, at

DAILY = "/follow HUM-A1 B: daily 09:00 How many were handed over?"


def heads(said: Sequence[Said]) -> list[tuple[str, str, str]]:
    """Return day and time, recipient, and first line of each new message about a question."""
    return [
        (f"{each.letter.created_at:%d %H:%M}", each.to, each.text.splitlines()[0])
        for each in said
        if "HUM-F" in each.text and each.kind is LetterKind.MESSAGE
    ]


# A question without an answer is asked a second time.


async def test_a_question_is_asked_again_after_a_day_only_of_delegations_without_an_answer(
    room: Room,
) -> None:
    await asked(room)
    await room.says("A-hum", "/reply HUM-F1 None.", "HUM")
    said = [each for each in await room.after(hours=72) if "HUM-F1" in each.text]
    assert [(each.letter.created_at, each.to) for each in said] == [
        (at(25, 12), "HUM"), (at(25, 12), "B-hum"),
    ]  # fmt: skip
    assert said[0].text == (
        "HUM-F1 · no answer entered\nHow is the difference of 2 explained?\n"
        "Delegation B · asked Thu 24 Jul, 12:00 UTC"
    )
    assert (said[0].letter.reply_card, list(said[0].buttons)) == ("HUM-F1", ["Answer"])
    card = await room.says("B-hum", "On an annex.", reply_to=number(room, said[1]))
    assert "Answered by all, 27 Jul, 12:00 UTC" in drawn(card).text


# Recurring questions.


@pytest.mark.parametrize("answered", [False, True])
async def test_a_daily_question_has_a_new_card_each_day_and_the_old_card_takes_no_answer(
    room: Room, answered: bool
) -> None:
    await begin(room, DAILY)
    first, private, *more = await room.after(until=at(24, 9))
    assert heads([first, private, *more]) == [
        ("24 09:00", "HUM", "HUM-F1 · Follow-up on HUM-A1"),
        ("24 09:00", "B-hum", "HUM-F1 · Follow-up on HUM-A1"),
    ]
    assert first.text.splitlines()[2:] == [
        "Delegation B · no answer entered", "Asked by the secretariat, 24 Jul, 09:00 UTC",
        "Asked every day until HUM-A1 is closed, next Fri 25 Jul, 09:00 UTC",
    ]  # fmt: skip
    if answered:
        await room.says("B-hum", "/reply HUM-F1 Three.", "HUM")
    old, second, *_ = await room.after(until=at(25, 9))
    assert "next" not in old.text
    assert "next Sat 26 Jul" in second.text
    assert (old.kind, old.letter.card, list(old.buttons)) == (
        LetterKind.EDIT, "HUM-F1", ["History"],
    )  # fmt: skip
    assert (second.kind, second.letter.card) == (LetterKind.MESSAGE, "HUM-F1.2")
    await room.presses("B-hum", "Answer", first)
    changed = (
        "Not recorded: the card of HUM-F1 has changed since.\n"
        "Its buttons have changed too; use those on the card now."
    )
    assert room.popped == changed
    [said] = await room.says("B-hum", "Six.", reply_to=number(room, private))
    assert said.text == (
        "Not recorded: HUM-F1 has been asked again for 25 Jul, 09:00 UTC, "
        "after the message that you answer.\n"
        "To answer it now, send: /reply HUM-F1 and the text"
    )
    card = drawn(await room.says("B-hum", "/reply HUM-F1 Eight.", "HUM"))
    assert (card.letter.card, "Eight." in card.text) == ("HUM-F1.2", True)
    assert heads(await room.after(until=at(26, 9)))[0][0] == "26 09:00"


async def test_a_weekly_question_without_an_answer_is_asked_again_after_a_day(room: Room) -> None:
    await begin(room, "/follow HUM-A1 B: weekly Fri 09:00 How many?")
    said = heads(await room.after(until=datetime(2025, 8, 1, 12, tzinfo=UTC)))
    assert [each[:2] for each in said if each[1] == "HUM"] == [
        ("25 09:00", "HUM"), ("26 09:00", "HUM"), ("01 09:00", "HUM"),
    ]  # fmt: skip


async def test_a_recurring_question_can_be_withdrawn_after_it_was_answered(room: Room) -> None:
    await begin(room, DAILY)
    await room.after(until=at(25, 10))
    await room.says("B-hum", "/reply HUM-F1 Six.", "HUM")
    assert "withdrawn" in drawn(await room.says("S-sec", "/withdraw HUM-F1", "HUM")).text
    assert heads(await room.after(hours=72)) == []


async def test_a_daily_question_keeps_its_local_hour_when_summer_time_ends(room: Room) -> None:
    await room.person("S-sec", zone="Europe/Kyiv")
    room.now = datetime(2025, 10, 24, 8, tzinfo=UTC)
    await room.says("A-hum", "/action Send the list by 30 Oct 12:00", "HUM")
    await room.says("S-sec", "/follow HUM-A1 daily 09:00 How many?")
    said = heads(await room.after(until=datetime(2025, 10, 27, 12, tzinfo=UTC)))
    assert [when for when, to, _ in said if to == "HUM" and when[3:] < "09:00"] == [
        "25 06:00", "26 07:00", "27 07:00",
    ]  # fmt: skip


# The entry of a question is closed.


@pytest.mark.parametrize("line", [DAILY, "/follow HUM-A1 B: 25 Jul 09:00 How many?"])
async def test_a_question_is_not_asked_after_its_entry_is_closed(room: Room, line: str) -> None:
    await begin(room, line)
    for who, text in (("A-hum", "/done"), ("B-hum", "/done"), ("M-conv", "/confirm")):
        await room.says(who, f"{text} HUM-A1", "HUM")
    assert heads(await room.after(hours=72)) == []
    [shown] = await room.says("S-sec", "/show HUM-F1")
    assert "Closed with HUM-A1, 24 Jul, 08:00 UTC" in shown.text
    [said] = await room.says("B-hum", "/reply HUM-F1 Six.")
    assert said.text == "Not recorded (/reply HUM-F1): already closed, 24 Jul, 08:00 UTC"


async def test_the_card_of_an_asked_question_shows_that_it_was_closed_with_its_entry(
    room: Room,
) -> None:
    await room.says("A-hum", "/action Send the list by 30 Jul 12:00", "HUM")
    await room.says("B-hum", "/follow HUM-A1 24 Jul 12:00 To whom?", "HUM")
    await room.after(until=NOON)
    said = await room.says("A-hum", "/withdraw HUM-A1", "HUM")
    [card] = [each for each in said if each.letter.card == "HUM-F1"]
    assert card.text.endswith("\nClosed with HUM-A1, 24 Jul, 12:00 UTC")
    assert list(card.buttons) == ["History"]
    assert heads(await room.after(hours=48)) == []


# Quiet hours, absences and restarts of the desk.


async def test_a_private_question_held_in_quiet_hours_is_not_sent_to_who_has_answered(
    room: Room,
) -> None:
    await begin(room, "/follow HUM-A1 A+B: 24 Jul 21:00 How many?")
    assert heads(await room.after(until=at(25, 1))) == [
        ("24 21:00", "HUM", "HUM-F1 · Follow-up on HUM-A1")
    ]
    await room.says("A-head", "/reply HUM-F1 Six.", "HUM")
    [held] = [each for each in await room.after(until=at(25, 3)) if each.to[:2] in {"A-", "B-"}]
    assert (held.to, held.letter.created_at) == ("B-hum", at(25, 2))
    assert held.text.endswith(
        "21:00 UTC (Fri 25 Jul, 00:00 your time), sent Fri 25 Jul, 02:00 UTC (05:00 your time)."
    )


async def test_the_card_of_a_question_asked_late_gives_the_planned_time(room: Room) -> None:
    await begin(room)
    card, *_ = await room.sleeps(NOON + timedelta(minutes=25))
    assert card.text.endswith("Prepared for 12:00 UTC, sent 12:25 UTC.")
    assert heads(await room.sleeps(NOON + timedelta(minutes=26))) == []


async def test_a_question_more_than_12_hours_late_is_asked_once_marked_and_can_be_answered(
    room: Room,
) -> None:
    await begin(room)
    card, *more = await room.sleeps(NOON + timedelta(hours=22))
    assert heads([card, *more]) == [
        ("25 10:00", to, "HUM-F1 · Follow-up on HUM-A1") for to in ("HUM", "A-hum", "B-hum")
    ]
    assert card.text.endswith("Prepared for Thu 24 Jul, 12:00 UTC, sent Fri 25 Jul, 10:00 UTC.")
    assert heads(await room.sleeps(NOON + timedelta(hours=23))) == []
    edited = drawn(await room.says("A-hum", "/reply HUM-F1 None.", "HUM"))
    assert "None." in edited.text
    assert "Prepared for Thu 24 Jul, 12:00 UTC, sent Fri 25 Jul, 10:00 UTC." in edited.text


async def test_of_missed_daily_questions_only_the_last_is_asked_and_all_of_them_count(
    room: Room,
) -> None:
    await begin(room, DAILY)
    said = await room.sleeps(at(27, 10))
    assert heads(said) == [
        ("27 10:00", "HUM", "HUM-F1 · Follow-up on HUM-A1"),
        ("27 10:00", "B-hum", "HUM-F1 · Follow-up on HUM-A1"),
    ]
    assert said[0].text.endswith("Prepared for 09:00 UTC, sent 10:00 UTC.")
    assert said[0].letter.card == "HUM-F1.4"
    late = await room.sleeps(at(28, 22))
    assert drawn([each for each in late if each.kind is LetterKind.MESSAGE]).text.endswith(
        "Prepared for 09:00 UTC, sent 22:00 UTC."
    )
    coming = await room.after(until=at(29, 9))
    assert ("29 09:00", "HUM", "HUM-F1 · Follow-up on HUM-A1") in heads(coming)
    stored = "SELECT state, times, due_version, version, asked_version FROM followups"
    assert room.query(stored) == [("asked", 6, 6, 7, 7)]


async def test_nobody_is_reminded_of_a_question_whose_next_time_has_come_as_well(
    room: Room,
) -> None:
    """The reminder of last week's question and this week's question are due in one outage."""
    await begin(room, "/follow HUM-A1 B: weekly Fri 09:00 How many?")
    await room.after(until=at(25, 9))
    said = await room.sleeps(at(2, 9, month=8))
    assert heads(said) == [
        ("02 09:00", to, "HUM-F1 · Follow-up on HUM-A1") for to in ("HUM", "B-hum")
    ]


async def test_a_question_withdrawn_before_its_time_while_the_desk_was_off_is_never_asked(
    room: Room,
) -> None:
    await begin(room)
    room.now = NOON + timedelta(minutes=5)
    sent = NOON - timedelta(minutes=5)
    await room.receives(room.user_input("S-sec", "/withdraw HUM-F1", "HUM", at=sent))
    assert heads(await room.after(hours=48)) == []
    [shown] = await room.says("S-sec", "/show HUM-F1")
    assert "Withdrawn 24 Jul, 11:55 UTC" in shown.text


async def test_a_question_whose_time_has_come_while_the_desk_was_off_is_not_corrected(
    room: Room,
) -> None:
    """Its correction would leave it without a timer, so that it would never be asked."""
    await begin(room, "/follow HUM-A1 A+B: 24 Jul 08:05 How many?")
    room.now = at(24, 8, 6)
    [told] = await room.says("S-sec", "/correct HUM-F1 How many rows?")
    assert told.text == (
        "Not recorded (/correct HUM-F1): already asked, 08:05 UTC. The question stands unchanged."
    )
    assert heads(await room.after(minutes=0))[0][1] == "HUM"


async def test_a_question_is_asked_once_although_the_desk_restarts_before_and_after(
    tmp_path: Path,
) -> None:
    path = tmp_path / "room.db"
    async with Room.open(path) as room:
        await begin(room)
    async with Room.again(path) as room:
        room.now = at(24, 9)
        said = await room.after(until=at(24, 13))
        assert heads(said)[0] == ("24 12:00", "HUM", "HUM-F1 · Follow-up on HUM-A1")
    async with Room.again(path) as room:
        room.now = at(24, 13)
        assert heads(await room.after(until=at(25, 11))) == []


@pytest.mark.parametrize(
    ("language", "title", "none"),
    [
        ("ru", "запрос о ходе исполнения, HUM-A1", "Делегация A · ответ не поступал"),
        ("uk", "запит про перебіг виконання, HUM-A1", "Делегація A · відповідь не надходила"),
        ("tr", "takip sorusu, HUM-A1", "A Heyeti · cevap girilmedi"),
    ],
)
async def test_a_card_in_another_language_shows_the_question_as_it_was_written(
    room: Room, language: str, title: str, none: str
) -> None:
    await room.says("S-sec", f"/setup HUM {language}", "HUM")
    card, *_ = await asked(room)
    lines = card.text.splitlines()
    assert lines[:3] == [
        f"HUM-F1 · {title}", "How is the difference of 2 explained?", none,
    ]  # fmt: skip
