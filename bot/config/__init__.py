"""Reads the configuration once, checks it, and gives the settings to the desk as plain values."""

from bot.config.addresses import NotLoopback, require_loopback
from bot.config.problems import SettingsWrong
from bot.config.settings import Config, HealthTable, WebhookTable
from bot.config.values import TOKEN, TOKEN_LOOKS

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
