"""Functions that write people, chats, members and topics as JSON of the Bot API."""

from __future__ import annotations

from sandbox.errors import Json
from sandbox.state.world import Chat, Person, Standing, Topic

ADMINISTRATOR_RIGHTS = (
    "can_manage_chat",
    "can_delete_messages",
    "can_manage_video_chats",
    "can_restrict_members",
    "can_promote_members",
    "can_change_info",
    "can_invite_users",
    "can_post_stories",
    "can_edit_stories",
    "can_delete_stories",
    "can_pin_messages",
    "can_manage_topics",
    "can_send_welcome_messages",
)
CHANNEL_RIGHTS = ("can_post_messages", "can_edit_messages")
MEMBER_PERMISSIONS = (
    "can_send_messages",
    "can_send_audios",
    "can_send_documents",
    "can_send_photos",
    "can_send_videos",
    "can_send_video_notes",
    "can_send_voice_notes",
    "can_send_polls",
    "can_send_other_messages",
    "can_add_web_page_previews",
    "can_invite_users",
)
GIFTS = (
    "unlimited_gifts",
    "limited_gifts",
    "unique_gifts",
    "premium_subscription",
    "gifts_from_channels",
)


def shape_person(person: Person) -> Json:
    user: Json = {"id": person.id, "is_bot": False, "first_name": person.name}
    if person.username:
        user["username"] = person.username
    if person.language:
        user["language_code"] = person.language
    return user


def shape_chat(chat: Chat, person: Person | None = None) -> Json:
    """Return a chat as the Bot API's Chat; for a private chat, `person` is the person in it."""
    if person is not None:
        private: Json = {"id": chat.id, "type": "private", "first_name": person.name}
        return private | ({"username": person.username} if person.username else {})
    shape: Json = {"id": chat.id, "type": chat.kind, "title": chat.title}
    return shape | ({"is_forum": True} if chat.forum else {})


def shape_member(user: Json, status: str, rights: frozenset[str], channel: bool) -> Json:
    """Return a user as the Bot API's ChatMember, with this status and these rights.

    The status is creator, administrator, member, left, kicked or absent; absent is written as
    left.
    """
    member: Json = {"status": "left" if status == "absent" else status, "user": user}
    if status == "creator":
        return member | {"is_anonymous": False}
    if status == "kicked":
        return member | {"until_date": 0}
    if status == "administrator":
        names = ADMINISTRATOR_RIGHTS + (CHANNEL_RIGHTS if channel else ())
        held = {name: name == "can_manage_chat" or name in rights for name in names}
        return member | {"can_be_edited": False, "is_anonymous": False} | held
    return member


def shape_standing(bot: Json, standing: Standing, chat: Chat) -> Json:
    return shape_member(bot, standing.status, standing.rights, chat.kind == "channel")


def shape_topic(topic: Topic) -> Json:
    return {"message_thread_id": topic.id, "name": topic.name, "icon_color": topic.color}


def shape_full_chat(chat: Chat, person: Person | None) -> Json:
    """Return a chat as the Bot API's ChatFullInfo, with the fields that the sandbox simulates."""
    full = shape_chat(chat, person)
    full |= {"accent_color_id": 0, "max_reaction_count": 11}
    full["accepted_gift_types"] = dict.fromkeys(GIFTS, False)
    if chat.kind in {"group", "supergroup"}:
        full["permissions"] = dict.fromkeys(MEMBER_PERMISSIONS, True)
    if chat.pinned:
        full["pinned_message"] = chat.messages[chat.pinned[-1]].body
    return full
