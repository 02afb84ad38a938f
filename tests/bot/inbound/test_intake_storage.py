"""When the storage fails, nothing is acknowledged and nothing is lost."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

import pytest

from bot.inbound.worker import NotFinished
from handlers.turns.updates import Answer, Incoming
from tests.bot.failing_store import FailingStore
from tests.bot.inbound.intakes import RecordingDispatch, intake_setup


@pytest.mark.parametrize("number", range(1, 12))
async def test_a_failing_commit_loses_no_command(number: int, tmp_path: Path) -> None:
    async with intake_setup(tmp_path, store_type=FailingStore) as ready:
        assert isinstance(ready.store, FailingStore)
        for each in range(3):
            await ready.say(f"/done HUM-A{each}")
        # The commits are counted from the one that reads when Telegram was last reached.
        first = ready.store.commits + 1 + number
        ready.store.fails = frozenset({first, first + 1})
        async with ready.working():
            await ready.say("/done HUM-A3")
            await ready.dispatch.until(lambda: "/done HUM-A3" in ready.dispatch.texts)
        ready.store.fails = frozenset()
        assert ready.dispatch.texts == [f"/done HUM-A{each}" for each in range(4)]
        assert await ready.quarantined() == []


class NothingFinished(RecordingDispatch):
    """A dispatch with a fault: it finishes no row."""

    async def receive(self, batch: Sequence[Incoming], now: datetime) -> list[Answer]:
        return []


async def test_a_row_that_is_never_finished_ends_the_desk(
    tmp_path: Path,
) -> None:
    async with intake_setup(tmp_path, dispatch_type=NothingFinished) as ready:
        await ready.say("/status")
        with pytest.raises(NotFinished):
            await ready.intake.run(ready.source, ready.stop)
