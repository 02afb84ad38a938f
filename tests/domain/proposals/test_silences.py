"""The silence procedure: who opens it, what ends it, and what its end leads to."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.absences import Absence
from domain.people.model import Person
from domain.proposals import Mode, Outcome, SilenceEnd, Stamp, Text, TextState, Word
from domain.proposals.positions import enter, give_reason
from domain.proposals.refusals import (
    NoSilence,
    NoSilenceHere,
    OfferStands,
    PositionByHead,
    SilenceBarred,
    SilenceBarredByObjection,
    SilenceBarredByReferendum,
    SilenceBarredByValidity,
    SilenceByFacilitator,
    SilenceEnded,
    SilenceNeedsSession,
    SilenceNotAdmitted,
    SilenceOver,
    SilenceTooShort,
    UnderSilence,
)
from domain.proposals.silences import ask_express, lift, open_silence, settled
from domain.proposals.tabling import amend, correct, defer, limit, offer, withdraw
from domain.refs import Ref
from domain.refusals import Refusal
from tests.domain.proposals.cast import (
    A_DELEGATE,
    B_DELEGATE,
    TERMS,
    A,
    B,
    M,
    S,
    after,
    pressed,
    said,
    say,
    sent,
    silent,
    tabled,
)

SECOND = 1 / 3600
UNTIL = 25


def end_of(text: Text) -> SilenceEnd | None:
    assert text.silence is not None
    return text.silence.end


@pytest.mark.parametrize(
    ("changed", "refusal"),
    [
        ({"enabled": False}, NoSilenceHere),
        ({"admitted": False}, SilenceNotAdmitted),
        ({"in_session": False}, SilenceNeedsSession),
        ({"minimum": timedelta(hours=24, minutes=1)}, SilenceTooShort),
    ],
)
def test_a_silence_is_opened_only_where_the_parties_admit_it_and_can_object_at_once(
    changed: dict[str, object], refusal: type[Refusal]
) -> None:
    terms = replace(TERMS, **changed)  # type: ignore[arg-type]
    with pytest.raises(refusal):
        open_silence(tabled(), M, sent(1), after(UNTIL), terms)
    assert silent(tabled()).state is TextState.UNDER_SILENCE


@pytest.mark.parametrize(
    ("who", "facilitated", "may"),
    [(M, True, True), (S, True, False), (S, False, True), (A, True, False), (A, False, False)],
)
def test_the_secretariat_opens_and_lifts_only_where_there_is_no_facilitator(
    who: Person, facilitated: bool, may: bool
) -> None:
    terms = replace(TERMS, facilitated=facilitated)
    if may:
        text = open_silence(tabled(), who, sent(1), after(UNTIL), terms)
        text = lift(text, who, sent(2), facilitated=facilitated)
        assert (text.state, end_of(text)) == (TextState.TABLED, SilenceEnd.FACILITATOR)
        return
    with pytest.raises(SilenceByFacilitator):
        open_silence(tabled(), who, sent(1), after(UNTIL), terms)
    with pytest.raises(SilenceByFacilitator):
        lift(silent(tabled()), who, sent(2), facilitated=facilitated)


def test_brackets_an_objection_an_open_referendum_and_an_open_offer_bar_a_silence() -> None:
    for text, refusal in (
        (tabled("[24][48] hours"), SilenceBarred),
        (said(tabled(), "B", Word.OBJECT, 0.5), SilenceBarredByObjection),
        (said(tabled(), "B", Word.ADREF, 0.5), SilenceBarredByReferendum),
        (offer(tabled(), "Other words.", M, sent(0.5), language="en"), OfferStands),
    ):
        with pytest.raises(refusal):
            silent(text)
    referendum = said(said(tabled(), "A", Word.AGREE, 0.5), "B", Word.ADREF, 0.6)
    with pytest.raises(SilenceBarredByReferendum) as refused:
        silent(referendum)
    assert refused.value.facts == {"delegations": ("B",)}


def test_nobody_is_bound_by_silence_to_a_text_that_is_not_valid_any_more() -> None:
    with pytest.raises(SilenceBarredByValidity):
        silent(limit(tabled(), A, sent(0.5), after(UNTIL - SECOND)))
    assert settled(silent(limit(tabled(), A, sent(0.5), after(UNTIL))), after(UNTIL)).decision


def test_without_an_objection_the_text_is_adopted_at_the_stored_instant() -> None:
    text = silent(said(tabled(), "A", Word.AGREE, 0.5))
    assert settled(text, after(UNTIL) - timedelta(microseconds=1)) is text
    adopted = settled(text, after(UNTIL + 3))
    assert adopted.decision is not None
    assert (adopted.decision.mode, adopted.decision.at) == (Mode.SILENCE, after(UNTIL))
    assert [each.party for each in adopted.decision.positions] == ["A"]
    assert (adopted.state, end_of(adopted)) == (TextState.ADOPTED, SilenceEnd.ADOPTED)


def test_an_objection_of_the_last_second_that_is_handled_an_hour_later_prevents_it() -> None:
    text = settled(silent(tabled()), after(UNTIL) - timedelta(seconds=1))
    text, outcome = say(text, "B", Word.OBJECT, UNTIL - SECOND, UNTIL + 1, "A date first.")
    assert (text.state, outcome) == (TextState.TABLED, Outcome.SILENCE_ENDED)
    assert text.silence is not None
    assert (text.silence.end, text.silence.by) == (SilenceEnd.OBJECTION, "B")
    assert (text.silence.at, text.silence.received_at) == (
        after(UNTIL - SECOND),
        after(UNTIL + 1),
    )
    assert text.silence.words == "A date first."
    assert settled(text, after(UNTIL + 9)).decision is None


def test_what_is_typed_at_the_end_or_after_it_is_refused_and_the_outcome_still_open() -> None:
    text = silent(tabled())
    late = sent(UNTIL, UNTIL + 0.001)
    with pytest.raises(SilenceEnded):
        enter(text, Word.OBJECT, B, late)
    with pytest.raises(SilenceEnded):
        amend(text, "Other words.", B_DELEGATE, late, language="en")
    with pytest.raises(SilenceEnded):
        ask_express(text, B, late)
    with pytest.raises(SilenceEnded):
        lift(text, M, late, facilitated=True)
    with pytest.raises(SilenceEnded):
        withdraw(text, A, late)


def test_a_press_that_comes_with_the_look_at_the_end_breaks_the_silence() -> None:
    """Telegram gives a press no time, so this one may have been made before the end."""
    text = silent(tabled())
    press = pressed(text, UNTIL + 0.001)
    for broken in (
        enter(text, Word.OBJECT, B, press)[0],
        ask_express(text, B, press)[0],
        lift(text, M, press, facilitated=True),
    ):
        assert broken.state is TextState.TABLED
        assert settled(broken, after(UNTIL + 1)).decision is None


def test_what_was_sent_in_time_and_came_after_the_announcement_undoes_nothing() -> None:
    text = settled(silent(tabled()), after(UNTIL)).number(Ref("MIL", "D", 1))
    in_time = sent(UNTIL - SECOND, UNTIL + 1)
    late = Outcome.RECEIVED_LATE
    assert enter(text, Word.OBJECT, B, in_time) == (text, late)
    assert amend(text, "Other words.", B, in_time, language="en") == (text, late)
    assert ask_express(text, B, in_time) == (text, late)
    acts: list[Callable[[], object]] = [
        lambda: enter(text, Word.OBJECT, B, sent(UNTIL, UNTIL + 1)),
        lambda: enter(text, Word.AGREE, B, in_time),
        lambda: amend(text, "Other words.", B, sent(UNTIL + 1), language="en"),
        lambda: ask_express(text, B, sent(UNTIL + 1)),
    ]
    for act in acts:
        with pytest.raises(SilenceOver) as refused:
            act()
        assert refused.value.facts == {"decision": "MIL-D1", "at": after(UNTIL)}


def test_amendments_of_anyone_of_a_party_end_a_silence() -> None:
    text, outcome = amend(silent(tabled()), "Other words.", B_DELEGATE, sent(2), language="en")
    assert (outcome, end_of(text)) == (Outcome.SILENCE_ENDED, SilenceEnd.AMENDMENT)
    assert (text.state, text.standing.number) == (TextState.TABLED, 2)


def test_a_party_may_object_to_the_procedure_alone_and_all_positions_stay() -> None:
    text = silent(said(tabled(), "A", Word.AGREE, 0.5))
    with pytest.raises(PositionByHead):
        ask_express(text, B_DELEGATE, sent(2))
    ended, outcome = ask_express(text, B, sent(2), "Expressly.")
    assert (outcome, end_of(ended), ended.current) == (
        Outcome.SILENCE_ENDED,
        SilenceEnd.REQUEST,
        text.current,
    )
    with pytest.raises(NoSilence):
        ask_express(ended, B, sent(3))
    assert said(ended, "B", Word.AGREE, 3).decision is not None


def test_agreement_ad_referendum_ends_a_silence_because_it_would_bar_one() -> None:
    text, outcome = say(silent(said(tabled(), "A", Word.AGREE, 0.5)), "B", Word.ADREF, 2)
    assert (outcome, text.state) == (Outcome.AD_REFERENDUM, TextState.AD_REFERENDUM)
    assert end_of(text) is SilenceEnd.REQUEST


def test_other_positions_let_a_silence_run_and_the_agreement_of_all_completes_it() -> None:
    text = said(said(silent(tabled()), "A", Word.AGREE, 2), "B", Word.CONSIDERING, 3)
    assert text.state is TextState.UNDER_SILENCE
    assert settled(text, after(UNTIL)).decision is not None
    text, outcome = say(text, "B", Word.STATEMENT, 4)
    assert (outcome, end_of(text)) == (Outcome.ADOPTED, SilenceEnd.AGREED)
    assert text.decision is not None
    assert text.decision.mode is Mode.EXPLICIT


def test_an_objection_that_its_party_had_replaced_before_it_came_ends_nothing() -> None:
    text = said(silent(tabled()), "B", Word.AGREE, 3)
    assert say(text, "B", Word.OBJECT, 2, 4)[0].state is TextState.UNDER_SILENCE


def test_a_text_under_silence_is_not_corrected_deferred_or_given_another_basis() -> None:
    text = silent(tabled(), 0.05)
    acts: list[Callable[[], object]] = [
        lambda: defer(text, A, sent(2)),
        lambda: offer(text, "Other words.", M, sent(2), language="en"),
        lambda: silent(text, 2, 30),
    ]
    for act in acts:
        with pytest.raises(UnderSilence):
            act()
    assert not text.correctable(A, after(0.1))
    with pytest.raises(Refusal):
        correct(text, "Other words.", A, sent(0.1))
    gone, outcome = withdraw(text, A_DELEGATE, sent(2))
    assert (gone.state, outcome) == (TextState.WITHDRAWN, Outcome.SILENCE_ENDED)
    assert end_of(gone) is SilenceEnd.WITHDRAWAL


@pytest.mark.parametrize(
    ("since", "until", "adopted"),
    [
        (UNTIL - 23.5, UNTIL + 0.1, False),
        (UNTIL - 1, UNTIL + 22.5, False),
        (UNTIL - 22, UNTIL + 0.9, True),
        (UNTIL - 24, UNTIL - 0.5, True),
        (UNTIL + 1, UNTIL + 25, True),
    ],
)
def test_after_an_absence_of_a_day_around_the_end_nothing_is_adopted(
    since: float, until: float, adopted: bool
) -> None:
    absence = Absence(after(since), after(until))
    text = settled(silent(tabled()), after(UNTIL + 30), [absence])
    assert (text.decision is not None) == adopted
    assert end_of(text) is (SilenceEnd.ADOPTED if adopted else SilenceEnd.AWAY)
    assert text.since == after(UNTIL)


def test_a_reason_that_follows_an_objection_stands_under_the_end_of_the_silence() -> None:
    text = say(silent(tabled()), "B", Word.OBJECT, 2)[0]
    text = give_reason(text, B, sent(2.1), "A date first.", timedelta(minutes=10))
    assert text.silence is not None
    assert text.silence.words == "A date first."


@given(
    st.lists(st.sampled_from([UNTIL - 1, UNTIL - SECOND, UNTIL, UNTIL + 0.5]), max_size=4),
    st.booleans(),
)
def test_in_whatever_order_objections_arrive_before_the_look_one_in_time_decides(
    hours: list[float], by_press: bool
) -> None:
    text = silent(tabled())
    for each in hours:
        stamp = Stamp(after(each), after(UNTIL + 2), seen=text.edition if by_press else None)
        try:
            text = enter(text, Word.OBJECT, B, stamp)[0]
        except SilenceEnded:
            continue
    in_time = bool(hours) if by_press else any(each < UNTIL for each in hours)
    assert (settled(text, after(UNTIL + 2)).decision is None) == in_time
