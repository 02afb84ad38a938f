"""Bot API methods for the bot's profile: getMe, its commands, its name and its descriptions."""

from __future__ import annotations

import re

from sandbox.errors import BadRequest, Json
from sandbox.formats.description import Call
from sandbox.service import Service
from sandbox.state.profile import scope_key

MOST_COMMANDS = 100
MOST_EXPLANATION = 256
COMMAND = re.compile(r"[a-z0-9_]{1,32}")


async def get_me(service: Service, _call: Call) -> Json:
    return service.bot_user() | {
        "can_join_groups": True,
        "can_read_all_group_messages": not service.options.privacy,
        "supports_guest_queries": False,
        "supports_inline_queries": False,
        "can_connect_to_business": False,
        "has_main_web_app": False,
        "has_topics_enabled": False,
        "allows_users_to_create_topics": False,
        "can_manage_bots": False,
        "supports_join_request_queries": False,
    }


async def return_true(_service: Service, _call: Call) -> bool:
    """Return True for the methods logOut and close, which have no effect in the sandbox."""
    return True


async def set_my_commands(service: Service, call: Call) -> bool:
    commands = call["commands"]
    if len(commands) > MOST_COMMANDS:
        raise BadRequest("BOT_COMMANDS_TOO_MUCH")
    for command in commands:
        if not COMMAND.fullmatch(command["command"].removeprefix("/")):
            raise BadRequest("BOT_COMMAND_INVALID")
        if not 0 < len(command["description"]) <= MOST_EXPLANATION:
            raise BadRequest("BOT_COMMAND_DESCRIPTION_INVALID")
    key = _commands_key(service, call)
    if commands:
        service.profile.commands[key] = commands
    else:
        service.profile.commands.pop(key, None)
    _note(service, call, commands)
    return True


async def get_my_commands(service: Service, call: Call) -> list[Json]:
    return service.profile.commands.get(_commands_key(service, call), [])


async def delete_my_commands(service: Service, call: Call) -> bool:
    service.profile.commands.pop(_commands_key(service, call), None)
    _note(service, call, [])
    return True


def _commands_key(service: Service, call: Call) -> tuple[str, str]:
    scope = call.get("scope")
    if scope and "chat_id" in scope:
        chat = service.world.find_chat(scope["chat_id"])
        if "user_id" in scope and scope["user_id"] not in service.world.people:
            raise BadRequest("user not found")
        scope = scope | {"chat_id": chat.id}
    return scope_key(scope), call.get("language_code", "")


def _note(service: Service, call: Call, commands: list[Json]) -> None:
    detail = {
        "scope": call.get("scope", {"type": "default"}),
        "language_code": call.get("language_code", ""),
        "commands": commands,
    }
    service.ledger.record_effect("commands", service.bot, detail=detail)
    service.changed("commands")


async def set_my_name(service: Service, call: Call) -> bool:
    return _store(service.profile.names, call, "name", 64)


async def get_my_name(service: Service, call: Call) -> Json:
    stored = _stored(service.profile.names, call)
    return {"name": stored or service.options.name}


async def set_my_description(service: Service, call: Call) -> bool:
    return _store(service.profile.descriptions, call, "description", 512)


async def get_my_description(service: Service, call: Call) -> Json:
    return {"description": _stored(service.profile.descriptions, call)}


async def set_my_short_description(service: Service, call: Call) -> bool:
    return _store(service.profile.short_descriptions, call, "short_description", 120)


async def get_my_short_description(service: Service, call: Call) -> Json:
    return {"short_description": _stored(service.profile.short_descriptions, call)}


def _store(texts: dict[str, str], call: Call, key: str, most: int) -> bool:
    text = call.get(key, "")
    if len(text) > most:
        raise BadRequest(f"{key.replace('_', ' ')} is too long")
    texts[call.get("language_code", "")] = text
    return True


def _stored(texts: dict[str, str], call: Call) -> str:
    return texts.get(call.get("language_code", "")) or texts.get("", "")
