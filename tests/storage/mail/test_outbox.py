"""Tests of the outbox: a dedup key is used once, and queries do not read settled letters."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from domain.groups import Place
from storage.mail.outbox import Letter, LetterKind, LetterState
from storage.store import Store
from tests.patterns import new_store
from tests.storage.costs import queries, steps
from tests.storage.files import query
from tests.units import tracing, unit

NOW = datetime(2025, 7, 21, 4, 0, tzinfo=UTC)


@pytest.fixture
async def store(tmp_path: Path) -> AsyncIterator[Store]:
    """Yield an empty store."""
    async with new_store(tmp_path / "desk.db") as found:
        yield found


def letter(text: str, dedup: str | None = None, kind: LetterKind = LetterKind.MESSAGE) -> Letter:
    """Return a letter that belongs to one card."""
    return Letter(
        kind=kind,
        place=Place(-1001, 7),
        text=text,
        language="en",
        created_at=NOW,
        card="HUM-1",
        dedup=dedup,
    )


async def test_of_several_letters_with_the_same_dedup_key_only_the_first_is_added(
    store: Store,
) -> None:
    for _ in range(2):
        async with unit(store) as records:
            for text, key in (("one", "k"), ("two", "k"), ("three", "other"), ("four", None)):
                async with records.savepoint():
                    records.outbox.put(letter(text, key))
    async with unit(store) as records:
        found = await records.outbox.in_state(LetterState.QUEUED)
    assert [each.text for each in found] == ["one", "three", "four", "four"]


async def test_queries_of_the_outbox_do_not_read_settled_letters(store: Store) -> None:
    asked: list[str] = []
    async with tracing(store, asked.append), unit(store) as records:
        await records.outbox.heads(NOW, 64)
        await records.outbox.next_retry(NOW)
        await records.outbox.busy()
        records.outbox.put(letter("edit", kind=LetterKind.EDIT))
        records.outbox.park(501, "unreachable")
        records.outbox.postpone(501, NOW)
        records.outbox.release(501)
    looked = [each for each in asked if each.startswith(("SELECT", "UPDATE", "WITH"))]
    assert len(looked) == 7
    assert store.path is not None
    for statement in looked:
        for *_, step in query(store.path, f"EXPLAIN QUERY PLAN {statement}"):
            scanned = step.removeprefix("SCAN ") if step.startswith("SCAN ") else "heads"
            assert "ix_outbox" in step or scanned in {"heads", "CONSTANT ROW"}, statement


async def test_the_heads_of_all_destinations_are_found_in_parts_of_any_size(store: Store) -> None:
    places = [Place(chat, thread) for chat in (-7, -3, 5, 900) for thread in (None, 2, 9)]
    async with unit(store) as records:
        for number, place in enumerate([*places, *reversed(places)]):
            records.outbox.put(replace(letter(str(number)), card=None, place=place))
        for most in range(1, 14):
            texts: list[str] = []
            after: Place | None = None
            for _ in range(14):
                found, after = await records.outbox.heads(NOW, most, after)
                texts += [each.text for each in found]
                if after is None:
                    break
            assert sorted(texts, key=int) == [str(number) for number in range(12)]


async def test_the_signals_of_the_outbox_cost_the_same_however_many_letters_wait(
    store: Store,
) -> None:
    assert store.path is not None
    costs = []
    for count in (1, 300):
        async with unit(store) as records:
            for number in range(count):
                async with records.savepoint():
                    later = NOW + timedelta(seconds=number)
                    records.outbox.put(replace(letter("waits"), created_at=later))
                    records.outbox.put(replace(letter("sent"), state=LetterState.SENT))
        with queries() as executed:
            async with unit(store) as records:
                assert await records.outbox.oldest_queued() == NOW
                assert await records.outbox.count_parked() == 0
        costs.append(steps(store.path, executed))
    assert costs[0] == costs[1]


async def test_the_signals_of_an_outbox_without_queued_letters(store: Store) -> None:
    async with unit(store) as records:
        for state in (LetterState.PARKED, LetterState.PARKED, LetterState.SENT):
            async with records.savepoint():
                records.outbox.put(replace(letter("x"), state=state))
    async with unit(store) as records:
        assert await records.outbox.oldest_queued() is None
        assert await records.outbox.count_parked() == 2
