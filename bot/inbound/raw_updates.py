"""Reads the fields of raw updates strictly, and copies only the fields that the desk needs."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping
from typing import Any

from domain.guards import mask
from voice import LANGUAGES

Node = Mapping[str, Any]
Raw = dict[str, Any]

#: The types of chats in which people can write to the desk. A channel is not one of them.
TALKING = frozenset({"private", "group", "supergroup"})

_KINDS = TALKING | {"channel"}
_STATUSES = frozenset({"creator", "administrator", "member", "restricted", "left", "kicked"})
_KEY = re.compile(r"[a-z][a-z0-9_]{0,63}")
#: The fields whose numbers are ids or dates, so that they may be stored. Any other number could be
#: a part of a telephone number or of a location.
_TELLING = frozenset(
    {"update_id", "id", "message_id", "message_thread_id", "date", "edit_date", "user_id"}
)
#: It replaces the name of every account, because telegram.User requires a name. The desk shows
#: only the names in its own register of people.
_NAMELESS = "-"
_DEEPEST = 12
_MOST = 100


class Malformed(ValueError):
    """A field is missing or has a wrong type, so the desk cannot judge the update."""


def is_id(value: object) -> bool:
    """Return True for a whole number that the database can hold."""
    return isinstance(value, int) and not isinstance(value, bool) and -(2**63) < value < 2**63


def integer(parent: Node, key: str) -> int:
    """Return the whole number under *key*. Raises Malformed if there is none."""
    value = parent.get(key)
    if not is_id(value):
        raise Malformed(key)
    number: int = parent[key]
    return number


def node(parent: Node, key: str) -> Node:
    """Return the object under *key*. Raises Malformed if there is none."""
    value = parent.get(key)
    if not isinstance(value, Mapping):
        raise Malformed(key)
    return value


def text(parent: Node, key: str) -> str:
    """Return the text under *key*, or "" if the key is missing. Raises Malformed for other types.

    Half of a surrogate pair is replaced by a question mark, because it cannot be stored.
    """
    value = parent.get(key)
    if value is None:
        return ""
    if not isinstance(value, str):
        raise Malformed(key)
    return value.encode("utf-8", "replace").decode()


def user(parent: Node, key: str = "from") -> Raw:
    """Return the account under *key* with its id, without its name. Raises Malformed."""
    sender = node(parent, key)
    return {
        "id": integer(sender, "id"),
        "is_bot": bool(sender.get("is_bot")),
        "first_name": _NAMELESS,
    }


def chat_kind(message: Node) -> str:
    """Return the type of the message's chat. Raises Malformed if there is none.

    An unknown type counts as a channel, which the desk ignores.
    """
    kind = text(node(message, "chat"), "type")
    if not kind:
        raise Malformed("type")
    return kind if kind in _KINDS else "channel"


def chat(parent: Node) -> Raw:
    """Return a chat with its id and its type, and a group also with its masked title."""
    given = node(parent, "chat")
    kept: Raw = {"id": integer(given, "id"), "type": chat_kind(parent)}
    title = text(given, "title")
    if title and kept["type"] != "private":
        kept["title"] = mask(title)
    return kept


def frame(message: Node, *, stamped: bool = False) -> Raw:
    """Return who sent the message, its id, its time, and its chat and topic.

    If *stamped* is True, the sender is left out, because no person has written the message.
    """
    kept: Raw = {
        "message_id": integer(message, "message_id"),
        "date": _date(message),
        "chat": chat(message),
    }
    if not stamped:
        kept["from"] = user(message) | _language(message)
    if message.get("is_topic_message") is True:
        kept["is_topic_message"] = True
        kept["message_thread_id"] = integer(message, "message_thread_id")
    if message.get("edit_date"):
        kept["edit_date"] = _date(message, "edit_date")
    return kept


def origin(message: Node) -> Raw:
    """Return the fields which show how a text came.

    They show that it was forwarded, that a bot or a channel wrote it, or that it arrived late. If
    the message is a reply, the ids of the message that it replies to are returned too.
    """
    kept: Raw = {}
    if message.get("forward_origin") or message.get("forward_date"):
        kept["forward_origin"] = {
            "type": "hidden_user",
            "date": 0,
            "sender_user_name": _NAMELESS,
        }
    if message.get("via_bot"):
        kept["via_bot"] = {"id": 0, "is_bot": True, "first_name": _NAMELESS}
    if message.get("sender_chat"):
        kept["sender_chat"] = {"id": 0, "type": "channel"}
    for key in ("is_automatic_forward", "is_from_offline"):
        if message.get(key):
            kept[key] = True
    reply = message.get("reply_to_message")
    # Telegram makes every message in a topic a reply to the message that opened the topic. Outside
    # forums, the thread of a reply is the message replied to itself.
    opener = message.get("message_thread_id") if message.get("is_topic_message") else None
    if (
        isinstance(reply, Mapping)
        and isinstance(reply.get("from"), Mapping)
        and not (opener is not None and reply.get("message_id") == opener)
    ):
        kept["reply_to_message"] = _replied(message, reply)
    return kept


def fingerprint(text: str) -> str:
    """Return a hash of *text*, by which an edit that changes nothing is recognised."""
    return hashlib.sha256(text.encode()).hexdigest()[:32]


def membership(change: Node) -> Raw:
    """Return a change of membership without the members' titles, rights and invite links."""
    return {
        "chat": chat(change),
        "from": user(change),
        "date": _date(change),
        "old_chat_member": _member(node(change, "old_chat_member")),
        "new_chat_member": _member(node(change, "new_chat_member")),
    }


def structure(value: object, name: str = "", depth: int = 0) -> Any:
    """Return *value* with every text replaced by the name of its type, for the quarantine.

    Objects in objects are followed to a limited depth only.
    """
    if depth > _DEEPEST:
        return "..."
    if isinstance(value, Mapping):
        return {
            key if _named(key) else "key": structure(each, str(key), depth + 1)
            for key, each in list(value.items())[:_MOST]
        }
    if isinstance(value, list):
        return [structure(each, name, depth + 1) for each in value[:_MOST]]
    if is_id(value) and name in _TELLING:
        return value
    return None if value is None else type(value).__name__


def _named(key: object) -> bool:
    """Return True for a key that can be the name of a field, and so is not a person's text."""
    return isinstance(key, str) and _KEY.fullmatch(key) is not None


def _language(message: Node) -> Raw:
    """Return the language of the sender's app, if it is one of the desk's; {} in a group.

    The desk uses it for a person whom it does not know yet.
    """
    if chat_kind(message) != "private":
        return {}
    code = text(node(message, "from"), "language_code").lower().replace("_", "-").partition("-")[0]
    return {"language_code": code} if code in LANGUAGES else {}


def _replied(message: Node, reply: Node) -> Raw:
    return {
        "message_id": integer(reply, "message_id"),
        "date": 0,
        "chat": chat(message),
        "from": user(reply),
    }


def _date(parent: Node, key: str = "date") -> int:
    seconds = integer(parent, key)
    # Python has no dates after the year 9999.
    if not 0 <= seconds < 253_402_300_800:
        raise Malformed(key)
    return seconds


def _member(member: Node) -> Raw:
    """Return the user and whether they are in the chat. Raises Malformed.

    The user's rights are left out, because libraries differ in the rights that they require.
    """
    status = text(member, "status")
    if status not in _STATUSES:
        raise Malformed("status")
    away = status == "restricted" and not member.get("is_member")
    gone = away or status in {"left", "kicked"}
    return {"status": "left" if gone else "member", "user": user(member, "user")}
