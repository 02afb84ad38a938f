"""The exchange: A for B and B for A everywhere, which must change nothing but the letters."""

from __future__ import annotations

import re

#: A delegation's code on its own, or at the head of a label; never the kind of a reference.
_CODE = re.compile(r"(?<![\w-])([AB])(?=$|[\s:+.,·→]|-(?:head|hum|mil)\b)")
_OTHER = {"A": "B", "B": "A"}
#: What one line says of a delegation beside another, and a line that speaks of one alone.
_SIDE = re.compile(r"(?:Delegation )?[AB]\b")
_BLOCK = re.compile(r"Delegation [AB]\b(?! (?:asks|objects))")


def exchange(text: str) -> str:
    """The same words, said from the other side."""
    return _CODE.sub(lambda found: _OTHER[found[1]], text)


def keep(text: str) -> str:
    """The words as they are."""
    return text


def settle(text: str) -> str:
    """*text* with what stands side by side in one order: the item's number chose the other."""
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
    """Lines of one delegation each, a quotation staying with whom it quotes."""
    parts: list[list[str]] = []
    for line in lines:
        if line.startswith("> "):
            parts[-1].append(line)
        else:
            parts.append([line])
    return [line for part in sorted(parts) for line in part]


def _settle_line(line: str) -> str:
    """`Seen: Delegation B 19:04 · Delegation A 19:02 · Observer —`, the sides in order."""
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
