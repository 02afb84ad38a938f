"""The command /assign: a delegation names, for itself alone, who has an item in hand."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Self

from domain.actions.assignments import MOST_NAMED, WHOM_MAX, Assignment, names
from domain.actions.model import Action, State
from domain.actions.refusals import (
    NamesNobody,
    NotNamed,
    OutsideGroup,
    TooManyNamed,
    UnknownOwnLabel,
)
from domain.events import PersonOut
from domain.people.labels import capitals
from domain.people.model import Person
from domain.permissions import Act
from domain.refs import Ref
from domain.refusals import TextTooLong
from domain.spellings import nearest_name
from handlers.actions.forms import NotedForm, own_ref
from handlers.actions.messages import buttons, own_buttons
from handlers.turns.entries import MOST_CHOICES, find_action
from handlers.turns.forms import Choice, Field, ToCheck, offer
from handlers.turns.parsing import Parser
from handlers.turns.quiet import quiet_until
from handlers.turns.recipients import whom
from handlers.turns.routes import Routes, Where
from handlers.turns.turn import Turn
from handlers.turns.user_turn import UserTurn
from storage.actions import KIND
from voice import lines
from voice.actions import action_card
from voice.dues import Place
from voice.notes import times_in
from voice.stand_ins import StandIn, stand_in

routes = Routes(KIND)

#: A person sends this instead of a name to record that nobody is responsible any more.
NOBODY = "-"


#: "Assign to somebody": the word belongs to the command.
_TO = re.compile(r"to\s+(?=\S)", re.IGNORECASE)
#: A sign before the names adds them to those named before, or removes them.
_SIGN = re.compile(r"(?P<sign>[+\-−–—])\s*(?=\S)")
_DASHES = " -−–—+"
#: What joins the names of several people.
_AND = r"(?:and|и|та|і|й|ve)\s+"
#: The longest part before the dash of a label that is written without a delegation's code.
_SHORT = 3
_JOINED = re.compile(rf"\s*[,;+&]\s*(?:{_AND})?|\s+{_AND}", re.IGNORECASE)


def _normalise_whom(answer: str, parser: Parser) -> str:
    _read_whom(answer, parser)
    return _TO.sub("", answer.strip(), count=1) if _TO.match(answer.strip()) else answer


def _read_whom(answer: str, parser: Parser) -> str | None:
    parts = _JOINED.split(answer)
    for each in parts:
        _refuse_long(each)
        meant = stand_in(each)
        if meant is StandIn.UNCLEAR or (meant is StandIn.NOBODY and len(parts) > 1):
            raise NamesNobody(whom=each.strip())
    parser.refuse_long(answer)
    return None if _is_nobody(answer) else answer


def _is_nobody(words: str) -> bool:
    return words.strip() in {*_DASHES.strip("+ ")} or stand_in(words) is StandIn.NOBODY


async def _offer_whom(turn: UserTurn) -> Sequence[Choice]:
    own = [
        each.label
        for each in await turn.records.people.all()
        if each.delegation == turn.person.delegation and not each.suspended
    ]
    return [*offer(own[:MOST_CHOICES]), Choice(NOBODY, "button-nobody")]


class WhomForm(NotedForm):
    """`REF LABEL, LABEL`, `REF words`, `REF + LABEL`, `REF - LABEL`, `REF -`: who has the item.

    Names without a sign are the whole list. With a sign they are added to it or taken off it.
    """

    fields = (
        own_ref(State.AWAITING, State.OPEN),
        Field(name="note", preview=_read_whom, normalise=_normalise_whom, choices=_offer_whom),
    )
    states = (State.AWAITING, State.OPEN)

    @classmethod
    def read(cls, text: str, parser: Parser) -> Self:
        form = super().read(text, parser)
        whom = _normalise_whom(form.note or "", parser)
        if not parser.seen and times_in(whom, parser.language):
            # "Logistics by tomorrow": an office has no time, and an item has its own.
            named = parser.cut(whom, Place.LAST).text
            answers = {"ref": str(form.ref)} | ({"note": named} if named else {})
            raise ToCheck(answers, whom)
        return cls(ref=form.ref, note=whom or None)


@routes.command(
    "assign",
    act=Act.ANSWER,
    form=WhomForm,
    where=Where.PRIVATE,
    example="example-assign",
)
async def assign(turn: UserTurn, form: WhomForm) -> None:
    """Record who in the person's delegation has an item in hand.

    Other delegations never learn of it: only the desk's own journal gets a record, without the
    name, because every member of a group can read the group's journal.
    """
    action = await find_action(turn, form.ref)
    own, whom = turn.person.delegation, (form.note or "").strip()
    action.expect(own, *WhomForm.states)
    named = [] if _is_nobody(whom) else await _named(turn, action.ref, whom)
    before = await turn.records.assignments.find(action.ref, own)
    turn.records.assignments.put(action.ref, own, named)
    receipt = turn.voice.say("receipt-assigned-nobody", ref=str(action.ref))
    if whole := names(named):
        receipt = turn.voice.say("receipt-assigned", ref=str(action.ref), whom=whole)
    await turn.record_own("DESK", "action-assigned", ref=action.ref)
    for each in named:
        if each.user and not any(map(each.same, before)):
            await _tell_new(turn, action, each.user)
    turn.answer(receipt)
    turn.popup = ""


async def _tell_new(turn: UserTurn, action: Action, user: int) -> None:
    """Tell a person that they have the item in hand now, unless they have named themselves."""
    person = await turn.records.people.find(user)
    if person is None or user == turn.person.user:
        return
    speaker = turn.speaker(person)
    told = speaker.say("told-assigned", ref=str(action.ref), label=turn.person.label)
    turn.tell(
        person,
        lines(told, action_card(speaker, action, turn.now)),
        buttons=own_buttons(turn, person, buttons(action)),
        subject=str(action.ref),
        version=action.version,
        silent=quiet_until(turn, person) is not None,
    )


@routes.on(PersonOut)
async def leave_to_nobody(turn: Turn, event: PersonOut) -> None:
    """Note that the person has no open item in hand now.

    The points of contact hear of those that nobody else has in hand.
    """
    person = event.person
    freed: dict[str, list[Ref]] = {}
    for each in await turn.records.assignments.with_person(person.user):
        action = await turn.records.actions.find(each.ref)
        if action is not None and not action.ended:
            named = await turn.records.assignments.find(each.ref, person.delegation)
            turn.records.assignments.free(each)
            if len(named) == 1:
                freed.setdefault(each.ref.group, []).append(each.ref)
    told: dict[int, tuple[Person, list[Ref]]] = {}
    for refs in freed.values():
        for reader in await whom(turn, refs[0], person.delegation):
            told.setdefault(reader.user, (reader, []))[1].extend(refs)
    for reader, refs in told.values():
        speaker = turn.speaker(reader)
        listed, usage = ", ".join(map(str, refs)), f"/assign {refs[0]}"
        text = speaker.say("assigned-left", label=person.label, refs=listed, usage=usage)
        event.said.setdefault(reader.user, []).append(text)


async def _named(turn: UserTurn, ref: Ref, whom: str) -> Sequence[Assignment]:
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
    _refuse_long(whom)
    own, person = turn.person.delegation, await _own_person(turn, whom)
    if person is None:
        return Assignment(ref, own, whom, None, turn.now)
    if not person.sees(ref.group):
        raise OutsideGroup(label=person.label, group=ref.group)
    return Assignment(ref, own, person.label, person.user, turn.now)


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


def _refuse_long(whom: str) -> None:
    if len(whom) > WHOM_MAX:
        raise TextTooLong(length=len(whom), limit=WHOM_MAX)
