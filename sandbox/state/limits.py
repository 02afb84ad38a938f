"""Telegram's limits for sending: per chat, per group in a minute, and overall in a second."""

from __future__ import annotations

import math
from collections import deque
from collections.abc import Callable

from sandbox.errors import ApiError
from sandbox.formats.description import Call

LIMITED = ("send", "edit", "copy", "forward")
FREE = frozenset({"sendChatAction"})
CHAT = (3, 3.0)
GROUP = (20, 60.0)
OVERALL = (30, 1.0)


class Window:
    """A limit of at most `most` calls in any `span` seconds."""

    def __init__(self, most: int, span: float) -> None:
        self._most = most
        self._span = span
        self._times: deque[float] = deque()

    def wait(self, now: float) -> float:
        """Return the seconds until the next call is allowed; 0 if it is allowed now."""
        while self._times and self._times[0] <= now - self._span:
            self._times.popleft()
        return self._times[0] + self._span - now if len(self._times) >= self._most else 0.0

    def count(self, now: float) -> None:
        self._times.append(now)


class Limits:
    """A check that refuses calls above the sending limits, as measured by the machine's clock."""

    def __init__(self, clock: Callable[[], float]) -> None:
        self._clock = clock
        self._overall = Window(*OVERALL)
        self._chats: dict[str, list[Window]] = {}

    def check(self, call: Call) -> None:
        """Count a call that sends or edits; raise ApiError if it exceeds a limit.

        The error has the code 429 and says in `retry_after` when the bot may call again.
        """
        if not call.method.startswith(LIMITED) or call.method in FREE:
            return
        now = self._clock()
        windows = [self._overall, *self._windows(str(call.get("chat_id", "")))]
        wait = max(window.wait(now) for window in windows)
        if wait > 0:
            seconds = math.ceil(wait)
            reason = f"Too Many Requests: retry after {seconds}"
            raise ApiError(429, reason, {"retry_after": seconds})
        for window in windows:
            window.count(now)

    def _windows(self, chat_id: str) -> list[Window]:
        """Return the limits that apply to a chat: for short bursts and, in a group, per minute."""
        if chat_id not in self._chats:
            group = [Window(*GROUP)] if chat_id.startswith("-") else []
            self._chats[chat_id] = [Window(*CHAT), *group]
        return self._chats[chat_id]
