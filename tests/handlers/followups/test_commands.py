"""Questions about an entry: how they are entered, withdrawn, corrected and shown."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from storage.mail.outbox import LetterKind
from tests.handlers.followups.questions import CARD, NOON, asked, begin, drawn
from tests.room import Room, at

# Entering a question.


async def test_a_planned_question_is_confirmed_to_its_author_and_shown_to_nobody_before_its_time(
    room: Room,
) -> None:
    told, mark = await begin(room)
    assert (told.to, told.text) == ("S-sec", (
        "HUM-F1 is recorded. Delegation A, Delegation B: "
        "to be asked Thu 24 Jul, 12:00 UTC (15:00 your time)."
    ))  # fmt: skip
    assert list(told.buttons) == ["Withdraw", "Correct"]
    assert (mark.to, mark.kind) == ("HUM", LetterKind.REACTION)
    assert await room.after(until=datetime(2025, 7, 24, 11, 59, tzinfo=UTC)) == []


async def test_a_question_without_a_delegation_is_for_all_that_are_accountable_for_the_entry(
    room: Room,
) -> None:
    told, _ = await begin(room, "/follow A1 24 Jul 12:00 How many rows?", "B-hum")
    assert "Delegation A, Delegation B: to be asked" in told.text
    await room.says("M-conv", "/action A+B: Name the speakers by 30 Jul 12:00", "HUM")
    await room.says("B-hum", "/decline HUM-A2 -")
    told, _ = await room.says("M-conv", "/follow HUM-A2 +2h Who speaks?", "HUM")
    assert told.text.startswith("HUM-F2 is recorded. Delegation A: to be asked")


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("HUM-A9 +1h How?", "Not recorded: there is no HUM-A9.\nNearest: HUM-A1"),
        ("POL-A1 +1h How?", "Not recorded: there is no POL-A1.\nNearest: HUM-A1"),
        ("HUM-A1 C: +1h How?",
         ('Not recorded (/follow HUM-A1): no delegation has the code "C".\n'
          "Send one of: A, B, M, O, S")),
        ("HUM-A1 without delay How?",
         ("Not recorded: there is no time.\n"
         "Send: /follow HUM-A1 A+B: 26 Jul 09:00 How is the difference of 2 explained?")),
        ("HUM-A1 03/07 12:00 How?",
         ("Not recorded (/follow HUM-A1): the date 03/07 can be read two ways.\n"
         "Send: 3 Jul 12:00  or  7 Mar 12:00")),
        ("HUM-A1 daily How many?",
         ("Not recorded (/follow HUM-A1): daily How many? does not name a time that recurs.\n"
         "Send: every day 09:00  or  every Mon 09:00")),
        (f"HUM-A1 +1h {'x' * 501}",
         ("Not recorded (/follow HUM-A1): the text has 501 characters; the limit is 500.\n"
         "Send a shorter text, or two entries.")),
        ("HUM-A1 +1h Call +380 44 123 45 67 when?",
         ("Not recorded (/follow HUM-A1): the text contains a telephone number.\n"
         "Name the contact point by delegation and role.")),
        ("HUM-F1 +1h How?",
         ("Not recorded: HUM-F1 is a follow-up, and /follow is for action items.\n"
         "Send: /show HUM-F1")),
    ],
)  # fmt: skip
async def test_an_invalid_question_is_refused_and_only_its_author_gets_the_refusal(
    room: Room, line: str, told: str
) -> None:
    await begin(room)
    before = room.recorded()
    [said] = await room.says("A-hum", f"/follow {line}", "HUM")
    assert (said.to, said.text) == ("A-hum", told)
    assert room.recorded() == before


@pytest.mark.parametrize(
    ("language", "when", "card"),
    [
        ("en", "every day 12:00", "Asked every day until HUM-A1 is closed"),
        ("en", "every Monday at 12:00", "Asked every week until HUM-A1 is closed"),
        ("ru", "ежедневно 12:00", "Asked every day until HUM-A1 is closed"),
        ("ru", "каждый пн 12:00", "Asked every week until HUM-A1 is closed"),
        ("uk", "щодня 12:00", "Asked every day until HUM-A1 is closed"),
        ("uk", "щопонеділка 12:00", "Asked every week until HUM-A1 is closed"),
        ("tr", "her gün 12:00", "Asked every day until HUM-A1 is closed"),
        ("tr", "her pazartesi 12:00", "Asked every week until HUM-A1 is closed"),
    ],
)
async def test_a_question_that_is_asked_again_is_understood_in_the_writers_language(
    room: Room, language: str, when: str, card: str
) -> None:
    await begin(room)
    await room.person("A-hum", language=language)
    await room.says("A-hum", f"/follow HUM-A1 {when} How many rows?", "HUM")
    said = await room.after(until=at(28, 12))
    question = next(each for each in said if each.to == "HUM" and "HUM-F2" in each.text)
    assert question.text.splitlines()[1] == "How many rows?"
    assert card in question.text


@pytest.mark.parametrize(
    "when",
    [
        "every 2 days 12:00",
        "weekdays 12:00",
        "every Mon and Thu 9:00",
        "daily 10:00 until 30 Jul",
        "every day 10:00 from 28 Jul until 30 Jul",
    ],
)
async def test_a_question_cannot_recur_in_another_way_than_daily_or_weekly(
    room: Room, when: str
) -> None:
    await begin(room)
    [said] = await room.says("A-hum", f"/follow HUM-A1 {when} How many rows?", "HUM")
    assert said.text.startswith(
        f"Not recorded (/follow HUM-A1): {when} is not a rhythm of a follow-up."
    )


async def test_a_question_by_an_expert_or_about_a_closed_item_is_refused(room: Room) -> None:
    await room.says("A-hum", "/action Send the list by 25 Jul 12:00", "HUM")
    [said] = await room.says("E-hum", "/follow HUM-A1 +1h When?", "HUM")
    assert said.text == (
        "Not recorded (/follow HUM-A1): this command is not part of your role.\n"
        "You can send: /my, /status, /show, /remind, /settings, /privacy, /help"
    )
    await room.says("A-hum", "/done HUM-A1", "HUM")
    [said] = await room.says("O-field", "/follow HUM-A1 +1h When?", "HUM")
    assert said.text == (
        "Not recorded: HUM-A1 is closed, and nothing more is asked about it.\n"
        "Send: /my or /status to see what is open."
    )


async def test_follow_without_arguments_asks_entry_delegation_text_and_time_then_previews(
    room: Room,
) -> None:
    await room.says("M-conv", "/action A+B: Hand over the lists by 30 Jul 12:00", "HUM")
    [asked] = await room.says("S-sec", "/follow", "HUM")
    assert asked.text == "About which entry? Press it, or send its reference."
    [asked] = await room.presses("S-sec", "HUM-A1")
    assert list(asked.buttons)[:3] == ["Everyone accountable", "Delegation A", "Delegation B"]
    [asked] = await room.presses("S-sec", "Everyone accountable")
    assert asked.text == "What is the question? Send the text, up to 500 characters."
    [asked] = await room.says("S-sec", "How many rows?")
    [preview] = await room.presses("S-sec", "Every day 09:00")
    assert preview.text == (
        "To be recorded by /follow:\nHUM-A1\nAsked of everyone accountable for the entry\n"
        "How many rows?\nDaily · 09:00 Europe/Istanbul\n"
        "Press Enter to record it, or send /enter. To discard it, send /cancel."
    )
    [told] = await room.presses("S-sec", "Enter")
    assert told.text == (
        "HUM-F1 is recorded. Delegation A, Delegation B: "
        "to be asked Fri 25 Jul, 06:00 UTC (09:00 your time).\n"
        "Asked every day until HUM-A1 is closed, next Fri 25 Jul, 06:00 UTC (09:00 your time)"
    )


async def test_for_a_question_without_a_time_the_desk_keeps_the_text_and_asks_for_the_time(
    room: Room,
) -> None:
    [asked] = await begin(room, "/follow HUM-A1 B: How many rows?", "A-hum")
    assert asked.text.startswith("When is it asked?")
    [preview] = await room.says("A-hum", "24 Jul 15:00")
    assert preview.text.splitlines()[1:5] == [
        "HUM-A1", "Asked of Delegation B", "How many rows?",
        "To be asked Thu 24 Jul, 12:00 UTC (15:00 your time)",
    ]  # fmt: skip
    await room.presses("A-hum", "Enter")
    assert drawn(await room.after(until=NOON)).text.splitlines()[2:] == [
        "Delegation B · no answer entered", "Asked by Delegation A, 24 Jul, 12:00 UTC",
    ]  # fmt: skip


# Withdrawing, correcting and showing a question.


async def test_a_question_that_is_withdrawn_before_its_time_is_never_asked(room: Room) -> None:
    told, _ = await begin(room)
    [said] = await room.says("A-hum", "/withdraw HUM-F1", "HUM")
    assert said.text == "Not recorded (/withdraw HUM-F1): this is for the secretariat."
    await room.presses("S-sec", "Withdraw", told)
    assert room.popped == "HUM-F1 is withdrawn."
    assert await room.after(until=NOON) == []
    assert await room.journal("HUM", "HUM-F1") == [
        ("follow-entered", "S"), ("follow-withdrawn", "S"),
    ]  # fmt: skip


async def test_a_question_can_be_withdrawn_after_it_was_asked_but_not_after_an_answer(
    room: Room,
) -> None:
    card, *_ = await asked(room)
    said = await room.says("S-duty", "/withdraw HUM-F1", "HUM")
    assert drawn(said).text == CARD.replace("HUM-A1\n", "HUM-A1, withdrawn\n") + (
        "\nWithdrawn 24 Jul, 12:00 UTC"
    )
    await room.presses("B-hum", "Answer", card)
    assert room.popped == "Already withdrawn, 24 Jul, 12:00 UTC"
    await room.says("S-sec", "/follow HUM-A1 A+B: +1h And now?", "HUM")
    await room.after(hours=1)
    await room.says("A-hum", "/reply HUM-F2 Yes.", "HUM")
    [refused] = await room.says("S-sec", "/withdraw HUM-F2", "HUM")
    assert refused.text == "Not recorded (/withdraw HUM-F2): already answered, 13:00 UTC"


async def test_the_author_can_correct_text_and_time_of_a_question_until_it_is_asked(
    room: Room,
) -> None:
    await begin(room)
    told, _ = await room.says("S-sec", "/correct HUM-F1 24 Jul 13:00 Which rows differ?", "HUM")
    assert told.text == (
        "HUM-F1 is corrected. Delegation A, Delegation B: "
        "to be asked Thu 24 Jul, 13:00 UTC (16:00 your time)."
    )
    await room.says("S-sec", "/correct HUM-F1 24 Jul 12:00", "HUM")
    card, *_ = await room.after(hours=6)
    assert card.text.splitlines()[1:3] == [
        "Which rows differ?", "Delegation A · no answer entered",
    ]  # fmt: skip
    assert card.letter.created_at == NOON
    assert len([row for row in room.rows("timers") if row[9] == "sent"]) == 1
    [said] = await room.says("S-sec", "/correct HUM-F1 Which ones?", "HUM")
    assert said.text == (
        "Not recorded (/correct HUM-F1): already asked, 12:00 UTC. The question stands unchanged."
    )


@pytest.mark.parametrize("words", ["B: How many?", "13:00 B: How many?", "party B: How many?"])
async def test_a_delegation_before_a_corrected_question_is_asked_about_once(
    room: Room, words: str
) -> None:
    await begin(room)
    asked = await room.says("S-sec", f"/correct HUM-F1 {words}", "HUM")
    assert any(each.text.startswith("Nothing is recorded yet.") for each in asked)
    assert room.rows("followups")[0][3] == "How is the difference of 2 explained?"
    await room.presses("S-sec", "Enter")
    assert room.rows("followups")[0][3] == words.removeprefix("13:00 ")


async def test_the_history_of_an_entry_quotes_the_questions_about_it_and_their_answers(
    room: Room,
) -> None:
    await asked(room)
    await room.says("B-hum", "/reply HUM-F1 On an annex.", "HUM")
    [shown] = await room.says("O-field", "/show HUM-A1")
    assert shown.text.split("History\n")[1].splitlines()[3:] == [
        (
            "24 Jul, 08:00 UTC · question HUM-F1 entered by the secretariat · "
            "Thu 24 Jul, 12:00 UTC (14:00 your time)"
        ),
        "How is the difference of 2 explained?",
        "24 Jul, 12:00 UTC · HUM-F1 answered by Delegation B",
        "On an annex.",
    ]
    [shown] = await room.says("A-hum", "/show HUM-F1")
    assert shown.text.startswith("HUM-F1 · Follow-up on HUM-A1\n")
    assert list(shown.buttons) == ["Answer", "Ask the facilitator", "Copy HUM-F1"]


async def test_an_unanswered_question_is_listed_for_its_delegation_facilitator_and_secretariat(
    room: Room,
) -> None:
    await asked(room)
    await room.says("A-hum", "/reply HUM-F1 None.", "HUM")
    line = "HUM-F1 · HUM-A1 · Delegation B · Thu 24 Jul, 12:00 UTC"
    for who, seen in (("M-conv", True), ("S-sec", True), ("A-hum", False), ("O-field", False)):
        [board] = await room.says(who, "/status HUM")
        assert (f"No answer entered\n{line}" in board.text) is seen
    [own] = await room.says("B-hum", "/my")
    assert own.text.startswith(
        "To answer\nHUM-F1 · HUM-A1 · Delegation A, Delegation B · Thu 24 Jul, 12:00 UTC"
    )
    [own] = await room.says("A-hum", "/my")
    assert "HUM-F1" not in own.text


async def test_delegations_a_and_b_see_the_same_question_and_the_answers_in_a_fixed_order(
    room: Room,
) -> None:
    _card, first, second = await asked(room)
    assert first.text == second.text
    batch = [
        room.user_input(who, "/reply HUM-F1 The same words.", "HUM") for who in ("B-hum", "A-hum")
    ]
    said = await room.receives(*batch)
    assert drawn(said).text.count("The same words.") == 2
    assert drawn(said).text.index("Delegation A") < drawn(said).text.index("Delegation B")
