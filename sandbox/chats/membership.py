"""Changes of membership: people join and leave, the bot's status changes, groups are upgraded."""

from __future__ import annotations

from sandbox.chats.posting import announce
from sandbox.chats.shapes import shape_chat, shape_member, shape_person, shape_standing
from sandbox.errors import ControlError, Json
from sandbox.service import Service
from sandbox.state.world import Chat, Person, Speaker, Standing


def set_standing(service: Service, chat: Chat, standing: Standing, actor: Speaker) -> None:
    """Change the bot's status and rights in a chat, and queue the update about it for the bot."""
    before, bot = chat.bot, service.bot_user()
    if before.inside and not standing.inside and chat.kind != "channel":
        announce(service, chat, actor, {"left_chat_member": bot})
    chat.bot = standing
    update = _change(
        service,
        chat,
        actor,
        shape_standing(bot, before, chat),
        shape_standing(bot, standing, chat),
    )
    service.queue.put("my_chat_member", update)
    if standing.inside and not before.inside and chat.kind != "channel":
        announce(service, chat, actor, {"new_chat_members": [bot]})
    service.changed("chats")


def set_blocked(service: Service, person: Person, blocked: bool) -> None:
    """Let a person block or unblock the bot, and queue the update about it for the bot."""
    if person.blocked == blocked:
        return
    person.blocked = blocked
    was, becomes = ("member", "kicked") if blocked else ("kicked", "member")
    bot = service.bot_user()
    old, new = (shape_member(bot, status, frozenset(), False) for status in (was, becomes))
    chat = service.world.chats[person.id]
    service.queue.put("my_chat_member", _change(service, chat, person.speaker, old, new))
    service.changed("people")


def join(service: Service, person: Person, chat: Chat) -> None:
    """Add a person to a chat.

    Raises ControlError if the chat is private or the person is in it already.
    """
    if chat.private or person.id in chat.members:
        raise ControlError(f"{person.name} cannot join {chat.title}")
    chat.members[person.id] = "member"
    _tell_members(service, person, chat, "left", "member")
    if chat.kind != "channel":
        announce(service, chat, person.speaker, {"new_chat_members": [shape_person(person)]})
    service.changed("chats")


def leave(service: Service, person: Person, chat: Chat) -> None:
    """Remove a person from a chat; raise ControlError if the person is not in it."""
    if person.id not in chat.members:
        raise ControlError(f"{person.name} is not in {chat.title}")
    status = chat.members[person.id]
    if chat.kind != "channel":
        announce(service, chat, person.speaker, {"left_chat_member": shape_person(person)})
    del chat.members[person.id]
    _tell_members(service, person, chat, status, "left")
    service.changed("chats")


def migrate(service: Service, chat: Chat) -> Chat:
    """Upgrade a basic group to a supergroup and return the supergroup, which has a new id.

    A service message announces the upgrade in both chats. Raises ControlError if the chat is not a
    basic group or was upgraded before.
    """
    if chat.kind != "group" or chat.migrated_to is not None:
        raise ControlError(f"{chat.title} is no basic group")
    new = service.world.add_chat(chat.title, "supergroup", forum=False)
    new.members = dict(chat.members)
    new.bot = chat.bot
    actor = owner(service, chat)
    announce(service, chat, actor, {"migrate_to_chat_id": new.id})
    chat.migrated_to = new.id
    announce(service, new, actor, {"migrate_from_chat_id": chat.id})
    service.changed("chats")
    return new


def owner(service: Service, chat: Chat) -> Speaker:
    """Return the chat's creator, who is named as the author when no particular person acts.

    Raises ControlError if the chat has no creator.
    """
    for number, status in chat.members.items():
        if status == "creator":
            return service.world.people[number].speaker
    raise ControlError(f"{chat.title} has no members")


def _tell_members(service: Service, person: Person, chat: Chat, was: str, becomes: str) -> None:
    if chat.bot.status != "administrator":
        return
    user = shape_person(person)
    old, new = (shape_member(user, status, frozenset(), False) for status in (was, becomes))
    service.queue.put("chat_member", _change(service, chat, person.speaker, old, new))


def _change(service: Service, chat: Chat, actor: Speaker, old: Json, new: Json) -> Json:
    person = service.world.people.get(actor.id)
    return {
        "chat": shape_chat(chat, service.world.people.get(chat.id)),
        "from": service.bot_user() if person is None else shape_person(person),
        "date": service.clock.unix(),
        "old_chat_member": old,
        "new_chat_member": new,
    }
