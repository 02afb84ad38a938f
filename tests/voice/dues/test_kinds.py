"""Tests of patterns: they are written with the names of kinds, and match the kinds' letters."""

from __future__ import annotations

import pytest

from voice.dues.kinds import Kind, pattern


@pytest.mark.parametrize(
    ("kinds", "matches"),
    [
        ((Kind.EVERY, Kind.UNIT), True),
        ((Kind.EVERY, Kind.NUMBER, Kind.UNIT), True),
        ((Kind.EVERY, Kind.ORDINAL, Kind.UNIT), True),
        ((Kind.EVERY, Kind.MONTH, Kind.UNIT), False),
        ((Kind.EVERY,), False),
    ],
)
def test_a_pattern_matches_only_the_kinds_of_words_that_its_names_allow(
    kinds: tuple[Kind, ...], matches: bool
) -> None:
    every = pattern("EVERY (NUMBER|ORDINAL)? UNIT")
    assert bool(every.fullmatch("".join(kinds))) is matches
    assert every.groups == 0


def test_a_pattern_with_a_name_that_is_no_kind_raises_an_error() -> None:
    with pytest.raises(KeyError, match="FORTNIGHT"):
        pattern("EVERY FORTNIGHT")
