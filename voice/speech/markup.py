"""Telegram HTML that is safe to send, and functions that convert it from and to plain text."""

from __future__ import annotations

import re
from html import escape, unescape

from domain.characters import without_hidden

_TAG = re.compile(r"<[^>]*>")


class Markup(str):
    """A text in Telegram HTML, in which the words of people are escaped already.

    Only `safe`, in this module, escapes words.
    """

    __slots__ = ()


def safe(words: object) -> Markup:
    """Return *words* as escaped text, without hidden characters.

    Words of people and of the registry pass through here. Markup is returned unchanged.
    """
    if isinstance(words, Markup):
        return words
    text = str(words)
    if not text.isprintable():  # printable text, the usual case, has no hidden characters
        text = without_hidden(text.replace("\t", " ").replace("\r", ""))
    return Markup(escape(text, quote=False))


def quote(words: str) -> Markup:
    """Return *words* as a block quote, unchanged except that hidden characters are removed.

    Words of a delegation may appear only in a block quote.
    """
    return Markup(f"<blockquote>{safe(words)}</blockquote>")


def bold(words: object) -> Markup:
    """Return *words* in bold type; references and titles are written in it."""
    return Markup(f"<b>{safe(words)}</b>")


def link(words: Markup, url: str) -> Markup:
    """Return *words* as a link to *url*, which must be an address that the desk has made."""
    return Markup(f'<a href="{url}">{words}</a>')


def lines(*parts: Markup | None) -> Markup:
    """Return the parts joined into one text, each on its own line; empty parts are left out."""
    return Markup("\n".join(part for part in parts if part))


def plain(markup: Markup, most: int | None = None) -> str:
    """Return *markup* as plain text, cut to *most* characters if *most* is given.

    Buttons, for example, can show only plain text.
    """
    text = unescape(_TAG.sub("", markup))
    return text if most is None or len(text) <= most else text[: most - 1] + "…"
