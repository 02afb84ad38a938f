"""Computes from all entries what is awaited, to compare it with what the table holds."""

from __future__ import annotations

from sqlalchemy import select

from domain.actions import awaits as of_items
from domain.awaits import Await
from domain.followups import awaits as of_questions
from domain.groups import CODES
from domain.notices import awaits as of_notices
from domain.notices.model import PRIVATE
from storage.awaits import awaits, read_awaits
from storage.records import Records

#: More numbers than the entries of one kind have in a group in these tests.
_NUMBERS = range(1, 100)


async def computed(records: Records) -> set[Await]:
    """Return what is awaited, computed anew from every entry."""
    found: set[Await] = set()
    for group in (*CODES, PRIVATE):
        for item in await records.actions.load(group, _NUMBERS):
            found |= {*of_items.awaited(item)}
        for question in await records.followups.load(group, _NUMBERS):
            found |= {*of_questions.awaited(question)}
        for notice in await records.notices.load(group, _NUMBERS):
            found |= {*of_notices.awaited(notice)}
    return found


async def stored(records: Records) -> set[Await]:
    """Return everything that the table holds."""
    return {*read_awaits(await records.rows(select(awaits)))}
