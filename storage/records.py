"""The records: all tables that one transaction can read and write, each by its repository."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import ClassVar

from sqlalchemy import MetaData, text

from storage.absences import Absences
from storage.actions import Actions
from storage.asks import Asks
from storage.assignments import Assignments
from storage.awaits import Awaits
from storage.boards import Boards
from storage.calendar_entries import CalendarEntries
from storage.counters import Counters
from storage.deeds import Deeds
from storage.digests import Digests
from storage.engine.metadata import metadata
from storage.engine.session import Session
from storage.facts import Facts
from storage.flows import Flows
from storage.followups import FollowUps
from storage.groups import Groups
from storage.heard_lines import HeardLines
from storage.invitations import Invitations
from storage.journal import Journal
from storage.mail.buttons import Buttons
from storage.mail.cards import Cards
from storage.mail.inbox import Inbox
from storage.mail.outbox import Outbox
from storage.mail.presses import Presses
from storage.mail.quarantine import Quarantine
from storage.notices import Notices
from storage.people import People
from storage.prompts import Prompts
from storage.reminders import Reminders
from storage.search import Search
from storage.timers import Timers
from storage.unaccredited import Unaccredited


@dataclass(frozen=True, slots=True)
class AwaitedUsers:
    """The users whose next message may be an answer.

    *prompted* are users who were asked for a field of a command. *questioned* are users who were
    asked a follow-up question for their delegation. *asked* are all users of delegations that
    were asked one, who may reply to it in its thread.
    """

    prompted: frozenset[int] = frozenset()
    questioned: frozenset[int] = frozenset()
    asked: frozenset[int] = frozenset()


class Records(Session):
    """The session of one transaction, with a repository for each matter.

    A repository is created when it is first used, because a transaction needs only a few of them.
    """

    #: Contains all tables, because each repository imported above has declared its own.
    metadata: ClassVar[MetaData] = metadata

    absences = cached_property(Absences)
    actions = cached_property(Actions)
    asks = cached_property(Asks)
    assignments = cached_property(Assignments)
    awaits = cached_property(Awaits)
    boards = cached_property(Boards)
    buttons = cached_property(Buttons)
    calendar_entries = cached_property(CalendarEntries)
    cards = cached_property(Cards)
    counters = cached_property(Counters)
    deeds = cached_property(Deeds)
    digests = cached_property(Digests)
    facts = cached_property(Facts)
    flows = cached_property(Flows)
    followups = cached_property(FollowUps)
    groups = cached_property(Groups)
    heard_lines = cached_property(HeardLines)
    inbox = cached_property(Inbox)
    invitations = cached_property(Invitations)
    journal = cached_property(Journal)
    notices = cached_property(Notices)
    outbox = cached_property(Outbox)
    people = cached_property(People)
    presses = cached_property(Presses)
    prompts = cached_property(Prompts)
    quarantine = cached_property(Quarantine)
    reminders = cached_property(Reminders)
    search = cached_property(Search)
    timers = cached_property(Timers)
    unaccredited = cached_property(Unaccredited)

    async def awaited_users(self) -> AwaitedUsers:
        """Return the users from whom the desk awaits an answer."""
        questioned, delegations = await self.followups.questioned()
        return AwaitedUsers(
            prompted=await self.prompts.users(),
            questioned=questioned,
            asked=await self.people.users_of(delegations),
        )

    async def pragma(self, name: str) -> list[str]:
        """Return the lines that this PRAGMA reports; an empty list if this is not SQLite."""
        if self._connection.dialect != "sqlite":
            return []
        found = await self._connection.rows(text(f"PRAGMA {name}"), None)
        return [str(row[0]) for row in found]
