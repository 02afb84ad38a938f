"""Tests what a real desk process sends late, and what after a group became a supergroup."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from sandbox.scenario.cast import BEGINS
from sandbox.scenario.stage import Stage, set_stage
from tests.bot.stages import ready_stage, rows
from tests.spaces import spaced

ITEM = "/action Check the list by 24 Jul 10:00"


@pytest.fixture
async def stage(tmp_path: Path) -> AsyncIterator[Stage]:
    """A sandbox with everybody accredited, all threads set up, and the desk running.

    Each test has its own, because the clock cannot be moved back.
    """
    async with ready_stage(tmp_path) as stage:
        yield stage


def at(hour: int, minute: int) -> datetime:
    return datetime(2025, 7, 24, hour, minute, tzinfo=UTC)


async def test_a_notice_due_while_the_desk_was_stopped_is_sent_once_and_marked_as_late(
    stage: Stage,
) -> None:
    """After a restart there is one notice, with the time for which it was prepared."""
    await stage.says("A-hum", ITEM, "HUM")
    await stage.passes(datetime(2025, 7, 24, 7, 59, tzinfo=UTC))
    assert await stage.stop_desk() == 0
    before = max(each.seq for each in await stage.sandbox.ledger())
    await stage.sandbox.set_clock(datetime(2025, 7, 24, 10, 20, tzinfo=UTC))
    await stage.start_desk()
    await stage.rests()
    seen = await stage.sandbox.ledger(before)
    said = [spaced(each.text) for each in seen if "HUM-A1" in each.text]
    assert [text.splitlines()[0] for text in said] == ["HUM-A1 · the due time has passed"] * 2
    assert "Prepared for 10:00 UTC, sent 10:20 UTC." in said[0]
    later = await stage.passes(datetime(2025, 7, 24, 12, 59, tzinfo=UTC))
    assert [each for each in later if "HUM-A1" in each.text] == []


async def test_a_notice_that_is_half_a_day_late_waits_for_the_secretariats_decision(
    stage: Stage,
) -> None:
    """An old notice may mislead people, so it is not sent, and the secretariat is asked."""
    await stage.says("A-hum", ITEM, "HUM")
    assert await stage.stop_desk() == 0
    before = max(each.seq for each in await stage.sandbox.ledger())
    await stage.sandbox.set_clock(datetime(2025, 7, 27, 23, 0, tzinfo=UTC))
    await stage.start_desk()
    await stage.rests()
    said = await stage.sandbox.ledger(before)
    assert [each for each in said if each.text.startswith("HUM-A1")] == []
    assert any("more than 12 hours past their time" in each.text for each in said)


async def test_a_day_of_absence_parks_no_question_and_claims_no_report_that_may_be_lost(
    stage: Stage,
) -> None:
    """The question is asked once, 25 hours late. A report may have been sent and lost."""
    await stage.says("A-hum", ITEM, "HUM")
    await stage.says("S-sec", "/follow HUM-A1 24 Jul 09:30 How far is it?", "HUM")
    await stage.passes(at(8, 1))
    assert await stage.stop_desk() == 0
    before = max(each.seq for each in await stage.sandbox.ledger())
    back = datetime(2025, 7, 25, 10, 30, tzinfo=UTC)
    await stage.sandbox.set_clock(back)
    await stage.start_desk()
    await stage.rests()
    chat = stage.threads["HUM"]
    ledger = await stage.sandbox.ledger(before)
    said = [spaced(each.text) for each in ledger if (each.chat_id, each.thread_id) == chat]
    [asked] = [text for text in said if text.startswith("HUM-F1 · Follow-up on HUM-A1")]
    assert asked.endswith("Prepared for Thu 24 Jul, 09:30 UTC, sent Fri 25 Jul, 10:30 UTC.")
    [past] = [text for text in said if text.startswith("HUM-A1 · the due time has passed")]
    assert "No report has been entered." not in past
    assert (
        "The desk had no contact with Telegram "
        "between Thu 24 Jul, 08:01 UTC and Fri 25 Jul, 10:30 UTC. "
        "What was sent to it in that time may have been lost; it can be sent again."
    ) in past
    await stage.says("A-hum", "/reply HUM-F1 It is checked.", "HUM")
    assert rows(stage, "SELECT state, times FROM followups") == [("closed", 1)]


async def test_the_person_on_duty_is_told_right_after_the_start_that_the_desk_was_away(
    stage: Stage,
) -> None:
    """Telegram keeps button presses for 150 seconds only, so the notice is sent at once."""
    now = (await stage.sandbox.clock()).now
    assert await stage.stop_desk() == 0
    before = max(each.seq for each in await stage.sandbox.ledger())
    await stage.sandbox.set_clock(now + timedelta(minutes=3))
    await stage.start_desk()
    [told] = await stage.sandbox.ledger(before)
    assert told.chat_id == stage.people["S-duty"]
    assert spaced(told.text).startswith("The desk was away between Wed 23 Jul, 18:51 UTC")


async def test_a_notice_that_was_due_while_its_topic_was_closed_is_marked_as_late(
    stage: Stage,
) -> None:
    """The notice `due in 2 h` and a follow-up question are marked as late in the topic.

    The private notice was sent on time, so it is not marked. Later messages are on time again and
    are not marked either.
    """
    chat, thread = stage.threads["HUM"]
    assert thread is not None
    await stage.says("A-hum", "/action Check the list by 24 Jul 12:00", "HUM")
    await stage.says("M-conv", "/follow HUM-A1 24 Jul 10:30 How far is it?", "HUM")
    await stage.passes(at(9, 59))
    await stage.sandbox.close_topic(chat, thread)
    told = await stage.passes(at(11, 0))
    [private] = [each for each in told if "due in 2 h" in spaced(each.text)]
    assert stage.place(private.chat_id, None) == "A-hum"
    assert "Prepared for" not in private.text
    before = max(each.seq for each in await stage.sandbox.ledger())
    await stage.sandbox.reopen_topic(chat, thread)
    await stage.rests()
    said = [
        spaced(each.text).splitlines()
        for each in await stage.sandbox.ledger(before)
        if each.chat_id == chat
    ]
    assert [text[:2] for text in said] == [
        ["Prepared for 10:00 UTC, sent 11:00 UTC.", "HUM-A1 · due in 2 h, at 12:00 UTC"],
        ["Prepared for 10:30 UTC, sent 11:00 UTC.", "HUM-F1 · Follow-up on HUM-A1"],
    ]
    seen = await stage.passes(at(12, 0))
    on_time = [spaced(each.text) for each in seen if each.chat_id == chat]
    assert [text.splitlines()[0] for text in on_time] == ["HUM-A1 · due now, 12:00 UTC"]


async def test_a_notice_that_waits_is_written_anew_if_somebody_has_reported_meanwhile(
    stage: Stage,
) -> None:
    """The topic is closed over the due times of two items. One of them is reported in private.

    Nobody is then told that its report is missing. Of the shared item the report of one
    delegation is missing, and the notice names that one alone.
    """
    chat, thread = stage.threads["HUM"]
    assert thread is not None
    await stage.says("A-hum", "/action Check the list by 24 Jul 12:00", "HUM")
    await stage.says("S-sec", "/action A+B: Name the places by 24 Jul 12:00", "HUM")
    for label in ("A-hum", "B-hum"):
        await stage.says(label, "/accept HUM-A2")
    await stage.passes(at(14, 0))
    await stage.sandbox.close_topic(chat, thread)
    await stage.passes(at(16, 0))
    for ref in ("HUM-A1", "HUM-A2"):
        await stage.says("A-hum", f"/done {ref}")
    before = max(each.seq for each in await stage.sandbox.ledger())
    await stage.sandbox.reopen_topic(chat, thread)
    await stage.rests()
    said = [
        spaced(each.text)
        for each in await stage.sandbox.ledger(before)
        if each.chat_id == chat and each.kind == "message"
    ]
    assert [text.splitlines()[0] for text in said] == ["HUM-A2 · the due time has passed"]
    assert "\nDelegation B · was due Thu 24 Jul, 12:00 UTC" in said[0]
    assert "Prepared for 15:00 UTC, sent 16:00 UTC." in said[0]


async def test_after_a_group_became_a_supergroup_the_desk_uses_the_supergroup(
    tmp_path: Path,
) -> None:
    """The desk uses the chat's new id everywhere."""
    async with set_stage(tmp_path, BEGINS) as stage:
        stage.people["S-sec"] = (await stage.sandbox.person("S-sec")).id
        code = await stage.init_desk("S-sec")
        await stage.start_desk()
        await stage.says("S-sec", f"/start {code}")
        group = await stage.sandbox.chat(
            "Group", [stage.people["S-sec"]], type="group", bot="member"
        )
        stage.threads["HUM"] = (group.id, None)
        await stage.says("S-sec", "/setup HUM", "HUM")
        became = (await stage.sandbox.migrate(group.id)).id
        await stage.rests()
        seen = await stage.says("S-sec", "/action HUM Check the list by +48h")
        cards = [each for each in seen if each.text.startswith("HUM-A1 · Action")]
        assert [each.chat_id for each in cards] == [became]
        await stage.stop_desk()
        assert rows(stage, "SELECT chat FROM groups") == [(became,)]
