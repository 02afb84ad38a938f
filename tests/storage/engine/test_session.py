"""A session: writes gathered by turns, dropped where a turn raises, made in order."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator
from contextlib import contextmanager, suppress
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy.exc import StatementError

from domain.actions.model import Action
from domain.groups import Group, Place
from domain.people.model import Person, Role
from domain.refs import Ref
from storage.prompts import Prompt
from storage.records import Records
from storage.store import Store

NOW = datetime(2025, 7, 24, 8, 0, tzinfo=UTC)


class Stop(Exception):
    """What ends a turn before its end."""


@pytest.fixture
async def store(tmp_path: Path) -> AsyncIterator[Store]:
    """An empty store."""
    async with Store.open(tmp_path / "desk.db", create=True) as found:
        yield found


def person(user: int, label: str) -> Person:
    """Somebody of Delegation A."""
    return Person(user, label, "A", Role.DELEGATE, frozenset({"HUM"}), NOW)


def item(number: int, text: str = "Look at it") -> Action:
    """An own item of Delegation A."""
    return Action.log(
        Ref("HUM", "A", number), text, proposed_by="A", author=1, assignees=["A"],
        due=NOW + timedelta(days=1), at=NOW,
    )  # fmt: skip


@contextmanager
def dropped(records: Records) -> Iterator[None]:
    """A turn that ends in an exception after what is done in it."""
    with suppress(Stop), records.savepoint():
        yield
        raise Stop


async def test_what_a_dropped_turn_wrote_is_written_nowhere(store: Store) -> None:
    async with store.transaction() as records:
        with records.savepoint():
            records.people.add(person(1, "one"))
        with dropped(records):
            records.people.add(person(2, "two"))
        with records.savepoint():
            records.people.add(person(3, "three"))
    async with store.transaction() as records:
        assert [each.label for each in await records.people.all()] == ["one", "three"]


async def test_what_a_dropped_turn_changed_is_as_it_was_for_the_next(store: Store) -> None:
    async with store.transaction() as records:
        with records.savepoint():
            records.people.add(person(1, "one"))
            records.actions.add(item(1))
            await records.groups.save(Group("HUM"))
            assert await records.counters.next("HUM", "A") == 1
        with dropped(records):
            records.people.save(replace(person(1, "one"), suspended=True))
            records.actions.save(item(1, "Something else"))
        with dropped(records):
            records.people.remove(person(1, "one"))
            await records.counters.next("HUM", "A")
            await records.groups.save(Group("POL"))
        with records.savepoint():
            [known] = await records.people.all()
            assert not known.suspended
            found = await records.actions.find(Ref("HUM", "A", 1))
            assert found is not None
            assert found.text == "Look at it"
            assert list(await records.groups.all()) == ["HUM"]
            assert await records.counters.next("HUM", "A") == 2


async def test_a_number_taken_by_a_dropped_turn_is_given_to_the_next(store: Store) -> None:
    async with store.transaction() as records:
        with dropped(records):
            assert await records.counters.next("HUM", "A") == 1
        with records.savepoint():
            assert await records.counters.next("HUM", "A") == 1


async def test_a_read_sees_what_earlier_turns_wrote(store: Store) -> None:
    async with store.transaction() as records:
        with records.savepoint():
            records.prompts.ask(Prompt(1, "action", "text", NOW, 7, None, {"a": "b"}))
            records.unaccredited.note("mark", NOW + timedelta(days=1), NOW)
        with records.savepoint():
            assert await records.prompts.users() == {1}
            assert await records.unaccredited.answered("mark", NOW)
            records.prompts.close(1)
        assert await records.prompts.users() == frozenset()


async def test_people_written_in_a_turn_are_among_all_people_at_once(store: Store) -> None:
    async with store.transaction() as records:
        with records.savepoint():
            records.people.add(person(1, "one"))
            assert [each.label for each in await records.people.all()] == ["one"]
            records.people.add(person(2, "two"))
            records.people.save(replace(person(1, "one"), suspended=True))
            found = await records.people.all()
            assert [(each.label, each.suspended) for each in found] == [
                ("one", True), ("two", False),
            ]  # fmt: skip
            records.people.remove(person(1, "one"))
            assert [each.label for each in await records.people.all()] == ["two"]


async def test_of_several_states_of_one_entry_the_last_is_kept(store: Store) -> None:
    async with store.transaction() as records:
        for number in (1, 2):
            with records.savepoint():
                records.actions.add(item(number))
        for text in ("first", "second", "third"):
            with records.savepoint():
                records.actions.save(replace(item(1), text=text))
    async with store.transaction() as records:
        found = await records.actions.load("HUM", [1, 2])
        assert [each.text for each in found] == ["third", "Look at it"]
        assert [len(each.lines) for each in found] == [1, 1]


async def test_writes_of_one_table_are_made_in_the_order_of_writing(store: Store) -> None:
    async with store.transaction() as records:
        for user in (1, 2, 3):
            with records.savepoint():
                records.people.add(person(user, "same"))
                records.people.save(person(user, f"kept {user}"))
            with records.savepoint():
                records.people.remove(person(user, "same"))
        with records.savepoint():
            records.people.add(person(4, "same"))
    async with store.transaction() as records:
        assert [each.user for each in await records.people.all()] == [4]


async def test_lines_of_an_entry_follow_the_entry_whatever_comes_between(store: Store) -> None:
    async with store.transaction() as records:
        for number in range(1, 6):
            with records.savepoint():
                records.actions.add(item(number))
            with records.savepoint():
                records.actions.save(item(number, f"again {number}"))
            with records.savepoint():
                assert await records.actions.find(Ref("HUM", "A", 99)) is None
    async with store.transaction() as records:
        assert await records.boards.count(["HUM"]) == 5


async def test_an_exception_outside_of_turns_takes_everything_back(store: Store) -> None:
    with suppress(Stop):
        async with store.transaction() as records:
            with records.savepoint():
                records.people.add(person(1, "one"))
            assert await records.people.all()
            raise Stop
    async with store.transaction() as records:
        assert await records.people.all() == []


async def test_after_a_migration_old_places_are_not_remembered(store: Store) -> None:
    async with store.transaction() as records:
        with records.savepoint():
            await records.groups.save(Group("HUM").bind(Place(-1, 7), "t", "en"))
            records.cards.add("HUM-A1", Place(-1, 7))
        with records.savepoint():
            assert await records.cards.place("HUM-A1") == Place(-1, 7)
            await records.groups.migrate(-1, -100, NOW)
        with records.savepoint():
            assert await records.cards.place("HUM-A1") == Place(-100, 7)
            group = await records.groups.at(Place(-1, 7))
            assert group is not None
            assert group.place == Place(-100, 7)
            assert await records.groups.at(Place(-2, 7)) is None


async def test_a_naive_time_is_refused(store: Store) -> None:
    naive = NOW.replace(tzinfo=None)

    async def note() -> None:
        async with store.transaction() as records:
            with records.savepoint():
                records.unaccredited.note("mark", naive, NOW)

    with pytest.raises(StatementError, match="2025-07-24"):
        await note()
