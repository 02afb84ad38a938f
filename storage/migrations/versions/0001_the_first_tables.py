"""The first tables."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from storage.engine.columns import Id, Json, Instant


revision = "0001"
down_revision = None


def upgrade() -> None:
    op.create_table(
        "actions",
        sa.Column("group", sa.String(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("proposed_by", sa.String(), nullable=False),
        sa.Column("author", Id, nullable=False),
        sa.Column("created_at", Instant(), nullable=False),
        sa.Column("due", Instant(), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("terms", sa.Integer(), nullable=False),
        sa.Column("due_version", sa.Integer(), nullable=False),
        sa.Column("moved", sa.Integer(), nullable=False),
        sa.Column("moved_from", Instant(), nullable=True),
        sa.Column("corrected_at", Instant(), nullable=True),
        sa.Column("settled", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("group", "number", name=op.f("pk_actions")),
    )
    with op.batch_alter_table("actions", schema=None) as batch_op:
        batch_op.create_index(
            "ix_actions_unsettled",
            ["group", "due"],
            unique=False,
            sqlite_where=sa.text("settled = 0"),
            postgresql_where=sa.text("NOT settled"),
        )

    op.create_table(
        "buttons",
        sa.Column("token", sa.String(), nullable=False),
        sa.Column("line", sa.Text(), nullable=False),
        sa.Column("audience", Json, nullable=False),
        sa.Column("subject", sa.String(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("made_at", Instant(), nullable=False),
        sa.PrimaryKeyConstraint("token", name=op.f("pk_buttons")),
    )
    with op.batch_alter_table("buttons", schema=None) as batch_op:
        batch_op.create_index("ix_buttons_made_at", ["made_at"], unique=False)

    op.create_table(
        "cards",
        sa.Column("key", sa.String(), nullable=False),
        sa.Column("chat", Id, nullable=False),
        sa.Column("thread", Id, nullable=True),
        sa.Column("message_id", Id, nullable=True),
        sa.PrimaryKeyConstraint("key", name=op.f("pk_cards")),
    )
    op.create_table(
        "counters",
        sa.Column("group", sa.String(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("last", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("group", "kind", name=op.f("pk_counters")),
    )
    op.create_table(
        "facts",
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("value", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("name", name=op.f("pk_facts")),
    )
    op.create_table(
        "groups",
        sa.Column("code", sa.String(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("chat", Id, nullable=True),
        sa.Column("thread", Id, nullable=True),
        sa.Column("title", sa.String(), nullable=False),
        sa.Column("language", sa.String(), nullable=False),
        sa.Column("opened_at", Instant(), nullable=True),
        sa.PrimaryKeyConstraint("code", name=op.f("pk_groups")),
    )
    op.create_table(
        "inbox",
        sa.Column("id", Id, nullable=False),
        sa.Column("update_id", Id, nullable=False),
        sa.Column("raw", sa.Text(), nullable=True),
        sa.Column("hash", sa.String(), nullable=False),
        sa.Column("received_at", Instant(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_inbox")),
    )
    with op.batch_alter_table("inbox", schema=None) as batch_op:
        batch_op.create_index("ix_inbox_update_id", ["update_id"], unique=False)
        batch_op.create_index(
            "ix_inbox_waiting",
            ["id"],
            unique=False,
            sqlite_where=sa.text("state = 'waiting'"),
            postgresql_where=sa.text("state = 'waiting'"),
        )

    op.create_table(
        "invitations",
        sa.Column("code_hash", sa.String(), nullable=False),
        sa.Column("delegation", sa.String(), nullable=False),
        sa.Column("role", sa.String(), nullable=False),
        sa.Column("groups", Json, nullable=False),
        sa.Column("label", sa.String(), nullable=False),
        sa.Column("poc", sa.Boolean(), nullable=False),
        sa.Column("duty", sa.Boolean(), nullable=False),
        sa.Column("made_by", Id, nullable=True),
        sa.Column("made_at", Instant(), nullable=False),
        sa.Column("expires_at", Instant(), nullable=False),
        sa.Column("used_by", Id, nullable=True),
        sa.Column("used_at", Instant(), nullable=True),
        sa.Column("revoked_at", Instant(), nullable=True),
        sa.PrimaryKeyConstraint("code_hash", name=op.f("pk_invitations")),
    )
    op.create_table(
        "journal",
        sa.Column("group", sa.String(), nullable=False),
        sa.Column("entry_no", sa.Integer(), nullable=False),
        sa.Column("at", Instant(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("ref", sa.String(), nullable=True),
        sa.Column("actor", sa.String(), nullable=False),
        sa.Column("member", Id, nullable=True),
        sa.Column("payload", Json, nullable=True),
        sa.Column("salt", sa.LargeBinary(), nullable=True),
        sa.Column("commit", sa.String(), nullable=False),
        sa.Column("previous", sa.String(), nullable=False),
        sa.Column("hash", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("group", "entry_no", name=op.f("pk_journal")),
    )
    with op.batch_alter_table("journal", schema=None) as batch_op:
        batch_op.create_index("ix_journal_ref", ["group", "ref"], unique=False)

    op.create_table(
        "migrated_chats",
        sa.Column("chat", Id, autoincrement=False, nullable=False),
        sa.Column("became", Id, nullable=False),
        sa.Column("at", Instant(), nullable=False),
        sa.PrimaryKeyConstraint("chat", name=op.f("pk_migrated_chats")),
    )
    op.create_table(
        "moments",
        sa.Column("id", Id, nullable=False),
        sa.Column("at", Instant(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("group", sa.String(), nullable=False),
        sa.Column("subject", sa.String(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("slot", sa.String(), nullable=False),
        sa.Column("target", sa.String(), nullable=False),
        sa.Column("prepared_for", Instant(), nullable=True),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("settled_at", Instant(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_moments")),
        sa.UniqueConstraint(
            "subject",
            "version",
            "slot",
            "target",
            name=op.f("uq_moments_subject_version_slot_target"),
        ),
    )
    with op.batch_alter_table("moments", schema=None) as batch_op:
        batch_op.create_index(
            "ix_moments_parked",
            ["id"],
            unique=False,
            sqlite_where=sa.text("state = 'parked'"),
            postgresql_where=sa.text("state = 'parked'"),
        )
        batch_op.create_index(
            "ix_moments_planned",
            ["at", "id"],
            unique=False,
            sqlite_where=sa.text("state = 'planned'"),
            postgresql_where=sa.text("state = 'planned'"),
        )

    op.create_table(
        "outbox",
        sa.Column("id", Id, nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("chat", Id, nullable=False),
        sa.Column("thread", Id, nullable=True),
        sa.Column("group", sa.String(), nullable=True),
        sa.Column("language", sa.String(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("markup", Json, nullable=True),
        sa.Column("card", sa.String(), nullable=True),
        sa.Column("reply_card", sa.String(), nullable=True),
        sa.Column("reply_to", Id, nullable=True),
        sa.Column("silent", sa.Boolean(), nullable=False),
        sa.Column("dedup", sa.String(), nullable=True),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("attempts", sa.Integer(), nullable=False),
        sa.Column("repeated", sa.Boolean(), nullable=False),
        sa.Column("not_before", Instant(), nullable=True),
        sa.Column("created_at", Instant(), nullable=False),
        sa.Column("sent_at", Instant(), nullable=True),
        sa.Column("message_id", Id, nullable=True),
        sa.Column("problem", sa.String(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_outbox")),
        sa.UniqueConstraint("dedup", name=op.f("uq_outbox_dedup")),
    )
    with op.batch_alter_table("outbox", schema=None) as batch_op:
        batch_op.create_index(
            "ix_outbox_active",
            ["chat", "thread", "id"],
            unique=False,
            sqlite_where=sa.text("state IN ('queued', 'sending', 'held')"),
            postgresql_where=sa.text("state IN ('queued', 'sending', 'held')"),
        )
        batch_op.create_index(
            "ix_outbox_card",
            ["card"],
            unique=False,
            sqlite_where=sa.text("state = 'queued'"),
            postgresql_where=sa.text("state = 'queued'"),
        )
        batch_op.create_index(
            "ix_outbox_parked",
            ["id"],
            unique=False,
            sqlite_where=sa.text("state = 'parked'"),
            postgresql_where=sa.text("state = 'parked'"),
        )

    op.create_table(
        "people",
        sa.Column("user", Id, autoincrement=False, nullable=False),
        sa.Column("label", sa.String(), nullable=False),
        sa.Column("delegation", sa.String(), nullable=False),
        sa.Column("role", sa.String(), nullable=False),
        sa.Column("groups", Json, nullable=False),
        sa.Column("accredited_at", Instant(), nullable=False),
        sa.Column("poc", sa.Boolean(), nullable=False),
        sa.Column("duty", sa.Boolean(), nullable=False),
        sa.Column("suspended", sa.Boolean(), nullable=False),
        sa.Column("reachable", sa.Boolean(), nullable=False),
        sa.Column("language", sa.String(), nullable=False),
        sa.Column("zone", sa.String(), nullable=False),
        sa.Column("quiet", sa.String(), nullable=True),
        sa.PrimaryKeyConstraint("user", name=op.f("pk_people")),
        sa.UniqueConstraint("label", name=op.f("uq_people_label")),
    )
    op.create_table(
        "prompts",
        sa.Column("user", Id, autoincrement=False, nullable=False),
        sa.Column("command", sa.String(), nullable=False),
        sa.Column("field", sa.String(), nullable=True),
        sa.Column("answers", Json, nullable=False),
        sa.Column("group", sa.String(), nullable=True),
        sa.Column("asked_at", Instant(), nullable=False),
        sa.Column("step", Id, nullable=False),
        sa.PrimaryKeyConstraint("user", name=op.f("pk_prompts")),
    )
    op.create_table(
        "quarantine",
        sa.Column("id", Id, nullable=False),
        sa.Column("update_id", Id, nullable=True),
        sa.Column("structure", Json, nullable=False),
        sa.Column("problem", sa.String(), nullable=False),
        sa.Column("at", Instant(), nullable=False),
        sa.Column("settled_at", Instant(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_quarantine")),
    )
    op.create_table(
        "reminders",
        sa.Column("user", Id, autoincrement=False, nullable=False),
        sa.Column("number", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("at", Instant(), nullable=False),
        sa.Column("created_at", Instant(), nullable=False),
        sa.Column("ref", sa.String(), nullable=True),
        sa.Column("text", sa.Text(), nullable=True),
        sa.Column("group", sa.String(), nullable=True),
        sa.Column("state", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("user", "number", name=op.f("pk_reminders")),
    )
    op.create_table(
        "strangers",
        sa.Column("mark", sa.String(), nullable=False),
        sa.Column("until", Instant(), nullable=False),
        sa.PrimaryKeyConstraint("mark", name=op.f("pk_strangers")),
    )
    op.create_table(
        "action_lines",
        sa.Column("group", sa.String(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("delegation", sa.String(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("since", Instant(), nullable=False),
        sa.Column("by", Id, nullable=False),
        sa.Column("note", sa.Text(), nullable=True),
        sa.Column("accepted_at", Instant(), nullable=True),
        sa.Column("asked_due", Instant(), nullable=True),
        sa.ForeignKeyConstraint(
            ["group", "number"],
            ["actions.group", "actions.number"],
            name=op.f("fk_action_lines_group_number"),
        ),
        sa.PrimaryKeyConstraint("group", "number", "delegation", name=op.f("pk_action_lines")),
    )
