"""Bracketed passages: how they are counted, whose they are, and which text is refused."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.proposals.brackets import Passage, count, passages
from domain.proposals.refusals import Unbalanced


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("Local pauses of 24 hours.", 0),
        ("Local pauses of [24][48] hours.", 2),
        ("[three [or four] items] agreed [by the heads]", 2),
        ("[]", 1),
        ("Pauses of ［24］ hours", 1),
        ("[two\nlines]", 1),
    ],
)
def test_a_passage_within_another_counts_with_it(text: str, number: int) -> None:
    assert count(text) == number
    assert len(passages(text)) == number


def test_a_passage_may_name_the_party_that_wants_it() -> None:
    assert passages("[A: 24][В: 48] hours, [c: x][A 24][A: [1]]", ["A", "B"]) == (
        Passage("24", "A"),
        # The second letter is Cyrillic.
        Passage("48", "B"),
        Passage("c: x"),
        Passage("A 24"),
        Passage("[1]", "A"),
    )


@pytest.mark.parametrize("text", ["[24", "24]", "]24[", "[a][b", "[a [b]", "[a]]"])
def test_a_bracket_without_a_counterpart_is_refused(text: str) -> None:
    with pytest.raises(Unbalanced):
        count(text)


@given(st.text("[]a "))
def test_a_text_is_balanced_exactly_if_no_part_closes_more_than_it_has_opened(text: str) -> None:
    depths = [text[:n].count("[") - text[:n].count("]") for n in range(len(text) + 1)]
    if min(depths) < 0 or depths[-1]:
        with pytest.raises(Unbalanced):
            count(text)
    else:
        assert count(text) == sum(
            one == 0 and other == 1 for one, other in itertools.pairwise(depths)
        )
