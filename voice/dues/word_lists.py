"""Short ways to write the words of a language: numbers in a row, and stems with their endings.

A table maps a meaning to the words that have it, separated by commas. A meaning names kinds of
tokens, each with its value if it has one: `NEAR_DAY:0 PART:evening`.
"""

from __future__ import annotations

from collections.abc import Iterable

from voice.dues.kinds import Kind

#: The meaning of words that change nothing ("exactly", "please"): they make no token.
IGNORED = ""


def numbered(meaning: str, *rows: str) -> dict[str, str]:
    """Return a table for rows of words that mean 1, 2, 3 and so on.

    `("NUMBER", "one two")` gives `{"NUMBER:1": "one", "NUMBER:2": "two"}`.
    """
    columns = zip(*(row.split() for row in rows), strict=True)
    return {f"{meaning}:{number}": ",".join(words) for number, words in enumerate(columns, 1)}


def suffixed(kind: Kind, ends: str) -> dict[str, Kind]:
    """Map each of *ends*, written right after a number, to the kind that the number becomes."""
    return dict.fromkeys(ends.split(), kind)


def inflected(stem: str, ends: Iterable[str]) -> str:
    """Return *stem* with each of *ends*, separated by commas."""
    return ",".join(stem + end for end in ends)
