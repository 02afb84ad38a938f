"""Stores for each card, which shows an entry in its thread, the id of its message."""

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
_PLACES = select(cards).where(cards.c.key.in_(bindparam("keys", expanding=True)))
_AT = select(cards.c.key).where(
    cards.c.chat == bindparam("chat"), cards.c.message_id == bindparam("message_id")
)
_MOVE = update(cards).where(cards.c.key == bindparam("of_key"))
_SENT = update(cards).where(cards.c.key == bindparam("of_key"))


class Cards:
    """The cards, by their key, such as the reference of the entry.

    A card has a message id after it was sent.
    """

    def __init__(self, session: Session) -> None:
        self._session = session

    async def place(self, key: str) -> Place | None:
        """Return the chat or topic of the card, or None if there is no such card."""
        kept: Place | None = self._session.kept(("card", key))
        if kept is None and (row := await self._session.row(_FIND, {"key": key})):
            kept = Place(row.chat, row.thread)
            self._session.keep(("card", key), kept)
        return kept

    async def load(self, keys: Collection[str]) -> None:
        """Read the places of these cards with one query, and cache them."""
        for row in await self._session.rows(_PLACES, {"keys": list(keys)}) if keys else ():
            self._session.keep(("card", row.key), Place(row.chat, row.thread))

    async def messages(self, keys: Collection[str]) -> dict[tuple[str, int], int]:
        """Return the message ids of those cards in *keys* that were sent, by (key, chat).

        The chat is part of the key because message ids are unique only within a chat.
        """
        rows = await self._session.rows(_THESE, {"keys": list(keys)})
        return {(row.key, row.chat): row.message_id for row in rows if row.message_id is not None}

    async def at(self, chat: int, message_id: int) -> str | None:
        """Return the key of the card that this message shows, or None."""
        row = await self._session.row(_AT, {"chat": chat, "message_id": message_id})
        return row.key if row else None

    def add(self, key: str, place: Place) -> None:
        """Add a card that is about to be sent to that chat or topic."""
        values = {"key": key, "chat": place.chat, "thread": place.thread, "message_id": None}
        self._session.write(_ADD, values)
        self._session.keep(("card", key), place)

    def move(self, key: str, place: Place) -> None:
        """Note that the card is about to be sent anew, to another chat or topic."""
        where = {"chat": place.chat, "thread": place.thread, "message_id": None}
        self._session.write(_MOVE, {"of_key": key, **where})
        self._session.keep(("card", key), place)

    def sent(self, key: str, message_id: int | None) -> None:
        """Note the id of the message that shows the card, or None if that message was deleted."""
        self._session.write(_SENT, {"of_key": key, "message_id": message_id})
