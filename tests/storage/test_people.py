"""Tests of the stored people: what was written in a unit is read in it."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from domain.people.model import Person, Role
from tests.patterns import new_store
from tests.units import unit

NOW = datetime(2025, 7, 24, 8, 0, tzinfo=UTC)


def person(user: int, label: str) -> Person:
    """Return a person of Delegation A."""
    return Person(user, label, "A", Role.DELEGATE, frozenset({"HUM"}), NOW)


async def test_the_list_of_all_people_includes_those_written_in_the_same_savepoint(
    tmp_path: Path,
) -> None:
    async with (
        new_store(tmp_path / "desk.db") as store,
        unit(store) as records,
        records.savepoint(),
    ):
        records.people.add(person(1, "one"))
        assert [each.label for each in await records.people.all()] == ["one"]
        records.people.add(person(2, "two"))
        records.people.save(replace(person(1, "one"), suspended=True))
        found = await records.people.all()
        assert [(each.label, each.suspended) for each in found] == [
            ("one", True),
            ("two", False),
        ]
        records.people.remove(person(1, "one"))
        assert [each.label for each in await records.people.all()] == ["two"]
