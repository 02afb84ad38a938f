"""Lays buttons out in rows, so that no label is cut on a narrow phone."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from typing import TypeVar

#: In a row with this many buttons, a label of more characters than this is cut on a phone that is
#: 360 pixels wide.
_FITS = {1: 40, 2: 20, 3: 13, 4: 9}
#: A row with a longer label than this has at most two buttons, so that it is read easily.
_LONG = 12

Key = TypeVar("Key")


def lay_out(rows: Sequence[Sequence[tuple[str, Key]]]) -> list[list[tuple[str, Key]]]:
    """Return the rows of (label, button), each broken into as many rows as its labels need.

    The order of the buttons does not change, and buttons of different rows stay in different rows.
    """
    return [row for given in rows for row in _broken(given)]


def _broken(row: Sequence[tuple[str, Key]]) -> Iterator[list[tuple[str, Key]]]:
    start = 0
    for count in _counts(tuple(len(label) for label, _ in row)):
        yield list(row[start : start + count])
        start += count


@cache
def _counts(lengths: tuple[int, ...]) -> tuple[int, ...]:
    """Return how many buttons each row gets, for labels of these *lengths*.

    There are as few rows as possible, of lengths that differ little, the longer rows first.
    """
    if not lengths:
        return ()
    ways = [
        (count, *_counts(lengths[count:]))
        for count in range(1, len(lengths) + 1)
        if count == 1 or _fit(lengths[:count])
    ]
    return min(ways, key=lambda way: (len(way), max(way), way[::-1]))


def _fit(lengths: Sequence[int]) -> bool:
    longest, count = max(lengths), len(lengths)
    return longest <= _FITS.get(count, 0) and (longest <= _LONG or count <= 2)
