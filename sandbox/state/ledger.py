"""The ledger of what the bot did and the transcript of the chats, with one running number."""

from __future__ import annotations

import json
from bisect import bisect_right
from datetime import UTC, datetime
from typing import Any

from sandbox.errors import Json
from sandbox.state.audience import Audience, News
from sandbox.state.clock import Clock, write_instant
from sandbox.state.files import FileStore
from sandbox.state.records import LedgerEntry, TranscriptEntry
from sandbox.state.seen import read_buttons, read_reply, show_message
from sandbox.state.world import Chat, Message, Speaker

SHOWN = frozenset({"message", "document", "photo", "edit"})
#: Kind of entry → what it changes in its message, as a listener for messages is told.
CHANGES = dict.fromkeys(("message", "document", "photo", "service"), "new") | {
    kind: kind for kind in ("edit", "pin", "unpin", "reaction")
}


def dump(value: object) -> str:
    """Return JSON as the sandbox writes it: an object by its fields, an instant as ISO in UTC."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"), default=_write)


def _write(value: object) -> object:
    return write_instant(value) if isinstance(value, datetime) else vars(value)


class Ledger:
    """Entries in the order of `seq`. The audience is told of each one when it is written."""

    def __init__(self, clock: Clock, files: FileStore) -> None:
        self._clock = clock
        self._files = files
        self.seq = 0
        self.entries: list[LedgerEntry] = []
        self.transcript: list[TranscriptEntry] = []
        self.audience = Audience()

    def record_effect(
        self,
        kind: str,
        bot: Speaker,
        chat: Chat | None = None,
        message: Message | None = None,
        **more: Any,
    ) -> None:
        """Write what the bot did into the ledger and, if it was in a chat, into the transcript."""
        seq = self._next()
        machine = write_instant(datetime.now(UTC))
        content: Json = {} if message is None else _place(message)
        if message is not None and kind in SHOWN:
            content |= _content(message)
        content |= {"chat_id": chat.id if chat else None} | more
        entry = LedgerEntry(seq, kind, write_instant(self._clock.now()), machine, **content)
        self.entries.append(entry)
        self.audience.tell(News(seq, "ledger", vars(entry)))
        if chat is not None and message is not None:
            self._add_to_transcript(seq, kind, bot, chat, message, entry.text)

    def record_event(
        self, kind: str, who: Speaker, chat: Chat, message: Message, text: str | None = None
    ) -> None:
        """Write what a person or the service did into the transcript."""
        shown = message.text if text is None else text
        self._add_to_transcript(self._next(), kind, who, chat, message, shown)

    def announce(self, kind: str, content: Json) -> None:
        """Tell of something that has a number of its own but no entry, such as the clock."""
        self.audience.tell(News(self._next(), kind, content))

    def mention(self, kind: str, content: Json) -> None:
        """Tell of something that has neither an entry nor a number; the last number is told."""
        self.audience.tell(News(self.seq, kind, content))

    def ledger_after(self, seq: int) -> list[LedgerEntry]:
        return self.entries[bisect_right(self.entries, seq, key=lambda entry: entry.seq) :]

    def transcript_after(self, seq: int) -> list[TranscriptEntry]:
        return self.transcript[bisect_right(self.transcript, seq, key=lambda entry: entry.seq) :]

    def _next(self) -> int:
        self.seq += 1
        return self.seq

    def _add_to_transcript(
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
        self.audience.tell(News(seq, "transcript", vars(entry)))
        if kind == "delete":
            self.audience.tell(News(seq, "deleted", self.deletion(entry)))
        elif kind in CHANGES and self.audience.wants("message"):
            self.audience.tell(News(seq, "message", self.change(kind, chat, message)))

    def change(self, kind: str, chat: Chat, message: Message) -> Json:
        """Return what an entry of that kind changed, with the message as it is now."""
        return {
            "change": CHANGES[kind],
            "message": show_message(chat, message, self._files),
            "total": len(chat.place(message.thread).numbers),
        }

    @staticmethod
    def deletion(entry: TranscriptEntry) -> Json:
        """Return which message was deleted, by the entry that says so."""
        return {"chat": entry.chat, "thread": entry.thread, "message_id": entry.message_id}


def _place(message: Message) -> Json:
    return {"thread_id": message.thread, "message_id": message.id, "text": message.text}


def _content(message: Message) -> Json:
    return {
        "html": message.html,
        "entities": message.entities,
        "buttons": read_buttons(message.body),
        "reply_to": read_reply(message.body),
        "silent": message.silent,
    }
