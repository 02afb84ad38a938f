"""Reads *ongoing* as a due time: `…, ongoing`, `by ongoing`, «постоянно», `sürekli`."""

from __future__ import annotations

import re

from domain.spellings import level
from voice.dues import Cut

_WORDS = (
    r"(?:on-?going|open[- ]ended|permanent(?:ly)?|continuous(?:ly)?|indefinitely"
    r"|until further notice"
    r"|постоянно|бессрочно|на постоянной основе|постійно|безстроково|на постійній основі"
    r"|sürekli(?: olarak)?|süresiz(?: olarak)?|daimi|devamlı(?: olarak)?)"
)
#: A sign or a word in front shows that these words are the due time, and not part of the text.
_SURE = r"(?:[,;:–—]\s*|\s-\s+|(?:^|\s)(?:by|due|срок|строк)[: ]\s*)"
_BEHIND = re.compile(rf"(?P<sure>{_SURE})?(?<!\w)(?P<words>{_WORDS})[\s.]*$", re.IGNORECASE)
_BEFORE = re.compile(rf"\s*(?P<words>{_WORDS})(?=[\s.,;:]|$)[\s.,;:]*", re.IGNORECASE)
_ALONE = re.compile(rf"[\s.,]*{_WORDS}[\s.,]*", re.IGNORECASE)


def is_ongoing(words: str) -> bool:
    """Return True if *words* are *ongoing* in one of the languages."""
    return _ALONE.fullmatch(level(words)) is not None


def cut_ongoing(text: str) -> Cut | None:
    """Cut *text* that ends with *ongoing*; None if it does not.

    Without a sign in front, the word may belong to the text: that is the cut's doubt.
    """
    found = _BEHIND.search(level(text))
    if found is None:
        return None
    words = text[found.start("words") : found.end("words")]
    return Cut(text[: found.start()].strip(), words, doubt="" if found["sure"] else words)


def cut_first_ongoing(text: str) -> Cut | None:
    """Cut *text* that begins with *ongoing*; None if it does not."""
    found = _BEFORE.match(level(text))
    return Cut(text[found.end() :].strip(), found["words"]) if found else None
