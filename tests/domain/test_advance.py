"""Advance: what time alone changes in an entry is made in order, once, whenever the desk looks."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import UTC, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.actions.refusals import NothingToCorrect
from domain.advance import advance, changes
from domain.followups.model import FollowState, FollowUp
from domain.followups.refusals import AlreadyAsked
from domain.followups.rhythms import Rhythm
from domain.refs import Ref
from domain.refusals import Refusal

START = datetime(2026, 3, 26, 8, tzinfo=UTC)
INSTANTS = st.integers(0, 60 * 24 * 20).map(lambda minutes: START + timedelta(minutes=minutes))
#: The zones change to summer time on 29 Mar, or have none.
RHYTHMS = st.none() | st.builds(
    Rhythm,
    clock=st.times().map(lambda at: at.replace(second=0, microsecond=0)),
    zone=st.sampled_from(["Europe/Kyiv", "UTC", "Asia/Kathmandu"]),
    weekday=st.none() | st.integers(0, 6),
)
#: An act returns the follow-up after an act of that time, or raises the refusal of it.
Act = Callable[[FollowUp, datetime], FollowUp]


def _reopen(followup: FollowUp, _at: datetime) -> FollowUp:
    return followup.reopen() if followup.state is FollowState.ENDED else followup


ACTS: Sequence[Act] = (
    lambda each, at: each.answer("A", "Six.", at, 1),
    lambda each, at: each.answer("B", "Seven.", at, 2),
    lambda each, at: each.withdraw("S", at),
    lambda each, at: each if each.over else each.end(at),
    _reopen,
)


def question(at: datetime = START, rhythm: Rhythm | None = None) -> FollowUp:
    """Return a question to both delegations that is entered at START."""
    return FollowUp(
        Ref("HUM", "F", 1), Ref("HUM", "A", 1), "How many?", ("A", "B"), "S", 1, START, at, rhythm
    )


QUESTIONS = st.builds(question, INSTANTS, RHYTHMS)


def play(
    followup: FollowUp, acts: Sequence[tuple[datetime, Act]], looks: Sequence[datetime] = ()
) -> FollowUp:
    """Return the question after these acts; before each the question is advanced to its stamp.

    The desk also advances it at each time in *looks*, and in the end to the last of all times.
    """
    times = [(at, 0, None) for at in looks] + [(at, 1, act) for at, act in acts]
    for at, _, act in sorted(times, key=lambda each: each[:2]):
        followup = advance(followup, at)
        try:
            followup = act(followup, at) if act else followup
        except Refusal:
            continue
    return followup


@given(QUESTIONS, st.lists(st.tuples(INSTANTS, st.sampled_from(ACTS))), INSTANTS, INSTANTS)
def test_to_advance_in_two_steps_is_to_advance_in_one(
    followup: FollowUp, acts: list[tuple[datetime, Act]], one: datetime, other: datetime
) -> None:
    entry = play(followup, sorted(acts, key=lambda each: each[0]))
    earlier, later = sorted([one, other])
    assert advance(advance(entry, earlier), later) == advance(entry, later)


@given(
    QUESTIONS, st.lists(st.tuples(INSTANTS, st.sampled_from(ACTS))), st.lists(INSTANTS, max_size=9)
)
def test_it_makes_no_difference_when_the_desk_was_running(
    followup: FollowUp, acts: list[tuple[datetime, Act]], looks: list[datetime]
) -> None:
    end = START + timedelta(days=30)
    assert advance(play(followup, acts, looks), end) == advance(play(followup, acts), end)


@given(QUESTIONS, INSTANTS)
def test_each_time_of_a_question_counts_once_and_in_order(
    followup: FollowUp, now: datetime
) -> None:
    made = list(changes(followup, now))
    times = [each.at for each in made]
    assert times == sorted(set(times))
    assert [each.times for each in made] == list(range(1, len(made) + 1))
    due = [] if followup.at > now else [followup.at]
    while due and followup.rhythm and followup.rhythm.after(due[-1]) <= now:
        due.append(followup.rhythm.after(due[-1]))
    assert times == due


@given(QUESTIONS, INSTANTS)
def test_a_question_that_is_closed_before_its_time_is_never_asked(
    followup: FollowUp, now: datetime
) -> None:
    closed = followup.end(followup.at - timedelta(microseconds=1))
    assert advance(closed, now) is closed


@given(QUESTIONS, INSTANTS)
def test_what_the_desk_has_said_does_not_change_what_comes_next(
    followup: FollowUp, now: datetime
) -> None:
    asked = advance(followup, followup.at)
    said = asked.say(followup.at + timedelta(hours=30), [7])
    assert replace(advance(said, now), asked_at=None, told=()) == advance(asked, now)


def test_a_daily_question_that_was_missed_five_times_stands_as_asked_for_the_fifth_time() -> None:
    daily = question(START + timedelta(hours=1), Rhythm(time(9), "UTC"))
    missed = advance(daily, START + timedelta(days=4, hours=5))
    assert (missed.state, missed.at) == (FollowState.ASKED, datetime(2026, 3, 30, 9, tzinfo=UTC))
    assert (missed.times, missed.due_version, missed.version) == (5, 5, 6)
    assert (missed.asked_version, missed.card, missed.asked_at) == (6, "HUM-F1.5", None)
    assert missed.unanswered == ("A", "B")


def test_a_question_cannot_be_corrected_once_its_time_has_come() -> None:
    followup = question(START + timedelta(minutes=5))
    before, after = START + timedelta(minutes=4), START + timedelta(minutes=6)
    assert followup.correctable(1, before)
    assert not followup.correctable(1, after)
    with pytest.raises(AlreadyAsked):
        followup.expect_correctable(1, after)
    with pytest.raises(NothingToCorrect):
        followup.expect_correctable(2, after)
