"""Find words at the beginning or the end of a notice that may say when it is sent."""

from __future__ import annotations

import re
from collections.abc import Sequence

from voice.dues.anchors import tells
from voice.dues.expressions import Expression
from voice.dues.side_words import AFTER, BEFORE, word_set
from voice.dues.tokens import fold_words
from voice.dues.words import PUNCTUATION

#: Words that begin a time in a line where a text could begin as well.
_AT = {
    "en": "at|on|by",
    "ru": "в|во|на|к",
    "uk": "в|у|о|об|на",
    "tr": "saat",
}
#: `at X: TEXT`: all of X is meant as a time.
MARKED = re.compile(r"at\s+[^\n]{1,80}?:\s", re.IGNORECASE)
#: Figures that may be a time of day at the beginning of a notice: "9.30", "1530".
_FIGURES = re.compile(r"((?:[01]?\d|2[0-3])[.h][0-5]\d|(?:[01]\d|2[0-3])[0-5]\d)\s")
#: The words of a text in front of its first colon.
_HEAD = re.compile(r"(?:[^\s:]+(?::\d\d)?\s+){0,7}[^\s:]+(?::\d\d)?:(?=\s)")
#: Words that tell the desk to send something, and words that tell when.
_SENDING = word_set(
    "send post", "отправить разослать отправьте", "надіслати відправити розіслати", "gönder yolla"
)
_LATER = word_set("later soon", "позже позднее скоро", "пізніше згодом скоро", "sonra")
_OF_TIME = BEFORE | AFTER | _LATER


def figures(line: str) -> str:
    """Return figures at the beginning of a line that may be a time of day, or ""."""
    found = _FIGURES.match(line)
    return found[1] if found else ""


def time_to_send(line: str, found: Sequence[Expression]) -> tuple[str, Expression | None]:
    """Return doubtful words that may say when a notice is sent, and their time; "" for none.

    They stand in front of a colon ("not before 28 Jul 10:00: bring the lists"), or alone in the
    last line.
    """
    first = found[0] if found else None
    if (
        first
        and not line[: first.start].strip(PUNCTUATION)
        and line[first.end :].strip()[:1] != ":"
    ):
        return line[first.start : first.end], first  # "At 10:00 we meet" may be the text
    head = _HEAD.match(line)
    if head is not None:
        inner = [each for each in found if each.end <= head.end()]
        said = line[: head.end()]
        for each in inner:
            said = said.replace(line[each.start : each.end], " ")
        words = fold_words(said.strip(" :")).split()
        sends = bool(inner) and bool(words) and words[0] in _SENDING
        of_time = _OF_TIME if inner else _LATER
        if sends or (words and all(each in of_time for each in words)):
            return line[: head.end()].rstrip(" :"), inner[-1] if inner else None
    last = found[-1] if found else None
    if last and not line[last.end :].strip(PUNCTUATION) and "\n" in line:
        begin = line.rindex("\n", 0, last.end) + 1 if "\n" in line[: last.end] else 0
        if begin and not line[begin : last.start].strip(PUNCTUATION):
            return line[last.start : last.end], last
    return "", None


def unread_at(line: str, language: str) -> str:
    """Return the words after which a time would be expected, if a number follows: `at 10`."""
    found = re.match(rf"(?:{_AT[language]}|at)\s+[+\d]\S*", line, re.IGNORECASE)
    spelled = re.match(r"at\s+(\S+)", line, re.IGNORECASE)
    if not found and spelled and tells(spelled[1]):
        found = spelled
    marked = MARKED.match(line)
    if not found and marked and any(tells(each) for each in marked[0].rstrip(" :").split()):
        found = marked
    return found[0].rstrip(" :") if found else ""
