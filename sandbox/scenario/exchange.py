"""Functions that exchange the two sides of a negotiation in texts.

A run with the sides exchanged must differ in nothing else, because the desk treats both equally.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property


@dataclass(frozen=True)
class Sides:
    """The codes of the two parties."""

    one: str
    other: str

    def exchange(self, text: str) -> str:
        """Return the text with the two codes exchanged."""
        others = {self.one: self.other, self.other: self.one}
        return self._code.sub(lambda found: others[found[0]], text)

    def settle(self, text: str) -> str:
        """Return the text with its parts about the sides sorted.

        The desk chooses the order of the delegations by the item's number. Sorting removes this
        order, so that a run can be compared with one in which the sides are exchanged. Such a part
        is one that has a code in it, in any language. The place of a sentence ("Delegation A asks
        …") counts: there a word follows the name.
        """
        settled: list[str] = []
        blocks: list[list[str]] = []
        for line in text.splitlines():
            if line.startswith("> ") and blocks:
                blocks[-1].append(line)
            elif not line.startswith("> ") and self._stands.search(line):
                blocks.append([self._settle_line(line)])
            else:
                own = line if line.startswith("> ") else self._settle_line(line)
                settled += [*_sorted(blocks), own]
                blocks = []
        return "\n".join([*settled, *_sorted(blocks)])

    def _settle_line(self, line: str) -> str:
        """Return a line with its parts about the sides sorted.

        Such a line is `Seen: Delegation B 19:04 · Delegation A 19:02 · Observer —`, or it has a
        pair such as `Delegation B, Delegation A`.
        """
        line = self._pair.sub(lambda found: found[2].join(sorted([found[1], found[3]])), line)
        parts = line.split(" · ")
        named = {
            number: _opening(part, found.start())
            for number, part in enumerate(parts)
            if (found := self._code.search(part))
        }
        told = sorted(parts[number][begin:] for number, begin in named.items())
        for (number, begin), part in zip(named.items(), told, strict=True):
            parts[number] = parts[number][:begin] + part
        return " · ".join(parts)

    @cached_property
    def _code(self) -> re.Pattern[str]:
        """Match a code that stands alone or begins a label such as A-hum.

        The letter in a reference such as HUM-A1 is no code.
        """
        return re.compile(rf"(?<![\w-])(?:{self.one}|{self.other})(?=$|[\s:+.,·→\])]|-[a-z])")

    @cached_property
    def _stands(self) -> re.Pattern[str]:
        """Match a code that no word follows, except the word for a delegation in Turkish."""
        return re.compile(rf"{self._code.pattern}(?: {_TURKISH})?(?! [^\W\d])")

    @cached_property
    def _pair(self) -> re.Pattern[str]:
        """Match the names of both sides, with the mark between them."""
        name = rf"((?:[^\W\d]+ )?{self._code.pattern}(?: {_TURKISH})?)"
        return re.compile(rf"{name}(, |\+){name}")


#: The word that follows the code in Turkish. In the other languages it stands in front.
_TURKISH = r"Heyeti\w*"


def _opening(part: str, code: int) -> int:
    """Return where in a part the words about a side begin: behind "Seen: " or "Recorded. "."""
    return max((found.end() for found in re.finditer(r"[:.] ", part[:code])), default=0)


def _sorted(blocks: list[list[str]]) -> list[str]:
    """Return lines about one side each, sorted; quoted lines stay below their line."""
    return [line for block in sorted(blocks) for line in block]


def keep(text: str) -> str:
    """Return the text unchanged, for runs without an exchange."""
    return text


#: The two parties of the scenario.
SIDES = Sides("A", "B")
exchange, settle = SIDES.exchange, SIDES.settle
