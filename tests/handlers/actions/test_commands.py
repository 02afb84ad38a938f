"""Action items: what the card shows after each step, and which buttons it has."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from storage.mail.outbox import LetterKind
from tests.handlers.actions.steps import timers
from tests.handlers.letters import card, card_after
from tests.room import Room

ASKED = "/action B: Confirm the capacity per day by 25 Jul 12:00"
OWN = "/action Advise both sides by 25 Jul 10:00"


# An item that a delegation enters for itself.


async def test_an_item_for_ones_own_delegation_is_open_immediately_and_names_its_author(
    room: Room,
) -> None:
    [drawn] = await room.says("O-field", OWN, "HUM")
    assert drawn.text == (
        "HUM-A1 · Action\nAdvise both sides\nObserver · due Fri 25 Jul, 10:00 UTC\n"
        "Entered by the observer, 24 Jul, 08:00 UTC"
    )
    assert list(drawn.buttons) == ["Report done", "Progress", "Ask for a new date", "History"]
    assert drawn.letter.silent


async def test_an_item_for_ones_own_delegation_is_closed_when_it_is_reported_done(
    room: Room,
) -> None:
    await room.says("O-field", OWN, "HUM")
    said = await room.says("O-field", "/done HUM-A1 Note sent to both sides.", "HUM")
    assert card(said).kind is LetterKind.EDIT
    assert card(said).text == (
        "HUM-A1 · Action, closed\nAdvise both sides\nObserver · due Fri 25 Jul, 10:00 UTC\n"
        "Closed 24 Jul, 08:00 UTC · reported done by the observer\nNote sent to both sides.\n"
        "Entered by the observer, 24 Jul, 08:00 UTC"
    )
    assert list(card(said).buttons) == ["History"]
    assert [each.kind for each in said] == [LetterKind.EDIT, LetterKind.REACTION]


async def test_a_moved_due_date_of_ones_own_item_is_shown_with_the_date_it_replaces(
    room: Room,
) -> None:
    await room.says("O-field", OWN, "HUM")
    said = await room.says("O-field", "/date HUM-A1 26 Jul 09:00", "HUM")
    assert card(said).text == (
        "HUM-A1 · Action\nAdvise both sides\nObserver · due Sat 26 Jul, 09:00 UTC\n"
        "Entered by the observer, 24 Jul, 08:00 UTC\nDate moved once, from 25 Jul, 10:00 UTC"
    )
    said = await room.says("O-field", "/date HUM-A1 27 Jul 09:00")
    assert card(said).text.endswith("Date moved 2 times, last from 26 Jul, 09:00 UTC")
    assert said[-1].text == "HUM-A1: the new date stands."
    assert await room.journal("HUM", "HUM-A1") == [
        ("action-logged", "O"), ("action-date-moved", "O"), ("action-date-moved", "O"),
    ]  # fmt: skip


# An item for another delegation.


async def test_an_item_for_another_delegation_has_no_due_notices_until_that_delegation_accepts(
    room: Room,
) -> None:
    [drawn, *_] = await room.says("A-hum", ASKED, "HUM")
    assert drawn.text == (
        "HUM-A1 · Action, awaiting acceptance\nConfirm the capacity per day\n"
        "For Delegation B · due Fri 25 Jul, 12:00 UTC\nProposed by Delegation A, 24 Jul, 08:00 UTC"
    )
    assert list(drawn.buttons) == ["Accept", "Accept with another date", "Decline"]
    assert not drawn.letter.silent
    assert {kind for _, kind, *_ in timers(room)} == {"action-unaccepted"}


async def test_an_item_is_accepted_reported_and_confirmed(room: Room) -> None:
    await room.says("A-hum", ASKED, "HUM")
    accepted = await card_after(room, "B-hum", "Accept")
    assert accepted.text == (
        "HUM-A1 · Action\nConfirm the capacity per day\nDelegation B · due Fri 25 Jul, 12:00 UTC\n"
        "Proposed by Delegation A · accepted 24 Jul, 08:00 UTC"
    )
    assert list(accepted.buttons) == ["Report done", "Progress", "Ask for a new date", "History"]
    assert room.popped == "HUM-A1 accepted, 08:00 UTC."
    reported = await card_after(room, "B-hum", "Report done")
    assert reported.text == (
        "HUM-A1 · Action, reported done\nConfirm the capacity per day\n"
        "Delegation B · due Fri 25 Jul, 12:00 UTC\n"
        "Reported done by Delegation B, 24 Jul, 08:00 UTC\n"
        "Proposed by Delegation A · accepted 24 Jul, 08:00 UTC"
    )
    assert list(reported.buttons) == ["Confirm", "Not yet", "History"]
    closed = await card_after(room, "A-hum", "Confirm")
    assert closed.text.startswith("HUM-A1 · Action, closed\n")
    assert "Closed 24 Jul, 08:00 UTC · reported done by Delegation B" in closed.text
    assert list(closed.buttons) == ["History"]
    assert room.popped == "HUM-A1: confirmed and closed."
    assert await room.journal("HUM", "HUM-A1") == [
        ("action-logged", "A"), ("action-accepted", "B"), ("action-reported", "B"),
        ("action-confirmed", "A"),
    ]  # fmt: skip


async def test_the_button_not_yet_reopens_a_reported_item_and_its_due_notices_continue(
    room: Room,
) -> None:
    await room.says("A-hum", ASKED, "HUM")
    for who, label in (("B-hum", "Accept"), ("B-hum", "Report done"), ("A-hum", "Not yet")):
        drawn = await card_after(room, who, label)
    assert drawn.text.startswith("HUM-A1 · Action\n")
    assert list(drawn.buttons) == ["Report done", "Progress", "Ask for a new date", "History"]
    assert [each.to for each in await room.after(hours=4)] == ["HUM", "B-hum"]


async def test_an_item_can_be_declined_with_or_without_a_reason(room: Room) -> None:
    await room.says("A-hum", ASKED, "HUM")
    await room.presses("B-hum", "Decline")
    await room.presses("B-hum", "Without a reason")
    declined = await card_after(room, "B-hum", "Enter")
    assert declined.text == (
        "HUM-A1 · Action, not taken up\nConfirm the capacity per day\n"
        "Delegation B · due Fri 25 Jul, 12:00 UTC\nNot taken up by Delegation B, "
        "24 Jul, 08:00 UTC\nProposed by Delegation A, 24 Jul, 08:00 UTC"
    )
    assert list(declined.buttons) == ["Propose anew", "History"]
    await room.says("A-hum", ASKED, "HUM")
    declined = card(await room.says("B-hum", "/decline HUM-A2 Not within our mandate.", "HUM"))
    assert "Not within our mandate." in declined.text


@pytest.mark.parametrize("agreed", [True, False])
async def test_the_proposer_agrees_to_the_requested_date_or_keeps_the_first_date(
    room: Room, agreed: bool
) -> None:
    await room.says("A-hum", ASKED, "HUM")
    asked = card(
        await room.says("B-hum", "/date HUM-A1 26 Jul 09:00 Two units are in transit.", "HUM")
    )
    assert asked.text == (
        "HUM-A1 · Action, awaiting acceptance\nConfirm the capacity per day\n"
        "For Delegation B · due Fri 25 Jul, 12:00 UTC\n"
        "Delegation B asks for Sat 26 Jul, 09:00 UTC\nTwo units are in transit.\n"
        "Proposed by Delegation A, 24 Jul, 08:00 UTC"
    )
    assert list(asked.buttons) == ["Agree", "Keep the date"]
    drawn = await card_after(room, "A-hum", "Agree" if agreed else "Keep the date")
    if agreed:
        assert drawn.text == (
            "HUM-A1 · Action\nConfirm the capacity per day\n"
            "Delegation B · due Sat 26 Jul, 09:00 UTC\n"
            "Proposed by Delegation A · accepted 24 Jul, 08:00 UTC"
        )
    else:
        assert list(drawn.buttons) == ["Accept", "Accept with another date", "Decline"]
        assert "asks for" not in drawn.text


async def test_the_card_says_how_often_the_due_date_of_an_open_item_was_moved(room: Room) -> None:
    await room.says("A-hum", ASKED, "HUM")
    await room.presses("B-hum", "Accept")
    for day, count in (("26", "once, from 25 Jul"), ("27", "2 times, last from 26 Jul")):
        await room.says("B-hum", f"/date HUM-A1 {day} Jul 12:00", "HUM")
        drawn = await card_after(room, "A-hum", "Agree")
        assert drawn.text.endswith(f"Date moved {count}, 12:00 UTC")
    assert "accepted 24 Jul, 08:00 UTC" in drawn.text


async def test_agreeing_to_a_requested_date_is_refused_if_that_date_has_passed(room: Room) -> None:
    await room.says("A-hum", ASKED, "HUM")
    await room.says("B-hum", "/date HUM-A1 25 Jul 09:00", "HUM")
    await room.after(until=datetime(2025, 7, 25, 9, tzinfo=UTC))
    assert await room.presses("A-hum", "Agree") == []
    assert room.popped.startswith("Not recorded: the date asked for, Fri 25 Jul, 09:00 UTC")
    drawn = await card_after(room, "A-hum", "Keep the date")
    assert list(drawn.buttons) == ["Accept", "Accept with another date", "Decline"]


async def test_an_agree_button_is_refused_after_another_date_has_been_requested(
    room: Room,
) -> None:
    await room.says("A-hum", ASKED, "HUM")
    first = card(await room.says("B-hum", "/date HUM-A1 26 Jul 09:00", "HUM"))
    await room.says("B-hum", "/date HUM-A1 30 Jul 09:00", "HUM")
    assert await room.presses("A-hum", "Agree", first) == []
    assert room.popped.startswith("Not recorded: the card of HUM-A1 has changed since.")


async def test_after_progress_is_noted_the_due_notices_of_the_item_continue(room: Room) -> None:
    await room.says("A-hum", ASKED, "HUM")
    await room.presses("B-hum", "Accept")
    said = await room.says("B-hum", "/progress HUM-A1 Two units are in transit.", "HUM")
    assert [each.kind for each in said] == [LetterKind.EDIT, LetterKind.REACTION]
    assert [each.to for each in await room.after(hours=4)] == ["HUM", "B-hum"]
    [history] = await room.says("O-field", "/show HUM-A1")
    assert "24 Jul, 08:00 UTC · progress noted by Delegation B\nTwo units are in transit." in (
        history.text
    )


async def test_the_proposer_can_withdraw_an_item_before_anybody_accepts_it(room: Room) -> None:
    await room.says("A-hum", ASKED, "HUM")
    drawn = card(await room.says("A-hum", "/withdraw HUM-A1", "HUM"))
    assert drawn.text.startswith("HUM-A1 · Action, withdrawn\n")
    assert list(drawn.buttons) == ["Propose anew", "History"]


STEPS = [
    ("B-hum", "Accept", "/accept HUM-A1"),
    ("B-hum", "Report done", "/done HUM-A1"),
    ("A-hum", "Not yet", "/notyet HUM-A1"),
    ("B-hum", "Report done", "/done HUM-A1"),
    ("A-hum", "Confirm", "/confirm HUM-A1"),
]


@pytest.mark.parametrize("where", ["HUM", None])
async def test_a_typed_command_changes_card_and_journal_exactly_as_the_button_does(
    room: Room, where: str | None
) -> None:
    await room.says("A-hum", ASKED, "HUM")
    await room.after(minutes=10)
    [pressed, *_] = await room.says("A-hum", ASKED, "HUM")
    for who, label, typed in STEPS:
        pressed = card(await room.presses(who, label, pressed))
        written = card(await room.says(who, typed, where))
        assert pressed.text == written.text.replace("HUM-A1", "HUM-A2")
        assert list(pressed.buttons) == list(written.buttons)
    assert await room.journal("HUM", "HUM-A1") == await room.journal("HUM", "HUM-A2")


async def test_a_command_sent_in_another_groups_thread_gets_a_reaction_in_that_thread(
    room: Room,
) -> None:
    await room.says("A-head", "/action HUM B: Confirm the capacity by 25 Jul 12:00")
    said = await room.says("B-head", "/accept HUM-A1", "DEL")
    assert [(each.to, each.kind) for each in said] == [
        ("HUM", LetterKind.EDIT), ("A-head", LetterKind.MESSAGE), ("DEL", LetterKind.REACTION),
    ]  # fmt: skip
    assert said[2].letter.group == "DEL"


async def test_a_group_code_typed_in_its_own_thread_is_not_taken_as_part_of_the_item_text(
    room: Room,
) -> None:
    [drawn, *_] = await room.says("A-hum", "/action HUM B: Confirm the capacity by +24h", "HUM")
    assert drawn.text.splitlines()[1:3] == [
        "Confirm the capacity", "For Delegation B · due Fri 25 Jul, 08:00 UTC",
    ]  # fmt: skip


async def test_the_receipt_of_a_private_command_gives_the_due_time_in_utc_and_local_time(
    room: Room,
) -> None:
    said = await room.says("A-hum", "/action B: Confirm the capacity by 25 Jul 15:00")
    assert [(each.to, each.text) for each in said if each.to == "A-hum"] == [
        ("A-hum", "HUM-A1 is recorded: due Fri 25 Jul, 12:00 UTC (15:00 your time).")
    ]


@pytest.mark.parametrize("command", ["accept", "confirm", "withdraw"])
async def test_words_after_the_reference_of_accept_confirm_or_withdraw_are_refused(
    room: Room, command: str
) -> None:
    await room.says("A-hum", "/action B: Send the list by 25 Jul 12:00", "HUM")
    before = room.recorded()
    [refused] = await room.says("B-hum", f"/{command} HUM-A1 only if A sends its list", "HUM")
    assert refused.to == "B-hum"
    assert refused.text == (
        "Not recorded: this command takes only a reference. "
        f"Words after HUM-A1 would have no effect.\nSend: /{command} HUM-A1"
    )
    assert room.recorded() == before
