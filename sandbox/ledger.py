"""The ledger of real effects and the transcript of everything, under one running number."""

from __future__ import annotations

import json
from bisect import bisect_right
from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

from sandbox.clock import Clock, write_instant
from sandbox.errors import Json
from sandbox.records import Button, LedgerEntry, TranscriptEntry
from sandbox.world import Chat, Message, Speaker

SHOWN = frozenset({"message", "document", "photo", "edit"})
Listener = Callable[[int, str, Json], None]


def dump(value: object) -> str:
    """JSON as the sandbox writes it; records are written by their fields."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"), default=vars)


def read_buttons(body: Json) -> list[list[Button]]:
    """The inline buttons of a message body."""
    rows = (body.get("reply_markup") or {}).get("inline_keyboard") or []
    return [
        [Button(cell["text"], cell.get("callback_data"), cell.get("url")) for cell in row]
        for row in rows
    ]


class Ledger:
    """Keeps entries in order of `seq`, and tells listeners of each as it is written."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self.seq = 0
        self.entries: list[LedgerEntry] = []
        self.transcript: list[TranscriptEntry] = []
        self.listeners: set[Listener] = set()

    def effect(
        self,
        kind: str,
        bot: Speaker,
        chat: Chat | None = None,
        message: Message | None = None,
        **more: Any,
    ) -> None:
        """Write an effect of the bot into the ledger and, if it is in a chat, the transcript."""
        seq = self._next()
        machine = write_instant(datetime.now(UTC))
        content: Json = {} if message is None else _place(message)
        if message is not None and kind in SHOWN:
            content |= _content(message)
        content |= {"chat_id": chat.id if chat else None} | more
        entry = LedgerEntry(seq, kind, write_instant(self._clock.now()), machine, **content)
        self.entries.append(entry)
        self._tell(seq, "ledger", vars(entry))
        if chat is not None and message is not None:
            self._narrate(seq, kind, bot, chat, message, entry.text)

    def happened(
        self, kind: str, who: Speaker, chat: Chat, message: Message, text: str | None = None
    ) -> None:
        """Write something that a person or the service did into the transcript."""
        shown = message.text if text is None else text
        self._narrate(self._next(), kind, who, chat, message, shown)

    def announce(self, kind: str, content: Json) -> None:
        """Tell listeners of something that leaves no entry: the clock or the desk moved."""
        self._tell(self._next(), kind, content)

    def ledger_after(self, seq: int) -> list[LedgerEntry]:
        return self.entries[bisect_right(self.entries, seq, key=lambda entry: entry.seq) :]

    def transcript_after(self, seq: int) -> list[TranscriptEntry]:
        return self.transcript[bisect_right(self.transcript, seq, key=lambda entry: entry.seq) :]

    def _next(self) -> int:
        self.seq += 1
        return self.seq

    def _narrate(
        self, seq: int, kind: str, who: Speaker, chat: Chat, message: Message, text: str
    ) -> None:
        content = _content(message)
        topic = chat.topics.get(message.thread) if message.thread else None
        shown = kind in SHOWN
        entry = TranscriptEntry(
            seq=seq,
            at=write_instant(self._clock.now()),
            chat=chat.id,
            title=chat.title,
            thread=message.thread,
            topic=topic.name if topic else None,
            message_id=message.id,
            who=who.name,
            who_id=who.id,
            by_bot=who.is_bot,
            kind=kind,
            text=text,
            html=content["html"] if shown else "",
            buttons=content["buttons"] if shown else [],
            reply_to=content["reply_to"],
            silent=message.silent,
            edited=kind == "edit",
        )
        self.transcript.append(entry)
        self._tell(seq, "transcript", vars(entry))

    def _tell(self, seq: int, kind: str, content: Json) -> None:
        for listener in tuple(self.listeners):
            listener(seq, kind, content)


def _place(message: Message) -> Json:
    return {"thread_id": message.thread, "message_id": message.id, "text": message.text}


def _content(message: Message) -> Json:
    reply = message.body.get("reply_to_message") or {}
    return {
        "html": message.html,
        "entities": message.entities,
        "buttons": read_buttons(message.body),
        "reply_to": None if "forum_topic_created" in reply else reply.get("message_id"),
        "silent": message.silent,
    }
