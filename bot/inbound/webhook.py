"""Receives updates by a webhook, and answers 200 only after the update is committed."""

from __future__ import annotations

import asyncio
import hmac
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from urllib.parse import urlsplit

import structlog
from aiohttp import web
from telegram import Bot
from telegram.error import TelegramError

from bot.answers import read_json
from bot.backoff import Backoff, sleep, until
from bot.config import WebhookTable
from bot.fresh_look import FreshLook
from bot.inbound.gate import WANTED
from bot.inbound.intake import Intake
from storage.faults import is_storage_fault

log = structlog.get_logger(__name__)

SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"
#: The largest request that is read, in bytes. An update has only a few kilobytes.
LARGEST = 1024 * 1024
#: Once in this many seconds the desk asks Telegram whether the webhook is still the desk's. If
#: updates wait at Telegram, the desk asks again after the second number.
ASK_EVERY, ASK_AGAIN = 60.0, 1.0


class Webhook:
    """An HTTP server for Telegram's calls. A proxy in front of it handles TLS.

    The bot must be initialised. The webhook stays set at the end, so that Telegram keeps updates
    until the desk runs again. *look* is told each time that no update waits at Telegram.
    """

    def __init__(
        self,
        bot: Bot,
        table: WebhookTable,
        *,
        look: FreshLook,
        backoff: Backoff | None = None,
        ask_every: float = ASK_EVERY,
        ask_again: float = ASK_AGAIN,
    ) -> None:
        self._bot, self._table, self._look = bot, table, look
        self._backoff = backoff or Backoff()
        self._ask_every, self._ask_again = ask_every, ask_again
        self._secret = table.secret.get_secret_value()
        #: How many updates waited at Telegram when it was last asked.
        self._waiting = 0

    async def run(self, intake: Intake, stop: asyncio.Event) -> None:
        """Serve until *stop* is set. Check once a minute that the webhook is still the desk's."""
        since = await intake.last_reached()
        async with self._serving(intake):
            await self._repeat(self._set, stop)
            if not stop.is_set():
                await intake.was_away(since)
            while not stop.is_set():
                began = self._look.begin()
                if not await self._repeat(self._check, stop):
                    return
                await self._note(intake)
                if self._waiting:
                    await sleep(self._ask_again, stop)
                    continue
                self._look.complete(began)
                await until(stop, asyncio.sleep(self._ask_every), self._look.wanted)

    async def _repeat(self, call: Callable[[], Awaitable[None]], stop: asyncio.Event) -> bool:
        """Repeat *call* until it succeeds. Return False if *stop* is set before."""
        while not stop.is_set():
            try:
                await call()
            except TelegramError as problem:
                self._look.fail()
                log.critical("webhook.failed", problem=type(problem).__name__)
                await self._backoff.failed(stop)
            else:
                self._backoff.succeeded()
                return True
        return False

    async def _set(self) -> None:
        await self._bot.set_webhook(
            self._table.url, allowed_updates=WANTED, secret_token=self._secret
        )

    async def _check(self) -> None:
        info = await self._bot.get_webhook_info()
        self._waiting = info.pending_update_count
        if info.url != self._table.url:
            log.critical("webhook.moved")
        elif info.pending_update_count:
            log.warning("webhook.pending", count=info.pending_update_count)

    async def _note(self, intake: Intake) -> None:
        try:
            await intake.receive([])
        except Exception as problem:
            if not is_storage_fault(problem):
                raise
            log.exception("inbox.unwritten")

    @asynccontextmanager
    async def _serving(self, intake: Intake) -> AsyncIterator[None]:
        app = web.Application(client_max_size=LARGEST)

        async def receive(request: web.Request) -> web.Response:
            return await self._receive(request, intake)

        app.router.add_post(urlsplit(self._table.url).path or "/", receive)
        runner = web.AppRunner(app, access_log=None, shutdown_timeout=1.0)
        await runner.setup()
        try:
            await web.TCPSite(runner, self._table.host, self._table.port).start()
            yield
        finally:
            await runner.cleanup()

    async def _receive(self, request: web.Request, intake: Intake) -> web.Response:
        """Commit one update and answer 200, or 503 if that fails. Telegram then sends it again.

        A call without the right secret is answered with 403.
        """
        given = request.headers.get(SECRET_HEADER, "")
        if not hmac.compare_digest(given.encode(), self._secret.encode()):
            log.error("webhook.refused")
            return web.Response(status=403)
        body = await request.read()
        try:
            await intake.receive([_parse(body)])
        # After any error the update is not committed, so it must not be confirmed.
        except Exception:
            log.exception("inbox.unwritten")
            return web.Response(status=503)
        return web.Response()


def _parse(body: bytes) -> object:
    """Return the JSON object that *body* is.

    If it is none, return the bytes, which are then quarantined.
    """
    update = read_json(body)
    return body if update is None else update
