"""Stores action items, with one line for each delegation that shares an item."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Any, ClassVar

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    ForeignKeyConstraint,
    Index,
    Integer,
    Row,
    String,
    Table,
    Text,
    bindparam,
    false,
    insert,
    select,
    update,
)

from domain.actions.awaits import awaited
from domain.actions.model import Action
from domain.refs import Ref
from storage import action_rows
from storage.action_rows import action_of, line_row_of, row_of
from storage.awaits import save_awaits
from storage.engine.columns import Id, Instant, Json
from storage.engine.metadata import metadata, partial_index
from storage.engine.session import Session
from storage.search_index import index_words

KIND = action_rows.KIND

actions = Table(
    "actions",
    metadata,
    Column("group", String, primary_key=True),
    Column("number", Integer, primary_key=True),
    Column("text", Text, nullable=False),
    Column("proposed_by", String, nullable=False),
    Column("author", Id, nullable=False),
    Column("created_at", Instant, nullable=False),
    Column("due", Instant),
    #: True if the due time is the group's default, because the author has named none.
    Column("by_default", Boolean, nullable=False, server_default=false()),
    Column("version", Integer, nullable=False),
    Column("terms", Integer, nullable=False),
    Column("due_version", Integer, nullable=False),
    Column("moved", Integer, nullable=False),
    Column("moved_from", Instant),
    Column("corrected_at", Instant),
    Column("ended", Boolean, nullable=False),
    #: The references of linked entries of the same group; NULL if there are none.
    Column("links", Json),
    #: The delegations that ask to withdraw an accepted item, in the order in which they asked;
    #: NULL if there are none.
    Column("withdrawing", Json),
    #: When the first of them asked.
    Column("withdrawing_at", Instant),
    #: The user who has asked to withdraw it.
    Column("withdrawing_by", BigInteger, nullable=False, server_default="0"),
    #: For each delegation whose last step was received late: its code, the step's stamp and the
    #: time of receipt; NULL if there are none.
    Column("receipts", Json),
    #: The code of each delegation with a list, and the text of each line with whether it is done.
    Column("lists", Json),
    #: The words asked for, when, and the delegations that have agreed, the asking one first.
    Column("rewording", Json),
)
partial_index(
    "ix_actions_open",
    actions.c.group,
    actions.c.due,
    actions.c.number,
    where="ended = 0",
    postgresql="NOT ended",
)
Index("ix_actions_author", actions.c.author, actions.c.created_at)

action_lines = Table(
    "action_lines",
    metadata,
    Column("group", String, primary_key=True),
    Column("number", Integer, primary_key=True),
    Column("delegation", String, primary_key=True),
    Column("position", Integer, nullable=False),
    Column("state", String, nullable=False),
    Column("since", Instant, nullable=False),
    Column("by", Id, nullable=False),
    Column("note", Text),
    Column("accepted_at", Instant),
    Column("asked_due", Instant),
    #: When the delegation asked for `asked_due`.
    Column("asked_at", Instant),
    #: The item's version since that request.
    Column("asked_version", Integer, nullable=False, server_default="0"),
    ForeignKeyConstraint(["group", "number"], ["actions.group", "actions.number"]),
)
partial_index(
    "ix_action_lines_asking",
    action_lines.c.delegation,
    action_lines.c.group,
    action_lines.c.number,
    where="asked_due IS NOT NULL",
)

_THESE = select(actions).where(
    actions.c.group == bindparam("group"),
    actions.c.number.in_(bindparam("numbers", expanding=True)),
)
_LINES = (
    select(action_lines)
    .where(
        action_lines.c.group == bindparam("group"),
        action_lines.c.number.in_(bindparam("numbers", expanding=True)),
    )
    .order_by(action_lines.c.number, action_lines.c.position)
)
_ADD, _ADD_LINE = insert(actions), insert(action_lines)
_SAVE = update(actions).where(
    actions.c.group == bindparam("of_group"), actions.c.number == bindparam("of_number")
)
_SAVE_LINE = update(action_lines).where(
    action_lines.c.group == bindparam("of_group"),
    action_lines.c.number == bindparam("of_number"),
    action_lines.c.delegation == bindparam("of_delegation"),
)


class Actions:
    """The action items of all groups.

    The caller names the groups that the reader may see, and lists contain only items of these
    groups.
    """

    kind: ClassVar[str] = KIND

    def __init__(self, session: Session) -> None:
        self._session = session

    async def find(self, ref: Ref) -> Action | None:
        """Return the item with that reference, or None."""
        if ref.kind != KIND:
            return None
        kept: Action | None = self._session.kept(("action", ref))
        if kept is not None:
            return kept
        found = await self.load(ref.group, [ref.number])
        return found[0] if found else None

    async def load(self, group: str, numbers: Collection[int]) -> list[Action]:
        """Return the group's items with these numbers, in order.

        All these items are read with only two queries.
        """
        if not numbers:
            return []
        these = {"group": group, "numbers": list(numbers)}
        rows = await self._session.rows(_THESE, these)
        lines = await self._session.rows(_LINES, these)
        of: dict[int, list[Row[Any]]] = {}
        for line in lines:
            of.setdefault(line.number, []).append(line)
        found = sorted((action_of(row, of[row.number]) for row in rows), key=lambda each: each.ref)
        for each in found:
            self._session.keep(("action", each.ref), each)
        return found

    async def latest(self, group: str, last: int, most: int) -> list[Action]:
        """Return at most *most* items of the group, up to the one with the number *last*."""
        refs = [Ref(group, KIND, number) for number in range(max(0, last - most) + 1, last + 1)]
        unread = [each.number for each in refs if self._session.kept(("action", each)) is None]
        await self.load(group, unread)
        return [self._session.kept(("action", each)) for each in refs]

    async def these(self, refs: Sequence[Ref]) -> list[Action]:
        """Return the items with these references, in that order.

        They are read with two queries for each group.
        """
        found: dict[Ref, Action] = {}
        for group in {ref.group for ref in refs}:
            numbers = [ref.number for ref in refs if ref.group == group]
            found |= {each.ref: each for each in await self.load(group, numbers)}
        return [found[ref] for ref in refs]

    def add(self, action: Action) -> None:
        """Add a new item with its lines."""
        self._session.write(_ADD, row_of(action))
        for position, line in enumerate(action.lines):
            self._session.write(_ADD_LINE, line_row_of(action, line, position))
        save_awaits(self._session, (), awaited(action))
        index_words(self._session, None, action)
        self._session.keep(("action", action.ref), action)

    def save(self, action: Action) -> None:
        """Replace the stored item that has the same reference, and its lines.

        The stored item must have been read or added in the same transaction.
        """
        before: Action = self._session.kept(("action", action.ref))
        this = {"of_group": action.ref.group, "of_number": action.ref.number}
        self._session.write(_SAVE, {**this, **row_of(action)})
        for position, line in enumerate(action.lines):
            values = {
                **this,
                "of_delegation": line.delegation,
                **line_row_of(action, line, position),
            }
            self._session.write(_SAVE_LINE, values)
        save_awaits(self._session, awaited(before), awaited(action))
        index_words(self._session, before, action)
        self._session.keep(("action", action.ref), action)
