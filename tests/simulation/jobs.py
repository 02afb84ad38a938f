"""A scheduler that calls jobs at virtual times, in the place of APScheduler's."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from tests.simulation.loop import virtual


@dataclass
class Job:
    """A planned call. APScheduler's jobs have these attributes too."""

    next_run_time: datetime
    handle: asyncio.TimerHandle


class VirtualJobs:
    """The part of APScheduler's scheduler that the desk uses; its jobs only knock.

    *now* returns the machine's time, by which the jobs are planned.
    """

    def __init__(self, now: Callable[[], datetime]) -> None:
        self._now = now
        self._jobs: dict[str, Job] = {}

    def start(self) -> None:
        """Do nothing: the virtual loop runs already."""

    def shutdown(self, *, wait: bool) -> None:
        """Forget all jobs."""
        for name in tuple(self._jobs):
            self.remove_job(name)

    def get_job(self, name: str) -> Job | None:
        """Return the planned job with that name, or None."""
        return self._jobs.get(name)

    def remove_job(self, name: str) -> None:
        """Forget the job with that name."""
        self._jobs.pop(name).handle.cancel()

    def add_job(
        self,
        call: Callable[[], None],
        trigger: str,
        *,
        id: str,
        run_date: datetime | None = None,
        seconds: float = 0.0,
        **_: Any,
    ) -> None:
        """Plan a call at *run_date*, or again and again after so many *seconds*."""
        if id in self._jobs:
            self.remove_job(id)
        at = run_date or self._now() + timedelta(seconds=seconds)

        def ring() -> None:
            del self._jobs[id]
            if trigger == "interval":
                self.add_job(call, trigger, id=id, seconds=seconds)
            call()

        wait = max((at - self._now()) / timedelta(seconds=1), 0.0)
        self._jobs[id] = Job(at, virtual().call_later(wait, ring))
