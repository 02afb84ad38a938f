"""Where the storage fails, nothing is acknowledged and nothing is lost."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

import pytest

from bot.inbound.worker import NotSettled
from handlers.turns.updates import Answer, Incoming
from tests.bot.inbound.hearing import Listener, line
from tests.bot.sickness import SickStore


@pytest.mark.parametrize("number", range(1, 12))
async def test_a_failing_commit_costs_time_and_no_command(number: int, tmp_path: Path) -> None:
    async with line(tmp_path, opened=SickStore) as ready:
        assert isinstance(ready.store, SickStore)
        for each in range(3):
            await ready.say(f"/done HUM-A{each}")
        # Those after the first reading of when Telegram was last reached.
        first = ready.store.commits + 1 + number
        ready.store.fails = frozenset({first, first + 1})
        async with ready.working():
            await ready.say("/done HUM-A3")
            await ready.listener.until(lambda: "/done HUM-A3" in ready.listener.texts)
        ready.store.fails = frozenset()
        assert ready.listener.texts == [f"/done HUM-A{each}" for each in range(4)]
        assert await ready.quarantined() == []


class Idle(Listener):
    """A dispatch with a fault: it settles nothing."""

    async def receive(self, batch: Sequence[Incoming], now: datetime) -> list[Answer]:
        return []


async def test_a_row_that_stays_ends_the_desk_rather_than_being_handled_for_ever(
    tmp_path: Path,
) -> None:
    async with line(tmp_path, listening=Idle) as ready:
        await ready.say("/status")
        with pytest.raises(NotSettled):
            await ready.intake.run(ready.source, ready.stop)
