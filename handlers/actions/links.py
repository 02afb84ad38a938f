"""The commands /link and /unlink: the cards of two linked items name each other."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Self

from domain.actions.model import Action
from domain.actions.refusals import AlreadyLinked, NotLinked, OtherGroup
from domain.people.model import Person, Role
from domain.permissions import Act
from domain.refs import Ref
from domain.refusals import NotUnderstood, OtherDelegation
from handlers.actions.messages import draw
from handlers.turns.entries import (
    RefForm,
    begins_with_ref,
    find_action,
    prefill_ref,
    split_ref,
)
from handlers.turns.forms import Field
from handlers.turns.parsing import Parser
from handlers.turns.routes import Routes
from handlers.turns.user_turn import UserTurn
from storage.actions import KIND

routes = Routes(KIND)

#: People in these roles may link any items, even if their own delegation has no part in them.
_NEUTRAL = frozenset({Role.SECRETARIAT, Role.FACILITATOR})


class UnlinkForm(RefForm):
    """`REF REF`: the two items."""

    other: Ref

    @classmethod
    def lacks_ref(cls, words: str, parser: Parser) -> bool:
        """Return True if at most one of the two items is named."""
        return not begins_with_ref(words) or not split_ref(words, parser.group or "-")[1]

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
    """The two items, as in UnlinkForm; the desk asks for each reference that is left out."""

    fields = (_bare_ref("ref"), _bare_ref("other"))

    @classmethod
    async def prefill(cls, text: str, turn: UserTurn) -> Mapping[str, str] | None:
        return await prefill_ref(text, turn, find_action)


@routes.command("link", act=Act.LINK, form=LinkForm, rank=1, example="example-link")
async def link(turn: UserTurn, form: LinkForm) -> None:
    """Link two items: the card of each names the other."""
    one, two = await _pair(turn, form)
    if two.ref in one.links:
        raise AlreadyLinked(ref=str(one.ref), other=str(two.ref))
    linked = one.link(two.ref), two.link(one.ref)
    await _keep(turn, linked[0], two.ref, "action-linked")
    await _keep(turn, linked[1], one.ref, "action-linked")
    turn.receipt("receipt-linked", ref=str(one.ref), other=str(two.ref))


@routes.command("unlink", act=Act.LINK, form=UnlinkForm, rank=1, example="example-link")
async def unlink(turn: UserTurn, form: UnlinkForm) -> None:
    """Unlink two items: their cards do not name each other any more."""
    one, two = await _pair(turn, form)
    if two.ref not in one.links:
        raise NotLinked(ref=str(one.ref), other=str(two.ref))
    await _keep(turn, one.unlink(two.ref), two.ref, "action-unlinked")
    await _keep(turn, two.unlink(one.ref), one.ref, "action-unlinked")
    turn.receipt("receipt-unlinked", ref=str(one.ref), other=str(two.ref))


async def _pair(turn: UserTurn, form: UnlinkForm) -> tuple[Action, Action]:
    """Return both items.

    Raises OtherGroup if they are of different groups, because the members of a group must be
    allowed to see both. Raises OtherDelegation if the person may not link them.
    """
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
    """Save the item, record the change and draw the card again.

    The item's version does not change, because the buttons on the card keep their meaning.
    """
    turn.records.actions.save(action)
    await turn.record_own(action.ref.group, kind, ref=action.ref, other=str(other))
    await draw(turn, action)
