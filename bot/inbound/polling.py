"""Gets updates by long polling, and confirms to Telegram only updates that are committed."""

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
from telegram.error import Conflict, InvalidToken, TelegramError
from telegram.request import BaseRequest

from bot.backoff import Backoff, sleep, until
from bot.fresh_look import FULL, LARGE, FreshLook
from bot.inbound.gate import WANTED
from bot.inbound.intake import Intake
from bot.inbound.raw_updates import is_id, structure
from storage.faults import is_storage_fault
from storage.mail.inbox import SAME_WITHIN

log = structlog.get_logger(__name__)

#: If there are no updates, Telegram answers a call after this many seconds; it allows no more.
LONG_POLL = 50
#: The desk waits this many seconds longer than the long poll for its answer.
SLACK = 10.0
#: If this many calls within this many seconds end in a conflict, another process uses the token.
CONFLICTS = 3
CONFLICTS_WITHIN = 60.0
#: After this many failures in a row all connections are closed and opened again.
RECONNECT_AFTER = 3


#: The desk waits this many seconds if it cannot confirm what an answer has brought.
PAUSE = 1.0
#: After this many long polls in a row that have ended at once without an update, the desk pauses
#: before each further one. Something between it and Telegram then answers instead of waiting.
HASTY = 20


class TokenInUse(Exception):
    """Another process polls with the same token, so each process misses some of the updates."""


class WebhookSet(Exception):
    """Telegram sends the updates to a webhook, so polling would get none.

    The text of the error says what the user can do.
    """


class Polling:
    """Polls for updates over a transport of its own, which can be reopened without the bot's.

    *request* is that transport; `run` opens and closes it. The bot must be initialised. *now*
    returns the desk's time, *steady* the machine's steady clock in seconds. *pause* is the wait in
    seconds after an answer that cannot be confirmed. *look* is told of each call that has left
    nothing behind at Telegram. If somebody wants such a call, a long poll is ended for it.
    """

    def __init__(
        self,
        bot: Bot,
        request: BaseRequest,
        *,
        now: Callable[[], datetime],
        look: FreshLook,
        long_poll: int = LONG_POLL,
        backoff: Backoff | None = None,
        steady: Callable[[], float] = time.monotonic,
        pause: float = PAUSE,
    ) -> None:
        self._bot, self._request, self._long_poll = bot, request, long_poll
        self._look = look
        self._now, self._backoff, self._steady = now, backoff or Backoff(), steady
        self._pause = pause
        self._conflicts: deque[float] = deque(maxlen=CONFLICTS)
        #: If Telegram does not answer now, the time of the last contact before that. At the start
        #: it is the stored time of the last contact. None after a successful call.
        self._silent_since: datetime | None = None
        self._reached: datetime | None = None
        #: When the last update with an id came.
        self._moved: datetime | None = None
        #: The structures of what the last answer has brought without an id, if not confirmed yet.
        self._nameless: list[str] = []
        #: How many long polls in a row have ended at once without an update.
        self._hasty = 0

    async def run(self, intake: Intake, stop: asyncio.Event) -> None:
        """Poll until *stop* is set. A long poll is cancelled: its updates are not confirmed yet.

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
        """When polling stops, store the current time as that of the last contact to Telegram.

        This is right because the connection of the cancelled long poll was open until now. Nothing
        is stored if Telegram was never reached, or if the last call failed.
        """
        if self._reached is None or self._backoff.failures:
            return
        try:
            await intake.receive([])
        except Exception as problem:
            if not is_storage_fault(problem):
                raise
            log.warning("end.unwritten", problem=type(problem).__name__)

    async def _check_webhook(self, stop: asyncio.Event) -> None:
        """Raise WebhookSet if a webhook is set.

        The webhook is not removed, because it may belong to somebody else.
        """
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
        """Request updates once and commit them.

        After a failure wait, longer after each one in a row.
        """
        # After a start or an outage the call must return immediately, because people have to be
        # told now that the desk was away.
        silent = self._reached is None or self._silent_since is not None
        at_once = silent or self._look.wanted.is_set()
        began, asked = self._look.begin(), self._steady()
        asking = self._ask(intake.offset, 0 if at_once else self._long_poll)
        try:
            updates = await until(stop, asking, *(() if at_once else (self._look.wanted,)))
        except Conflict as problem:
            intake.hold()
            self._count_conflict(problem)
            await self._fail(problem, stop)
        except TelegramError as problem:
            await self._fail(problem, stop)
        else:
            if updates is None:
                return
            before = intake.offset
            if not await self._commit(intake, updates, stop):
                return
            if len(updates) < FULL and len(json.dumps(updates)) < LARGE:
                self._look.complete(began)
            hasty = not updates and not at_once and self._steady() - asked < PAUSE
            self._hasty = self._hasty + 1 if hasty else 0
            if (updates and intake.offset == before) or self._hasty >= HASTY:
                # The next call will be answered immediately and in the same way.
                log.error("poll.standstill", count=len(updates))
                await sleep(self._pause, stop)

    async def _ask(self, offset: int | None, seconds: int) -> list[object]:
        """Return updates as raw JSON. If there are none, Telegram waits *seconds* for one.

        The library's parser is not used here, because a single update that it cannot read would
        block all that follow.
        """
        query: dict[str, object] = {"timeout": seconds, "allowed_updates": json.dumps(WANTED)}
        if offset is not None:
            query["offset"] = offset
        url = f"{self._bot.base_url}/getUpdates?{urlencode(query)}"
        updates: Any = await self._request.post(url, read_timeout=self._long_poll + SLACK)
        return list(updates)

    async def _fail(self, problem: TelegramError, stop: asyncio.Event) -> None:
        """Log the failure and wait.

        A refused token is tried again too, because a proxy's status 404 looks the same.
        """
        self._look.fail()
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
    ) -> bool:
        """Commit a batch of updates. If the storage fails, try again until *stop* is set.

        Returns False if *stop* was set before. No update is lost by the wait, because Telegram
        keeps them until they are confirmed.
        """
        intake.go_on()
        unseen = self._unseen(updates)
        while not stop.is_set():
            try:
                # People are told of the absence before the new contact is stored. In the other
                # order a crash between the two steps would hide the absence from them.
                await intake.was_away(self._silent_since)
                self._silent_since = None
                await intake.receive(unseen)
            except Exception as problem:
                if not is_storage_fault(problem):
                    raise
                log.critical("inbox.unwritten", problem=type(problem).__name__)
                await self._backoff.failed(stop)
                continue
            self._move(intake, updates)
            self._reached = self._now()
            self._backoff.succeeded()
            return True
        return False

    def _unseen(self, updates: Sequence[object]) -> list[object]:
        """Return *updates* without what the last answer has brought already, but without an id.

        Telegram hands it out again until an update behind it is confirmed, and it shall be set
        aside only once.
        """
        seen, self._nameless = self._nameless, []
        found = []
        for each in updates:
            if not _has_id(each):
                shape = json.dumps(structure(each))
                self._nameless.append(shape)
                if shape in seen:
                    seen.remove(shape)
                    continue
            found.append(each)
        return found

    def _move(self, intake: Intake, updates: Sequence[object]) -> None:
        """Have the next call continue behind the highest id, and confirm what is below.

        What has no id is not confirmed by itself: the next update behind it does that. Only if the
        answer is full and holds nothing else does the offset move on by one, because then no later
        update could be reached. If the highest id is lower than those before, the offset stays,
        because such updates are handed out a second time. After a while Telegram may begin with
        any id, and then the offset follows it.
        """
        ids, offset, now = _ids(updates), intake.offset, self._now()
        if ids:
            recent = self._moved is not None and now - self._moved < SAME_WITHIN
            following = max(ids) + 1
            intake.move(max(following, offset) if offset is not None and recent else following)
            self._moved = now
            if intake.offset != offset:
                # What came without an id is confirmed by this too, so it will not come again.
                self._nameless.clear()
        elif offset is not None and len(updates) >= FULL:
            intake.move(offset + 1)

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
    return [each["update_id"] for each in updates if _has_id(each)]  # type: ignore[index]


def _has_id(update: object) -> bool:
    return isinstance(update, dict) and is_id(update.get("update_id"))
