"""Tests of the outbox: a dedup key is used once, and queries do not read settled letters."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import event

from domain.groups import Place
from storage.mail.outbox import Letter, LetterKind, LetterState
from storage.store import Store
from tests.storage.costs import queries, steps

NOW = datetime(2025, 7, 21, 4, 0, tzinfo=UTC)


@pytest.fixture
async def store(tmp_path: Path) -> AsyncIterator[Store]:
    """Yield an empty store."""
    async with Store.open(tmp_path / "desk.db", create=True) as found:
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
        async with store.transaction() as records:
            for text, key in (("one", "k"), ("two", "k"), ("three", "other"), ("four", None)):
                with records.savepoint():
                    records.outbox.put(letter(text, key))
    async with store.transaction() as records:
        found = await records.outbox.in_state(LetterState.QUEUED)
    assert [each.text for each in found] == ["one", "three", "four", "four"]


async def test_queries_of_the_outbox_do_not_read_settled_letters(store: Store) -> None:
    asked: list[tuple[str, Any]] = []
    async with store.transaction() as records:
        connection = records._connection

        def note(_connection: Any, _cursor: Any, statement: str, values: Any, *_rest: Any) -> None:
            asked.append((statement, values))

        event.listen(connection.sync_engine, "before_cursor_execute", note)
        await records.outbox.claim(NOW, 64)
        await records.outbox.next_retry(NOW)
        await records.outbox.busy()
        with records.savepoint():
            records.outbox.put(letter("edit", kind=LetterKind.EDIT))
            records.outbox.park(501, "unreachable")
            records.outbox.postpone(501, NOW)
            records.outbox.release(501)
        await records.finish()
        event.remove(connection.sync_engine, "before_cursor_execute", note)
        for statement, values in asked:
            if not statement.startswith("INSERT"):
                plan = await connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {statement}", values)
                steps = plan.scalars("detail").all()
                assert all("ix_outbox" in step or "SCAN" not in step for step in steps), statement
    assert len(asked) == 8


async def test_the_signals_of_the_outbox_cost_the_same_however_many_letters_wait(
    store: Store,
) -> None:
    assert store.path is not None
    costs = []
    for count in (1, 300):
        async with store.transaction() as records:
            for number in range(count):
                with records.savepoint():
                    later = NOW + timedelta(seconds=number)
                    records.outbox.put(replace(letter("waits"), created_at=later))
                    records.outbox.put(replace(letter("sent"), state=LetterState.SENT))
        with queries() as executed:
            async with store.transaction() as records:
                assert await records.outbox.oldest_queued() == NOW
                assert await records.outbox.count_parked() == 0
        costs.append(steps(store.path, executed))
    assert costs[0] == costs[1]


async def test_the_signals_of_an_outbox_without_queued_letters(store: Store) -> None:
    async with store.transaction() as records:
        for state in (LetterState.PARKED, LetterState.PARKED, LetterState.SENT):
            with records.savepoint():
                records.outbox.put(replace(letter("x"), state=state))
    async with store.transaction() as records:
        assert await records.outbox.oldest_queued() is None
        assert await records.outbox.count_parked() == 2
