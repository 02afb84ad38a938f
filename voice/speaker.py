"""The speaker: one language, one registry, one reader's zone, and `say`."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime
from enum import Enum
from functools import cache
from typing import Any

from domain.people import Kind, Registry
from voice.catalogues import catalogue
from voice.markup import Markup, safe
from voice.times import Instant


class MissingSentence(LookupError):
    """A catalogue has no such key, or the sentence was given other facts than it takes."""


class Speaker:
    """Says what the catalogue of *language* holds; to one reader, with times in *zone* beside UTC.

    A fact's name tells its kind: `delegation` (a code) becomes the delegation's name and brings its
    cases (`delegation-by`, `delegation-of`, `delegation-to`) along, `delegations` a list of names,
    `group` a group's name, `role` a role's. Datetimes are written by the message; all else is escaped.
    """

    def __init__(self, language: str, registry: Registry, zone: str | None = None) -> None:
        self.language = language
        self.registry = registry
        self._zone = zone
        self._bundle = catalogue(language)

    def say(self, key: str, /, **facts: object) -> Markup:
        """The sentence for *key*, as Telegram HTML."""
        name, _, attribute = key.partition(".")
        if not self._bundle.has_message(name):
            raise MissingSentence(f"{key} ({self.language})")
        message = self._bundle.get_message(name)
        pattern = message.attributes[attribute] if attribute else message.value
        if pattern is None:
            raise MissingSentence(f"{key} ({self.language})")
        text, problems = self._bundle.format_pattern(pattern, self._told(facts))
        if problems:
            raise MissingSentence(f"{key} ({self.language}): {problems[0]}")
        return Markup(text)

    def term(self, family: str, name: object) -> Markup:
        """A term by its name: `term("group", "HUM")` is the sentence `group-hum`."""
        value = name.value if isinstance(name, Enum) else str(name)
        return self.say(f"{family}-{value.lower()}")

    def delegation(self, code: str, case: str = "") -> Markup:
        """The delegation's name: `Delegation B`, `Observer`; *case* is `by`, `of` or `to`."""
        return _delegation(self.language, self.registry[code].kind, code, case)

    def _told(self, facts: Mapping[str, object]) -> dict[str, Any]:
        told: dict[str, Any] = {}
        for name, fact in facts.items():
            told[name] = self._fact(name, fact)
            if name == "delegation":
                for case in ("by", "of", "to"):
                    told[f"{name}-{case}"] = self.delegation(str(fact), case)
        return told

    def _fact(self, name: str, fact: object) -> object:
        match fact:
            case Markup() | bool():
                return fact
            case int() | float():
                return fact
            case datetime():
                return Instant(fact, self._zone)
            case str() if name == "delegation":
                return self.delegation(fact)
            case str() if name in {"group", "role", "act"}:
                return self.term(name, fact)
            case Iterable() if not isinstance(fact, str):
                return Markup(", ".join(safe(self._fact(_singular(name), each)) for each in fact))
            case _:
                return safe(fact)


def _singular(name: str) -> str:
    return {"delegations": "delegation", "assignees": "delegation", "groups": "group", "roles": "role"}.get(name, name)


@cache
def _delegation(language: str, kind: Kind, code: str, case: str) -> Markup:
    message = catalogue(language).get_message("delegation")
    pattern = message.attributes[case] if case else message.value
    assert pattern is not None, "every catalogue names delegations"
    text, _ = catalogue(language).format_pattern(pattern, {"kind": kind.value, "code": code})
    return Markup(text)
