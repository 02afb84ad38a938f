"""Decides what is taken from the message that a command replies to, or that it quotes."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import UTC, datetime, time
from functools import partial
from typing import Any

from bot.inbound import raw_updates
from bot.inbound.raw_updates import Node, Raw
from domain.actions.quoted import TEXT_MAX, borrows_words, reminded_when
from domain.characters import tidy, without_hidden
from domain.guards import cut, mask
from domain.refs import read_ref
from domain.refusals import Refusal
from domain.times.recurrence_phrases import is_recurrence
from domain.times.refusals import UnreadDue
from voice import LANGUAGES
from voice.dues import Place, may_tell, read
from voice.dues import cut as cut_due

_REF = re.compile(r"(?<![\w-])[A-Z]{2,5}-[A-Z]\d{1,9}(?!\w)")
_QUESTION = re.compile(r"(?P<ref>[A-Z]{2,5}-F\d{1,9}) ·")
_NOON = time(12)
#: It stands for the message of another chat that a command replies to. Nothing of it is kept.
_ELSEWHERE = {"origin": {"type": "hidden_user", "date": 0, "sender_user_name": "-"}}


def borrowed(message: Node, kept: Raw, username: str) -> Raw:
    """Return the fields of *kept* that the reply or the quote in *message* adds or replaces.

    People's words are taken only if the command has no words of its own. Of a quote, only the
    quoted part is taken. Of a message of the desk, only the one reference that it names is taken.
    """
    replied = message.get("reply_to_message") if "reply_to_message" in kept else None
    elsewhere = isinstance(message.get("external_reply"), Mapping)
    if isinstance(replied, Mapping) and raw_updates.user(replied)["is_bot"]:
        ref = _named_ref(replied, username)
        return {"names_ref": ref} if ref else {}
    if not (replied is not None or elsewhere) or not _borrows(message, kept.get("text", "")):
        return {}
    quote = message.get("quote")
    part = raw_updates.text(quote, "text") if isinstance(quote, Mapping) else ""
    if elsewhere:
        return {"external_reply": _ELSEWHERE} | (
            {"quote": {"text": _taken(part), "position": 0}} if part else {}
        )
    assert isinstance(replied, Mapping), "the reply is in this chat"
    words = part or raw_updates.text(replied, "text")
    return {"reply_to_message": kept["reply_to_message"] | {"text": _taken(words)}}


def _borrows(message: Node, text: str) -> bool:
    """Return True if the command has no words of its own, so that it needs those of the reply."""
    if borrows_words(text, _SPLITS):
        return True
    when = reminded_when(text)
    if not when:
        return False
    at = datetime.fromtimestamp(raw_updates.integer(message, "date"), UTC)
    return any(_is_time(when, language, at) for language in LANGUAGES)


def _is_time(words: str, language: str, at: datetime) -> bool:
    """Return True if *words* are a time, or look like a time that has to be refused."""
    if is_recurrence(words):
        return True
    try:
        read(words, language=language, zone="UTC", now=at, default_time=_NOON)
    except UnreadDue:
        return False
    except Refusal:
        return True
    return True


def _taken(words: str) -> str:
    """Return the words of another message as they may be stored: masked, tidy and cut."""
    return cut(mask(tidy(without_hidden(words))), TEXT_MAX)


def question_ref(message: Node, username: str) -> str:
    """Return the question that the desk's message shows to which *message* replies, or ""."""
    replied = message.get("reply_to_message")
    if not isinstance(replied, Mapping) or not _is_of_desk(replied, username):
        return ""
    found = _QUESTION.match(raw_updates.text(replied, "text"))
    return found["ref"] if found else ""


def _is_of_desk(replied: Node, username: str) -> bool:
    sender: Any = replied.get("from")
    name = sender.get("username") if isinstance(sender, Mapping) else None
    return str(name or "").casefold() == username.casefold()


def _named_ref(replied: Node, username: str) -> str:
    """Return the one reference that a message of the desk names, or "".

    References in block quotes do not count, because they are in words of people.
    """
    if not _is_of_desk(replied, username):
        return ""
    units = raw_updates.text(replied, "text").encode("utf-16-le")
    entities = replied.get("entities")
    for each in entities if isinstance(entities, list) else ():
        if isinstance(each, Mapping) and str(each.get("type")).endswith("blockquote"):
            start = raw_updates.integer(each, "offset") * 2
            end = start + raw_updates.integer(each, "length") * 2
            units = units[:start] + b" \0" * (len(units[start:end]) // 2) + units[end:]
    text = units.decode("utf-16-le", "replace")
    found = {ref for name in _REF.findall(text) if (ref := read_ref(name)) is not None}
    return str(found.pop()) if len(found) == 1 else ""


def _split(text: str, language: str) -> tuple[str, str | None]:
    """Cut off the due time if *text* may consist of a due time alone."""
    head, *_ = text.split(maxsplit=1) or [""]
    if not may_tell(head):
        return text, None
    found = cut_due(text, language, Place.LATEST)
    return found.text, found.words


_SPLITS = tuple(partial(_split, language=each) for each in LANGUAGES)
