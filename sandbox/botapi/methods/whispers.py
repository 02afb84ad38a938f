"""Messages that one person of a chat sees alone; the Bot API calls them ephemeral."""

from __future__ import annotations

from sandbox.botapi.access import reach_chat
from sandbox.botapi.methods.updates import QUERY_OVER
from sandbox.errors import BadRequest
from sandbox.formats.description import Call
from sandbox.service import Service
from sandbox.state.updates import QUERY_LIFE
from sandbox.state.world import Chat, Person

#: A press causes such a message for at most this many seconds.
ANSWERED_FOR = 15


def find_receiver(service: Service, chat: Chat, call: Call) -> Person | None:
    """Return the person who alone shall see the call's message, or None if all shall see it.

    Raises BadRequest if the message cannot be shown so. Telegram's own words are not known.
    """
    shown = call.get("ephemeral_message_parameters")
    if shown is None:
        return None
    if chat.kind not in {"group", "supergroup"}:
        raise BadRequest("ephemeral messages can be sent only to groups and supergroups")
    if shown.get("replace_callback_query_message"):
        raise BadRequest("the sandbox does not simulate messages shown in place of others")
    person = service.world.people.get(shown["receiver_user_id"])
    if person is None or not chat.has_member(person):
        raise BadRequest("the receiver of the ephemeral message is not a member of the chat")
    query_id = shown.get("callback_query_id")
    if query_id is not None:
        query = service.queries.get(query_id)
        over = service.clock.now().timestamp() + QUERY_LIFE - ANSWERED_FOR
        if query is None or query.person != person.id or query.expires <= over:
            raise BadRequest(QUERY_OVER)
    return person


async def delete_ephemeral_message(service: Service, call: Call) -> bool:
    chat = reach_chat(service, call)
    message = chat.whispers.get(call["ephemeral_message_id"])
    if message is None or message.receiver != call["receiver_user_id"]:
        raise BadRequest("message to delete not found")
    del chat.whispers[call["ephemeral_message_id"]]
    service.ledger.record_effect("delete", service.bot, chat, message)
    service.changed("whispers")
    return True
