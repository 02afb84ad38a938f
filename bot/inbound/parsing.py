"""Converts a `telegram.Update` into user input, a chat event, or nothing to do.

The results contain no types of the Telegram library.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, datetime
from functools import partial
from typing import Any

from telegram import CallbackQuery, Chat, ChatMember, ChatMemberUpdated, Message, Update

from bot.inbound.gate import STAND_INS, UNREADABLE
from bot.inbound.raw_updates import fingerprint
from domain.characters import has_hidden
from domain.groups import Place
from domain.spellings import fold_name
from handlers.turns.updates import (
    ChatChange,
    ChatEvent,
    Incoming,
    InputKind,
    Unreadable,
    UserInput,
)
from storage.mail.inbox import InboxRow

#: The name of the problem in the quarantine if the gate could not judge an update.
UNREADABLE_UPDATE = "UnknownShape"

#: The fields of a line that a person has typed, with or without a reply.
_TYPED = frozenset(
    {
        *("message_id", "date", "chat", "from", "text"),
        *("is_topic_message", "message_thread_id", "reply_to_message"),
        *("quote", "external_reply", "names_ref"),
    }
)
_MENTIONED = re.compile(r"[/／](?P<name>[^\s@]{1,64})(?:@(?P<bot>[A-Za-z0-9_]+))?(?=\s|$)")


def read(
    kept: Mapping[str, Any],
    row: InboxRow,
    *,
    username: str,
    bot_id: int,
) -> Incoming:
    """Return the user input or the chat event that *update* contains. *row* is its inbox row.

    If there is nothing to do, the result is Unreadable without a problem. `/Go@ThisBot` is read as
    `/go`.
    """
    typed = _typed(kept, row, username=username, bot_id=bot_id)
    if typed is not None:
        return typed
    update = Update.de_json(dict(kept), None)
    nothing = Unreadable(row.id, row.update_id)
    if UNREADABLE in update.api_kwargs:
        structure = update.api_kwargs[UNREADABLE]
        return replace(nothing, problem=UNREADABLE_UPDATE, structure=structure)
    if update.callback_query is not None:
        return _press(update.callback_query, row) or nothing
    if update.my_chat_member is not None:
        return _own_membership(update.my_chat_member, row)
    if update.chat_member is not None:
        return _left(update.chat_member, row) or nothing
    message = update.message or update.edited_message
    if message is None:
        return nothing
    event = _chat_event(message, row, bot_id)
    if event is not None:
        return event
    kind = _kind(message, edited=update.edited_message is not None)
    if message.from_user is None or (message.from_user.is_bot and kind is not InputKind.ANONYMOUS):
        return nothing
    return _user_input(message, row, kind, username=username, bot_id=bot_id)


def _typed(
    kept: Mapping[str, Any], row: InboxRow, *, username: str, bot_id: int
) -> UserInput | None:
    """Return the user input if the gate has kept nothing but a line that a person has typed.

    Returns None for everything else. The library's parser gives the same result, but it needs
    more time than the rest of the reading.
    """
    message = kept.get("message")
    if message is None or not message.keys() <= _TYPED or not message.get("text"):
        return None
    sender, chat, text = message["from"], message["chat"], message["text"]
    if sender["is_bot"] or sender["id"] in STAND_INS:
        return None
    private = chat["type"] == Chat.PRIVATE
    in_topic = message.get("is_topic_message") and not private
    reply = message.get("reply_to_message", {})
    to_desk = reply and reply["from"]["id"] == bot_id
    return UserInput(
        row=row.id,
        user=sender["id"],
        place=Place(chat["id"], message["message_thread_id"] if in_topic else None),
        private=private,
        at=datetime.fromtimestamp(message["date"], UTC),
        received_at=row.received_at,
        kind=InputKind.HIDDEN if has_hidden(text) else InputKind.PLAIN,
        text=_unaddressed(text, username),
        message_id=message["message_id"],
        reply_to=reply["message_id"] if to_desk else None,
        reply_text=message["quote"]["text"] if "quote" in message else reply.get("text"),
        reply_elsewhere="external_reply" in message,
        reply_ref=message.get("names_ref"),
        digest=fingerprint(text),
        language=sender.get("language_code"),
        title=chat.get("title") or "",
    )


def _user_input(
    message: Message, row: InboxRow, kind: InputKind, *, username: str, bot_id: int
) -> UserInput:
    assert message.from_user is not None
    reply = message.reply_to_message
    to_desk = reply is not None and reply.from_user is not None and reply.from_user.id == bot_id
    return UserInput(
        row=row.id,
        user=message.from_user.id,
        place=_place(message),
        private=message.chat.type == Chat.PRIVATE,
        at=message.date,
        received_at=row.received_at,
        edited_at=message.edit_date,
        kind=kind,
        text=_unaddressed(message.text or message.caption or "", username),
        message_id=message.message_id,
        reply_to=reply.message_id if reply is not None and to_desk else None,
        reply_text=reply.text if reply is not None else None,
        digest=message.api_kwargs.get("digest") or fingerprint(message.text or ""),
        language=message.from_user.language_code,
        title=message.chat.title or "",
    )


def _kind(message: Message, *, edited: bool) -> InputKind:
    """Return the first reason why the message must not be carried out, or PLAIN."""
    sender = message.from_user
    words = message.text or message.caption or ""
    reasons = {
        InputKind.ANONYMOUS: message.sender_chat is not None
        or bool(message.is_automatic_forward)
        or (sender is not None and sender.id in STAND_INS),
        InputKind.EDITED: edited or message.edit_date is not None,
        InputKind.CAPTION: message.caption is not None,
        InputKind.FILE: message.document is not None,
        InputKind.FORWARDED: message.forward_origin is not None,
        InputKind.VIA_BOT: message.via_bot is not None,
        InputKind.TALK: not words,
        InputKind.HIDDEN: has_hidden(words),
        InputKind.DELAYED: bool(message.is_from_offline),
    }
    return next((kind for kind, applies in reasons.items() if applies), InputKind.PLAIN)


def _unaddressed(text: str, username: str) -> str:
    """Return *text* with its command in lower case and without the desk's username.

    A text that is not a command for the desk is returned unchanged.
    """
    match = _MENTIONED.match(text)
    if match is None or (match["bot"] or username).casefold() != username.casefold():
        return text
    return f"/{fold_name(match['name'])}{text[match.end() :]}"


def _place(message: Message) -> Place:
    """Return the chat of the message, and its topic if it is in one.

    Telegram also gives a thread id to a reply outside a topic, so such an id is ignored.
    """
    in_topic = message.is_topic_message and message.chat.type != Chat.PRIVATE
    return Place(message.chat.id, message.message_thread_id if in_topic else None)


def _press(query: CallbackQuery, row: InboxRow) -> UserInput | None:
    """Return a button press as user input, or None if a bot has pressed the button.

    The message with the button may be deleted, because the button's token is enough.
    """
    if query.from_user.is_bot:
        return None
    message = query.message
    seen = message if isinstance(message, Message) else None
    return UserInput(
        row=row.id,
        user=query.from_user.id,
        place=_place(seen) if seen else Place(query.from_user.id),
        private=seen is None or seen.chat.type == Chat.PRIVATE,
        at=row.received_at,
        received_at=row.received_at,
        message_id=seen.message_id if seen else None,
        query=query.id,
        token=query.data or "",
        title=(seen.chat.title or "") if seen else "",
        machine_at=row.machine_at,
    )


def _chat_event(message: Message, row: InboxRow, bot_id: int) -> Incoming | None:
    """Return the event that a service message reports, or None if it is not a service message."""
    event = partial(ChatEvent, row=row.id, at=message.date)
    place, title = _place(message), message.chat.title or ""
    if message.migrate_to_chat_id is not None:
        became = message.migrate_to_chat_id
        return event(change=ChatChange.MIGRATED, place=place, became=became, title=title)
    if message.migrate_from_chat_id is not None:
        old, became = Place(message.migrate_from_chat_id), message.chat.id
        return event(change=ChatChange.MIGRATED, place=old, became=became, title=title)
    if message.left_chat_member is not None:
        if message.left_chat_member.id == bot_id:
            # Telegram also sends my_chat_member for the desk itself, and the desk reads only that.
            return Unreadable(row.id, row.update_id)
        user = message.left_chat_member.id
        return event(change=ChatChange.LEFT, place=place, user=user, title=title)
    if message.forum_topic_closed is not None:
        return event(change=ChatChange.TOPIC_CLOSED, place=place, title=title)
    if message.forum_topic_reopened is not None:
        return event(change=ChatChange.TOPIC_REOPENED, place=place, title=title)
    if message.forum_topic_edited is not None:
        name = message.forum_topic_edited.name or ""
        return event(change=ChatChange.TOPIC_RENAMED, place=place, title=name)
    return None


def _gone(member: ChatMember) -> bool:
    return member.status == ChatMember.LEFT


def _own_membership(change: ChatMemberUpdated, row: InboxRow) -> ChatEvent:
    """Return the event for a change of the desk's own membership.

    In a private chat the change means that the person blocked or unblocked the desk.
    """
    gone, was_gone = _gone(change.new_chat_member), _gone(change.old_chat_member)
    if change.chat.type == Chat.PRIVATE:
        became = ChatChange.BLOCKED if gone else ChatChange.UNBLOCKED
    elif gone:
        became = ChatChange.REMOVED
    else:
        became = ChatChange.ADDED if was_gone else ChatChange.RIGHTS
    return ChatEvent(
        row=row.id,
        change=became,
        place=Place(change.chat.id),
        at=change.date,
        user=change.from_user.id,
        title=change.chat.title or "",
    )


def _left(change: ChatMemberUpdated, row: InboxRow) -> ChatEvent | None:
    """Return the event that a user has left the chat, or None if the user has not.

    Nothing is done when a user joins, because the desk knows people only by their accreditation.
    """
    if not _gone(change.new_chat_member) or _gone(change.old_chat_member):
        return None
    return ChatEvent(
        row=row.id,
        change=ChatChange.LEFT,
        place=Place(change.chat.id),
        at=change.date,
        user=change.new_chat_member.user.id,
        title=change.chat.title or "",
    )
