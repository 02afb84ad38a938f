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
    turn: Turn, refs: Sequence[Ref], delegation: str, asking: Iterable[Person]
) -> None:
    """Tell who asks something of the delegation, and the secretariat, that it reaches nobody.

    Nobody of the delegation itself is told, because their messages wait too.
    """
    named = ", ".join(map(str, refs))
    for reader in {each.user: each for each in (*asking, *await duty(turn))}.values():
        if reader.reachable and reader.delegation != delegation:
            speaker = turn.speaker(reader)
            tell_softly(
                turn, reader, speaker.say("event-nobody", refs=named, delegation=delegation)
            )


def tell_softly(turn: Turn, reader: Person, text: Markup) -> None:
    """Tell something that must not wait, but without a sound in the reader's quiet hours."""
    turn.tell(reader, text, silent=quiet_until(turn, reader) is not None)
