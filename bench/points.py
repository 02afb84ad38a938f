"""Measures single figures: parsing time phrases, showing a long list, firing many reminders."""

from __future__ import annotations

import asyncio
import time
from datetime import UTC, datetime, timedelta
from datetime import time as clock
from pathlib import Path

from bench.figures import Spread, heading, row, verdict
from bench.furnish import REGISTRY, fill_notices, fill_reminders, furnish
from bench.standin import FIRST_USER
from domain.groups import Place
from domain.refusals import Refusal
from handlers.contents import CONTENTS
from handlers.dispatch.dispatch import Dispatch
from handlers.turns.desk import Desk
from handlers.turns.updates import UserInput
from storage.store import Store
from voice import dues

#: Time phrases of different forms, each with its language. The last one cannot be parsed.
PHRASES = (
    ("en", "25 Jul 12:00"),
    ("en", "tomorrow at 15:00"),
    ("en", "every Monday 09:00"),
    ("ru", "до пятницы 12:00"),
    ("ru", "через два часа"),
    ("uk", "післязавтра о 10:00"),
    ("uk", "щодня о 9:30"),
    ("tr", "cuma günü saat 15:00"),
    ("tr", "3 gün sonra"),
    ("en", "soon"),
)
_LATER = timedelta(hours=2)


async def measure(folder: Path, *, rounds: int, count: int) -> None:
    """Take each measurement, one at a time, and print the figures."""
    heading(f"{count:,} due phrases in four languages, one after another")
    per_phrase = [_read(count) for _ in range(rounds)]
    spread = Spread.of(per_phrase)
    verdict("ms a phrase", spread, ".3f", "≤ 1", met=spread.middle <= 1)

    heading("A board of 5,000 open items")
    shown = Spread.of(await _show(folder / "board.db", 5_000, rounds=max(rounds, 5)))
    verdict("/my, received to committed reply, ms", shown, ".1f", "< 50", met=shown.middle < 50)

    heading(f"{count:,} reminders due in one minute, a command sent between the batches")
    seconds, waited = await _fire(folder / "minute.db", count)
    row("queued in, s", f"{seconds:.2f}", "aim < 5", "met" if seconds < 5 else "missed")
    row("the slowest command meanwhile, ms", f"{1000 * waited:.0f}")


def _read(count: int) -> float:
    """Return the milliseconds for parsing one time phrase, as the mean of *count* phrases."""
    now = datetime(2025, 7, 23, 12, tzinfo=UTC)
    began = time.perf_counter()
    for number in range(count):
        language, words = PHRASES[number % len(PHRASES)]
        try:
            dues.read(
                words, language=language, zone="Europe/Kyiv", now=now, default_time=clock(12)
            )
        except Refusal:
            continue
    return (time.perf_counter() - began) / count * 1000


async def _show(path: Path, items: int, *, rounds: int) -> list[float]:
    """Return the milliseconds for showing one person's list of *items* items, for each round."""
    now = datetime.now(UTC)
    await furnish(path)
    await fill_notices(path, items, now + _LATER)
    async with Store.open(path) as store:
        dispatch = Dispatch(store, _desk())
        await _say(dispatch, 1, "/my", now)
        return [1000 * await _say(dispatch, number + 2, "/my", now) for number in range(rounds)]


async def _fire(path: Path, count: int) -> tuple[float, float]:
    """Return the seconds until all reminders are letters, and those of the slowest command.

    The commands are sent while the timers are being fired.
    """
    due = datetime.now(UTC).replace(second=0, microsecond=0)
    await furnish(path)
    await fill_reminders(path, count, due)
    async with Store.open(path) as store:
        dispatch = Dispatch(store, _desk())
        began, waits, number = time.perf_counter(), [], 1

        async def fire() -> None:
            handled = 1
            while handled:
                handled = await dispatch.fire(due)

        firing = asyncio.create_task(fire())
        while not firing.done():
            number += 1
            waits.append(await _say(dispatch, number, "/settings", due))
        await firing
        return time.perf_counter() - began, max(waits)


async def _say(dispatch: Dispatch, row_number: int, text: str, now: datetime) -> float:
    """Return the seconds from receiving a command to the commit of its reply."""
    user_input = UserInput(
        row=row_number,
        user=FIRST_USER,
        place=Place(FIRST_USER),
        private=True,
        at=now,
        text=text,
        message_id=row_number,
    )
    began = time.perf_counter()
    await dispatch.receive([user_input], now)
    return time.perf_counter() - began


def _desk() -> Desk:
    return Desk(registry=REGISTRY, username="BenchBot", contents=CONTENTS)
