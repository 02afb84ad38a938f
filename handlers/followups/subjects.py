"""Subjects: the entries that a question can be about, whatever their kind."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field

from domain.actions.model import ENDED, Action, State
from domain.followups.refusals import EntryClosed
from domain.journal import Entry
from domain.refs import Ref, nearest
from domain.refusals import NotUnderstood, UnknownRef
from handlers.turns.entries import seen_groups
from handlers.turns.turn import Turn, UserTurn
from storage.actions import KIND as ACTION
from storage.followups import KIND as QUESTION


@dataclass(frozen=True, slots=True)
class Subject:
    """An entry: whose it is, who of them took it on, its words, and whether it is closed."""

    ref: Ref
    words: str
    accountable: tuple[str, ...]
    closed: bool
    #: Delegation → the person who took its part on.
    taken_by: Mapping[str, int] = field(default_factory=dict)


#: Among so many of the newest entries the open ones are offered.
_LOOKED_AT = 40

Finder = Callable[[Turn, Ref], Awaitable[Subject | None]]


async def find(turn: Turn, ref: Ref) -> Subject | None:
    """The entry, whoever asks; None where there is none, or none that a question can be about."""
    finder = FINDERS.get(ref.kind)
    return await finder(turn, ref) if finder else None


async def find_open(turn: UserTurn, ref: Ref) -> Subject:
    """The entry, or a refusal: the person may not know of it, or it is closed."""
    if ref.kind == QUESTION:
        raise NotUnderstood
    seen = seen_groups(turn)
    subject = await find(turn, ref) if ref.group in seen else None
    if subject is None:
        known = await turn.records.actions.refs(seen)
        raise UnknownRef(ref=str(ref), nearest=tuple(str(each) for each in nearest(ref, known)))
    if subject.closed:
        raise EntryClosed(ref=str(ref))
    return subject


async def open_refs(turn: UserTurn, most: int) -> list[Ref]:
    """The newest entries of each group that the person may ask about, no more than *most*."""
    known = await turn.records.actions.refs(seen_groups(turn))
    newest = sorted(known, key=lambda each: -each.number)[:_LOOKED_AT]
    found = [await find(turn, each) for each in newest]
    return [each.ref for each in found if each and not each.closed][:most]


async def history(turn: Turn, ref: Ref) -> list[Entry]:
    """What was entered about an entry, its questions and their answers included, oldest first."""
    refs = [ref, *await turn.records.followups.about(ref)]
    found = [
        each for one in refs for each in await turn.records.journal.history(ref.group, str(one))
    ]
    return sorted(found, key=lambda each: each.entry_no)


async def _action(turn: Turn, ref: Ref) -> Subject | None:
    action = await turn.records.actions.find(ref)
    return None if action is None else _of(action)


def _of(action: Action) -> Subject:
    """Whoever declined an item or withdrew it is not accountable for it; who closed it may be."""
    parts = [line for line in action.lines if line.state not in ENDED - {State.CLOSED}]
    return Subject(
        action.ref,
        action.text,
        tuple(line.delegation for line in parts),
        action.ended,
        {line.delegation: line.by for line in parts if line.state is not State.AWAITING},
    )


#: A kind of entry that questions can be about: its letter, and how one is found.
FINDERS: Mapping[str, Finder] = {ACTION: _action}
