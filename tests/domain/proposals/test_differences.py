"""The difference between two texts: nothing is lost, words stay whole, and it can be shortened."""

from __future__ import annotations

import itertools

from hypothesis import given
from hypothesis import strategies as st

from domain.characters import units
from domain.proposals.differences import Mark, Run, difference, shortened

TEXTS = st.text("ab .,;\n[]Ж😀", max_size=60) | st.text(max_size=30)


def read(runs: tuple[Run, ...], *marks: Mark) -> str:
    return "".join(each.words for each in runs if each.mark in marks)


@given(TEXTS, TEXTS)
def test_both_texts_can_be_read_back_exactly(old: str, new: str) -> None:
    runs = difference(old, new)
    assert read(runs, Mark.EQUAL, Mark.REMOVED) == old
    assert read(runs, Mark.EQUAL, Mark.ADDED) == new
    assert all(each.words for each in runs)
    assert all(one.mark is not other.mark for one, other in itertools.pairwise(runs))


@given(TEXTS)
def test_a_text_does_not_differ_from_itself(text: str) -> None:
    assert difference(text, text) == ((Run(Mark.EQUAL, text),) if text else ())


def test_words_keep_their_punctuation_and_adjoining_brackets_are_apart() -> None:
    old = "Local pauses of [24][48] hours, sector by sector."
    new = "Local pauses of [24] hours; sector by sector."
    assert difference(old, new) == (
        Run(Mark.EQUAL, "Local pauses of [24]"),
        Run(Mark.REMOVED, "[48] hours, "),
        Run(Mark.ADDED, " hours; "),
        Run(Mark.EQUAL, "sector by sector."),
    )


def test_a_word_that_only_has_other_spaces_behind_it_is_equal() -> None:
    assert difference("one two", "one two three") == (
        Run(Mark.EQUAL, "one two"),
        Run(Mark.ADDED, " three"),
    )


def test_shortened_it_has_the_whole_sentences_that_have_changed() -> None:
    old = "First stays here. Second is old. Third stays too. Fourth stays. Fifth is old."
    new = "First stays here. Second is new. Third stays too. Fourth stays. Fifth is new."
    runs = difference(old, new)
    assert shortened(runs, 500, 90) == runs
    second = (
        Run(Mark.LEFT_OUT, ""),
        Run(Mark.EQUAL, "Second is "),
        Run(Mark.REMOVED, "old. "),
        Run(Mark.ADDED, "new. "),
        Run(Mark.LEFT_OUT, ""),
    )
    fifth = (
        Run(Mark.EQUAL, "Fifth is "),
        Run(Mark.REMOVED, "old."),
        Run(Mark.ADDED, "new."),
    )
    assert shortened(runs, 50, 90) == (*second, *fifth)
    assert shortened(runs, 500, 3) == second
    assert shortened(runs, 40, 90) == second
    assert shortened(runs, 10, 90) == (Run(Mark.LEFT_OUT, ""),)


@given(TEXTS, TEXTS, st.integers(2, 80), st.integers(0, 9))
def test_shortened_it_never_is_too_long_and_adds_nothing(
    old: str, new: str, most: int, marks: int
) -> None:
    runs = difference(old, new)
    short = shortened(runs, most, marks)
    gaps = sum(each.mark is Mark.LEFT_OUT for each in short)
    assert 2 * gaps + sum(units(each.words) for each in short) <= most
    assert sum(each.mark in {Mark.ADDED, Mark.REMOVED} for each in short) <= marks
    for mark in (Mark.EQUAL, Mark.REMOVED, Mark.ADDED):
        rest = iter(read(runs, mark))
        assert all(each in rest for each in read(short, mark))
