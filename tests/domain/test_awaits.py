"""What is awaited about an item, what of it is new, and what is told in one line."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from domain.actions.awaits import awaited
from domain.actions.model import Action
from domain.awaits import What, fresh, together
from domain.refs import Ref

AT = datetime(2025, 7, 24, 8, tzinfo=UTC)


def after(minutes: int) -> datetime:
    return AT + timedelta(minutes=minutes)


def item(proposed_by: str, *assignees: str) -> Action:
    return Action.log(
        Ref("HUM", "A", 1),
        "Count",
        proposed_by=proposed_by,
        author=1,
        assignees=assignees,
        due=after(60),
        at=AT,
    )


def owed(action: Action) -> set[tuple[What, str, datetime]]:
    return {(each.what, each.delegation, each.since) for each in awaited(action)}


def test_the_proposers_own_part_is_to_be_reported_and_the_others_to_be_accepted() -> None:
    assert owed(item("A", "A", "B")) == {
        (What.REPORT, "A", AT),
        (What.ACCEPTANCE, "B", AT),
    }


def test_a_request_for_another_date_is_answered_by_the_other_side_since_it_was_made() -> None:
    asked = item("A", "B").ask_date("B", after(90), after(5), 2, None)
    assert owed(asked) == {(What.DATE, "A", after(5))}
    assert owed(asked.answer_date("A", after(6), agree=False)) == {(What.ACCEPTANCE, "B", AT)}


def test_two_reports_are_confirmed_since_the_first_of_them() -> None:
    done = item("M", "A", "B")
    for minute, side in enumerate("AB", 1):
        done = done.accept(side, after(minute), 2)
    for minute, side in enumerate("AB", 5):
        done = done.report(side, after(minute), 2, None)
    # Those who share an item confirm each other's reports.
    assert owed(done) == {
        (What.CONFIRMATION, "M", after(5)),
        (What.CONFIRMATION, "B", after(5)),
        (What.CONFIRMATION, "A", after(6)),
    }


def test_only_what_was_not_owed_before_is_new_and_a_report_is_not_owed_at_once() -> None:
    proposed = item("A", "B")
    accepted = proposed.accept("B", after(1), 2)
    assert [each.what for each in fresh((), awaited(proposed))] == [What.ACCEPTANCE]
    assert fresh(awaited(proposed), awaited(accepted)) == []
    moved = proposed.correct(1, after(2), text="Count", due=after(120))
    assert fresh(awaited(proposed), awaited(moved)) == []


def test_delegations_that_owe_the_same_since_the_same_time_are_told_together() -> None:
    found = awaited(item("M", "A", "B"))
    assert [[each.delegation for each in some] for some in together(found)] == [["A", "B"]]
    assert together([]) == []
