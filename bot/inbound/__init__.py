"""Takes in what Telegram sends: every update is committed to the inbox before it is handled."""

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
