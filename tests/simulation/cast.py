"""The people and threads of a simulated negotiation, in the sandbox and in the desk's database."""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from domain.groups import CODES, Group, Place
from domain.people.model import Person, Role
from domain.times.wall_clock import QuietHours
from sandbox.chats.posting import announce, open_topic
from sandbox.service import Service
from sandbox.state.world import Chat, Standing
from sandbox.state.world import Person as Account
from storage.records import Records
from storage.store import Store
from tests.simulation.database import UNSYNCED, Life, driver_of

FIRST_USER = 1001
#: Writes to the desk without being accredited.
GUEST = 999
#: The bytes of an empty database, which takes long to make; it is made once in a process.
_EMPTY: list[bytes] = []
LANGUAGES = ("en", "ru", "uk", "tr")
ZONES = {"en": "Europe/Zurich", "ru": "Europe/Chisinau", "uk": "Europe/Kyiv",
         "tr": "Europe/Istanbul"}  # fmt: skip
_ALL = "DEL POL HUM MIL"
#: One side: the end of the label, the role, the groups, True for a point of contact.
_SIDE = (
    ("head", Role.HEAD, _ALL, False),
    ("alt", Role.ALTERNATE, _ALL, False),
    ("pol", Role.DELEGATE, "POL", True),
    ("hum", Role.DELEGATE, "HUM", True),
    ("aid", Role.DELEGATE, "HUM POL", False),
    ("mil", Role.DELEGATE, "MIL", True),
    ("exp", Role.EXPERT, "HUM MIL", False),
)
_OTHERS = (
    ("M-conv", "M", Role.FACILITATOR, _ALL, False),
    ("O-field", "O", Role.OBSERVER, "HUM", True),
    ("O-watch", "O", Role.OBSERVER, "HUM MIL", False),
    ("S-sec", "S", Role.SECRETARIAT, _ALL, False),
    ("S-duty", "S", Role.SECRETARIAT, _ALL, False),
    ("S-aide", "S", Role.SECRETARIAT, _ALL, False),
)


@dataclass(frozen=True, slots=True)
class Actor:
    """One person who takes part, with what the sandbox and the desk know of them."""

    user: int
    label: str
    delegation: str
    role: Role
    groups: tuple[str, ...]
    poc: bool
    language: str
    zone: str

    @property
    def party(self) -> bool:
        """True if the person belongs to one of the two parties."""
        return self.delegation in {"A", "B"}


def make_cast(draw: random.Random, people: int) -> list[Actor]:
    """Return *people* actors, at most 20. The two sides speak the same languages."""
    languages = [draw.choice(LANGUAGES) for _ in _SIDE]
    found = []
    for (end, role, groups, poc), language in zip(_SIDE, languages, strict=True):
        found += [(f"{code}-{end}", code, role, groups, poc, language) for code in ("A", "B")]
    others = [(*each, draw.choice(LANGUAGES)) for each in _OTHERS]
    # Even a small cast has both heads, both points of contact of a group and the secretariat.
    order = [*found[:2], *others[3:5], *found[6:8], *found[2:6], *found[8:], *others[:3],
             *others[5:]]  # fmt: skip
    return [
        Actor(FIRST_USER + number, label, code, role, tuple(groups.split()), poc, language,
              ZONES[language])
        for number, (label, code, role, groups, poc, language) in enumerate(order[:people])
    ]  # fmt: skip


def build_chats(service: Service, cast: Sequence[Actor], draw: random.Random) -> dict[str, Place]:
    """Add the people and the threads to the sandbox; return the place of each group.

    HUM and MIL are topics of a forum, POL is a basic group, and DEL is a supergroup of its own.
    """
    for actor in cast:
        service.world.add_person(
            Account(actor.user, actor.label, actor.language, began=True, zone=actor.zone)
        )
    service.world.add_person(Account(GUEST, "Guest", draw.choice(LANGUAGES)))

    def chat(title: str, kind: str, *codes: str) -> Chat:
        made = service.world.add_chat(title, kind, forum=len(codes) > 1)
        for actor in cast:
            if any(code in actor.groups for code in codes):
                made.members[actor.user] = "creator" if actor.label == "S-sec" else "member"
        made.members[GUEST] = "member"
        made.bot = Standing("member")
        return made

    forum = chat("Groups", "supergroup", "HUM", "MIL")
    owner = service.world.person(next(iter(forum.members))).speaker
    # The first message of a forum belongs to its General topic.
    announce(service, forum, owner, {"group_chat_created": True})
    topics = {code: open_topic(service, forum, owner, code).id for code in ("HUM", "MIL")}
    places = {code: Place(forum.id, thread) for code, thread in topics.items()}
    places["POL"] = Place(chat("POL", "group", "POL").id)
    places["DEL"] = Place(chat("DEL", "supergroup", "DEL").id)
    service.queue.clear()
    return places


async def make_database(
    path: Path, cast: Sequence[Actor], places: dict[str, Place], at: datetime
) -> None:
    """Create a database in which everybody is accredited and all groups are open."""

    async def furnish(records: Records) -> None:
        for number, code in enumerate(CODES):
            group = Group(code).bind(places[code], code, LANGUAGES[number]).open(at)
            await records.groups.save(group)
        for actor in cast:
            records.people.add(Person(
                actor.user, actor.label, actor.delegation, actor.role, frozenset(actor.groups), at,
                actor.poc, duty=actor.label == "S-duty", language=actor.language, zone=actor.zone,
                quiet=QuietHours.parse("20:00-05:00"),
            ))  # fmt: skip

    driver = driver_of(Life(path.parent))
    if not _EMPTY:
        async with Store.open(path, create=True, driver=driver, pragmas=UNSYNCED):
            pass
        _EMPTY.append(path.read_bytes())  # noqa: ASYNC240 - nothing else runs meanwhile
    path.write_bytes(_EMPTY[0])  # noqa: ASYNC240
    async with Store.open(path, driver=driver, pragmas=UNSYNCED) as store:
        await store.run(furnish)
