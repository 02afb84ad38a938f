"""Functions that delete, close, reopen and rename forum topics."""

from __future__ import annotations

from sandbox.chats.membership import owner
from sandbox.chats.posting import announce
from sandbox.errors import ControlError
from sandbox.service import Service
from sandbox.state.world import Chat, Speaker, Topic


class TopicUnchanged(ControlError):
    """The topic already has the state that it should get: closed or open."""


def delete_topic(service: Service, chat: Chat, topic: Topic) -> None:
    """Remove a topic with all its messages.

    As in Telegram, the bot gets no update about it.
    """
    for number in tuple(reversed(chat.place(topic.id).numbers)):
        chat.drop(chat.messages[number])
    del chat.places[topic.id]
    del chat.topics[topic.id]
    service.changed("chats")


def set_topic_closed(
    service: Service, chat: Chat, topic: Topic, closed: bool, actor: Speaker
) -> None:
    """Close or reopen a topic; raise TopicUnchanged if the topic is in that state already."""
    if topic.closed == closed:
        raise TopicUnchanged(f"the topic {topic.name} is so already")
    topic.closed = closed
    word = "forum_topic_closed" if closed else "forum_topic_reopened"
    announce(service, chat, actor, {word: {}}, topic.id)
    service.changed("chats")


def rename_topic(service: Service, chat: Chat, topic: Topic, name: str) -> None:
    """Rename a topic and announce it; the service message names the chat's creator as author."""
    topic.name = name
    content = {"forum_topic_edited": {"name": name}}
    announce(service, chat, owner(service, chat), content, topic.id)
    service.changed("chats")
