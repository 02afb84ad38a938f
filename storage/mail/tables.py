"""The tables for mail: cards, buttons, presses, inbox, quarantine and outbox."""

from __future__ import annotations

from sqlalchemy import Boolean, Column, Index, Integer, LargeBinary, String, Table, Text

from storage.engine.columns import Id, Instant, Json
from storage.engine.metadata import metadata, partial_index

#: The message that shows an entry in its thread. message_id is NULL until the card is sent.
cards = Table(
    "cards",
    metadata,
    Column("key", String, primary_key=True),
    Column("chat", Id, nullable=False),
    Column("thread", Id),
    Column("message_id", Id),
)
#: The index finds the card that a message shows, for example when somebody replies to it.
partial_index("ix_cards_message", cards.c.chat, cards.c.message_id, where="message_id IS NOT NULL")

#: The command line of each button. The button in Telegram contains only the token.
buttons = Table(
    "buttons",
    metadata,
    Column("token", String, primary_key=True),
    Column("line", Text, nullable=False),
    Column("audience", Json, nullable=False),
    Column("subject", String, nullable=False),
    Column("version", Integer, nullable=False),
    Column("made_at", Instant, nullable=False),
)
Index("ix_buttons_made_at", buttons.c.made_at)

#: The last press of a person because of which a card is redrawn or a message is sent; *shown* is
#: the key of that. The last columns are the time when Telegram had answered, by the desk's clock
#: and by the machine's, and the id of the message. They are NULL before that.
presses = Table(
    "presses",
    metadata,
    Column("user", Id, primary_key=True, autoincrement=False),
    Column("shown", String, primary_key=True),
    Column("token", String, nullable=False),
    Column("at", Instant, nullable=False),
    Column("answered_at", Instant),
    Column("machine_answered_at", Instant),
    Column("message_id", Id),
)
partial_index("ix_presses_unanswered", presses.c.shown, where="answered_at IS NULL")

inbox = Table(
    "inbox",
    metadata,
    Column("id", Id, primary_key=True),
    Column("update_id", Id, nullable=False),
    Column("raw", Text),
    Column("hash", String, nullable=False),
    Column("received_at", Instant, nullable=False),
    Column("state", String, nullable=False),
)
Index("ix_inbox_update_id", inbox.c.update_id)
partial_index("ix_inbox_waiting", inbox.c.id, where="state = 'waiting'")

#: The structure of updates that could not be handled, never their text.
quarantine = Table(
    "quarantine",
    metadata,
    Column("id", Id, primary_key=True),
    Column("update_id", Id),
    Column("structure", Json, nullable=False),
    Column("problem", String, nullable=False),
    Column("at", Instant, nullable=False),
    Column("finished_at", Instant),
)

outbox = Table(
    "outbox",
    metadata,
    Column("id", Id, primary_key=True),
    Column("kind", String, nullable=False),
    Column("chat", Id, nullable=False),
    Column("thread", Id),
    #: The group that the letter is for. If that group was bound to another chat or topic after the
    #: letter was written, the letter is parked.
    Column("group", String),
    Column("language", String, nullable=False),
    Column("text", Text, nullable=False),
    Column("markup", Json),
    Column("card", String),
    Column("reply_card", String),
    Column("reply_to", Id),
    Column("silent", Boolean, nullable=False),
    Column("dedup", String, unique=True),
    Column("state", String, nullable=False),
    Column("attempts", Integer, nullable=False),
    Column("repeated", Boolean, nullable=False),
    #: The letter is not sent before this time. It is a time of the machine's clock, not of the
    #: sandbox clock.
    Column("not_before", Instant),
    Column("created_at", Instant, nullable=False),
    #: The instant at which the letter was to be sent; NULL if it was not written for an instant.
    Column("prepared_for", Instant),
    #: The timer that wrote the letter, if the letter says what people have or have not entered.
    Column("timer", Id),
    #: Of the letters to one destination, those with a lower number go first.
    Column("lane", Integer, nullable=False, server_default="1"),
    Column("sent_at", Instant),
    Column("message_id", Id),
    Column("problem", String),
    #: The content and the name of the file, if the letter is a document.
    Column("file", LargeBinary),
    Column("file_name", String),
    #: Where the letter is shown to its reader alone; NULL if it is sent only to its own place.
    Column("whisper", Json),
)
_ACTIVE = "state IN ('queued', 'sending', 'held')"
partial_index(
    "ix_outbox_active",
    outbox.c.chat,
    outbox.c.thread,
    outbox.c.lane,
    outbox.c.id,
    where=_ACTIVE,
)
partial_index("ix_outbox_parked", outbox.c.id, where="state = 'parked'")
partial_index("ix_outbox_queued", outbox.c.id, where="state = 'queued'")
partial_index("ix_outbox_card", outbox.c.card, where="state = 'queued'")
