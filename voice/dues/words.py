"""Cut a line into words, without the punctuation behind them, and see where sentences end."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import NamedTuple

from voice.dues.kinds import Kind
from voice.dues.lexicons import languages, lexicon
from voice.dues.tokens import fold_words

#: A sentence ends with one of these, or with a full stop.
_ENDS = "?!;"
#: Units that are written with a full stop when they are shortened, and the halves of the day.
_UNITS = frozenset(
    (
        "min",
        "mins",
        "hr",
        "hrs",
        "am",
        "pm",
        "мин",
        "дн",
        "нед",
        "мес",
        "хв",
        "тиж",
        "міс",
        "dk",
        "approx",
        "ca",
        "прибл",
    )
)
#: A name of a day or a month with so many letters is a shortened one.
_SHORT = 4
#: Punctuation and blanks that are around the parts of a line.
PUNCTUATION = " \t\n,.;:-–—"
#: Punctuation that may stand behind a word.
EDGES = " ,.;:!?)»”\"'"


class Word(NamedTuple):
    """A word of a line, without the punctuation behind it."""

    start: int
    end: int
    text: str
    #: True if a sentence or a line ends after this word.
    ends: bool
    #: True if a colon follows this word.
    colon: bool

    @property
    def closes(self) -> bool:
        """True if no time goes on after this word."""
        return self.ends or self.colon


@lru_cache(maxsize=8)
def words_of(line: str) -> tuple[Word, ...]:
    """Return the words of a line, each with its place."""
    found: list[Word] = []
    spans = [each.span() for each in re.finditer(r"\S+", line)]
    for number, (start, end) in enumerate(spans):
        after = line[end : spans[number + 1][0]] if number + 1 < len(spans) else "\n"
        word = line[start:end]
        bare = word.rstrip(EDGES)
        stopped = "." in word[len(bare) :] and not _is_short(bare)
        ends = "\n" in after or stopped or any(each in word[len(bare) :] for each in _ENDS)
        found.append(Word(start, start + len(bare), bare, ends, ":" in word[len(bare) :]))
    return tuple(found)


def _is_short(word: str) -> bool:
    """Return True if a full stop after *word* may be that of an abbreviation ("Jul.", "25.")."""
    text = fold_words(word)
    return word.isdigit() or len(word) == 1 or text in _UNITS or text in _shortened()


@cache
def _shortened() -> frozenset[str]:
    """Return the words that are written with a full stop when they are shortened."""
    return frozenset(
        phrase[0]
        for each in languages()
        for phrase, tokens in lexicon(each).phrases.items()
        if len(phrase) == 1
        and len(phrase[0]) <= _SHORT
        and tokens
        and tokens[0].kind in {Kind.MONTH, Kind.WEEKDAY}
    )
