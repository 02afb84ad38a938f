"""The options with which a sandbox is started."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

DEFAULT_TOKEN = "1000001:sandbox-token-that-guards-no-secret"


@dataclass(frozen=True)
class Options:
    """The bot's token and names, the clock's start, and which rules of Telegram apply.

    `privacy` turns on the bot's privacy mode in groups, `limits` Telegram's sending limits.
    `longest_poll` is the longest time in seconds that a getUpdates call may wait.
    """

    token: str = DEFAULT_TOKEN
    username: str = "GreffierBot"
    name: str = "Greffier"
    now: datetime | None = None
    privacy: bool = True
    limits: bool = False
    longest_poll: int = 50

    @property
    def bot_id(self) -> int:
        return int(self.token.partition(":")[0])
