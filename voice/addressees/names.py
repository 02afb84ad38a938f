"""The names that the desk knows: delegations with all their names, groups, roles and people."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache

from domain.groups import CODES
from domain.notices.model import ROLES as RECIPIENTS
from domain.people.model import Kind as Party
from domain.people.model import Registry
from domain.refs import legible
from voice.addressees.sides import OUR_SIDE, SOUNDS, THEY, WE
from voice.addressees.words import (
    ALL,
    BESIDE,
    BOTH,
    ENDINGS,
    GROUP,
    OF,
    ROLES,
    SIDE,
    SIDES,
    TOWARDS,
    VOWELS,
    spelled,
)

#: A word of a name can have another ending only if so many letters of it stay.
_SHORTEST_STEM = 3
#: So many vowels at the end of a name can be replaced by an ending.
_MOST_VOWELS = 2
#: A word of this length can stand for a whole name, if no other delegation's name has it.
_LONG = 4
_PREFIX = 3
_COMMON = SIDE | SIDES | TOWARDS | BESIDE | OF | GROUP | {"AND", "REPUBLIC", "STATE", "STATES"}

#: A word for a side may be written together with a code.
_SIDES = tuple(SIDE)


@dataclass(frozen=True, slots=True)
class Names:
    """What the desk knows by name.

    *delegations* maps each code to the delegation's names in all languages. *groups* are the codes
    of the groups. *roles* are the words for roles that a notice can be sent to. *labels* are the
    labels of people. *parties* are the codes of the delegations that "both sides" means.
    """

    delegations: Mapping[str, tuple[str, ...]]
    groups: tuple[str, ...]
    roles: tuple[str, ...]
    labels: frozenset[str]
    parties: tuple[str, ...] = ()
    index: Index = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        delegations = tuple(self.delegations.items())
        object.__setattr__(self, "index", _index(delegations, self.groups, self.labels))


@dataclass(frozen=True, slots=True)
class Index:
    """Names for look-up; all words are in the spelling of `words.spelled`."""

    codes: Mapping[str, str]
    groups: Mapping[str, str]
    labels: Mapping[str, str]
    #: The first letters of a name -> names as lists of words, each with its delegation; longest
    #: names first.
    phrases: Mapping[str, tuple[tuple[tuple[str, ...], str], ...]]
    #: A role -> the delegations whose name is that role.
    roles: Mapping[str, tuple[str, ...]]
    _whole: frozenset[str]

    def may_hold(self, keys: set[str]) -> bool:
        """Return False if certainly none of these words can name somebody."""
        if not keys.isdisjoint(self._whole):
            return True
        return any(key[:_PREFIX] in self.phrases or key.startswith(_SIDES) for key in keys)


@lru_cache(maxsize=4)
def _index(
    delegations: tuple[tuple[str, tuple[str, ...]], ...],
    groups: tuple[str, ...],
    labels: frozenset[str],
) -> Index:
    codes = {spelled(code): code for code, _ in delegations}
    codes = {sound: codes[letter] for sound, letter in SOUNDS.items() if letter in codes} | codes
    known = {spelled(each): each for each in groups}
    people = {spelled(legible(each)): each for each in labels}
    roles: dict[str, list[str]] = {}
    phrases: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for words, code in _phrases(delegations):
        if all(word in codes or word in SIDE for word in words):
            continue  # "Delegation A" is read as a word for a side and a code
        if len(words) == 1 and words[0] in ROLES:
            roles.setdefault(ROLES[words[0]], []).append(code)
        elif words[0] not in ALL | BOTH:
            phrases.setdefault(words[0][:_PREFIX], []).append((words, code))
    return Index(
        codes,
        known,
        people,
        {
            prefix: tuple(sorted(found, key=lambda each: -len(each[0])))
            for prefix, found in phrases.items()
        },
        {role: tuple(dict.fromkeys(found)) for role, found in roles.items()},
        frozenset(
            {*codes, *known, *ROLES, *ALL, *BOTH, *SIDE, *SIDES, *GROUP, *WE, *THEY, *OUR_SIDE}
            | {re.split(r"[-_]", each)[0] for each in people}
        ),
    )


def _phrases(
    delegations: tuple[tuple[str, tuple[str, ...]], ...],
) -> list[tuple[tuple[str, ...], str]]:
    """Return each name as its words, and the long words that only one delegation's name has."""
    whole = [
        (tuple(spelled(legible(name)).split()), code)
        for code, names in delegations
        for name in names
        if name.strip()
    ]
    codes = {spelled(code) for code, _ in delegations}
    used = Counter(word for word, _ in {(word, code) for words, code in whole for word in words})
    alone = {
        ((word,), code)
        for words, code in whole
        for word in words
        if len(word) >= _LONG and used[word] == 1 and word not in _COMMON | codes
    }
    return sorted({*whole, *alone})


def is_form(word: str, name: str, endings: frozenset[str] = ENDINGS) -> bool:
    """Return True if *word* is *name*, or *name* with one of *endings* ("Валдории")."""
    if word == name:
        return True
    stems = [name]
    while stems[-1] and stems[-1][-1] in VOWELS and len(stems) <= _MOST_VOWELS:
        stems.append(stems[-1][:-1])
    return any(
        len(stem) >= _SHORTEST_STEM and word.startswith(stem) and word[len(stem) :] in endings
        for stem in stems
    )


@lru_cache(maxsize=4)
def known_names(registry: Registry, labels: frozenset[str]) -> Names:
    """Return what the desk knows by name; *labels* are those of all people."""
    names = {
        each.code: ((each.name,) if each.name else ())
        + (() if each.kind is Party.PARTY else (each.kind.value,))
        for each in registry.delegations
    }
    return Names(names, CODES, tuple(RECIPIENTS), labels, registry.parties)
