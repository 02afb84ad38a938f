"""Tests which texts the gate stores of people whose delegation was asked a follow-up question.

It stores only their private replies to the desk's messages.
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
