"""Short ways to write down the words of a language: numbers in a row, stems with their ends.

A table maps what words mean, as kinds of `tokens` (`d:0 p:evening`), to the words, with commas.
"""

from __future__ import annotations

from collections.abc import Iterable


def numbered(meaning: str, *rows: str) -> dict[str, str]:
    """Rows of words for 1, 2, 3 …: `("n", "one two")` makes `{"n:1": "one", "n:2": "two"}`."""
    columns = zip(*(row.split() for row in rows), strict=True)
    return {f"{meaning}:{number}": ",".join(words) for number, words in enumerate(columns, 1)}


def suffixed(kind: str, ends: str) -> dict[str, str]:
    """Every one of *ends*, which makes a number one of *kind*."""
    return dict.fromkeys(ends.split(), kind)


def inflected(stem: str, ends: Iterable[str]) -> str:
    """*stem* with each of *ends*."""
    return ",".join(stem + end for end in ends)
