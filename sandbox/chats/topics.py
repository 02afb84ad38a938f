"""What happens to topics, whoever does it."""

from __future__ import annotations

from sandbox.chats.membership import owner
from sandbox.chats.posting import announce
from sandbox.errors import ControlError
from sandbox.service import Service
from sandbox.state.world import Chat, Speaker, Topic


class TopicSo(ControlError):
    """A topic is closed, or open, already."""


def delete_topic(service: Service, chat: Chat, topic: Topic) -> None:
    """Remove a topic with all its messages; Telegram tells the bot nothing."""
    for number in tuple(reversed(chat.place(topic.id).numbers)):
        chat.drop(chat.messages[number])
    del chat.places[topic.id]
    del chat.topics[topic.id]
    service.changed("chats")


def turn_topic(service: Service, chat: Chat, topic: Topic, closed: bool, actor: Speaker) -> None:
    """Close or reopen a topic, or raise TopicSo."""
    if topic.closed == closed:
        raise TopicSo(f"the topic {topic.name} is so already")
    topic.closed = closed
    word = "forum_topic_closed" if closed else "forum_topic_reopened"
    announce(service, chat, actor, {word: {}}, topic.id)
    service.changed("chats")


def rename_topic(service: Service, chat: Chat, topic: Topic, name: str) -> None:
    """Give a topic another name by its owner's hand."""
    topic.name = name
    content = {"forum_topic_edited": {"name": name}}
    announce(service, chat, owner(service, chat), content, topic.id)
    service.changed("chats")
