"""Refusals: only the sender gets the answer, and the refused text is not stored."""

from __future__ import annotations

import pytest

from tests.handlers.letters import refused
from tests.room import PLACES, Room

CANARY = "Quixotic"


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        (
            "/quixotic now",
            "Not recorded: there is no command /quixotic.\nSend: /help",
        ),
        (
            "/action B:",
            (
                "Not recorded: there is no text.\n"
                "Send: /action B: Confirm cold-storage capacity per day by 25 Jul 12:00"
            ),
        ),
        (
            "/action B: by 25 Jul 12:00",
            (
                "Not recorded: there is no text.\n"
                "Send: /action B: Confirm cold-storage capacity per day by 25 Jul 12:00"
            ),
        ),
        (
            f"/action B: {CANARY} {'x' * 500} by 25 Jul 12:00",
            (
                "Not recorded: the text has 509 characters; the limit is 500.\n"
                "Send a shorter text, or two entries."
            ),
        ),
        (
            f"/action X: {CANARY} by 25 Jul 12:00",
            'Not recorded: no delegation has the code "X".\nSend one of: A, B, M, O, S',
        ),
        (
            f"/action B+X: {CANARY} by 25 Jul 12:00",
            'Not recorded: no delegation has the code "X".\nSend one of: A, B, M, O, S',
        ),
        (
            f"/action B: {CANARY} by 23 Jul 2025 12:00",
            (
                "Not recorded: Wed 23 Jul, 12:00 UTC (15:00 your time) has passed.\n"
                "Send a time to come."
            ),
        ),
        (
            f"/action B: {CANARY} by 23 Jul 12:00",
            (
                "Not recorded: Wed 23 Jul, 12:00 UTC (15:00 your time) has passed. "
                "If another year is meant, send the date with it: 2026\nSend a time to come."
            ),
        ),
        (
            f"/action B: {CANARY} by 03/07",
            (
                "Not recorded: the date 03/07 can be read two ways.\n"
                "Send: 3 Jul 12:00  or  7 Mar 12:00"
            ),
        ),
        (
            f"/action B: {CANARY} by 25 Jul 24:00",
            "Not recorded: 24:00 names two days.\nSend: 25 Jul 23:59  or  26 Jul 00:00",
        ),
        (
            f"/action B: {CANARY} by 25 Jul 25:00",
            (
                "Not recorded: the time 25 Jul 25:00 cannot be read.\n"
                "Send: 25 Jul 12:00  or  +48h  or  Fri 12:00  or  without delay"
            ),
        ),
        (
            f"/action A: {CANARY} at 50.4501, 30.5234 by 26 Jul",
            (
                "Not recorded: the text contains coordinates.\n"
                'Name the place by its label on the annex map, for example "Point K".'
            ),
        ),
        (
            f"/action B: {CANARY} +380 44 123 45 67 by 26 Jul",
            (
                "Not recorded: the text contains a telephone number.\n"
                "Name the contact point by delegation and role."
            ),
        ),
        (
            f"/action B: {CANARY} desk@example.org by 26 Jul",
            (
                "Not recorded: the text contains an e-mail address.\n"
                "Name the contact point by delegation and role."
            ),
        ),
        (
            f"/done HUM-A9 {CANARY}",
            "Not recorded: there is no HUM-A9.\nSend: /my or /status to see what there is.",
        ),
        (
            f"/done nothing {CANARY}",
            (
                "Not recorded: the words do not have the form of this command.\n"
                "Send: /done HUM-A1 120 a day, 2 vehicles"
            ),
        ),
        (
            "/accredit A delegate HUM",
            "Not recorded: /accredit is sent in the private chat with the desk.",
        ),
        (
            "/setup HUM",
            (
                "Not recorded (/setup): this is done by the secretariat.\n"
                "You can send: /my, /status, /show, /action, /done, /follow, "
                "/remind, /settings, /privacy, /help"
            ),
        ),
    ],
)
async def test_a_refused_command_is_answered_in_private_and_its_text_is_not_stored(
    room: Room, text: str, answer: str
) -> None:
    before = room.recorded()
    said = await room.says("A-hum", text, "HUM")
    assert [(each.to, each.text) for each in said] == [("A-hum", answer)]
    assert room.recorded() == before
    assert not room.holds(CANARY)


@pytest.mark.parametrize(
    "line",
    ["/+380441234567", "/50.4501,30.5234 x", "/desk@example.org", "/show 50.4501, 30.5234",
     "/help +380441234567", "/status desk@example.org"],
)  # fmt: skip
async def test_telephone_numbers_coordinates_and_addresses_are_never_stored_or_repeated(
    room: Room, line: str
) -> None:
    await room.says("A-hum", line, "HUM")
    await room.says("A-hum", line)
    for guarded in ("380441234567", "50.4501", "desk@example.org"):
        assert not room.holds(guarded)


async def test_the_refusal_of_a_very_long_unknown_command_is_short(room: Room) -> None:
    answer = await refused(room, "A-hum", f"/{'x' * 4000}")
    assert len(answer) < 300


async def test_for_an_item_without_a_due_time_the_desk_offers_four_times_as_buttons(
    room: Room,
) -> None:
    before = room.recorded()
    said = await room.says("A-hum", "/action B: Confirm the capacity", "HUM")
    assert [each.to for each in said] == ["A-hum"]
    assert said[0].text == (
        "When is this due?\nConfirm the capacity\nNothing is recorded yet. Press a time, or send "
        "the command again with by and a time.\nFor example: by 25 Jul 12:00"
    )
    assert list(said[0].buttons) == ["+24 h", "+48 h", "Fri 12:00 UTC", "Without delay"]
    assert room.recorded() == before


@pytest.mark.parametrize(
    ("label", "due"),
    [
        ("+24 h", "due Fri 25 Jul, 08:00 UTC"),
        ("+48 h", "due Sat 26 Jul, 08:00 UTC"),
        ("Fri 12:00 UTC", "due Fri 25 Jul, 12:00 UTC"),
        ("Without delay", "due without delay"),
    ],
)
async def test_pressing_an_offered_due_time_records_the_item_with_that_time(
    room: Room, label: str, due: str
) -> None:
    await room.says("A-hum", "/action B: Confirm the capacity", "HUM")
    said = await room.presses("A-hum", label)
    assert [each.to for each in said] == ["HUM", "B-hum"]
    assert said[0].text.splitlines()[:3] == [
        "HUM-A1 · Action, awaiting acceptance",
        "Confirm the capacity",
        f"For Delegation B · {due}",
    ]


async def test_pressing_offered_due_times_twice_records_only_one_item(room: Room) -> None:
    [asked] = await room.says("A-hum", "/action B: Confirm the capacity", "HUM")
    await room.receives(room.press("A-hum", "+24 h", asked), room.press("A-hum", "+24 h", asked))
    assert room.popped == (
        "Not recorded: this button is no longer known.\nSend: /my or /show with the reference."
    )
    assert await room.presses("A-hum", "+48 h", asked) == []
    assert len(room.rows("actions")) == 1


async def test_offered_due_times_still_work_after_a_press_was_refused(room: Room) -> None:
    [asked] = await room.says("A-hum", "/action B: Confirm the capacity", "HUM")
    await room.person("A-hum", suspended=True)
    await room.presses("A-hum", "+24 h", asked)
    assert room.popped.startswith("Not recorded (/action): your accreditation is suspended.")
    await room.person("A-hum", suspended=False)
    said = await room.presses("A-hum", "+24 h", asked)
    assert [each.to for each in said] == ["HUM", "B-hum"]


async def test_an_offered_due_time_pressed_by_another_person_is_refused(room: Room) -> None:
    [asked] = await room.says("A-hum", "/action B: Confirm the capacity", "HUM")
    assert await room.presses("B-hum", "+24 h", asked) == []
    assert room.popped.startswith("Not recorded: this button is no longer known.")
    assert room.rows("actions") == []


async def test_a_delegation_code_typed_in_cyrillic_is_read_as_the_latin_code(room: Room) -> None:
    [card, *_] = await room.says("A-hum", "/action В: Confirm the capacity by 25 Jul 12:00", "HUM")
    assert "For Delegation B" in card.text


async def test_the_english_article_a_is_asked_about_where_it_is_also_a_delegations_code(
    room: Room,
) -> None:
    [asked] = await room.says("B-hum", "/action A list is sent by 25 Jul 12:00", "HUM")
    assert room.rows("actions") == []
    [preview] = await room.presses("B-hum", "Delegation B", asked)
    assert "A list is sent" in preview.text
    card, *_ = await room.presses("B-hum", "Enter", preview)
    assert card.text.splitlines()[:3] == [
        "HUM-A1 · Action", "A list is sent", "Delegation B · due Fri 25 Jul, 12:00 UTC",
    ]  # fmt: skip


async def test_a_refusal_is_written_in_the_senders_language(room: Room) -> None:
    await room.person("A-hum", language="tr")
    answer = await refused(room, "A-hum", "/quixotic")
    assert "/quixotic" in answer
    assert not answer.startswith("Not recorded")


async def test_a_refused_command_does_not_use_up_a_reference_number(room: Room) -> None:
    await refused(room, "A-hum", "/action B: One by 03/07")
    [card, *_] = await room.says("A-hum", "/action B: Two by 25 Jul 12:00", "HUM")
    assert card.text.startswith("HUM-A1 ")
    assert PLACES["HUM"] == card.letter.place
