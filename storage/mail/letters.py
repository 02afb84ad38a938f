"""Letters: outgoing messages and other calls to Telegram, each a row of the outbox."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import IntEnum, StrEnum
from typing import Any

from sqlalchemy import Row

from domain.groups import Place

#: The dedup key of a letter whose words are kept nowhere once it was sent begins with this.
FLEETING = "fleeting:"


class LetterKind(StrEnum):
    """What delivery does with a letter: for example, it sends a message or edits one."""

    MESSAGE = "message"
    DOCUMENT = "document"
    EDIT = "edit"
    REACTION = "reaction"
    PIN = "pin"
    MENU = "menu"
    LEAVE = "leave"
    #: A last message to a place in which the desk writes no more.
    FAREWELL = "farewell"


class Lane(IntEnum):
    """Which letters to the same destination go first; in each lane they keep their order."""

    #: Messages for which the time has come, and notices of the secretariat.
    URGENT = 0
    ORDINARY = 1
    #: Messages in a thread because of somebody who sends many lines.
    BEHIND = 2


class LetterState(StrEnum):
    """The state of a letter between being written and being sent."""

    QUEUED = "queued"
    SENDING = "sending"
    SENT = "sent"
    HELD = "held"
    PARKED = "parked"
    REPLACED = "replaced"
    DROPPED = "dropped"


#: A whisper is sent at most this long after the line or press that it answers. Telegram takes an
#: answer to a press for 15 seconds.
WHISPER_FOR = timedelta(seconds=10)


@dataclass(frozen=True, slots=True)
class Whisper:
    """Where a letter is shown to one person alone, instead of at its own place.

    It is the chat or topic in which the *user* asked, at *asked_at*, with the press *query* if
    they pressed a button. If it cannot be shown there, the letter itself is sent. *text* and
    *markup* are shown in place of the letter's own, if *text* is not None.
    """

    place: Place
    user: int
    asked_at: datetime
    query: str | None = None
    text: str | None = None
    markup: Any = None

    def holds(self, now: datetime) -> bool:
        """Return True if the letter may be shown so at *now*."""
        return now - self.asked_at <= WHISPER_FOR


@dataclass(frozen=True, slots=True)
class Letter:
    """One outgoing message, or another call to Telegram, ready to be sent.

    If *card* is set, a letter of type MESSAGE becomes the message of that card, and an EDIT
    changes that message. A letter is a reply to the message *reply_to*, or else to the message of
    *reply_card*. Of several letters with the same *dedup* key only the first is kept. *markup* has
    the rows of buttons, each as its label and its token, or {"copy": the text that it copies}.
    """

    kind: LetterKind
    place: Place
    text: str
    language: str
    #: The time at which the letter was written.
    created_at: datetime
    group: str | None = None
    markup: Any = None
    card: str | None = None
    reply_card: str | None = None
    reply_to: int | None = None
    silent: bool = False
    dedup: str | None = None
    state: LetterState = LetterState.QUEUED
    attempts: int = 0
    repeated: bool = False
    not_before: datetime | None = None
    problem: str | None = None
    id: int = 0
    #: The content and the name of the file, if the letter is a document.
    file: bytes | None = None
    file_name: str | None = None
    #: The instant at which the letter was to be sent; None if it was not written for an instant.
    prepared_for: datetime | None = None
    #: The id of the timer that wrote the letter, if the letter says what people have or have not
    #: entered. If they have entered something before it is sent, the timer writes it anew.
    timer: int | None = None
    lane: Lane = Lane.ORDINARY
    #: Where the letter is shown to its reader alone; None for all letters but a few answers.
    whisper: Whisper | None = None

    @property
    def called(self) -> int:
        """The chat that the call for this letter is made to."""
        return self.whisper.place.chat if self.whisper else self.place.chat

    @property
    def fleeting(self) -> bool:
        """True if the letter's words are kept nowhere once it was sent or has failed."""
        return self.dedup is not None and self.dedup.startswith(FLEETING)


def letter_row(letter: Letter) -> dict[str, Any]:
    """Return the column values of a new letter.

    They do not contain the columns that delivery fills later.
    """
    return {
        "kind": letter.kind.value,
        "chat": letter.place.chat,
        "thread": letter.place.thread,
        "group": letter.group,
        "language": letter.language,
        "text": letter.text,
        "markup": letter.markup,
        "card": letter.card,
        "reply_card": letter.reply_card,
        "reply_to": letter.reply_to,
        "silent": letter.silent,
        "dedup": letter.dedup,
        "state": letter.state.value,
        "attempts": letter.attempts,
        "repeated": letter.repeated,
        "not_before": letter.not_before,
        "created_at": letter.created_at,
        "prepared_for": letter.prepared_for,
        "timer": letter.timer,
        "lane": letter.lane.value,
        "problem": letter.problem,
        "file": letter.file,
        "file_name": letter.file_name,
        "whisper": whisper_row(letter.whisper),
    }


def whisper_row(whisper: Whisper | None) -> dict[str, Any] | None:
    """Return the whisper as it is stored."""
    if whisper is None:
        return None
    return {
        "chat": whisper.place.chat,
        "thread": whisper.place.thread,
        "user": whisper.user,
        "asked_at": whisper.asked_at.isoformat(),
        "query": whisper.query,
        "text": whisper.text,
        "markup": whisper.markup,
    }


def _read_whisper(row: dict[str, Any] | None) -> Whisper | None:
    if row is None:
        return None
    return Whisper(
        place=Place(row["chat"], row["thread"]),
        user=row["user"],
        asked_at=datetime.fromisoformat(row["asked_at"]),
        query=row["query"],
        text=row["text"],
        markup=row["markup"],
    )


def read_letter(row: Row[Any]) -> Letter:
    """Return the letter that is stored in a row of the outbox."""
    return Letter(
        kind=LetterKind(row.kind),
        place=Place(row.chat, row.thread),
        text=row.text,
        language=row.language,
        created_at=row.created_at,
        group=row.group,
        markup=row.markup,
        card=row.card,
        reply_card=row.reply_card,
        reply_to=row.reply_to,
        silent=row.silent,
        dedup=row.dedup,
        state=LetterState(row.state),
        attempts=row.attempts,
        repeated=row.repeated,
        not_before=row.not_before,
        problem=row.problem,
        id=row.id,
        file=row.file,
        file_name=row.file_name,
        prepared_for=row.prepared_for,
        timer=row.timer,
        lane=Lane(row.lane),
        whisper=_read_whisper(row.whisper),
    )
