"""Functions that write as plain text what people could see in a run."""

from __future__ import annotations

import re
from collections.abc import Sequence
from html import unescape

from sandbox.state.records import TranscriptEntry

_BLOCK = re.compile(r"\s*<blockquote[^>]*>(.*?)</blockquote>\s*", re.DOTALL)
_TAG = re.compile(r"<[^>]*>")
#: Maps a kind of event to the words that follow the author's name.
_KINDS = {"edit": " (card edited)", "press": " presses", "answer": " (on the button)"}


def read_out(transcript: Sequence[TranscriptEntry]) -> str:
    """Return all that people could see, with time, thread, author, text and buttons."""
    shown = []
    day = ""
    for each in transcript:
        if each.kind in {"service", "commands"}:
            continue
        if each.at[:10] != day:
            day = each.at[:10]
            shown.append(f"\n── {day} ──")
        shown.append(_entry(each))
    return "\n".join(shown)


def _entry(each: TranscriptEntry) -> str:
    place = each.topic or (each.title if each.chat < 0 else f"private, {each.title}")
    kind = _KINDS.get(each.kind, "") or ("" if each.kind == "message" else f" ({each.kind})")
    head = f"{each.at[11:16]}  {place:<20} {each.who}{kind}"
    shown = "" if each.kind == "pin" else (read_html(each.html) if each.html else space(each.text))
    text = "".join(f"\n       {line}" for line in shown.splitlines())
    rows = [" ".join(f"[ {space(button.text)} ]" for button in row) for row in each.buttons]
    buttons = "".join(f"\n       {row}" for row in rows)
    return head + text + buttons


def read_html(html: str) -> str:
    """Return HTML as plain text; lines of a block quote, which a person wrote, begin with `> `."""
    return space(unescape(_TAG.sub("", _BLOCK.sub(_quote, html))))


def space(text: str) -> str:
    """Return *text* with ordinary spaces in place of no-break spaces, as a person types them."""
    return text.replace("\N{NO-BREAK SPACE}", " ")


def _quote(found: re.Match[str]) -> str:
    return "\n" + "\n".join(f"&gt; {line}" for line in found[1].splitlines()) + "\n"
