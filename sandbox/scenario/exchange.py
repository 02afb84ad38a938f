"""Exchanging A and B in all texts, which must change nothing else in a run."""

from __future__ import annotations

import re

#: A delegation's code alone or at the head of a label, but not the kind of a reference.
_CODE = re.compile(r"(?<![\w-])([AB])(?=$|[\s:+.,·→]|-(?:head|hum|mil)\b)")
_OTHER = {"A": "B", "B": "A"}
#: A part of a line that names one delegation beside others, and a line about one delegation.
_SIDE = re.compile(r"(?:Delegation )?[AB]\b")
_BLOCK = re.compile(r"Delegation [AB]\b(?! (?:asks|objects))")


def exchange(text: str) -> str:
    """Return a text with A and B exchanged."""
    return _CODE.sub(lambda found: _OTHER[found[1]], text)


def keep(text: str) -> str:
    """Return a text as it is."""
    return text


def settle(text: str) -> str:
    """Return a text with the parts about delegations sorted.

    The desk chooses their order by the item's number, so that exchanging A and B changes it.
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
    """Return lines of one delegation each, sorted; a quotation stays below its line."""
    parts: list[list[str]] = []
    for line in lines:
        if line.startswith("> "):
            parts[-1].append(line)
        else:
            parts.append([line])
    return [line for part in sorted(parts) for line in part]


def _settle_line(line: str) -> str:
    """Return `Seen: Delegation B 19:04 · Delegation A 19:02 · Observer —` with sorted parts."""
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
