"""Adds many entries to a database at once, for tests of what a command costs then.

The copies are made by SQL, because that is a hundred times quicker than adding each entry.
"""

from __future__ import annotations

import sqlite3
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

from sqlalchemy import create_engine

from domain.actions.model import Action, Line, State
from domain.refs import Ref
from storage.search_index import prepare
from storage.store import Store
from tests.storage.files import change
from tests.units import unit

#: All entries are made at this time, and one is due in each hour after it.
START = datetime(2025, 7, 24, 7, 0, tzinfo=UTC)
_WORDS = ("water", "вода", "кордон", "sınır", "Straße", "hospital", "конвой", "yardım")
_STATES = (State.AWAITING, State.REPORTED, State.OPEN, State.OPEN, State.OPEN)


def item(group: str, number: int, *, ended: bool = False) -> Action:
    """Return an action item.

    A and B propose the items in turn. Of the open ones every fifth awaits B's acceptance, and
    every fifth was reported as done; every fifth is shared by both delegations.
    """
    state = State.CLOSED if ended else _STATES[number % 5]
    return Action(
        ref=Ref(group, "A", number),
        text=" ".join(f"{word} {number * 7919 % 1000}" for word in _WORDS),
        proposed_by="AB"[number % 2],
        author=102,
        created_at=START,
        due=START + timedelta(hours=number) if number % 50 else None,
        lines=tuple(
            Line(
                delegation=delegation,
                state=state,
                since=START,
                by=102,
                accepted_at=None if state is State.AWAITING else START,
                asked_due=START if not ended and number % 30 == 0 else None,
            )
            for delegation in ("AB" if number % 5 == 2 else "B")
        ),
        withdrawing=("A",) if not ended and number % 40 == 0 else (),
    )


async def add_items(
    store: Store, count: int, *, group: str = "HUM", first: int = 1, ended: bool = False
) -> None:
    """Add *count* items to a group that has items up to the number before *first*."""
    last = first + count - 1
    async with unit(store) as records, records.savepoint():
        for number in range(first, last + 1):
            records.actions.add(item(group, number, ended=ended))
    assert store.path is not None, "the database is a file"
    change(store.path, f"INSERT OR REPLACE INTO counters VALUES ('{group}', 'A', {last})")


def copy_items(path: Path, times: int, group: str = "HUM") -> int:
    """Add *times* copies of all items of the group; return the new highest number."""
    with closing(sqlite3.connect(path, isolation_level=None)) as file:
        [(last,)] = file.execute('SELECT max(number) FROM actions WHERE "group" = ?', [group])
        file.execute("BEGIN IMMEDIATE")
        for table in ("actions", "action_lines", "awaits"):
            found = [name for _, name, *_ in file.execute(f"PRAGMA table_info({table})")]
            columns = [f'"{name}"' for name in found]
            copied = ["number + ? * copy" if name == "number" else f'"{name}"' for name in found]
            file.execute(
                f"WITH RECURSIVE copies (copy) AS"
                f" (SELECT 1 UNION ALL SELECT copy + 1 FROM copies WHERE copy < ?)"
                f" INSERT INTO {table} ({', '.join(columns)})"
                f' SELECT {", ".join(copied)} FROM copies, {table} WHERE "group" = ?',
                [times, last, group],
            )
        file.execute(
            "UPDATE counters SET last = ? WHERE \"group\" = ? AND kind = 'A'",
            [last * (times + 1), group],
        )
        file.execute("COMMIT")
    return int(last) * (times + 1)


def index_again(path: Path) -> None:
    """Make the index of the search anew, because copies are not in it."""
    engine = create_engine(f"sqlite:///{path}")
    with engine.begin() as connection:
        prepare(connection, usable=False)
        prepare(connection, usable=True)
    engine.dispose()
