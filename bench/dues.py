"""Measures how fast the desk fires timers that are all due, compared with APScheduler's jobs.

The jobs of APScheduler do nothing.
"""

from __future__ import annotations

import asyncio
import pickle
import threading
import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

from apscheduler.events import EVENT_JOB_EXECUTED
from apscheduler.job import Job
from apscheduler.jobstores.sqlalchemy import SQLAlchemyJobStore
from apscheduler.schedulers.asyncio import AsyncIOScheduler
from apscheduler.schedulers.background import BackgroundScheduler
from apscheduler.schedulers.base import BaseScheduler
from apscheduler.triggers.date import DateTrigger
from sqlalchemy import Engine, create_engine, event

from bench.figures import Spread, heading, row, verdict
from bench.furnish import fill_notices, fill_reminders, furnish
from bench.rooms import Room

REMINDERS, NOTICES = "desk, private reminders", "desk, action notices"
LOOP, THREADS = "APScheduler on asyncio", "APScheduler in threads"

#: All jobs of APScheduler together may take at most this many seconds.
_LONGEST = 120.0


async def measure(folder: Path, *, rounds: int, count: int) -> None:
    """Measure each variant once a round, with *count* due rows, and print the figures."""
    heading(f"{count:,} rows due at once, each handled to a committed row, rows/s")
    rates: dict[str, list[float]] = {}
    for number in range(rounds):
        for name in (REMINDERS, NOTICES, LOOP, THREADS):
            path = folder / f"due-{number}-{name}.db"
            if name in {LOOP, THREADS}:
                seconds = await _fire_jobs(path, count, on_loop=name is LOOP)
            else:
                seconds = await _fire(path, count, reminders=name is REMINDERS)
            rates.setdefault(name, []).append(count / seconds)
    for name, found in rates.items():
        row(name, Spread.of(found).show(",.0f"))
    # APScheduler's faster variant counts.
    better = [max(pair) for pair in zip(rates[LOOP], rates[THREADS], strict=True)]
    for name, least in ((REMINDERS, 5.0), (NOTICES, 3.0)):
        ratio = Spread.ratio(rates[name], better)
        met = ratio.middle >= least
        verdict(f"{name} ÷ APScheduler", ratio, ".2f", f"≥ {least:.0f}", met=met)


async def _fire(path: Path, count: int, *, reminders: bool) -> float:
    """Return the seconds until the desk has made a letter of each of *count* due timers.

    The timers are private reminders, or notices of actions if *reminders* is False.
    """
    await furnish(path)
    due = datetime.now(UTC).replace(second=0, microsecond=0)
    await (fill_reminders if reminders else fill_notices)(path, count, due)
    async with Room.open(path) as room:
        began = time.perf_counter()
        while await room.fire(datetime.now(UTC)):
            pass
        seconds = time.perf_counter() - began
        letters = await room.run(lambda records: records.outbox.busy())
        assert letters >= count, "every row became a letter"
    return seconds


async def _fire_jobs(path: Path, count: int, *, on_loop: bool) -> float:
    """Return the seconds until APScheduler has run *count* jobs.

    Its database file is synced to the disk at every commit, like the desk's.
    """
    engine = create_engine(f"sqlite:///{path}", connect_args={"check_same_thread": False})
    event.listen(engine, "connect", _sync_fully)
    store = SQLAlchemyJobStore(engine=engine)
    scheduler: BaseScheduler = (AsyncIOScheduler if on_loop else BackgroundScheduler)(timezone=UTC)
    scheduler.add_jobstore(store)
    store.start(scheduler, "default")
    _fill_jobs(engine, store, scheduler, count)
    done = threading.Event()
    scheduler.add_listener(_counting(count, done.set), EVENT_JOB_EXECUTED)
    began = time.perf_counter()
    scheduler.start()
    await asyncio.to_thread(done.wait, _LONGEST)
    seconds = time.perf_counter() - began
    scheduler.shutdown()
    assert done.is_set(), "every job was run"
    return seconds


def _fill_jobs(
    engine: Engine, store: SQLAlchemyJobStore, scheduler: BaseScheduler, count: int
) -> None:
    """Write the jobs in the form of APScheduler's job store, but all in one transaction."""
    due = datetime.now(UTC) - timedelta(seconds=1)
    rows = []
    for number in range(count):
        job = Job(
            scheduler,
            id=str(number),
            trigger=DateTrigger(due),
            executor="default",
            func=do_nothing,
            args=(),
            kwargs={},
            name="nothing",
            misfire_grace_time=None,
            coalesce=True,
            max_instances=1,
            next_run_time=due,
        )
        state = pickle.dumps(job.__getstate__(), store.pickle_protocol)
        rows.append({"id": job.id, "next_run_time": due.timestamp(), "job_state": state})
    with engine.begin() as connection:
        connection.execute(store.jobs_t.insert(), rows)


def do_nothing() -> None:
    """Do nothing. Every job calls this function."""


def _counting(count: int, done: Callable[[], None]) -> Callable[[object], None]:
    left = iter(range(count - 1, -1, -1))
    lock = threading.Lock()

    def note(_event: object) -> None:
        with lock:
            if next(left) == 0:
                done()

    return note


def _sync_fully(connection: object, _record: object) -> None:
    cursor = connection.cursor()  # type: ignore[attr-defined]
    cursor.execute("PRAGMA journal_mode=wal")
    cursor.execute("PRAGMA synchronous=FULL")
    cursor.close()
