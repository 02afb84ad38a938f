"""Gives the desk its time, fires timers when they are due, and plans the WAL checkpoints."""

from bot.timing.sandbox_clock import DeskClock, IdleCheck, SandboxClock, SandboxGone, clock_for
from bot.timing.scheduler import Scheduler
from bot.timing.wal_checkpoints import WalCheckpoints

__all__ = [
    "DeskClock",
    "IdleCheck",
    "SandboxClock",
    "SandboxGone",
    "Scheduler",
    "WalCheckpoints",
    "clock_for",
]
