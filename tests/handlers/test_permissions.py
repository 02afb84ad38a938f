"""For each cell of the permission table: an allowed command works, any other is refused."""

from __future__ import annotations

from datetime import timedelta

import pytest

from domain.actions.model import Action
from domain.people.model import Role
from domain.permissions import TABLE, Act, Relation, may, may_ever
from domain.refs import Ref
from handlers.contents import CONTENTS
from handlers.turns.routes import Where
from tests.room import CAST, MORNING, USERS, Room

COMMANDS = CONTENTS.commands

#: Role -> the person who gets the role, and two other delegations than the person's.
SOMEBODY: dict[Role, tuple[str, str, str]] = {
    Role.DELEGATE: ("A-hum", "B", "M"),
    Role.HEAD: ("A-head", "B", "M"),
    Role.ALTERNATE: ("A-mil", "B", "M"),
    Role.EXPERT: ("E-hum", "A", "M"),
    Role.SECRETARIAT: ("S-sec", "A", "B"),
    Role.FACILITATOR: ("M-conv", "A", "B"),
    Role.OBSERVER: ("O-field", "A", "B"),
}
ROLE_REFUSALS = (
    "Not recorded: this command is not part of your role",
    "Not recorded: this is done by the secretariat.",
    "Not recorded: this is done by a head of delegation or an alternate.",
)
EVERY_GROUP = frozenset({"DEL", "POL", "HUM", "MIL"})

roles = pytest.mark.parametrize("role", list(Role))
relations = pytest.mark.parametrize("relation", list(Relation))
places = pytest.mark.parametrize("where", ["HUM", None])


async def seat(room: Room, role: Role) -> str:
    """Give the role and all groups to the role's person in SOMEBODY; return the label."""
    who = SOMEBODY[role][0]
    await room.person(who, role=role, groups=EVERY_GROUP)
    return who


def sides(role: Role, relation: Relation) -> tuple[str, str]:
    """Return the delegation that an item belongs to, and the item's other delegation."""
    who, one, two = SOMEBODY[role]
    return (CAST[who][0], one) if relation is Relation.OWN else (one, two)


@roles
@places
async def test_a_command_is_refused_to_a_role_exactly_if_the_table_never_allows_it(
    room: Room, role: Role, where: str | None
) -> None:
    who = await seat(room, role)
    for name, command in COMMANDS.items():
        fits = command.where in {Where.ANYWHERE, Where.GROUP if where else Where.PRIVATE}
        words = "Look at it by +24h" if command.act is Act.ASSIGN else command.example
        said = await room.says(who, f"/{name} {words}", where)
        refused = any(each.text.startswith(ROLE_REFUSALS) for each in said)
        assert refused == (fits and not may_ever(role, command.act)), name


@roles
@relations
@places
async def test_a_person_can_enter_an_item_for_a_delegation_exactly_if_the_table_allows_it(
    room: Room, role: Role, relation: Relation, where: str | None
) -> None:
    who = await seat(room, role)
    code, _ = sides(role, relation)
    group = "" if where else "HUM "
    await room.says(who, f"/action {group}{code}: Look at it by +24h", where)
    assert bool(room.rows("actions")) == may(role, Act.ASSIGN, relation)


STEPS = {
    Act.ANSWER: ("/accept HUM-A1", "/decline HUM-A1 x", "/date HUM-A1 +30h"),
    Act.REPORT: ("/progress HUM-A1 half of it", "/done HUM-A1 all of it"),
    Act.CONFIRM: ("/confirm HUM-A1", "/notyet HUM-A1"),
    Act.WITHDRAW: ("/withdraw HUM-A1",),
    Act.CORRECT: ("/correct HUM-A1 Something else",),
}


async def prepare(room: Room, act: Act, mine: str, other: str, author: int) -> None:
    """Store an item on which a person of *mine* can do *act* if the role allows it."""
    serving = act in {Act.ANSWER, Act.REPORT}
    proposer, assignee = (other, mine) if serving else (mine, other)
    item = Action.log(
        Ref("HUM", "A", 1), "Look at it", proposed_by=proposer, author=author,
        assignees=[assignee], due=MORNING + timedelta(days=1), at=MORNING,
    )  # fmt: skip
    if act in {Act.REPORT, Act.CONFIRM}:
        item = item.accept(assignee, MORNING, 1)
    if act is Act.CONFIRM:
        item = item.report(assignee, MORNING, 1, None)
    async with room.records() as records, records.savepoint():
        records.actions.add(item)


@roles
@relations
@places
@pytest.mark.parametrize(("act", "line"), [(act, each) for act in STEPS for each in STEPS[act]])
async def test_a_person_can_take_a_step_on_an_item_exactly_if_the_table_allows_it(
    room: Room, role: Role, relation: Relation, act: Act, line: str, where: str | None
) -> None:
    who = await seat(room, role)
    author = USERS[who] if relation is Relation.OWN else 1
    await prepare(room, act, *sides(role, relation), author)
    await room.says(who, line, where)
    assert bool(room.rows("journal")) == may(role, act, relation)


FITTING = {
    "A": "head",
    "B": "alternate",
    "M": "facilitator",
    "O": "observer HUM",
    "S": "secretary",
}


@roles
@relations
async def test_a_person_can_accredit_for_a_delegation_exactly_if_the_table_allows_it(
    room: Room, role: Role, relation: Relation
) -> None:
    who = await seat(room, role)
    code, _ = sides(role, relation)
    await room.says(who, f"/accredit {code} {FITTING[code]}")
    assert bool(room.rows("invitations")) == may(role, Act.ACCREDIT, relation)


def test_the_permission_table_has_a_row_for_the_act_of_every_command() -> None:
    assert {command.act for command in COMMANDS.values()} <= set(TABLE)
    assert set(TABLE) == set(Act)
