"""People who are gone or cannot be reached: colleagues hear at once what was asked of them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from domain.awaits import Await
from domain.events import PersonOut, PersonReachable, PersonUnreachable
from domain.people.model import Person
from domain.refs import Ref
from handlers.turns.recipients import can_reach, duty, own_heads, who_asked, whom
from handlers.turns.routes import Routes
from handlers.turns.turn import Turn
from handlers.turns.unreached import is_asked, say_nobody, tell_nobody, tell_softly
from storage.followups import KIND as QUESTION
from voice import lines

routes = Routes()

#: Says that those who have heard what was asked cannot be reached any more.
_NOBODY = "event-nobody-left"


@dataclass(slots=True)
class _Passed:
    """What the desk has asked of a person who is gone or cannot be reached now."""

    #: User -> the entries that this colleague gets now and did not get before.
    to: dict[int, list[Ref]] = field(default_factory=dict)
    people: dict[int, Person] = field(default_factory=dict)
    #: The entries for which nobody of the delegation can be reached.
    waiting: list[Ref] = field(default_factory=list)
    #: Who asks about these entries.
    asking: list[Person] = field(default_factory=list)


@routes.on(PersonUnreachable)
async def pass_on(turn: Turn, event: PersonUnreachable) -> None:
    """Tell the person's heads, the secretariat, and those who get the person's messages now."""
    person = event.person
    passed = await _pass(turn, person)
    readers = [*await own_heads(turn, person), *await duty(turn), *passed.people.values()]
    await _tell(turn, person, readers, "event-unreachable", passed.to)
    if passed.waiting:
        await tell_nobody(turn, passed.waiting, person.delegation, passed.asking, _NOBODY)


@routes.on(PersonOut)
async def hand_over(turn: Turn, event: PersonOut) -> None:
    """Say to those who get the person's messages now what was asked of the person.

    What was asked of somebody who could not be reached has passed on before.
    """
    person = event.person
    if not person.reachable:
        return
    passed = await _pass(turn, person)
    for user, refs in passed.to.items():
        text = turn.speaker(passed.people[user]).say("event-comes", refs=", ".join(map(str, refs)))
        event.said.setdefault(user, []).append(text)
    if passed.waiting:
        asking, own = passed.asking, person.delegation
        for reader, text in await say_nobody(turn, passed.waiting, own, asking, _NOBODY):
            event.said.setdefault(reader.user, []).append(text)


@routes.on(PersonReachable)
async def tell_back(turn: Turn, event: PersonReachable) -> None:
    """Tell the person's heads and the secretariat that the person can be reached again."""
    person = event.person
    readers = [*await own_heads(turn, person), *await duty(turn)]
    await _tell(turn, person, [] if person.suspended else readers, "event-reachable", {})


async def _tell(
    turn: Turn, person: Person, readers: list[Person], key: str, passed: Mapping[int, list[Ref]]
) -> None:
    for reader in {each.user: each for each in readers}.values():
        if reader.user == person.user or not reader.reachable:
            continue
        speaker, refs = turn.speaker(reader), ", ".join(map(str, passed.get(reader.user, ())))
        here = speaker.say("event-passed", refs=refs) if refs else None
        tell_softly(turn, reader, lines(speaker.say(key, label=person.label), here))


async def _pass(turn: Turn, person: Person) -> _Passed:
    """Return to whom what the desk has asked of the person goes now."""
    passed = _Passed()
    if person.suspended:
        return passed
    for each in await turn.records.awaits.owing(sorted(person.groups), person.delegation):
        if not is_asked(turn, each):
            continue
        about, took = await _took(turn, each)
        before = await whom(turn, about, person.delegation, took, back=person)
        if person.user not in {one.user for one in before}:
            continue
        now = await whom(turn, about, person.delegation, took)
        if now and not can_reach(now):
            passed.waiting.append(each.ref)
            passed.asking += await _askers(turn, each, about)
        known = {one.user for one in before}
        for one in now:
            if one.reachable and one.user not in known:
                passed.people[one.user] = one
                refs = passed.to.setdefault(one.user, [])
                refs += [each.ref] if each.ref not in refs else []
    passed.waiting = list(dict.fromkeys(passed.waiting))
    return passed


async def _took(turn: Turn, each: Await) -> tuple[Ref, set[int]]:
    """Return the entry by which the rule names people, and who took it on for the delegation."""
    question = each.ref.kind == QUESTION
    asked = await turn.records.followups.find(each.ref) if question else None
    about = asked.about if asked else each.ref
    action = await turn.records.actions.find(about)
    return about, action.took(each.delegation) if action else set()


async def _askers(turn: Turn, each: Await, about: Ref) -> list[Person]:
    """Return who asks something of the delegation: who put the question or proposed the item."""
    asked = await turn.records.followups.find(each.ref) if each.ref.kind == QUESTION else None
    action = await turn.records.actions.find(about)
    if asked is not None:
        side, user = asked.asked_by, asked.author
    elif action is not None:
        side, user = action.proposed_by, action.author
    else:
        return []
    return [] if side == each.delegation else await who_asked(turn, about, side, user, {user})
