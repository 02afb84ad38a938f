"""Decides which parts of a raw update are stored. People's conversation is left out."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Any

from bot.inbound import raw_updates
from bot.inbound.quotes import borrowed, question_ref
from bot.inbound.raw_updates import Malformed, Node, Raw, fingerprint
from domain.characters import is_hidden
from domain.guards import mask
from domain.spellings import fold_name
from handlers.contents import CONTENTS
from voice.help import asks_for_help

#: The types of updates that the desk requests. Every call names them, because Telegram otherwise
#: uses the list of an earlier call.
WANTED = ("message", "edited_message", "callback_query", "my_chat_member", "chat_member")
#: If an update cannot be judged, its structure without text is stored under this key.
UNREADABLE = "unread"

#: The ids of Telegram's accounts that send messages for an anonymous administrator, for a channel,
#: and for Telegram itself.
STAND_INS = frozenset({1087968824, 136817688, 777000})

_FILES = ("document", "photo", "video", "audio", "voice", "animation", "video_note", "paid_media")
_OTHER_TALK = ("text", "sticker", "location", "venue", "contact", "poll", "dice", "game", "story")
#: If a message has one of these fields, its sender has not written its text.
_NOT_OWN_TEXT = (
    "forward_origin",
    "forward_date",
    "via_bot",
    "sender_chat",
    "is_automatic_forward",
)
_WORD = re.compile(r"/(?P<name>[A-Za-z0-9_]{1,64})(?:@(?P<bot>[A-Za-z0-9_]+))?")
_NAMED = re.compile(r"[/／](?P<name>[^\s@]{1,64})(?P<rest>@\S*)?")
_TOKEN = re.compile(r"[A-Za-z0-9_-]{1,64}")
_QUERY = re.compile(r"[A-Za-z0-9_-]{1,128}")


@dataclass(frozen=True, slots=True)
class _Asked:
    """The users from whom the desk waits for an answer, and the desk's own username.

    *prompted*, *questioned* and *asked* are explained at `keep`.
    """

    prompted: Collection[int]
    questioned: Collection[int]
    asked: Collection[int]
    username: str


def keep(
    update: Node,
    *,
    prompted: Collection[int],
    questioned: Collection[int] = (),
    asked: Collection[int] = (),
    username: str,
) -> Raw | None:
    """Return the part of *update* to store, as JSON for `telegram.Update`; None to store nothing.

    The desk has asked the *prompted* users for an answer, so their private texts are stored. The
    *questioned* users may answer a follow-up question to their delegation; of their private texts
    only replies to the desk's messages are stored. Of the texts of *asked* users in groups, only
    replies to a message of the desk that shows a question are stored. Coordinates, telephone
    numbers and e-mail addresses are masked in every text. If an update of a wanted type cannot be
    judged, its structure without text is stored under UNREADABLE. Never raises.
    """
    number = update.get("update_id")
    frame: Raw = {"update_id": number if raw_updates.is_id(number) else 0}
    kind = next((each for each in WANTED if each in update), None)
    if kind is None:
        return None
    try:
        awaited = _Asked(prompted, questioned, asked, username)
        kept = _judge(kind, raw_updates.node(update, kind), awaited)
    except Malformed:
        return frame | {UNREADABLE: raw_updates.structure(update)}
    return None if kept is None else frame | {kind: kept}


def query_of(update: object) -> str | None:
    """Return the id of the button press that a raw update tells of, or None."""
    press = update.get("callback_query") if isinstance(update, Mapping) else None
    number = press.get("id") if isinstance(press, Mapping) else None
    return number if isinstance(number, str) and _QUERY.fullmatch(number) else None


def _judge(kind: str, content: Node, asked: _Asked) -> Raw | None:
    match kind:
        case "message":
            return _message(content, asked)
        case "edited_message":
            return _edited(content, asked)
        case "callback_query":
            return _press(content)
        case _:
            return raw_updates.membership(content)


def _message(message: Node, asked: _Asked) -> Raw | None:
    if _service(message):
        return raw_updates.frame(message, stamped=True) | _service(message)
    kind = raw_updates.chat_kind(message)
    if kind not in raw_updates.TALKING or _other_bot(message):
        return None
    words = _words(message, kind == "private", asked)
    if words is None:
        return None
    kept = raw_updates.frame(message) | raw_updates.origin(message) | words
    own = not any(message.get(each) for each in _NOT_OWN_TEXT)
    return kept | borrowed(message, kept, asked.username) if own else kept


def _edited(message: Node, asked: _Asked) -> Raw | None:
    """Return an edited command with its name only, or None if the message is not a command.

    Editing a command has no effect; the desk tells its sender so. The hash of the text shows
    whether the edit has changed anything.
    """
    if raw_updates.chat_kind(message) not in raw_updates.TALKING or _other_bot(message):
        return None
    for key in ("text", "caption"):
        text = raw_updates.text(message, key)
        command = _command(text, asked.username)
        if command:
            words = {"text": mask(command), "digest": fingerprint(mask(text))}
            return raw_updates.frame(message) | raw_updates.origin(message) | words
    return None


def _words(message: Node, private: bool, asked: _Asked) -> Raw | None:
    """Return the parts of a message that are meant for the desk, or None for conversation."""
    text = raw_updates.text(message, "text")
    command = _command(text, asked.username)
    captioned = _command(raw_updates.text(message, "caption"), asked.username)
    own = not any(message.get(each) for each in _NOT_OWN_TEXT)
    if command == "" or captioned == "":
        return None
    if captioned:
        caption = raw_updates.text(message, "caption")
        return {"caption": mask(captioned), "digest": fingerprint(mask(caption))}
    if command:
        return {"text": mask(text if own else command)}
    if not private:
        may_answer = raw_updates.user(message)["id"] in asked.asked
        ref = question_ref(message, asked.username) if text and own and may_answer else ""
        return {"text": mask(text), "names_ref": ref} if ref else None
    if any(message.get(each) for each in _FILES):
        return {"document": {"file_id": "-", "file_unique_id": "-"}}
    if text and own and (asks_for_help(text) or _answers(message, asked)):
        return {"text": mask(text)}
    return {} if any(message.get(each) for each in _OTHER_TALK) else None


def _answers(message: Node, asked: _Asked) -> bool:
    """Return True if a private message answers something that the desk has asked its sender."""
    sender = raw_updates.user(message)["id"]
    if sender in asked.prompted:
        return True
    reply: Any = raw_updates.origin(message).get("reply_to_message")
    # A reply to a bot in a private chat is a reply to the desk, because no other bot is there.
    return sender in asked.questioned and reply is not None and bool(reply["from"]["is_bot"])


def _command(text: str, username: str) -> str | None:
    """Return `/go` for `/go@Desk rest`, "" if another bot is meant, None if it is no command.

    Hidden characters in the name are ignored here. A later check refuses such a command and tells
    its sender why.
    """
    if not text.startswith(("/", "／")):
        return None
    head = "".join(each for each in text.split(maxsplit=1)[0] if not is_hidden(each))
    named = _NAMED.match(head)
    if named is None or not (named["name"].isascii() or _is_disguised(named["name"])):
        return None
    match = _WORD.match(f"/{fold_name(named['name'])}{named['rest'] or ''}")
    if match is None:
        return None
    bot = match["bot"]
    if bot is not None and bot.casefold() != username.casefold():
        return ""
    return f"/{match['name'][:32].lower()}"


def _is_disguised(name: str) -> bool:
    """Return True if a name with letters of another alphabet looks like the name of a command.

    It has Latin letters too, as `/ACTİON`, or it looks like one of the desk's own commands. A word
    of another alphabet alone is conversation, although every letter of «ответ» looks like a Latin
    one.
    """
    folded = fold_name(name)
    latin = any(each.isascii() and each.isalpha() for each in unicodedata.normalize("NFKC", name))
    return folded.isascii() and (latin or folded in CONTENTS.commands)


def _other_bot(message: Node) -> bool:
    """Return True if another bot has sent the message.

    Telegram's own accounts that send messages for people or channels do not count as bots.
    """
    sender = raw_updates.user(message)
    return sender["is_bot"] and sender["id"] not in STAND_INS and not message.get("sender_chat")


def _service(message: Node) -> Raw:
    """Return the fields of a service message that tell of a change; {} for any other message.

    The change is one of the chat, of the topic, or of the members.
    """
    found: Raw = {}
    for key in ("migrate_to_chat_id", "migrate_from_chat_id"):
        if message.get(key) is not None:
            found[key] = raw_updates.integer(message, key)
    if message.get("left_chat_member") is not None:
        found["left_chat_member"] = raw_updates.user(message, "left_chat_member")
    for key in ("forum_topic_closed", "forum_topic_reopened"):
        if message.get(key) is not None:
            found[key] = {}
    if message.get("forum_topic_edited") is not None:
        name = raw_updates.text(raw_updates.node(message, "forum_topic_edited"), "name")
        found["forum_topic_edited"] = {"name": mask(name)} if name else {}
    return found


def _press(query: Node) -> Raw:
    """Return the parts of a button press to store. Raises Malformed.

    If the data cannot be a button token of the desk, it is replaced by "".
    """
    number = raw_updates.text(query, "id")
    if not _QUERY.fullmatch(number):
        raise Malformed("id")
    data = raw_updates.text(query, "data")
    kept: Raw = {
        "id": number,
        "from": raw_updates.user(query),
        "chat_instance": "-",
        "data": data if _TOKEN.fullmatch(data) else "",
    }
    message: Any = query.get("message")
    if isinstance(message, Mapping) and message.get("date"):
        kept["message"] = raw_updates.frame(message, stamped=True)
    return kept
