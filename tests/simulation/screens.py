"""What the people of a simulation can see and know."""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from domain.groups import Place
from sandbox.service import Query, Service
from sandbox.state.world import Chat, Message
from tests.simulation.cast import Actor
from tests.simulation.phrases import name_of

_LINES = (
    'SELECT l."group", l.number FROM action_lines l JOIN actions a ON a."group" = l."group"'
    " AND a.number = l.number WHERE NOT a.ended AND {} ORDER BY a.created_at DESC LIMIT 30"
)
_OWN = _LINES.format("l.delegation = ? AND l.state = 'open'")
_TO_ANSWER = _LINES.format("l.delegation = ? AND l.state = 'awaiting'")
_TO_CONFIRM = _LINES.format("a.proposed_by = ? AND l.state = 'reported'")
_ASKED = _LINES.format("a.proposed_by = ? AND l.asked_due IS NOT NULL")
_PROPOSED = _LINES.format("a.proposed_by = ?")
_WITHDRAWN = _LINES.format("l.delegation = ? AND a.withdrawing IS NOT NULL")
_REWORDED = _LINES.format("a.rewording IS NOT NULL AND (l.delegation = ?1 OR a.proposed_by = ?1)")
_ENDED = _LINES.format("a.proposed_by = ?").replace("WHERE NOT a.ended", "WHERE a.ended")
#: How to find the items to which a delegation may answer with each command.
_OPEN = {
    "done": _OWN, "progress": _OWN, "date": _OWN, "snooze": _OWN, "accept": _TO_ANSWER,
    "decline": _TO_ANSWER, "confirm": _TO_CONFIRM, "notyet": _TO_CONFIRM, "agree": _ASKED,
    "keep": _ASKED, "withdraw": _PROPOSED, "action again": _ENDED, "retain": _WITHDRAWN,
    "undo": _PROPOSED, "show": _PROPOSED, "correct": _OWN, "words": _REWORDED,
    "reply": 'SELECT "group", number FROM followups, json_each("of") e WHERE state = \'asked\''
             " AND e.value = ?",
}  # fmt: skip
#: People look at the last messages of a place only.
NEAR = 40
_REF = re.compile(r"\b(DEL|POL|HUM|MIL)-([AFN])(\d+)\b")


@dataclass(frozen=True, slots=True)
class Sent:
    """A line that a person has sent; *private* is True for the chat with the desk."""

    at: float
    actor: Actor | None
    text: str
    place: Place
    #: The number of the update; None if the desk does not get it.
    update: int | None
    #: True if the desk has to react.
    expects: bool


@dataclass(frozen=True, slots=True)
class Meant:
    """A clear line that makes an action item: a word that only it has, and what it means."""

    name: str
    group: str
    whose: tuple[str, ...]
    due: datetime | None
    actor: Actor


@dataclass
class Screens:
    """What people can see and know: the threads, the last cards, and their own last messages."""

    service: Service
    cast: list[Actor]
    places: dict[str, Place]
    #: The numbers of the entries that were shown in each group, by (group, letter).
    shown: dict[tuple[str, str], list[int]] = field(default_factory=dict)
    own: dict[int, list[Message]] = field(default_factory=dict)
    meant: list[Meant] = field(default_factory=list)
    sent: list[Sent] = field(default_factory=list)
    pressed: list[tuple[float, Actor, Query]] = field(default_factory=list)
    serial: int = 0
    #: Who may read each private word: the codes of delegations.
    told: dict[str, frozenset[str]] = field(default_factory=dict)
    #: The codes of the accreditation links that the desk has made.
    links: list[str] = field(default_factory=list)
    every_place: set[Place] = field(default_factory=set)
    #: Returns the rows of a query to the desk's database; none while the desk is down.
    query: Callable[..., list[tuple[Any, ...]]] = lambda *_: []

    def __post_init__(self) -> None:
        self.every_place |= set(self.places.values())

    def chat(self, place: Place) -> Chat:
        """Return the chat of a place, also if it has become a supergroup."""
        chat = self.service.world.chat(place.chat)
        return self.service.world.chat(chat.migrated_to) if chat.migrated_to else chat

    def note_refs(self, text: str) -> None:
        """Note the entries that a message in a thread names."""
        for group, letter, number in _REF.findall(text):
            known = self.shown.setdefault((group, letter), [])
            if int(number) not in known:
                known.append(int(number))

    def ref(self, draw: random.Random, actor: Actor, letter: str = "A") -> str | None:
        """Return the reference of an entry in a group of the person, mostly of a late one."""
        group = draw.choice(actor.groups)
        known = self.shown.get((group, letter))
        if not known:
            return None
        return f"{group}-{letter}{draw.choice(known[-8:] if draw.random() < 0.9 else known)}"

    def concerns(self, draw: random.Random, actor: Actor, verb: str) -> str | None:
        """Return the reference of an item to which the person's delegation may answer so."""
        letter = "F" if verb == "reply" else "A"
        rows = self.query(_OPEN[verb], actor.delegation)
        found = [f"{group}-{letter}{number}" for group, number in rows if group in actor.groups]
        return draw.choice(found[:12]) if found else None

    def near(self, actor: Actor, place: Place | None) -> Iterator[Message]:
        """Yield the last messages of the desk in a place, or in the private chat, newest first."""
        chat = self.service.world.chat(actor.user) if place is None else self.chat(place)
        numbers = chat.place(None if place is None else place.thread).numbers
        for number in reversed(numbers[-NEAR:]):
            message = chat.messages[number]
            if message.author.is_bot:
                yield message

    def fresh_name(self, actor: Actor, *, private: bool = False) -> str:
        """Return a new word; a private one says whose it is: `zqa…` belongs to delegation A."""
        self.serial += 1
        word = name_of(self.serial)
        return self.keep_private(word, actor.delegation) if private else word

    def keep_private(self, word: str, *codes: str) -> str:
        """Return a word that only these delegations may read; it begins with the first code."""
        word = f"zq{codes[0].lower()}{word}"
        self.told[word] = frozenset(codes)
        return word
