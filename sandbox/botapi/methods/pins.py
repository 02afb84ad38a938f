"""Bot API methods that pin and unpin messages and set reactions."""

from __future__ import annotations

from sandbox.botapi.access import reach_chat
from sandbox.chats.posting import announce, quoted
from sandbox.errors import BadRequest
from sandbox.formats.description import Call
from sandbox.service import Service
from sandbox.state.world import Chat

PIN_REFUSED = "not enough rights to manage pinned messages in the chat"
REACTIONS = (
    " "
    "❤ 👍 👎 🔥 🥰 👏 😁 🤔 🤯 😱 🤬 😢 🎉 🤩 🤮 💩 🙏 👌 🕊 🤡 🥱 "
    "🥴 😍 🐳 ❤‍🔥 🌚 🌭 💯 🤣 ⚡ 🍌 🏆 💔 🤨 😐 🍓 🍾 💋 🖕 😈 😴 "
    "😭 🤓 👻 👨‍💻 👀 🎃 🙈 😇 😨 🤝 ✍ 🤗 🫡 🎅 🎄 ☃ 💅 🤪 🗿 🆒 "
    "💘 🙉 🦄 😘 💊 🙊 😎 👾 🤷‍♂ 🤷 🤷‍♀ 😡 "
)


async def pin_chat_message(service: Service, call: Call) -> bool:
    chat = _reach_pins(service, call)
    message = chat.messages.get(call["message_id"])
    if message is None:
        raise BadRequest("message to pin not found")
    if message.id in chat.pinned:
        return True
    chat.pinned.append(message.id)
    silent = bool(call.get("disable_notification"))
    service.ledger.record_effect("pin", service.bot, chat, message, silent=silent)
    announce(service, chat, service.bot, {"pinned_message": quoted(message)}, message.thread)
    return True


async def unpin_chat_message(service: Service, call: Call) -> bool:
    chat = _reach_pins(service, call)
    number = call.get("message_id", chat.pinned[-1] if chat.pinned else None)
    if number not in chat.pinned:
        raise BadRequest("message to unpin not found")
    chat.pinned.remove(number)
    service.ledger.record_effect("unpin", service.bot, chat, chat.messages[number])
    return True


def _reach_pins(service: Service, call: Call) -> Chat:
    chat = reach_chat(service, call)
    right = "can_edit_messages" if chat.kind == "channel" else "can_pin_messages"
    if not chat.private and not chat.bot.may(right):
        raise BadRequest(PIN_REFUSED)
    return chat


async def set_message_reaction(service: Service, call: Call) -> bool:
    chat = reach_chat(service, call)
    message = chat.messages.get(call["message_id"])
    if message is None:
        raise BadRequest("message to react not found")
    chosen = call.get("reaction", [])
    if len(chosen) > 1 or any(f" {one.get('emoji')} " not in REACTIONS for one in chosen):
        raise BadRequest("REACTION_INVALID")
    shown = "".join(one["emoji"] for one in chosen)
    message.reaction = shown
    service.ledger.record_effect("reaction", service.bot, chat, message, text=shown)
    return True
