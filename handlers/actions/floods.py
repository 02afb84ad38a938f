"""The step `/parked flood LABEL`: withdraws what one person has entered within a few minutes."""

from __future__ import annotations

from typing import Self

from domain.actions import withdrawals
from domain.actions.model import CORRECTABLE, Action
from domain.events import EntryClosed
from domain.groups import CODES, in_order
from domain.people.model import Person
from domain.people.refusals import UnknownLabel
from domain.refusals import NothingToDrop
from handlers.actions.messages import draw
from handlers.actions.timers import cancel
from handlers.turns.parsing import Parser
from handlers.turns.recipients import own_heads
from handlers.turns.routes import Routes
from handlers.turns.steps import StepForm
from handlers.turns.user_turn import UserTurn

routes = Routes()

#: At most this many items are withdrawn by one step. With the limit for lines nobody has more.
_MOST = 200


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

    Those that are not shown yet are never shown. The groups and the delegation's heads are told.
    Raises UnknownLabel, and NothingToDrop if there are no such items.
    """
    person = await turn.records.people.labelled(form.label)
    if person is None:
        raise UnknownLabel(label=form.label)
    user, since = person.user, turn.now - CORRECTABLE
    refs = await turn.records.boards.by_author(user, since, CODES, _MOST)
    entered = await turn.records.actions.these(refs)
    items = [each for each in entered if each.correctable(user, turn.now)]
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
    groups = await turn.records.groups.all()
    for code in in_order({each.ref.group for each in items}):
        count = sum(each.ref.group == code for each in items)
        facts = {"count": count, "delegation": person.delegation}
        turn.say(groups[code], turn.speaker(groups[code]).say("flood-dropped", **facts))
        for head in await own_heads(turn, person):
            if head.sees(code):
                turn.tell(head, turn.speaker(head).say("flood-dropped-of", group=code, **facts))
