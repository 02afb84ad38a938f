"""Finds the letters that wait: for a decision of the secretariat, or until a person is back."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from sqlalchemy import bindparam, func, select

from domain.groups import Place
from storage.engine.session import Session
from storage.mail.heads import ACTIVE_STATES, in_state
from storage.mail.letters import Letter, LetterKind, LetterState, read_letter
from storage.mail.tables import outbox

_AT = (
    outbox.c.chat == bindparam("chat"),
    outbox.c.thread.is_not_distinct_from(bindparam("thread")),
)
_PARKED_AT = select(func.count()).where(in_state(LetterState.PARKED), *_AT)
_ACTIVE_AT = (
    select(outbox.c.state, func.count().label("letters"))
    .where(in_state(*ACTIVE_STATES), *_AT)
    .group_by(outbox.c.state)
)
_UNREACHED = (
    select(outbox)
    .where(
        in_state(LetterState.PARKED),
        outbox.c.chat == bindparam("chat"),
        outbox.c.problem == "unreachable",
    )
    .order_by(outbox.c.id)
)
#: The rows older than *first* are left out, because the outbox has no index for all cards.
_LATEST = select(outbox).where(
    outbox.c.id.in_(
        select(func.max(outbox.c.id))
        .where(
            outbox.c.id >= bindparam("first"),
            outbox.c.card.in_(bindparam("cards", expanding=True)),
            outbox.c.kind.in_([LetterKind.MESSAGE.value, LetterKind.EDIT.value]),
        )
        .group_by(outbox.c.card)
    )
)
_CHATS_ON_HOLD = select(outbox.c.chat).where(in_state(*ACTIVE_STATES), in_state(LetterState.HELD))
#: Letters behind a held letter are not counted, because they wait until a person removes the
#: obstacle in the chat.
BUSY = (
    select(func.count())
    .select_from(outbox)
    .where(
        in_state(*ACTIVE_STATES),
        outbox.c.state != LetterState.HELD.value,
        outbox.c.chat.not_in(_CHATS_ON_HOLD),
    )
)
OLDEST_QUEUED = select(outbox.c.created_at).where(
    outbox.c.id
    == select(func.min(outbox.c.id)).where(in_state(LetterState.QUEUED)).scalar_subquery()
)
PARKED_COUNT = select(func.count()).select_from(outbox).where(in_state(LetterState.PARKED))


@dataclass(frozen=True, slots=True)
class Waiting:
    """How many letters wait: those to decide about, and all, with those behind a held one."""

    decidable: int
    count: int


async def count_waiting(session: Session, place: Place) -> Waiting:
    """Return how many letters wait at one chat or topic for a decision, and behind these."""
    this = {"chat": place.chat, "thread": place.thread}
    row = await session.row(_PARKED_AT, this)
    active = {each.state: each.letters for each in await session.rows(_ACTIVE_AT, this)}
    held = active.get(LetterState.HELD.value, 0)
    decidable = held + (int(row[0]) if row else 0)
    behind = active.get(LetterState.QUEUED.value, 0) if held else 0
    return Waiting(decidable, decidable + behind)


async def find_unreached(session: Session, user: int) -> list[Letter]:
    """Return what is parked because this person could not be reached, oldest first."""
    return [read_letter(row) for row in await session.rows(_UNREACHED, {"chat": user})]


async def find_latest(session: Session, letters: Collection[Letter]) -> dict[str, Letter]:
    """Return the last letter with each card that these letters show, by the card's key."""
    cards = {each.card for each in letters if each.card}
    if not cards:
        return {}
    values = {"cards": list(cards), "first": min(each.id for each in letters)}
    found = [read_letter(row) for row in await session.rows(_LATEST, values)]
    return {each.card: each for each in found if each.card}
