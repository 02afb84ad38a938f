"""Finds out whether the Bot API server can show messages to one person alone."""

from __future__ import annotations

import structlog
from telegram import Bot
from telegram.error import BadRequest, Forbidden, TelegramError

from bot.api import call_api

log = structlog.get_logger(__name__)


async def knows_whispers(bot: Bot, own: int) -> bool:
    """Return False if the server may be older than such messages: it would show them to all.

    *own* is the id of the desk. The server is asked to delete one that does not exist: only a
    server that knows the method says so.
    """
    known = {"chat_id": own, "receiver_user_id": own, "ephemeral_message_id": 1}
    try:
        await call_api(bot, "deleteEphemeralMessage", **known)
    except (BadRequest, Forbidden):
        return True
    except TelegramError as problem:
        log.warning("whispers.off", problem=type(problem).__name__)
        return False
    return True
