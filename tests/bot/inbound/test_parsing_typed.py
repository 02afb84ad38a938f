"""Tests that a typed line is read as the library's parser would read it."""

from __future__ import annotations

from typing import Any

from hypothesis import example, given, settings
from hypothesis import strategies as st

from bot.inbound.gate import keep
from bot.inbound.parsing import read
from handlers.turns.updates import Incoming
from storage.mail.inbox import InboxRow
from tests.bot.inbound.raw_updates import ANN, BOT, DESK, GROUP, NOW, PRIVATE, USERNAME, Json

#: A field that the gate never keeps. With it, the line is read by the library's parser.
MARK = {"has_protected_content": True}

_texts = st.text(max_size=30)
_lines = st.one_of(
    _texts,
    st.builds(
        lambda name, bot, rest: f"/{name}{bot}{rest}",
        st.sampled_from(["done", "Done", "ACTION", "remind", "my", "x" * 40]),
        st.sampled_from(["", f"@{USERNAME}", f"@{USERNAME.upper()}", "@OtherBot"]),
        st.one_of(st.just(""), _texts.map(" {}".format), _texts),
    ),
)
_senders = st.sampled_from(
    [ANN, {**ANN, "id": 2**40}, {**ANN, "id": 777000}, {**ANN, "is_bot": True}]
)
_replies = st.fixed_dictionaries(
    {
        "message_id": st.integers(1, 2**31),
        "date": st.integers(0, 2**31),
        "chat": st.just(GROUP),
        "from": st.sampled_from([ANN, DESK]),
    },
    optional={"text": _texts},
)
_messages = st.fixed_dictionaries(
    {
        "message_id": st.integers(1, 2**31),
        "date": st.integers(int(NOW.timestamp()) - 2000, int(NOW.timestamp())),
        "chat": st.sampled_from([GROUP, {"id": -5, "type": "group"}, PRIVATE]),
        "from": _senders,
        "text": _lines,
    },
    optional={
        "is_topic_message": st.booleans(),
        "message_thread_id": st.integers(1, 2**31),
        "reply_to_message": _replies,
    },
)


def parsed(kept: Json) -> Incoming:
    """Return what the desk reads in a part of an update that the gate has kept."""
    return read(kept, InboxRow(3, 9001, kept, NOW), username=USERNAME, bot_id=BOT)


@settings(deadline=None)
@given(_messages)
@example({"message_id": 1, "date": 0, "chat": PRIVATE, "from": ANN, "text": "/my"})
def test_a_typed_line_is_read_as_the_library_reads_it(message: dict[str, Any]) -> None:
    if message.get("is_topic_message"):
        message.setdefault("message_thread_id", 7)
    kept = keep(
        {"update_id": 9001, "message": message},
        prompted={message["from"]["id"]},
        username=USERNAME,
    )
    if kept is None:
        return
    slow = {**kept, "message": {**kept["message"], **MARK}}
    assert parsed(kept) == parsed(slow)
