"""Packages: their parts are adopted all together, or none of them."""

from __future__ import annotations

import itertools

import pytest

from domain.proposals import Outcome, Text, TextState, Word
from domain.proposals.packages import adopted, leave, members
from domain.proposals.refusals import NoPackage, PositionByHead, UnderSilence
from domain.proposals.silences import settled
from domain.proposals.tabling import defer, withdraw
from tests.domain.proposals.cast import (
    A_DELEGATE,
    A,
    B,
    after,
    amended,
    said,
    say,
    sent,
    silent,
    tabled,
)


def part(number: int) -> Text:
    return tabled(f"Part {number}.", number=number, package="winter")


def agreed(text: Text, hours: float = 1) -> Text:
    return said(said(text, "A", Word.AGREE, hours), "B", Word.AGREE, hours)


def test_a_part_that_both_agree_to_is_provisionally_agreed() -> None:
    text, outcome = say(said(part(1), "A", Word.AGREE, 1), "B", Word.AGREE, 2)
    assert (text.state, outcome) == (TextState.PROVISIONAL, Outcome.PROVISIONAL)
    assert text.decision is None


@pytest.mark.parametrize("done", list(itertools.product([True, False], repeat=3)))
def test_the_parts_are_adopted_all_at_one_time_or_none(done: tuple[bool, ...]) -> None:
    parts = [agreed(part(n)) if yes else part(n) for n, yes in enumerate(done, 1)]
    found = adopted(parts, after(5))
    if not all(done):
        assert found == []
        return
    assert [each.state for each in found] == [TextState.ADOPTED] * 3
    assert {each.decision.at for each in found if each.decision} == {after(5)}


def test_the_parts_of_a_package_are_those_of_its_name_and_group_in_order_of_number() -> None:
    other = tabled(number=4, package="summer"), tabled(number=5)
    elsewhere = tabled(number=6, group="HUM", package="winter")
    found = members([part(10), *other, elsewhere, part(9)], "MIL", "winter")
    assert [each.ref.number for each in found] == [9, 10]


def test_an_amendment_or_a_later_objection_makes_a_part_tabled_and_the_others_stay() -> None:
    for changed in (
        amended(agreed(part(1)), "Other words.", 2),
        said(agreed(part(1)), "B", Word.OBJECT, 2),
        said(agreed(part(1)), "B", Word.CONSIDERING, 2),
    ):
        assert changed.state is TextState.TABLED
        assert adopted([changed, agreed(part(2))], after(3)) == []


def test_a_part_that_was_withdrawn_or_put_off_keeps_the_others_waiting() -> None:
    for missing in (withdraw(part(1), A, sent(1))[0], defer(part(1), A, sent(1))):
        assert adopted([missing, agreed(part(2))], after(3)) == []


def test_a_part_leaves_only_if_both_parties_want_it_and_then_stands_without_positions() -> None:
    text = agreed(part(1))
    with pytest.raises(PositionByHead):
        leave(text, A_DELEGATE, sent(2))
    text = leave(leave(text, A, sent(2)), A, sent(3))
    assert (text.package, text.leaving, text.state) == ("winter", ("A",), TextState.PROVISIONAL)
    alone = leave(text, B, sent(4))
    assert (alone.package, alone.state, alone.current) == (None, TextState.TABLED, ())
    assert len(alone.positions) == 2
    assert agreed(alone, 5).state is TextState.ADOPTED
    with pytest.raises(NoPackage):
        leave(alone, A, sent(5))


def test_a_withdrawn_part_leaves_and_then_the_rest_can_be_adopted() -> None:
    gone = leave(leave(withdraw(part(1), A, sent(1))[0], A, sent(2)), B, sent(3))
    assert (gone.package, gone.state) == (None, TextState.WITHDRAWN)
    rest = members([gone, agreed(part(2)), agreed(part(3))], "MIL", "winter")
    assert len(adopted(rest, after(4))) == 2


def test_under_silence_a_part_stays_in_its_package() -> None:
    with pytest.raises(UnderSilence):
        leave(silent(part(1)), A, sent(2))


def test_a_package_of_nothing_is_not_adopted() -> None:
    assert adopted([], after(1)) == []


def test_a_silence_on_an_earlier_version_says_nothing_of_the_next_one() -> None:
    text = settled(silent(tabled(package="winter")), after(25))
    assert text.state is TextState.PROVISIONAL
    assert said(text, "A", Word.STATEMENT, 30).state is TextState.PROVISIONAL
    assert said(text, "B", Word.OBJECT, 30).state is TextState.TABLED
    assert amended(text, "Other words.", 30).state is TextState.TABLED
