"""Find the two times of a phrase that names a choice or a range ("Monday or Tuesday at 10:00")."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from voice.dues import phrases
from voice.dues.kinds import Kind
from voice.dues.repeated import repeats
from voice.dues.slots import Clock, Close, Day, Part, Shift, Slot
from voice.dues.tokens import Token

#: A choice with more tokens than this is a sentence. Many divisions of it would be tried.
MOST_TOKENS = 12

_JOINERS = frozenset({Kind.OR, Kind.AND, Kind.TO, Kind.OUT_OF})
_OPENERS = frozenset({Kind.FROM, Kind.BETWEEN})
_RANGES = frozenset({Kind.TO, Kind.OUT_OF, Kind.AND, Kind.BY})
#: These words join the ends of a range also without a word such as "between".
_ENDS = frozenset({Kind.TO, Kind.OUT_OF})

Tokens = list[Token]


@dataclass(frozen=True, slots=True)
class Pair:
    """The slots of two times. They are the ends of a range if *ranged* is true, else a choice."""

    first: list[Slot]
    second: list[Slot]
    ranged: bool


def pairs(tokens: Sequence[Token]) -> Iterator[Pair]:
    """Yield the slots of the two times that *tokens* may name, the likeliest division first.

    Words before and after the choice belong to both times: in "tomorrow at 10 or 12" the second
    time is "tomorrow at 12". The more words are common to both, the likelier is the division.
    """
    words = _unfolded(tokens)
    place = _joiner(words)
    if place is None or len(words) > MOST_TOKENS:
        return
    opened = [number for number in range(place) if words[number].kind in _OPENERS]
    ranged = words[place].kind in _RANGES
    after = [each for each in words[place + 1 :] if each.kind is not Kind.BETWEEN_AFTER]
    ends = words[place].kind in _ENDS or bool(opened) or len(after) < len(words) - place - 1
    for before in _without_opener(words[:place], opened, ranged=ranged):
        for first, second in _divided(before, after):
            yield Pair(first, second, ranged=ranged and ends)


def _unfolded(tokens: Sequence[Token]) -> Tokens:
    """Return *tokens* with `23-24` as two numbers, because with a month it is no date."""
    found: Tokens = []
    for each in tokens:
        one, dash, two = each.value.partition("-")
        if each.kind is Kind.DATE and dash and "-" not in two:
            found += [
                Token(Kind.NUMBER, number=int(one)),
                Token(Kind.TO),
                Token(Kind.NUMBER, number=int(two)),
            ]
        else:
            found.append(each)
    return found


def _joiner(words: Tokens) -> int | None:
    """Return the place of the only word that joins two times, or None."""
    found = [number for number, each in enumerate(words) if each.kind in _JOINERS]
    if not found and any(each.kind in _OPENERS for each in words):
        first = next(number for number, each in enumerate(words) if each.kind in _OPENERS)
        found = [n for n, each in enumerate(words) if each.kind is Kind.BY and n > first]
    return found[0] if len(found) == 1 else None


def _without_opener(words: Tokens, opened: list[int], *, ranged: bool) -> Iterator[Tokens]:
    """Yield the words before the joiner without "from" and "between", then with "at" instead."""
    if not opened or not ranged:
        yield words
        if not opened and ranged:
            yield _with_at(words)
        return
    place = opened[-1]
    yield [*words[:place], *words[place + 1 :]]
    yield [*words[:place], Token(Kind.AT), *words[place + 1 :]]


def _with_at(words: Tokens) -> Tokens:
    """Return *words* with "at" before the number at their end: "tomorrow 9" of "tomorrow 9-11"."""
    if words and words[-1].kind in {Kind.NUMBER, Kind.HOUR_ORDINAL}:
        return [*words[:-1], Token(Kind.AT), words[-1]]
    return words


def _divided(before: Tokens, after: Tokens) -> Iterator[tuple[list[Slot], list[Slot]]]:
    spans = [(a, b) for a in range(len(before)) for b in range(1, len(after) + 1)]
    spans.sort(key=lambda span: span[0] - span[1], reverse=True)
    for begin, end in spans:
        first = phrases.slots([*before, *after[end:]])
        if first is None:
            continue
        second = phrases.slots([*before[:begin], *after])
        if second is not None and _shape(first) == _shape(second):
            yield first, second


def _shape(slots: Sequence[Slot]) -> tuple[bool, bool, bool]:
    """Return whether the slots name a day, whether they name an hour, and whether they recur."""
    return (
        any(isinstance(each, Day | Shift) for each in slots),
        any(isinstance(each, Clock | Part | Close) for each in slots),
        repeats(slots),
    )
