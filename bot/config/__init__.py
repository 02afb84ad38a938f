"""Reads the configuration once, checks it, and gives the settings to the desk as plain values."""

from bot.config.addresses import NotLoopback, require_loopback
from bot.config.problems import SettingsWrong
from bot.config.settings import TOKEN, TOKEN_LOOKS, Config, HealthTable, WebhookTable

__all__ = [
    "TOKEN",
    "TOKEN_LOOKS",
    "Config",
    "HealthTable",
    "NotLoopback",
    "SettingsWrong",
    "WebhookTable",
    "require_loopback",
]
