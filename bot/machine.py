"""What the desk takes from the machine on which it runs: clocks, connections, jobs, threads."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import UTC, datetime

from apscheduler.schedulers.asyncio import AsyncIOScheduler
from apscheduler.schedulers.base import BaseScheduler
from telegram.request import BaseRequest

from bot.beat import TICK
from bot.inbound import LONG_POLL
from bot.timing import steady_seconds
from bot.transport import AiohttpRequest
from bot.verification import EVERY


def machine_now() -> datetime:
    """Return the machine's time, aware and in UTC."""
    return datetime.now(UTC)


def scheduler() -> BaseScheduler:
    """Return a new scheduler, which is not started yet."""
    return AsyncIOScheduler(timezone=UTC)


@dataclass(frozen=True, slots=True, kw_only=True)
class Machine:
    """The parts of a machine that the desk needs; a simulation has others than a real machine.

    *request* returns a new transport to Telegram, *now* the machine's time, and *steady* the
    seconds of a clock that nobody sets. *jobs* returns a new scheduler. *aside* carries out a
    function, called with the arguments that follow it, without stopping the event loop. A beat
    takes place after *tick* seconds even if nothing calls for it. Telegram may wait *long_poll*
    seconds for an update. New entries of the journal are verified every *verify_every* seconds.
    """

    request: Callable[..., BaseRequest] = AiohttpRequest
    now: Callable[[], datetime] = machine_now
    steady: Callable[[], float] = steady_seconds
    jobs: Callable[[], BaseScheduler] = scheduler
    aside: Callable[..., Awaitable[object]] = asyncio.to_thread
    tick: float = TICK
    long_poll: int = LONG_POLL
    verify_every: float = EVERY
