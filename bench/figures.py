"""Computes and prints the figures: ratios with their spread, and facts about the machine."""

from __future__ import annotations

import os
import platform
import sqlite3
import time
from collections.abc import Sequence
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path
from statistics import median
from typing import Self

_SYNCS = 100


@dataclass(frozen=True)
class Spread:
    """The median of the values of several rounds, with the smallest and the largest value."""

    middle: float
    least: float
    most: float

    @classmethod
    def of(cls, values: Sequence[float]) -> Self:
        """Return the spread of *values*, which hold one value for each round."""
        return cls(median(values), min(values), max(values))

    @classmethod
    def ratio(cls, ours: Sequence[float], theirs: Sequence[float]) -> Self:
        """Return the spread of the ratios, each of two values from the same round.

        If the machine is slow in one round, both values are slow and the ratio stays about the
        same.
        """
        return cls.of([one / other for one, other in zip(ours, theirs, strict=True)])

    def show(self, form: str) -> str:
        """Return a text like `1.62 (1.55 to 1.70)`, with each number in the format *form*."""
        return f"{self.middle:{form}} ({self.least:{form}} to {self.most:{form}})"


def heading(words: str) -> None:
    """Print a heading that says what is measured next."""
    print(f"\n{words}", flush=True)


def row(name: str, *figures: str) -> None:
    """Print one line of a table: a name, and its figures in columns."""
    print(f"  {name:<44}" + "".join(f"{each:<26}" for each in figures).rstrip(), flush=True)


def verdict(name: str, spread: Spread, form: str, aim: str, *, met: bool) -> None:
    """Print a figure, its aim, and whether it was met.

    A missed aim is not a failure, because machines differ.
    """
    row(name, spread.show(form), f"aim {aim}", "met" if met else "missed")


def machine(folder: Path) -> str:
    """Return one line about this machine and its libraries.

    It includes the time that the disk takes to sync 4 KiB.
    """
    return (
        f"{os.cpu_count()} cores · Python {platform.python_version()} · SQLite"
        f" {sqlite3.sqlite_version} · python-telegram-bot {version('python-telegram-bot')}"
        f" · a sync of the disk takes {_sync_time(folder) * 1000:.2f} ms"
    )


def _sync_time(folder: Path) -> float:
    taken = []
    path = folder / "sync"
    with path.open("wb", buffering=0) as file:
        for _ in range(_SYNCS):
            file.write(bytes(4096))
            began = time.perf_counter()
            os.fdatasync(file.fileno())
            taken.append(time.perf_counter() - began)
    path.unlink()
    return median(taken)
