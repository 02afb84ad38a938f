"""Write links to the places and messages of supergroups; other chats have none."""

from __future__ import annotations

import re
from collections.abc import Mapping

from domain.groups import Place
from domain.refs import Ref
from voice.speech.markup import Markup, bold, link
from voice.speech.speaker import Speaker

#: The id of a supergroup. Its links name it without the beginning.
_SUPERGROUP = re.compile(r"-100(\d+)")


def place_link(place: Place) -> str:
    """Return a link to a topic, or "" for anything else."""
    found = _SUPERGROUP.fullmatch(str(place.chat))
    return f"https://t.me/c/{found[1]}/{place.thread}" if found and place.thread else ""


def message_link(place: Place, message_id: int) -> str:
    """Return a link to a message of a supergroup, or "" for a message of another chat."""
    found = _SUPERGROUP.fullmatch(str(place.chat))
    topic = f"{place.thread}/" if place.thread else ""
    return f"https://t.me/c/{found[1]}/{topic}{message_id}" if found else ""


def linked(speaker: Speaker, text: Markup, links: Mapping[Ref, str]) -> Markup:
    """Return *text* with each reference in bold type as a link to its card.

    A reference with an empty link gets the name of its group instead.
    """
    for ref, url in links.items():
        name = bold(ref)
        if not url:
            shown = Markup(f"{name} · {speaker.term('group', ref.group)}")
        else:
            shown = link(name, url)
        text = Markup(text.replace(name, shown))
    return text
