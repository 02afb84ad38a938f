"""Tests of the verification of the whole journal while the desk works."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.backoff import Backoff
from bot.verification import SLICE, Verification
from storage.checks import Damaged
from storage.records import Records
from storage.store import Store
from storage.verification import verified_heads
from tests.bot.failing_store import FailingStore
from tests.patterns import new_store
from tests.room import Room
from tests.storage.files import change, opened, query
from tests.units import unit

NOW = datetime(2025, 7, 24, 8, 0, tzinfo=UTC)
GUARD = 20.0
MANY = 2 * SLICE + 50


class Events:
    """Records what the verification has reported, and lets a test wait for it."""

    def __init__(self) -> None:
        self.opened, self.halted = asyncio.Event(), asyncio.Event()

    def verification(self, store: Store) -> Verification:
        """Return a verification of *store* that reports to this object."""
        return Verification(
            store,
            opened=self.opened.set,
            halt=self.halted.set,
            every=GUARD,
            backoff=Backoff([0.0]),
        )


@pytest.fixture
def events() -> Events:
    return Events()


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Return the path of the database."""
    return tmp_path / "desk.db"


@pytest.fixture
async def store(path: Path) -> AsyncIterator[Store]:
    """Yield a store whose journals have MANY entries for HUM, and three for DEL."""
    async with new_store(path) as made:
        await enter(made, MANY)
        await enter(made, 3, group="DEL")
        yield made


async def enter(store: Store, count: int, group: str = "HUM") -> None:
    """Add *count* entries to the journal of a group."""

    async def add(records: Records) -> None:
        for number in range(count):
            values = {"ref": None, "actor": "A", "member": 1, "at": NOW, "salt": bytes(32)}
            await records.journal.append(group, "noted", payload={"n": number}, **values)  # type: ignore[arg-type]

    await store.run(add)


async def verified(store: Store) -> dict[str, int]:
    """Return the numbers of the entries up to which the journals are known to be verified."""
    async with unit(store) as records:
        return {group: head.entry_no for group, head in (await verified_heads(records)).items()}


async def test_when_all_journals_are_verified_formal_acts_may_begin_and_the_heads_are_kept(
    store: Store, events: Events
) -> None:
    async with events.verification(store).working(), asyncio.timeout(GUARD):
        await events.opened.wait()
    assert not events.halted.is_set()
    assert await verified(store) == {"HUM": MANY, "DEL": 3}


async def test_entries_that_are_added_later_are_verified_in_a_later_round(
    store: Store, events: Events
) -> None:
    verification = events.verification(store)
    async with verification.working(), asyncio.timeout(GUARD):
        await events.opened.wait()
        await enter(store, 5)
        await verification.verify()
    assert await verified(store) == {"HUM": MANY + 5, "DEL": 3}


@pytest.mark.parametrize(
    ("statement", "found"),
    [
        ("UPDATE journal SET payload = '{}' WHERE \"group\" = 'HUM' AND entry_no = 7", 7),
        ("DELETE FROM journal WHERE \"group\" = 'HUM' AND entry_no = 180", 181),
        ("UPDATE journal SET at = 'never' WHERE \"group\" = 'HUM' AND entry_no = 101", 101),
    ],
)
async def test_an_old_entry_that_was_changed_ends_the_desk_before_any_formal_act(
    statement: str, found: int, path: Path, events: Events
) -> None:
    async with new_store(path) as store:
        await enter(store, MANY)
    await opened(path)
    change(path, statement)
    async with Store.open(path) as store:
        with pytest.raises(ExceptionGroup) as raised:
            async with events.verification(store).working():
                await asyncio.Event().wait()
        [problem] = raised.value.exceptions
        assert isinstance(problem, Damaged)
        assert f"HUM is not as it was sealed, first at entry {found};" in str(problem)
        assert "put the last good copy in its place" in str(problem)
    assert events.halted.is_set()
    assert not events.opened.is_set()
    # The next start finds it before anything is answered.
    with pytest.raises(Damaged, match=f"first at entry {found};"):
        await opened(path)


async def test_an_entry_with_other_words_than_the_journal_ends_the_desk_too(
    path: Path, events: Events
) -> None:
    async with Room.open(path) as room:
        await room.says("A-hum", "/action Send the manifests by 25 Jul 12:00", "HUM")
    change(path, "UPDATE actions SET text = 'Send none'")
    async with Store.open(path) as store:
        with pytest.raises(ExceptionGroup) as raised:
            async with events.verification(store).working():
                await asyncio.Event().wait()
        [problem] = raised.value.exceptions
        assert "the words or the due time of HUM-A1 are not those in the journal" in str(problem)
    assert events.halted.is_set()
    with pytest.raises(Damaged, match="HUM-A1 are not those in the journal"):
        await opened(path)


async def test_a_desk_that_is_stopped_during_the_verification_stops_at_once(
    store: Store, events: Events
) -> None:
    async with events.verification(store).working():
        pass
    assert not events.opened.is_set()


async def test_after_a_read_that_failed_the_verification_goes_on_where_it_was(
    store: Store, events: Events, path: Path
) -> None:
    failing = FailingReads(store)
    async with events.verification(failing).working(), asyncio.timeout(GUARD):
        await events.opened.wait()
    assert failing.failures == 2
    assert await verified(store) == {"HUM": MANY, "DEL": 3}


async def test_the_verification_never_holds_up_the_emptying_of_the_log_for_long(
    store: Store, events: Events
) -> None:
    async with events.verification(store).working(), asyncio.timeout(GUARD):
        while not events.opened.is_set():
            await enter(store, 1)
            while not await store.clear_log():
                pass
    assert query(store.path or Path(), "SELECT count(*) FROM journal")[0][0] >= MANY + 4


class FailingReads(Store):
    """The same store, whose first two reading connections fail after one page."""

    def __init__(self, store: Store) -> None:
        super().__init__(store._database, store.path)
        self.failures = 0

    @asynccontextmanager
    async def reader(self) -> AsyncIterator[Store]:
        async with super().reader() as reader:
            if self.failures < 2:
                self.failures += 1
                store = FailingStore(reader._database, reader.path)
                store.fails = frozenset({3})
                yield store
            else:
                yield reader
