"""A parser for Telegram's HTML that accepts and refuses the same markup as Telegram's server."""

from __future__ import annotations

import html
import re
from dataclasses import dataclass

from sandbox.errors import BadRequest, Json
from sandbox.formats.entities import utf16_length

TYPES = {
    "b": "bold",
    "strong": "bold",
    "i": "italic",
    "em": "italic",
    "u": "underline",
    "ins": "underline",
    "s": "strikethrough",
    "strike": "strikethrough",
    "del": "strikethrough",
    "tg-spoiler": "spoiler",
    "span": "spoiler",
    "a": "text_link",
    "code": "code",
    "pre": "pre",
    "blockquote": "blockquote",
    "tg-time": "date_time",
    "tg-emoji": "custom_emoji",
}
REFERENCE = re.compile(r"&(#x[0-9a-fA-F]{1,6}|#\d{1,7}|lt|gt|amp|quot);?")
TAG = re.compile(r"<(?P<close>/?)(?P<name>[^\s>]*)")
ATTRIBUTE = re.compile(
    r"\s+(?P<name>[^\s=/\"'>]+)(?:\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([\w.-]+)))?"
)
END = re.compile(r"\s*/?\s*>")
LINK = re.compile(r"(?:https?|tg|mailto|tel|ton)://?\S|(?:mailto|tel):\S|[\w.-]+\.\w")


@dataclass
class OpenTag:
    """A start tag whose end tag has not been read yet."""

    name: str
    attributes: dict[str, str]
    offset: int
    start: int


def parse_html(markup: str) -> tuple[str, list[Json]]:
    """Return the visible text and its entities; raise BadRequest if Telegram refuses the HTML."""
    if "<" not in markup:
        return (unescape(markup) if "&" in markup else markup), []
    return _Reader(markup).read()


def unescape(text: str) -> str:
    """Return the text with numeric references, &lt; &gt; &amp; and &quot; replaced.

    Other references stay as they are.
    """
    return REFERENCE.sub(lambda match: html.unescape(f"&{match[1]};"), text)


class _Reader:
    """A parser that reads the markup from start to end and counts the visible text's length."""

    def __init__(self, markup: str) -> None:
        self._markup = markup
        self._parts: list[str] = []
        self._length = 0
        self._open: list[OpenTag] = []
        self._entities: list[Json] = []

    def read(self) -> tuple[str, list[Json]]:
        at = 0
        while (less := self._markup.find("<", at)) >= 0:
            self._add_text(self._markup[at:less])
            match = TAG.match(self._markup, less)
            assert match is not None  # the match cannot fail, because the text at `less` is a "<"
            name = match["name"].lower()
            at = self._end(match, name) if match["close"] else self._begin(match, name)
        self._add_text(self._markup[at:])
        if self._open:
            raise _refuse(
                f'Can\'t find end tag corresponding to start tag "{self._open[-1].name}"'
            )
        order = sorted(self._entities, key=lambda entity: (entity["offset"], -entity["length"]))
        return "".join(self._parts), order

    def _add_text(self, text: str) -> None:
        if text:
            visible = unescape(text) if "&" in text else text
            self._parts.append(visible)
            self._length += utf16_length(visible)

    def _byte(self, position: int) -> int:
        return len(self._markup[:position].encode())

    def _begin(self, match: re.Match[str], name: str) -> int:
        start = self._byte(match.start())
        if match.end() == len(self._markup):
            raise _refuse(f"Unclosed start tag at byte offset {start}")
        if name not in TYPES:
            raise _refuse(f'Unsupported start tag "{name}" at byte offset {start}')
        attributes: dict[str, str] = {}
        at = match.end()
        while found := ATTRIBUTE.match(self._markup, at):
            value = next((group for group in found.groups()[1:] if group is not None), "")
            attributes[found["name"].lower()] = unescape(value)
            at = found.end()
        end = END.match(self._markup, at)
        if end is None:
            if ">" not in self._markup[at:]:
                raise _refuse(f"Unclosed start tag at byte offset {start}")
            raise _refuse(f'Empty attribute name in the tag "{name}" at byte offset {start}')
        _check_attributes(name, attributes, start)
        self._open.append(OpenTag(name, attributes, self._length, start))
        return end.end()

    def _end(self, match: re.Match[str], name: str) -> int:
        start = self._byte(match.start())
        end = END.match(self._markup, match.end())
        if end is None:
            raise _refuse(f"Unclosed end tag at byte offset {start}")
        if not self._open:
            raise _refuse(f"Unexpected end tag at byte offset {start}")
        tag = self._open.pop()
        if name not in {tag.name, ""}:
            raise _refuse(
                f"Unmatched end tag at byte offset {start}, "
                f'expected "</{tag.name}>", found "</{name}>"'
            )
        if self._length > tag.offset:
            self._close(tag)
        return end.end()

    def _close(self, tag: OpenTag) -> None:
        inside = {outer.name for outer in self._open}
        language = tag.attributes.get("class", "").removeprefix("language-")
        if tag.name == "code" and inside & {"pre"}:
            if language and self._open[-1].name == "pre":
                self._open[-1].attributes["class"] = f"language-{language}"
            return
        if inside & {"pre", "code"} or (tag.name == "blockquote" and "blockquote" in inside):
            return
        entity: Json = {"type": TYPES[tag.name], "offset": tag.offset}
        entity["length"] = self._length - tag.offset
        if (more := self._detail(tag, language)) is not None:
            self._entities.append(entity | more)

    def _detail(self, tag: OpenTag, language: str) -> Json | None:
        """Return the further fields of an entity, or None if Telegram drops the entity."""
        given = tag.attributes
        match tag.name:
            case "a":
                return _link(
                    given.get("href") or "".join(self._parts)[-(self._length - tag.offset) :]
                )
            case "pre":
                return {"language": language} if language else {}
            case "blockquote":
                return {"type": "expandable_blockquote"} if "expandable" in given else {}
            case "tg-emoji":
                return {"custom_emoji_id": given["emoji-id"]}
            case "tg-time":
                form = {"date_time_format": given["format"]} if given.get("format") else {}
                return {"unix_time": int(given["unix"])} | form
        return {}


def _link(url: str) -> Json | None:
    return {"url": url} if LINK.match(url) else None


def _check_attributes(name: str, attributes: dict[str, str], start: int) -> None:
    if name == "span" and attributes.get("class") != "tg-spoiler":
        raise _refuse(f'Tag "span" must have class "tg-spoiler" at byte offset {start}')
    if name == "tg-emoji" and not attributes.get("emoji-id", "").isdigit():
        raise _refuse("Invalid custom emoji identifier specified")
    if name == "tg-time" and not attributes.get("unix", "").isdigit():
        raise _refuse(f'Tag "tg-time" must have a valid "unix" attribute at byte offset {start}')


def _refuse(reason: str) -> BadRequest:
    return BadRequest(f"can't parse entities: {reason}")
