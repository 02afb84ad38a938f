"""Delegations, and the people accredited for them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import TypeVar

from domain.times.wall_clock import QuietHours

Each = TypeVar("Each")


class Kind(StrEnum):
    """The type of a delegation."""

    PARTY = "party"
    FACILITATOR = "facilitator"
    OBSERVER = "observer"
    SECRETARIAT = "secretariat"


class Role(StrEnum):
    """The role of a person in a delegation."""

    DELEGATE = "delegate"
    HEAD = "head"
    ALTERNATE = "alternate"
    EXPERT = "expert"
    SECRETARIAT = "secretariat"
    FACILITATOR = "facilitator"
    OBSERVER = "observer"


#: The roles that people can have in a delegation of each type.
ROLES: dict[Kind, frozenset[Role]] = {
    Kind.PARTY: frozenset({Role.DELEGATE, Role.HEAD, Role.ALTERNATE, Role.EXPERT}),
    Kind.FACILITATOR: frozenset({Role.FACILITATOR}),
    Kind.OBSERVER: frozenset({Role.OBSERVER}),
    Kind.SECRETARIAT: frozenset({Role.SECRETARIAT}),
}
#: The roles that lead a delegation. They are the only people of a party who are in the heads'
#: thread.
HEADS = frozenset({Role.HEAD, Role.ALTERNATE})


@dataclass(frozen=True, slots=True)
class Delegation:
    """One delegation.

    *code* has one to three Latin letters. *name* is shown in the delegation's own reports.
    """

    code: str
    kind: Kind
    name: str = ""


@dataclass(frozen=True, slots=True)
class Person:
    """An accredited person.

    *user* is the id of the Telegram account. A single-use link has bound it to the person.
    """

    user: int
    label: str
    delegation: str
    role: Role
    groups: frozenset[str]
    accredited_at: datetime
    poc: bool = False
    duty: bool = False
    suspended: bool = False
    reachable: bool = True
    language: str = "en"
    zone: str = "UTC"
    quiet: QuietHours | None = None
    #: The day and the time of the weekly digest in the person's zone (`MO 09:00`), or None.
    weekly: str | None = None

    @property
    def heads(self) -> bool:
        """True if the person is a head of delegation or an alternate."""
        return self.role in HEADS

    @property
    def serves(self) -> bool:
        """True if the person belongs to the secretariat, which is in every group."""
        return self.role is Role.SECRETARIAT

    def sees(self, group: str) -> bool:
        """Return True if the person may see the group's entries."""
        return not self.suspended and (self.serves or group in self.groups)


@dataclass(frozen=True, slots=True)
class Invitation:
    """A single-use link that accredits the person who opens it.

    It holds the delegation, role, groups and label that this person gets, and the time at which
    the link expires.
    """

    code_hash: str
    delegation: str
    role: Role
    groups: frozenset[str]
    label: str
    made_by: int | None
    made_at: datetime
    expires_at: datetime
    poc: bool = False
    duty: bool = False
    used_by: int | None = None
    used_at: datetime | None = None
    revoked_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Registry:
    """The delegations of this negotiation, in the order of the configuration."""

    delegations: tuple[Delegation, ...]
    _by_code: dict[str, Delegation] = field(default_factory=dict, compare=False)

    @classmethod
    def of(cls, delegations: Iterable[Delegation]) -> Registry:
        """Return a registry of *delegations*."""
        known = tuple(delegations)
        return cls(known, {each.code: each for each in known})

    @property
    def codes(self) -> tuple[str, ...]:
        """The codes of all delegations."""
        return tuple(self._by_code)

    def __getitem__(self, code: str) -> Delegation:
        return self._by_code[code]

    def alone(self, code: str) -> bool:
        """Return True if no other delegation has the same type as the delegation *code*."""
        kind = self._by_code[code].kind
        return sum(each.kind is kind for each in self.delegations) == 1

    @property
    def parties(self) -> tuple[str, ...]:
        """The codes of the parties to the negotiation."""
        return tuple(each.code for each in self.delegations if each.kind is Kind.PARTY)

    def ordered(self, codes: Iterable[str]) -> list[str]:
        """Return *codes* in the order of the configuration, whatever order somebody wrote."""
        return sorted(codes, key=self.codes.index)

    def in_turn(self, codes: Iterable[str], number: int) -> list[str]:
        """Return *codes* in the order in which the entry with that *number* names them.

        It is the order of the configuration; for even numbers the parties are reversed. The other
        delegations follow: if they were reversed too, the second party would never be the first.
        """
        found = self.ordered(codes)
        parties = [each for each in found if each in self.parties]
        others = [each for each in found if each not in parties]
        return [*in_turn(parties, number), *others]


def in_turn(codes: Iterable[Each], number: int) -> list[Each]:
    """Return *codes* for the entry with that *number*; for even numbers the order is reversed.

    So no delegation is always named first. Other things of delegations, such as their lines, can
    be put in the same order.
    """
    found = list(codes)
    return found if number % 2 else found[::-1]


def present(registry: Registry, group: str, everyone: Iterable[Person]) -> list[tuple[str, int]]:
    """Return how many accredited people each delegation has in the group.

    Delegations with nobody in the group are included with 0.
    """
    counts = dict.fromkeys(registry.codes, 0)
    for person in everyone:
        if person.sees(group):
            counts[person.delegation] += 1
    return list(counts.items())
