"""Functions with which the tests of handlers read the letters of the desk."""

from __future__ import annotations

from collections.abc import Sequence

from domain.groups import CODES
from tests.room import Room, Said


def first_lines(said: Sequence[Said]) -> list[tuple[str, str, str]]:
    """Return day and time, recipient, and first line of each letter."""
    return [
        (f"{each.letter.created_at:%d %H:%M}", each.to, each.text.splitlines()[0]) for each in said
    ]


def in_threads(said: Sequence[Said]) -> list[Said]:
    """Return the letters to groups, without those to people."""
    return [each for each in said if each.to in CODES]


def card(said: Sequence[Said]) -> Said:
    """Return the only card among the letters; fail if there are none or several."""
    [found] = [each for each in said if each.letter.card]
    return found


def shown_in(room: Room, group: str, label: str) -> Said:
    """Return the newest letter in the thread of *group* that has a button with that label."""
    buttons = next(each for to, each in reversed(room.shown) if to == group and label in each)
    return Said(group, "", buttons, letter=None)  # type: ignore[arg-type]


async def card_after(room: Room, who: str, label: str, of: Said | None = None) -> Said:
    """Press a button, and return the only card among the letters that follow."""
    return card(await room.presses(who, label, of))


async def refused(
    room: Room, who: str, text: str, where: str | None = "HUM", **user_input: object
) -> str:
    """Send a command that is refused, and return the answer.

    Fails if anything is recorded, or if anybody but the sender gets a letter.
    """
    before = room.recorded()
    said = await room.says(who, text, where, **user_input)
    assert [each.to for each in said] == [who]
    assert room.recorded() == before
    return said[0].text
