"""Bot API methods that return a chat or its members, and the method leaveChat."""

from __future__ import annotations

from typing import Any

from sandbox.botapi.access import reach_chat
from sandbox.chats.membership import set_standing
from sandbox.chats.shapes import shape_full_chat, shape_member, shape_person, shape_standing
from sandbox.errors import BadRequest, Json
from sandbox.formats.description import Call
from sandbox.service import Service
from sandbox.state.world import Chat, Standing


async def get_chat(service: Service, call: Call) -> Json:
    chat = reach_chat(service, call)
    return shape_full_chat(chat, service.world.people.get(chat.id))


async def get_chat_member(service: Service, call: Call) -> Json:
    chat = reach_chat(service, call)
    return _member(service, chat, call["user_id"])


async def get_chat_administrators(service: Service, call: Call) -> list[Json]:
    chat = reach_chat(service, call)
    if chat.private:
        raise BadRequest("there are no administrators in the private chat")
    leading = [number for number, status in chat.members.items() if status != "member"]
    if call.get("return_bots") and chat.bot.status == "administrator":
        leading.append(service.bot.id)
    return [_member(service, chat, number) for number in leading]


async def get_chat_member_count(service: Service, call: Call) -> int:
    chat = reach_chat(service, call)
    return 2 if chat.private else len(chat.members) + 1


async def leave_chat(service: Service, call: Call) -> bool:
    chat = reach_chat(service, call)
    if chat.private:
        raise BadRequest("chat member status can't be changed in private chats")
    set_standing(service, chat, Standing("left"), service.bot)
    return True


async def send_chat_action(service: Service, call: Call) -> bool:
    reach_chat(service, call)
    return True


def _member(service: Service, chat: Chat, user_id: int) -> Json:
    if user_id == service.bot.id:
        bot = service.bot_user()
        if chat.private:
            return shape_member(bot, "member", frozenset(), channel=False)
        return shape_standing(bot, chat.bot, chat)
    person = service.world.people.get(user_id)
    if person is None:
        raise BadRequest("user not found")
    status: Any = "member" if chat.id == user_id else chat.members.get(user_id, "left")
    rights = frozenset({"can_pin_messages", "can_manage_topics", "can_delete_messages"})
    return shape_member(shape_person(person), status, rights, chat.kind == "channel")
