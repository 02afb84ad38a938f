"""Functions that post messages and service messages into chats."""

from __future__ import annotations

from dataclasses import dataclass, field

from sandbox.chats.shapes import shape_chat, shape_person
from sandbox.errors import Json
from sandbox.service import Service
from sandbox.state.world import Chat, Message, Person, Speaker, Topic


@dataclass
class Draft:
    """A message that has no number yet: its author, its content and its topic.

    If `opens` is true, the message is the first one of a new topic, and its number becomes the
    topic's identifier.
    """

    author: Speaker
    content: Json
    thread: int | None = None
    reply_to: Message | None = None
    date: int | None = None
    html: str = ""
    silent: bool = False
    fixed: bool = False
    service: str = ""
    opens: bool = False
    raw: Json = field(default_factory=dict)


def post(service: Service, chat: Chat, draft: Draft) -> Message:
    """Give a draft the chat's next message number, add the message to the chat and return it."""
    number = next(chat.ids)
    thread = number if draft.opens else draft.thread
    message = _make(service, chat, draft, thread, {"message_id": number})
    chat.keep(message)
    return message


def whisper(service: Service, chat: Chat, draft: Draft, receiver: Person) -> Message:
    """Show a draft to one person of the chat alone, and return the message.

    While the sandbox drops such messages, nobody sees it, and the bot does not learn that.
    """
    number = next(chat.whisper_ids)
    known: Json = {"message_id": 0, "ephemeral_message_id": number}
    known["receiver_user"] = shape_person(receiver)
    message = _make(service, chat, draft, draft.thread, known)
    message.id, message.receiver = -number, receiver.id
    if not service.drops_whispers:
        chat.whispers[number] = message
        service.changed("whispers")
    return message


def _make(service: Service, chat: Chat, draft: Draft, thread: int | None, known: Json) -> Message:
    """Return the message that a draft becomes; `known` are the fields with its number."""
    body = known | _sender(service, chat, draft)
    body["date"] = service.clock.unix() if draft.date is None else draft.date
    body["chat"] = shape_chat(chat, service.world.people.get(chat.id))
    body |= _thread(chat, thread, draft.reply_to)
    body |= draft.content | draft.raw
    return Message(
        chat.id,
        known["message_id"],
        thread,
        draft.author,
        body,
        html=draft.html,
        silent=draft.silent,
        fixed=draft.fixed,
        service=draft.service,
    )


def announce(
    service: Service, chat: Chat, author: Speaker, content: Json, thread: int | None = None
) -> Message:
    """Post a service message and queue it for the bot, which receives every service message."""
    return _announce(service, chat, Draft(author, content, thread, service=next(iter(content))))


def open_topic(
    service: Service, chat: Chat, author: Speaker, name: str, color: int = 7322096
) -> Topic:
    """Open a topic and return it.

    The topic's identifier is the number of the service message that announces the topic.
    """
    word = "forum_topic_created"
    content: Json = {word: {"name": name, "icon_color": color}}
    message = _announce(service, chat, Draft(author, content, service=word, opens=True))
    service.changed("chats")
    return chat.topics[message.id]


def quoted(message: Message) -> Json:
    """Return the message as a reply quotes it, that is, without the message that it replies to."""
    return {key: value for key, value in message.body.items() if key != "reply_to_message"}


def _sender(service: Service, chat: Chat, draft: Draft) -> Json:
    if chat.kind == "channel":
        return {"sender_chat": shape_chat(chat)}
    if draft.author.is_bot:
        return {"from": service.bot_user()}
    return {"from": shape_person(service.world.person(draft.author.id))}


def _announce(service: Service, chat: Chat, draft: Draft) -> Message:
    message = post(service, chat, draft)
    if draft.opens:
        told = draft.content[draft.service]
        chat.topics[message.id] = Topic(message.id, told["name"], told["icon_color"])
    service.ledger.record_event("service", draft.author, chat, message, draft.service)
    if chat.bot.inside or chat.private:
        service.queue.put("message", message.body, message.body["date"])
    return message


def _thread(chat: Chat, thread: int | None, reply: Message | None) -> Json:
    """Return the fields of a message that name its thread and the message that it replies to.

    Outside forums a message has a thread only if it is a reply in a supergroup.
    """
    fields: Json = {}
    if thread is not None:
        fields = {"message_thread_id": thread, "is_topic_message": True}
        reply = reply or chat.messages.get(thread)
    elif reply is not None and chat.kind == "supergroup":
        fields = {"message_thread_id": reply.body.get("message_thread_id", reply.id)}
    return fields | ({"reply_to_message": quoted(reply)} if reply is not None else {})
