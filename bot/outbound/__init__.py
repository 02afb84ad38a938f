"""Sends what the desk has decided to say: from rows of the outbox to calls of the Bot API."""

from bot.outbound.delivery import Delivery
from bot.outbound.outcomes import NotSent, Throttled, Uncertain
from bot.outbound.rate_limits import Limits

__all__ = ["Delivery", "Limits", "NotSent", "Throttled", "Uncertain"]
