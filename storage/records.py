"""The records: all that one transaction can read and write, a repository for each matter."""

from __future__ import annotations

from typing import ClassVar

from sqlalchemy import MetaData
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.actions import Actions
from storage.assignments import Assignments
from storage.boards import Boards
from storage.counters import Counters
from storage.digests import Digests
from storage.engine.metadata import metadata
from storage.engine.session import Session
from storage.facts import Facts
from storage.followups import FollowUps
from storage.groups import Groups
from storage.invitations import Invitations
from storage.journal import Journal
from storage.mail.buttons import Buttons
from storage.mail.cards import Cards
from storage.mail.inbox import Inbox
from storage.mail.outbox import Outbox
from storage.mail.quarantine import Quarantine
from storage.notices import Notices
from storage.people import People
from storage.prompts import Prompts
from storage.reminders import Reminders
from storage.timers import Timers
from storage.unaccredited import Unaccredited


class Records(Session):
    """One transaction's view of everything that is remembered."""

    #: All tables: each repository imported above has declared its own.
    metadata: ClassVar[MetaData] = metadata

    def __init__(self, connection: AsyncConnection) -> None:
        super().__init__(connection)
        self.actions = Actions(self)
        self.assignments = Assignments(self)
        self.boards = Boards(self)
        self.buttons = Buttons(self)
        self.cards = Cards(self)
        self.counters = Counters(self)
        self.digests = Digests(self)
        self.facts = Facts(self)
        self.followups = FollowUps(self)
        self.groups = Groups(self)
        self.inbox = Inbox(self)
        self.invitations = Invitations(self)
        self.journal = Journal(self)
        self.timers = Timers(self)
        self.notices = Notices(self)
        self.outbox = Outbox(self)
        self.people = People(self)
        self.prompts = Prompts(self)
        self.quarantine = Quarantine(self)
        self.reminders = Reminders(self)
        self.unaccredited = Unaccredited(self)

    async def pragma(self, name: str) -> list[str]:
        """What a SQLite check reports, a line each; nothing on another database."""
        if self._connection.dialect.name != "sqlite":
            return []
        found = await self._connection.exec_driver_sql(f"PRAGMA {name}")
        return [str(row[0]) for row in found]
