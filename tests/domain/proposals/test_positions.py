"""Positions on one version of a text: which count, and when they make a decision."""

from __future__ import annotations

import itertools
from dataclasses import replace
from datetime import timedelta

import pytest

from domain.proposals import Mode, Outcome, Stamp, Text, TextKind, TextState, Word
from domain.proposals.positions import WORDS_MAX, enter, give_reason
from domain.proposals.refusals import (
    AgreesAlone,
    NoStatement,
    NotAParty,
    NotInState,
    NoUntil,
    PositionByHead,
    UntilBeyond,
    VersionPassed,
    WordsChanged,
)
from domain.proposals.tabling import correct
from domain.refs import Ref
from domain.refusals import Refusal, TextTooLong
from domain.times.refusals import PastDue
from tests.domain.proposals.cast import (
    A_DELEGATE,
    A,
    B,
    M,
    O,
    S,
    after,
    amended,
    said,
    say,
    sent,
    tabled,
)

AGREEMENTS = (Word.AGREE, Word.STATEMENT)


@pytest.mark.parametrize("words", list(itertools.product(Word, Word)))
@pytest.mark.parametrize("first", ["A", "B"])
def test_a_text_is_adopted_with_the_agreement_of_both_and_not_otherwise(
    words: tuple[Word, Word], first: str
) -> None:
    second = "B" if first == "A" else "A"
    text, outcome = say(tabled(), first, words[0], 1)
    assert (text.state, outcome) == (TextState.TABLED, Outcome.RECORDED)
    text, outcome = say(text, second, words[1], 2)
    if {*words} <= {*AGREEMENTS}:
        assert (text.state, outcome) == (TextState.ADOPTED, Outcome.ADOPTED)
        assert text.decision is not None
        assert (text.decision.mode, text.decision.at) == (Mode.EXPLICIT, after(2))
        assert [each.party for each in text.decision.positions] == ["A", "B"]
    elif {*words} <= {*AGREEMENTS, Word.ADREF}:
        assert (text.state, outcome) == (TextState.AD_REFERENDUM, Outcome.AD_REFERENDUM)
    else:
        assert (text.state, outcome) == (TextState.TABLED, Outcome.RECORDED)
    assert (text.decision is None) == (text.state is not TextState.ADOPTED)


def test_with_a_bracket_left_an_agreement_is_recorded_and_nothing_is_adopted() -> None:
    text = said(said(tabled("[24][48] hours"), "A", Word.AGREE, 1), "B", Word.AGREE, 2)
    assert (text.state, len(text.positions)) == (TextState.TABLED, 2)
    text = amended(text, "24 hours", 3)
    assert (text.standing.number, text.current) == (2, ())
    assert said(said(text, "A", Word.AGREE, 4), "B", Word.AGREE, 5).state is TextState.ADOPTED


def test_a_new_version_leaves_no_position_and_the_history_keeps_all() -> None:
    text = amended(said(tabled(), "A", Word.AGREE, 1), "Pauses of 48 hours.", 2)
    assert text.current == ()
    text = said(text, "B", Word.AGREE, 3)
    assert text.state is TextState.TABLED
    assert [(each.version, each.party) for each in text.positions] == [(1, "A"), (2, "B")]


def test_ad_referendum_is_confirmed_taken_back_or_waits_after_its_time() -> None:
    text = said(said(tabled(), "A", Word.AGREE, 1), "B", Word.ADREF, 2)
    assert text.with_word(Word.ADREF) == ("B",)
    assert text.at(sent(24 * 40)).state is TextState.AD_REFERENDUM
    assert said(text, "B", Word.AGREE, 24 * 40).state is TextState.ADOPTED
    assert said(text, "B", Word.CONSIDERING, 3).state is TextState.TABLED
    assert said(text, "B", Word.OBJECT, 3).with_word(Word.OBJECT) == ("B",)


@pytest.mark.parametrize("order", list(itertools.permutations([0, 1, 2])))
def test_the_position_with_the_last_stamp_counts_in_whatever_order_they_arrive(
    order: tuple[int, ...],
) -> None:
    acts = [(Word.AGREE, 1), (Word.OBJECT, 2), (Word.CONSIDERING, 3)]
    text = tabled()
    for handled, number in enumerate(order, 4):
        word, at = acts[number]
        text = said(text, "B", word, at, handled)
    position = text.position_of("B")
    assert position is not None
    assert (position.word, position.at) == (Word.CONSIDERING, after(3))
    assert len(text.positions) == 3


@pytest.mark.parametrize("words", list(itertools.permutations([Word.AGREE, Word.OBJECT])))
def test_of_two_heads_within_a_second_the_one_who_does_not_agree_counts(
    words: tuple[Word, ...],
) -> None:
    text = tabled()
    for word in words:
        text = said(text, "B", word, 1)
    assert text.with_word(Word.OBJECT) == ("B",)


def test_a_line_counts_for_the_version_that_stood_at_its_stamp_and_for_no_other() -> None:
    text = amended(tabled(), "Pauses of 48 hours.", 2)
    with pytest.raises(VersionPassed) as refused:
        say(text, "A", Word.AGREE, 1.9, 3)
    assert refused.value.facts == {
        "ref": "MIL-P1", "number": 2, "at": after(2), "seen": 1,
    }  # fmt: skip
    assert said(text, "A", Word.AGREE, 2.1).with_word(Word.AGREE) == ("A",)


def test_an_amendment_that_arrives_late_stands_only_since_it_could_be_read() -> None:
    late = Stamp(after(1), after(3))
    text = tabled()
    version = replace(text.standing, number=2, at=late.at, since=late.handled, edition=2)
    text = replace(text, versions=(*text.versions, version), edition=2)
    with pytest.raises(VersionPassed):
        say(text, "B", Word.AGREE, 2, 4)


@pytest.mark.parametrize("named", [1, 3])
def test_a_line_that_names_another_version_is_refused(named: int) -> None:
    text = amended(tabled(), "Pauses of 48 hours.", 2)
    with pytest.raises(VersionPassed) as refused:
        enter(text, Word.AGREE, A, sent(3), version=named)
    assert refused.value.facts["seen"] == named
    assert enter(text, Word.AGREE, A, sent(3), version=2)[0].current


def test_a_line_that_names_a_version_before_it_could_be_read_is_refused() -> None:
    text = amended(tabled(), "Pauses of 48 hours.", 2)
    with pytest.raises(VersionPassed):
        enter(text, Word.AGREE, A, sent(1, 3), version=2)


def test_a_press_counts_only_for_the_words_of_its_card() -> None:
    text = tabled()
    first = text.edition
    text = said(text, "A", Word.CONSIDERING, 1)
    # Another party's position has changed the card, and not the words.
    assert enter(text, Word.AGREE, B, Stamp(after(2), after(2), seen=first))[0].current
    text = amended(text, "Pauses of 48 hours.", 3, A)
    with pytest.raises(VersionPassed) as refused:
        enter(text, Word.AGREE, B, Stamp(after(4), after(4), seen=first))
    assert refused.value.facts["seen"] == 1


def test_an_answer_to_words_that_were_corrected_since_is_refused() -> None:
    text = tabled()
    seen = text.edition
    text = correct(text, "Pauses of 25 hours.", A, sent(0.1))
    assert (text.standing.number, text.standing.text) == (1, "Pauses of 25 hours.")
    with pytest.raises(WordsChanged):
        say(text, "B", Word.AGREE, 0.05, 0.2)
    with pytest.raises(WordsChanged):
        enter(text, Word.AGREE, B, Stamp(after(1), after(1), seen=seen))
    assert said(text, "B", Word.AGREE, 0.2).current


@pytest.mark.parametrize(
    ("who", "refusal"),
    [(A_DELEGATE, PositionByHead), (M, NotAParty), (S, NotAParty), (O, NotAParty)],
)
def test_only_heads_of_a_party_enter_positions(who: object, refusal: type[Refusal]) -> None:
    with pytest.raises(refusal):
        enter(tabled(), Word.CONSIDERING, who, sent(1))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("word", "words", "until", "refusal"),
    [
        (Word.STATEMENT, "", None, NoStatement),
        (Word.AGREE, "but not to the second item", None, AgreesAlone),
        (Word.ADREF, "", None, NoUntil),
        (Word.ADREF, "", after(1), PastDue),
        (Word.ADREF, "", after(1) + timedelta(days=30, minutes=1), UntilBeyond),
        (Word.OBJECT, "a" * (WORDS_MAX - 1) + "😀", None, TextTooLong),
    ],
)
def test_a_position_that_lacks_something_or_has_too_much_is_refused(
    word: Word, words: str, until: object, refusal: type[Refusal]
) -> None:
    with pytest.raises(refusal):
        enter(tabled(), word, A, sent(1), words=words, until=until)  # type: ignore[arg-type]


def test_after_the_end_of_a_text_no_position_is_entered() -> None:
    text = said(said(tabled(), "A", Word.AGREE, 1), "B", Word.AGREE, 2)
    with pytest.raises(NotInState) as refused:
        say(text, "A", Word.OBJECT, 3)
    assert refused.value.facts == {"ref": "MIL-P1", "state": "adopted", "at": after(2)}


def test_an_objection_that_was_sent_before_an_adoption_and_came_after_it_undoes_nothing() -> None:
    text = said(said(tabled(), "A", Word.AGREE, 1), "B", Word.AGREE, 2)
    assert say(text, "A", Word.OBJECT, 1.5, 3) == (text, Outcome.RECEIVED_LATE)


def test_a_decision_has_a_number_only_once_and_only_if_there_is_one() -> None:
    text = said(tabled(), "A", Word.AGREE, 1)
    with pytest.raises(AssertionError):
        text.number(Ref("MIL", "D", 1))
    text = said(text, "B", Word.AGREE, 2).number(Ref("MIL", "D", 1))
    assert text.decision is not None
    assert text.decision.ref == Ref("MIL", "D", 1)
    with pytest.raises(AssertionError):
        text.number(Ref("MIL", "D", 2))


def test_a_facilitators_text_is_taken_as_basis_by_a_partys_first_agreement() -> None:
    text = said(tabled(person=M), "A", Word.CONSIDERING, 1)
    assert text.accepted_as_basis == ()
    text = said(said(text, "A", Word.ADREF, 2), "A", Word.OBJECT, 3)
    assert text.accepted_as_basis == ("A",)
    assert said(tabled(person=A), "B", Word.AGREE, 1).accepted_as_basis == ()


def test_a_reason_given_soon_stands_under_the_objection() -> None:
    text, within = said(tabled(), "B", Word.OBJECT, 1), timedelta(minutes=10)
    assert give_reason(text, B, sent(1.3), "Later.", within) == text
    assert give_reason(text, A, sent(1.1), "Not mine.", within) == text
    text = give_reason(text, B, sent(1.1), "A date is needed first.", within)
    assert [each.text for each in text.positions] == ["A date is needed first."]
    assert give_reason(text, B, sent(1.1), "Another.", within) == text


def test_a_non_paper_has_no_positions_and_its_words_go_after_two_days() -> None:
    paper: Text = tabled("Order of work.", M, kind=TextKind.NON_PAPER)
    with pytest.raises(NotInState):
        say(paper, "A", Word.AGREE, 1)
    assert paper.at(sent(47)).standing.text == "Order of work."
    gone = paper.at(sent(48))
    assert (gone.state, gone.standing.text) == (TextState.ERASED, "")
