"""Gives the desk its time, fires timers when they are due, and plans the WAL checkpoints."""

from bot.timing.clock_watch import ClockWatch
from bot.timing.sandbox_clock import DeskClock, IdleCheck, SandboxClock, SandboxGone, clock_for
from bot.timing.scheduler import Scheduler
from bot.timing.second_clock import SecondClock, steady_seconds
from bot.timing.wal_checkpoints import WalCheckpoints

__all__ = [
    "ClockWatch",
    "DeskClock",
    "IdleCheck",
    "SandboxClock",
    "SandboxGone",
    "Scheduler",
    "SecondClock",
    "WalCheckpoints",
    "clock_for",
    "steady_seconds",
]
