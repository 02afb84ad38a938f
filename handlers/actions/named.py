"""Reads the names after /assign: people of the delegation, or the name of an office."""

from __future__ import annotations

import re
from collections.abc import Sequence

from domain.actions.assignments import MOST_NAMED, WHOM_MAX, Assignment, names
from domain.actions.refusals import NotNamed, OutsideGroup, TooManyNamed, UnknownOwnLabel
from domain.people.labels import capitals
from domain.people.model import Person
from domain.refs import Ref
from domain.refusals import TextTooLong
from domain.spellings import nearest_name
from handlers.turns.entries import MOST_CHOICES
from handlers.turns.forms import ToCheck
from handlers.turns.user_turn import UserTurn
from voice.stand_ins import StandIn, stand_in

#: A person sends this instead of a name to record that nobody is responsible any more.
NOBODY = "-"
#: A sign before the names adds them to those named before, or removes them.
_SIGN = re.compile(r"(?P<sign>[+\-−–—])\s*(?=\S)")
_DASHES = " -−–—+"
#: What joins the names of several people.
_AND = r"(?:and|и|та|і|й|ve)\s+"
#: The longest part before the dash of a label that is written without a delegation's code.
_SHORT = 3
_JOINED = re.compile(rf"\s*[,;+&]\s*(?:{_AND})?|\s+{_AND}", re.IGNORECASE)


def is_nobody(words: str) -> bool:
    return words.strip() in {*_DASHES.strip("+ ")} or stand_in(words) is StandIn.NOBODY


def parts_of(words: str) -> list[str]:
    """Return the names that are joined in *words*."""
    return _JOINED.split(words)


async def named_by(turn: UserTurn, ref: Ref, whom: str) -> Sequence[Assignment]:
    """Return whom the delegation has named for the item after the line with *whom*.

    Raises NotNamed, TooManyNamed, and what `_read` raises.
    """
    sign = _SIGN.match(whom)
    if sign is None:
        return _within(await _read(turn, ref, whom))
    before = await turn.records.assignments.find(ref, turn.person.delegation)
    words = whom[sign.end() :]
    if sign["sign"] == "+":
        new = await _read(turn, ref, words, sign["sign"])
        return _within([*before, *(each for each in new if not any(map(each.same, before)))])
    return await _without(turn, ref, before, words)


async def refuse_outside(turn: UserTurn, ref: Ref, whom: str) -> None:
    """Raise OutsideGroup if *whom* names somebody who may not see the item's group."""
    sign = _SIGN.match(whom)
    for part in parts_of(whom[sign.end() :] if sign else whom):
        if person := await _own_person(turn, part.strip(_DASHES)):
            _refuse_outside(person, ref)


async def _without(
    turn: UserTurn, ref: Ref, before: Sequence[Assignment], whom: str
) -> Sequence[Assignment]:
    """Return those of *before* that the names in *whom* do not name; raises NotNamed."""
    parts = [whom] if any(each.whom == whom for each in before) else _JOINED.split(whom)
    left = list(before)
    for part in parts:
        this = await _assignment(turn, ref, part.strip(_DASHES))
        if not any(map(this.same, before)):
            raise NotNamed(whom=this.whom, named=names(before) or NOBODY)
        left = [each for each in left if not each.same(this)]
    return left


def _within(named: Sequence[Assignment]) -> Sequence[Assignment]:
    if len(named) > MOST_NAMED:
        raise TooManyNamed(most=MOST_NAMED)
    return named


async def _read(turn: UserTurn, ref: Ref, whom: str, sign: str = "") -> Sequence[Assignment]:
    """Return the people whom *whom* names, or the office if it names nobody of the delegation.

    Raises ToCheck if it names people beside other words ("B-hum and Logistics"), or what may be a
    label. The name of an office may have an "and" or a comma in it.
    """
    parts = [each.strip(_DASHES) for each in _JOINED.split(whom)]
    apart = [each for part in parts for each in part.split()]
    if all([await _own_person(turn, each) for each in apart]):
        parts = apart  # "B-hum B-log"
    people = [await _own_person(turn, each) for each in parts]
    for part, person in zip(parts, people, strict=True):
        if person is None:
            near = await _refuse_label(turn, ref, part)
            if near and len(parts) == 1 and not turn.parser().seen:
                raise ToCheck({"ref": str(ref), "note": f"{sign} {near}".strip()}, whom)
    if not all(people):
        inside = [await _own_person(turn, each.strip(",;:.&+()")) for each in whom.split()]
        if not any(inside):
            parts = [whom]
        elif not turn.parser().seen:
            note = f"{sign} {'; '.join(parts)}".strip()
            raise ToCheck({"ref": str(ref), "note": note}, whom)
    found: list[Assignment] = []
    for part in filter(None, parts):
        this = await _assignment(turn, ref, part)
        if not any(map(this.same, found)):
            found.append(this)
    return found


async def _own_person(turn: UserTurn, label: str) -> Person | None:
    """Return the person of the delegation with that label, or None; "me" is the writer."""
    if stand_in(label) is StandIn.ONESELF:
        return turn.person
    person = await turn.records.people.labelled(label) if label else None
    return person if person and person.delegation == turn.person.delegation else None


async def _assignment(turn: UserTurn, ref: Ref, whom: str) -> Assignment:
    """Return the assignment to a person if *whom* is a label in the delegation, else to an office.

    Raises OutsideGroup if that person may not see the item's group, and TextTooLong.
    """
    refuse_long(whom)
    own, person = turn.person.delegation, await _own_person(turn, whom)
    if person is None:
        return Assignment(ref, own, whom, None, turn.now)
    _refuse_outside(person, ref)
    return Assignment(ref, own, person.label, person.user, turn.now)


def _refuse_outside(person: Person, ref: Ref) -> None:
    if not person.sees(ref.group):
        raise OutsideGroup(label=person.label, group=ref.group)


async def _refuse_label(turn: UserTurn, ref: Ref, whom: str) -> str:
    """Return the label that *whom* may be, if it is no person's, or "" for the name of an office.

    Raises UnknownOwnLabel if it can only be a label. This does not tell whether somebody of
    another delegation has it.
    """
    if len(whom.split()) > 1:
        return ""
    own = [
        each.label
        for each in await turn.records.people.all()
        if each.delegation == turn.person.delegation and each.sees(ref.group)
    ]
    names = {capitals(each): each for each in own}
    head, dash, _ = capitals(whom).partition("-")
    near = names.get(nearest_name(capitals(whom), names, most=2 if dash else 1), "")
    if dash and head in map(capitals, turn.desk.registry.codes):
        raise UnknownOwnLabel(label=whom, people=near or ", ".join(own[:MOST_CHOICES]))
    return near or (whom if dash and len(head) <= _SHORT else "")


def refuse_long(whom: str) -> None:
    if len(whom) > WHOM_MAX:
        raise TextTooLong(length=len(whom), limit=WHOM_MAX)
