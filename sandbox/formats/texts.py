"""Reading the text or caption of a call, with its markup or entities and its length limits."""

from __future__ import annotations

import html
from dataclasses import dataclass

from sandbox.errors import BadRequest, Json
from sandbox.formats.description import Call
from sandbox.formats.entities import add_found, trim, utf16_length
from sandbox.formats.markup import parse_html

MOST_BYTES = 32_768
MOST_TEXT = 4096
MOST_CAPTION = 1024
MOST_ENTITIES = 100


@dataclass(frozen=True)
class Text:
    """A formatted text: the visible text, its entities, and HTML that means the same."""

    visible: str
    entities: list[Json]
    html: str

    def fields(self, key: str) -> Json:
        """Return the fields of a message body; `key` is "text" or "caption"."""
        if not self.visible:
            return {}
        named = "entities" if key == "text" else "caption_entities"
        return {key: self.visible} | ({named: self.entities} if self.entities else {})


def read_text(call: Call) -> Text:
    """Return the text of a call; raise BadRequest if it is empty or too long."""
    text = _read(call, "text", "entities")
    if not text.visible:
        raise BadRequest("message text is empty")
    if len(text.visible) > MOST_TEXT:
        raise BadRequest("message is too long")
    return text


def read_caption(call: Call) -> Text:
    """Return the caption of a call, which may be empty; raise BadRequest if it is too long."""
    text = _read(call, "caption", "caption_entities")
    if len(text.visible) > MOST_CAPTION:
        raise BadRequest("message caption is too long")
    return text


def _read(call: Call, key: str, entities_key: str) -> Text:
    source = call.get(key, "")
    try:
        size = len(source.encode())
    except UnicodeEncodeError:
        raise BadRequest("strings must be encoded in UTF-8") from None
    if size > MOST_BYTES:
        raise BadRequest("text is too long")
    mode = call.get("parse_mode", "")
    if mode.lower() == "html":
        visible, entities = parse_html(source)
        shown = source
    elif mode.lower() in {"markdown", "markdownv2"}:
        raise BadRequest(f"the sandbox does not simulate parse_mode {mode}")
    elif mode:
        raise BadRequest("unsupported parse_mode")
    else:
        visible, entities, shown = source, call.get(entities_key, []), html.escape(source, False)
        _check_entities(visible, entities)
    visible, entities = trim(visible, entities)
    return Text(visible, add_found(visible, entities)[:MOST_ENTITIES], shown)


def _check_entities(text: str, entities: list[Json]) -> None:
    end = utf16_length(text)
    for entity in entities:
        if (
            entity["offset"] < 0
            or entity["length"] < 0
            or entity["offset"] + entity["length"] > end
        ):
            raise BadRequest(f"entity beyond the end of the text: {entity['type']}")
