"""Functions that enter a question to both delegations and find its card, for tests."""

from __future__ import annotations

from datetime import UTC, datetime

from tests.room import Room, Said

NOON = datetime(2025, 7, 24, 12, tzinfo=UTC)
ASKED = "/follow HUM-A1 A+B: 24 Jul 12:00 How is the difference of 2 explained?"
CARD = (
    "HUM-F1 · Follow-up on HUM-A1\nHow is the difference of 2 explained?\n"
    "Delegation A · no answer entered\nDelegation B · no answer entered\n"
    "Asked by the secretariat, 24 Jul, 12:00 UTC"
)
ONCE = "Not recorded (/reply HUM-F1): already answered, 12:00 UTC"


async def begin(room: Room, line: str = ASKED, who: str = "S-sec") -> list[Said]:
    """Enter an item for both delegations and a question about it; return what the desk says."""
    await room.says("M-conv", "/action A+B: Hand over the lists by 30 Jul 12:00", "HUM")
    for side in ("A-hum", "B-hum"):
        await room.says(side, "/accept HUM-A1")
    return await room.says(who, line, "HUM")


def drawn(said: list[Said]) -> Said:
    """Return the only card in the group's thread; fail if there are none or several."""
    [found] = [each for each in said if each.letter.card and each.to == "HUM"]
    return found


def number(room: Room, said: Said) -> int:
    """Return the message id under which a card was sent, in the group or in private."""
    return next(int(row[3]) for row in room.rows("cards") if row[0] == said.letter.card)


async def asked(room: Room) -> tuple[Said, Said, Said]:
    """Enter the question, wait until it is asked, and return the three letters.

    They are the card in the thread and the private letters to A-hum and to B-hum.
    """
    await begin(room)
    card, first, second = await room.after(until=NOON)
    return card, first, second
