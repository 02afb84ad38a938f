"""The rules that choose recipients treat delegations A and B equally."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import timedelta
from typing import Any

import pytest

from domain.actions.assignments import Assignment
from domain.actions.model import Action
from domain.notices.model import Recipients
from domain.people.model import Person
from domain.refs import Ref
from handlers.turns.recipients import (
    destination,
    duty,
    own_heads,
    reminded,
    tell_duty,
    whom,
)
from handlers.turns.turn import Turn
from storage.mail.outbox import Letter, LetterKind
from tests.handlers.turns.turns import turn_in
from tests.room import MORNING, PLACES, USERS, Room

SIDES = ("A", "B")
REF = Ref("HUM", "A", 1)


@dataclass(frozen=True)
class Position:
    """One delegation's people and its part in an item.

    People are given by the end of their labels in CAST: head, hum or mil.
    """

    #: The person whom the delegation has named for its line of the item, or None.
    named: str | None = None
    #: The person who accepted the item for the delegation, or None.
    taken: str | None = None
    #: Person -> the attributes in which the person differs from CAST.
    changes: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)

    async def seat(self, room: Room, side: str) -> None:
        """Save the people of a delegation (its code) and its named person in this position."""
        for who, changes in self.changes.items():
            await room.person(f"{side}-{who}", **changes)
        if self.named:
            label = f"{side}-{self.named}"
            async with turn_in(room) as turn:
                named = Assignment(REF, side, label, USERS[label], MORNING)
                turn.records.assignments.put(REF, side, [named])


Taken = Mapping[str, int]
Rule = Callable[[Turn, str, Taken], Awaitable[list[Person]]]


def item(taken: Taken) -> Action:
    """Return an item that M proposed to A and B, and that the people in *taken* accepted."""
    action = Action.log(
        REF, "Exchange lists", proposed_by="M", author=1, assignees=SIDES,
        due=MORNING + timedelta(days=1), at=MORNING,
    )  # fmt: skip
    for side in SIDES:
        action = action.accept(side, MORNING, taken[side])
    return action


async def by_whom(turn: Turn, side: str, taken: Taken) -> list[Person]:
    return await whom(turn, REF, side, item(taken).took(side))


async def by_reminded(turn: Turn, side: str, _taken: Taken) -> list[Person]:
    return await reminded(turn, Recipients(groups=("HUM",)), side)


async def by_own_heads(turn: Turn, side: str, _taken: Taken) -> list[Person]:
    people = await turn.records.people.all()
    return await own_heads(turn, next(each for each in people if each.delegation == side))


RULES: dict[str, Rule] = {
    "whom": by_whom,
    "reminded": by_reminded,
    "own_heads": by_own_heads,
}
GONE = {"reachable": False}
NO_CONTACT = {"hum": {"poc": False}}
POSITIONS = {
    "with a point of contact": Position(taken="head"),
    "without a point of contact": Position(taken="hum", changes=NO_CONTACT),
    "without anybody who took it on": Position(changes=NO_CONTACT),
    "with a head who is not in the group": Position(
        changes={**NO_CONTACT, "head": {"groups": frozenset({"DEL"})}}
    ),
    "with a suspended head": Position(changes={**NO_CONTACT, "head": {"suspended": True}}),
    "with somebody on duty": Position(changes={"hum": {"poc": False, "duty": True}}),
    "with a named person": Position(named="head", taken="hum"),
    "with a point of contact who cannot be reached": Position(taken="hum", changes={"hum": GONE}),
    "with a named person who cannot be reached": Position(
        named="head", taken="head", changes={"head": GONE}
    ),
    "with nobody who can be reached": Position(
        named="head", taken="hum", changes={"head": GONE, "hum": GONE}
    ),
    "with a named person who has left the group": Position(
        named="head", taken="hum", changes={"head": {"groups": frozenset({"DEL"})}}
    ),
}
#: Position -> the people that each rule must name, in the order of RULES.
ANSWERS = {
    "with a point of contact": ("hum", "head", "head"),
    "without a point of contact": ("hum", "head", "head"),
    "without anybody who took it on": ("head", "head", "head"),
    "with a head who is not in the group": ("hum", "hum", "head"),
    "with a suspended head": ("hum", "hum", ""),
    "with somebody on duty": ("head", "head", "head"),
    "with a named person": ("head", "head", "head"),
    "with a point of contact who cannot be reached": ("head", "head", "head"),
    "with a named person who cannot be reached": ("hum", "hum", "head"),
    "with nobody who can be reached": ("head", "head", "head"),
    "with a named person who has left the group": ("hum", "hum", "head"),
}


@pytest.fixture
async def even(room: Room) -> Room:
    """Return a room in which A and B have the same people: CAST without B's expert."""
    async with turn_in(room) as turn:
        # The item must be stored, because an assignment of a person refers to it.
        turn.records.actions.add(item(dict.fromkeys(SIDES, 0)))
        expert = await turn.records.people.find(USERS["E-hum"])
        assert expert is not None
        turn.records.people.remove(expert)
    return room


def taken_by(positions: Mapping[str, Position]) -> Taken:
    """Return delegation -> user id of the person who accepted the item; 0 if nobody did."""
    return {
        side: USERS[f"{side}-{each.taken}"] if each.taken else 0
        for side, each in positions.items()
    }


async def answers(room: Room, side: str, taken: Taken) -> dict[str, list[str]]:
    """Return rule -> the labels of the people that the rule names for a delegation."""
    async with turn_in(room) as turn:
        return {
            name: [each.label for each in await rule(turn, side, taken)]
            for name, rule in RULES.items()
        }


@pytest.mark.parametrize("name", list(POSITIONS))
async def test_each_rule_names_the_same_people_of_a_and_of_b_in_the_same_position(
    even: Room, name: str
) -> None:
    position = POSITIONS[name]
    taken = taken_by(dict.fromkeys(SIDES, position))
    for side in SIDES:
        await position.seat(even, side)
    for side in SIDES:
        assert await answers(even, side, taken) == {
            rule: [f"{side}-{who}" for who in people.split()]
            for rule, people in zip(RULES, ANSWERS[name], strict=True)
        }


@pytest.mark.parametrize("mine", list(POSITIONS))
@pytest.mark.parametrize("theirs", ["with a point of contact", "with somebody on duty"])
async def test_if_a_and_b_exchange_their_positions_the_named_people_are_exchanged_too(
    even: Room, mine: str, theirs: str
) -> None:
    positions = {"A": POSITIONS[mine], "B": POSITIONS[theirs]}
    taken = taken_by(positions)
    for side, position in positions.items():
        await position.seat(even, side)
    before = {side: await answers(even, side, taken) for side in SIDES}
    await exchange(even)
    turned = {"A": taken["B"], "B": taken["A"]}
    assert await answers(even, "A", turned) == before["B"]
    assert await answers(even, "B", turned) == before["A"]


async def exchange(room: Room) -> None:
    """Exchange delegations A and B in all people and in the assignments of the item."""
    other = {"A": "B", "B": "A"}
    async with turn_in(room) as turn:
        people, named = turn.records.people, turn.records.assignments
        for person in await people.all():
            if person.delegation in other:
                people.save(replace(person, delegation=other[person.delegation]))
        given = [await named.find(REF, side) for side in SIDES]
        for side, those in zip(SIDES, given, strict=True):
            named.put(REF, other[side], those)


# Reports to the secretariat.


async def test_reports_go_only_to_the_secretaries_who_are_on_duty_and_reachable(
    room: Room,
) -> None:
    async with turn_in(room) as turn:
        assert [each.label for each in await duty(turn)] == ["S-duty"]


@pytest.mark.parametrize("changes", [{"duty": False}, {"reachable": False}])
async def test_if_nobody_is_on_duty_and_reachable_reports_go_to_the_whole_secretariat(
    room: Room, changes: Mapping[str, bool]
) -> None:
    await room.person("S-duty", **changes)
    async with turn_in(room) as turn:
        assert [each.label for each in await duty(turn)] == ["S-duty", "S-sec"]


async def test_a_suspended_secretary_on_duty_gets_no_reports(room: Room) -> None:
    await room.person("S-duty", suspended=True)
    async with turn_in(room) as turn:
        assert [each.label for each in await duty(turn)] == ["S-sec"]


async def test_each_secretary_on_duty_gets_reports_in_their_own_language(room: Room) -> None:
    await room.person("S-sec", duty=True, language="tr")
    async with turn_in(room) as turn:
        await tell_duty(turn, "event-unreachable", label="A-hum")
    said = {each.to: each for each in await room.letters()}
    assert said.keys() == {"S-duty", "S-sec"}
    assert said["S-sec"].letter.language == "tr"
    assert said["S-sec"].text != said["S-duty"].text


# The description of a letter's destination.


@pytest.mark.parametrize(
    ("letter", "place"),
    [
        (Letter(LetterKind.MESSAGE, PLACES["HUM"], "x", "en", MORNING, "HUM"),
         "Humanitarian group"),
        (Letter(LetterKind.MESSAGE, replace(PLACES["HUM"], chat=USERS["B-hum"], thread=None), "x",
                "en", MORNING), "private chat of B-hum"),
    ],
)  # fmt: skip
async def test_the_destination_of_a_letter_is_described_as_a_group_or_a_private_chat(
    room: Room, letter: Letter, place: str
) -> None:
    reader = await room.person("S-sec")
    async with turn_in(room) as turn:
        assert place.casefold() in (await destination(turn, reader, letter)).casefold()
