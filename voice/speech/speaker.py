"""The speaker: one language, one registry, one reader's zone, and `say`."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime
from enum import Enum
from functools import cache
from typing import Any

from domain.people.model import Kind, Registry, Role
from voice.speech.catalogues import catalogue
from voice.speech.markup import Markup, safe
from voice.speech.times import Instant


class MissingSentence(LookupError):
    """A catalogue has no such key, or the sentence was given other facts than it takes."""


class Speaker:
    """Says what the catalogue of *language* holds; to one reader, with times in *zone* beside UTC.

    A fact's name tells its kind. `delegation` (a code) becomes the delegation's name and brings
    along its forms within a sentence (`delegation-by`: the attributes in the catalogue) and its
    `delegation-kind`; `group` likewise (`group-in`). `delegations`, `assignees` and `groups` are
    lists of names, and `delegations-to` names one or another of them. A Role becomes its term,
    datetimes are written by the message. All else is escaped, and cut where it is long: a sentence
    echoes words, a block quote holds them.
    """

    def __init__(self, language: str, registry: Registry, zone: str | None = None) -> None:
        self.language = language
        self.registry = registry
        self._zone = zone

    def say(self, key: str, /, **facts: object) -> Markup:
        """The sentence for *key*, as Telegram HTML."""
        if not facts:
            return _unvaried(self.language, key)
        return _format(self.language, key, self._told(facts))

    def term(self, family: str, name: object) -> Markup:
        """A term by its name: `term("group", "HUM")` is the sentence `group-hum`."""
        value = name.value if isinstance(name, Enum) else str(name)
        return self.say(f"{family}-{value.lower()}")

    def delegation(self, code: str, case: str = "") -> Markup:
        """The delegation's name: `Delegation B`, `Observer`; *case* is `by`, `of` or `to`."""
        return _forms(self.language, "delegation", code, self.registry[code].kind)[case]

    def either(self, codes: Iterable[object], case: str = "") -> Markup:
        """One or another of them: `Delegation A, Delegation B or Observer`; cases as above."""
        *first, last = (self.delegation(str(each), case) for each in codes)
        return self.say("either", first=Markup(", ".join(first)), last=last) if first else last

    def _told(self, facts: Mapping[str, object]) -> dict[str, Any]:
        told: dict[str, Any] = {name: self._fact(name, fact) for name, fact in facts.items()}
        told |= self._forms_of("delegation", facts.get("delegation"))
        told |= self._forms_of("group", facts.get("group"))
        match facts.get("delegations"):
            case [*codes] if codes:
                told["delegations-to"] = self.either(codes, "to")
        return told

    def _forms_of(self, name: str, code: object) -> dict[str, Any]:
        """What a code brings along: the forms of the name within a sentence."""
        if not isinstance(code, str) or isinstance(code, Markup):
            return {}
        if name == "group":
            return _cases(name, _forms(self.language, f"group-{code.lower()}", code, None))
        kind = self.registry[code].kind
        forms = _forms(self.language, name, code, kind)
        return {"delegation-kind": kind.value, **_cases(name, forms)}

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
            case Role() if name == "role":
                return self.term("role", fact)
            case str() if name == "group":
                return self.term(name, fact)
            case Iterable() if not isinstance(fact, str):
                return Markup(
                    ", ".join(safe(self._fact(_LISTS.get(name, name), each)) for each in fact)
                )
            case _:
                return safe(_short(str(fact)))


#: What a sentence repeats of somebody's words; Fluent itself gives up at 2,500 characters.
_ECHO_MAX = 200
#: Facts that are lists, and what each of their members is.
_LISTS = {"delegations": "delegation", "assignees": "delegation", "groups": "group"}


def _short(words: str) -> str:
    return words if len(words) <= _ECHO_MAX else words[: _ECHO_MAX - 1] + "…"


def _cases(name: str, forms: Mapping[str, Markup]) -> dict[str, Markup]:
    return {f"{name}-{case}": text for case, text in forms.items() if case}


@cache
def _forms(language: str, key: str, code: str, kind: Kind | None) -> Mapping[str, Markup]:
    """The name that *key* holds, under the empty string, and its attributes under theirs."""
    bundle = catalogue(language)
    if not bundle.has_message(key):
        raise MissingSentence(f"{key} ({language})")
    message = bundle.get_message(key)
    facts = {"kind": kind.value if kind else "", "code": safe(code)}
    forms = {"": message.value, **message.attributes}
    return {
        case: Markup(bundle.format_pattern(pattern, facts)[0])
        for case, pattern in forms.items()
        if pattern is not None
    }


@cache
def _unvaried(language: str, key: str) -> Markup:
    """A sentence that is told no facts; most of these are labels of buttons."""
    return _format(language, key, {})


def _format(language: str, key: str, told: dict[str, Any]) -> Markup:
    bundle = catalogue(language)
    name, _, attribute = key.partition(".")
    if not bundle.has_message(name):
        raise MissingSentence(f"{key} ({language})")
    message = bundle.get_message(name)
    pattern = message.attributes.get(attribute) if attribute else message.value
    if pattern is None:
        raise MissingSentence(f"{key} ({language})")
    text, problems = bundle.format_pattern(pattern, told)
    if problems:
        raise MissingSentence(f"{key} ({language}): {problems[0]}")
    return Markup(text)
