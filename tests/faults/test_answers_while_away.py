"""Stops the desk over due times, with answers typed meanwhile: none is overlooked."""

from __future__ import annotations

import os
import random
from collections.abc import AsyncIterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from sandbox.scenario.stage import Stage
from sandbox.state.records import LedgerEntry
from tests.bot.stages import ready_stage, rows
from tests.spaces import spaced

#: Each round stops the desk once, over ten due times: 20 rounds are 200 cases.
ROUNDS = 20 if os.environ.get("CI") else 3
CASES = 10
SEED = 20250724
MINUTE = timedelta(minutes=1)
#: The notices about a due time, as lengths of time after it.
SLOTS = [timedelta(hours=hours) for hours in (-24, -2, 0, 3, 24, 48, 72)]
#: What only an unanswered entry is said to be.
NOT_ENTERED = ("No report has been entered", "due in", "due now", "the due time has passed")
AGAIN, UNSEEN = timedelta(hours=24), timedelta(hours=24)


@dataclass(frozen=True)
class Case:
    """One answer. If *typed* is None, nobody answers, and the desk has to say so."""

    ref: str
    typed: datetime | None


@pytest.fixture
async def stage(tmp_path: Path) -> AsyncIterator[Stage]:
    async with ready_stage(tmp_path) as stage:
        yield stage


async def test_no_sentence_says_that_something_is_missing_that_telegram_already_had(
    stage: Stage,
) -> None:
    """Every report counts with its stamp. Of those that are missing the desk does speak."""
    chance = random.Random(SEED)
    said, silent = 0, 0
    for _ in range(ROUNDS):
        cases, seen = await stop_over_due_times(stage, chance)
        for case in cases:
            words = [text for text in seen if case.ref in text]
            claims = [text for text in words if any(each in text for each in NOT_ENTERED)]
            if case.typed is None:
                said += bool(claims)
            else:
                silent += 1
                assert claims == [], (case, claims)
    assert await stage.stop_desk() == 0
    found = dict(rows(stage, "SELECT number, since FROM action_lines WHERE state = 'closed'"))
    assert len(found) == silent
    assert said > ROUNDS * CASES / 8


async def stop_over_due_times(stage: Stage, chance: random.Random) -> tuple[list[Case], list[str]]:
    """Enter items, stop the desk for a minute to 20 hours over one due time of each, start it.

    Returns the cases, and what the desk said after its start.
    """
    now = (await stage.sandbox.clock()).now
    away = timedelta(minutes=round(60 ** chance.uniform(0, 1.73)))
    # Items have to be entered before their first notice, which is a day before the due time.
    stops = now + timedelta(days=4, minutes=chance.randrange(24 * 60))
    stops = stops.replace(second=0, microsecond=0)
    cases = []
    for _ in range(CASES):
        slot = stops + MINUTE * chance.randint(1, max(1, away // MINUTE))
        due = slot - chance.choice(SLOTS)
        word = "".join(chance.choices("bcdfghklm", k=9))
        line = f"/action Check {word} by {due:%d %b %Y %H:%M} UTC"
        seen = await stage.says("O-field", line, "HUM")
        ref = next(spaced(each.text).split(" · ")[0] for each in seen if "Action" in each.text)
        answered = chance.random() < 0.75
        typed = stops + (slot - stops + MINUTE) * chance.random() if answered else None
        cases.append(Case(ref, typed))
    await stage.passes(stops)
    if chance.random() < 0.5:
        assert await stage.stop_desk() == 0
    else:
        await stage.kill_desk()
    for case in sorted((case for case in cases if case.typed), key=lambda case: str(case.typed)):
        assert case.typed is not None
        await stage.sandbox.set_clock(max(case.typed, stops))
        await stage.writes("O-field", f"/done {case.ref}", "HUM")
    starts = max(stops + away, (await stage.sandbox.clock()).now)
    await stage.sandbox.set_clock(starts)
    before = max(each.seq for each in await stage.sandbox.ledger())
    await stage.start_desk()
    await stage.rests()
    news = await stage.sandbox.ledger(before)
    for case in cases:
        if case.typed is not None:
            check_stamp(news, case, starts)
    return cases, [spaced(each.text) for each in news if each.kind == "message"]


def check_stamp(news: list[LedgerEntry], case: Case, starts: datetime) -> None:
    """Check that the item's card shows when the report was sent, and when it was received."""
    [card] = [
        spaced(each.text)
        for each in news
        if each.kind == "edit" and spaced(each.text).startswith(f"{case.ref} ·")
    ][-1:]
    assert case.typed is not None
    stamp = f"{case.typed.day} {case.typed:%b, %H:%M} UTC"
    assert f"Closed {stamp} · reported done by the observer" in card, card
    if starts - case.typed > 2 * MINUTE:
        assert f"entered {stamp}, received {starts.day} {starts:%b, %H:%M} UTC" in card, card
