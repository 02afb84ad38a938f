"""Links: two entries of a group that belong together, each named on the other's card."""

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
from handlers.turns.entries import RefForm, find_action, split_ref
from handlers.turns.parsing import Parser
from handlers.turns.routes import Routes
from handlers.turns.turn import UserTurn

routes = Routes()

#: Who may link what is neither theirs to do nor theirs to confirm.
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


class LinkForm(UnlinkForm):
    """The same, asked for where it is left out."""

    asks = ("ref", "other")

    @classmethod
    async def begun(cls, text: str, turn: UserTurn) -> Mapping[str, str] | None:
        if not text:
            return {}
        ref, rest = split_ref(text, turn.group.code if turn.group else None)
        if rest:
            return None
        await find_action(turn, ref)
        return {"ref": str(ref)}

    @classmethod
    def settle(cls, name: str, answer: str, parser: Parser) -> str:
        return str(cls.check(name, answer, parser))

    @classmethod
    def check(cls, name: str, answer: str, parser: Parser) -> object:
        ref, rest = split_ref(answer, parser.group)
        if rest:
            raise NotUnderstood
        return ref


@routes.command("link", act=Act.LINK, form=LinkForm, example="HUM-A1 HUM-A3")
async def link(turn: UserTurn, words: LinkForm) -> None:
    """Name each of two entries on the other's card."""
    one, two = await _pair(turn, words)
    if two.ref not in one.links:
        await _keep(turn, one.link(two.ref), two.ref, "action-linked")
        await _keep(turn, two.link(one.ref), one.ref, "action-linked")
    turn.receipt("receipt-linked", ref=str(one.ref), other=str(two.ref))


@routes.command("unlink", act=Act.LINK, form=UnlinkForm, example="HUM-A1 HUM-A3")
async def unlink(turn: UserTurn, words: UnlinkForm) -> None:
    """Take two entries' names off each other's cards."""
    one, two = await _pair(turn, words)
    if two.ref in one.links:
        await _keep(turn, one.unlink(two.ref), two.ref, "action-unlinked")
        await _keep(turn, two.unlink(one.ref), one.ref, "action-unlinked")
    turn.receipt("receipt-unlinked", ref=str(one.ref), other=str(two.ref))


async def _pair(turn: UserTurn, words: UnlinkForm) -> tuple[Action, Action]:
    """Both items; one group's alone, since its members would read the other's name on the card."""
    one, two = await find_action(turn, words.ref), await find_action(turn, words.other)
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
    """Keep the item, and draw its card; its buttons mean what they meant, so its version stays."""
    turn.records.actions.save(action)
    await turn.record(
        action.ref.group, kind, ref=action.ref, actor=turn.person.delegation,
        member=turn.person.user, other=str(other),
    )  # fmt: skip
    await draw(turn, action)
