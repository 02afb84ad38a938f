"""Decides which people of a delegation or of the secretariat get a private message."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import replace

from domain.notices.model import Recipients
from domain.people.model import Person
from domain.permissions import Act, may
from domain.refs import Ref
from handlers.turns.turn import Turn
from storage.mail.outbox import Letter
from voice import Markup

# docs/decisions/0020 argues the rule.


async def whom(
    turn: Turn,
    ref: Ref,
    delegation: str,
    took: Collection[int] = (),
    *,
    back: Person | None = None,
) -> list[Person]:
    """Return whom of a delegation the desk tells in private of an entry, or asks about it.

    These are the people whom the delegation has named for the entry, else its points of contact
    in the group, else those of *took*, the users who took the entry on or proposed it, else its
    heads, else all its members in the group. If it has named an office, which the desk cannot
    reach, those follow the people named beside it. So do they if nobody found so far has a role
    that may answer and report.

    Who cannot be reached is passed over. If nobody of the delegation can be reached, the messages
    wait for those whom the rule names otherwise. With *back* the answer is as if that person
    could be reached.
    """
    there = await members(turn, ref.group, delegation)
    if back is not None:
        others = [each for each in there if each.user != back.user]
        there = [*others, replace(back, reachable=True)]
    there = reached(there)
    named = await turn.records.assignments.find(ref, delegation)
    in_hand = {each.user for each in named}
    told = [each for each in there if each.user in in_hand]
    if any(map(_can_act, told)) and all(each.user for each in named):
        return told
    rungs = (
        [each for each in there if each.poc],
        [each for each in there if each.user in took],
        heads_of(there),
        there,
    )
    for rung in rungs:
        told += [each for each in rung if each not in told]
        if any(map(_can_act, rung)):
            break
    return told


def _can_act(person: Person) -> bool:
    """Return True if the person's role may answer and report for the delegation."""
    return may(person.role, Act.ANSWER) and may(person.role, Act.REPORT)


async def who_asked(
    turn: Turn, ref: Ref, delegation: str, user: int | None, took: Collection[int] = ()
) -> list[Person]:
    """Return the person who asked something for the delegation, or else whom the rule names.

    That is so if the person is not in the group any more, or if they cannot be reached and
    somebody else of the delegation can.
    """
    asked = await turn.records.people.find(user) if user else None
    there = asked and asked.delegation == delegation and asked.sees(ref.group)
    if asked and there and asked.reachable:
        return [asked]
    people = await whom(turn, ref, delegation, took)
    return [asked] if asked and there and not can_reach(people) else people


def reached(people: Iterable[Person]) -> list[Person]:
    """Return those who can be reached in private, or everyone if nobody can."""
    everyone = list(people)
    return [each for each in everyone if each.reachable] or everyone


def can_reach(people: Iterable[Person]) -> bool:
    """Return True if at least one of *people* can be reached in private."""
    return any(each.reachable for each in people)


def heads_of(people: Iterable[Person]) -> list[Person]:
    """Return the heads of delegation and alternates among *people*."""
    return [each for each in people if each.heads]


async def reminded(turn: Turn, to: Recipients, delegation: str) -> list[Person]:
    """Rule of notices: the delegation's heads among the recipients, else all its recipients."""
    there = reached(each for each in await addressed(turn, to) if each.delegation == delegation)
    return heads_of(there) or there


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
