"""The step `/parked flood LABEL`: withdraws what one person has entered within a few minutes."""

from __future__ import annotations

from typing import Self

from domain.actions import withdrawals
from domain.actions.model import Action
from domain.events import EntryClosed
from domain.groups import in_order
from domain.people.model import Person
from domain.people.refusals import UnknownLabel
from domain.refusals import NoFlood, NothingToDrop
from handlers.actions.messages import draw
from handlers.actions.timers import cancel
from handlers.turns.floods import droppable, has_flooded
from handlers.turns.parsing import Parser
from handlers.turns.recipients import own_heads
from handlers.turns.routes import Routes
from handlers.turns.steps import StepForm
from handlers.turns.user_turn import UserTurn

routes = Routes()


class FloodForm(StepForm):
    """`flood LABEL`: the items that this person has entered within ten minutes."""

    word = "flood"
    name = r"[^\W_]+-[\w-]+"
    example = "example-label"
    label: str

    @classmethod
    def read(cls, text: str, parser: Parser) -> Self:
        return cls(label=cls.parts(text, parser)[0])


@routes.step("parked", FloodForm)
async def drop_flood(turn: UserTurn, form: FloodForm) -> None:
    """Withdraw the person's items of the last ten minutes on which nobody has acted.

    Those that are not shown yet are never shown. The groups, the author and the delegation's heads
    are told. Raises UnknownLabel, NoFlood if the person has not sent too many lines lately, and
    NothingToDrop if there are no such items.
    """
    person = await turn.records.people.labelled(form.label)
    if person is None:
        raise UnknownLabel(label=form.label)
    if not await has_flooded(turn, person):
        raise NoFlood(label=person.label)
    items = await droppable(turn, person)
    if not items:
        raise NothingToDrop(label=person.label)
    for item in items:
        await _withdraw(turn, item)
    await _tell(turn, person, items)
    turn.receipt("receipt-flood-dropped", label=person.label, count=len(items))


async def _withdraw(turn: UserTurn, item: Action) -> None:
    withdrawn = withdrawals.strike(item, turn.person.delegation, turn.now, turn.person.user)
    cancel(turn, item)
    turn.records.actions.save(withdrawn)
    await turn.record_own(item.ref.group, "action-withdrawn", ref=item.ref)
    if not await turn.records.outbox.drop_card(str(item.ref)):
        await draw(turn, withdrawn)
    await turn.publish(EntryClosed(item.ref))


async def _tell(turn: UserTurn, person: Person, items: list[Action]) -> None:
    _tell_author(turn, person, items)
    groups = await turn.records.groups.all()
    for code in in_order({each.ref.group for each in items}):
        count = sum(each.ref.group == code for each in items)
        facts = {"count": count, "delegation": person.delegation}
        turn.say(groups[code], turn.speaker(groups[code]).say("flood-dropped", **facts))
        for head in await own_heads(turn, person):
            if head.sees(code) and head.user != person.user:
                turn.tell(head, turn.speaker(head).say("flood-dropped-of", group=code, **facts))


def _tell_author(turn: UserTurn, person: Person, items: list[Action]) -> None:
    """Tell the author which items are withdrawn; whoever withdraws their own sees it anyway."""
    seen = [each.ref for each in items if person.sees(each.ref.group)]
    if not seen or person.user == turn.person.user:
        return
    refs = [str(each) for each in sorted(seen, key=lambda ref: (ref.group, ref.number))]
    text = turn.speaker(person).say("flood-dropped-own", refs=refs, ref=refs[0])
    turn.tell(person, text)
