"""Measures what must not take longer when there are very many entries."""

from __future__ import annotations

import time
from collections.abc import Awaitable, Callable, Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path

from bench.figures import Spread, heading, row
from bench.furnish import (
    FIRST_MESSAGE,
    PEOPLE,
    SECRETARY,
    close_items,
    code_word,
    fill_items,
    fill_letters,
    fill_lists,
    fill_settled,
    furnish,
    remove,
)
from bench.rooms import Room, inserts
from storage.mail.outbox import Letter, LetterState
from storage.records import Records

#: The numbers of entries. The last one is measured only on request.
SIZES = (10_000, 100_000, 1_000_000)

#: A figure grows if it is more than this many times as large as with the fewest entries, and more
#: than a few milliseconds, which other work on the machine can take.
_MOST, _LEAST = 2.0, 5.0
#: At most about this many of the due timers are fired.
_FIRED = 10_000
#: Deleting old timers should make the file smaller than this part of its size.
_SHRINKS = 0.5
#: Timers that were settled so long ago are no longer needed.
_LONG_AGO = timedelta(days=100)
_HOUR = timedelta(hours=1)

COMMANDS = f"a batch of {PEOPLE} /action, ms a command"
INSERTS = "the same, INSERT statements a command"
REPLY = "a reply to a message, as many cards, ms"
UNKNOWN = "an unknown reference, ms"
MY = "/my, as many open items, ms"
REMIND_LIST = "/remind list, a tenth as many reminders, ms"
NOTICE_LIST = "/notice list, a tenth as many planned, ms"
DIGEST = "/digest, a tenth as many due items, ms"
NEXT_DUE = "next_due, ms"
SLOWEST = "the slowest command while they fire, ms"
LONG_FOUND = "/show a long word: found, ms"
LONG_MISSED = "/show a long word: not found, ms"
SHORT_FOUND = "/show a short word: found, ms"
SHORT_MISSED = "/show a short word: not found, ms"
ONE_CHAT = "outbox claim, one destination, ms"
MANY_CHATS = "outbox claim, 10,000 destinations, ms"
FILE = "file after ÷ before old timers were deleted"

#: The figures that may have at most this many milliseconds, for each of SIZES.
_LIMITS = {
    MY: (25, 50, 50),
    REMIND_LIST: (25, 50, 200),
    NOTICE_LIST: (25, 50, 200),
    DIGEST: (50, 100, 1000),
    SLOWEST: (100, 100, 100),
}
#: The desk empties the log at least this often in an hour, because the time of the last contact
#: to Telegram is stored once a minute. Each time the file shrinks by a part.
_CHECKPOINTS = 60

#: The values of each figure, by its name.
Figures = dict[str, list[float]]


async def measure(folder: Path, *, rounds: int, million: bool) -> None:
    """Take every figure with each number of entries, and print the figures."""
    sizes = SIZES if million else SIZES[:-1]
    heading("What must not grow: with this many entries")
    measured = [await _measure(folder, size, rounds) for size in sizes]
    row("", *(f"{size:,}" for size in sizes), "aim")
    for name, first in measured[0].items():
        spreads = [Spread.of(each[name]) for each in measured]
        aim, met = _judge(name, sizes, [each.middle for each in spreads])
        form = ".1f" if Spread.of(first).middle >= 10 else ".2f"
        row(name, *(each.show(form) for each in spreads), aim, "met" if met else "missed")


def _judge(name: str, sizes: Sequence[int], values: Sequence[float]) -> tuple[str, bool]:
    """Return the aim of a figure, and whether the figures for these numbers of entries meet it."""
    if name in _LIMITS:
        limits = _LIMITS[name][: len(sizes)]
        met = all(value <= limit for value, limit in zip(values, limits, strict=True))
        return f"≤ {', '.join(map(str, limits))}", met
    if name == FILE:
        return f"< {_SHRINKS}", values[-1] < _SHRINKS
    aim = f"≤ {_MOST:.0f} × the first, or {_LEAST:.0f}"
    return aim, values[-1] <= max(_MOST * values[0], _LEAST)


async def _measure(folder: Path, size: int, rounds: int) -> Figures:
    """Take every figure with *size* entries."""
    found: Figures = {}
    path = folder / "growth.db"
    for part in (_items, _lists, _letters, _settled):
        await part(path, size, rounds, found)
        remove(path)
    return found


async def _items(path: Path, size: int, rounds: int, found: Figures) -> None:
    due = datetime.now(UTC).replace(second=0, microsecond=0)
    # Nothing is due before the timers are fired.
    now = due - _HOUR
    await furnish(path)
    await fill_items(path, size, due)
    async with Room.open(path) as room:

        async def say(text: str, *, people: int = 1, reply_to: int | None = None) -> list[float]:
            return await _repeat(
                rounds, lambda: room.say(text, now, people=people, reply_to=reply_to), people
            )

        found[NEXT_DUE] = await _repeat(rounds, lambda: _timed(room.next_due))
        found[MY] = await say("/my")
        found[UNKNOWN] = await say(f"/show HUM-A{size + 1_000}")
        found[REPLY] = await say("Seen", reply_to=FIRST_MESSAGE)
        action = "/action HUM A: Look at the list of N by +48h"
        found[COMMANDS] = await say(action, people=PEOPLE)
        with inserts() as statements:
            await room.say(action, now, people=PEOPLE)
        found[INSERTS] = [len(statements) / PEOPLE]
        _, slowest = await room.fire_among_commands(due, _FIRED)
        found[SLOWEST] = [1000 * slowest]
    close_items(path)
    async with Room.open(path) as room:
        found[LONG_FOUND] = await say(f"/show {code_word(size // 2)}")
        found[LONG_MISSED] = await say("/show submarine")
        found[SHORT_FOUND] = await say(f"/show {code_word(size // 2)[:2]}")
        found[SHORT_MISSED] = await say("/show щы")


async def _lists(path: Path, size: int, rounds: int, found: Figures) -> None:
    due = datetime.now(UTC).replace(second=0, microsecond=0) + _HOUR
    await furnish(path)
    await fill_items(path, size // 10, due)
    await fill_lists(path, size // 10, due)
    async with Room.open(path) as room:

        async def say(text: str, sender: int) -> list[float]:
            return await _repeat(rounds, lambda: room.say(text, due - _HOUR, first=sender))

        found[REMIND_LIST] = await say("/remind list", 0)
        found[NOTICE_LIST] = await say("/notice list", SECRETARY)
        found[DIGEST] = await say("/digest HUM", SECRETARY)


async def _letters(path: Path, size: int, rounds: int, found: Figures) -> None:
    for name, destinations in ((ONE_CHAT, 1), (MANY_CHATS, 10_000)):
        await furnish(path)
        await fill_letters(path, size, destinations)
        async with Room.open(path) as room:
            found[name] = await _claim(room, rounds)
        remove(path)


async def _claim(room: Room, rounds: int) -> list[float]:
    """Return the milliseconds for choosing the letters to send next.

    The letters are sent each time, so that the next choice has other letters.
    """
    now, claims = datetime.now(UTC), room.claims
    taken = []
    for _ in range(rounds + 1):
        began = time.perf_counter()
        claim = await room.run(lambda records: claims.make(records, 0, now, now))
        taken.append(1000 * (time.perf_counter() - began))
        assert claim.calls, "some letters may be sent"
        letters = [call.letter for call in claim.calls]

        async def settle(records: Records, letters: Sequence[Letter] = letters) -> None:
            for letter in letters:
                records.outbox.settle(letter, LetterState.SENT, sent_at=now)

        await room.run(settle)
    return taken[1:]


async def _settled(path: Path, size: int, _rounds: int, found: Figures) -> None:
    """Measure how much smaller the file is after two nights and an hour, with old timers.

    There are *size* of them at the beginning.
    """
    now = datetime.now(UTC).replace(second=0, microsecond=0)
    await furnish(path)
    await fill_settled(path, size, now - _LONG_AGO)
    before = _size(path)
    async with Room.open(path) as room:
        await room.begin(now)
        until = now + timedelta(days=2)
        while (due := await room.next_due()) is not None and due <= until:
            await room.fire(due)
        for _ in range(_CHECKPOINTS):
            await room.checkpoint()
    found[FILE] = [_size(path) / before]


def _size(path: Path) -> int:
    return path.stat().st_size


async def _repeat(
    rounds: int, step: Callable[[], Awaitable[float]], divide: int = 1
) -> list[float]:
    """Return the milliseconds of *step*, which returns seconds, for each round.

    A first call is not measured. With *divide* the result is for one of that many commands.
    """
    await step()
    return [1000 * await step() / divide for _ in range(rounds)]


async def _timed(step: Callable[[], Awaitable[object]]) -> float:
    began = time.perf_counter()
    await step()
    return time.perf_counter() - began
