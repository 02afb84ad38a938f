"""Subjects: the entries that a follow-up can be about, whatever their kind."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from domain.refs import Ref


@dataclass(frozen=True, slots=True, kw_only=True)
class Subject:
    """What a follow-up has to know of an entry: whose it is, its words, whether it is closed."""

    ref: Ref
    words: str
    #: The codes of the delegations that are accountable for it.
    accountable: tuple[str, ...]
    closed: bool
    #: Code of a delegation -> user id of the person who took its part on.
    taken_by: Mapping[str, int] = field(default_factory=dict)
