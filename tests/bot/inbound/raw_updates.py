"""Builds raw updates as Telegram sends them, for the tests of the gate and of parsing."""

from __future__ import annotations

import json
from collections.abc import Collection
from datetime import UTC, datetime
from typing import Any

from bot.inbound.gate import keep
from bot.inbound.parsing import read
from handlers.turns.updates import Incoming
from storage.mail.inbox import InboxRow

Json = dict[str, Any]

NOW = datetime(2025, 7, 24, 9, 0, tzinfo=UTC)
BOT = 1000001
USERNAME = "GreffierBot"
ANN: Json = {
    "id": 501,
    "is_bot": False,
    "first_name": "Ann",
    "last_name": "Lee",
    "username": "ann",
}
DESK: Json = {"id": BOT, "is_bot": True, "first_name": "Greffier", "username": USERNAME}
GROUP: Json = {
    "id": -1002000000001,
    "type": "supergroup",
    "title": "Humanitarian",
    "is_forum": True,
}
PRIVATE: Json = {"id": 501, "type": "private", "first_name": "Ann", "username": "ann"}


def message(
    text: str | None = None, *, private: bool = False, by: Json | None = ANN, **fields: Any
) -> Json:
    """Return a raw message with the time NOW, in the group or in a private chat."""
    made: Json = {
        "message_id": 77,
        "date": int(NOW.timestamp()),
        "chat": dict(PRIVATE if private else GROUP),
        "from": None if by is None else dict(by),
    }
    if text is not None:
        made["text"] = text
    return made | fields


def said(
    text: str | None = None, *, private: bool = False, by: Json | None = ANN, **fields: Any
) -> Json:
    """Return a raw update with such a message."""
    return {"update_id": 9001, "message": message(text, private=private, by=by, **fields)}


def kept(update: Json, prompted: Collection[int] = ()) -> Json | None:
    """Return the part of *update* that the gate stores, or None if it stores nothing."""
    return keep(update, prompted=prompted, username=USERNAME)


def user_input(update: Json, prompted: Collection[int] = ()) -> Incoming | None:
    """Return *update* parsed, after it passed the gate; None if the gate drops it."""
    through = kept(update, prompted)
    if through is None:
        return None
    through = json.loads(json.dumps(through))
    return read(through, InboxRow(3, 9001, through, NOW), username=USERNAME, bot_id=BOT)
