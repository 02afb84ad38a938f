"""The tables, as the queries beside this file name them."""

from __future__ import annotations

from sqlalchemy import (
    Boolean,
    Column,
    ForeignKeyConstraint,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    Text,
    UniqueConstraint,
    text,
)

from storage.engine.columns import Id, Json, Moment

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s",
        "pk": "pk_%(table_name)s",
    }
)

#: What the desk knows of itself: how it ended, when it last heard from Telegram.
facts = Table(
    "facts",
    metadata,
    Column("name", String, primary_key=True),
    Column("value", Text, nullable=False),
)

groups = Table(
    "groups",
    metadata,
    Column("code", String, primary_key=True),
    Column("state", String, nullable=False),
    Column("chat", Id),
    Column("thread", Id),
    Column("title", String, nullable=False),
    Column("language", String, nullable=False),
    Column("opened_at", Moment),
)

#: Chats that became supergroups: the old id leads to the new one for good.
migrated_chats = Table(
    "migrated_chats",
    metadata,
    Column("chat", Id, primary_key=True, autoincrement=False),
    Column("became", Id, nullable=False),
    Column("at", Moment, nullable=False),
)

people = Table(
    "people",
    metadata,
    Column("user", Id, primary_key=True, autoincrement=False),
    Column("label", String, nullable=False, unique=True),
    Column("delegation", String, nullable=False),
    Column("role", String, nullable=False),
    Column("groups", Json, nullable=False),
    Column("accredited_at", Moment, nullable=False),
    Column("poc", Boolean, nullable=False),
    Column("duty", Boolean, nullable=False),
    Column("suspended", Boolean, nullable=False),
    Column("reachable", Boolean, nullable=False),
    Column("language", String, nullable=False),
    Column("zone", String, nullable=False),
    Column("quiet", String),
)

invitations = Table(
    "invitations",
    metadata,
    Column("code_hash", String, primary_key=True),
    Column("delegation", String, nullable=False),
    Column("role", String, nullable=False),
    Column("groups", Json, nullable=False),
    Column("label", String, nullable=False),
    Column("poc", Boolean, nullable=False),
    Column("duty", Boolean, nullable=False),
    Column("made_by", Id),
    Column("made_at", Moment, nullable=False),
    Column("expires_at", Moment, nullable=False),
    Column("used_by", Id),
    Column("used_at", Moment),
    Column("revoked_at", Moment),
)

#: People who are not accredited and were answered: a keyed hash, forgotten after a day.
strangers = Table(
    "strangers",
    metadata,
    Column("mark", String, primary_key=True),
    Column("until", Moment, nullable=False),
)

#: The last number given to each kind of entry, a group; never given again.
counters = Table(
    "counters",
    metadata,
    Column("group", String, primary_key=True),
    Column("kind", String, primary_key=True),
    Column("last", Integer, nullable=False),
)

actions = Table(
    "actions",
    metadata,
    Column("group", String, primary_key=True),
    Column("number", Integer, primary_key=True),
    Column("text", Text, nullable=False),
    Column("proposed_by", String, nullable=False),
    Column("author", Id, nullable=False),
    Column("created_at", Moment, nullable=False),
    Column("due", Moment),
    Column("version", Integer, nullable=False),
    Column("terms", Integer, nullable=False),
    Column("due_version", Integer, nullable=False),
    Column("moved", Integer, nullable=False),
    Column("moved_from", Moment),
    Column("corrected_at", Moment),
    Column("settled", Boolean, nullable=False),
    #: References of the same group, as text; None for none.
    Column("links", Json),
    #: The delegations that ask to withdraw an item taken on, the first of them first.
    Column("withdrawing", Json),
)
Index(
    "ix_actions_unsettled",
    actions.c.group,
    actions.c.due,
    sqlite_where=text("settled = 0"),
    postgresql_where=text("NOT settled"),
)

action_lines = Table(
    "action_lines",
    metadata,
    Column("group", String, primary_key=True),
    Column("number", Integer, primary_key=True),
    Column("delegation", String, primary_key=True),
    Column("position", Integer, nullable=False),
    Column("state", String, nullable=False),
    Column("since", Moment, nullable=False),
    Column("by", Id, nullable=False),
    Column("note", Text),
    Column("accepted_at", Moment),
    Column("asked_due", Moment),
    ForeignKeyConstraint(["group", "number"], ["actions.group", "actions.number"]),
)

moments = Table(
    "moments",
    metadata,
    Column("id", Id, primary_key=True),
    Column("at", Moment, nullable=False),
    Column("kind", String, nullable=False),
    Column("group", String, nullable=False),
    Column("subject", String, nullable=False),
    Column("version", Integer, nullable=False),
    Column("slot", String, nullable=False),
    Column("target", String, nullable=False),
    Column("prepared_for", Moment),
    Column("state", String, nullable=False),
    Column("settled_at", Moment),
    UniqueConstraint("subject", "version", "slot", "target"),
)
Index(
    "ix_moments_planned",
    moments.c.at,
    moments.c.id,
    sqlite_where=text("state = 'planned'"),
    postgresql_where=text("state = 'planned'"),
)
Index(
    "ix_moments_parked",
    moments.c.id,
    sqlite_where=text("state = 'parked'"),
    postgresql_where=text("state = 'parked'"),
)

#: The one message that stands for an entry in its thread; message_id is known once it was sent.
cards = Table(
    "cards",
    metadata,
    Column("key", String, primary_key=True),
    Column("chat", Id, nullable=False),
    Column("thread", Id),
    Column("message_id", Id),
)

#: A button is a stored command line; its data is nothing but the token.
buttons = Table(
    "buttons",
    metadata,
    Column("token", String, primary_key=True),
    Column("line", Text, nullable=False),
    Column("audience", Json, nullable=False),
    Column("subject", String, nullable=False),
    Column("version", Integer, nullable=False),
    Column("made_at", Moment, nullable=False),
)
Index("ix_buttons_made_at", buttons.c.made_at)

#: A question that the desk asked one person, and what has been answered so far.
prompts = Table(
    "prompts",
    metadata,
    Column("user", Id, primary_key=True, autoincrement=False),
    Column("command", String, nullable=False),
    Column("field", String),
    Column("answers", Json, nullable=False),
    Column("group", String),
    Column("asked_at", Moment, nullable=False),
    Column("step", Id, nullable=False),
    Column("end", String),
    Column("ended_at", Moment),
)

journal = Table(
    "journal",
    metadata,
    Column("group", String, primary_key=True),
    Column("entry_no", Integer, primary_key=True),
    Column("at", Moment, nullable=False),
    Column("kind", String, nullable=False),
    Column("ref", String),
    Column("actor", String, nullable=False),
    Column("member", Id),
    Column("payload", Json),
    Column("salt", LargeBinary),
    Column("commit", String, nullable=False),
    Column("previous", String, nullable=False),
    Column("hash", String, nullable=False),
)
Index("ix_journal_ref", journal.c.group, journal.c.ref)
