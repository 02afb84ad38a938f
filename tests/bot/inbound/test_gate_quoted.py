"""Tests the only case in which the gate stores conversation: an /action without its own text.

The text of the message that the /action replies to is then stored.
"""

from __future__ import annotations

import json
from typing import Any

import pytest

from handlers.turns.updates import UserInput
from tests.bot.inbound.raw_updates import DESK, Json, kept, message, said, user_input


def reply(text: str, to: Json, **fields: Any) -> Json:
    return said(text, reply_to_message=to, **fields)


def quoted(update: Json) -> str | None:
    """Return the text of the message that *update* replies to, as a handler receives it."""
    made = user_input(update)
    assert isinstance(made, UserInput)
    return made.reply_text


@pytest.mark.parametrize(
    "text",
    [
        "/action",
        "/action B: by +24h",
        "/ACTION@GreffierBot HUM B:",
        "/action B: до 25 июля 12:00",
        "/action до 25 липня",
        "/action 25 Temmuz 12:00 kadar",
    ],
)
def test_an_action_without_its_own_text_takes_the_text_of_the_message_it_replies_to(
    text: str,
) -> None:
    talk = message("Confirm the capacity\nper day", message_id=70)
    assert quoted(reply(text, talk)) == "Confirm the capacity\nper day"


@pytest.mark.parametrize(
    "text",
    ["/action B: Confirm it by +24h", "/done", "/done HUM-A1", "/my", "/actions", "/remind"],
)
def test_a_command_other_than_an_action_without_text_takes_no_text_from_its_reply(
    text: str,
) -> None:
    update = reply(text, message("secret", message_id=70))
    assert "secret" not in json.dumps(kept(update))
    assert quoted(update) is None


def test_a_reply_that_is_no_command_is_not_stored() -> None:
    assert kept(reply("no action needed", message("secret", message_id=70))) is None


def test_an_action_takes_no_text_from_a_message_of_a_bot() -> None:
    card = message("HUM-A1 · Action", by=DESK, message_id=70)
    assert quoted(reply("/action", card)) is None


def test_a_forwarded_command_takes_no_text_from_its_reply() -> None:
    talk = message("secret", message_id=70)
    update = reply("/action", talk, forward_origin={"type": "hidden_user"})
    assert "secret" not in json.dumps(kept(update))


def test_an_action_takes_no_text_from_the_caption_of_a_picture() -> None:
    picture = message(message_id=70, photo=[{"file_id": "x"}], caption="secret")
    update = reply("/action", picture)
    assert quoted(update) == ""
    assert "secret" not in json.dumps(kept(update))


def test_an_action_takes_no_text_from_the_message_that_opened_its_topic() -> None:
    opened = message("secret", message_id=4)
    update = reply("/action", opened, message_thread_id=4, is_topic_message=True)
    assert quoted(update) is None


def test_a_telephone_number_in_a_quoted_text_is_masked() -> None:
    talk = message("Call +380 67 123 45 67 at once", message_id=70)
    words = quoted(reply("/action", talk)) or ""
    assert "123" not in words
    assert words.startswith("Call ")


def test_a_long_quoted_text_is_cut_and_ends_with_an_ellipsis() -> None:
    words = quoted(reply("/action", message("x" * 4000, message_id=70))) or ""
    assert (len(words), words[-2:]) == (500, "x…")


def test_a_masked_value_is_left_out_completely_if_the_quoted_text_is_cut_inside_it() -> None:
    talk = message("x " * 248 + "+380 67 123 45 67 y", message_id=70)
    words = quoted(reply("/action", talk)) or ""
    assert words == "x " * 248 + "…"


def test_hidden_characters_are_left_out_of_a_quoted_text() -> None:
    talk = message("Confirm\u202e it\u200b", message_id=70)
    assert quoted(reply("/action", talk)) == "Confirm it"
