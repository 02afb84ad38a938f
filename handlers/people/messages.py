"""Messages about accreditations: lines in the threads, a person's card, the roster's buttons."""

from __future__ import annotations

from collections.abc import Sequence

from domain.events import RosterChanged
from domain.people.model import Invitation, Person, present
from handlers.turns.buttons import Button, ButtonRows
from handlers.turns.user_turn import UserTurn
from voice import LANGUAGES, NAMES
from voice.groups import present_line
from voice.people import accredited_line, own_card

#: The roster has buttons for at most this many people and links.
_MOST_BUTTONS = 40


async def announce(turn: UserTurn, person: Person) -> None:
    """Announce a newly accredited person in each of their groups, with all who are present now."""
    everyone = await turn.records.people.all()
    for group in (await turn.records.groups.all()).values():
        if not person.sees(group.code):
            continue
        await turn.record_own(
            group.code,
            "accredited",
            delegation=person.delegation,
            role=person.role.value,
            label=person.label,
        )
        speaker = turn.speaker(group)
        there = present_line(speaker, present(turn.desk.registry, group.code, everyone))
        turn.say(group, accredited_line(speaker, person, there))
        await turn.publish(RosterChanged((group.code,)))


def welcome(turn: UserTurn, person: Person) -> None:
    """Send the person their own card, with a button for each language."""
    languages = [
        Button(
            "button-words",
            f"/settings language {code}",
            audience=turn.only,
            facts={"words": NAMES[code]},
        )
        for code in LANGUAGES
    ]
    text = own_card(turn.speaker(person), person, turn.now)
    turn.tell(person, text, buttons=[languages[:2], languages[2:]])


def roster_buttons(
    turn: UserTurn, people: Sequence[Person], links: Sequence[Invitation]
) -> ButtonRows:
    """Return one row of buttons for each person except the reader, and for each open link."""
    others = [each for each in people if each.user != turn.person.user]
    rows = [
        [
            _step(turn, "reinstate" if each.suspended else "suspend", each.label),
            _step(turn, "revoke", each.label),
        ]
        for each in others
    ]
    rows += [[_step(turn, "revoke", each.label)] for each in links]
    return rows[:_MOST_BUTTONS]


def _step(turn: UserTurn, step: str, label: str) -> Button:
    line = f"/accredit {step} {label}"
    return Button(f"button-{step}", line, audience=turn.only, facts={"label": label})
