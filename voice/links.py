"""Write links to the places and messages of supergroups; other chats have none."""

from __future__ import annotations

import re

from domain.groups import Place

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
