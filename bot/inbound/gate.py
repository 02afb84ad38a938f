"""The gate: what of a raw update may touch the disk; talk among people never does."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from functools import partial
from typing import Any

from bot.inbound import raw_updates as shapes
from bot.inbound.raw_updates import Malformed, Node, Raw
from domain.actions.quoted import TEXT_MAX, borrows_words
from domain.guards import cut, mask
from voice import LANGUAGES
from voice.dues import split_due

#: The kinds of update asked for on every call: Telegram remembers the last list it was given.
WANTED = ("message", "edited_message", "callback_query", "my_chat_member", "chat_member")
#: The key under which an update that could not be judged is kept, as structure alone.
UNREAD = "unread"

#: Accounts that stand for a hidden administrator, a channel, and Telegram itself.
STAND_INS = frozenset({1087968824, 136817688, 777000})

_FILES = ("document", "photo", "video", "audio", "voice", "animation", "video_note", "paid_media")
_OTHER_TALK = ("text", "sticker", "location", "venue", "contact", "poll", "dice", "game", "story")
#: What Telegram sends as a marker of origin; the words of others are not the sender's.
_BORROWED = ("forward_origin", "forward_date", "via_bot", "sender_chat", "is_automatic_forward")
_SPLITS = tuple(partial(split_due, language=each) for each in LANGUAGES)
_WORD = re.compile(r"/(?P<name>[A-Za-z0-9_]{1,64})(?:@(?P<bot>[A-Za-z0-9_]+))?")
_TOKEN = re.compile(r"[A-Za-z0-9_-]{1,64}")
_QUERY = re.compile(r"[A-Za-z0-9_-]{1,128}")


@dataclass(frozen=True, slots=True)
class _Asked:
    """Whom the desk has asked something, and what it is called."""

    prompted: Collection[int]
    questioned: Collection[int]
    username: str


def keep(
    update: Node,
    *,
    prompted: Collection[int],
    questioned: Collection[int] = (),
    username: str,
) -> Raw | None:
    """What of *update* is kept, as JSON that `telegram.Update` reads; None where nothing is.

    *prompted* are the users who owe the desk an answer: their private words are kept. Of those
    *questioned* for their delegation only replies to the desk's messages are. The guards mask
    every text. An update of a wanted kind that cannot be judged is kept under UNREAD, without its
    words. Never raises.
    """
    number = update.get("update_id")
    frame: Raw = {"update_id": number if shapes.is_id(number) else 0}
    kind = next((each for each in WANTED if each in update), None)
    if kind is None:
        return None
    try:
        kept = _judge(kind, shapes.node(update, kind), _Asked(prompted, questioned, username))
    except Malformed:
        return frame | {UNREAD: shapes.structure(update)}
    return None if kept is None else frame | {kind: kept}


def _judge(kind: str, content: Node, asked: _Asked) -> Raw | None:
    match kind:
        case "message":
            return _message(content, asked)
        case "edited_message":
            return _edited(content, asked)
        case "callback_query":
            return _press(content)
        case _:
            return shapes.membership(content)


def _message(message: Node, asked: _Asked) -> Raw | None:
    if _service(message):
        return shapes.frame(message, stamped=True) | _service(message)
    kind = shapes.chat_kind(message)
    if kind not in shapes.TALKING or _other_bot(message):
        return None
    words = _words(message, kind == "private", asked)
    if words is None:
        return None
    kept = shapes.frame(message) | shapes.origin(message) | words
    own = not any(message.get(each) for each in _BORROWED)
    if own and "reply_to_message" in kept and borrows_words(words.get("text", ""), _SPLITS):
        kept["reply_to_message"] |= _borrowed_text(shapes.node(message, "reply_to_message"))
    return kept


def _borrowed_text(replied: Node) -> Raw:
    """The words that an `/action` without words of its own replies to, masked and cut.

    The one case in which talk is kept: until whoever sent the command has seen the preview. What
    a bot said is nobody's words.
    """
    if shapes.user(replied)["is_bot"]:
        return {}
    seen = "".join(each for each in shapes.text(replied, "text") if not is_hidden(each))
    return {"text": cut(mask(seen), TEXT_MAX)}


def _edited(message: Node, asked: _Asked) -> Raw | None:
    """Of an edit only which command it was: the first words stand, and one line says so."""
    if shapes.chat_kind(message) not in shapes.TALKING or _other_bot(message):
        return None
    for key in ("text", "caption"):
        command = _command(shapes.text(message, key), asked.username)
        if command:
            return shapes.frame(message) | shapes.origin(message) | {"text": mask(command)}
    return None


def _words(message: Node, private: bool, asked: _Asked) -> Raw | None:
    """The part of a message that is meant for the desk, or None where it is talk in a group."""
    text = shapes.text(message, "text")
    command = _command(text, asked.username)
    captioned = _command(shapes.text(message, "caption"), asked.username)
    borrowed = any(message.get(each) for each in _BORROWED)
    if command == "" or captioned == "":
        return None
    if captioned:
        return {"caption": mask(captioned)}
    if command:
        return {"text": mask(command if borrowed else text)}
    if not private:
        return None
    if any(message.get(each) for each in _FILES):
        return {"document": {"file_id": "-", "file_unique_id": "-"}}
    if text and not borrowed and _answers(message, asked):
        return {"text": mask(text)}
    return {} if any(message.get(each) for each in _OTHER_TALK) else None


def _answers(message: Node, asked: _Asked) -> bool:
    """True where private words answer what the person was asked."""
    sender = shapes.user(message)["id"]
    if sender in asked.prompted:
        return True
    reply: Any = shapes.origin(message).get("reply_to_message")
    # In a private chat there is no other bot than the desk.
    return sender in asked.questioned and reply is not None and bool(reply["from"]["is_bot"])


def _command(text: str, username: str) -> str | None:
    """`/go@Desk rest` → `/go`; "" where another bot is meant; None where it is no command.

    Characters that cannot be seen are passed over here, so that they can be refused by name.
    """
    if not text.startswith("/"):
        return None
    head = "".join(each for each in text.split(maxsplit=1)[0] if not is_hidden(each))
    match = _WORD.match(head)
    if match is None:
        return None
    bot = match["bot"]
    if bot is not None and bot.casefold() != username.casefold():
        return ""
    return f"/{match['name'][:32].lower()}"


def is_hidden(character: str) -> bool:
    """True for control and format characters, line breaks and tabs apart."""
    return unicodedata.category(character) in {"Cc", "Cf"} and character not in "\n\r\t"


def _other_bot(message: Node) -> bool:
    """True for a bot that speaks for itself; stand-ins for people are told apart later."""
    sender = shapes.user(message)
    return sender["is_bot"] and sender["id"] not in STAND_INS and not message.get("sender_chat")


def _service(message: Node) -> Raw:
    """What happened to the chat or the topic, or nothing."""
    found: Raw = {}
    for key in ("migrate_to_chat_id", "migrate_from_chat_id"):
        if message.get(key) is not None:
            found[key] = shapes.integer(message, key)
    if message.get("left_chat_member") is not None:
        found["left_chat_member"] = shapes.user(message, "left_chat_member")
    for key in ("forum_topic_closed", "forum_topic_reopened"):
        if message.get(key) is not None:
            found[key] = {}
    if message.get("forum_topic_edited") is not None:
        name = shapes.text(shapes.node(message, "forum_topic_edited"), "name")
        found["forum_topic_edited"] = {"name": mask(name)} if name else {}
    return found


def _press(query: Node) -> Raw:
    """A press: its data is one of our tokens or worth nothing, so other data is not kept."""
    number = shapes.text(query, "id")
    if not _QUERY.fullmatch(number):
        raise Malformed("id")
    data = shapes.text(query, "data")
    kept: Raw = {
        "id": number,
        "from": shapes.user(query),
        "chat_instance": "-",
        "data": data if _TOKEN.fullmatch(data) else "",
    }
    message: Any = query.get("message")
    if isinstance(message, Mapping) and message.get("date"):
        kept["message"] = shapes.frame(message, stamped=True)
    return kept
