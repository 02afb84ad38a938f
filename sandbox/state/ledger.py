"""The ledger (what the bot did) and the transcript (all events in the chats).

Both share one running number.
"""

from __future__ import annotations

import json
from bisect import bisect_right
from datetime import UTC, datetime
from typing import Any

from sandbox.errors import Json
from sandbox.state.clock import Clock, write_instant
from sandbox.state.files import FileStore
from sandbox.state.listeners import Audience, News
from sandbox.state.records import LedgerEntry, TranscriptEntry
from sandbox.state.seen import read_buttons, read_reply, show_message
from sandbox.state.world import Chat, Message, Speaker

SHOWN = frozenset({"message", "document", "photo", "edit", "whisper"})
#: Maps a kind of entry to the name of its change of a message, which is sent to listeners for
#: messages.
CHANGES = dict.fromkeys(("message", "document", "photo", "service"), "new") | {
    kind: kind for kind in ("edit", "pin", "unpin", "reaction")
}


def dump(value: object) -> str:
    """Return a value as compact JSON.

    An object is written with its attributes, an instant as ISO text in UTC.
    """
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"), default=_write)


def _write(value: object) -> object:
    return write_instant(value) if isinstance(value, datetime) else vars(value)


class Ledger:
    """The entries of ledger and transcript, ordered by `seq`.

    Each entry is sent to the listeners when it is written.
    """

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
        """Record an action of the bot in the ledger.

        If the action concerns a message, it is also recorded in the transcript.
        """
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
        """Record in the transcript what a person or the service did."""
        shown = message.text if text is None else text
        self._add_to_transcript(self._next(), kind, who, chat, message, shown)

    def announce(self, kind: str, content: Json) -> None:
        """Send news that takes a running number but is not recorded, for example of the clock."""
        self.audience.tell(News(self._next(), kind, content))

    def mention(self, kind: str, content: Json) -> None:
        """Send news that is not recorded and gets no new number; it repeats the last number."""
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
        """Return the change that an entry of this kind made, with the message as it is now."""
        return {
            "change": CHANGES[kind],
            "message": show_message(chat, message, self._files),
            "total": len(chat.place(message.thread).numbers),
        }

    @staticmethod
    def deletion(entry: TranscriptEntry) -> Json:
        """Return the numbers of the message whose deletion the entry records."""
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
