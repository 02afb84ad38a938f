"""Entities of a text: their offsets in UTF-16, the search for links and commands, and trimming."""

from __future__ import annotations

import re

from sandbox.errors import Json

FOUND = re.compile(
    r"(?P<url>https?://[^\s<>\"]+[^\s<>\".,;:!?)\]]|(?<![\w@./])t\.me/[\w/?=&-]+)"
    r"|(?P<email>(?<![\w.])[\w.+-]+@[\w-]+(?:\.[\w-]+)+)"
    r"|(?P<bot_command>(?<![\w/>])/[A-Za-z0-9_]{1,64}(?:@[A-Za-z0-9_]{3,32})?(?![\w/]))"
    r"|(?P<mention>(?<![\w@])@[A-Za-z][A-Za-z0-9_]{3,31}\b)"
    r"|(?P<hashtag>(?<![\w#&])#\w*[^\W\d]\w*)",
)
OPAQUE = frozenset({"code", "pre", "text_link", "text_mention", "date_time"})


def utf16_length(text: str) -> int:
    """Return the text's length in UTF-16 code units, in which entity offsets are counted."""
    if text.isascii():
        return len(text)
    return len(text) + sum(char > "\uffff" for char in text)


def utf16_slice(text: str, offset: int, length: int) -> str:
    """Return a part of a text; `offset` and `length` are in UTF-16 code units."""
    units = text.encode("utf-16-le")[2 * offset : 2 * (offset + length)]
    return units.decode("utf-16-le", "replace")


def find_entities(text: str) -> list[Json]:
    """Return the links, e-mail addresses, commands, mentions and hashtags that Telegram finds."""
    if not any(mark in text for mark in "/@#"):
        return []
    found: list[Json] = []
    for match in FOUND.finditer(text):
        offset = utf16_length(text[: match.start()])
        length = utf16_length(match.group())
        found.append({"type": match.lastgroup, "offset": offset, "length": length})
    return found


def add_found(text: str, entities: list[Json]) -> list[Json]:
    """Return the given entities and those that Telegram finds, ordered by offset.

    Telegram finds none inside code, links and dates that are marked already.
    """
    opaque = [entity for entity in entities if entity["type"] in OPAQUE]
    free = [found for found in find_entities(text) if not any(_meet(found, it) for it in opaque)]
    return sorted(entities + free, key=lambda entity: (entity["offset"], -entity["length"]))


def _meet(one: Json, other: Json) -> bool:
    return bool(
        one["offset"] < other["offset"] + other["length"]
        and other["offset"] < one["offset"] + one["length"]
    )


def trim(text: str, entities: list[Json]) -> tuple[str, list[Json]]:
    """Return the text without white space at both ends, with its entities' offsets adapted."""
    bare = text.strip()
    if bare == text:
        return text, entities
    lead = utf16_length(text[: len(text) - len(text.lstrip())])
    end = utf16_length(bare)
    kept: list[Json] = []
    for entity in entities:
        start = max(entity["offset"] - lead, 0)
        stop = min(entity["offset"] + entity["length"] - lead, end)
        if start < stop:
            kept.append(entity | {"offset": start, "length": stop - start})
    return bare, kept
