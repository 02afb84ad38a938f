"""Phrases: tokens put together to slots, so that not one token is left over."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from functools import cache

from voice.dues import day_phrases, time_phrases
from voice.dues.slots import Day, Slot
from voice.dues.tokens import Token

#: More tokens than this are a sentence, not a time.
MOST_TOKENS = 16

Reader = Callable[[Sequence[Token], str], Slot | None]

#: What may stand before a phrase: at, on, by, of, from; tr "saat".
_JOINTS = re.compile("[AOBGqr]{0,3}")
#: What may stand behind it: tr "kadar".
_BEHIND = re.compile("b?")


@cache
def _rules() -> tuple[tuple[re.Pattern[str], Reader], ...]:
    both = (*day_phrases.RULES, *time_phrases.RULES)
    return tuple((re.compile(pattern), reader) for pattern, reader in both)


def slots(tokens: Sequence[Token]) -> list[Slot] | None:
    """The slots that all of *tokens* fill, by the first reading that uses every token."""
    if not tokens or len(tokens) > MOST_TOKENS or any(each.kind == "?" for each in tokens):
        return None
    return _read(tokens, "".join(each.kind for each in tokens), 0)


def _read(tokens: Sequence[Token], kinds: str, start: int) -> list[Slot] | None:
    if start == len(kinds):
        return []
    for slot, end in _phrases(tokens, kinds, start):
        rest = _read(tokens, kinds, end)
        if rest is not None:
            return [slot, *rest]
    return None


def _phrases(tokens: Sequence[Token], kinds: str, start: int) -> Iterator[tuple[Slot, int]]:
    """Each phrase that may begin at *start*, its joints among it, and where it ends."""
    longest = _JOINTS.match(kinds, start)
    assert longest is not None, "the pattern may be empty"
    for begin in range(longest.end(), start - 1, -1):
        joints = kinds[start:begin]
        before = any(each.value == "before" for each in tokens[start:begin])
        for pattern, reader in _rules():
            found = pattern.match(kinds, begin)
            if found is None:
                continue
            behind = _BEHIND.match(kinds, found.end())
            assert behind is not None, "the pattern may be empty"
            slot = reader(tokens[begin : found.end()], joints + behind[0])
            if slot is not None:
                yield (_before(slot) if before else slot), behind.end()


def _before(slot: Slot) -> Slot:
    if isinstance(slot, Day):
        return replace(slot, before=True)
    return slot
