"""Messages about accreditations: lines in the threads, a person's card, the roster's buttons."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from domain.events import RosterChanged
from domain.groups import in_order
from domain.people.model import Invitation, Person, present
from handlers.turns.buttons import Button, ButtonRows
from handlers.turns.recipients import duty, members, own_heads
from handlers.turns.user_turn import UserTurn
from voice import LANGUAGES, NAMES, lines
from voice.groups import present_line
from voice.people import accredited_line, changed_line, contact_line, own_card

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


async def announce_change(turn: UserTurn, person: Person, step: str) -> None:
    """Announce that a person was suspended, reinstated or revoked, without a reason.

    The threads of the person's groups, the person, their heads and the secretariat are told.
    """
    everyone = await turn.records.people.all()
    for group in (await turn.records.groups.all()).values():
        if replace(person, suspended=False).sees(group.code):
            speaker = turn.speaker(group)
            there = present_line(speaker, present(turn.desk.registry, group.code, everyone))
            turn.say(group, lines(changed_line(speaker, person, step), there))
    if person.reachable:
        turn.tell(person, turn.speaker(person).say(f"own-{step}"))
    heads, missing = await own_heads(turn, person), await _contactless(turn, person, step)
    # Whoever can accredit another point of contact hears that there is none: the heads, or the
    # secretariat for a delegation without heads.
    answer = {each.user for each in heads or await duty(turn)}
    readers = {each.user: each for each in (*heads, *await duty(turn))}
    for reader in readers.values():
        speaker, own = turn.speaker(reader), reader.user in answer
        known = [] if reader.user == turn.person.user else [changed_line(speaker, person, step)]
        told = known + [contact_line(speaker, person, code) for code in missing if own]
        if told and reader.user != person.user and reader.reachable:
            turn.tell(reader, lines(*told))


async def _contactless(turn: UserTurn, person: Person, step: str) -> list[str]:
    """Return the groups in which the delegation has no point of contact after the change."""
    if not person.poc or step == "reinstate" or person.suspended:
        return []
    found = []
    for code in in_order(person.groups):
        there = await members(turn, code, person.delegation)
        if not any(each.poc and each.user != person.user for each in there):
            found.append(code)
    return found


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
