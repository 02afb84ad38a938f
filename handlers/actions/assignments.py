"""The command /assign: a delegation names, for itself alone, who has an item in hand."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Self

from domain.actions.assignments import names
from domain.actions.model import Action, State
from domain.actions.refusals import NamesNobody
from domain.events import PersonOut
from domain.people.model import Person
from domain.permissions import Act
from domain.refs import Ref, read_ref
from handlers.actions.forms import NotedForm, own_ref
from handlers.actions.messages import buttons, own_buttons
from handlers.actions.named import (
    NOBODY,
    is_nobody,
    named_by,
    parts_of,
    refuse_long,
    refuse_outside,
)
from handlers.turns.entries import MOST_CHOICES, find_action
from handlers.turns.forms import Choice, Field, ToCheck, offer
from handlers.turns.parsing import Parser
from handlers.turns.quiet import quiet_until
from handlers.turns.recipients import members, whom
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

#: "Assign to somebody": the word belongs to the command.
_TO = re.compile(r"to\s+(?=\S)", re.IGNORECASE)


def _normalise_whom(answer: str, parser: Parser) -> str:
    _read_whom(answer, parser)
    return _TO.sub("", answer.strip(), count=1) if _TO.match(answer.strip()) else answer


def _read_whom(answer: str, parser: Parser) -> str | None:
    parts = parts_of(answer)
    for each in parts:
        refuse_long(each)
        meant = stand_in(each)
        if meant is StandIn.UNCLEAR or (meant is StandIn.NOBODY and len(parts) > 1):
            raise NamesNobody(whom=each.strip())
    parser.refuse_long(answer)
    return None if is_nobody(answer) else answer


async def _offer_whom(turn: UserTurn) -> Sequence[Choice]:
    """Offer the people of the delegation who may see the item's group."""
    prompt = await turn.records.prompts.last(turn.person.user)
    ref = read_ref(prompt.answers.get("ref", "")) if prompt else None
    there = await members(turn, ref.group, turn.person.delegation) if ref else []
    return [*offer([each.label for each in there[:MOST_CHOICES]]), Choice(NOBODY, "button-nobody")]


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
    async def refuse_early(cls, answers: Mapping[str, str], turn: UserTurn) -> None:
        await super().refuse_early(answers, turn)
        if "note" in answers and (ref := read_ref(answers["ref"])):
            await refuse_outside(turn, ref, answers["note"])

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
    named = [] if is_nobody(whom) else await named_by(turn, action.ref, whom)
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
