"""Tests that no update is confirmed or lost when the storage fails."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.bot.failing_store import FailingStore
from tests.bot.inbound.intakes import intake_setup


@pytest.mark.parametrize("number", range(1, 12))
async def test_no_command_is_lost_when_two_commits_fail(number: int, tmp_path: Path) -> None:
    async with intake_setup(tmp_path, store_type=FailingStore) as ready:
        assert isinstance(ready.store, FailingStore)
        for each in range(3):
            await ready.say(f"/done HUM-A{each}")
        # The first two commits of a start are those of the first beat, and of the unit that reads
        # when Telegram was last reached. Commits are numbered from there.
        first = ready.store.commits + 2 + number
        ready.store.fails = frozenset({first, first + 1})
        async with ready.working():
            await ready.say("/done HUM-A3")
            await ready.dispatch.until(lambda: "/done HUM-A3" in ready.dispatch.texts)
        ready.store.fails = frozenset()
        assert ready.dispatch.texts == [f"/done HUM-A{each}" for each in range(4)]
        assert await ready.quarantined() == []
