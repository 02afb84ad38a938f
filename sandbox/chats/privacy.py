"""Telegram's privacy mode, which decides which messages in groups the bot receives."""

from __future__ import annotations

from sandbox.formats.entities import utf16_slice
from sandbox.service import Service
from sandbox.state.world import Chat, Message


def bot_receives(service: Service, chat: Chat, message: Message) -> bool:
    """Return whether Telegram would deliver the message to the bot."""
    if chat.private:
        return True
    if chat.kind == "channel":
        return chat.bot.status == "administrator"
    if not chat.bot.inside:
        return False
    if chat.bot.status == "administrator" or not service.options.privacy:
        return True
    return _answers_bot(service, message) or _commands_bot(service, message)


def _answers_bot(service: Service, message: Message) -> bool:
    reply = message.body.get("reply_to_message") or {}
    implicit = "forum_topic_created" in reply
    return not implicit and reply.get("from", {}).get("id") == service.bot.id


def _commands_bot(service: Service, message: Message) -> bool:
    for entity in message.entities:
        if entity["type"] == "bot_command" and entity["offset"] == 0:
            command = utf16_slice(message.text, 0, entity["length"])
            _, _, addressed = command.partition("@")
            return not addressed or addressed.lower() == service.options.username.lower()
    return False
