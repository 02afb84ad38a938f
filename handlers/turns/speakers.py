"""Make the speaker that writes sentences for one reader."""

from __future__ import annotations

from datetime import datetime

from domain.groups import CODES, Group
from domain.people.model import Person
from handlers.turns.desk import Desk
from voice import Speaker
from voice.speech.examples import Examples


def speaker_for(reader: Person | Group | None, desk: Desk, now: datetime) -> Speaker:
    """Return a speaker in the person's language and zone, or in the group's language and UTC.

    Without a reader it speaks the desk's language. The days in its examples come after *now*.
    """
    if isinstance(reader, Person):
        return Speaker(
            reader.language,
            desk.registry,
            reader.zone,
            Examples(
                own=reader.delegation,
                role=reader.role,
                groups=CODES if reader.serves else reader.groups,
                zone=reader.zone,
                now=now,
            ),
        )
    return Speaker(
        reader.language if reader else desk.language,
        desk.registry,
        examples=Examples(groups=(reader.code,) if reader else (), now=now),
    )
