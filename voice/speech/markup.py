"""Markup: Telegram HTML that is safe to send, and conversion from and to plain text."""

from __future__ import annotations

import re
import unicodedata
from html import escape, unescape

#: Unicode categories: controls, format characters (direction marks), halves of surrogate pairs.
_HIDDEN = frozenset({"Cc", "Cf", "Cs"})


class Markup(str):
    """Telegram HTML; what people have written was escaped in this module and nowhere else."""

    __slots__ = ()


def safe(words: object) -> Markup:
    """Return words of a person or the registry as escaped text, without hidden characters."""
    if isinstance(words, Markup):
        return words
    text = str(words)
    if not text.isprintable():  # most words are printable, and then have no hidden characters
        seen = text.replace("\t", " ")
        kept = (c for c in seen if c == "\n" or unicodedata.category(c) not in _HIDDEN)
        text = "".join(kept)
    return Markup(escape(text, quote=False))


def quote(words: str) -> Markup:
    """Return a block quote, the only place for words of a delegation; they stay verbatim."""
    return Markup(f"<blockquote>{safe(words)}</blockquote>")


def bold(words: object) -> Markup:
    """Return *words* in bold, for references and titles."""
    return Markup(f"<b>{safe(words)}</b>")


def lines(*parts: Markup | None) -> Markup:
    """Return the parts that are not empty, each on its own line."""
    return Markup("\n".join(part for part in parts if part))


def plain(markup: Markup, most: int | None = None) -> str:
    """Return *markup* as plain text, cut at *most* characters; for places without HTML."""
    text = unescape(re.sub(r"<[^>]*>", "", markup))
    return text if most is None or len(text) <= most else text[: most - 1] + "…"
