"""Stores prompts: the question that the desk has asked each person, with the answers so far."""

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

#: The last question that the desk has asked each person.
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
_USERS = select(prompts.c.user).where(prompts.c.end.is_(None))
_FORGET = delete(prompts).where(prompts.c.user == bindparam("of_user"))


class End(StrEnum):
    """How the questions for a command ended: its entry was recorded, or the person cancelled."""

    ENTERED = "entered"
    CANCELLED = "cancelled"


@dataclass(frozen=True, slots=True)
class Prompt:
    """The question for *field* of *command*, about an entry in *group*.

    *field* is None if the desk shows the preview, or if it asks nothing any more. Names in
    *answers* that begin with a dash are no fields.
    """

    user: int
    command: str
    field: str | None
    asked_at: datetime
    #: The number of the inbox row that led to this question. A button of a question with another
    #: number is refused.
    step: int
    group: str | None = None
    answers: Mapping[str, str] = dataclasses.field(default_factory=dict)
    end: End | None = None
    ended_at: datetime | None = None


class Prompts:
    """The last question that the desk has asked each person; a new question replaces the old one.

    A question that has ended is kept without its answers, so that the desk can answer a second
    press of its buttons.
    """

    def __init__(self, session: Session) -> None:
        self._session = session

    async def find(self, user: int) -> Prompt | None:
        """Return the question that the person has not answered yet, or None."""
        last = await self.last(user)
        return last if last is not None and last.end is None else None

    async def last(self, user: int) -> Prompt | None:
        """Return the last question to the person, also if it has ended, or None."""
        kept = self._session.kept(("prompt", user))
        if kept is not None:
            prompt: Prompt | None = kept[0]
            return prompt
        row = await self._session.row(_FIND, {"user": user})
        if row is None:
            return None
        return Prompt(
            user=row.user,
            command=row.command,
            field=row.field,
            asked_at=row.asked_at,
            step=row.step,
            group=row.group,
            answers=row.answers,
            end=End(row.end) if row.end else None,
            ended_at=row.ended_at,
        )

    async def users(self) -> frozenset[int]:
        """Return the users whose next message answers a question or a preview."""
        return frozenset(row.user for row in await self._session.rows(_USERS))

    def ask(self, prompt: Prompt) -> None:
        """Store the question; it replaces the person's earlier one."""
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
        """End the question: store how it ended, and delete its answers."""
        self.ask(replace(prompt, field=None, answers={}, end=end, ended_at=at))

    def close(self, user: int) -> None:
        """Delete the person's question."""
        self._session.write(_FORGET, {"of_user": user})
        self._session.keep(("prompt", user), (None,))
