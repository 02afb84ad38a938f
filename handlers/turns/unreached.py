"""What the desk asks of a delegation, and says if it can reach nobody of it in private."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import timedelta

from domain.awaits import OWED, Await, What
from domain.people.model import Person
from domain.refs import Ref
from handlers.turns.quiet import quiet_until
from handlers.turns.recipients import can_reach, duty, members
from handlers.turns.turn import Turn
from voice import Markup

#: What a person is asked for their delegation. A notice goes to each of its recipients anyway.
_ASKED = frozenset(What) - {What.SEEN, What.SECOND}
#: A report is passed on if its due time is so near that the desk has reminded of it.
_NEAR = timedelta(hours=24)


def is_asked(turn: Turn, each: Await) -> bool:
    """Return True if the desk has asked somebody of the delegation in private about it."""
    if each.what in OWED:
        return each.what in _ASKED
    return each.until is not None and turn.now < each.until <= turn.now + _NEAR


async def asked_alone(turn: Turn, person: Person) -> list[Await]:
    """Return what is asked of the delegation where nobody but the person can be reached."""
    groups = []
    for code in sorted(person.groups):
        there = await members(turn, code, person.delegation)
        if not can_reach(each for each in there if each.user != person.user):
            groups.append(code)
    owing = await turn.records.awaits.owing(groups, person.delegation)
    return [each for each in owing if is_asked(turn, each)]


async def tell_nobody(
    turn: Turn,
    refs: Sequence[Ref],
    delegation: str,
    asking: Iterable[Person],
    key: str = "event-nobody",
) -> None:
    """Tell who asks something of the delegation, and the secretariat, that it reaches nobody."""
    for reader, text in await say_nobody(turn, refs, delegation, asking, key):
        tell_softly(turn, reader, text)


async def say_nobody(
    turn: Turn, refs: Sequence[Ref], delegation: str, asking: Iterable[Person], key: str
) -> list[tuple[Person, Markup]]:
    """Return who hears that the desk reaches nobody of the delegation, with the sentence.

    Nobody of the delegation itself hears it, because their messages wait too.
    """
    named = ", ".join(map(str, refs))
    readers = {each.user: each for each in (*asking, *await duty(turn))}.values()
    return [
        (each, turn.speaker(each).say(key, refs=named, delegation=delegation))
        for each in readers
        if each.reachable and each.delegation != delegation
    ]


def tell_softly(turn: Turn, reader: Person, text: Markup) -> None:
    """Tell something that must not wait, but without a sound in the reader's quiet hours."""
    turn.tell(reader, text, silent=quiet_until(turn, reader) is not None)
