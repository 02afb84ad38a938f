"""Says that the desk can reach nobody of a delegation in private, and that its messages wait."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from domain.people.model import Person
from domain.refs import Ref
from handlers.turns.quiet import quiet_until
from handlers.turns.recipients import duty
from handlers.turns.turn import Turn
from voice import Markup


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
