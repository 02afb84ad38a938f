"""What happens to topics, whoever does it."""

from __future__ import annotations

from sandbox.errors import ControlError
from sandbox.membership import owner
from sandbox.posting import announce
from sandbox.service import Service
from sandbox.world import Chat, Topic


def delete_topic(chat: Chat, topic: Topic) -> None:
    """Remove a topic with all its messages; Telegram tells nobody."""
    del chat.topics[topic.id]
    gone = [message.id for message in chat.messages.values() if message.thread == topic.id]
    for number in gone:
        del chat.messages[number]


def turn_topic(service: Service, chat: Chat, topic: Topic, closed: bool) -> None:
    """Close or reopen a topic by its owner's hand."""
    if topic.closed == closed:
        raise ControlError(f"the topic {topic.name} is so already")
    topic.closed = closed
    word = "forum_topic_closed" if closed else "forum_topic_reopened"
    announce(service, chat, owner(service, chat), {word: {}}, topic.id)


def rename_topic(service: Service, chat: Chat, topic: Topic, name: str) -> None:
    """Give a topic another name by its owner's hand."""
    topic.name = name
    content = {"forum_topic_edited": {"name": name}}
    announce(service, chat, owner(service, chat), content, topic.id)
