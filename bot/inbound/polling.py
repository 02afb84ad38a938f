"""Polling: asks Telegram for updates, and confirms only those that are committed."""

from __future__ import annotations

import asyncio
import json
import time
from collections import deque
from collections.abc import Callable, Sequence
from datetime import datetime
from typing import Any
from urllib.parse import urlencode

import structlog
from telegram import Bot
from telegram.error import Conflict, InvalidToken, NetworkError, TelegramError
from telegram.request import BaseRequest

from bot.backoff import Backoff, until
from bot.inbound.gate import WANTED
from bot.inbound.intake import Intake
from bot.inbound.raw_updates import is_id
from storage.faults import is_storage_fault

log = structlog.get_logger(__name__)

#: How long Telegram holds a call when there are no updates, in seconds; it allows no more.
LONG_POLL = 50
#: How many seconds longer than that an answer may take.
SLACK = 10.0
#: So many conflicts within so many seconds mean that another process uses the token.
CONFLICTS = 3
CONFLICTS_WITHIN = 60.0
#: Failures in a row after which all connections are closed and opened again.
RECONNECT_AFTER = 3


class TokenInUse(Exception):
    """Another process asks for updates with the same token. Each would get only a part of them."""


class WebhookSet(Exception):
    """Updates go to a webhook, so polling would get none. The message says what to do."""


class Polling:
    """The long poll. It has a transport of its own, which can be reopened without the bot's.

    *request* is that transport; it is opened and closed here. The bot must be initialised.
    *steady* is the machine's steady clock, in seconds.
    """

    def __init__(
        self,
        bot: Bot,
        request: BaseRequest,
        *,
        now: Callable[[], datetime],
        long_poll: int = LONG_POLL,
        backoff: Backoff | None = None,
        steady: Callable[[], float] = time.monotonic,
    ) -> None:
        self._bot, self._request, self._long_poll = bot, request, long_poll
        self._now, self._backoff, self._steady = now, backoff or Backoff(), steady
        self._conflicts: deque[float] = deque(maxlen=CONFLICTS)
        #: When Telegram was last reached before the present silence; None if there is no silence.
        self._silent_since: datetime | None = None
        self._reached: datetime | None = None

    async def run(self, intake: Intake, stop: asyncio.Event) -> None:
        """Poll until *stop*. A long poll can be cut short, because it has confirmed nothing.

        Raises WebhookSet, and TokenInUse after three conflicts within a minute.
        """
        self._silent_since = await intake.last_reached()
        await self._request.initialize()
        try:
            await self._check_webhook(stop)
            while not stop.is_set():
                await self._poll(intake, stop)
            await self._note_end(intake)
        finally:
            await self._request.shutdown()

    async def _note_end(self, intake: Intake) -> None:
        """Note that the long poll which was cut short had reached Telegram, if it had."""
        if self._reached is None or self._backoff.failures:
            return
        try:
            await intake.receive([])
        except Exception as problem:
            if not is_storage_fault(problem):
                raise
            log.warning("end.unwritten", problem=type(problem).__name__)

    async def _check_webhook(self, stop: asyncio.Event) -> None:
        """Raise WebhookSet if a webhook is set. It stays, because it may be somebody else's."""
        while not stop.is_set():
            try:
                info = await until(stop, self._bot.get_webhook_info())
            except TelegramError as problem:
                log.warning("webhook.unknown", problem=type(problem).__name__)
                await self._backoff.failed(stop)
                continue
            if info is not None and info.url:
                raise WebhookSet(_WEBHOOK_SET)
            return

    async def _poll(self, intake: Intake, stop: asyncio.Event) -> None:
        """Ask once and commit what comes. After a failure wait, longer each time."""
        try:
            updates = await until(stop, self._ask(intake.offset))
        except Conflict as problem:
            intake.worker.hold()
            self._count_conflict(problem)
            await self._fail(problem, stop)
        except TelegramError as problem:
            await self._fail(problem, stop)
        else:
            if updates is None:
                return
            if _usable(updates, intake.offset):
                await self._commit(intake, updates, stop)
            else:
                log.critical("poll.unusable", count=len(updates))
                await self._backoff.failed(stop)

    async def _ask(self, offset: int | None) -> list[object]:
        """Ask for updates as raw JSON, because a parser that fails on one would block them all."""
        # After a silence the call must return at once, because people are to be told of it now.
        silent = self._reached is None or self._silent_since is not None
        query: dict[str, object] = {
            "timeout": 0 if silent else self._long_poll,
            "allowed_updates": json.dumps(WANTED),
        }
        if offset is not None:
            query["offset"] = offset
        url = f"{self._bot.base_url}/getUpdates?{urlencode(query)}"
        updates: Any = await self._request.post(url, read_timeout=self._long_poll + SLACK)
        if not isinstance(updates, list):
            raise NetworkError("the answer holds no list of updates")
        return updates

    async def _fail(self, problem: TelegramError, stop: asyncio.Event) -> None:
        """Log the failure and wait. A wrong token is retried too: a proxy's 404 looks the same."""
        self._silent_since = self._silent_since or self._reached
        alarming = isinstance(problem, Conflict | InvalidToken)
        say = log.critical if alarming else log.warning
        say("poll.failed", problem=type(problem).__name__, failures=self._backoff.failures + 1)
        await self._backoff.failed(stop)
        if self._backoff.failures % RECONNECT_AFTER == 0:
            await self._request.shutdown()
            await self._request.initialize()

    async def _commit(
        self, intake: Intake, updates: Sequence[object], stop: asyncio.Event
    ) -> None:
        """Commit a batch. Try for as long as the storage fails: Telegram keeps what comes."""
        while not stop.is_set():
            try:
                # The absence is told before the contact is noted: after a crash between the two
                # it would never be told.
                await intake.was_away(self._silent_since)
                self._silent_since = None
                await intake.receive(updates)
            except Exception as problem:
                if not is_storage_fault(problem):
                    raise
                log.critical("inbox.unwritten", problem=type(problem).__name__)
                await self._backoff.failed(stop)
                continue
            intake.move(_next_offset(updates, intake.offset))
            self._reached = self._now()
            self._backoff.succeeded()
            intake.worker.go_on()
            return

    def _count_conflict(self, problem: Conflict) -> None:
        if "webhook" in str(problem).lower():
            raise WebhookSet(_WEBHOOK_SET)
        self._conflicts.append(self._steady())
        recent = self._conflicts[-1] - self._conflicts[0] <= CONFLICTS_WITHIN
        if len(self._conflicts) == CONFLICTS and recent:
            raise TokenInUse(
                "another process asks for updates with this token: stop it, "
                "or revoke the token in BotFather if it is not yours"
            )


_WEBHOOK_SET = (
    "a webhook is set for this token, so polling gets nothing. If it is yours, remove it "
    'with deleteWebhook or set mode = "webhook"; if it is not, revoke the token in BotFather'
)


def _ids(updates: Sequence[object]) -> list[int]:
    found = [each.get("update_id") for each in updates if isinstance(each, dict)]
    return [each for each in found if each is not None and is_id(each)]


def _usable(updates: Sequence[object], offset: int | None) -> bool:
    """Return False if neither the updates nor *offset* tell where to go on."""
    return not updates or bool(_ids(updates)) or offset is not None


def _next_offset(updates: Sequence[object], offset: int | None) -> int | None:
    """Return the id after the last one. Updates without an id are passed one at a time."""
    ids = _ids(updates)
    if ids:
        return max(ids) + 1
    return offset + 1 if updates and offset is not None else offset
