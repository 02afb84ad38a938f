"""Finds the letters that may be sent next: the first one of each lane of each destination."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import (
    CTE,
    ColumnElement,
    FromClause,
    ScalarSelect,
    bindparam,
    func,
    literal_column,
    select,
)

from domain.groups import Place
from storage.engine.columns import Id
from storage.engine.session import Session
from storage.mail.letters import Lane, Letter, LetterState, read_letter
from storage.mail.tables import outbox


def in_state(*states: LetterState, of: FromClause = outbox) -> ColumnElement[bool]:
    """Return the SQL condition that a letter *of* the outbox or its alias is in one of *states*.

    It is written like the conditions of the partial indexes. It has literals, because SQLite does
    not use these indexes for `IN` with parameters.
    """
    named: list[ColumnElement[str]] = [literal_column(f"'{each.value}'") for each in states]
    state = of.c.state
    return state == named[0] if len(named) == 1 else state.in_(named)


#: The states of letters that are not settled.
ACTIVE_STATES = (LetterState.QUEUED, LetterState.SENDING, LetterState.HELD)


def _heads() -> CTE:
    """Return the query for the oldest active letter of each lane of each destination, as a chain.

    The chain begins behind the last lane of the destination (:chat, :thread) and has at most :most
    letters, each found from the one before by one look into the index. So its cost does not depend
    on the number of letters.
    """
    letter, before = outbox.alias("letter"), outbox.alias("before")

    def first(*where: ColumnElement[bool]) -> ScalarSelect[int]:
        found = select(letter.c.id).where(in_state(*ACTIVE_STATES, of=letter), *where)
        order = (letter.c.chat, letter.c.thread.nulls_first(), letter.c.lane, letter.c.id)
        return found.order_by(*order).limit(1).scalar_subquery()

    def after(
        chat: ColumnElement[int], thread: ColumnElement[int], lane: ColumnElement[int]
    ) -> ColumnElement[int]:
        # The chat itself comes before its topics.
        return func.coalesce(
            first(letter.c.chat == chat, letter.c.thread == thread, letter.c.lane > lane),
            first(
                letter.c.chat == chat,
                letter.c.thread.is_(None),
                thread.is_(None),
                letter.c.lane > lane,
            ),
            first(letter.c.chat == chat, letter.c.thread > thread),
            first(letter.c.chat == chat, thread.is_(None), letter.c.thread.is_not(None)),
            first(letter.c.chat > chat),
        )

    begin = after(
        bindparam("chat", type_=Id), bindparam("thread", type_=Id), literal_column(str(max(Lane)))
    )
    chain = select(begin.label("id"), literal_column("1").label("place")).cte(
        "heads", recursive=True
    )
    step = (
        select(after(before.c.chat, before.c.thread, before.c.lane), chain.c.place + 1)
        .select_from(chain.join(before, before.c.id == chain.c.id))
        .where(chain.c.place < bindparam("most"))
    )
    return chain.union_all(step)


#: Every chat has a greater id than this.
_LEAST = -(2**63) + 1
_HEADS = _heads()
_FROM = select(outbox).join(_HEADS, outbox.c.id == _HEADS.c.id).order_by(_HEADS.c.place)


async def find_heads(
    session: Session, machine_now: datetime, most: int, after: Place | None
) -> tuple[list[Letter], Place | None]:
    """Return the letters of which one for each destination may be sent now, and where to go on.

    See `storage.mail.outbox.Outbox.heads`.
    """
    chat, thread = (after.chat, after.thread) if after else (_LEAST, None)
    limit = len(Lane) * most
    rows = await session.rows(_FROM, {"most": limit, "chat": chat, "thread": thread})
    found: dict[Place, list[Letter]] = {}
    for row in rows:
        found.setdefault(Place(row.chat, row.thread), []).append(read_letter(row))
    places = list(found)[:most]
    ready = [
        letter
        for place in places
        if all(each.state is LetterState.QUEUED for each in found[place])
        for letter in found[place]
        if letter.not_before is None or letter.not_before <= machine_now
    ]
    whole = len(rows) < limit and len(found) <= most
    end = None if whole or not places else places[-1]
    return sorted(ready, key=lambda each: (each.lane, each.id)), end
