"""Next steps: what is awaited of a delegation, the commands that answer it, and their buttons."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from domain.awaits import OWED, Await, What
from domain.people.model import Person
from domain.permissions import may_ever
from domain.refs import Ref
from handlers.turns.buttons import Button, ButtonRows
from handlers.turns.turn import Turn
from storage.actions import KIND as ITEM
from storage.followups import KIND as QUESTION
from storage.mail.buttons import Audience
from voice import Markup
from voice.awaits import with_wait

#: The label and the command for each. If it can be answered in two ways, both are there, so that
#: neither is favoured.
STEPS: Mapping[What, Sequence[tuple[str, str]]] = {
    What.ACCEPTANCE: (("button-accept", "accept"), ("button-decline", "decline")),
    What.DATE: (("button-agree-date", "agree date"), ("button-keep", "keep date")),
    What.WORDS: (("button-agree-words", "agree words"), ("button-keep-words", "keep words")),
    What.WITHDRAWAL: (("button-withdraw", "withdraw"), ("button-retain", "retain")),
    What.REPORT: (("button-done", "done"),),
    What.CONFIRMATION: (("button-confirm", "confirm"), ("button-not-yet", "notyet")),
    What.ANSWER: (("button-reply", "reply"),),
    What.SEEN: (("button-seen", "seen"),),
    What.SECOND: (("button-notice-confirm", "notice confirm"),),
}


async def own_lines(
    turn: Turn, reader: Person, awaits: Sequence[Await]
) -> list[tuple[Await, Markup]]:
    """Return what is awaited of the reader's delegation, as the matters write it.

    What this person cannot answer has no line, and is left out.
    """
    written: dict[Await, Markup | None] = {}
    for kind in sorted({each.ref.kind for each in awaits}):
        these = [each for each in awaits if each.ref.kind == kind]
        found = await turn.desk.contents.own_lines[kind](turn, reader, these)
        written |= dict(zip(these, found, strict=True))
    return [
        (each, with_wait(turn.speaker(reader), line, each, turn.now))
        for each in awaits
        if (line := written[each])
    ]


async def next_steps(turn: Turn, reader: Person, awaits: Sequence[Await]) -> ButtonRows:
    """Return a row of buttons for all that the reader may answer about each of *awaits*."""
    rows: list[list[Button]] = []
    for each in awaits:
        version, whats = await _version(turn, each.ref), await _whats(turn, each)
        rows += [_buttons(turn, reader, each.ref, version, what) for what in whats]
    return [row for row in rows if row]


def _buttons(turn: Turn, reader: Person, ref: Ref, version: int, what: What) -> list[Button]:
    return [
        Button(
            "button-of-entry",
            f"/{line} {ref}",
            audience=Audience(user=reader.user),
            facts={"words": turn.speaker(reader).say(label), "ref": str(ref)},
            subject=str(ref),
            version=version,
        )
        for label, line in STEPS.get(what, ())
        if may_ever(reader.role, turn.desk.contents.commands[line.split()[0]].act)
    ]


async def _whats(turn: Turn, one: Await) -> list[What]:
    """Return what else is to be answered about the same entry; a list names the entry once."""
    if one.what not in OWED:
        return [one.what]
    owed = await turn.records.awaits.of(one.ref)
    own = [each.what for each in owed if each.delegation == one.delegation and each.what in OWED]
    return sorted(own, key=lambda what: what is not one.what)


async def _version(turn: Turn, ref: Ref) -> int:
    """Return the version of the entry that the list shows."""
    if ref.kind == ITEM:
        item = await turn.records.actions.find(ref)
        return item.version if item else 0
    if ref.kind == QUESTION:
        asked = await turn.records.followups.find(ref)
        return asked.version if asked else 0
    notice = await turn.records.notices.find(ref)
    return notice.version if notice else 0
