"""The delivery of updates to a webhook by POST, in order and one at a time.

A delivery is repeated until the receiver accepts it.
"""

from __future__ import annotations

import time
from dataclasses import dataclass

import aiohttp

from sandbox.errors import Json
from sandbox.state.clock import Clock
from sandbox.state.updates import UpdateQueue, Waiting

SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"
FIRST_DELAY = 0.25
LONGEST_DELAY = 60.0
PATIENCE = 30.0


@dataclass(frozen=True)
class Webhook:
    """The address to which updates are delivered, and the secret that is sent with each."""

    url: str
    secret: str = ""
    max_connections: int = 40


class Deliveries:
    """The delivery of updates to the webhook, if one is set, and the last delivery error."""

    def __init__(self, queue: UpdateQueue, clock: Clock) -> None:
        self._queue = queue
        self._clock = clock
        self.webhook: Webhook | None = None
        self.delivered_at = 0.0
        self._error = ""
        self._failed_at = 0

    def point(self, webhook: Webhook | None) -> None:
        """Deliver updates to this webhook from now on; with None, the bot must fetch them."""
        self.webhook = webhook
        self._error = ""
        self._queue.changed.notify()

    def information(self) -> Json:
        """Return the Bot API's WebhookInfo."""
        webhook = self.webhook
        found: Json = {
            "url": webhook.url if webhook else "",
            "has_custom_certificate": False,
            "pending_update_count": len(self._queue),
        }
        if self._queue.allowed is not None:
            found["allowed_updates"] = sorted(self._queue.allowed)
        if webhook:
            found |= {"max_connections": webhook.max_connections, "ip_address": "127.0.0.1"}
        if webhook and self._error:
            found |= {"last_error_date": self._failed_at, "last_error_message": self._error}
        return found

    async def work(self) -> None:
        """Deliver updates one after the other until the task is cancelled."""
        timeout = aiohttp.ClientTimeout(total=PATIENCE)
        async with aiohttp.ClientSession(timeout=timeout) as session:
            delay = FIRST_DELAY
            while True:
                await self._queue.changed.wait_for(self._has_work, None)
                item, webhook = self._queue.first(), self.webhook
                if item is None or webhook is None:
                    continue
                if await self._deliver(session, webhook, item):
                    delay = FIRST_DELAY
                else:
                    await self._rest(webhook, delay)
                    delay = min(2 * delay, LONGEST_DELAY)

    def _has_work(self) -> bool:
        return self.webhook is not None and self._queue.first() is not None

    async def _rest(self, webhook: Webhook, delay: float) -> None:
        """Wait before the next attempt; stop waiting if another webhook is set."""
        await self._queue.changed.wait_for(lambda: self.webhook is not webhook, delay)

    async def _deliver(
        self, session: aiohttp.ClientSession, webhook: Webhook, item: Waiting
    ) -> bool:
        headers = {"Content-Type": "application/json"}
        if webhook.secret:
            headers[SECRET_HEADER] = webhook.secret
        try:
            async with session.post(webhook.url, data=item.text.encode(), headers=headers) as got:
                if not 200 <= got.status < 300:
                    self._fail(f"Wrong response from the webhook: {got.status} {got.reason}")
                    return False
        except (aiohttp.ClientError, TimeoutError) as error:
            self._fail(str(error) or "Connection timed out")
            return False
        self.delivered_at = time.monotonic()
        self._queue.drop(item)
        return True

    def _fail(self, reason: str) -> None:
        self._error = reason
        self._failed_at = self._clock.unix()
