"""What people do, and how it is played."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import partial
from typing import Any

from sandbox.scenario.restarts import Restarts
from sandbox.scenario.stage import Stage

Deed = Callable[[Stage], Awaitable[Any]]


@dataclass(frozen=True)
class Step:
    """A deed at its time. *typed* tells that a person writes or presses."""

    at: datetime
    deed: Deed
    typed: bool = True


def on(day: int, clock: str) -> datetime:
    """Return an instant in UTC; the days before the 19th are of November."""
    hour, minute = map(int, clock.split(":"))
    return datetime(2026, 10 if day >= 19 else 11, day, hour, minute, tzinfo=UTC)


def says(day: int, clock: str, who: str, text: str, where: str | None = None) -> Step:
    """Return a step: this person writes, in a group's thread or in private."""

    async def deed(stage: Stage) -> None:
        await stage.writes(who, text, where)

    return Step(on(day, clock), deed)


def presses(day: int, clock: str, who: str, label: str, where: str | None = None) -> Step:
    """Return a step: this person presses the newest button with this label."""

    async def deed(stage: Stage) -> None:
        await stage.taps(who, label, where)

    return Step(on(day, clock), deed)


def does(day: int, clock: str, deed: Deed) -> Step:
    """Return a step of any other kind."""
    return Step(on(day, clock), deed, typed=False)


async def play(stage: Stage, steps: Iterable[Step], restarts: Restarts) -> None:
    """Play the steps in their order; while the desk is stopped, only the clock moves."""
    for step in steps:
        if not _runs(stage):
            await stage.sandbox.set_clock(step.at)
            await step.deed(stage)
            continue
        await restarts.pass_time(stage, step.at)
        if step.typed:
            await restarts.act(stage, partial(step.deed, stage))
        else:
            await step.deed(stage)
        if _runs(stage):
            await stage.rests()


def _runs(stage: Stage) -> bool:
    return stage.desk is not None and stage.desk.returncode is None
