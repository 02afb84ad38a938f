"""Receives Telegram's updates, and commits each update to the inbox before handling it."""

from bot.inbound.intake import Intake, Source
from bot.inbound.polling import LONG_POLL, Polling, TokenInUse, WebhookSet
from bot.inbound.webhook import Webhook

__all__ = [
    "LONG_POLL",
    "Intake",
    "Polling",
    "Source",
    "TokenInUse",
    "Webhook",
    "WebhookSet",
]
