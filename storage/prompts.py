"""Prompts: the question that the desk has asked a person, and the answers so far."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum

from sqlalchemy import Column, String, Table, bindparam, delete, insert, select

from storage.engine.columns import Id, Instant, Json
from storage.engine.metadata import metadata
from storage.engine.session import Session

#: A question that the desk asked one person, and what has been answered so far.
prompts = Table(
    "prompts",
    metadata,
    Column("user", Id, primary_key=True, autoincrement=False),
    Column("command", String, nullable=False),
    Column("field", String),
    Column("answers", Json, nullable=False),
    Column("group", String),
    Column("asked_at", Instant, nullable=False),
    Column("step", Id, nullable=False),
    Column("end", String),
    Column("ended_at", Instant),
)


_ADD = insert(prompts)
_FIND = select(prompts).where(prompts.c.user == bindparam("user"))
_USERS = select(prompts.c.user).where(prompts.c.field.is_not(None))
_FORGET = delete(prompts).where(prompts.c.user == bindparam("of_user"))


class End(StrEnum):
    """How the questions of a command ended."""

    ENTERED = "entered"
    CANCELLED = "cancelled"


@dataclass(frozen=True, slots=True)
class Prompt:
    """What is being asked: *field* of *command* (None once the preview waits), for *group*."""

    user: int
    command: str
    field: str | None
    asked_at: datetime
    #: The happening that led to the question: buttons of an earlier one no longer count.
    step: int
    group: str | None = None
    answers: Mapping[str, str] = dataclasses.field(default_factory=dict)
    end: End | None = None
    ended_at: datetime | None = None


class Prompts:
    """One question a person; a new one takes the place of the old.

    Of the last it is known how it ended, so that a second press can be told; its answers are not.
    """

    def __init__(self, session: Session) -> None:
        self._session = session

    async def find(self, user: int) -> Prompt | None:
        """What the person is being asked, or None."""
        last = await self.last(user)
        return last if last is not None and last.end is None else None

    async def last(self, user: int) -> Prompt | None:
        """What the person is being asked or was asked last, or None."""
        kept = self._session.kept(("prompt", user))
        if kept is not None:
            prompt: Prompt | None = kept[0]
            return prompt
        row = await self._session.row(_FIND, {"user": user})
        if row is None:
            return None
        return Prompt(
            row.user, row.command, row.field, row.asked_at, row.step, row.group, row.answers,
            End(row.end) if row.end else None, row.ended_at,
        )  # fmt: skip

    async def users(self) -> frozenset[int]:
        """Everyone who owes the desk an answer."""
        return frozenset(row.user for row in await self._session.rows(_USERS))

    def ask(self, prompt: Prompt) -> None:
        """Ask; what was asked before is asked no more."""
        self._session.write(_FORGET, {"of_user": prompt.user})
        self._session.write(
            _ADD,
            {
                "user": prompt.user,
                "command": prompt.command,
                "field": prompt.field,
                "answers": dict(prompt.answers),
                "group": prompt.group,
                "asked_at": prompt.asked_at,
                "step": prompt.step,
                "end": prompt.end.value if prompt.end else None,
                "ended_at": prompt.ended_at,
            },
        )
        self._session.keep(("prompt", prompt.user), (prompt,))

    def end(self, prompt: Prompt, end: End, at: datetime) -> None:
        """Ask nothing more, and keep how it ended; the answers are forgotten."""
        self.ask(replace(prompt, field=None, answers={}, end=end, ended_at=at))

    def close(self, user: int) -> None:
        """Ask the person nothing more, and forget what was asked."""
        self._session.write(_FORGET, {"of_user": user})
        self._session.keep(("prompt", user), (None,))
