"""The entries of a person's board: links to their cards, and the buttons that serve next."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from domain.awaits import OWED, Await, What
from domain.notices.model import KIND as NOTICE
from domain.permissions import may_ever
from domain.refs import Ref
from handlers.turns.buttons import Button, ButtonRows
from handlers.turns.entries import seen_groups
from handlers.turns.next_steps import STEPS
from handlers.turns.user_turn import UserTurn
from storage.actions import KIND as ITEM
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


async def next_steps(turn: UserTurn, awaits: Sequence[Await]) -> ButtonRows:
    """Return a row of buttons for all that this person may answer about each of *awaits*."""
    rows: list[list[Button]] = []
    for each in awaits:
        version = await _version(turn, each.ref)
        rows += [_buttons(turn, each.ref, version, what) for what in await _whats(turn, each)]
    return [row for row in rows if row]


def _buttons(turn: UserTurn, ref: Ref, version: int, what: What) -> list[Button]:
    return [
        Button(
            "button-of-entry",
            f"/{line} {ref}",
            audience=turn.only,
            facts={"words": turn.voice.say(label), "ref": str(ref)},
            subject=str(ref),
            version=version,
        )
        for label, line in STEPS.get(what, ())
        if may_ever(turn.person.role, turn.desk.contents.commands[line.split()[0]].act)
    ]


async def _whats(turn: UserTurn, one: Await) -> list[What]:
    """Return what else is to be answered about the same entry; a list names the entry once."""
    if one.what not in OWED:
        return [one.what]
    owed = await turn.records.awaits.of(one.ref)
    own = [each.what for each in owed if each.delegation == one.delegation and each.what in OWED]
    return sorted(own, key=lambda what: what is not one.what)


async def _version(turn: UserTurn, ref: Ref) -> int:
    """Return the version of the entry that the list shows."""
    if ref.kind == ITEM:
        item = await turn.records.actions.find(ref)
        return item.version if item else 0
    if ref.kind == QUESTION:
        asked = await turn.records.followups.find(ref)
        return asked.version if asked else 0
    notice = await turn.records.notices.find(ref)
    return notice.version if notice else 0
