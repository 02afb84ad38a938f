"""Withdrawals of accepted items: one delegation asks, and the others have to agree."""

from __future__ import annotations

from tests.handlers.letters import card
from tests.room import Room

ASKED = "/action B: Confirm the capacity by 25 Jul 12:00"


async def accepted(room: Room) -> None:
    """Enter an item that A proposes to B, and accept it for B."""
    await room.says("A-hum", ASKED, "HUM")
    await room.says("B-hum", "/accept HUM-A1", "HUM")


async def test_an_accepted_item_is_withdrawn_when_the_other_delegation_agrees(room: Room) -> None:
    await accepted(room)
    asked = card(await room.says("A-hum", "/withdraw HUM-A1", "HUM"))
    assert asked.text.splitlines()[0] == "HUM-A1 · Action"
    assert "Delegation A asks to withdraw" in asked.text.splitlines()
    assert list(asked.buttons)[:2] == ["Agree to withdraw", "Keep the item"]
    [board] = await room.says("B-hum", "/my")
    assert board.text.splitlines()[0] == "To answer"
    gone = card(await room.presses("B-hum", "Agree to withdraw"))
    assert gone.text.splitlines()[0] == "HUM-A1 · Action, withdrawn"
    assert "asks to withdraw" not in gone.text
    assert await room.journal("HUM", "HUM-A1") == [
        ("action-logged", "A"), ("action-accepted", "B"),
        ("action-withdraw-asked", "A"), ("action-withdrawn", "B"),
    ]  # fmt: skip
    assert await room.after(hours=72) == []


async def test_the_delegation_that_accepted_an_item_may_also_ask_to_withdraw_it(
    room: Room,
) -> None:
    await accepted(room)
    asked = card(await room.says("B-hum", "/withdraw HUM-A1", "HUM"))
    assert "Delegation B asks to withdraw" in asked.text
    await room.presses("B-hum", "Agree to withdraw")
    assert room.popped == "This button is for Delegation A."
    gone = card(await room.says("A-hum", "/withdraw HUM-A1", "HUM"))
    assert gone.text.startswith("HUM-A1 · Action, withdrawn")


async def test_if_the_other_delegation_keeps_the_item_its_due_notices_continue(room: Room) -> None:
    await accepted(room)
    await room.says("A-hum", "/withdraw HUM-A1", "HUM")
    kept = card(await room.presses("B-hum", "Keep the item"))
    assert room.popped == "HUM-A1: the item is kept."
    assert "withdraw" not in kept.text
    assert list(kept.buttons) == ["Report done", "Progress", "Ask for a new date", "History"]
    said = await room.after(hours=28)
    assert [each for each in said if each.to == "HUM"]


async def test_a_second_withdrawal_request_and_a_retain_without_a_request_are_refused(
    room: Room,
) -> None:
    await accepted(room)
    [told] = await room.says("B-hum", "/retain HUM-A1")
    assert told.text == "Not recorded: nobody has asked to withdraw HUM-A1."
    await room.says("A-hum", "/withdraw HUM-A1", "HUM")
    [told] = await room.says("A-head", "/withdraw HUM-A1")
    assert told.text == (
        "Not recorded: the withdrawal of HUM-A1 is asked for already. Awaited: Delegation B\n"
        "To keep the item, send: /retain HUM-A1"
    )
    await room.says("A-hum", "/retain HUM-A1", "HUM")
    [shown] = await room.says("A-hum", "/show HUM-A1")
    assert shown.text.splitlines()[-2:] == [
        "24 Jul, 08:00 UTC · withdrawal asked for by Delegation A",
        "24 Jul, 08:00 UTC · kept by Delegation A",
    ]
    for who in ("O-field", "S-sec"):
        [told] = await room.says(who, "/withdraw HUM-A1")
        assert told.text == (
            "Not recorded (/withdraw HUM-A1): this is for Delegation A or Delegation B."
        )


async def test_three_delegations_of_an_item_must_all_agree_and_the_card_shows_who_agreed(
    room: Room,
) -> None:
    await room.says("A-hum", "/action B+O: Count the rows by 25 Jul 12:00", "HUM")
    await room.says("B-hum", "/accept HUM-A1", "HUM")
    await room.says("O-field", "/accept HUM-A1", "HUM")
    await room.says("O-field", "/withdraw HUM-A1", "HUM")
    asked = card(await room.says("A-hum", "/withdraw HUM-A1", "HUM"))
    lines = asked.text.splitlines()
    assert {"Observer asks to withdraw", "Delegation A agrees to withdraw"} <= {*lines}
    gone = card(await room.says("B-hum", "/withdraw HUM-A1", "HUM"))
    assert gone.text.startswith("HUM-A1 · Action, withdrawn")


async def test_an_agreement_pressed_twice_in_one_batch_withdraws_the_item_once(room: Room) -> None:
    await accepted(room)
    await room.says("A-hum", "/withdraw HUM-A1", "HUM")
    presses = [room.press(who, "Agree to withdraw") for who in ("B-hum", "B-head")]
    await room.receives(*presses)
    kinds = [kind for kind, _ in await room.journal("HUM", "HUM-A1")]
    assert kinds.count("action-withdrawn") == 1


async def test_an_item_that_nobody_accepted_is_withdrawn_by_its_proposer_without_agreement(
    room: Room,
) -> None:
    await room.says("A-hum", ASKED, "HUM")
    gone = card(await room.says("A-hum", "/withdraw HUM-A1", "HUM"))
    assert gone.text.startswith("HUM-A1 · Action, withdrawn")
    [told] = await room.says("B-hum", "/withdraw HUM-A1")
    assert told.text == "Not recorded (/withdraw HUM-A1): already withdrawn, 24 Jul, 08:00 UTC"
