"""When an /action has no words of its own, and so takes those of the message it replies to."""

from __future__ import annotations

import pytest

from domain.actions.quoted import borrows_words, split_words
from domain.times.due_times import split_due


@pytest.mark.parametrize(
    "line",
    [
        "/action",
        "/ACTION@GreffierBot",
        "/action B:",
        "/action A+B :",
        "/action HUM B:",
        "/action нum В:",
        "/action by 25 Jul 12:00",
        "/action B: by without delay",
        "/action MIL by +48h",
        "/action\nB: by tomorrow 09:00",
    ],
)
def test_groups_delegations_and_due_times_are_no_words_of_its_own(line: str) -> None:
    assert borrows_words(line, [split_due])


@pytest.mark.parametrize(
    "line",
    [
        "/action Confirm",
        "/action B: Confirm by 25 Jul",
        "/action by hand",
        "/actions",
        "/done",
        "/done HUM-A1",
        "/actionable",
        "Good morning",
        "",
        "see /action",
        "/action B: 25 Jul 12:00",
    ],
)
def test_whatever_else_is_said_nothing_is_borrowed(line: str) -> None:
    assert not borrows_words(line, [split_due])


def test_what_stands_beside_the_words_is_told_apart() -> None:
    assert split_words(" HUM A+B: by 25 Jul 12:00 ", split_due) == ("", "A+B:", "25 Jul 12:00")
    by_hand = "B: Count them by hand"
    assert split_words(by_hand, split_due) == ("Count them by hand", "B:", None)
