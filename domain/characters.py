"""Characters: which of them nobody can see, and which only look like a space; and lines."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from domain.refusals import TooManyLines

#: A text has at most this many lines, because a longer one fills a thread for everybody.
MOST_LINES = 20

#: Letters and signs that are drawn as an empty place. They are read as a space.
_EMPTY = "\u115f\u1160\u2800\u3164\uffa0\U00016fe4"
#: Characters that are drawn as nothing at all, but that Unicode does not call format characters.
_UNSEEN = frozenset(
    {"\u034f", "\u17b4", "\u17b5", "\u180b", "\u180c", "\u180d", "\u180f"}
    | {chr(code) for code in range(0xFE00, 0xFE0E)}
    | {chr(code) for code in range(0xFFF0, 0xFFF9)}
    | {chr(code) for code in range(0xE0000, 0xE1000)}
)
_JOINER = "\u200d"
#: They choose how the character before them is drawn: as text, or as a coloured picture.
_STYLES = frozenset("\ufe0e\ufe0f")
_SKINS = frozenset(chr(code) for code in range(0x1F3FB, 0x1F400))
#: Pictures that emoji join to others, although Unicode counts them as mathematical signs.
_ARROWS = frozenset("↔→←↑↓")
_BREAKS = "\n\r\t"

#: The flag of a part of a country: a black flag, letters that nobody sees, and their end.
_REGION_FLAG = re.compile("\U0001f3f4[\U000e0030-\U000e0039\U000e0061-\U000e007a]{3,6}\U000e007f")
_SPACES = str.maketrans(dict.fromkeys(_EMPTY, " ") | {"\u2028": "\n", "\u2029": "\n"})
_EMPTY_LINES = re.compile(r"\n[^\S\n]*(?:\n[^\S\n]*)+\n")


@lru_cache(maxsize=2048)
def is_hidden(character: str) -> bool:
    """Return True for a character that nobody can see, except line breaks and tabs.

    Control and format characters are hidden. This looks at one character alone, so the joiner of
    an emoji counts as hidden too: `has_hidden` looks at its neighbours.
    """
    if character in _BREAKS:
        return False
    return character in _UNSEEN or unicodedata.category(character) in {"Cc", "Cf", "Cs"}


def has_hidden(text: str) -> bool:
    """Return True if *text* has a character that nobody can see.

    What is a part of a visible emoji is allowed: a joiner between two pictures, the choice of its
    drawing, and the letters in the flag of a region.
    """
    if not any(each in _STYLES or is_hidden(each) for each in text):
        return False
    seen = _REGION_FLAG.sub("\U0001f3f4", text)
    return any(_is_out_of_place(seen, place) for place in range(len(seen)))


def without_hidden(text: str) -> str:
    """Return *text* without the characters that nobody can see; emoji stay whole."""
    if not has_hidden(text):
        return text
    flags = {found.start(): found.end() for found in _REGION_FLAG.finditer(text)}
    kept, place = "", 0
    while place < len(text):
        end = flags.get(place, place + 1)
        if end > place + 1 or not _is_out_of_place(text, place):
            kept += text[place:end]
        place = end
    return kept


def is_blank(text: str) -> bool:
    """Return True if a reader sees nothing in *text*, or dots in place of missing words."""
    return not any(_is_seen(each) for each in text.translate(_SPACES) if each not in ".…")


def tidy(text: str) -> str:
    """Return *text* as a reader sees it: what looks like a space is one.

    Several empty lines in a row become one.
    """
    if not text.isascii():
        text = text.translate(_SPACES)
    if "\n" not in text and "\r" not in text:
        return text
    return _EMPTY_LINES.sub("\n\n", text.replace("\r\n", "\n").replace("\r", "\n"))


def units(text: str) -> int:
    """Return how many UTF-16 units *text* has; Telegram counts the length of messages in these."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def refuse_lines(text: str) -> None:
    """Raise TooManyLines if *text* has more than MOST_LINES lines."""
    count = text.strip().count("\n") + 1
    if count > MOST_LINES:
        raise TooManyLines(count=count, limit=MOST_LINES)


def _is_out_of_place(text: str, place: int) -> bool:
    character = text[place]
    if character in _STYLES:
        return place == 0 or not _is_seen(text[place - 1])
    if character == _JOINER:
        return not _joins(text, place)
    return is_hidden(character)


def _joins(text: str, place: int) -> bool:
    """Return True if the joiner at *place* stands between two pictures."""
    before = place - 1
    while before >= 0 and (text[before] in _STYLES or text[before] in _SKINS):
        before -= 1
    return (
        before >= 0
        and _is_picture(text[before])
        and place + 1 < len(text)
        and _is_picture(text[place + 1])
    )


def _is_picture(character: str) -> bool:
    # Python may not know the newest emoji yet, so their block counts whatever it says of them.
    return (
        0x1F000 <= ord(character) < 0x1FB00
        or character in _ARROWS
        or unicodedata.category(character) == "So"
    )


def _is_seen(character: str) -> bool:
    """Return True for a character with a shape of its own."""
    if character in _STYLES or character in _EMPTY or is_hidden(character):
        return False
    category = unicodedata.category(character)
    # Characters that Python does not know yet are shown by newer fonts.
    return category[0] not in "ZMC" or category in {"Co", "Cn"}
