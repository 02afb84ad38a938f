"""Bot API methods that create, close, reopen and delete forum topics."""

from __future__ import annotations

from sandbox.botapi.access import find_topic, reach_chat
from sandbox.chats.posting import open_topic
from sandbox.chats.shapes import shape_topic
from sandbox.chats.topics import TopicUnchanged, delete_topic, set_topic_closed
from sandbox.errors import BadRequest, Json
from sandbox.formats.description import Call
from sandbox.service import Service
from sandbox.state.world import Chat, Topic

COLORS = (7322096, 16766590, 13338331, 9367192, 16749490, 16478047)
MOST_NAME = 128


async def create_forum_topic(service: Service, call: Call) -> Json:
    chat = _reach_forum(service, call)
    name = call["name"].strip()
    if not 0 < len(name) <= MOST_NAME:
        raise BadRequest("TOPIC_TITLE_EMPTY" if not name else "TOPIC_NAME_INVALID")
    color = call.get("icon_color", COLORS[0])
    if color not in COLORS:
        raise BadRequest("invalid topic icon color specified")
    return shape_topic(open_topic(service, chat, service.bot, name, color))


async def close_forum_topic(service: Service, call: Call) -> bool:
    return _turn(service, call, closed=True)


async def reopen_forum_topic(service: Service, call: Call) -> bool:
    return _turn(service, call, closed=False)


async def delete_forum_topic(service: Service, call: Call) -> bool:
    chat, topic = _reach_topic(service, call)
    delete_topic(service, chat, topic)
    return True


def _turn(service: Service, call: Call, closed: bool) -> bool:
    chat, topic = _reach_topic(service, call)
    try:
        set_topic_closed(service, chat, topic, closed, service.bot)
    except TopicUnchanged:
        raise BadRequest("TOPIC_NOT_MODIFIED") from None
    return True


def _reach_topic(service: Service, call: Call) -> tuple[Chat, Topic]:
    chat = _reach_forum(service, call)
    return chat, find_topic(chat, call["message_thread_id"])


def _reach_forum(service: Service, call: Call) -> Chat:
    chat = reach_chat(service, call)
    if not chat.forum:
        raise BadRequest("the chat is not a forum")
    if not chat.bot.may("can_manage_topics"):
        raise BadRequest("not enough rights to manage topics")
    return chat
