"""Checks whether the bot may act in a chat or topic; the error texts are Telegram's."""

from __future__ import annotations

from sandbox.errors import BadRequest, Forbidden
from sandbox.formats.description import Call
from sandbox.service import Service
from sandbox.state.world import GENERAL_TOPIC, Chat, Message, Topic

NOUNS = {"group": "group chat", "supergroup": "supergroup chat", "channel": "channel chat"}


def reach_chat(service: Service, call: Call) -> Chat:
    """Return the chat that a call names; raise ApiError if the bot may not act in that chat."""
    chat = service.world.find_chat(call["chat_id"])
    if chat.private:
        _check_private(service, chat)
        return chat
    if chat.migrated_to is not None:
        raise BadRequest(
            "group chat was upgraded to a supergroup chat",
            {"migrate_to_chat_id": chat.migrated_to},
        )
    match chat.bot.status:
        case "absent":
            raise BadRequest("chat not found")
        case "kicked":
            raise Forbidden(f"bot was kicked from the {NOUNS[chat.kind]}")
        case "left":
            raise Forbidden(f"bot is not a member of the {NOUNS[chat.kind]}")
    return chat


def reach_place(service: Service, call: Call) -> tuple[Chat, int | None]:
    """Return the chat and topic for a new message; raise ApiError if the bot may not write."""
    chat = reach_chat(service, call)
    if chat.kind == "channel" and not chat.bot.may("can_post_messages"):
        raise BadRequest("need administrator rights in the channel chat")
    thread = call.get("message_thread_id")
    if thread is None:
        return chat, None
    topic = find_topic(chat, thread)
    check_open(chat, topic)
    return chat, topic.id


def find_topic(chat: Chat, thread: int) -> Topic:
    """Return the topic with this identifier; raise BadRequest if the chat has no such topic.

    As in Telegram, a bot cannot address the General topic by its identifier.
    """
    if thread == GENERAL_TOPIC or thread not in chat.topics:
        raise BadRequest("message thread not found")
    return chat.topics[thread]


def check_open(chat: Chat, topic: Topic) -> None:
    if topic.closed and not chat.bot.may("can_manage_topics"):
        raise BadRequest("TOPIC_CLOSED")


def find_reply(chat: Chat, call: Call) -> Message | None:
    """Return the message that the call replies to, or None if the call is not a reply.

    Raises BadRequest if the message is missing, unless the call allows sending without a reply. A
    message for one person alone is never sent without it.
    """
    wanted = call.get("reply_parameters")
    if wanted is None or "message_id" not in wanted:
        return None
    if wanted.get("chat_id", chat.id) != chat.id:
        raise BadRequest("the sandbox does not simulate replies to another chat")
    message = chat.messages.get(wanted["message_id"])
    whispered = "ephemeral_message_parameters" in call.params
    if message is None and (whispered or not wanted.get("allow_sending_without_reply")):
        raise BadRequest("message to be replied not found")
    return message


def _check_private(service: Service, chat: Chat) -> None:
    person = service.world.people[chat.id]
    if person.blocked:
        raise Forbidden("bot was blocked by the user")
    if not person.began:
        raise Forbidden("bot can't initiate conversation with a user")
