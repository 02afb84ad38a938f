"""The facilitators of a group, the button that asks them, and the letters with such a question."""

from __future__ import annotations

from domain.notices.model import PRIVATE
from domain.people.model import Person, Role
from domain.permissions import Act, may
from domain.refs import read_ref
from handlers.turns.buttons import Button
from handlers.turns.turn import Turn
from storage.mail.buttons import Audience
from storage.mail.letters import FLEETING
from storage.mail.outbox import Letter


async def facilitators(turn: Turn, group: str, asker: Person) -> list[Person]:
    """Return the facilitators who are accredited in the group.

    A private notice belongs to no group: these are then the facilitators of the asker's groups.
    """
    groups = asker.groups if group == PRIVATE else {group}
    return [
        each
        for each in await turn.records.people.all()
        if each.role is Role.FACILITATOR and any(each.sees(code) for code in groups)
    ]


async def facilitator_rows(turn: Turn, person: Person, ref: str) -> list[list[Button]]:
    """Return the row with the button that asks the facilitators about an entry.

    There is no row if the group has no facilitator, or for the facilitators themselves.
    """
    found = read_ref(ref)
    if found is None or not may(person.role, Act.ASK_FACILITATOR):
        return []
    if not await facilitators(turn, found.group, person):
        return []
    only = Audience(user=person.user)
    return [[Button("button-facilitator", f"/facilitator {ref}", audience=only)]]


def inquiry_key(row: int, asker: int, ref: str) -> str:
    """Return the beginning of the dedup keys of the letters with one question."""
    return f"{FLEETING}{row}:{asker}:{ref}:"


def asked_by(letter: Letter) -> tuple[str, int, str]:
    """Return the beginning of the letter's dedup key, who has asked, and the reference."""
    assert letter.dedup is not None, "a fleeting letter has a dedup key"
    begins, _, _reader = letter.dedup.rpartition(":")
    _, _row, asker, ref = begins.split(":")
    return f"{begins}:", int(asker), ref
