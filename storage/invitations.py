"""Stores invitations (single-use accreditation links) under the hash of their code."""

from __future__ import annotations

from dataclasses import asdict
from datetime import datetime
from typing import Any

from sqlalchemy import Boolean, Column, Row, String, Table, bindparam, insert, select, update

from domain.people.model import Invitation, Role
from storage.engine.columns import Id, Instant, Json
from storage.engine.metadata import metadata
from storage.engine.session import Session

invitations = Table(
    "invitations",
    metadata,
    Column("code_hash", String, primary_key=True),
    Column("delegation", String, nullable=False),
    Column("role", String, nullable=False),
    Column("groups", Json, nullable=False),
    Column("label", String, nullable=False),
    Column("poc", Boolean, nullable=False),
    Column("duty", Boolean, nullable=False),
    Column("made_by", Id),
    Column("made_at", Instant, nullable=False),
    Column("expires_at", Instant, nullable=False),
    Column("used_by", Id),
    Column("used_at", Instant),
    Column("revoked_at", Instant),
)


_ADD = insert(invitations)
_FIND = select(invitations).where(invitations.c.code_hash == bindparam("code_hash"))
_OPEN = (
    select(invitations)
    .where(
        invitations.c.used_at.is_(None),
        invitations.c.revoked_at.is_(None),
        invitations.c.expires_at > bindparam("now"),
    )
    .order_by(invitations.c.made_at, invitations.c.label)
)
_SAVE = update(invitations).where(invitations.c.code_hash == bindparam("of_hash"))


class Invitations:
    """The invitations. Their codes are not stored, only the hashes of the codes."""

    def __init__(self, session: Session) -> None:
        self._session = session

    async def find(self, code_hash: str) -> Invitation | None:
        """Return the invitation whose code has that hash, or None."""
        row = await self._session.row(_FIND, {"code_hash": code_hash})
        return _invitation(row) if row else None

    async def open(self, now: datetime) -> list[Invitation]:
        """Return the invitations that can still be used at *now*, oldest first."""
        return [_invitation(row) for row in await self._session.rows(_OPEN, {"now": now})]

    def add(self, invitation: Invitation) -> None:
        """Add an invitation."""
        self._session.write(_ADD, _row(invitation))

    def save(self, invitation: Invitation) -> None:
        """Replace the stored invitation that has the same hash, after it was used or revoked."""
        values = {"of_hash": invitation.code_hash, **_row(invitation)}
        self._session.write(_SAVE, values)


def _row(invitation: Invitation) -> dict[str, Any]:
    values = asdict(invitation)
    return {**values, "role": invitation.role.value, "groups": sorted(invitation.groups)}


def _invitation(row: Row[Any]) -> Invitation:
    values = dict(row._mapping)
    return Invitation(**{**values, "role": Role(row.role), "groups": frozenset(row.groups)})
