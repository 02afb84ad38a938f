"""Ranks: the place of a command in the menus of each role."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field

from domain.people.model import Role

#: A rank in the menus of all groups, or in those of single groups by code; None for no menu.
Rank = int | Mapping[str, int] | None

#: The rank of a command that ends every menu, however many stand before it.
LAST = 1000


@dataclass(frozen=True, slots=True, kw_only=True)
class Menu:
    """The ranks of one command by role, lowest first; alternates have the menus of heads."""

    delegate: Rank = None
    head: Rank = None
    expert: Rank = None
    facilitator: Rank = None
    observer: Rank = None
    secretariat: Rank = None
    #: What the key of the command's line in help ends with, for roles that may do less than others
    #: with it, or more.
    told: Mapping[Role, str] = field(default_factory=dict)

    def rank(self, role: Role, groups: Collection[str]) -> int | None:
        """Return the rank in a menu of *role* for these groups; None if it is not in that menu.

        For several groups the lowest rank counts.
        """
        rank: Rank = getattr(self, "head" if role is Role.ALTERNATE else role.value)
        if isinstance(rank, Mapping):
            return min((rank[each] for each in groups if each in rank), default=None)
        return rank

    @property
    def first(self) -> int | None:
        """The rank that the command has in the whole list of commands; None if in no menu."""
        ranks = (
            self.delegate,
            self.head,
            self.secretariat,
            self.facilitator,
            self.observer,
            self.expert,
        )
        known = [each for each in ranks if each is not None]
        if not known:
            return None
        return min(known[0].values()) if isinstance(known[0], Mapping) else known[0]


#: How help tells of a command with which observers act for their own delegation only.
OWN_ONLY = {Role.OBSERVER: "-own"}
#: In no menu.
NO_MENU = Menu()


def all_roles(rank: int) -> Menu:
    """Return a menu in which every role has the command at the same rank."""
    return Menu(
        delegate=rank,
        head=rank,
        expert=rank,
        facilitator=rank,
        observer=rank,
        secretariat=rank,
    )
