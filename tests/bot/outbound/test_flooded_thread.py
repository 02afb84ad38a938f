"""Tests that nobody silences a thread: a flood for two minutes, with Telegram's limits."""

from __future__ import annotations

from pathlib import Path

from tests.bot.outbound.flooded_thread import DUE, NOTICE, OTHERS, PRIVATE, play

#: Nobody else waits longer than so many seconds.
MOST = 5.0


async def test_others_answers_due_moments_and_notices_pass_fifty_commands_a_second(
    tmp_path: Path,
) -> None:
    waited = await play(tmp_path, seconds=120, rate=50)
    counts = {what: len(found) for what, found in waited.seconds.items()}
    assert counts == {OTHERS: 14, DUE: 2, NOTICE: 4, PRIVATE: 6}
    assert {what for what in counts if waited.worst(what) > MOST} == set()
    assert waited.most_in_a_minute <= 18
