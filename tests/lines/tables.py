"""The tables of this folder: command lines as people type them, and what may come of each."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import product
from pathlib import Path

from tests.lines.entries import Entry, plain_text

HERE = Path(__file__).parent
#: Lines that others have seen to go wrong; the quotas count these.
GIVEN = "given.tsv"
#: Lines that are clear, and must be recorded at once.
CLEAR = "clear.tsv"
LANGUAGES = ("en", "ru", "uk", "tr")

_ESCAPED = re.compile(r"\\u\{([0-9a-f]+)\}")
_BREAKS = re.compile(r"⏎×(\d+)")
_OPTIONAL = re.compile(r"\[([^]]*)\]")


@dataclass(frozen=True, slots=True)
class Expected:
    """What may come of a line.

    *at_once* are the readings that may be recorded without a question. *on_a_button* may only be
    offered. Each reading is a list of the entries that are recorded together.
    """

    at_once: tuple[tuple[Entry, ...], ...] = ()
    on_a_button: tuple[tuple[Entry, ...], ...] = ()
    asked: bool = False
    refused: bool = False


@dataclass(frozen=True, slots=True)
class Row:
    """One line of a table: somebody sends *line* in a thread (*where*) or in private.

    With ` → ` in it, *line* holds several messages: a command, and the answers in private.
    """

    kind: str
    language: str
    who: str
    where: str
    line: str
    expected: str

    @property
    def messages(self) -> list[tuple[str, str | None]]:
        """The messages that are sent, each with its group or None."""
        first, *answers = typed(self.line).split(" → ")
        return [(first, self.group), *((each, None) for each in answers)]

    @property
    def group(self) -> str | None:
        """The code of the group in whose thread the line is sent, or None if in private."""
        return None if self.where == "private" else self.where

    @property
    def command(self) -> str:
        """The name of the command."""
        return self.line[1:].split(maxsplit=1)[0]

    @property
    def meaning(self) -> Expected:
        """What may come of the line."""
        return read_expected(self.expected)

    def __str__(self) -> str:
        """Return the row as a report shows it."""
        return f"{self.kind} · {self.language} · {self.who}, {self.where} · {self.line}"


def rows(*names: str) -> list[Row]:
    """Return the rows of these tables, or of all tables but the clear one."""
    return [row for name in names or every() for row in _read(name)]


def every() -> list[str]:
    """Return the names of all tables of doubtful lines."""
    return sorted(each.name for each in HERE.glob("*.tsv") if each.name != CLEAR)


def typed(line: str) -> str:
    """Return the characters that are sent.

    ⏎ stands for a line break, `⏎×480` for 480 of them, and `\\u{3164}` for a character.
    """
    line = _ESCAPED.sub(lambda found: chr(int(found[1], 16)), line)
    return _BREAKS.sub(lambda found: "\n" * int(found[1]), line).replace("⏎", "\n")


@cache
def read_expected(words: str) -> Expected:
    """Return what the last column of a table says.

    Its parts have ` || ` between them: `asked`, `refused`, and readings. A reading has one entry
    or several with ` && ` between them, each as `who; when; text`. It begins with `?` if it may
    stand on a button only. Words in brackets may be there or not.
    """
    at_once: list[tuple[Entry, ...]] = []
    on_a_button: list[tuple[Entry, ...]] = []
    parts = [each.strip() for each in words.split(" || ")]
    for part in parts:
        if part in {"asked", "refused"}:
            continue
        readings = on_a_button if part.startswith("?") else at_once
        each = [list(_entries(one)) for one in part.removeprefix("?").split(" && ")]
        readings += product(*each)
    return Expected(tuple(at_once), tuple(on_a_button), "asked" in parts, "refused" in parts)


def agrees(said: list[Entry], reading: tuple[Entry, ...]) -> bool:
    """Return True if *said* are the entries of the reading.

    If the reading of a recurrence does not name its first time, any first time is right.
    """
    pairs = zip(sorted(said, key=str), sorted(reading, key=str), strict=False)
    return len(said) == len(reading) and all(
        one.who == other.who
        and one.text == other.text
        and other.when in {one.when, one.when.partition(" from ")[0]}
        for one, other in pairs
    )


def _entries(words: str) -> Iterator[Entry]:
    """Yield the entry that the words name; one for each choice of the words in brackets."""
    parts = _OPTIONAL.split(typed(words))
    for kept in product((True, False), repeat=len(parts) // 2):
        chosen = [part for at, part in enumerate(parts) if at % 2 == 0 or kept[at // 2]]
        who, when, text = "".join(chosen).split("; ", 2)
        yield Entry(who, when, "" if text == "-" else plain_text(text))


def _read(name: str) -> Iterator[Row]:
    with (HERE / name).open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE):
            yield Row(**row)
