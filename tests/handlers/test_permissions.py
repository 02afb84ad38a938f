"""For each cell of the permission table: an allowed command works, any other is refused."""

from __future__ import annotations

import re
from datetime import timedelta

import pytest

from domain.actions.model import Action
from domain.people.model import Role
from domain.permissions import TABLE, Act, Relation, may, may_ever
from domain.refs import Ref
from handlers.contents import CONTENTS
from handlers.turns.routes import Command, Where
from tests.room import CAST, MORNING, USERS, Room
from tests.voice.reading import speaker
from voice import plain

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
    "Not recorded: in your role, action items are entered for your own delegation only.",
    "Not recorded: a reminder in a thread is set by",
    "Not recorded: only heads of delegation and alternates have others reminded",
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


def _said(text: str) -> str:
    """Return a refusal without the command that it names in brackets."""
    return re.sub(r"^Not recorded \(.*?\):", "Not recorded:", text)


def _example(command: Command) -> str:
    """Return the words of the command's example, in English."""
    return plain(speaker().say(command.example)) if command.example else ""


@roles
@places
async def test_a_command_is_refused_to_a_role_exactly_if_the_table_never_allows_it(
    room: Room, role: Role, where: str | None
) -> None:
    who = await seat(room, role)
    for name, command in COMMANDS.items():
        fits = command.where in {Where.ANYWHERE, Where.GROUP if where else Where.PRIVATE}
        words = "Look at it by +24h" if command.act is Act.ASSIGN else _example(command)
        said = await room.says(who, f"/{name} {words}", where)
        refused = any(_said(each.text).startswith(ROLE_REFUSALS) for each in said)
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


#: Reference of an item -> the act that it is prepared for, and a command that does the act.
STEPS = {
    "HUM-A1": (Act.ANSWER, "/accept HUM-A1"),
    "HUM-A2": (Act.ANSWER, "/decline HUM-A2 x"),
    "HUM-A3": (Act.ANSWER, "/date HUM-A3 +30h"),
    "HUM-A4": (Act.REPORT, "/progress HUM-A4 half of it"),
    "HUM-A5": (Act.REPORT, "/done HUM-A5 all of it"),
    "HUM-A6": (Act.CONFIRM, "/confirm HUM-A6"),
    "HUM-A7": (Act.CONFIRM, "/notyet HUM-A7"),
    "HUM-A8": (Act.WITHDRAW, "/withdraw HUM-A8"),
    "HUM-A9": (Act.CORRECT, "/correct HUM-A9 Something else"),
}


async def prepare(room: Room, mine: str, other: str, author: int) -> None:
    """Store an item for each of STEPS; a person of *mine* can do it if the role allows it."""
    async with room.records() as records, records.savepoint():
        for number, (act, _) in enumerate(STEPS.values(), 1):
            serving = act in {Act.ANSWER, Act.REPORT}
            proposer, assignee = (other, mine) if serving else (mine, other)
            item = Action.log(
                Ref("HUM", "A", number), "Look at it", proposed_by=proposer, author=author,
                assignees=[assignee], due=MORNING + timedelta(days=1), at=MORNING,
            )  # fmt: skip
            if act in {Act.REPORT, Act.CONFIRM}:
                item = item.accept(assignee, MORNING, 1)
            if act is Act.CONFIRM:
                item = item.report(assignee, MORNING, 1, None)
            records.actions.add(item)


@roles
@relations
@places
async def test_a_person_can_take_a_step_on_an_item_exactly_if_the_table_allows_it(
    room: Room, role: Role, relation: Relation, where: str | None
) -> None:
    who = await seat(room, role)
    author = USERS[who] if relation is Relation.OWN else 1
    await prepare(room, *sides(role, relation), author)
    await room.receives(*[room.user_input(who, line, where) for _, line in STEPS.values()])
    recorded = {ref for (ref,) in room.query("SELECT ref FROM journal")}
    assert recorded == {ref for ref, (act, _) in STEPS.items() if may(role, act, relation)}


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
