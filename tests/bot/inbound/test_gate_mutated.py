"""Tests that damaged updates raise no error, and that no conversation of them is stored.

The updates have lost, changed or added fields.
"""

from __future__ import annotations

import copy
import json
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from bot.inbound.gate import UNREADABLE
from tests.bot.inbound.raw_updates import (
    ANN,
    BOT,
    DESK,
    GROUP,
    Json,
    kept,
    message,
    said,
    user_input,
)

CANARY = "zq7canary"
#: The names of fields in which Telegram sends people's texts and names.
SPOKEN = (
    *("text", "caption", "first_name", "last_name", "username", "file_name", "phone_number"),
    *("author_signature", "performer", "quote", "bio", "description", "invite_link"),
    *("custom_title", "sender_user_name", "language_code"),
)
MARKED = ANN | {"first_name": CANARY, "last_name": CANARY, "username": CANARY}
TALK: list[Json] = [
    said(CANARY, by=MARKED),
    said(CANARY, private=True, by=MARKED),
    said(CANARY, private=True, forward_origin={"type": "hidden_user", "sender_user_name": CANARY}),
    said(private=True, caption=CANARY, document={"file_id": "x", "file_name": CANARY}),
    said(caption=CANARY, photo=[{"file_id": CANARY}], by=MARKED),
    said(CANARY, reply_to_message=message(CANARY, by=DESK | {"first_name": CANARY})),
    said(private=True, contact={"phone_number": CANARY, "first_name": CANARY}),
    {"update_id": 8, "edited_message": message(CANARY, edit_date=5, by=MARKED)},
    {"update_id": 8, "channel_post": message(CANARY)},
]
MEANT: list[Json] = [
    said("/action B: Confirm the capacity by 25 Jul 12:00"),
    said("/status", message_thread_id=4, is_topic_message=True, reply_to_message=message("x")),
    said(private=True, document={"file_id": "x", "file_unique_id": "y"}),
    said("25 Jul 12:00", private=True),
    said(migrate_to_chat_id=-100),
    said(forum_topic_edited={"name": "x"}, is_topic_message=True, message_thread_id=4),
    {"update_id": 8, "edited_message": message("/done x", edit_date=5)},
    {
        "update_id": 8,
        "callback_query": {
            "id": "4711",
            "from": ANN,
            "chat_instance": "i",
            "data": "token",
            "message": message("card", by={"id": BOT, "is_bot": True}),
        },
    },
    {
        "update_id": 8,
        "my_chat_member": {
            "chat": GROUP,
            "from": ANN,
            "date": 5,
            "old_chat_member": {"status": "left", "user": DESK},
            "new_chat_member": {"status": "member", "user": DESK},
        },
    },
]

_numbers = st.sampled_from([0, 1, -1, 2**31, 2**63, 10**30, -(10**30), 777000, 1.5, float("inf")])
_odd = st.sampled_from(["", "\x00", "\ud800", "\u202e", "private", "channel", "a" * 5000])
_junk = st.one_of(st.none(), st.booleans(), _numbers, _odd, st.builds(list), st.builds(dict))


def branches(value: Any) -> list[Any]:
    """Return *value* and every object and list inside it, if they are objects or lists."""
    found = [value] if isinstance(value, dict | list) else []
    inner = value.values() if isinstance(value, dict) else value if found else ()
    for each in inner:
        found += branches(each)
    return found


@st.composite
def mutated(draw: st.DrawFn, corpus: list[Json]) -> Json:
    """Return one of the updates in *corpus* with up to five fields lost, changed or added."""
    update: Json = copy.deepcopy(draw(st.sampled_from(corpus)))
    for _ in range(draw(st.integers(0, 5))):
        _mutate(draw, draw(st.sampled_from(branches(update))))
    return update


def _mutate(draw: st.DrawFn, branch: Any) -> None:
    keys = list(branch) if isinstance(branch, dict) else list(range(len(branch)))
    what = draw(st.sampled_from(["drop", "change", "add"]))
    if what == "add" and isinstance(branch, dict):
        branch[draw(st.sampled_from(SPOKEN))] = CANARY
    elif keys and what == "drop":
        branch.pop(draw(st.sampled_from(keys)))
    elif keys:
        branch[draw(st.sampled_from(keys))] = draw(_junk)


@given(mutated(TALK + MEANT))
@settings(max_examples=400, deadline=None)
def test_a_damaged_update_is_parsed_dropped_or_set_aside_without_an_error(update: Json) -> None:
    through = kept(update, prompted={501})
    assert through is None or json.loads(json.dumps(through)) == through
    user_input(update, prompted=(501,))


@given(mutated(TALK))
@settings(max_examples=400, deadline=None)
def test_no_text_of_a_conversation_is_stored_from_a_damaged_update(update: Json) -> None:
    assert CANARY not in json.dumps(kept(update))


@given(mutated(MEANT))
@settings(max_examples=200, deadline=None)
def test_a_damaged_update_is_set_aside_without_its_text(update: Json) -> None:
    through = kept(update) or {}
    if UNREADABLE in through:
        text = json.dumps(through)
        assert CANARY not in text
        assert "Confirm" not in text
