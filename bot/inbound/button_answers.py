"""Presses: every button is answered, within a second with or without the result."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from datetime import datetime
from typing import Protocol

import structlog
from telegram import Bot
from telegram.error import TelegramError

from handlers.turns.updates import Answer, UserInput

log = structlog.get_logger(__name__)

#: How long a person looks at a waiting button before it is let go, in seconds.
PATIENCE = 1.0


class Late(Protocol):
    """Where a result goes whose button had to be answered before."""

    async def say_late(self, user: int, text: str, now: datetime) -> None:
        """Say *text* to *user* in private."""


class Presses:
    """The buttons that wait for an answer; the answers are calls of their own, never in a turn.

    *told* is called where something is left to say, *moved* after every answer.
    """

    def __init__(
        self,
        bot: Bot,
        late: Late,
        *,
        now: Callable[[], datetime],
        told: Callable[[], None],
        moved: Callable[[], None],
        patience: float = PATIENCE,
    ) -> None:
        self._bot, self._late = bot, late
        self._now, self._told, self._moved, self._patience = now, told, moved, patience
        self._waiting: dict[str, asyncio.TimerHandle] = {}
        self._let_go: set[str] = set()
        self._calls: set[asyncio.Task[None]] = set()

    @property
    def busy(self) -> bool:
        """True while a button waits, or while something is on its way to whoever pressed it."""
        return bool(self._waiting or self._let_go or self._calls)

    def expect(self, query: str | None) -> None:
        """A press has come: let its button go where no answer is known in time."""
        if query is not None and query not in self._waiting and query not in self._let_go:
            loop = asyncio.get_running_loop()
            self._waiting[query] = loop.call_later(self._patience, self._lose_patience, query)

    def show(self, asked: Sequence[UserInput], answers: Sequence[Answer]) -> None:
        """Answer the presses among *asked*, now that their turns are committed."""
        known = {each.query: each for each in answers}
        for user_input in asked:
            if user_input.query is not None:
                self._show(
                    user_input.user, known.get(user_input.query) or Answer(user_input.query, "")
                )

    async def close(self, patience: float = PATIENCE) -> None:
        """Let answers on their way arrive, and give up on the others."""
        for timer in self._waiting.values():
            timer.cancel()
        self._waiting.clear()
        if self._calls:
            _, left = await asyncio.wait(self._calls, timeout=patience)
            for each in left:
                each.cancel()

    def _show(self, user: int, answer: Answer) -> None:
        timer = self._waiting.pop(answer.query, None)
        if timer is not None:
            timer.cancel()
        if answer.query in self._let_go:
            self._let_go.discard(answer.query)
            self._call(self._say_late(user, answer.text))
        else:
            self._call(self._answer(user, answer))

    def _lose_patience(self, query: str) -> None:
        del self._waiting[query]
        self._let_go.add(query)
        self._call(self._answer(None, Answer(query, "")))

    def _call(self, call: Awaitable[None]) -> None:
        task = asyncio.ensure_future(call)
        self._calls.add(task)
        task.add_done_callback(self._ended)

    def _ended(self, task: asyncio.Future[None]) -> None:
        self._calls.discard(task)
        if not task.cancelled() and task.exception() is not None:
            log.error("press.failed", problem=type(task.exception()).__name__)
        self._moved()

    async def _answer(self, user: int | None, answer: Answer) -> None:
        """Show the answer; where it cannot be shown, say it in private."""
        try:
            await self._bot.answer_callback_query(
                answer.query, text=answer.text or None, show_alert=answer.alert or None
            )
        except TelegramError as problem:
            # Above all "query is too old", which nobody can help.
            log.info("press.unanswered", problem=type(problem).__name__)
            if user is not None:
                await self._say_late(user, answer.text)

    async def _say_late(self, user: int, text: str) -> None:
        if text:
            await self._late.say_late(user, text, self._now())
            self._told()
