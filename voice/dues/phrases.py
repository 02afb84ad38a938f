"""Read a sequence of tokens as phrases, and turn each phrase into a slot.

A sequence is read only if no token is left over.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from functools import cache, lru_cache

from voice.dues import date_phrases, day_phrases, often_phrases, time_phrases
from voice.dues.kinds import START, Joints, Kind, pattern
from voice.dues.slots import Clock, Day, Slot
from voice.dues.tokens import Token

#: A text with more tokens than this is a sentence, and not a time phrase.
MOST_TOKENS = 16

Reader = Callable[[Sequence[Token], Joints], Slot | None]

#: The words that may come before a phrase.
_JOINTS = pattern("(AT|ON|BY|OF|FROM|TO|HOUR_OR_AT){0,3}")
#: The words that may come after a phrase.
_BEHIND = pattern("(BY_AFTER | OUT_OF? FROM_AFTER | OUT_OF | BETWEEN_AFTER)?")
#: Behind a day these words mean that something begins: tr "1 Aralık'tan".
_START = {Kind.OUT_OF: Kind.FROM_AFTER}

_ENDS = START | {Kind.TO, Kind.BETWEEN_AFTER}


@cache
def _rules() -> tuple[tuple[re.Pattern[str], Reader], ...]:
    all_rules = (
        *often_phrases.RULES,
        *date_phrases.RULES,
        *day_phrases.RULES,
        *time_phrases.RULES,
        *date_phrases.LAST_RULES,
    )
    return tuple((pattern(phrase), reader) for phrase, reader in all_rules)


def slots(tokens: Sequence[Token]) -> list[Slot] | None:
    """Return the slots of the first reading that uses all *tokens*, or None if there is none."""
    if not tokens or len(tokens) > MOST_TOKENS:
        return None
    kinds = "".join([each.kind for each in tokens])
    return None if Kind.UNKNOWN in kinds else _read(tokens, kinds, 0)


def _read(tokens: Sequence[Token], kinds: str, start: int) -> list[Slot] | None:
    if start == len(kinds):
        return []
    for slot, end in _phrases(tokens, kinds, start):
        rest = _read(tokens, kinds, end)
        if rest is not None:
            return [slot, *rest]
    return None


def _phrases(tokens: Sequence[Token], kinds: str, start: int) -> Iterator[tuple[Slot, int]]:
    """Yield the slot of each phrase that may begin at *start*, and where the phrase ends.

    The prepositions before and after a phrase ("joints") are passed on to the function that reads
    it.
    """
    for reader, begin, end, behind in _matches(kinds, start):
        joints = frozenset([each.kind for each in tokens[start:begin]])
        if end < behind:
            joints |= {_START.get(each.kind, each.kind) for each in tokens[end:behind]}
        slot = reader(tokens[begin:end], joints)
        if slot is not None and not joints.isdisjoint(_ENDS):
            slot = _ending(slot, joints)
        if slot is not None:
            before = any(each.value == "before" for each in tokens[start:begin])
            yield (_before(slot) if before else slot), behind


# Most phrases consist of the same few kinds of words in the same order, so few strings of kinds
# occur.
@lru_cache(maxsize=1024)
def _matches(kinds: str, start: int) -> tuple[tuple[Reader, int, int, int], ...]:
    """Return each rule that matches at *start*, in the order in which the readings are tried.

    A rule is returned as its reader, where its phrase begins and ends, and where the joints behind
    the phrase end. The phrase begins after the joints before it.
    """
    longest = _JOINTS.match(kinds, start)
    assert longest is not None, "the pattern may be empty"
    found: list[tuple[Reader, int, int, int]] = []
    for begin in range(longest.end(), start - 1, -1):
        for rule, reader in _rules():
            phrase = rule.match(kinds, begin)
            if phrase is not None:
                behind = _BEHIND.match(kinds, phrase.end())
                assert behind is not None, "the pattern may be empty"
                found.append((reader, begin, phrase.end(), behind.end()))
    return tuple(found)


def _ending(slot: Slot, joints: Joints) -> Slot | None:
    """Return *slot* with "from" or "to" beside it, or None if these words cannot be beside it.

    They may stand at the first and the last day of a recurrence. An hour with "from" is the
    beginning of a range, and no time of its own.
    """
    if isinstance(slot, Clock) and Kind.TO not in joints:
        return replace(slot, since=True)
    return slot if isinstance(slot, Day) else None


def _before(slot: Slot) -> Slot:
    if isinstance(slot, Day):
        return replace(slot, before=True)
    return slot
