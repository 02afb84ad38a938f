"""Stores for each button its command line, under the random token that the button carries."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import bindparam, delete, insert, select

from storage.engine.session import Session
from storage.mail.tables import buttons

_ADD = insert(buttons)
_FIND = select(buttons).where(buttons.c.token == bindparam("token"))
#: The time is part of the condition because the table has an index on the time.
_SPEND = delete(buttons).where(
    buttons.c.made_at == bindparam("at"), buttons.c.subject == bindparam("of_subject")
)
_FORGET = delete(buttons).where(buttons.c.made_at < bindparam("before"))


@dataclass(frozen=True, slots=True)
class Audience:
    """The people who may press a button: one person, or the members of some delegations.

    If both fields are empty, everyone may press it.
    """

    user: int | None = None
    delegations: tuple[str, ...] = ()


#: The audience of a button that everyone who sees it may press.
EVERYONE = Audience()


@dataclass(frozen=True, slots=True)
class StoredButton:
    """A button, whose press has the same effect as sending the command *line*.

    *version* is the version of the entry *subject* at the time the button was made.
    """

    token: str
    line: str
    audience: Audience
    subject: str
    version: int
    made_at: datetime


class Buttons:
    """The buttons, by token.

    A token is never used for two buttons. The person is authorised again at each press.
    """

    def __init__(self, session: Session) -> None:
        self._session = session

    async def find(self, token: str) -> StoredButton | None:
        """Return the button with that token, or None."""
        kept: StoredButton | None = self._session.kept(("button", token))
        if kept:
            return kept
        row = await self._session.row(_FIND, {"token": token})
        if row is None:
            return None
        return StoredButton(
            token=row.token,
            line=row.line,
            audience=Audience(row.audience["user"], tuple(row.audience["delegations"])),
            subject=row.subject,
            version=row.version,
            made_at=row.made_at,
        )

    def add(self, button: StoredButton) -> None:
        """Add a button."""
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
        """Delete this button and those offered with it, because only one may be pressed."""
        self._session.write(_SPEND, {"of_subject": button.subject, "at": button.made_at})
        self._session.keep(("button", button.token), None)

    def forget(self, before: datetime) -> None:
        """Delete the buttons made before that time.

        The answer to a later press names the commands to send instead.
        """
        self._session.write(_FORGET, {"before": before})
