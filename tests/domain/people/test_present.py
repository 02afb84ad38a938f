"""How many people of each delegation are present in a group."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

from domain.people.model import Delegation, Kind, Person, Registry, Role, present

REGISTRY = Registry.of([
    Delegation("B", Kind.PARTY), Delegation("A", Kind.PARTY), Delegation("S", Kind.SECRETARIAT),
])  # fmt: skip
NOW = datetime(2025, 7, 24, 8, tzinfo=UTC)
ONE = Person(1, "A-one", "A", Role.DELEGATE, frozenset({"HUM"}), NOW)
TWO = replace(ONE, user=2, label="A-two")
OTHER = replace(ONE, user=3, label="B-one", delegation="B", groups=frozenset({"HUM", "MIL"}))
SECRETARY = replace(
    ONE, user=4, label="S-one", delegation="S", role=Role.SECRETARIAT, groups=frozenset()
)
EVERYONE = [ONE, TWO, OTHER, SECRETARY]


def test_each_delegation_is_counted_in_the_order_of_the_configuration() -> None:
    assert present(REGISTRY, "HUM", EVERYONE) == [("B", 1), ("A", 2), ("S", 1)]


def test_a_delegation_without_people_in_the_group_is_named_with_zero() -> None:
    assert present(REGISTRY, "MIL", EVERYONE) == [("B", 1), ("A", 0), ("S", 1)]
    assert present(REGISTRY, "HUM", []) == [("B", 0), ("A", 0), ("S", 0)]


def test_a_suspended_person_is_not_counted() -> None:
    suspended = [replace(each, suspended=True) for each in EVERYONE]
    assert present(REGISTRY, "HUM", suspended) == [("B", 0), ("A", 0), ("S", 0)]


def test_the_secretariat_is_counted_in_a_group_that_its_accreditation_does_not_name() -> None:
    assert present(REGISTRY, "POL", EVERYONE) == [("B", 0), ("A", 0), ("S", 1)]
