"""Sends the letters of the outbox to Telegram, each by a call of the Bot API."""

from bot.outbound.delivery import Delivery
from bot.outbound.outcomes import Fate, NotSent, Throttled, Uncertain, read_error
from bot.outbound.rate_limits import Limits

__all__ = ["Delivery", "Fate", "Limits", "NotSent", "Throttled", "Uncertain", "read_error"]
