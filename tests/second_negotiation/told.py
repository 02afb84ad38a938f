"""Who was told what in private and when: as values to compare, and as a page to read."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import zip_longest
from textwrap import wrap

from sandbox.scenario.comparisons import exchanged
from sandbox.scenario.sights import plain
from sandbox.state.records import TranscriptEntry
from tests.noise import about, is_said
from tests.second_negotiation.cast import SIDES

#: The width of a column of the page.
_WIDTH = 46
_RULE = " │ "


@dataclass(frozen=True, order=True)
class Told:
    """A private message of the desk."""

    at: str
    who: str
    entry: str
    silent: bool
    text: str

    @property
    def settled(self) -> Told:
        """Return a copy without the order in which the text names the sides."""
        return replace(self, text=SIDES.settle(self.text))

    @property
    def delegation(self) -> str:
        return self.who.partition("-")[0]

    @property
    def what(self) -> str:
        """Return the lines that say what kind of message it is, up to its entry's reference."""
        lines = [line for line in self.text.splitlines() if not line.startswith("> ")]
        if not self.entry:
            return lines[0]
        last = next(number for number, line in enumerate(lines) if self.entry in line)
        return " / ".join(lines[: last + 1])


def told(transcript: Iterable[TranscriptEntry]) -> list[Told]:
    """Return every private message of a run, in the order of the transcript."""
    return [
        Told(
            at=each.at[5:16].replace("T", " "),
            who=each.title,
            entry=about(each.text),
            silent=each.silent,
            text=plain(each.html, [[key.text for key in row] for row in each.buttons]),
        )
        for each in transcript
        if is_said(each) and each.chat > 0
    ]


def turned(transcript: Iterable[TranscriptEntry]) -> list[TranscriptEntry]:
    """Return the transcript with the sides exchanged."""
    return [exchanged(each, SIDES) for each in transcript]


def page(messages: Sequence[Told]) -> str:
    """Return the page on which the two sides, and everybody else, stand side by side."""
    heads = [SIDES.one, SIDES.other, "others"]
    rows = [_row("", heads), _row("", ["─" * _WIDTH] * 3)]
    for at in sorted({each.at for each in messages}):
        columns: dict[str, list[str]] = {head: [] for head in heads}
        for each in sorted(each for each in messages if each.at == at):
            sound = " (silent)" if each.silent else ""
            lines = wrap(f"{each.who}{sound}: {each.what}", _WIDTH, subsequent_indent="    ")
            column = each.delegation if each.delegation in columns else "others"
            columns[column] += lines
        for number, cells in enumerate(zip_longest(*columns.values(), fillvalue="")):
            rows.append(_row("" if number else at, cells))
    return "\n".join(rows) + "\n"


def _row(at: str, cells: Iterable[str]) -> str:
    return _RULE.join([f"{at:<11}", *(f"{cell:<{_WIDTH}}" for cell in cells)]).rstrip()
