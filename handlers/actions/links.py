"""The commands /link and /unlink: each of two items is named on the other's card."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Self

from domain.actions.model import Action
from domain.actions.refusals import OtherGroup
from domain.people.model import Person, Role
from domain.permissions import Act
from domain.refs import Ref
from domain.refusals import NotUnderstood, OtherDelegation
from handlers.actions.messages import draw
from handlers.turns.entries import RefForm, find_action, prefill_ref, split_ref
from handlers.turns.forms import Field
from handlers.turns.parsing import Parser
from handlers.turns.routes import Routes
from handlers.turns.user_turn import UserTurn

routes = Routes()

#: They may link items that are not their own delegation's to do or to confirm.
_NEUTRAL = frozenset({Role.SECRETARIAT, Role.FACILITATOR})


class UnlinkForm(RefForm):
    """`REF REF`: the two entries."""

    other: Ref

    @classmethod
    def read(cls, text: str, parser: Parser) -> Self:
        ref, rest = split_ref(text, parser.group)
        other, more = split_ref(rest, ref.group)
        if more or other == ref:
            raise NotUnderstood
        return cls(ref=ref, other=other)


def _read_bare_ref(answer: str, parser: Parser) -> Ref:
    ref, rest = split_ref(answer, parser.group)
    if rest:
        raise NotUnderstood
    return ref


def _bare_ref(name: str) -> Field:
    return Field(
        name=name,
        preview=_read_bare_ref,
        normalise=lambda answer, parser: str(_read_bare_ref(answer, parser)),
    )


class LinkForm(UnlinkForm):
    """The same, and asked for if it is left out."""

    fields = (_bare_ref("ref"), _bare_ref("other"))

    @classmethod
    async def prefill(cls, text: str, turn: UserTurn) -> Mapping[str, str] | None:
        return await prefill_ref(text, turn, find_action)


@routes.command("link", act=Act.LINK, form=LinkForm, rank=1, example="HUM-A1 HUM-A3")
async def link(turn: UserTurn, form: LinkForm) -> None:
    """Name each of two items on the other's card."""
    one, two = await _pair(turn, form)
    if two.ref not in one.links:
        await _keep(turn, one.link(two.ref), two.ref, "action-linked")
        await _keep(turn, two.link(one.ref), one.ref, "action-linked")
    turn.receipt("receipt-linked", ref=str(one.ref), other=str(two.ref))


@routes.command("unlink", act=Act.LINK, form=UnlinkForm, rank=1, example="HUM-A1 HUM-A3")
async def unlink(turn: UserTurn, form: UnlinkForm) -> None:
    """Remove the names of two items from each other's cards."""
    one, two = await _pair(turn, form)
    if two.ref in one.links:
        await _keep(turn, one.unlink(two.ref), two.ref, "action-unlinked")
        await _keep(turn, two.unlink(one.ref), one.ref, "action-unlinked")
    turn.receipt("receipt-unlinked", ref=str(one.ref), other=str(two.ref))


async def _pair(turn: UserTurn, form: UnlinkForm) -> tuple[Action, Action]:
    """Return both items. They must be of one group, because its members read both names."""
    one, two = await find_action(turn, form.ref), await find_action(turn, form.other)
    if one.ref.group != two.ref.group:
        raise OtherGroup(ref=str(one.ref), other=str(two.ref))
    sides = dict.fromkeys([*_sides(one), *_sides(two)])
    if not _may(turn.person, sides):
        raise OtherDelegation(delegations=tuple(sides))
    return one, two


def _sides(action: Action) -> list[str]:
    return [action.proposed_by, *(line.delegation for line in action.lines)]


def _may(person: Person, sides: Mapping[str, None]) -> bool:
    return person.delegation in sides or person.role in _NEUTRAL


async def _keep(turn: UserTurn, action: Action, other: Ref, kind: str) -> None:
    """Save the item and draw its card. Its version stays, because its buttons mean the same."""
    turn.records.actions.save(action)
    await turn.record_own(action.ref.group, kind, ref=action.ref, other=str(other))
    await draw(turn, action)
