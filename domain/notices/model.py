"""Notices: what the secretariat tells groups, or people in private, and who has seen it."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum

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
from domain.timers import PROMPT

KIND = "N"
#: What a notice in private is counted and recorded under: no group learns from its own numbers
#: that somebody was written to.
PRIVATE = "DESK"
#: The word for every group that is set up.
ALL = "all"
#: Whose delegations are asked to mark a notice as seen; who conducts the meetings may.
AWAITED = frozenset({Kind.PARTY, Kind.OBSERVER})
#: A delegation that has not marked a notice as seen is reminded of it once, after so long.
REMIND_AFTER = timedelta(hours=24)
#: The roles that can be written to in private, as they are typed.
ROLES: Mapping[str, frozenset[Role]] = {
    "heads": HEADS,
    "delegates": frozenset({Role.DELEGATE}),
    "experts": frozenset({Role.EXPERT}),
    "facilitators": frozenset({Role.FACILITATOR}),
    "observers": frozenset({Role.OBSERVER}),
}


class NoticeState(StrEnum):
    """How far a notice has come."""

    UNCONFIRMED = "unconfirmed"
    PLANNED = "planned"
    PUBLISHED = "published"
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True, slots=True)
class Recipients:
    """Whom a notice is for: groups, or delegations and roles in private; never both."""

    groups: tuple[str, ...] = ()
    people: tuple[str, ...] = ()

    def include(self, person: Person) -> bool:
        """True where the person may know of the notice."""
        if self.groups:
            return any(person.sees(code) for code in self.groups)
        return not person.suspended and any(
            person.delegation == each or person.role in ROLES.get(each, ()) for each in self.people
        )


@dataclass(frozen=True, slots=True)
class Seen:
    """The first mark of a delegation."""

    delegation: str
    at: datetime
    by: int


@dataclass(frozen=True, slots=True)
class Notice:
    """One notice; *at* is when it goes (None: at once), *since* when its state began."""

    ref: Ref
    text: str
    to: Recipients
    #: Whoever wrote its present words or hour, and their delegation.
    author: int
    delegation: str
    created_at: datetime
    at: datetime | None
    state: NoticeState
    since: datetime
    version: int = 1
    #: Where it was said: codes of groups, or account ids as text.
    places: tuple[str, ...] = ()
    seen: tuple[Seen, ...] = ()

    @property
    def pending(self) -> bool:
        """True until it is said or withdrawn."""
        return self.state in {NoticeState.UNCONFIRMED, NoticeState.PLANNED}

    @property
    def late(self) -> bool:
        """True where it was said some time after the time that it was prepared for."""
        return self.at is not None and self.since - self.at > PROMPT

    def seen_by(self, delegation: str) -> Seen | None:
        """The mark of that delegation, or None."""
        return next((each for each in self.seen if each.delegation == delegation), None)

    def change(
        self, person: Person, now: datetime, *, second: bool, text: str | None = None,
        at: datetime | None = None,
    ) -> Notice:  # fmt: skip
        """Other words or another time; whoever must confirm it confirms it anew."""
        self._expect_pending()
        return replace(
            self, text=text or self.text, at=at or self.at, author=person.user,
            delegation=person.delegation, version=self.version + 1, since=now,
            state=NoticeState.UNCONFIRMED if second else NoticeState.PLANNED,
        )  # fmt: skip

    def confirm(self, by: int, now: datetime) -> Notice:
        """A second member of the secretariat agrees that it goes."""
        self._expect_pending()
        if self.state is NoticeState.PLANNED:
            raise NothingToConfirm(ref=str(self.ref))
        if by == self.author:
            raise SecondNeeded(ref=str(self.ref))
        return replace(self, state=NoticeState.PLANNED, since=now, version=self.version + 1)

    def withdraw(self, now: datetime) -> Notice:
        """Take it back before it is said."""
        self._expect_pending()
        return replace(self, state=NoticeState.WITHDRAWN, since=now, version=self.version + 1)

    def publish(self, now: datetime, places: Sequence[str]) -> Notice:
        """It is said in these places."""
        return replace(self, state=NoticeState.PUBLISHED, since=now, places=tuple(places))

    def see(self, person: Person, now: datetime) -> Notice:
        """The person's delegation has seen it; the first mark of each counts."""
        first = self.seen_by(person.delegation)
        if first is not None:
            raise AlreadySeen(ref=str(self.ref), at=first.at)
        return replace(self, seen=(*self.seen, Seen(person.delegation, now, person.user)))

    def _expect_pending(self) -> None:
        if self.state is NoticeState.PUBLISHED:
            raise AlreadyPublished(ref=str(self.ref), at=self.since)
        if self.state is NoticeState.WITHDRAWN:
            raise AlreadyWithdrawn(ref=str(self.ref), at=self.since)


_LISTED = re.compile(r"(?P<to>[^\s:,+]+(?:\s*[,+]\s*[^\s:,+]+)*)(?P<colon>\s*:(?!//))?(?:\s+|$)")
_BEFORE_COLON = re.compile(r"(?P<to>[^:]{1,80}):(?!//)(?:\s+|$)")


def read_recipients(text: str, delegations: Collection[str]) -> tuple[tuple[str, ...], str]:
    """`HUM+POL text`, `HUM POL: text`, `heads text` → whom it is for as named, and the rest.

    Raises UnknownRecipients; UnclearRecipients where groups and people are mixed, and where
    without a colon the text could be taken for one more of the same kind.
    """
    found = _BEFORE_COLON.match(text)
    if found and (named := _names(found["to"], delegations, article=True)):
        return _of_one_kind(named), text[found.end() :].strip()
    found = _LISTED.match(text)
    named = _names(found["to"], delegations, article=bool(found["colon"])) if found else ()
    if found is None or not named:
        known = (ALL, *CODES, *delegations, *ROLES)
        raise UnknownRecipients(words=text.split(maxsplit=1)[0] if text else "", known=known)
    to, rest = _of_one_kind(named), text[found.end() :].strip()
    following = _names(rest.split(maxsplit=1)[0], delegations) if rest else ()
    if not found["colon"] and to != (ALL,) and following and _alike(to[0], following[0]):
        raise UnclearRecipients
    return to, rest


def _names(
    words: str, delegations: Collection[str], *, article: bool = False
) -> tuple[str, ...] | None:
    """What each of *words* names, or None where one names nothing.

    A code in small letters counts only with *article*: else `a` is the beginning of a text.
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
