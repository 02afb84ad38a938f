"""Room: a desk for tests. People type and press buttons, time passes, letters are returned."""

from __future__ import annotations

import sqlite3
from collections.abc import AsyncIterator, Iterable, Sequence
from contextlib import asynccontextmanager, closing
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from itertools import count
from pathlib import Path
from typing import Any

from domain.groups import CODES, Group, Place
from domain.people.model import Delegation, Kind, Person, Registry, Role
from domain.times.wall_clock import QuietHours
from handlers.contents import CONTENTS
from handlers.dispatch.dispatch import Dispatch
from handlers.dispatch.undelivered import Undelivered
from handlers.turns.desk import Desk
from handlers.turns.updates import Answer, ChatChange, ChatEvent, UserInput
from storage.mail.outbox import Letter, LetterKind, LetterState
from storage.records import Records
from storage.store import Store
from storage.verification import verify_whole
from tests.messages import message_of
from tests.patterns import copy_pattern
from tests.spaces import spaced
from tests.units import unit
from voice import Markup, plain

MORNING = datetime(2025, 7, 24, 8, 0, tzinfo=UTC)
REGISTRY = Registry.of([
    Delegation("A", Kind.PARTY), Delegation("B", Kind.PARTY), Delegation("M", Kind.FACILITATOR),
    Delegation("O", Kind.OBSERVER), Delegation("S", Kind.SECRETARIAT),
])  # fmt: skip
#: Label -> the delegation's code, role, codes of the groups, True for a point of contact.
CAST: dict[str, tuple[str, Role, str, bool]] = {
    "A-head": ("A", Role.HEAD, "DEL POL HUM MIL", False),
    "A-hum": ("A", Role.DELEGATE, "HUM", True),
    "A-mil": ("A", Role.DELEGATE, "MIL", True),
    "B-head": ("B", Role.HEAD, "DEL POL HUM MIL", False),
    "B-hum": ("B", Role.DELEGATE, "HUM", True),
    "B-mil": ("B", Role.DELEGATE, "MIL", True),
    "M-conv": ("M", Role.FACILITATOR, "DEL POL HUM MIL", False),
    "O-field": ("O", Role.OBSERVER, "HUM", True),
    "E-hum": ("B", Role.EXPERT, "HUM", False),
    "S-sec": ("S", Role.SECRETARIAT, "DEL POL HUM MIL", False),
    "S-duty": ("S", Role.SECRETARIAT, "DEL POL HUM MIL", False),
}
USERS = {label: number for number, label in enumerate(CAST, 101)}
PLACES = {code: Place(-1001, thread) for thread, code in enumerate(CODES, 11)}


def at(day: int, hour: int, minute: int = 0, month: int = 7) -> datetime:
    """Return a time in 2025, in UTC. A room's clock starts on Thu 24 Jul at 08:00 (MORNING)."""
    return datetime(2025, month, day, hour, minute, tzinfo=UTC)


@dataclass(frozen=True)
class Said:
    """One letter of the desk to a group's code or a person; *buttons* is label -> token."""

    to: str
    text: str
    buttons: dict[str, str]
    letter: Letter

    @property
    def kind(self) -> LetterKind:
        """Return the letter's kind, for example a new message, an edit or a reaction."""
        return self.letter.kind


@dataclass
class Room:
    """A desk for tests, with its store, its people and its clock.

    At the beginning everyone of CAST is accredited, all four groups are open, and nothing has
    been said.
    """

    store: Store
    dispatch: Dispatch
    now: datetime = MORNING
    #: The desk's answer to the last button press, None if the last batch had no press.
    popup: Answer | None = None
    _rows: count[int] = field(default_factory=lambda: count(1))
    _messages: count[int] = field(default_factory=lambda: count(1000))
    #: Recipient and buttons (label -> token) of every letter so far, newest last.
    shown: list[tuple[str, dict[str, str]]] = field(default_factory=list)
    #: The desk's edits of preview messages after Enter or Cancel was pressed, newest last.
    ended: list[Said] = field(default_factory=list)

    @classmethod
    @asynccontextmanager
    async def open(cls, path: Path, *, furnished: bool = True, **desk: Any) -> AsyncIterator[Room]:
        """Open a room with a new database at *path*.

        With *furnished* False only S-sec is accredited and no group is set up. *desk* are
        settings of the Desk.
        """
        await copy_pattern(path, *(("room", _furnish) if furnished else ("hall", _add_secretary)))
        async with cls.again(path, **desk) as room:
            yield room

    @classmethod
    @asynccontextmanager
    async def again(cls, path: Path, **desk: Any) -> AsyncIterator[Room]:
        """Open a room with an existing database at *path*, as after a restart of the desk."""
        settings = Desk(registry=REGISTRY, username="GreffierBot", contents=CONTENTS, **desk)
        async with Store.open(path) as store:
            yield cls(store, Dispatch(store, settings), _rows=count(10_000))

    async def says(
        self, who: str, text: str, where: str | None = None, **user_input: Any
    ) -> list[Said]:
        """Send *text* to a group (its code) or in private; return the desk's letters."""
        return await self.receives(self.user_input(who, text, where, **user_input))

    async def presses(self, who: str, label: str, of: Said | None = None) -> list[Said]:
        """Press the newest button with that label, or the button of the letter *of*.

        Returns the desk's letters. `popup` keeps the answer that is shown on the button.
        """
        return await self.receives(self.press(who, label, of))

    def press(self, who: str, label: str, of: Said | None = None, after: float = 2) -> UserInput:
        """Return the input of a button press, *after* so many seconds of looking at the card."""
        shown = [(of.to, of.buttons)] if of else reversed(self.shown)
        seen = {who, *PLACES, of.to if of else who}  # nobody sees another person's private chat
        to, token = next((to, each[label]) for to, each in shown if to in seen and label in each)
        row, user, at = next(self._rows), USERS.get(who, 999), self.now + timedelta(seconds=after)
        place, private = PLACES.get(to) or Place(user), to not in PLACES
        values: dict[str, Any] = {"query": f"q{row}", "message_id": message_of(self.path, token)}
        return UserInput(row, user, place, private, at, token=token, received_at=at, **values)

    def chat_event(self, change: ChatChange, place: Place, **more: Any) -> ChatEvent:
        """Return an event of a chat or a topic, as bot/ would give it to the handlers."""
        return ChatEvent(next(self._rows), change, place, self.now, **more)

    @property
    def popped(self) -> str:
        """Return the text that was shown on the last pressed button."""
        assert self.popup is not None, "no button was pressed"
        return spaced(self.popup.text)

    def user_input(self, who: str, text: str, where: str | None = None, **more: Any) -> UserInput:
        """Return the user input of a typed message, as bot/ would give it to the handlers."""
        place = PLACES[where] if where else Place(USERS.get(who, 999))
        values: dict[str, Any] = {"at": self.now, "message_id": next(self._messages)}
        row, user = next(self._rows), USERS.get(who, 999)
        return UserInput(row, user, place, where is None, text=text, **values | more)

    async def receives(self, *batch: Any) -> list[Said]:
        """Give the desk a batch of user inputs and chat events; return the desk's letters."""
        answers = await self.take(*batch)
        self.popup = answers[-1] if answers else None
        return await self.letters()

    async def after(
        self, *, minutes: float = 0, hours: float = 0, until: datetime | None = None
    ) -> list[Said]:
        """Let time pass, and fire each timer at its time; return the desk's letters."""
        goal = until or self.now + timedelta(minutes=minutes, hours=hours)
        said: list[Said] = []
        while (due := await self.next_due()) is not None and due <= goal:
            self.now = max(due, self.now)
            await self.fire()
            said += await self.letters()
        self.now = goal
        return said

    async def sleeps(self, until: datetime) -> list[Said]:
        """Let time pass while the desk is off, then fire all due timers; return the letters."""
        self.now = until
        while await self.fire():
            pass
        return await self.letters()

    async def take(self, *batch: Any) -> list[Answer]:
        """Give the desk a batch of user inputs and chat events; return its answers to presses."""
        return await self.store.run(
            lambda records: self.dispatch.receive(records, batch, self.now)
        )

    async def fire(self) -> int:
        """Fire a batch of the timers that are due; return how many there were."""
        return await self.store.run(
            lambda records: self.dispatch.fire(records, self.now, self.now)
        )

    async def next_due(self) -> datetime | None:
        """Return when the next timer is due, or None."""
        return await self.store.run(self.dispatch.next_due)

    async def letters(self) -> list[Said]:
        """Mark all queued letters as delivered, and return them.

        Menus and the last edits of previews are left out: tests of commands do not need them.
        """
        async with unit(self.store) as records:
            waiting = await records.outbox.in_state(LetterState.QUEUED)
            for each in waiting:
                sent: dict[str, Any] = {"sent_at": self.now, "message_id": next(self._messages)}
                records.outbox.settle(each, LetterState.SENT, **sent)
                if each.card and each.kind is LetterKind.MESSAGE:
                    records.cards.sent(each.card, sent["message_id"])
                async with records.savepoint():
                    await Undelivered(self.dispatch.desk).sent(records, each, self.now)
        said = [_said(each) for each in waiting]
        self.shown += [(each.to, each.buttons) for each in said]
        self.ended += [each for each in said if _ends_preview(each)]
        return [
            each for each in said if each.kind is not LetterKind.MENU and not _ends_preview(each)
        ]

    def rows(self, *tables: str) -> list[tuple[Any, ...]]:
        """Return all rows of these tables, read from the database by another connection."""
        with closing(sqlite3.connect(f"file:{self.path}?mode=ro", uri=True)) as file:
            return [row for table in tables for row in file.execute(f"SELECT * FROM {table}")]

    def query(self, statement: str, *values: Any) -> list[tuple[Any, ...]]:
        """Return the rows of an SQL query, read from the database by another connection."""
        with closing(sqlite3.connect(f"file:{self.path}?mode=ro", uri=True)) as file:
            return file.execute(statement, values).fetchall()

    def recorded(self) -> list[tuple[Any, ...]]:
        """Return all rows of items, their lines, journal, counters, timers and reminders."""
        return self.rows("actions", "action_lines", "journal", "counters", "timers", "reminders")

    def holds(self, words: str) -> bool:
        """Return True if the database file or its WAL contains this text."""
        files = (self.path, self.path.with_name(f"{self.path.name}-wal"))
        return any(words.encode() in file.read_bytes() for file in files if file.exists())

    async def journal(self, group: str, ref: str) -> list[tuple[str, str]]:
        """Verify all; return (event type, delegation) of each journal entry about a reference."""
        async with unit(self.store) as records:
            await verify_whole(records)
            return [
                (each.kind, each.actor or "")
                for each in (await records.journal.history(group, ref))[0]
            ]

    @property
    def path(self) -> Path:
        """Return the path of the room's database."""
        assert self.store.path is not None, "a room's database is a file"
        return self.store.path

    @asynccontextmanager
    async def records(self) -> AsyncIterator[Records]:
        """Yield the records of a new transaction of the room's store."""
        async with unit(self.store) as records:
            yield records

    async def person(self, label: str, **changes: Any) -> Person:
        """Change these attributes of a person in the database; return the changed person."""
        async with unit(self.store) as records, records.savepoint():
            person = await records.people.find(USERS[label])
            assert person is not None
            records.people.save(replace(person, **changes))
        return replace(person, **changes)


async def _furnish(store: Store, codes: Sequence[str] = CODES, cast: Iterable[str] = CAST) -> None:
    async with unit(store) as records, records.savepoint():
        for code in codes:
            await records.groups.save(Group(code).bind(PLACES[code], code, "en").open(MORNING))
        for label in cast:
            delegation, role, groups, poc = CAST[label]
            zone = "Europe/Istanbul" if delegation != "O" else "Europe/Zurich"
            records.people.add(Person(
                USERS[label], label, delegation, role, frozenset(groups.split()), MORNING, poc,
                duty=label == "S-duty", zone=zone, quiet=QuietHours.parse("20:00-05:00"),
            ))  # fmt: skip


async def _add_secretary(store: Store) -> None:
    await _furnish(store, (), ("S-sec",))


def _said(letter: Letter) -> Said:
    places = {place: code for code, place in PLACES.items()}
    people = {user: label for label, user in USERS.items()}
    to = places.get(letter.place) or people.get(letter.place.chat) or str(letter.place.chat)
    markup = letter.markup if isinstance(letter.markup, list) else []
    buttons = {spaced(label): token for row in markup for label, token in row}
    return Said(to, spaced(plain(Markup(letter.text))), buttons, letter)


def _ends_preview(said: Said) -> bool:
    return said.kind is LetterKind.EDIT and (said.letter.card or "").startswith("preview-")
