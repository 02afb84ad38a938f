"""Write the text that shows the settings of a person."""

from __future__ import annotations

from datetime import datetime

from domain.digests import next_weekly
from domain.people.model import Person
from voice.speech.catalogues import NAMES
from voice.speech.markup import Markup, lines
from voice.speech.speaker import Speaker
from voice.zones import clock_in


def settings_card(speaker: Speaker, person: Person, now: datetime) -> Markup:
    """Return the settings of one person at *now*, and the line that says how to change them."""
    return lines(
        speaker.say("settings-title"),
        speaker.say("settings-language", language=NAMES[person.language]),
        speaker.say("settings-zone", zone=person.zone, clock=clock_in(person.zone, now)),
        speaker.say("settings-quiet", hours=str(person.quiet))
        if person.quiet
        else speaker.say("settings-no-quiet"),
        speaker.say("settings-duty" if person.duty else "settings-no-duty"),
        speaker.say("settings-weekly", at=next_weekly(person.weekly, person.zone, now))
        if person.weekly
        else speaker.say("settings-no-weekly"),
        speaker.say("settings-next"),
    )
