"""Bot API methods that set, remove and describe the webhook."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

from sandbox.errors import BadRequest, Json
from sandbox.formats.description import Call
from sandbox.service import Service
from sandbox.state.webhooks import Webhook

SECRET = re.compile(r"[A-Za-z0-9_-]{0,256}")
LOOPBACK = frozenset({"127.0.0.1", "localhost", "::1"})


async def set_webhook(service: Service, call: Call) -> bool:
    """Set the webhook, or remove it if the URL is empty.

    Unlike Telegram, the sandbox accepts http URLs too, but only with a loopback address.
    """
    url, secret = call["url"], call.get("secret_token", "")
    if not SECRET.fullmatch(secret):
        raise BadRequest("secret token contains unallowed characters")
    if url and urlsplit(url).hostname not in LOOPBACK:
        raise BadRequest("bad webhook: the sandbox delivers to loopback addresses only")
    service.queue.allow(call.get("allowed_updates"))
    if call.get("drop_pending_updates"):
        service.queue.clear()
    if url and service.poll is not None:
        service.poll.ended_by = "Conflict: terminated by setWebhook request"
    webhook = Webhook(url, secret, call.get("max_connections", Webhook.max_connections))
    service.deliveries.point(webhook if url else None)
    return True


async def delete_webhook(service: Service, call: Call) -> bool:
    if call.get("drop_pending_updates"):
        service.queue.clear()
    service.deliveries.point(None)
    return True


async def get_webhook_info(service: Service, _call: Call) -> Json:
    return service.deliveries.information()
