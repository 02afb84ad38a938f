"""Packages: texts of one group that take effect together, or not at all."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import datetime

from domain.people.model import Person
from domain.proposals.model import Text
from domain.proposals.refusals import NoPackage
from domain.proposals.stamps import Stamp
from domain.proposals.tabled import SETTLED, TextState


def members(texts: Iterable[Text], group: str, name: str) -> list[Text]:
    """Return the parts of the group's package of this name, in the order of their numbers.

    A part that was withdrawn or has lapsed still belongs to it, and so the others are not adopted
    without it: the parties take it out of the package, or let the package be.
    """
    own = (each for each in texts if (each.ref.group, each.package) == (group, name))
    return sorted(own, key=lambda each: each.ref.number)


def adopted(parts: Sequence[Text], at: datetime) -> list[Text]:
    """Return all parts of a package as adopted, in the order of their decisions; else nothing.

    They are adopted in the turn in which the last of them is provisionally agreed. What is adopted
    already has been adopted in that turn, and an adopted package gets no new parts.
    """
    if not parts or any(each.state is not TextState.PROVISIONAL for each in parts):
        return []
    return [each.changed().adopt(at) for each in parts]


def leave(text: Text, person: Person, stamp: Stamp) -> Text:
    """Record that the person's party wants the text out of its package; both have to want it.

    Then the positions on it as a part do not count any more: a party may have agreed to it only
    because of the other parts.
    """
    text.expect_head(person)
    if text.package is None:
        raise NoPackage(ref=str(text.ref))
    text.expect(SETTLED | {TextState.DEFERRED, TextState.WITHDRAWN, TextState.LAPSED})
    text = text.changed()
    leaving = tuple(each for each in text.parties if each in {*text.leaving, person.delegation})
    if leaving != text.parties:
        return replace(text, leaving=leaving)
    alone = replace(text, package=None, leaving=())
    return alone.settle(stamp.handled) if text.state in SETTLED else alone
