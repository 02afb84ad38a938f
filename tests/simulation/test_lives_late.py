"""Tests that messages for a topic that was closed for an hour are sent late and say so."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

from tests.bot.stages import ready_stage


def at(hour: int, minute: int) -> datetime:
    return datetime(2025, 7, 24, hour, minute, tzinfo=UTC)


async def test_a_notice_that_was_due_while_its_topic_was_closed_is_marked_as_late(
    tmp_path: Path,
) -> None:
    """The notice `due in 2 h` and a follow-up question are marked as late in the topic.

    The private notice was sent on time, so it is not marked. Later messages are on time again and
    are not marked either.
    """
    async with ready_stage(tmp_path) as stage:
        chat, thread = stage.threads["HUM"]
        assert thread is not None
        await stage.says("A-hum", "/action Check the list by 24 Jul 12:00", "HUM")
        await stage.says("M-conv", "/follow HUM-A1 24 Jul 10:30 How far is it?", "HUM")
        await stage.passes(at(9, 59))
        await stage.sandbox.close_topic(chat, thread)
        told = await stage.passes(at(11, 0))
        [private] = [each for each in told if "due in 2 h" in each.text]
        assert stage.place(private.chat_id, None) == "A-hum"
        assert "Prepared for" not in private.text
        before = max(each.seq for each in await stage.sandbox.ledger())
        await stage.sandbox.reopen_topic(chat, thread)
        await stage.rests()
        said = [
            each.text.splitlines()
            for each in await stage.sandbox.ledger(before)
            if each.chat_id == chat
        ]
        assert [text[:2] for text in said] == [
            ["Prepared for 10:00 UTC, sent 11:00 UTC.", "HUM-A1 · due in 2 h, at 12:00 UTC"],
            ["Prepared for 10:30 UTC, sent 11:00 UTC.", "HUM-F1 · Follow-up on HUM-A1"],
        ]
        on_time = [each.text for each in await stage.passes(at(12, 0)) if each.chat_id == chat]
        assert [text.splitlines()[0] for text in on_time] == ["HUM-A1 · due now, 12:00 UTC"]
