"""The difference between two versions of a text, word by word."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum
from itertools import groupby

from domain.characters import units

#: A word with its punctuation and the spaces behind it. `[24][48]` is two words.
_WORD = re.compile(r"(?P<word>(?:(?!\]\[)\S)+\]?|\]|(?=\s))(?P<space>\s*)")
#: A piece of a text up to the end of a sentence, a clause or a line, with the spaces behind it.
_PIECE = re.compile(r"(?:(?![.;?!…]+\s|\n).)*(?:[.;?!…]+\s+|\n\s*)?", re.DOTALL)
_END = re.compile(r"(?:[.;?!…]|\n)\s*$")
#: What stands for sentences that are left out, as far as its length counts: "… ".
_GAP = 2


class Mark(StrEnum):
    """What has become of the words of a run."""

    EQUAL = "equal"
    REMOVED = "removed"
    ADDED = "added"
    #: Here unchanged sentences are left out. Such a run has no words.
    LEFT_OUT = "left-out"


@dataclass(frozen=True, slots=True)
class Run:
    """Words next to each other of which the same is true."""

    mark: Mark
    words: str


def difference(old: str, new: str) -> tuple[Run, ...]:
    """Return the runs that lead from the text *old* to the text *new*.

    The equal and the removed runs, joined, are *old*; the equal and the added ones are *new*. Of
    words that were replaced, the removed run stands first.
    """
    before, after = _words(old), _words(new)
    olds, news = [word for word, _ in before], [word for word, _ in after]
    matcher = SequenceMatcher(None, olds, news, autojunk=False)
    runs: list[Run] = []
    for _, i, i_end, j, j_end in matcher.get_opcodes():
        if olds[i:i_end] == news[j:j_end]:
            runs += _alike(before[i:i_end], after[j:j_end])
        else:
            runs.append(Run(Mark.REMOVED, _text(before[i:i_end])))
            runs.append(Run(Mark.ADDED, _text(after[j:j_end])))
    return tuple(_joined(each for each in runs if each.words))


def shortened(runs: Sequence[Run], most_units: int, most_marks: int) -> tuple[Run, ...]:
    """Return the runs, with at most so many UTF-16 units and so many runs that need a mark.

    If all runs are too much, only whole sentences in which something has changed are returned,
    the first of them if not all of them fit, with a run LEFT_OUT where others stood.
    """
    if _fits(runs, most_units, most_marks):
        return tuple(runs)
    sentences = [each if _changed(each) else None for each in _sentences(runs)]
    for shown in range(len(sentences), 0, -1):
        kept = [*sentences[:shown], *([None] if shown < len(sentences) else [])]
        found = tuple(_gapped(kept))
        if _fits(found, most_units, most_marks):
            return found
    return (Run(Mark.LEFT_OUT, ""),)


def _words(text: str) -> list[tuple[str, str]]:
    found = [(each["word"], each["space"]) for each in _WORD.finditer(text)]
    return [each for each in found if any(each)]


def _text(words: Iterable[tuple[str, str]]) -> str:
    return "".join(f"{word}{space}" for word, space in words)


def _alike(before: Sequence[tuple[str, str]], after: Sequence[tuple[str, str]]) -> Iterator[Run]:
    """Yield the runs of words that are equal; the spaces behind them may differ."""
    for (word, space), (_, spaces) in zip(before, after, strict=True):
        if space == spaces:
            yield Run(Mark.EQUAL, f"{word}{space}")
        else:
            yield Run(Mark.EQUAL, word)
            yield Run(Mark.REMOVED, space)
            yield Run(Mark.ADDED, spaces)


def _joined(runs: Iterable[Run]) -> Iterator[Run]:
    """Yield the runs, each stretch of changes as one removed and one added."""
    for equal, some in groupby(runs, key=lambda each: each.mark is Mark.EQUAL):
        stretch = list(some)
        for mark in (Mark.EQUAL,) if equal else (Mark.REMOVED, Mark.ADDED):
            words = "".join(each.words for each in stretch if each.mark is mark)
            if words:
                yield Run(mark, words)


def _sentences(runs: Sequence[Run]) -> Iterator[list[Run]]:
    """Cut the runs at the ends of sentences; what replaces removed words stays with these."""
    sentence: list[Run] = []
    for number, run in enumerate(runs, 1):
        replaced = runs[number : number + 1] and runs[number].mark is Mark.ADDED
        for piece in filter(None, _PIECE.findall(run.words)):
            sentence.append(Run(run.mark, piece))
            if _END.search(piece) and not (run.mark is Mark.REMOVED and replaced):
                yield sentence
                sentence = []
    if sentence:
        yield sentence


def _gapped(sentences: Iterable[list[Run] | None]) -> Iterator[Run]:
    """Yield the runs of the sentences, and one run LEFT_OUT for those that are None."""
    gap = False
    for sentence in sentences:
        if sentence is not None:
            yield from sentence
        elif not gap:
            yield Run(Mark.LEFT_OUT, "")
        gap = sentence is None


def _changed(sentence: Iterable[Run]) -> bool:
    return any(each.mark is not Mark.EQUAL for each in sentence)


def _fits(runs: Iterable[Run], most_units: int, most_marks: int) -> bool:
    length = marks = 0
    for each in runs:
        length += _GAP if each.mark is Mark.LEFT_OUT else units(each.words)
        marks += each.mark in {Mark.REMOVED, Mark.ADDED}
    return length <= most_units and marks <= most_marks
