"""Steps on an item are refused to the wrong delegation, too early, or after its end."""

from __future__ import annotations

import pytest

from tests.room import Room

NOBODY_ASKS = (
    "Not recorded: nobody asks for another date or for other words on HUM-A1.\n"
    "To see it, send: /show HUM-A1"
)
ASKED = "/action B: Confirm the capacity per day by 25 Jul 12:00"
OWN = "/action Advise both sides by 25 Jul 10:00"


async def test_a_step_on_a_finished_item_is_answered_with_the_outcome_of_the_item(
    room: Room,
) -> None:
    for text, who, step in (
        (ASKED, "B-hum", "/decline HUM-A1 x"),
        (ASKED, "A-hum", "/withdraw HUM-A2"),
        (OWN, "B-hum", "/done HUM-A3 x"),
    ):
        await room.says("A-hum" if text == ASKED else "B-hum", text, "HUM")
        await room.says(who, step, "HUM")
    for number, told in (
        (1, "already recorded as not taken up, 08:00 UTC"),
        (2, "already withdrawn, 24 Jul, 08:00 UTC"),
        (3, "already closed, 24 Jul, 08:00 UTC"),
    ):
        for line in ("/accept {}", "/done {} x", "/progress {} x"):
            [answer] = await room.says("B-hum", line.format(f"HUM-A{number}"), "HUM")
            name = line.partition(" ")[0]
            assert answer.text == f"Not recorded ({name} HUM-A{number}): {told}"


async def test_a_request_for_another_date_without_a_clear_date_is_refused(room: Room) -> None:
    await room.says("A-hum", ASKED, "HUM")
    for words, told in (
        (
            "without delay",
            'Not recorded (/date HUM-A1): an item cannot be moved to "without delay".\nSend: 25',
        ),
        (
            "soon",
            "Not recorded (/date HUM-A1): the time soon cannot be read.\nSend: 25",
        ),
        ("03/07 x", "Not recorded (/date HUM-A1): the date 03/07 can be read two ways.\n"),
    ):
        [answer] = await room.says("B-hum", f"/date HUM-A1 {words}", "HUM")
        assert answer.text.startswith(told)


@pytest.mark.parametrize(
    ("command", "told"),
    [
        ("/done HUM-A1", "Not recorded: HUM-A1 has not been accepted yet.\nSend: /accept HUM-A1"),
        ("/confirm HUM-A1", "Not recorded (/confirm HUM-A1): this is for Delegation A."),
        ("/agree HUM-A1", NOBODY_ASKS),
        ("/withdraw HUM-A1", "Not recorded (/withdraw HUM-A1): this is for Delegation A."),
    ],
)
async def test_steps_of_the_assignee_are_refused_if_too_early_or_reserved_for_the_proposer(
    room: Room, command: str, told: str
) -> None:
    await room.says("A-hum", ASKED, "HUM")
    [answer] = await room.says("B-hum", command, "HUM")
    assert (answer.to, answer.text) == ("B-hum", told)


@pytest.mark.parametrize(
    ("command", "told"),
    [
        ("/accept HUM-A1", "Not recorded (/accept HUM-A1): this is for Delegation B."),
        ("/decline HUM-A1 x", "Not recorded (/decline HUM-A1): this is for Delegation B."),
        ("/confirm HUM-A1", "Not recorded: HUM-A1 has not been reported done."),
        ("/agree HUM-A1", NOBODY_ASKS),
    ],
)
async def test_steps_of_the_proposer_are_refused_if_too_early_or_reserved_for_the_assignee(
    room: Room, command: str, told: str
) -> None:
    await room.says("A-hum", ASKED, "HUM")
    [answer] = await room.says("A-hum", command, "HUM")
    assert (answer.to, answer.text) == ("A-hum", told)
