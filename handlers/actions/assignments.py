"""The command /assign: a delegation names, for itself alone, who is responsible for an item."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Self

from domain.actions.assignments import WHOM_MAX, Assignment
from domain.actions.model import State
from domain.actions.refusals import OutsideGroup
from domain.events import PersonOut
from domain.people.model import Person
from domain.permissions import Act
from domain.refs import Ref
from domain.refusals import TextTooLong
from handlers.actions.forms import NotedForm, own_ref
from handlers.turns.entries import MOST_CHOICES, find_action
from handlers.turns.forms import Choice, Field, ToCheck, offer
from handlers.turns.parsing import Parser
from handlers.turns.recipients import whom
from handlers.turns.routes import Routes, Where
from handlers.turns.turn import Turn
from handlers.turns.user_turn import UserTurn
from storage.actions import KIND
from voice.dues import Place
from voice.notes import times_in

routes = Routes(KIND)

#: A person sends this instead of a name to record that nobody is responsible any more.
NOBODY = "-"


#: "Assign to somebody": the word belongs to the command.
_TO = re.compile(r"to\s+(?=\S)", re.IGNORECASE)


def _normalise_whom(answer: str, parser: Parser) -> str:
    _read_whom(answer, parser)
    return _TO.sub("", answer.strip(), count=1) if _TO.match(answer.strip()) else answer


def _read_whom(answer: str, parser: Parser) -> str | None:
    _refuse_long(answer)
    parser.refuse_long(answer)
    return None if answer.strip() == NOBODY else answer


async def _offer_whom(turn: UserTurn) -> Sequence[Choice]:
    own = [
        each.label
        for each in await turn.records.people.all()
        if each.delegation == turn.person.delegation and not each.suspended
    ]
    return [*offer(own[:MOST_CHOICES]), Choice(NOBODY, "button-nobody")]


class WhomForm(NotedForm):
    """`REF LABEL`, `REF words`, `REF -`: the item, and the person or office responsible for it."""

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
    """Record who in the person's delegation is responsible for an item.

    Other delegations never learn of it: only the desk's own journal gets a record, without the
    name, because every member of a group can read the group's journal.
    """
    action = await find_action(turn, form.ref)
    own, whom = turn.person.delegation, (form.note or "").strip()
    action.expect(own, *WhomForm.states)
    if whom == NOBODY:
        turn.records.assignments.remove(action.ref, own)
        receipt = turn.voice.say("receipt-assigned-nobody", ref=str(action.ref))
    else:
        assignment = await _named(turn, action.ref, whom)
        turn.records.assignments.put(assignment)
        receipt = turn.voice.say("receipt-assigned", ref=str(action.ref), whom=assignment.whom)
    await turn.record_own("DESK", "action-assigned", ref=action.ref)
    turn.answer(receipt)
    turn.popup = ""


@routes.on(PersonOut)
async def leave_to_nobody(turn: Turn, event: PersonOut) -> None:
    """Note that the person has no open item in hand now; the points of contact hear of it."""
    person = event.person
    freed: dict[str, list[Ref]] = {}
    for each in await turn.records.assignments.with_person(person.user):
        action = await turn.records.actions.find(each.ref)
        if action is not None and not action.ended:
            turn.records.assignments.free(each)
            freed.setdefault(each.ref.group, []).append(each.ref)
    told: dict[int, tuple[Person, list[Ref]]] = {}
    for refs in freed.values():
        for reader in await whom(turn, refs[0], person.delegation):
            told.setdefault(reader.user, (reader, []))[1].extend(refs)
    for reader, refs in told.values():
        speaker = turn.speaker(reader)
        named, usage = ", ".join(map(str, refs)), f"/assign {refs[0]}"
        turn.tell(
            reader, speaker.say("assigned-left", label=person.label, refs=named, usage=usage)
        )


async def _named(turn: UserTurn, ref: Ref, whom: str) -> Assignment:
    """Return the assignment to a person if *whom* is a label in the delegation, else to an office.

    Raises OutsideGroup if that person may not see the item's group, and TextTooLong.
    """
    _refuse_long(whom)
    own = turn.person.delegation
    person = await turn.records.people.labelled(whom)
    if person is None or person.delegation != own:
        return Assignment(ref, own, whom, None, turn.now)
    if not person.sees(ref.group):
        raise OutsideGroup(label=person.label, group=ref.group)
    return Assignment(ref, own, person.label, person.user, turn.now)


def _refuse_long(whom: str) -> None:
    if len(whom) > WHOM_MAX:
        raise TextTooLong(length=len(whom), limit=WHOM_MAX)
