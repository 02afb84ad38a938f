"""Bot API methods with which the bot fetches updates and answers pressed buttons."""

from __future__ import annotations

from datetime import timedelta

from sandbox.errors import ApiError, BadRequest
from sandbox.formats.description import Call
from sandbox.service import Poll, Service

MOST_UPDATES = 100
MOST_ANSWER = 200
TWO_POLLERS = (
    "Conflict: terminated by other getUpdates request; "
    "make sure that only one bot instance is running"
)
WEBHOOK_ACTIVE = (
    "Conflict: can't use getUpdates method while webhook is active; "
    "use deleteWebhook to delete the webhook first"
)
QUERY_OVER = "query is too old and response timeout expired or query ID is invalid"


async def get_updates(service: Service, call: Call) -> list[str]:
    """Return the waiting updates as JSON texts.

    If there are none, wait for the first update as long as the call's `timeout` allows.
    """
    if service.deliveries.webhook is not None:
        raise ApiError(409, WEBHOOK_ACTIVE)
    if service.poll is not None:
        service.poll.ended_by = TWO_POLLERS
    service.queue.allow(call.get("allowed_updates"))
    offset = call.get("offset", 0)
    service.queue.confirm(offset)
    limit = min(max(call.get("limit", MOST_UPDATES), 1), MOST_UPDATES)
    found = service.queue.fetch(offset, limit)
    timeout = min(max(call.get("timeout", 0), 0), service.options.longest_poll)
    if not found and timeout:
        await _wait(service, timeout)
        found = service.queue.fetch(offset, limit)
    service.stats.fetched += len(found)
    return found


async def _wait(service: Service, timeout: float) -> None:  # noqa: ASYNC109 - the method's own
    """Wait until an update comes or the timeout has passed.

    The wait also ends when the sandbox stops or its clock is moved past the timeout. If the bot
    calls getUpdates again or sets a webhook during the wait, ApiError 409 is raised.
    """
    poll = service.poll = Poll()
    queue, clock = service.queue, service.clock
    ends = clock.now() + timedelta(seconds=timeout)

    def over() -> bool:
        past = clock.now() >= ends
        return bool(queue) or bool(poll.ended_by) or service.closing or past

    try:
        await queue.changed.wait_for(over, timeout)
    finally:
        if service.poll is poll:
            service.poll = None
    if poll.ended_by:
        raise ApiError(409, poll.ended_by)


async def answer_callback_query(service: Service, call: Call) -> bool:
    query = service.queries.get(call["callback_query_id"])
    now = service.clock.now().timestamp()
    if query is None or query.answered or query.expires <= now:
        raise BadRequest(QUERY_OVER)
    text = call.get("text", "")
    if len(text) > MOST_ANSWER:
        raise BadRequest("MESSAGE_TOO_LONG")
    query.answered, query.text, query.alert = True, text, bool(call.get("show_alert"))
    chat = service.world.chats[query.message.chat_id]
    service.ledger.record_effect(
        "answer",
        service.bot,
        chat,
        query.message,
        text=text,
        query_id=query.id,
        alert=query.alert,
    )
    told = {"query_id": query.id, "person": query.person, "text": text, "alert": query.alert}
    where = {"chat": chat.id, "message_id": query.message.id}
    service.ledger.mention("answer", told | where)
    service.answered.notify()
    return True
