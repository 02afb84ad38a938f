"""Notices: messages from the secretariat to groups or people, and who marked them as seen."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum

from domain.actions.deeds import in_time, refuse_late
from domain.actions.refusals import AlreadyWithdrawn
from domain.groups import CODES
from domain.notices.refusals import (
    AlreadyPublished,
    AlreadySeen,
    NothingToConfirm,
    SecondNeeded,
    UnclearRecipients,
    UnknownRecipients,
)
from domain.people.model import HEADS, Kind, Person, Role
from domain.refs import Ref, fold
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

    @property
    def pending(self) -> bool:
        """True until the notice is sent or withdrawn."""
        return self.state in {NoticeState.UNCONFIRMED, NoticeState.PLANNED}

    @property
    def late(self) -> bool:
        """True if the notice was sent late (see `domain.timers.is_late`)."""
        return self.at is not None and is_late(self.at, self.since)

    @property
    def unseen(self) -> tuple[str, ...]:
        """The delegations that were asked to mark the notice as seen and have not done it."""
        return tuple(code for code in self.asked if self.seen_by(code) is None)

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


#: Marks around the first word of a line.
_MARKS = ",.:;"
_LISTED = re.compile(r"(?P<to>[^\s:,+]+(?:\s*[,+]\s*[^\s:,+]+)*)(?P<colon>\s*:(?!//))?(?:\s+|$)")
_BEFORE_COLON = re.compile(r"(?P<to>[^:]{1,80}):(?!//)(?:\s+|$)")


def read_recipients(text: str, delegations: Collection[str]) -> tuple[tuple[str, ...], str]:
    """Cut `HUM+POL text`, `HUM POL: text` or `heads text` into recipients and text.

    Raises UnknownRecipients if the line does not begin with recipients. Raises UnclearRecipients
    if groups and people are mixed. Raises UnclearRecipients also if there is no colon and the text
    begins with a word that may be one more recipient.
    """
    found = _BEFORE_COLON.match(text)
    if found and (named := _names(found["to"], delegations, article=True)):
        return _of_one_kind(named), text[found.end() :].strip()
    found = _LISTED.match(text)
    named = _names(found["to"], delegations, article=bool(found["colon"])) if found else ()
    if found is None or not named:
        known = (ALL, *CODES, *delegations, *ROLES)
        first = "".join(text.split(maxsplit=1)[:1])
        raise UnknownRecipients(words=first.strip(_MARKS) or first, known=known)
    to, rest = _of_one_kind(named), text[found.end() :].strip()
    following = _names(rest.split(maxsplit=1)[0], delegations) if rest else ()
    if not found["colon"] and to != (ALL,) and following and _alike(to[0], following[0]):
        raise UnclearRecipients
    return to, rest


def _names(
    words: str, delegations: Collection[str], *, article: bool = False
) -> tuple[str, ...] | None:
    """Return the groups, delegations or roles in *words*, or None if a word names none of them.

    A delegation code in small letters counts only if *article* is true. Otherwise `a` may be the
    English article.
    """
    codes = {fold(code): code for code in delegations}
    named: dict[str, None] = {}
    for word in re.split(r"[\s,+]+", words.strip()):
        key, small = fold(word), word.casefold()
        if small == ALL or small in ROLES:
            named[small] = None
        elif key in CODES:
            named[key] = None
        elif key in codes and (article or word.isupper()):
            named[codes[key]] = None
        else:
            return None
    return tuple(named)


def _of_one_kind(named: tuple[str, ...]) -> tuple[str, ...]:
    if ALL in named and len(named) > 1:
        raise UnclearRecipients
    if not all(_alike(named[0], each) for each in named):
        raise UnclearRecipients
    return named


def _alike(one: str, other: str) -> bool:
    return (one in {ALL, *CODES}) == (other in {ALL, *CODES})
