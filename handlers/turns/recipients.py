"""Decides which people of a delegation or of the secretariat get a private message."""

from __future__ import annotations

from domain.actions.model import Action, Line
from domain.followups.model import FollowUp
from domain.notices.model import Recipients
from domain.people.model import Person
from domain.refs import Ref
from handlers.turns.subjects import Subject
from handlers.turns.turn import Turn
from storage.mail.outbox import Letter
from voice import Markup

# Each rule returns the right people of one delegation. The rules differ for the reasons that
# docs/decisions/0011 gives.


async def responsible(turn: Turn, ref: Ref, line: Line) -> list[Person]:
    """Rule of due times: the person whom the delegation has assigned, else `contacts`.

    The assigned person counts only if they still belong to the delegation and may see the
    item.
    """
    named = await turn.records.assignments.find(ref, line.delegation)
    person = await turn.records.people.find(named.user) if named and named.user else None
    if person and person.delegation == line.delegation and person.sees(ref.group):
        return [person]
    return await contacts(turn, ref.group, line.delegation, line.by)


async def contacts(turn: Turn, group: str, delegation: str, taken_by: int) -> list[Person]:
    """Return the points of contact in the group, else the person who accepted the item."""
    there = await members(turn, group, delegation)
    return [each for each in there if each.poc] or [
        each for each in there if each.user == taken_by
    ]


async def answerable(turn: Turn, action: Action, delegation: str) -> list[Person]:
    """Rule of owed answers: whom to tell that the delegation must answer about an item.

    These are its points of contact in the group, else the people who proposed or accepted the
    item, else its heads, else all its members in the group.
    """
    there = await members(turn, action.ref.group, delegation)
    near = {action.author, *(line.by for line in action.lines if line.delegation == delegation)}
    kinds = (
        [each for each in there if each.poc],
        [each for each in there if each.user in near],
        [each for each in there if each.heads],
    )
    return next(filter(None, kinds), there)


async def asked(turn: Turn, followup: FollowUp, subject: Subject) -> list[Person]:
    """Rule of follow-ups: whom to ask in each delegation that owes an answer.

    These are its points of contact in the group, else the person who accepted its part of the
    entry, else its heads and the people on duty, else all its members in the group.
    """
    group = followup.ref.group
    found: list[Person] = []
    for code in followup.unanswered:
        known = await contacts(turn, group, code, subject.taken_by.get(code, 0))
        found += known or await leading(turn, group, code)
    return found


async def leading(turn: Turn, group: str, delegation: str) -> list[Person]:
    """Return the delegation's heads in the group and its people on duty, or all its members."""
    there = await members(turn, group, delegation)
    return [each for each in there if each.heads or each.duty] or there


async def reminded(turn: Turn, to: Recipients, delegation: str) -> list[Person]:
    """Rule of notices: the delegation's heads among the recipients, else all its recipients."""
    there = [each for each in await addressed(turn, to) if each.delegation == delegation]
    return [each for each in there if each.heads] or there


async def own_heads(turn: Turn, person: Person) -> list[Person]:
    """Rule of people who cannot be reached: the heads of the person's own delegation."""
    return [
        each
        for each in await turn.records.people.all()
        if each.heads and each.delegation == person.delegation and not each.suspended
    ]


# The functions that return groups of people.


async def members(turn: Turn, group: str, delegation: str) -> list[Person]:
    """Return everyone of the delegation who may see the group."""
    everyone = await turn.records.people.all()
    return [each for each in everyone if each.delegation == delegation and each.sees(group)]


async def addressed(turn: Turn, to: Recipients) -> list[Person]:
    """Return everyone who is a recipient of a notice."""
    return [each for each in await turn.records.people.all() if to.include(each)]


async def duty(turn: Turn) -> list[Person]:
    """Return the secretariat's reachable people on duty, or all of the secretariat if none is."""
    staff = [
        each for each in await turn.records.people.all() if each.serves and not each.suspended
    ]
    return [each for each in staff if each.duty and each.reachable] or staff


async def tell_duty(turn: Turn, key: str, /, **facts: object) -> None:
    """Send one sentence to each person that `duty` returns, in that person's language."""
    for officer in await duty(turn):
        turn.tell(officer, turn.speaker(officer).say(key, **facts))


async def destination(turn: Turn, reader: Person, letter: Letter) -> Markup:
    """Return the name of the group or person to whom a letter was addressed, never its text.

    The name is in the reader's language.
    """
    speaker = turn.speaker(reader)
    if letter.group is not None:
        return speaker.term("group", letter.group)
    person = await turn.records.people.find(letter.place.chat)
    return speaker.say("place-private", label=person.label if person else str(letter.place.chat))
