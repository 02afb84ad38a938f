"""Adds many entries to a database at once, for tests of what a command costs then."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

from domain.actions.lines import State

#: Entries are due from this time on, one an hour, and all were made at the time itself.
START = datetime(2025, 7, 24, 7, 0, tzinfo=UTC)
WORDS = ("water", "вода", "кордон", "sınır", "Straße", "hospital", "конвой", "yardım")


def add_items(
    path: Path, *, open_items: int = 0, ended_items: int = 0, group: str = "HUM", first: int = 1
) -> None:
    """Add action items to a group that has items up to the number before *first*.

    A and B propose them in turn. Of the open ones every fifth awaits B's acceptance, every fifth
    was reported as done, and every fifth is shared by both delegations.
    """
    last = first + open_items + ended_items - 1
    with closing(sqlite3.connect(path, isolation_level=None)) as file:
        file.execute("BEGIN IMMEDIATE")
        file.executemany(
            'INSERT INTO actions ("group", number, text, proposed_by, author, created_at, due,'
            " version, terms, due_version, moved, ended, withdrawing)"
            " VALUES (?, ?, ?, ?, ?, ?, ?, 1, 1, 1, 0, ?, ?)",
            (
                _item(group, number, number - first < open_items)
                for number in range(first, last + 1)
            ),
        )
        file.executemany(
            'INSERT INTO action_lines ("group", number, delegation, position, state, since, "by",'
            " accepted_at, asked_due) VALUES (?, ?, ?, ?, ?, ?, 102, ?, ?)",
            (
                line
                for number in range(first, last + 1)
                for line in _lines(group, number, number - first < open_items)
            ),
        )
        file.execute("INSERT OR REPLACE INTO counters VALUES (?, 'A', ?)", (group, last))
        file.execute("COMMIT")


def _item(group: str, number: int, is_open: bool) -> tuple[object, ...]:
    text = " ".join(f"{word} {number * 7919 % 1000}" for word in WORDS)
    due = None if number % 50 == 0 else _stored(START + timedelta(hours=number))
    asked = json.dumps(["A"]) if is_open and number % 40 == 0 else None
    proposed_by = "AB"[number % 2]
    return group, number, text, proposed_by, 102, _stored(START), due, not is_open, asked


def _lines(group: str, number: int, is_open: bool) -> Iterator[tuple[object, ...]]:
    states = (State.AWAITING, State.REPORTED, State.OPEN, State.OPEN, State.OPEN)
    state = states[number % 5] if is_open else State.CLOSED
    accepted = None if state is State.AWAITING else _stored(START)
    asked = _stored(START) if is_open and number % 30 == 0 else None
    for position, delegation in enumerate("AB" if number % 5 == 2 else "B"):
        since = _stored(START)
        yield group, number, delegation, position, state.value, since, accepted, asked


def _stored(at: datetime) -> str:
    return f"{at:%Y-%m-%d %H:%M:%S}.000000"
