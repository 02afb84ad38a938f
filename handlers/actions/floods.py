"""The step `/parked flood LABEL`: withdraws what one person has entered in a flood."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Self

from domain.actions import withdrawals
from domain.actions.model import Action
from domain.events import EntryClosed, FloodDropped
from domain.groups import in_order
from domain.people.model import Person
from domain.people.refusals import UnknownLabel
from domain.refs import Ref
from domain.refusals import NoFlood, NothingToDrop
from handlers.actions.awaited import hearing
from handlers.actions.messages import draw
from handlers.actions.timers import cancel
from handlers.turns.floods import Droppable, droppable, has_flooded
from handlers.turns.parsing import Parser
from handlers.turns.quiet import quiet_until
from handlers.turns.recipients import own_heads
from handlers.turns.routes import Routes
from handlers.turns.steps import StepForm
from handlers.turns.user_turn import UserTurn

routes = Routes()


class FloodForm(StepForm):
    """`flood LABEL`: what this person has entered in bursts within ten minutes."""

    word = "flood"
    name = r"[^\W_]+-[\w-]+"
    example = "example-label"
    label: str

    @classmethod
    def read(cls, text: str, parser: Parser) -> Self:
        return cls(label=cls.parts(text, parser)[0])


@routes.step("parked", FloodForm)
async def drop_flood(turn: UserTurn, form: FloodForm) -> None:
    """Withdraw what the person has entered in bursts, and on which nobody has acted.

    These are items, and questions that nobody was asked. What is not shown yet is never shown.
    The groups, the author, the delegation's heads and those who were asked to answer are told.
    Raises UnknownLabel, NoFlood if the
    person has not sent too many lines lately, and NothingToDrop if there is nothing of that kind.
    """
    person = await turn.records.people.labelled(form.label)
    if person is None:
        raise UnknownLabel(label=form.label)
    if not await has_flooded(turn, person):
        raise NoFlood(label=person.label)
    entered = await droppable(turn, person)
    if not entered.refs:
        raise NothingToDrop(label=person.label)
    asked: dict[int, tuple[Person, list[Ref]]] = {}
    for item in entered.items:
        for user, reader in (await _withdraw(turn, item)).items():
            asked.setdefault(user, (reader, []))[1].append(item.ref)
    await turn.publish(FloodDropped(entered.refs, turn.person))
    await _tell(turn, person, entered)
    _tell_asked(turn, person, asked)
    turn.receipt("receipt-flood-dropped", label=person.label, count=len(entered.refs))


async def _withdraw(turn: UserTurn, item: Action) -> dict[int, Person]:
    """Withdraw the item; return the people of other delegations whom it concerns, by user."""
    withdrawn = withdrawals.strike(item, turn.person.delegation, turn.now, turn.person.user)
    cancel(turn, item)
    turn.records.actions.save(withdrawn)
    await turn.record_own(item.ref.group, "action-withdrawn", ref=item.ref)
    if not await turn.records.outbox.drop_card(str(item.ref)):
        await draw(turn, withdrawn)
    await turn.publish(EntryClosed(item.ref))
    heard = await hearing(turn, "action-withdrawn", item, withdrawn)
    return {user: each for user, each in heard.items() if each.delegation != item.proposed_by}


async def _tell(turn: UserTurn, person: Person, entered: Droppable) -> None:
    refs = entered.refs
    _tell_author(turn, person, refs)
    groups = await turn.records.groups.all()
    for code in in_order({each.group for each in refs}):
        # The thread has not seen the questions.
        shown = sum(each.ref.group == code for each in entered.items)
        facts = {"delegation": person.delegation}
        if shown:
            text = turn.speaker(groups[code]).say("flood-dropped", count=shown, **facts)
            turn.say(groups[code], text)
        count = sum(each.group == code for each in refs)
        for head in await own_heads(turn, person):
            if head.sees(code) and head.user != person.user:
                said = turn.speaker(head).say("flood-dropped-of", group=code, count=count, **facts)
                turn.tell(head, said)


def _tell_asked(
    turn: UserTurn, author: Person, asked: Mapping[int, tuple[Person, list[Ref]]]
) -> None:
    """Tell each person who was asked to answer, once, that no answer is awaited any more."""
    for person, refs in asked.values():
        text = turn.speaker(person).say(
            "flood-dropped-asked", refs=list(map(str, refs)), delegation=author.delegation
        )
        turn.tell(person, text, silent=quiet_until(turn, person) is not None)


def _tell_author(turn: UserTurn, person: Person, refs: Sequence[Ref]) -> None:
    """Tell the author what is withdrawn; whoever withdraws their own sees it anyway."""
    seen = [each for each in refs if person.sees(each.group)]
    if not seen or person.user == turn.person.user:
        return
    named = [str(each) for each in sorted(seen, key=lambda ref: (ref.group, ref.kind, ref.number))]
    text = turn.speaker(person).say("flood-dropped-own", refs=named, ref=named[0])
    turn.tell(person, text)
