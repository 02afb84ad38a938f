"""The entries of a person's board: links to their cards."""

from __future__ import annotations

from collections.abc import Iterable

from domain.notices.model import KIND as NOTICE
from domain.refs import Ref
from handlers.turns.entries import seen_groups
from handlers.turns.user_turn import UserTurn
from storage.followups import KIND as QUESTION
from voice.links import message_link, place_link


async def find_links(turn: UserTurn, refs: Iterable[Ref]) -> dict[Ref, str]:
    """Return for each entry the address of its card, or of its thread; "" if it has none.

    An entry that is in no thread, such as a private notice, is left out.
    """
    groups, seen = await turn.records.groups.all(), seen_groups(turn)
    keys: dict[Ref, list[tuple[str, str]]] = {}
    for ref in refs:
        if ref.kind == NOTICE:
            keys[ref] = [(f"{ref}@{code}", code) for code in seen]
        elif ref.kind == QUESTION:
            asked = await turn.records.followups.find(ref)
            keys[ref] = [(asked.card if asked else str(ref), ref.group)]
        else:
            keys[ref] = [(str(ref), ref.group)]
    every = [key for named in keys.values() for key, _ in named]
    messages = await turn.records.cards.messages(every) if every else {}
    found: dict[Ref, str] = {}
    for ref, named in keys.items():
        for key, code in named:
            place = groups[code].place if code in groups else None
            if place is not None and (message := messages.get((key, place.chat))) is not None:
                found[ref] = message_link(place, message)
                break
        else:
            home = groups.get(ref.group)
            if home is not None and home.place is not None:
                found[ref] = place_link(home.place)
    return found
