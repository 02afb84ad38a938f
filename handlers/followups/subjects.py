"""Finding the entries that a question can be about, whatever their kind."""

from __future__ import annotations

from domain.followups.refusals import EntryClosed
from domain.refs import Ref
from domain.refusals import NotUnderstood
from handlers.turns.entries import seen_groups, unknown_ref
from handlers.turns.subjects import Subject
from handlers.turns.turn import Turn
from handlers.turns.user_turn import UserTurn
from storage.followups import KIND

#: The open ones among this many of the newest entries are offered.
_LOOKED_AT = 40


async def find_subject(turn: Turn, ref: Ref) -> Subject | None:
    """Return the entry, whoever asks; None if no question can be about it."""
    find = turn.desk.contents.subjects.get(ref.kind)
    subject: Subject | None = await find(turn, ref) if find else None
    return subject


async def find_open(turn: UserTurn, ref: Ref) -> Subject:
    """Return the entry.

    Raises NotUnderstood for a question, UnknownRef if the person may not know of the entry,
    EntryClosed if it is closed.
    """
    if ref.kind == KIND:
        raise NotUnderstood
    seen = seen_groups(turn)
    subject = await find_subject(turn, ref) if ref.group in seen else None
    if subject is None:
        raise unknown_ref(ref, await turn.records.actions.refs(seen))
    if subject.closed:
        raise EntryClosed(ref=str(ref))
    return subject


async def open_refs(turn: UserTurn, most: int) -> list[Ref]:
    """Return the newest open entries that the person may ask about, no more than *most*."""
    known = await turn.records.actions.refs(seen_groups(turn))
    newest = sorted(known, key=lambda each: -each.number)[:_LOOKED_AT]
    found = [await find_subject(turn, each) for each in newest]
    return [each.ref for each in found if each and not each.closed][:most]
