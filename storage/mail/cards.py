"""Cards: the one message that stands for an entry in its thread."""

from __future__ import annotations

from collections.abc import Collection

from sqlalchemy import bindparam, insert, select, update

from domain.groups import Place
from storage.engine.session import Session
from storage.mail.tables import cards

_ADD = insert(cards)
_FIND = select(cards).where(cards.c.key == bindparam("key"))
_THESE = select(cards.c.key, cards.c.chat, cards.c.message_id).where(
    cards.c.key.in_(bindparam("keys", expanding=True))
)
_AT = select(cards.c.key).where(
    cards.c.chat == bindparam("chat"), cards.c.message_id == bindparam("message_id")
)
_SENT = update(cards).where(cards.c.key == bindparam("of_key"))


class Cards:
    """A card is known by its entry's reference; its message id is known once it was sent."""

    def __init__(self, session: Session) -> None:
        self._session = session

    async def place(self, key: str) -> Place | None:
        """Where the card stands, or None where there is none."""
        kept: Place | None = self._session.kept(("card", key))
        if kept is None and (row := await self._session.row(_FIND, {"key": key})):
            kept = Place(row.chat, row.thread)
            self._session.keep(("card", key), kept)
        return kept

    async def messages(self, keys: Collection[str]) -> dict[tuple[str, int], int]:
        """The message ids of those of *keys* that were sent, each under its key and its chat.

        A number alone says nothing: every chat counts its own messages.
        """
        rows = await self._session.rows(_THESE, {"keys": list(keys)})
        return {(row.key, row.chat): row.message_id for row in rows if row.message_id is not None}

    async def at(self, chat: int, message_id: int) -> str | None:
        """Which card that message is, or None."""
        row = await self._session.row(_AT, {"chat": chat, "message_id": message_id})
        return row.key if row else None

    def add(self, key: str, place: Place) -> None:
        """A card about to be sent there."""
        values = {"key": key, "chat": place.chat, "thread": place.thread, "message_id": None}
        self._session.write(_ADD, values)
        self._session.keep(("card", key), place)

    def sent(self, key: str, message_id: int | None) -> None:
        """The card was sent as that message, or (None) its message is gone."""
        self._session.write(_SENT, {"of_key": key, "message_id": message_id}, key=key)
