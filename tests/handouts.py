"""An invented matter, handouts: the text of its files, and its changes to others."""

from __future__ import annotations

#: Existing file -> its changes: pairs of a text in the file and the text that replaces it.
ADDED = {
    "handlers/contents.py": [
        ("    groups,\n    help,\n", "    groups,\n    handouts,\n    help,\n"),
        ("    privacy,\n    help,\n", "    privacy,\n    handouts,\n    help,\n"),
    ],
    "storage/records.py": [
        (
            "from storage.heard_lines import",
            "from storage.handouts import Handouts\nfrom storage.heard_lines import",
        ),
        (
            "    inbox = cached_property(Inbox)\n",
            "    handouts = cached_property(Handouts)\n    inbox = cached_property(Inbox)\n",
        ),
    ],
    "domain/permissions.py": [
        ('    LINK = "link"\n', '    LINK = "link"\n    HAND_OUT = "hand-out"\n'),
        (
            "    Act.LINK: _own(",
            "    Act.HAND_OUT: _own(_PARTIES),\n    Act.LINK: _own(",
        ),
    ],
}
DOMAIN = '''"""Handouts: papers that a delegation has brought, by their titles."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from domain.refs import Ref

KIND = "T"


@dataclass(frozen=True, slots=True, kw_only=True)
class Handout:
    """One paper."""

    ref: Ref
    title: str
    delegation: str
    at: datetime
'''
STORAGE = '''"""Handouts and their table."""

from __future__ import annotations

from sqlalchemy import Column, Integer, String, Table, Text, bindparam, insert, select

from domain.handouts import KIND, Handout
from domain.refs import Ref
from storage.engine.columns import Instant
from storage.engine.metadata import metadata
from storage.engine.session import Session

handouts = Table(
    "handouts",
    metadata,
    Column("group", String, primary_key=True),
    Column("number", Integer, primary_key=True),
    Column("title", Text, nullable=False),
    Column("delegation", String, nullable=False),
    Column("at", Instant, nullable=False),
)
_ADD = insert(handouts)
_OF = select(handouts).where(handouts.c.group == bindparam("group")).order_by(handouts.c.number)


class Handouts:
    """The papers of each group."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def add(self, handout: Handout) -> None:
        """Add a paper."""
        values = {
            "group": handout.ref.group,
            "number": handout.ref.number,
            "title": handout.title,
            "delegation": handout.delegation,
            "at": handout.at,
        }
        self._session.write(_ADD, values)

    async def of(self, group: str) -> list[Handout]:
        """Return the papers of a group, oldest first."""
        return [
            Handout(
                ref=Ref(group, KIND, row.number),
                title=row.title,
                delegation=row.delegation,
                at=row.at,
            )
            for row in await self._session.rows(_OF, {"group": group})
        ]
'''
MIGRATION = '''"""Handouts."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from storage.engine.columns import Instant

revision = "9000"
down_revision = "{head}"


def upgrade() -> None:
    op.create_table(
        "handouts",
        sa.Column("group", sa.String(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("delegation", sa.String(), nullable=False),
        sa.Column("at", Instant(), nullable=False),
        sa.PrimaryKeyConstraint("group", "number", name=op.f("pk_handouts")),
    )
'''
VOICE = '''"""Handouts in words."""

from __future__ import annotations

from domain.handouts import Handout
from voice.speech.markup import Markup, lines, quote
from voice.speech.speaker import Speaker


def handout_card(speaker: Speaker, handout: Handout) -> Markup:
    """Return the card of a paper."""
    title = speaker.say("handout-title", ref=str(handout.ref), delegation=handout.delegation)
    return lines(title, quote(handout.title))
'''
SENTENCES = """help-handout = Note a paper
example-handout = Annex map, sheet 3
act-hand-out = noting a paper
handout-title = { $ref } · Paper of { $delegation }
handout-reminder = { $ref } was noted an hour ago.
handout-count = Papers: { $count }
history-handout-noted = noted
"""
HANDLERS = '''"""Handouts: papers that a delegation notes; the thread is reminded an hour later."""

from __future__ import annotations

from datetime import timedelta

from domain.groups import Group
from domain.handouts import KIND, Handout
from domain.permissions import Act
from domain.refs import Ref
from domain.timers import Timer
from handlers.turns.forms import Form
from handlers.turns.routes import Routes
from handlers.turns.turn import GroupTurn, Turn
from handlers.turns.user_turn import UserTurn
from voice import Markup
from voice.handouts import handout_card

routes = Routes()


class HandoutForm(Form):
    """`title`: what the paper is called."""

    pattern = r"(?P<title>.+)"
    title: str


@routes.command(
    "handout", act=Act.HAND_OUT, form=HandoutForm, enters=True, example="example-handout"
)
async def note(turn: UserTurn, form: HandoutForm) -> None:
    """Note a paper, and show it in the thread."""
    group = turn.entry_group
    number = await turn.records.counters.next(group.code, KIND)
    handout = Handout(
        ref=Ref(group.code, KIND, number),
        title=form.title,
        delegation=turn.person.delegation,
        at=turn.now,
    )
    turn.records.handouts.add(handout)
    await turn.record_own(group.code, "handout-noted", ref=handout.ref)
    await turn.draw(
        group, str(handout.ref), handout_card(turn.speaker(group), handout), (), version=1
    )
    timer = Timer(
        at=turn.now + timedelta(hours=1),
        kind="handout",
        group=group.code,
        subject=str(handout.ref),
        slot="+1h",
        target="thread",
    )
    turn.plan([timer])


@routes.group_timer("handout")
async def remind(turn: GroupTurn, timer: Timer) -> None:
    """Remind the thread of the paper."""
    turn.say(turn.group, turn.speaker(turn.group).say("handout-reminder", ref=timer.subject))
    turn.records.timers.finish(timer, timer.sent_state(turn.now), turn.now)


@routes.digest_line
async def count(turn: Turn, group: Group) -> Markup | None:
    """Say how many papers there are."""
    found = await turn.records.handouts.of(group.code)
    return turn.speaker(group).say("handout-count", count=len(found)) if found else None
'''
DRIVE = '''"""Plays the new matter in the house's own room, and prints what is said."""

import asyncio
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.room import Room


async def main() -> None:
    with TemporaryDirectory() as folder:
        async with Room.open(Path(folder) / "desk.db") as room:
            for said in (
                *await room.says("A-hum", "/handout Annex map, sheet 3", "HUM"),
                *await room.after(hours=1),
                *await room.says("S-sec", "/digest HUM", "HUM"),
                *await room.says("O-field", "/handout Mine", "HUM"),
                *await room.says("A-hum", "/help"),
            ):
                print(said.text)


asyncio.run(main())
'''
