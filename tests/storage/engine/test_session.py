"""Tests of the session: reads see earlier writes, and a failed savepoint is undone."""

from __future__ import annotations

from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager, suppress
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import Executable
from sqlalchemy.exc import StatementError

from domain.actions.model import Action
from domain.groups import Group, Place
from domain.people.model import Person, Role
from domain.refs import Ref
from storage.engine.database import Values
from storage.prompts import Prompt
from storage.records import Records
from storage.store import Store
from tests.units import unit

NOW = datetime(2025, 7, 24, 8, 0, tzinfo=UTC)


class Stop(Exception):
    """Raised in tests to end a savepoint with an exception."""


@pytest.fixture
async def store(tmp_path: Path) -> AsyncIterator[Store]:
    """Yield an empty store."""
    async with Store.open(tmp_path / "desk.db", create=True) as found:
        yield found


def person(user: int, label: str) -> Person:
    """Return a person of Delegation A."""
    return Person(user, label, "A", Role.DELEGATE, frozenset({"HUM"}), NOW)


def item(number: int, text: str = "Look at it") -> Action:
    """Return an action item that Delegation A has logged for itself."""
    return Action.log(
        Ref("HUM", "A", number),
        text,
        proposed_by="A",
        author=1,
        assignees=["A"],
        due=NOW + timedelta(days=1),
        at=NOW,
    )


@asynccontextmanager
async def dropped(records: Records) -> AsyncIterator[None]:
    """Run the block in a savepoint that then ends with an exception."""
    with suppress(Stop):
        async with records.savepoint():
            yield
            raise Stop


async def test_the_writes_of_a_dropped_savepoint_are_not_executed(store: Store) -> None:
    async with unit(store) as records:
        async with records.savepoint():
            records.people.add(person(1, "one"))
        async with dropped(records):
            records.people.add(person(2, "two"))
        async with records.savepoint():
            records.people.add(person(3, "three"))
    async with unit(store) as records:
        assert [each.label for each in await records.people.all()] == ["one", "three"]


async def test_after_a_dropped_savepoint_the_next_savepoint_reads_the_old_values(
    store: Store,
) -> None:
    async with unit(store) as records:
        async with records.savepoint():
            records.people.add(person(1, "one"))
            records.actions.add(item(1))
            await records.groups.save(Group("HUM"))
            assert await records.counters.next("HUM", "A") == 1
        async with dropped(records):
            records.people.save(replace(person(1, "one"), suspended=True))
            records.actions.save(item(1, "Something else"))
        async with dropped(records):
            records.people.remove(person(1, "one"))
            await records.counters.next("HUM", "A")
            await records.groups.save(Group("POL"))
        async with records.savepoint():
            [known] = await records.people.all()
            assert not known.suspended
            found = await records.actions.find(Ref("HUM", "A", 1))
            assert found is not None
            assert found.text == "Look at it"
            assert list(await records.groups.all()) == ["HUM"]
            assert await records.counters.next("HUM", "A") == 2


async def test_a_number_taken_in_a_dropped_savepoint_is_given_to_the_next_entry(
    store: Store,
) -> None:
    async with unit(store) as records:
        async with dropped(records):
            assert await records.counters.next("HUM", "A") == 1
        async with records.savepoint():
            assert await records.counters.next("HUM", "A") == 1


async def test_a_read_sees_the_writes_of_the_same_savepoint(store: Store) -> None:
    async with unit(store) as records, records.savepoint():
        records.prompts.ask(Prompt(1, "action", "text", NOW, 7, None, {"a": "b"}))
        assert await records.prompts.users() == {1}
        records.prompts.close(1)
        assert await records.prompts.users() == frozenset()


async def test_a_dropped_savepoint_inside_another_undoes_only_its_own_writes(
    store: Store,
) -> None:
    async with unit(store) as records, records.savepoint():
        records.people.add(person(1, "one"))
        assert await records.counters.next("HUM", "A") == 1
        async with dropped(records):
            records.people.add(person(2, "two"))
            assert await records.prompts.users() == frozenset()
            assert await records.counters.next("HUM", "A") == 2
        assert [each.label for each in await records.people.all()] == ["one"]
        assert await records.counters.next("HUM", "A") == 2
    async with unit(store) as records:
        assert [each.label for each in await records.people.all()] == ["one"]


async def test_a_dropped_savepoint_also_undoes_the_savepoints_inside_it(store: Store) -> None:
    async with unit(store) as records:
        async with dropped(records):
            async with records.savepoint():
                records.people.add(person(1, "one"))
                assert await records.counters.next("HUM", "A") == 1
            records.people.add(person(2, "two"))
        assert await records.people.all() == []
        assert await records.counters.next("HUM", "A") == 1


async def test_a_read_sees_the_writes_of_earlier_savepoints(store: Store) -> None:
    async with unit(store) as records:
        async with records.savepoint():
            records.prompts.ask(Prompt(1, "action", "text", NOW, 7, None, {"a": "b"}))
            records.unaccredited.note("mark", NOW + timedelta(days=1), NOW)
        async with records.savepoint():
            assert await records.prompts.users() == {1}
            assert await records.unaccredited.answered("mark", NOW)
            records.prompts.close(1)
        assert await records.prompts.users() == frozenset()


async def test_if_an_entry_is_saved_several_times_only_the_last_version_is_stored(
    store: Store,
) -> None:
    async with unit(store) as records:
        for number in (1, 2):
            async with records.savepoint():
                records.actions.add(item(number))
        for text in ("first", "second", "third"):
            async with records.savepoint():
                records.actions.save(replace(item(1), text=text))
    async with unit(store) as records:
        found = await records.actions.load("HUM", [1, 2])
        assert [each.text for each in found] == ["third", "Look at it"]
        assert [len(each.lines) for each in found] == [1, 1]


async def test_the_writes_to_one_table_are_executed_in_the_order_in_which_they_were_made(
    store: Store,
) -> None:
    async with unit(store) as records:
        for user in (1, 2, 3):
            async with records.savepoint():
                records.people.add(person(user, "same"))
                records.people.save(person(user, f"kept {user}"))
            async with records.savepoint():
                records.people.remove(person(user, "same"))
        async with records.savepoint():
            records.people.add(person(4, "same"))
    async with unit(store) as records:
        assert [each.user for each in await records.people.all()] == [4]


async def test_the_lines_of_an_action_item_are_written_after_the_item(store: Store) -> None:
    async with unit(store) as records:
        for number in range(1, 6):
            async with records.savepoint():
                records.actions.add(item(number))
            async with records.savepoint():
                records.actions.save(item(number, f"again {number}"))
            async with records.savepoint():
                assert await records.actions.find(Ref("HUM", "A", 99)) is None
    async with unit(store) as records:
        assert await records.boards.count(["HUM"]) == 5


async def test_an_exception_outside_a_savepoint_undoes_the_whole_transaction(store: Store) -> None:
    with suppress(Stop):
        async with unit(store) as records:
            async with records.savepoint():
                records.people.add(person(1, "one"))
            assert await records.people.all()
            raise Stop
    async with unit(store) as records:
        assert await records.people.all() == []


async def test_after_a_chat_has_changed_its_id_cards_and_groups_have_the_new_id(
    store: Store,
) -> None:
    async with unit(store) as records:
        async with records.savepoint():
            await records.groups.save(Group("HUM").bind(Place(-1, 7), "t", "en"))
            records.cards.add("HUM-A1", Place(-1, 7))
        async with records.savepoint():
            assert await records.cards.place("HUM-A1") == Place(-1, 7)
            await records.groups.migrate(-1, -100, NOW)
        async with records.savepoint():
            assert await records.cards.place("HUM-A1") == Place(-100, 7)
            group = await records.groups.at(Place(-1, 7))
            assert group is not None
            assert group.place == Place(-100, 7)
            assert await records.groups.at(Place(-2, 7)) is None


async def test_a_datetime_without_a_time_zone_is_not_stored(store: Store) -> None:
    naive = NOW.replace(tzinfo=None)

    async def note() -> None:
        async with unit(store) as records, records.savepoint():
            records.unaccredited.note("mark", naive, NOW)

    with pytest.raises(StatementError, match="2025-07-24"):
        await note()


async def test_writes_with_the_same_statement_are_sent_to_the_database_together(
    store: Store,
) -> None:
    sent: list[str] = []
    async with unit(store) as records, records.savepoint():
        for number in range(1, 4):
            records.quarantine.add(number, {}, "NoUpdate", NOW)
            records.cards.add(f"HUM-A{number}", Place(-1, 7))
        connection = records._connection
        write = connection.write

        async def note(statement: Executable, values: Sequence[Values]) -> None:
            sent.append(f"{len(values)} {str(statement).split()[0]}")
            await write(statement, values)

        connection.write = note  # type: ignore[method-assign]
    assert sent == ["3 INSERT", "3 INSERT"]


async def test_a_row_is_written_after_the_row_that_it_refers_to(store: Store) -> None:
    async with unit(store) as records, records.savepoint():
        for number in range(1, 4):
            records.actions.add(item(number))
            records.actions.save(item(number, f"again {number}"))
    async with unit(store) as records:
        assert len(await records.actions.load("HUM", [1, 2, 3])) == 3


async def test_the_writes_of_gathering_savepoints_are_sent_together_without_the_dropped_ones(
    store: Store,
) -> None:
    async with unit(store) as records:
        for number in range(1, 6):
            with suppress(Stop):
                async with records.savepoint(gather=True):
                    records.cards.add(f"HUM-A{number}", Place(-1, 7))
                    if number == 4:
                        assert await records.cards.at(-1, 5) is None  # a read executes the writes
                    if number in {2, 4}:
                        raise Stop
    async with unit(store) as records:
        found = [await records.cards.place(f"HUM-A{number}") for number in range(1, 6)]
        assert [each is not None for each in found] == [True, False, True, False, True]
