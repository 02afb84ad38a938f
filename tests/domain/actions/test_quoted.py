"""Tests that an /action reply without a text uses the text of the message it replies to."""

from __future__ import annotations

import re

import pytest

from domain.actions.quoted import borrows_words, split_words


def split_due(text: str) -> tuple[str, str | None]:
    """Cut `TEXT by WHEN`, where WHEN begins with a digit, a plus sign or one of three words."""
    found = re.fullmatch(r"(.*?)(?:^|\s)by (\S*\d.*|without delay|tomorrow.*)", text, re.DOTALL)
    return (found[1], found[2]) if found else (text, None)


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
def test_an_action_without_a_text_uses_the_text_of_the_message_it_replies_to(line: str) -> None:
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
def test_no_quoted_text_is_used_for_an_action_with_its_own_text_or_for_another_message(
    line: str,
) -> None:
    assert not borrows_words(line, [split_due])


def test_the_words_of_an_action_are_split_into_text_delegations_and_due_time() -> None:
    assert split_words(" HUM A+B: by 25 Jul 12:00 ", split_due) == ("", "A+B:", "25 Jul 12:00")
    by_hand = "B: Count them by hand"
    assert split_words(by_hand, split_due) == ("Count them by hand", "B:", None)
