"""Bot API methods that send, edit and delete messages."""

from __future__ import annotations

from typing import Any

from sandbox.botapi.access import check_open, find_reply, reach_chat, reach_place
from sandbox.botapi.methods.whispers import find_receiver
from sandbox.chats.posting import Draft, post, whisper
from sandbox.errors import BadRequest, Json
from sandbox.formats.description import Call
from sandbox.formats.keyboards import check_markup, inline_part
from sandbox.formats.texts import Text, read_caption, read_text
from sandbox.service import Service
from sandbox.state.world import Chat, Message

NOT_MODIFIED = (
    "message is not modified: specified new message content and reply markup "
    "are exactly the same as a current content and reply markup of the message"
)
DELETE_WINDOW = 48 * 3600
CONTENT = frozenset(
    {
        "text",
        "entities",
        "caption",
        "caption_entities",
        "document",
        "photo",
        "link_preview_options",
        "reply_markup",
    }
)


async def send_message(service: Service, call: Call) -> Json:
    chat, thread = reach_place(service, call)
    text = read_text(call)
    content = text.fields("text")
    if "link_preview_options" in call.params:
        content["link_preview_options"] = call["link_preview_options"]
    return deliver(service, call, chat, thread, content, text, "message").body


def deliver(
    service: Service,
    call: Call,
    chat: Chat,
    thread: int | None,
    content: Json,
    text: Text,
    kind: str,
    **detail: Any,
) -> Message:
    """Post the bot's message into the chat, record it in the ledger and return it.

    If the call names a receiver, only that person sees the message.
    """
    markup = call.get("reply_markup")
    check_markup(markup)
    receiver = find_receiver(service, chat, call)
    reply = find_reply(chat, call)
    if thread is None and reply is not None and reply.thread is not None:
        thread = reply.thread
        check_open(chat, chat.topics[thread])
    protected: Json = {"has_protected_content": True} if call.get("protect_content") else {}
    draft = Draft(
        service.bot,
        content | protected | inline_part(markup),
        thread,
        reply,
        html=text.html,
        silent=bool(call.get("disable_notification")),
        fixed=bool(markup) and "inline_keyboard" not in markup,
    )
    if receiver is None:
        message = post(service, chat, draft)
    else:
        message = whisper(service, chat, draft, receiver)
        kind, detail = "whisper", detail | {"receiver": receiver.id}
    service.ledger.record_effect(kind, service.bot, chat, message, **detail)
    return message


async def edit_message_text(service: Service, call: Call) -> Json:
    chat, message = _find_editable(service, call)
    if "text" not in message.body:
        raise BadRequest("there is no text in the message to edit")
    text = read_text(call)
    content = text.fields("text")
    if "link_preview_options" in call.params:
        content["link_preview_options"] = call["link_preview_options"]
    return _edit(service, call, chat, message, content, text.html)


async def edit_message_caption(service: Service, call: Call) -> Json:
    chat, message = _find_editable(service, call)
    if "text" in message.body:
        raise BadRequest("there is no caption in the message to edit")
    text = read_caption(call)
    content = {key: message.body[key] for key in ("document", "photo") if key in message.body}
    return _edit(service, call, chat, message, content | text.fields("caption"), text.html)


async def edit_message_reply_markup(service: Service, call: Call) -> Json:
    chat, message = _find_editable(service, call)
    kept = {key: value for key, value in message.body.items() if key in CONTENT}
    kept.pop("reply_markup", None)
    return _edit(service, call, chat, message, kept, message.html)


def _find_editable(service: Service, call: Call) -> tuple[Chat, Message]:
    if "chat_id" not in call.params or "message_id" not in call.params:
        raise BadRequest("message identifier is not specified")
    chat = reach_chat(service, call)
    message = chat.messages.get(call["message_id"])
    if message is None:
        raise BadRequest("message to edit not found")
    if not message.author.is_bot or message.fixed or message.service:
        raise BadRequest("message can't be edited")
    return chat, message


def _edit(
    service: Service, call: Call, chat: Chat, message: Message, content: Json, html: str
) -> Json:
    markup = call.get("reply_markup")
    check_markup(markup)
    content |= inline_part(markup)
    before = {key: value for key, value in message.body.items() if key in CONTENT}
    if content == before:
        raise BadRequest(NOT_MODIFIED)
    kept = {key: value for key, value in message.body.items() if key not in CONTENT}
    message.body = kept | content | {"edit_date": service.clock.unix()}
    message.html = html
    message.edited = True
    service.ledger.record_effect("edit", service.bot, chat, message)
    return message.body


async def delete_message(service: Service, call: Call) -> bool:
    chat = reach_chat(service, call)
    message = chat.messages.get(call["message_id"])
    if message is None:
        raise BadRequest("message to delete not found")
    own = message.author.is_bot or chat.private
    stale = service.clock.unix() - message.body["date"] > DELETE_WINDOW
    if stale or not (own or chat.bot.may("can_delete_messages")):
        raise BadRequest("message can't be deleted")
    chat.drop(message)
    service.ledger.record_effect("delete", service.bot, chat, message)
    return True
