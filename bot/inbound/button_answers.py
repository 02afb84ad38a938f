"""Answers each button press within a second, with its result if the result is known by then."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Mapping, Sequence
from datetime import datetime
from typing import Protocol

import structlog
from telegram import Bot
from telegram.error import TelegramError

from bot.api import call_api
from handlers.turns.updates import Answer

log = structlog.get_logger(__name__)

#: After this many seconds a button press is answered even if its result is not known yet.
PATIENCE = 1.0


class LateAnswers(Protocol):
    """Sends the result of a button press that was answered before its result was known.

    handlers.dispatch implements it.
    """

    async def say_late(self, user: int, text: str, now: datetime) -> None:
        """Put a private message with *text* for *user* into the outbox."""


class ButtonAnswers:
    """Answers button presses, outside any turn.

    A press waits at most *patience* seconds for its result and is then answered without it.
    *after_commit* is called after a message to send was committed, and *after_answer* after each
    attempt to answer a press.
    """

    def __init__(
        self,
        bot: Bot,
        late: LateAnswers,
        *,
        now: Callable[[], datetime],
        after_commit: Callable[[], None],
        after_answer: Callable[[], None],
        patience: float = PATIENCE,
    ) -> None:
        self._bot, self._late, self._now, self._patience = bot, late, now, patience
        self._after_commit, self._after_answer = after_commit, after_answer
        self._waiting: dict[str, asyncio.TimerHandle] = {}
        #: The ids of presses that were answered before their result was known.
        self._answered_early: set[str] = set()
        self._calls: set[asyncio.Task[None]] = set()

    @property
    def busy(self) -> bool:
        """True while a press waits for its result, or while an answer is being sent."""
        return bool(self._waiting or self._answered_early or self._calls)

    def expect(self, query: str | None) -> None:
        """Start to wait for the result of the button press with the id *query*; None is ignored.

        If no result is known in time, the press is answered without one.
        """
        if query is None or query in self._waiting or query in self._answered_early:
            return
        loop = asyncio.get_running_loop()
        self._waiting[query] = loop.call_later(self._patience, self._answer_early, query)

    def show(self, pressed: Mapping[str, int], answers: Sequence[Answer]) -> None:
        """Answer button presses, after their turns were committed.

        *pressed* are the users who pressed, by the id of the press.
        """
        known = {each.query: each for each in answers}
        for query, user in pressed.items():
            self._show(user, known.get(query) or Answer(query, ""))

    async def close(self, patience: float = PATIENCE) -> None:
        """Stop waiting for results.

        Wait at most *patience* seconds for answers that are being sent.
        """
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
        if answer.query in self._answered_early:
            self._answered_early.discard(answer.query)
            self._call(self._say_late(user, answer.text))
        else:
            self._call(self._answer(user, answer))

    def _answer_early(self, query: str) -> None:
        del self._waiting[query]
        self._answered_early.add(query)
        self._call(self._answer(None, Answer(query, "")))

    def _call(self, call: Awaitable[None]) -> None:
        task = asyncio.ensure_future(call)
        self._calls.add(task)
        task.add_done_callback(self._ended)

    def _ended(self, task: asyncio.Future[None]) -> None:
        self._calls.discard(task)
        if not task.cancelled() and task.exception() is not None:
            log.error("button.failed", problem=type(task.exception()).__name__)
        self._after_answer()

    async def _answer(self, user: int | None, answer: Answer) -> None:
        """Send the answer to a button press. If that fails, send its text to *user* in private."""
        try:
            await call_api(
                self._bot,
                "answerCallbackQuery",
                callback_query_id=answer.query,
                text=answer.text or None,
                show_alert=answer.alert or None,
            )
        except TelegramError as problem:
            # Telegram usually refuses because the press is too old. The desk cannot prevent that.
            log.info("button.unanswered", problem=type(problem).__name__)
            if user is not None:
                await self._say_late(user, answer.text)

    async def _say_late(self, user: int, text: str) -> None:
        if text:
            await self._late.say_late(user, text, self._now())
            self._after_commit()
