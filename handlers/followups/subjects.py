"""Finds the entries of any kind that a question can be about."""

from __future__ import annotations

from domain.followups.refusals import EntryClosed
from domain.refs import Ref, around
from handlers.turns.entries import last_numbers, seen_groups, unknown_ref
from handlers.turns.subjects import Subject
from handlers.turns.turn import Turn
from handlers.turns.user_turn import UserTurn
from storage.actions import KIND as ITEM

#: The desk looks at this many of the newest entries, and offers the open ones among them.
_LOOKED_AT = 40


async def find_subject(turn: Turn, ref: Ref) -> Subject | None:
    """Return the entry, without a check of rights; None if no question can be about it."""
    find = turn.desk.contents.subjects.get(ref.kind)
    subject: Subject | None = await find(turn, ref) if find else None
    return subject


async def find_open(turn: UserTurn, ref: Ref) -> Subject:
    """Return the open entry with that reference, if the person may see it.

    Raises UnknownRef if there is no such entry that the person may know of and ask about, and
    EntryClosed if it is closed.
    """
    subject = await find_subject(turn, ref) if ref.group in seen_groups(turn) else None
    if subject is None:
        raise unknown_ref(ref, around(ref, ITEM, await last_numbers(turn, ITEM)))
    if subject.closed:
        raise EntryClosed(ref=str(ref))
    return subject


async def open_refs(turn: UserTurn, most: int) -> list[Ref]:
    """Return the newest open entries that the person may ask about, at most *most* of them."""
    known = [
        Ref(group, ITEM, number)
        for group, last in (await last_numbers(turn, ITEM)).items()
        for number in range(max(1, last - _LOOKED_AT + 1), last + 1)
    ]
    newest = sorted(known, key=lambda each: (-each.number, each.group))[:_LOOKED_AT]
    found = [await find_subject(turn, each) for each in newest]
    return [each.ref for each in found if each and not each.closed][:most]
