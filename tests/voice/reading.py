"""What the desk says, as a person sees it and as Telegram's parser reads it."""

from __future__ import annotations

from datetime import UTC, datetime
from html.parser import HTMLParser

from tests.room import REGISTRY
from voice import Markup, Speaker, plain


def speaker(language: str = "en", zone: str | None = None) -> Speaker:
    """Return a speaker for a thread, or for one reader in *zone*."""
    return Speaker(language, REGISTRY, zone)


def at(day: int, clock: str) -> datetime:
    """Return a time of July 2025 in UTC: `at(25, "12:00")`."""
    hour, minute = clock.split(":")
    return datetime(2025, 7, day, int(hour), int(minute), tzinfo=UTC)


def seen(markup: Markup) -> str:
    """Return what a person reads, with `> ` before the lines of a block quote."""
    whole = ""
    for number, part in enumerate(
        markup.replace("</blockquote>", "<blockquote>").split("<blockquote>")
    ):
        text = plain(Markup(part))
        whole += "\n".join(f"> {line}" for line in text.split("\n")) if number % 2 else text
    return whole


class Parsed(HTMLParser):
    """The tags of a message in order, the texts of its block quotes, and all of its text."""

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
