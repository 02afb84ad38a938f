"""Prompts: the question that the desk has asked a person, and the answers so far."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import bindparam, delete, insert, select

from storage.session import Session
from storage.tables import prompts

_ADD = insert(prompts)
_FIND = select(prompts).where(prompts.c.user == bindparam("user"))
_USERS = select(prompts.c.user).where(prompts.c.field.is_not(None))
_FORGET = delete(prompts).where(prompts.c.user == bindparam("of_user"))


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


class Prompts:
    """One open question a person; a new one takes the place of the old."""

    def __init__(self, session: Session) -> None:
        self._session = session

    async def find(self, user: int) -> Prompt | None:
        """What the person is being asked, or None."""
        kept = self._session.kept(("prompt", user))
        if kept is not None:
            prompt: Prompt | None = kept[0]
            return prompt
        row = await self._session.row(_FIND, {"user": user})
        if row is None:
            return None
        return Prompt(
            row.user, row.command, row.field, row.asked_at, row.step, row.group, row.answers
        )

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
            },
        )
        self._session.keep(("prompt", prompt.user), (prompt,))

    def close(self, user: int) -> None:
        """Ask the person nothing more."""
        self._session.write(_FORGET, {"of_user": user})
        self._session.keep(("prompt", user), (None,))
