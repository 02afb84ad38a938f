"""Buttons: stored command lines, found again by an opaque token."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import bindparam, delete, insert, select

from storage.engine.session import Session
from storage.mail.tables import buttons

_ADD = insert(buttons)
_FIND = select(buttons).where(buttons.c.token == bindparam("token"))
#: By the time too, because that has an index.
_SPEND = delete(buttons).where(
    buttons.c.made_at == bindparam("at"), buttons.c.subject == bindparam("of_subject")
)
_FORGET = delete(buttons).where(buttons.c.made_at < bindparam("before"))


@dataclass(frozen=True, slots=True)
class Audience:
    """Who is addressed: one person, or some delegations; with neither, everyone in the group."""

    user: int | None = None
    delegations: tuple[str, ...] = ()


#: Whoever sees the button may press it.
EVERYONE = Audience()


@dataclass(frozen=True, slots=True)
class StoredButton:
    """A command that types itself: *version* is that of the *subject* when the card was drawn."""

    token: str
    line: str
    audience: Audience
    subject: str
    version: int
    made_at: datetime


class Buttons:
    """Tokens are random and never used again; a press is authorised afresh."""

    def __init__(self, session: Session) -> None:
        self._session = session

    async def find(self, token: str) -> StoredButton | None:
        """The button with that token, or None."""
        kept: StoredButton | None = self._session.kept(("button", token))
        if kept:
            return kept
        row = await self._session.row(_FIND, {"token": token})
        if row is None:
            return None
        audience = Audience(row.audience["user"], tuple(row.audience["delegations"]))
        return StoredButton(row.token, row.line, audience, row.subject, row.version, row.made_at)

    def add(self, button: StoredButton) -> None:
        """A button just drawn."""
        audience = {"user": button.audience.user, "delegations": list(button.audience.delegations)}
        self._session.write(
            _ADD,
            {
                "token": button.token,
                "line": button.line,
                "audience": audience,
                "subject": button.subject,
                "version": button.version,
                "made_at": button.made_at,
            },
        )
        self._session.keep(("button", button.token), button)

    def spend(self, button: StoredButton) -> None:
        """Forget all buttons that were offered together with that one: one of them is enough."""
        self._session.write(_SPEND, {"of_subject": button.subject, "at": button.made_at})
        self._session.keep(("button", button.token), None)

    def forget(self, before: datetime) -> None:
        """Forget buttons older than that; whoever presses one is told to ask for the card."""
        self._session.write(_FORGET, {"before": before})
