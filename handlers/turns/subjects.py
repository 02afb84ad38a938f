"""Subjects: the entries that a follow-up can be about, whatever their kind."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from domain.refs import Ref


@dataclass(frozen=True, slots=True, kw_only=True)
class Subject:
    """The facts about an entry that a follow-up on it needs."""

    ref: Ref
    words: str
    #: The codes of the delegations that are accountable for the entry.
    accountable: tuple[str, ...]
    closed: bool
    #: Code of a delegation -> user id of the person who accepted that delegation's part.
    taken_by: Mapping[str, int] = field(default_factory=dict)
