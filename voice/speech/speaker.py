"""The Speaker, which returns sentences in one language with names and times filled in."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime
from enum import Enum
from functools import cache
from typing import Any

from domain.people.model import Kind, Registry, Role
from domain.refusals import Usage
from voice.speech.catalogues import catalogue, exemplary
from voice.speech.examples import Examples
from voice.speech.markup import Markup, safe
from voice.speech.times import Instant

#: The reader of a text that is for nobody in particular.
_ANYBODY = Examples()


class MissingSentence(LookupError):
    """Raised if a catalogue has no sentence with the key, or if a fact is missing."""


class Speaker:
    """Returns sentences of the catalogue of *language*, filled with facts.

    A fact is a value with a name, and the name decides how the value is written. `delegation` is a
    delegation's code and is written as its name. The sentence also receives the grammatical forms
    of the name (`delegation-by`, an attribute in the catalogue) and the delegation's type
    (`delegation-kind`). `group` works in the same way (`group-in`). `delegations`, `assignees` and
    `groups` are written as lists of names. `delegations-by` has the names in their grammatical
    form, and `delegations-of` and `delegations-to` have the form "A, B or C". If several
    delegations have the same type, their names include their codes (`Observer R`). A Role is
    written as its term. A datetime is formatted by the message: in UTC and, if the text is for one
    reader, also in that reader's *zone*. Other texts are escaped, and cut if they are long,
    because long texts belong in a block quote.
    """

    def __init__(
        self,
        language: str,
        registry: Registry,
        zone: str | None = None,
        examples: Examples = _ANYBODY,
    ) -> None:
        self.language = language
        self.registry = registry
        self._zone = zone
        self._examples = examples

    def say(self, key: str, /, **facts: object) -> Markup:
        """Return the sentence with this *key* as Telegram HTML, filled with *facts*.

        Raises MissingSentence if the sentence or one of its facts is missing.
        """
        if key in exemplary(self.language):
            facts = {**self._examples.facts(self.registry, self.language), **facts}
        if not facts:
            return _unvaried(self.language, key)
        return _format(self.language, key, self._told(facts))

    def term(self, family: str, name: object) -> Markup:
        """Return the name of a value: `term("group", "HUM")` returns the sentence `group-hum`."""
        value = name.value if isinstance(name, Enum) else str(name)
        return self.say(f"{family}-{value.lower()}")

    def usage(self, usage: Usage) -> Markup:
        """Return a whole line that the reader can send: the command with its example."""
        facts = {"target": usage.target} if usage.target else {}
        words = self.say(usage.example, **facts) if usage.example else ""
        return Markup(f"/{usage.command} {words}".strip())

    def delegation(self, code: str, case: str = "") -> Markup:
        """Return the name of a delegation: `Delegation B`, `Observer`.

        *case* is "" for the plain name, or `by`, `of` or `to` for the form after that word.
        """
        return _forms(self.language, "delegation", code, self._kind(code))[case]

    def either(self, codes: Iterable[object], case: str = "") -> Markup:
        """Return delegations joined with "or": `Delegation A, Delegation B or Observer`.

        *case* chooses the form of the names, as for `delegation`.
        """
        *first, last = (self.delegation(str(each), case) for each in codes)
        return self.say("either", first=Markup(", ".join(first)), last=last) if first else last

    def _told(self, facts: Mapping[str, object]) -> dict[str, Any]:
        told: dict[str, Any] = {name: self._fact(name, fact) for name, fact in facts.items()}
        told |= self._forms_of("delegation", facts.get("delegation"))
        told |= self._forms_of("group", facts.get("group"))
        match facts.get("delegations"):
            case [*codes] if codes:
                told["delegations-by"] = Markup(
                    ", ".join(self.delegation(str(each), "by") for each in codes)
                )
                told["delegations-of"] = self.either(codes, "of")
                told["delegations-to"] = self.either(codes, "to")
        return told

    def _forms_of(self, name: str, code: object) -> dict[str, Any]:
        """Return the extra facts for a delegation's or a group's code: the forms of its name."""
        if not isinstance(code, str) or isinstance(code, Markup):
            return {}
        if name == "group":
            return _cases(name, _forms(self.language, f"group-{code.lower()}", code, ""))
        forms = _forms(self.language, name, code, self._kind(code))
        return {"delegation-kind": self.registry[code].kind.value, **_cases(name, forms)}

    def _kind(self, code: str) -> str:
        """Return the word by which the catalogue chooses the name of a delegation.

        It is the delegation's type, in the plural if other delegations have the same type: then
        the name must include the code.
        """
        kind = self.registry[code].kind
        apart = kind is not Kind.PARTY and not self.registry.alone(code)
        return f"{kind.value}s" if apart else kind.value

    def _fact(self, name: str, fact: object) -> object:
        match fact:
            case Markup() | bool():
                return fact
            case int() if name == "number":
                return str(fact)  # an identifier, whose digits are not grouped
            case int() | float():
                return fact
            case datetime():
                return Instant(fact, self._zone, self._examples.now)
            case str() if name == "delegation":
                return self.delegation(fact)
            case Usage():
                return self.usage(fact)
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


#: A sentence repeats at most this many characters of a person's words. Fluent itself fails at
#: 2,500 characters.
_ECHO_MAX = 200
#: The facts that are lists. Each member of a list is written like the fact that is named here.
_LISTS = {"delegations": "delegation", "assignees": "delegation", "groups": "group"}


def _short(words: str) -> str:
    return words if len(words) <= _ECHO_MAX else words[: _ECHO_MAX - 1] + "…"


def _cases(name: str, forms: Mapping[str, Markup]) -> dict[str, Markup]:
    return {f"{name}-{case}": text for case, text in forms.items() if case}


@cache
def _forms(language: str, key: str, code: str, kind: str) -> Mapping[str, Markup]:
    """Return all grammatical forms of the name that has this *key*.

    The plain form is under the empty string, and the other forms are under the names of the
    message's attributes.
    """
    bundle = catalogue(language)
    if not bundle.has_message(key):
        raise MissingSentence(f"{key} ({language})")
    message = bundle.get_message(key)
    facts = {"kind": kind, "code": safe(code)}
    forms = {"": message.value, **message.attributes}
    return {
        case: Markup(bundle.format_pattern(pattern, facts)[0])
        for case, pattern in forms.items()
        if pattern is not None
    }


@cache
def _unvaried(language: str, key: str) -> Markup:
    """Return a sentence that takes no facts.

    The result is cached, because most of these sentences are labels of buttons.
    """
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
