"""Compares nested savepoints with a simple model, a dict that is copied at each start."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import delete, insert

from storage.facts import facts
from storage.records import Records
from tests.patterns import new_store
from tests.units import unit


class Stop(Exception):
    """Raised to end a savepoint with an exception."""


STEPS = st.sampled_from(["open", "gather", "end", "drop", "write", "return", "read"])


@settings(deadline=None)
@given(st.lists(st.tuples(STEPS, st.integers(0, 3)), max_size=25))
def test_nested_savepoints_store_what_a_simple_model_stores(steps: list[tuple[str, int]]) -> None:
    asyncio.run(_play(steps))


async def _play(steps: list[tuple[str, int]]) -> None:
    model: dict[int, str] = {}
    with TemporaryDirectory() as folder:
        async with new_store(Path(folder) / "desk.db") as store, unit(store) as records:
            left = iter(steps)
            for _ in steps:
                with suppress(Stop):
                    await _nested(records, left, model)
            for number in range(4):
                assert await records.facts.find(str(number)) == model.get(number)


async def _nested(
    records: Records, steps: Iterator[tuple[str, int]], model: dict[int, str]
) -> None:
    """Play the steps up to the end of this savepoint. Raises Stop if it is to be dropped."""
    for what, number in steps:
        if what in {"open", "gather"}:
            before = dict(model)
            try:
                async with records.savepoint(gather=what == "gather"):
                    await _nested(records, steps, model)
            except Stop:
                model.clear()
                model.update(before)
        elif what == "end":
            return
        elif what == "drop":
            raise Stop
        elif what == "write":
            model[number] = model.get(number, "") + "x"
            records.facts.note(str(number), model[number])
        elif what == "return":
            # A write that returns rows, and so is executed at once.
            model[number] = model.get(number, "") + "y"
            await records.rows(
                delete(facts).where(facts.c.name == str(number)).returning(facts.c.name)
            )
            added = insert(facts).returning(facts.c.name)
            await records.rows(added, {"name": str(number), "value": model[number]})
        else:
            assert await records.facts.find(str(number)) == model.get(number)
