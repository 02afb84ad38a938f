"""What author and facilitator do with a text: amend, offer, correct, withdraw, defer, limit."""

from __future__ import annotations

import pytest

from domain.actions.refusals import NothingToCorrect
from domain.proposals import Outcome, Stamp, Text, TextKind, TextState, Word
from domain.proposals.refusals import (
    AuthorsOnly,
    FacilitatorsTextOnly,
    NoOffer,
    NotAParty,
    NotInState,
    OfferStands,
    PositionByHead,
    SameText,
    Unbalanced,
    VersionPassed,
    WordsChanged,
)
from domain.proposals.tabling import (
    TEXT_MAX,
    amend,
    answer_offer,
    correct,
    defer,
    limit,
    offer,
    withdraw,
)
from domain.refs import Ref
from domain.refusals import TextTooLong
from domain.times.refusals import PastDue
from tests.domain.proposals.cast import (
    A_DELEGATE,
    A,
    B,
    M,
    O,
    after,
    amended,
    said,
    say,
    sent,
    tabled,
)

OFFERED = "Pauses of 36 hours."


def offered(text: Text, hours: float = 2) -> Text:
    return offer(text, OFFERED, M, sent(hours), language="en")


@pytest.mark.parametrize(
    ("words", "refusal"), [("[24", Unbalanced), ("a" * (TEXT_MAX - 1) + "😀", TextTooLong)]
)
def test_words_that_cannot_be_a_text_are_refused_wherever_they_are_sent(
    words: str, refusal: type[Exception]
) -> None:
    with pytest.raises(refusal):
        tabled(words)
    with pytest.raises(refusal):
        amended(tabled(), words, 1)
    with pytest.raises(refusal):
        offer(tabled(), words, M, sent(1), language="en")
    with pytest.raises(refusal):
        correct(tabled(), words, A, sent(0.1))


def test_the_same_words_are_no_other_version() -> None:
    with pytest.raises(SameText):
        amended(tabled(), "Pauses of 24 hours.", 1)


def test_amendments_that_cross_are_not_recorded_over_each_other() -> None:
    text = amended(tabled(), "Pauses of 48 hours.", 2, A)
    with pytest.raises(VersionPassed):
        amend(text, "Pauses of 12 hours.", B, sent(1.9, 3), language="en")


def test_only_parties_amend_and_only_the_facilitator_tables_non_papers() -> None:
    with pytest.raises(NotAParty):
        amended(tabled(), OFFERED, 1, O)
    assert amended(tabled(), OFFERED, 1, A_DELEGATE).standing.number == 2
    with pytest.raises(FacilitatorsTextOnly):
        tabled(kind=TextKind.NON_PAPER)


def test_an_offered_basis_changes_no_position_until_both_accept_it() -> None:
    text = said(tabled(), "A", Word.AGREE, 1)
    before = text.current
    text, outcome = amend(text, OFFERED, M, sent(2), language="en")
    assert (outcome, text.current, text.standing.number) == (Outcome.OFFERED, before, 1)
    text, outcome = answer_offer(text, A, sent(3), yes=True)
    assert (outcome, text.current, text.standing.number) == (Outcome.RECORDED, before, 1)
    text, outcome = answer_offer(text, B, sent(4), yes=True)
    assert (outcome, text.current, text.offer) == (Outcome.TAKEN_AS_BASIS, (), None)
    assert (text.standing.number, text.standing.text) == (2, OFFERED)
    assert (text.standing.author, text.standing.by_offer) == ("M", True)


def test_one_no_ends_an_offer_and_the_version_stands() -> None:
    text = said(tabled(), "A", Word.AGREE, 1)
    text = answer_offer(offered(text), A, sent(3), yes=True)[0]
    text, outcome = answer_offer(text, B, sent(4), yes=False)
    assert (outcome, text.offer) == (Outcome.NOT_TAKEN_AS_BASIS, None)
    assert text.with_word(Word.AGREE) == ("A",)
    with pytest.raises(NoOffer):
        answer_offer(text, A, sent(5), yes=True)


def test_an_offer_ends_with_an_amendment_its_withdrawal_or_the_adoption() -> None:
    text = offered(tabled())
    with pytest.raises(OfferStands):
        offered(text, 3)
    changed, outcome = amend(text, "Pauses of 48 hours.", A, sent(3), language="en")
    assert (changed.offer, outcome) == (None, Outcome.NOT_TAKEN_AS_BASIS)
    back, outcome = withdraw(text, M, sent(3))
    assert (back.offer, outcome, back.state) == (
        None, Outcome.NOT_TAKEN_AS_BASIS, TextState.TABLED,
    )  # fmt: skip
    adopted = said(said(text, "A", Word.AGREE, 3), "B", Word.AGREE, 4)
    assert (adopted.state, adopted.offer) == (TextState.ADOPTED, None)


def test_heads_answer_the_offer_that_they_could_read() -> None:
    first = offered(tabled())
    with pytest.raises(PositionByHead):
        answer_offer(first, A_DELEGATE, sent(3), yes=True)
    with pytest.raises(WordsChanged):
        answer_offer(first, A, sent(1, 3), yes=True)
    seen = first.edition
    second = offered(withdraw(first, M, sent(3))[0], 4)
    with pytest.raises(WordsChanged):
        answer_offer(second, A, Stamp(after(5), after(5), seen=seen), yes=True)
    text = answer_offer(second, A, Stamp(after(5), after(5), seen=second.edition), yes=True)[0]
    assert text.offer is not None
    assert text.offer.accepted == ("A",)


def test_an_author_corrects_a_version_for_ten_minutes_if_nobody_has_acted_on_it() -> None:
    text = amended(tabled(), "Pauses of [24][48] hours.", 1, A)
    right = correct(text, "Pauses of [24][48] hours", A, sent(1.1))
    assert (right.standing.number, right.standing.corrected_at) == (2, after(1.1))
    for wrong, who, hours in (
        (text, B, 1.1),
        (text, A, 1.2),
        (said(text, "B", Word.CONSIDERING, 1.05), A, 1.1),
        (offered(text, 1.05), A, 1.1),
    ):
        with pytest.raises(NothingToCorrect):
            correct(wrong, "Other words.", who, sent(hours))


def test_the_authors_side_withdraws_and_keeps_the_history() -> None:
    text = said(tabled(), "B", Word.AGREE, 1)
    with pytest.raises(AuthorsOnly):
        withdraw(text, B, sent(2))
    gone = withdraw(text, A_DELEGATE, sent(2))[0]
    assert (gone.state, gone.positions) == (TextState.WITHDRAWN, text.positions)
    with pytest.raises(NotInState):
        withdraw(gone, A, sent(3))
    with pytest.raises(NotInState):
        say(gone, "A", Word.AGREE, 3)


def test_a_deferred_text_comes_back_at_its_time_or_session_with_its_positions() -> None:
    text = said(tabled(), "B", Word.AGREE, 1)
    with pytest.raises(AuthorsOnly):
        defer(text, B, sent(2))
    until = defer(text, M, sent(2), after(10))
    with pytest.raises(NotInState):
        say(until, "A", Word.AGREE, 9)
    assert said(until, "A", Word.AGREE, 10).state is TextState.ADOPTED
    session = defer(text, A, sent(2), Ref("MIL", "S", 4))
    assert session.at(sent(1000)).state is TextState.DEFERRED
    assert session.resume(after(20)).current == text.current
    with pytest.raises(PastDue):
        defer(text, A, sent(2), after(1))


def test_a_text_lapses_after_its_validity_if_it_is_not_agreed() -> None:
    text = limit(tabled(), A, sent(1), after(10))
    with pytest.raises(AuthorsOnly):
        limit(text, M, sent(1), after(10))
    assert text.at(sent(9.9)).state is TextState.TABLED
    lapsed = text.at(sent(11))
    assert (lapsed.state, lapsed.since) == (TextState.LAPSED, after(10))
    assert defer(text, A, sent(2), after(10)).at(sent(12)).state is TextState.LAPSED
    referendum = said(said(text, "A", Word.AGREE, 2), "B", Word.ADREF, 3)
    assert referendum.at(sent(12)).state is TextState.AD_REFERENDUM
    # It lapses when it is only tabled again, and not before.
    back = said(referendum, "B", Word.CONSIDERING, 12)
    assert (back.at(sent(13)).state, back.at(sent(13)).since) == (TextState.LAPSED, after(12))
