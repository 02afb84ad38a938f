"""Tell which words in front of the latest time are the text: "first by +48h", "Friday by +48h"."""

from __future__ import annotations

from collections.abc import Sequence

from voice.dues.anchors import is_day, is_ordinal, tells
from voice.dues.reasons import may_extend
from voice.dues.side_words import BEFORE, word_set
from voice.dues.tokens import fold_words
from voice.dues.words import Word

#: The first words of the phrases for the latest time.
_LATEST = word_set("by until till before no not due", "до к ко не", "en")
_FIGURES = frozenset("+0123456789")
_ARTICLES = frozenset({"the", "of"})


def begins_with_item(words: Sequence[Word]) -> bool:
    """Return True if *words* begin with an ordinal in front of a word such as "by".

    The ordinal is no day then: "the first by 30 Jul". Behind "on" it is one: "on the first by 10".
    """
    place = 0
    while place < len(words) - 1 and words[place].text.lower() in _ARTICLES:
        place += 1
    behind = words[place + 1 : place + 2]
    return is_ordinal(words[place].text) and bool(behind) and _is_latest(behind[0].text)


def ends_with_item(left: Sequence[Word], within: Sequence[Word], *, whole: bool) -> bool:
    """Return True if the last words of *left* are text in front of a latest time with a day.

    They are an ordinal in front of a word such as "by", or of the number of a day. In front of
    "by +48h" the name of a day is text as well. *within* are the words of the time; if it is
    *whole* (with its hour), an ordinal with its noun is text too.
    """
    if not left:
        return False
    if whole and len(left) > 1 and is_ordinal(left[-2].text) and not may_extend(left[-1].text):
        return True
    led = _is_latest(within[0].text)
    if led and is_day(left[-1].text) and any(each.text.startswith("+") for each in within):
        return True
    if not is_ordinal(left[-1].text) or not (led or within[0].text[:1] in _FIGURES):
        return False
    ahead = [fold_words(each.text) for each in left[-3:-1]]
    return not any(each not in _ARTICLES and (each in BEFORE or tells(each)) for each in ahead)


def _is_latest(word: str) -> bool:
    return fold_words(word) in _LATEST
