"""Notices: messages from the secretariat to groups or people, and who marked them as seen."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from enum import StrEnum

from domain.actions.deeds import in_time, refuse_late
from domain.actions.refusals import AlreadyWithdrawn
from domain.notices.refusals import (
    AlreadyPublished,
    AlreadySeen,
    NothingToConfirm,
    SecondNeeded,
    SoundAlready,
)
from domain.people.model import HEADS, Kind, Person, Role
from domain.refs import Ref
from domain.refusals import NothingToTakeBack, NotYours
from domain.timers import is_late

KIND = "N"
#: Private notices are numbered and recorded under this code instead of a group's code. Otherwise a
#: gap in the numbers of a group would reveal that a private notice was sent.
PRIVATE = "DESK"
#: The word that people type to address every group that is set up.
ALL = "all"
#: The types of delegation that the desk asks to mark a notice as seen. Facilitators may mark it
#: too, but are not asked.
AWAITED = frozenset({Kind.PARTY, Kind.OBSERVER})
#: A delegation that has not marked a notice as seen is reminded once, after this time.
REMIND_AFTER = timedelta(hours=24)
#: The words with which people address private notices to roles, and the roles that each word
#: names.
ROLES: Mapping[str, frozenset[Role]] = {
    "heads": HEADS,
    "delegates": frozenset({Role.DELEGATE}),
    "experts": frozenset({Role.EXPERT}),
    "facilitators": frozenset({Role.FACILITATOR}),
    "observers": frozenset({Role.OBSERVER}),
}


class NoticeState(StrEnum):
    """The state of a notice."""

    UNCONFIRMED = "unconfirmed"
    PLANNED = "planned"
    PUBLISHED = "published"
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True, slots=True)
class Recipients:
    """The recipients of a notice.

    Either groups get it in their threads, or the people of some delegations or roles get it in
    private.
    """

    groups: tuple[str, ...] = ()
    people: tuple[str, ...] = ()

    def include(self, person: Person) -> bool:
        """Return True if the person is allowed to see the notice."""
        if self.groups:
            return any(person.sees(code) for code in self.groups)
        return not person.suspended and any(
            person.delegation == each or person.role in ROLES.get(each, ()) for each in self.people
        )


@dataclass(frozen=True, slots=True)
class Seen:
    """The first time that a delegation marked a notice as seen."""

    delegation: str
    at: datetime
    by: int
    #: When the desk received the mark, if that was much later than *at*.
    received_at: datetime | None = None

    @property
    def handled_at(self) -> datetime:
        """When the desk recorded the mark."""
        return self.received_at or self.at


@dataclass(frozen=True, slots=True)
class Notice:
    """One notice.

    *at* is the time at which it is to be sent, or None if it is sent immediately. *since* is the
    time at which its present state began.
    """

    ref: Ref
    text: str
    to: Recipients
    #: The person who last set the text or the time of the notice, and that person's delegation.
    author: int
    delegation: str
    created_at: datetime
    at: datetime | None
    state: NoticeState
    since: datetime
    version: int = 1
    #: The group codes or account ids (as text) to which the notice was sent.
    places: tuple[str, ...] = ()
    #: The delegations that were asked to mark it as seen when it was sent.
    asked: tuple[str, ...] = ()
    seen: tuple[Seen, ...] = ()
    #: True if the copies make a sound even in the quiet hours of their readers.
    audible: bool = False
    #: When Telegram took the copy, for each of the places to which it was delivered.
    sent: Mapping[str, datetime] = field(default_factory=dict)
    #: When the first copy reached each of the delegations that were asked.
    reached: Mapping[str, datetime] = field(default_factory=dict)

    @property
    def pending(self) -> bool:
        """True until the notice is sent or withdrawn."""
        return self.state in {NoticeState.UNCONFIRMED, NoticeState.PLANNED}

    @property
    def prepared_for(self) -> datetime:
        """The instant at which all recipients were to get the notice, once it is published."""
        return self.at or self.since

    def first_sent(self, person: Person) -> datetime | None:
        """Return when the first copy came that the person can read, or None if none has come."""
        there = (at for each, at in self.sent.items() if reads(person, each))
        return min(there, default=None)

    def due(self, now: datetime) -> bool:
        """Return True if the notice is to be sent, and its time has come."""
        planned = self.state is NoticeState.PLANNED
        return planned and self.at is not None and self.at <= now

    def sent_late(self, sent: datetime) -> bool:
        """Return True if a copy that was sent then was sent late (`domain.timers.is_late`)."""
        return is_late(self.prepared_for, sent)

    @property
    def unseen(self) -> tuple[str, ...]:
        """The delegations that were asked to mark the notice as seen and have not done it."""
        return tuple(code for code in self.asked if self.seen_by(code) is None)

    @property
    def owing(self) -> tuple[str, ...]:
        """The delegations that the notice has reached and that have not marked it as seen."""
        return tuple(each for each in self.unseen if each in self.reached)

    def seen_by(self, delegation: str) -> Seen | None:
        """Return the record that this delegation has marked the notice as seen, or None."""
        return next((each for each in self.seen if each.delegation == delegation), None)

    def change(
        self,
        person: Person,
        now: datetime,
        *,
        second: bool,
        text: str | None = None,
        at: datetime | None = None,
    ) -> Notice:
        """Change the text or the time of the notice.

        If *second* is true, a second member of the secretariat has to confirm the notice again.
        """
        self._expect_pending()
        return replace(
            self,
            text=text or self.text,
            at=at or self.at,
            author=person.user,
            delegation=person.delegation,
            version=self.version + 1,
            since=now,
            state=NoticeState.UNCONFIRMED if second else NoticeState.PLANNED,
        )

    def confirm(self, by: int, now: datetime) -> Notice:
        """Confirm the notice.

        Raises SecondNeeded if *by* is its author, and NothingToConfirm if it needs no
        confirmation.
        """
        self._expect_pending()
        if self.state is NoticeState.PLANNED:
            raise NothingToConfirm(ref=str(self.ref))
        if by == self.author:
            raise SecondNeeded(ref=str(self.ref))
        return replace(self, state=NoticeState.PLANNED, since=now, version=self.version + 1)

    def withdraw(self, now: datetime) -> Notice:
        """Withdraw the notice before it is sent."""
        self._expect_pending()
        return replace(self, state=NoticeState.WITHDRAWN, since=now, version=self.version + 1)

    def publish(self, now: datetime, places: Sequence[str], asked: Sequence[str]) -> Notice:
        """Record that the notice was sent to these groups or people.

        *asked* are the delegations that the desk asks to mark it as seen.
        """
        return replace(
            self,
            state=NoticeState.PUBLISHED,
            since=now,
            places=tuple(places),
            asked=tuple(asked),
        )

    def deliver(self, place: str, at: datetime, delegations: Collection[str]) -> Notice:
        """Record that Telegram has taken the copy for *place*, which these delegations read.

        The first copy that reaches a delegation begins its time to mark the notice as seen.
        """
        first = {each: at for each in delegations if each in self.asked}
        return replace(self, sent={**self.sent, place: at}, reached={**first, **self.reached})

    def sound(self) -> Notice:
        """Have the copies make a sound even in quiet hours.

        Raises SoundAlready if they do, as those in the threads of groups always do.
        """
        if self.audible or self.to.groups:
            raise SoundAlready(ref=str(self.ref))
        if self.state is NoticeState.WITHDRAWN:
            self._expect_pending()
        return replace(self, audible=True)

    def see(self, person: Person, at: datetime, received_at: datetime | None = None) -> Notice:
        """Mark the notice as seen at *at* by the person's delegation.

        *received_at* is when the desk received the mark, if that was much later.
        Raises AlreadySeen if the delegation has marked it before.
        """
        first = self.seen_by(person.delegation)
        if first is not None:
            raise AlreadySeen(ref=str(self.ref), at=first.at)
        mark = Seen(person.delegation, at, person.user, received_at)
        return replace(self, seen=(*self.seen, mark))

    def unsee(self, person: Person, now: datetime) -> Notice:
        """Take back the person's own mark that their delegation has seen the notice.

        Raises NothingToTakeBack if there is no mark, NotYours if another person of the delegation
        has made it, and TooLateToTakeBack.
        """
        mark = self.seen_by(person.delegation)
        if mark is None:
            raise NothingToTakeBack(ref=str(self.ref))
        if mark.by != person.user:
            raise NotYours(ref=str(self.ref))
        refuse_late(self.ref, mark.at, mark.handled_at, now)
        return replace(self, seen=tuple(each for each in self.seen if each != mark))

    def unseeable(self, person: Person, now: datetime) -> bool:
        """Return True if the person may take back their mark that the notice was seen."""
        mark = self.seen_by(person.delegation)
        return (
            mark is not None and mark.by == person.user and in_time(mark.at, mark.handled_at, now)
        )

    def _expect_pending(self) -> None:
        if self.state is NoticeState.PUBLISHED:
            raise AlreadyPublished(ref=str(self.ref), at=self.since)
        if self.state is NoticeState.WITHDRAWN:
            raise AlreadyWithdrawn(ref=str(self.ref), at=self.since)


def reads(person: Person, place: str) -> bool:
    """Return True if *place* is the person's private chat, or a group that the person may see."""
    return place == str(person.user) or person.sees(place)
