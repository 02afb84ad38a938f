"""An /action sent as a reply to a message records that message's text, after a preview."""

from __future__ import annotations

import pytest

from tests.room import Room

WORDS = "We need the capacity per day by Friday at the latest."


@pytest.mark.parametrize("text", ["/action B: by 25 Jul 12:00", "/action HUM B: by 25 Jul 12:00"])
async def test_the_quoted_text_is_shown_in_a_preview_and_recorded_when_enter_is_pressed(
    room: Room, text: str
) -> None:
    before = room.recorded()
    [preview] = await room.says("A-hum", text, "HUM", reply_text=WORDS)
    assert (preview.to, preview.text.splitlines()) == (
        "A-hum",
        [
            "To be recorded by /action:",
            "For Delegation B",
            WORDS,
            "Due Fri 25 Jul, 12:00 UTC (15:00 your time)",
            "Press Enter to record it, or send /enter. To discard it, send /cancel.",
        ],
    )
    assert room.recorded() == before
    [card, *_] = await room.presses("A-hum", "Enter")
    assert card.to == "HUM"
    assert card.text.splitlines()[:3] == [
        "HUM-A1 · Action, awaiting acceptance", WORDS,
        "For Delegation B · due Fri 25 Jul, 12:00 UTC",
    ]  # fmt: skip


async def test_a_bare_action_command_in_a_reply_asks_the_due_time_and_is_for_the_sender(
    room: Room,
) -> None:
    [asked] = await room.says("A-hum", "/action", "HUM", reply_text=WORDS)
    assert (asked.to, asked.text) == (
        "A-hum",
        (
            "When is it due? Press a time, or send one.\nFor example: 25 Jul 12:00\n"
            "12:00 without a zone is read in Europe/Istanbul."
        ),
    )  # fmt: skip
    [preview] = await room.presses("A-hum", "+24 h")
    assert preview.text.splitlines()[1:3] == ["For Delegation A", WORDS]
    [card] = await room.presses("A-hum", "Enter")
    assert card.text.splitlines()[:2] == ["HUM-A1 · Action", WORDS]


@pytest.mark.parametrize(
    ("language", "text", "due"),
    [
        ("ru", "/action B: до 25 июля 12:00", "Срок: пт 25 июля, 12:00 UTC (15:00 по вашему"),
        ("uk", "/action B: до 25 липня 12:00", "Строк: пт 25 липня, 12:00 UTC (15:00 за вашим"),
        ("tr", "/action B: 25 Temmuz 12:00 kadar", "Son tarih: 25 Temmuz Cuma, 12:00 UTC (sizin"),
    ],
)
async def test_the_due_time_of_a_quoted_item_may_be_written_in_the_senders_language(
    room: Room, language: str, text: str, due: str
) -> None:
    await room.person("A-hum", language=language)
    [preview] = await room.says("A-hum", text, "HUM", reply_text=WORDS)
    assert preview.text.splitlines()[2] == WORDS
    assert preview.text.splitlines()[3].startswith(due)


async def test_a_cancelled_preview_records_no_item_and_keeps_no_answers(room: Room) -> None:
    await room.says("A-hum", "/action", "HUM", reply_text=WORDS)
    await room.presses("A-hum", "Cancel")
    assert (room.rows("actions"), room.query("SELECT answers FROM prompts")) == ([], [("{}",)])


async def test_an_action_command_with_its_own_text_ignores_the_quoted_text(room: Room) -> None:
    [card, *_] = await room.says("A-hum", "/action B: Confirm by +24h", "HUM", reply_text=WORDS)
    assert card.text.splitlines()[1] == "Confirm"


@pytest.mark.parametrize(
    ("text", "words", "answer"),
    [
        ("/action B:", "", "Not recorded: there is no text."),
        ("/action B:", "Meet at \ue000coordinates\ue000", "Not recorded: the text contains coord"),
        ("/action X:", WORDS, 'Not recorded: no delegation has the code "X".'),
        ("/action B: by 25 Jul 2024 12:00", WORDS, "Not recorded: "),
    ],
)
async def test_a_reply_with_an_empty_or_invalid_text_code_or_time_is_refused(
    room: Room, text: str, words: str, answer: str
) -> None:
    before = room.recorded()
    [told] = await room.says("A-hum", text, "HUM", reply_text=words)
    assert (told.to, told.text[: len(answer)]) == ("A-hum", answer)
    assert (room.recorded(), room.rows("prompts")) == (before, [])


async def test_a_reference_typed_in_a_groups_thread_needs_no_group_code(room: Room) -> None:
    await room.says("A-hum", "/action Count the rows by +24h", "HUM")
    await room.says("A-hum", "/progress a1 half of them", "HUM")
    await room.says("A-hum", "/done А1 all of them", "HUM")
    assert ("action-reported", "A") in await room.journal("HUM", "HUM-A1")
