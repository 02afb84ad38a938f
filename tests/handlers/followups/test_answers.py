"""Answers to questions about an entry: by button, command or reply; corrections."""

from __future__ import annotations

import pytest

from storage.mail.outbox import LetterKind
from tests.handlers.followups.questions import CARD, ONCE, asked, begin, drawn, number
from tests.room import Room


async def test_a_question_is_a_reply_to_the_entrys_card_and_is_sent_in_private_to_its_people(
    room: Room,
) -> None:
    card, *private = await asked(room)
    assert card.text == CARD
    letter = card.letter
    assert (letter.reply_card, letter.card, letter.silent) == ("HUM-A1", "HUM-F1", True)
    assert list(card.buttons) == ["Answer", "History"]
    assert [each.to for each in private] == ["A-hum", "B-hum"]
    assert private[0].text == (
        "HUM-F1 · Follow-up on HUM-A1\nHow is the difference of 2 explained?\n"
        "Asked by the secretariat, 24 Jul, 12:00 UTC\nAbout HUM-A1:\nHand over the lists\n"
        "Press Answer, reply to this message, or send: /reply HUM-F1 and the text."
    )
    assert list(private[0].buttons) == ["Answer", "Ask the facilitator"]


async def test_the_button_answer_asks_in_private_and_the_answer_is_shown_on_the_card(
    room: Room,
) -> None:
    card, *_ = await asked(room)
    [question] = await room.presses("B-hum", "Answer", card)
    assert (question.to, question.text) == (
        "B-hum", "What is the answer of your delegation? Send the text.",
    )  # fmt: skip
    await room.says("B-hum", "10 rows are on a separate annex.")
    said = await room.presses("B-hum", "Enter")
    assert drawn(said).kind is LetterKind.EDIT
    assert drawn(said).text == CARD.replace(
        "Delegation B · no answer entered",
        "Delegation B · 24 Jul, 12:00 UTC\n10 rows are on a separate annex.",
    )
    assert room.popped == "HUM-F1: the answer is recorded, 12:00 UTC."


async def test_a_reply_to_a_private_question_answers_it_while_a_command_asks_something_else(
    room: Room,
) -> None:
    _, _, private = await asked(room)
    await room.says("B-hum", "/action")
    said = await room.says("B-hum", "On an annex.", reply_to=number(room, private))
    assert "Delegation B · 24 Jul, 12:00 UTC\nOn an annex." in drawn(said).text
    assert said[-1].text == "HUM-F1: the answer is recorded, 12:00 UTC."
    [still] = await room.says("B-hum", "A")
    assert still.text == "What is to be done? Send the text, up to 500 characters."


async def test_a_reply_to_a_message_that_is_no_question_is_refused(room: Room) -> None:
    await asked(room)
    [said] = await room.says("B-hum", "On an annex.", reply_to=77)
    assert said.text.startswith("Not recorded: the desk is not asking you anything at present.")
    assert not room.rows("followup_replies")


async def test_a_question_answered_by_all_delegations_is_closed_and_not_asked_again(
    room: Room,
) -> None:
    await asked(room)
    await room.says("A-hum", "/reply HUM-F1 Two were counted twice.", "HUM")
    said = await room.says("B-hum", "/reply f1 On an annex.", "HUM")
    assert drawn(said).text == (
        "HUM-F1 · Follow-up on HUM-A1, closed\nHow is the difference of 2 explained?\n"
        "Delegation A · 24 Jul, 12:00 UTC\nTwo were counted twice.\n"
        "Delegation B · 24 Jul, 12:00 UTC\nOn an annex.\n"
        "Asked by the secretariat, 24 Jul, 12:00 UTC\nAnswered by all, 24 Jul, 12:00 UTC"
    )
    assert list(drawn(said).buttons) == ["History"]
    assert [each.to for each in await room.after(hours=72) if "HUM-F1" in each.text] == []
    assert await room.journal("HUM", "HUM-F1") == [
        ("follow-entered", "S"), ("follow-answered", "A"), ("follow-answered", "B"),
    ]  # fmt: skip


@pytest.mark.parametrize("line", ["/reply HUM-F1 Another.", "/reply HUM-F1"])
async def test_a_second_answer_of_a_delegation_is_refused_with_the_time_of_the_first(
    room: Room, line: str
) -> None:
    await asked(room)
    await room.says("B-hum", "/reply HUM-F1 On an annex.")
    await room.after(minutes=40)
    [said] = await room.says("B-head", line, "HUM")
    assert (said.to, said.text) == ("B-head", ONCE)


async def test_only_the_author_can_correct_an_answer_and_only_for_ten_minutes(room: Room) -> None:
    await asked(room)
    await room.says("B-hum", "/reply HUM-F1 9 rows by 26 Jul.", "HUM")
    [said] = await room.says("B-head", "/correct HUM-F1 10 rows.", "HUM")
    refused = (
        "Not recorded: HUM-F1 can be corrected by its author for 10 minutes, "
        "while nobody has acted on it."
    )
    assert said.text == refused
    await room.after(minutes=2)
    [question] = await room.says("B-hum", "/correct HUM-F1")
    assert question.text.startswith("Send the corrected text")
    [preview] = await room.says("B-hum", "10 rows by 26 Jul.")
    assert preview.text.splitlines()[2] == "10 rows by 26 Jul."
    card = drawn(await room.presses("B-hum", "Enter"))
    assert (
        "Delegation B · 24 Jul, 12:00 UTC\n10 rows by 26 Jul.\nCorrected 24 Jul, 12:02 UTC"
    ) in card.text
    await room.after(minutes=9)
    [said] = await room.says("B-hum", "/correct HUM-F1 11 rows.", "HUM")
    assert said.text == refused


@pytest.mark.parametrize(
    ("who", "line", "told"),
    [
        ("O-field", "/reply HUM-F1 Present.",
         "Not recorded (/reply HUM-F1): this is for Delegation A or Delegation B."),
        ("B-mil", "/reply HUM-F1 On an annex.",
         "Not recorded: there is no HUM-F1.\nSend: /my or /status to see what there is."),
        ("B-hum", "/reply HUM-F1 50.4501, 30.5234",
         ("Not recorded (/reply HUM-F1): the text contains coordinates.\n"
         'Name the place by its label on the annex map, for example "Point K".')),
    ],
)  # fmt: skip
async def test_an_answer_by_the_wrong_person_or_with_coordinates_is_refused_and_not_stored(
    room: Room, who: str, line: str, told: str
) -> None:
    await asked(room)
    before = room.recorded() + room.rows("followups", "followup_replies")
    [said] = await room.says(who, line)
    assert (said.to, said.text) == (who, told)
    assert room.recorded() + room.rows("followups", "followup_replies") == before


async def test_an_answer_sent_before_the_question_is_asked_is_refused(room: Room) -> None:
    await begin(room)
    [said] = await room.says("B-hum", "/reply HUM-F1 On an annex.")
    assert said.text == (
        "Not recorded: the time of the question HUM-F1 is Thu 24 Jul, 12:00 UTC "
        "(15:00 your time), and the answer was sent before it.\nSend the answer after that time."
    )


@pytest.mark.parametrize(
    ("language", "one", "all_"),
    [
        ("en", "Answered, ", "Answered by all, "),
        ("ru", "Ответ получен, ", "Ответы получены от всех, "),
        ("uk", "Відповідь отримано, ", "Відповіді отримано від усіх, "),
        ("tr", "Cevap girildi: ", "Tüm cevaplar girildi: "),
    ],
)
async def test_a_question_says_that_all_have_answered_only_if_several_were_asked(
    room: Room, language: str, one: str, all_: str
) -> None:
    await room.says("A-hum", "/action A+B: Count by 30 Jul 12:00", "HUM")
    await room.says("S-sec", "/follow HUM-A1 B: +1h Why?", "HUM")
    await room.says("S-sec", "/follow HUM-A1 A+B: +1h Why?", "HUM")
    await room.after(hours=2)
    for count, who in ((1, "B-hum"), (2, "A-hum"), (2, "B-hum")):
        await room.says(who, f"/reply HUM-F{count} Because.")
    await room.person("O-field", language=language)
    for count, ended in ((1, one), (2, all_)):
        [said] = await room.says("O-field", f"/show HUM-F{count}")
        assert [line for line in said.text.splitlines() if line.startswith(ended)], said.text
