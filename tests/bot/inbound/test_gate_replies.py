"""Tests which texts the gate stores of people whose delegation was asked a follow-up question.

It stores only their private replies to the desk's messages, and in groups their replies to a
message of the desk that shows a question.
"""

from __future__ import annotations

from typing import Any

import pytest

from bot.inbound.gate import keep
from tests.bot.inbound.raw_updates import DESK, Json, said

COLLEAGUE: Json = {"id": 502, "is_bot": False, "first_name": "Somebody"}


def reply(sender: Json) -> Json:
    """Return a private message of *sender*, to which an update can reply."""
    return {"message_id": 5, "date": 1, "chat": {"id": 501, "type": "private"}, "from": sender}


def text(update: Json, *, questioned: tuple[int, ...]) -> Any:
    """Return the text that the gate stores of *update*, or None."""
    kept = keep(update, prompted=(), questioned=questioned, username="GreffierBot")
    return None if kept is None else kept["message"].get("text")


async def test_a_private_reply_to_the_desk_is_stored_only_of_a_person_whom_it_questioned() -> None:
    update = said("On an annex.", private=True, reply_to_message=reply(DESK))
    assert text(update, questioned=(501,)) == "On an annex."
    assert text(update, questioned=(502,)) is None


@pytest.mark.parametrize(
    "update",
    [
        said("Good morning.", private=True),
        said("On an annex.", private=True, reply_to_message=reply(COLLEAGUE)),
        said("On an annex.", reply_to_message=reply(DESK)),
    ],
)
async def test_no_other_text_of_a_questioned_person_is_stored(update: Json) -> None:
    assert text(update, questioned=(501,)) is None


CARD: Json = reply(DESK) | {"text": "HUM-F1 · Follow-up on HUM-A1\nHow many?"}


@pytest.mark.parametrize(
    ("card", "asked", "stored"),
    [
        (CARD, (501,), "On an annex."),
        (CARD | {"chat": {"id": -1, "type": "supergroup"}}, (501,), "On an annex."),
        (CARD, (502,), None),
        (CARD | {"from": COLLEAGUE}, (501,), None),
        (CARD | {"from": DESK | {"username": "OtherBot"}}, (501,), None),
        (CARD | {"text": "HUM-A1 · Action\nHUM-F1 · Follow-up"}, (501,), None),
    ],
)
async def test_of_the_replies_in_groups_only_those_to_a_question_of_the_desk_are_stored(
    card: Json, asked: tuple[int, ...], stored: str | None
) -> None:
    update = said("On an annex.", reply_to_message=card)
    kept = keep(update, prompted=(), questioned=(501,), asked=asked, username="GreffierBot")
    assert (kept and kept["message"].get("text")) == stored
    assert (kept and kept["message"]["names_ref"]) == (stored and "HUM-F1")
