"""What people do with messages: they write, press buttons, edit and forward."""

from __future__ import annotations

import html
from dataclasses import dataclass

from sandbox.chats.posting import Draft, post
from sandbox.chats.privacy import bot_receives
from sandbox.chats.read_marks import mark_read_to
from sandbox.chats.shapes import shape_person
from sandbox.errors import ControlError, Json
from sandbox.formats.entities import find_entities, trim
from sandbox.service import Query, Service
from sandbox.state.world import Chat, Message, Person, Topic


@dataclass(frozen=True)
class NewMessage:
    """What a person writes, and in which topic.

    `date` makes the message older, `extra` adds raw fields of the Bot API, and without `deliver`
    the bot does not receive the message.
    """

    text: str
    thread: int | None = None
    reply_to: int | None = None
    date: int | None = None
    extra: Json | None = None
    deliver: bool = True
    html: str = ""


def say(
    service: Service, person: Person, chat: Chat, words: NewMessage
) -> tuple[Message, int | None]:
    """Post a person's message; return it and the number of the update for the bot.

    The number is None if the bot does not receive the message.
    """
    _enter(service, person, chat)
    topic = _find_topic(chat, words.thread)
    if not chat.private and not chat.may_write(person, topic):
        raise ControlError(
            f"the topic {topic.name} is closed" if topic else f"{person.name} cannot write there"
        )
    reply = chat.messages.get(words.reply_to) if words.reply_to is not None else None
    if words.reply_to is not None and reply is None:
        raise ControlError(f"there is no message {words.reply_to} in {chat.title}")
    if topic is None and reply is not None and reply.thread is not None:
        topic = chat.topics[reply.thread]
    extra = words.extra or {}
    draft = Draft(
        person.speaker,
        write_text(words.text, "text") if words.text or not extra else {},
        topic.id if topic else None,
        reply,
        words.date,
        words.html or html.escape(words.text or extra.get("caption", ""), quote=False),
        raw=_mark_caption(extra),
    )
    message = post(service, chat, draft)
    service.ledger.record_event("message", person.speaker, chat, message)
    mark_read_to(service, person, chat, message.thread, message.id)
    return message, _tell(service, chat, message, "", words.deliver)


def edit(service: Service, person: Person, message: Message, text: str) -> int | None:
    """Change the text of a person's own message; return the number of the update for the bot.

    The number is None if the bot does not receive the change. Raises ControlError if the message
    is not this person's own or is a service message.
    """
    if message.author.id != person.id or message.service:
        raise ControlError(f"{person.name} cannot edit message {message.id}")
    chat = service.world.chat(message.chat_id)
    key = "caption" if "caption" in message.body else "text"
    gone = {key, "entities", "caption_entities"}
    kept = {name: value for name, value in message.body.items() if name not in gone}
    message.body = kept | write_text(text, key) | {"edit_date": service.clock.unix()}
    message.html = html.escape(text, quote=False)
    message.edited = True
    service.ledger.record_event("edit", person.speaker, chat, message)
    return _tell(service, chat, message, "edited_", deliver=True)


def forward(
    service: Service, person: Person, source: Message, chat: Chat, thread: int | None
) -> tuple[Message, int | None]:
    """Forward a message as this person; return the new message and the update's number.

    Raises ControlError if the message is protected from forwarding.
    """
    if source.body.get("has_protected_content"):
        raise ControlError("the message is protected from forwarding")
    keys = ("text", "entities", "caption", "caption_entities", "document", "photo")
    content = {key: source.body[key] for key in keys if key in source.body}
    content["forward_origin"] = source.body.get("forward_origin") or _origin(source)
    return say(service, person, chat, NewMessage("", thread, extra=content, html=source.html))


def press(
    service: Service, person: Person, message: Message, data: str | None, label: str | None
) -> tuple[Query, int | None]:
    """Press the button that has this data or, if `data` is None, this label.

    Returns the press and the number of the update for the bot. Raises ControlError if the message
    has no such button.
    """
    chat = service.world.chat(message.chat_id)
    _enter(service, person, chat)
    if message.receiver not in {None, person.id}:
        raise ControlError(f"{person.name} does not see message {message.id}")
    rows = (message.body.get("reply_markup") or {}).get("inline_keyboard") or []
    for button in (button for row in rows for button in row):
        if (data is not None and button.get("callback_data") == data) or (
            data is None and button["text"] == label
        ):
            return _press(service, person, chat, message, button)
    raise ControlError(f"message {message.id} has no button {data or label!r}")


def write_text(text: str, key: str) -> Json:
    """Return the body fields of a text, with the entities that Telegram finds automatically.

    Raises ControlError if the text is empty.
    """
    visible, _ = trim(text, [])
    if not visible:
        raise ControlError("the text is empty")
    entities = find_entities(visible)
    named = "entities" if key == "text" else "caption_entities"
    return {key: visible} | ({named: entities} if entities else {})


def _origin(source: Message) -> Json:
    body = source.body
    if "from" in body:
        return {"type": "user", "sender_user": body["from"], "date": body["date"]}
    where = {"chat": body["chat"], "message_id": source.id}
    return {"type": "channel", "date": body["date"]} | where


def _press(
    service: Service, person: Person, chat: Chat, message: Message, button: Json
) -> tuple[Query, int | None]:
    if "callback_data" not in button:
        raise ControlError(f"the button {button['text']!r} sends nothing to the bot")
    query = service.ask(person.id, message)
    service.ledger.record_event("press", person.speaker, chat, message, button["text"])
    mark_read_to(service, person, chat, message.thread, message.id)
    update = {
        "id": query.id,
        "from": shape_person(person),
        "message": message.body,
        "chat_instance": chat.instance,
        "data": button["callback_data"],
    }
    return query, service.queue.put("callback_query", update)


def _enter(service: Service, person: Person, chat: Chat) -> None:
    """Mark the private chat as begun when a person first acts in it.

    Raises ControlError if the person may not act in this chat.
    """
    if chat.private:
        if not chat.has_member(person):
            raise ControlError(f"{person.name} has no access to the private chat {chat.id}")
        if person.blocked:
            raise ControlError(f"{person.name} has blocked the bot")
        if not person.began:
            person.began = True
            service.changed("people")
    elif not chat.has_member(person):
        raise ControlError(f"{person.name} is not in {chat.title}")
    elif chat.migrated_to is not None:
        raise ControlError(f"{chat.title} was upgraded to chat {chat.migrated_to}")


def _find_topic(chat: Chat, thread: int | None) -> Topic | None:
    if thread is None or (chat.forum and thread == 1):
        return None
    if thread not in chat.topics:
        raise ControlError(f"{chat.title} has no topic {thread}")
    return chat.topics[thread]


def _mark_caption(extra: Json) -> Json:
    if "caption" in extra and "caption_entities" not in extra:
        return extra | write_text(extra["caption"], "caption")
    return extra


def _tell(
    service: Service, chat: Chat, message: Message, prefix: str, deliver: bool
) -> int | None:
    if not deliver or not bot_receives(service, chat, message):
        return None
    kind = "channel_post" if chat.kind == "channel" else "message"
    born = message.body.get("edit_date", message.body["date"])
    return service.queue.put(prefix + kind, message.body, born)
