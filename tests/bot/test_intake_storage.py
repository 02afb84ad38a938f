"""Where the storage fails, nothing is acknowledged and nothing is lost."""

from __future__ import annotations

from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from datetime import datetime
from pathlib import Path
from typing import ClassVar

import pytest

from bot.worker import NotSettled
from handlers.heard import Answer, Happening
from storage.records import Records
from storage.store import Store
from tests.bot.hearing import Listener, line


class OperationalError(Exception):
    """What a database raises that is full, by the name that PEP 249 gives it."""


class SickStore(Store):
    """A store that fails at the commits whose numbers are named."""

    fails: ClassVar[set[int]] = set()
    commits = 0

    @asynccontextmanager
    async def transaction(self) -> AsyncIterator[Records]:
        async with super().transaction() as records:
            yield records
            self.commits += 1
            if self.commits in self.fails:
                raise OperationalError


@pytest.mark.parametrize("number", range(1, 12))
async def test_a_failing_commit_costs_time_and_no_command(
    number: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with line(tmp_path, opened=SickStore) as ready:
        assert isinstance(ready.store, SickStore)
        for each in range(3):
            await ready.say(f"/done HUM-A{each}")
        # Those after the first reading of when Telegram was last reached.
        failing = range(ready.store.commits + 1 + number, ready.store.commits + 3 + number)
        monkeypatch.setattr(SickStore, "fails", set(failing))
        async with ready.working():
            await ready.say("/done HUM-A3")
            await ready.listener.until(lambda: "/done HUM-A3" in ready.listener.texts)
        monkeypatch.setattr(SickStore, "fails", set())
        assert ready.listener.texts == [f"/done HUM-A{each}" for each in range(4)]
        assert await ready.quarantined() == []


class Idle(Listener):
    """A dispatch with a fault: it settles nothing."""

    async def hear(self, happenings: Sequence[Happening], now: datetime) -> list[Answer]:
        return []


async def test_a_row_that_stays_ends_the_desk_rather_than_being_handled_for_ever(
    tmp_path: Path,
) -> None:
    async with line(tmp_path, listening=Idle) as ready:
        await ready.say("/status")
        with pytest.raises(NotSettled):
            await ready.intake.run(ready.source, ready.stop)
