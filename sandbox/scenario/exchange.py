"""Functions that exchange delegations A and B in texts.

A run with A and B exchanged must differ in nothing else, because the desk treats both equally.
"""

from __future__ import annotations

import re

#: Matches a delegation's code that stands alone or begins a label such as A-hum, but not the
#: letter in a reference such as HUM-A1.
_CODE = re.compile(r"(?<![\w-])([AB])(?=$|[\s:+.,·→]|-(?:head|hum|mil)\b)")
_OTHER = {"A": "B", "B": "A"}
#: Matches the part of a line that names one of several delegations, and a line about one
#: delegation.
_SIDE = re.compile(r"(?:Delegation )?[AB]\b")
_BLOCK = re.compile(r"(?:(?:Closed|Reported done) .*\b)?Delegation [AB]\b(?! (?:asks|objects))")


def exchange(text: str) -> str:
    """Return the text with the delegations A and B exchanged."""
    return _CODE.sub(lambda found: _OTHER[found[1]], text)


def keep(text: str) -> str:
    """Return the text unchanged, for runs without an exchange."""
    return text


def settle(text: str) -> str:
    """Return the text with its parts about delegations sorted.

    The desk chooses the order of the delegations by the item's number. Sorting removes this order,
    so that a run can be compared with one in which A and B are exchanged.
    """
    lines = [_settle_line(line) for line in text.splitlines()]
    settled: list[str] = []
    block: list[str] = []
    for line in lines:
        if _BLOCK.match(line) or (block and line.startswith("> ")):
            block.append(line)
            continue
        settled += [*_settle_block(block), line]
        block = []
    return "\n".join([*settled, *_settle_block(block)])


def _settle_block(lines: list[str]) -> list[str]:
    """Return lines about one delegation each, sorted; quoted lines stay below their line."""
    parts: list[list[str]] = []
    for line in lines:
        if line.startswith("> "):
            parts[-1].append(line)
        else:
            parts.append([line])
    return [line for part in sorted(parts) for line in part]


def _settle_line(line: str) -> str:
    """Return a line with its parts about delegations sorted.

    Such a line is `Seen: Delegation B 19:04 · Delegation A 19:02 · Observer —`.
    """
    if line.startswith("> "):
        return line
    head, colon, rest = line.rpartition(": ")
    for mark in (" · ", ", ", "+"):
        parts = rest.split(mark)
        sides = [number for number, part in enumerate(parts) if _SIDE.match(part)]
        if len(sides) > 1:
            for number, part in zip(sides, sorted(parts[each] for each in sides), strict=True):
                parts[number] = part
            return f"{head}{colon}{mark.join(parts)}"
    return line
