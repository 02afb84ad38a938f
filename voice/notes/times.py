"""Find the times that a note names."""

from __future__ import annotations

from dataclasses import dataclass

from domain.refs import traced
from voice.dues.expressions import expressions
from voice.dues.kinds import Kind
from voice.dues.lexicons import lexicon
from voice.dues.tokens import fold_words

_WEEKLY = frozenset({Kind.WEEKDAY, Kind.CLOCK, Kind.HOUR_OR_AT})
_DATED = frozenset({Kind.NEAR_DAY, Kind.DATE, Kind.ISO_DATE, Kind.MONTH, Kind.UNIT, Kind.SPAN})
_MARKS = " \t\n,.;:()-–—"


@dataclass(frozen=True, slots=True)
class Named:
    """A time that a note names.

    *opens* is true if the note begins with it. *latest* is true if a word such as "by" leads to
    it. *dated* is false for a weekday or an hour: "on Monday" may also be the last one. *strict*
    is true if it names a day and an exact hour.
    """

    words: str
    opens: bool
    latest: bool
    dated: bool
    strict: bool


def times_in(note: str, language: str) -> list[Named]:
    """Return the times of *note*, whose writer writes *language*, in their order."""
    line, places = traced(note)
    found = []
    for each in expressions(line, language):
        if each.weak or each.recurs:
            continue
        words = note[places[each.start] : places[each.end]].strip(_MARKS)
        kinds = {token.kind for token in lexicon(each.language).scan(fold_words(words))}
        found.append(
            Named(
                words,
                opens=not line[: each.start].strip(_MARKS),
                latest=each.latest,
                dated=not _DATED.isdisjoint(kinds) or (each.strict and _WEEKLY.isdisjoint(kinds)),
                strict=each.strict,
            )
        )
    return found
