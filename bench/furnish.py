"""Creates what the benchmarks need: a configuration, people and groups, and many due timers."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

from bench.standin import FIRST_USER, TOKEN
from domain.groups import CODES, Group, Place
from domain.people.model import Delegation, Kind, Person, Registry, Role
from handlers.contents import CONTENTS
from handlers.dispatch.dispatch import Dispatch
from handlers.turns.desk import Desk
from handlers.turns.updates import UserInput
from storage.store import Store

#: This many people are accredited. Each writes in a private chat, so no more chats can be
#: measured.
PEOPLE = 32
REGISTRY = Registry.of(
    [Delegation("A", Kind.PARTY), Delegation("B", Kind.PARTY), Delegation("S", Kind.SECRETARIAT)]
)

_CONFIG = """\
token = "{token}"
api = "{url}"
database = "{database}"
[limits]
telegram = false
"""
_DELEGATION = """
[[delegations]]
code = "{code}"
kind = "{kind}"
"""
_LATER = timedelta(hours=2)


def configure(database: Path, url: str) -> Path:
    """Write a configuration beside *database* for a desk that uses the stand-in at *url*.

    Return the path of the configuration.
    """
    config = _CONFIG.format(token=TOKEN, url=url, database=database.name)
    for each in REGISTRY.delegations:
        config += _DELEGATION.format(code=each.code, kind=each.kind.value)
    path = database.with_suffix(".toml")
    path.write_text(config, "utf-8")
    return path


async def furnish(path: Path) -> None:
    """Create a database in which everybody is accredited and all groups are open."""
    now = datetime.now(UTC)
    async with Store.open(path, create=True) as store, store.transaction() as records:
        with records.savepoint():
            for thread, code in enumerate(CODES, 11):
                group = Group(code).bind(Place(-1001, thread), code, "en").open(now)
                await records.groups.save(group)
            for number in range(PEOPLE):
                user, label = FIRST_USER + number, f"A-{number + 1}"
                person = Person(
                    user=user,
                    label=label,
                    delegation="A",
                    role=Role.DELEGATE,
                    groups=frozenset({"HUM"}),
                    accredited_at=now,
                    # Only the first person gets the notices about the delegation's items.
                    poc=number == 0,
                )
                records.people.add(person)


async def fill_reminders(path: Path, count: int, due: datetime) -> None:
    """Add *count* private reminders that are all due at *due*, spread over all people."""
    await _receive(path, "/remind Look at the list +2h", due)
    user, number = f"{FIRST_USER} + n % {PEOPLE}", f"n / {PEOPLE} + 1"
    subject = f"'reminder-' || ({user}) || '-' || ({number})"
    _multiply(path, "reminders", count, user=user, number=number)
    _multiply(path, "timers", count, subject=subject, slot=number, target=user, id="NULL")


async def fill_notices(path: Path, count: int, due: datetime) -> None:
    """Add *count* items that are due at *due*, each with a notice at that time."""
    await _receive(path, "/action HUM A: Look at the list by +2h", due)
    _multiply(path, "actions", count, number="n + 1")
    _multiply(path, "action_lines", count, number="n + 1")
    _multiply(path, "timers", count, subject="'HUM-A' || (n + 1)", id="NULL")


async def _receive(path: Path, text: str, due: datetime) -> None:
    """Let one person send *text* at a time before *due*, and handle it.

    Then delete all letters, and all timers except those at *due*, so that only these are measured.
    """
    user_input = UserInput(
        row=1,
        user=FIRST_USER,
        place=Place(FIRST_USER),
        private=True,
        at=due - _LATER,
        text=text,
        message_id=1,
    )
    async with Store.open(path) as store:
        await Dispatch(store, Desk(registry=REGISTRY, contents=CONTENTS)).receive(
            [user_input], due - _LATER
        )
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("DELETE FROM outbox")
        connection.execute("DELETE FROM timers WHERE at <> ?", [f"{due:%Y-%m-%d %H:%M:%S.%f}"])


def _multiply(path: Path, table: str, count: int, **changed: str) -> None:
    """Copy the only row of *table* until the table has *count* rows.

    *changed* maps columns to SQL expressions for their values. An expression may use n, the number
    of the row; the original row has the number 0.
    """
    with closing(sqlite3.connect(path)) as connection, connection:
        columns = [row[1] for row in connection.execute(f"PRAGMA table_info({table})")]
        values = ", ".join(changed.get(each, f'"{each}"') for each in columns)
        connection.execute(
            f"WITH RECURSIVE numbers(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM numbers"
            f" WHERE n < {count - 1}) INSERT INTO {table} SELECT {values} FROM {table}, numbers"
        )
