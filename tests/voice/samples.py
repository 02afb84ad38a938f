"""Helpers that produce every sentence of every catalogue, filled with sample facts."""

from __future__ import annotations

import re

from domain.people.model import Role
from tests.fluent import HOUSE, Sentence, read
from tests.voice.reading import at, speaker
from voice import Markup

CATALOGUES = read(HOUSE / "voice")
_COUNTS = {"count", "length", "limit", "minutes", "letters", "timers", "updates", "year"}
_CODES: dict[str, object] = {
    "delegation": "B",
    "delegations": ["A", "O"],
    "assignees": ["A", "M"],
    "group": "HUM",
    "groups": ["DEL", "MIL"],
    "role": Role.HEAD,
}


def facts(sentence: Sentence, words: str) -> dict[str, object]:
    """Return a sample value for each fact of *sentence*; *words* is used for all free texts."""
    found: dict[str, object] = {}
    for each in sentence.facts:
        function, name = re.fullmatch(r"(?:(\w+)\()?\$([\w-]+)\)?", each).groups()  # type: ignore[union-attr]
        if name.startswith("example-"):
            continue
        name = (
            name.split("-")[0]
            if name.startswith(("delegation-", "delegations-", "group-"))
            else name
        )
        if function:
            found[name] = at(25, "12:00")
        else:
            found[name] = 3 if name in _COUNTS else _CODES.get(name, words)
    return found


def said(language: str, sentence: Sentence, words: str, zone: str | None = None) -> Markup:
    """Return *sentence* filled with sample facts; *words* replaces all texts written by people."""
    return speaker(language, zone).say(sentence.name, **facts(sentence, words))


def sentences(language: str, *starts: str) -> list[Sentence]:
    """Return the sentences of one language whose keys begin with one of *starts*.

    Without *starts*, returns all sentences of the language.
    """
    found = CATALOGUES[language].sentences.values()
    return [each for each in found if each.name.startswith(starts or "")]
