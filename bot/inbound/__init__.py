"""Receives Telegram's updates, and commits each update to the inbox before handling it."""

from bot.inbound.intake import Intake, Source
from bot.inbound.polling import Polling, TokenInUse, WebhookSet
from bot.inbound.webhook import Webhook

__all__ = [
    "Intake",
    "Polling",
    "Source",
    "TokenInUse",
    "Webhook",
    "WebhookSet",
]
