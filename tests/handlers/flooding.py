"""Many lines within a second, and the cards that come of them."""

from __future__ import annotations

from storage.mail.outbox import LetterKind
from tests.room import Room, Said


async def flood(room: Room, who: str, lines: int, where: str | None = "HUM") -> list[Said]:
    """Have one person send so many different lines within a second."""
    batch = [
        room.user_input(
            who, f"/action Check list {'abcdefghijklmnop'[n % 16] * (n + 2)} by +48h", where
        )
        for n in range(lines)
    ]
    return await room.receives(*batch)


def items(said: list[Said]) -> list[Said]:
    """Return the new messages in the thread of HUM."""
    return [each for each in said if each.to == "HUM" and each.kind is LetterKind.MESSAGE]
