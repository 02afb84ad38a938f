"""Functions that build tables of words from short lists: number words, stems with endings.

A table maps a meaning to the words that have it, separated by commas. A meaning names kinds of
tokens, each with its value if it has one: `NEAR_DAY:0 PART:evening`.
"""

from __future__ import annotations

from collections.abc import Iterable

from voice.dues.kinds import Kind

#: The meaning of words that do not change a time, such as "exactly" and "please". They make no
#: token.
IGNORED = ""


def numbered(meaning: str, *rows: str) -> dict[str, str]:
    """Return a table in which the words of each row mean 1, 2, 3 and so on.

    `("NUMBER", "one two")` gives `{"NUMBER:1": "one", "NUMBER:2": "two"}`.
    """
    columns = zip(*(row.split() for row in rows), strict=True)
    return {f"{meaning}:{number}": ",".join(words) for number, words in enumerate(columns, 1)}


def suffixed(kind: Kind, ends: str) -> dict[str, Kind]:
    """Return a table that maps each suffix in *ends* to the kind of the number before it."""
    return dict.fromkeys(ends.split(), kind)


def inflected(stem: str, ends: Iterable[str]) -> str:
    """Return *stem* with each ending in *ends*, separated by commas."""
    return ",".join(stem + end for end in ends)
