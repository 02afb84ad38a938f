"""Helpers that show a text of the desk as a person sees it, or as Telegram's parser reads it."""

from __future__ import annotations

from datetime import UTC, datetime
from html.parser import HTMLParser

from tests.room import REGISTRY
from tests.spaces import spaced
from voice import Markup, Speaker, plain
from voice.speech.examples import Examples


def speaker(language: str = "en", zone: str | None = None) -> Speaker:
    """Return a speaker for a thread or, if *zone* is given, for one reader in that time zone.

    What it says is written on 24 July 2025.
    """
    return Speaker(language, REGISTRY, zone, Examples(now=at(24, "08:00")))


def at(day: int, clock: str) -> datetime:
    """Return a time in July 2025 in UTC, for example `at(25, "12:00")`."""
    hour, minute = clock.split(":")
    return datetime(2025, 7, day, int(hour), int(minute), tzinfo=UTC)


def seen(markup: Markup) -> str:
    """Return the text that a person reads; lines of a block quote begin with `> `.

    No-break spaces look like other spaces, and are written as such.
    """
    return spaced(seen_exactly(markup))


def seen_exactly(markup: Markup) -> str:
    """Return the text that a person reads, with its no-break spaces."""
    whole = ""
    for number, part in enumerate(
        markup.replace("</blockquote>", "<blockquote>").split("<blockquote>")
    ):
        text = plain(Markup(part))
        whole += "\n".join(f"> {line}" for line in text.split("\n")) if number % 2 else text
    return whole


class Parsed(HTMLParser):
    """A parsed message: its tags in order, the texts of its block quotes, and its whole text."""

    def __init__(self, markup: Markup) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.quotes: list[str] = []
        self.text = ""
        self._open: list[str] = []
        self.feed(markup)
        self.close()
        assert not self._open, f"not closed: {self._open} in {markup}"

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self._open.append(tag)
        if tag == "blockquote":
            self.quotes.append("")

    def handle_endtag(self, tag: str) -> None:
        assert self._open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.text += data
        if "blockquote" in self._open:
            self.quotes[-1] += data
