"""Markup: Telegram HTML that is safe to send, and the two ways in and out of it."""

from __future__ import annotations

import re
import unicodedata
from html import escape, unescape

#: Controls, direction marks and other format characters, halves of surrogate pairs.
_HIDDEN = frozenset({"Cc", "Cf", "Cs"})


class Markup(str):
    """Telegram HTML; every word of a person in it was escaped here and nowhere else."""

    __slots__ = ()


def safe(words: object) -> Markup:
    """A person's or the registry's words, as text without markup or anything that hides."""
    if isinstance(words, Markup):
        return words
    text = str(words)
    if not text.isprintable():  # nothing that hides is printable; most words are, and are quick
        seen = text.replace("\t", " ")
        kept = (c for c in seen if c == "\n" or unicodedata.category(c) not in _HIDDEN)
        text = "".join(kept)
    return Markup(escape(text, quote=False))


def quote(words: str) -> Markup:
    """A delegation's words, verbatim, where alone they may stand: in a block quote."""
    return Markup(f"<blockquote>{safe(words)}</blockquote>")


def bold(words: object) -> Markup:
    """A reference or a title."""
    return Markup(f"<b>{safe(words)}</b>")


def lines(*parts: Markup | None) -> Markup:
    """The parts that are there, a line each."""
    return Markup("\n".join(part for part in parts if part))


def plain(markup: Markup, most: int | None = None) -> str:
    """What a reader sees of *markup*, where Telegram takes no HTML; cut at *most* characters."""
    text = unescape(re.sub(r"<[^>]*>", "", markup))
    return text if most is None or len(text) <= most else text[: most - 1] + "…"
