"""Messages about accreditations: lines in the threads, a person's card, the roster's buttons."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from domain.events import RosterChanged
from domain.groups import in_order
from domain.people.model import Invitation, Person, present
from handlers.turns.buttons import Button, ButtonRows
from handlers.turns.recipients import duty, members, own_heads
from handlers.turns.user_turn import UserTurn
from voice import LANGUAGES, NAMES, Markup, lines
from voice.groups import present_line
from voice.people import accredited_line, changed_line, contact_line, own_card, vacant_line

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


async def announce_change(
    turn: UserTurn, person: Person, step: str, said: Mapping[int, Sequence[str]]
) -> list[Markup]:
    """Announce that a person was suspended, reinstated or revoked, without a reason.

    The threads of the person's groups, the person, their heads and the secretariat are told; in a
    delegation without heads, all its people. *said* is what passes on to each user, in the same
    message. Returns what the acting person is to hear of the change.
    """
    everyone = await turn.records.people.all()
    for group in (await turn.records.groups.all()).values():
        if replace(person, suspended=False).sees(group.code):
            speaker = turn.speaker(group)
            there = present_line(speaker, present(turn.desk.registry, group.code, everyone))
            turn.say(group, lines(changed_line(speaker, person, step), there))
    if person.reachable:
        turn.tell(person, turn.speaker(person).say(f"own-{step}"))
    heads, officers = await own_heads(turn, person), await duty(turn)
    own = [each for each in everyone if each.delegation == person.delegation]
    known = [each for each in (*(heads or own), *officers, turn.person) if not each.suspended]
    told = {each.user: each for each in known if each.user != person.user}
    passed = {each.user: each for each in everyone if each.user in said}
    contactless = await _contactless(turn, person, step)
    vacant = [] if step == "reinstate" or person.suspended else _vacant(person, everyone)
    # Whoever can accredit another point of contact hears that there is none: the heads, or the
    # secretariat for a delegation without heads.
    able = {each.user for each in heads or officers}
    heard: list[Markup] = []
    for reader in (told | passed).values():
        speaker, texts = turn.speaker(reader), []
        if reader.user in told and reader.user != turn.person.user:
            texts.append(changed_line(speaker, person, step))
        if reader.user in able:
            texts += [contact_line(speaker, person, code) for code in contactless]
        if reader.user in told:
            texts += [vacant_line(speaker, person, post) for post in vacant]
        texts += map(Markup, said.get(reader.user, ()))
        if reader.user == turn.person.user:
            heard = texts
        elif texts and (reader.reachable or reader.user in said):
            turn.tell(reader, lines(*texts))
    return heard


def _vacant(person: Person, everyone: Sequence[Person]) -> list[str]:
    """Return the sentences on posts that nobody has after the person: as a head, or on duty."""
    others = [each for each in everyone if each.user != person.user and not each.suspended]
    own = [each for each in others if each.delegation == person.delegation]
    vacant = ["vacant-head"] if person.heads and not any(each.heads for each in own) else []
    if person.serves and person.duty and not any(each.serves and each.duty for each in others):
        vacant.append("vacant-duty")
    return vacant


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
