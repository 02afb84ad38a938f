"""Creates what the benchmarks need: a configuration, people and groups, and very many rows.

The desk writes one row of each kind, and SQL multiplies it. So the rows are such as it writes.
"""

from __future__ import annotations

import sqlite3
from contextlib import closing
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path
from secrets import token_bytes

from bench.rooms import REGISTRY, Room
from bench.standin import FIRST_USER, TOKEN
from domain.actions import State
from domain.groups import CODES, Group, Place
from domain.people.model import Person, Role
from storage.records import Records
from storage.seal import seal_of

#: This many people are accredited. Each writes in a private chat, so no more chats can be
#: measured.
PEOPLE = 32
#: The secretary comes after the people.
SECRETARY = PEOPLE
#: The card of the first item is this message. The other cards have the next ids.
FIRST_MESSAGE = 1000

_CONFIG = """\
token = "{token}"
api = "{url}"
database = "{database}"
[limits]
telegram = false
lines = 0
presses = 0
group_lines = 0
"""
_DELEGATION = """
[[delegations]]
code = "{code}"
kind = "{kind}"
"""
_LATER = timedelta(hours=2)
#: So many entries of the journal are written in one unit of work.
_AT_ONCE = 10_000


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

    async def add(records: Records) -> None:
        for thread, code in enumerate(CODES, 11):
            group = Group(code).bind(Place(-1001, thread), code, "en").open(now)
            await records.groups.save(group)
        for number in range(PEOPLE):
            person = Person(
                user=FIRST_USER + number,
                label=f"A-{number + 1}",
                delegation="A",
                role=Role.DELEGATE,
                groups=frozenset({"HUM"}),
                accredited_at=now,
                # Only the first person gets the notices about the delegation's items.
                poc=number == 0,
            )
            records.people.add(person)
        secretary = Person(
            user=FIRST_USER + SECRETARY,
            label="S-1",
            delegation="S",
            role=Role.SECRETARIAT,
            groups=frozenset(CODES),
            accredited_at=now,
        )
        records.people.add(secretary)

    async with Room.open(path, create=True) as room:
        await room.run(add)


async def fill_reminders(path: Path, count: int, due: datetime) -> None:
    """Add *count* private reminders that are all due at *due*, spread over all people."""
    await _receive(path, "/remind Look at the list +2h", due)
    _keep_due(path, due)
    _multiply(path, "reminders", count, user=_USER, number=_NUMBER)
    _multiply(path, "timers", count, **_REMINDER_TIMER)


async def fill_notices(path: Path, count: int, due: datetime) -> None:
    """Add *count* open items that are due at *due*, each with a notice at that time.

    The text of each item ends with its `code_word`.
    """
    await _receive(path, f"/action HUM A: Look at the list of {code_word(0)} by +2h", due)
    _keep_due(path, due)
    letters = " || ".join(f"char(97 + n / {26**place} % 26)" for place in range(4))
    _multiply(path, "actions", count, number="n + 1", text=f"'Look at the list of ' || {letters}")
    _multiply(path, "action_lines", count, number="n + 1")
    _multiply(path, "awaits", count, number="n + 1")
    _multiply(path, "timers", count, subject="'HUM-A' || (n + 1)", id="NULL")


async def fill_items(path: Path, count: int, due: datetime) -> None:
    """Add what `fill_notices` adds, and the card of each item."""
    await fill_notices(path, count, due)
    _change(path, "UPDATE cards SET message_id = ?", FIRST_MESSAGE)
    _multiply(path, "cards", count, key="'HUM-A' || (n + 1)", message_id="message_id + n")
    _change(path, "UPDATE counters SET last = ? WHERE kind = 'A'", count)


async def fill_journal(path: Path, count: int) -> None:
    """Add *count* entries to the journal of HUM, sealed as the desk seals them."""
    now = datetime.now(UTC)

    async def add(number: int, records: Records) -> None:
        for each in range(number, min(number + _AT_ONCE, count)):
            await records.journal.append(
                "HUM",
                "action-progress",
                ref=f"HUM-A{each + 1}",
                actor="A",
                member=FIRST_USER,
                at=now,
                payload={"text": f"Item {each}: half of the list is ready, the rest by Friday."},
                salt=token_bytes(32),
            )

    async with Room.open(path) as room:
        for number in range(0, count, _AT_ONCE):
            await room.run(partial(add, number))


def forget_verified(path: Path) -> None:
    """Make the file one whose journal was never verified, and which was not closed cleanly."""
    _change(path, "DELETE FROM facts WHERE name LIKE 'verified-%'")


def close_items(path: Path) -> None:
    """End all items: they are no longer open, and only a search still finds them."""
    _change(path, "UPDATE actions SET ended = 1")
    _change(path, "UPDATE action_lines SET state = ?", State.CLOSED.value)
    _change(path, "DELETE FROM awaits")


async def fill_letters(path: Path, count: int, destinations: int) -> None:
    """Add *count* letters that wait to be sent, spread over that many private chats."""
    await _receive(path, "/remind Look at the list +2h", datetime.now(UTC))
    chat = f"{FIRST_USER} + n % {destinations}"
    _multiply(path, "outbox", count, id="NULL", chat=chat, dedup="dedup || n")


async def fill_lists(path: Path, count: int, due: datetime) -> None:
    """Add *count* reminders of the first person, and *count* planned notices, all at *due*."""
    await _receive(path, "/remind Look at the list +2h", due)
    _multiply(path, "reminders", count, number="n + 1")
    at = f"{due:%Y-%m-%d %H:%M}"
    await _receive(path, f"/notice HUM at {at} Look at the list", due, SECRETARY)
    _multiply(path, "notices", count, number="n + 1")


async def fill_settled(path: Path, count: int, at: datetime) -> None:
    """Add *count* timers that fired at *at*."""
    await _receive(path, "/remind Look at the list +2h", at)
    _keep_due(path, at)
    _change(path, "UPDATE timers SET state = 'sent', finished_at = at")
    _multiply(path, "timers", count, **_REMINDER_TIMER)


def remove(path: Path) -> None:
    """Delete the database at *path*, and its configuration if there is one."""
    for each in path.parent.glob(f"{path.stem}.*"):
        each.unlink()


def code_word(number: int) -> str:
    """Return the word of four letters in the text of the item at this place, counted from 0.

    The words repeat after 456,976 items.
    """
    return "".join(chr(97 + number // 26**place % 26) for place in range(4))


_USER, _NUMBER = f"{FIRST_USER} + n % {PEOPLE}", f"n / {PEOPLE} + 1"
_REMINDER_TIMER = {
    "subject": f"'reminder-' || ({_USER}) || '-' || ({_NUMBER})",
    "slot": _NUMBER,
    "target": _USER,
    "id": "NULL",
}


async def _receive(path: Path, text: str, due: datetime, sender: int = 0) -> None:
    """Have the person number *sender* send *text* two hours before *due*."""
    async with Room.open(path) as room:
        await room.say(text, due - _LATER, first=sender)


def _keep_due(path: Path, due: datetime) -> None:
    """Delete all letters, and all timers except those at *due*: only these are measured."""
    _change(path, "DELETE FROM outbox")
    _change(path, "DELETE FROM timers WHERE at <> ?", f"{due:%Y-%m-%d %H:%M:%S.%f}")


def _multiply(path: Path, table: str, count: int, **changed: str) -> None:
    """Copy the only row of *table* until the table has *count* rows.

    *changed* maps columns to SQL expressions for their values. An expression may use n, the number
    of the row; the original row has the number 0.
    """
    seal_of(path).unlink(missing_ok=True)
    with closing(sqlite3.connect(path)) as connection, connection:
        columns = [row[1] for row in connection.execute(f"PRAGMA table_info({table})")]
        values = ", ".join(changed.get(each, f'"{each}"') for each in columns)
        added = connection.execute(
            f"INSERT INTO {table} WITH RECURSIVE numbers(n) AS (SELECT 1 UNION ALL"
            f" SELECT n + 1 FROM numbers WHERE n < {count - 1})"
            f" SELECT {values} FROM {table}, numbers"
        ).rowcount
        assert added == count - 1, f"{table} had one row"


def _change(path: Path, statement: str, *values: object) -> None:
    seal_of(path).unlink(missing_ok=True)
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute(statement, values)
