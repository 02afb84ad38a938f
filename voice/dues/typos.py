"""Find the day that a mistyped word means ("tomorow"), so that the desk can ask."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache

from voice.dues.kinds import Kind
from voice.dues.lexicons import is_known_word, languages, lexicon
from voice.dues.tokens import Token, pieces, spellings

#: Shorter words are too near to other words.
_LEAST = 5
_DAYS = frozenset({Kind.NEAR_DAY, Kind.WEEKDAY, Kind.WEEKDAYS})
#: Words that are one letter away from the name of a day, but that are words of their own:
#: "breakfast", "among", "harm", "four of", "writer", "wedding" and the like.
_OTHER_WORDS = frozenset(
    (
        "sundry",
        "sundae",
        "toddy",
        "завтрак",
        "среди",
        "вреда",
        "треда",
        "следа",
        "бреда",
        "четверо",
        "серед",
        "yazar",
        "nazar",
        "bazar",
        "dugun",
    )
)


def mended(text: str) -> str | None:
    """Return *text*, from `fold_words`, with its one mistyped day put right.

    Returns None if it has no such word, or more than one word that no language knows.
    """
    found: tuple[str, str] | None = None
    for each in pieces(text):
        if each.shape != "word" or is_known_word(each.text):
            continue
        right = nearest(each.text)
        if right is None or found is not None:
            return None
        found = each.text, right
    if found is None:
        return None
    return re.sub(rf"(?<!\w){re.escape(found[0])}(?!\w)", found[1], text, count=1)


@lru_cache(maxsize=1024)
def nearest(word: str) -> str | None:
    """Return the name of a day that is one letter away from *word*.

    A letter may be missing, superfluous or wrong, or two letters may be exchanged. Returns None if
    there is no such name, or if such names mean different days.
    """
    if len(word) < _LEAST or word in _OTHER_WORDS or not _may_be_near(word):
        return None
    found: dict[str, tuple[Token, ...]] = {}
    found |= _doubled().get(_single(word), {})
    for each in spellings(word):
        for shortened in (each, *_shortened(each)):
            names = _names().get(shortened, {})
            found |= {name: names[name] for name in names if is_near(each, name)}
    return min(found) if len(set(found.values())) == 1 else None


@cache
def _doubled() -> dict[str, dict[str, tuple[Token, ...]]]:
    """Return the names of days with their tokens, by their letters without repetition."""
    found: dict[str, dict[str, tuple[Token, ...]]] = {}
    for names in _names().values():
        for name, tokens in names.items():
            found.setdefault(_single(name), {})[name] = tokens
    return found


def _single(word: str) -> str:
    """Return *word* with each repeated letter once: "tommorrrow" is "tomorow"."""
    return re.sub(r"(.)\1+", r"\1", word)


def _may_be_near(word: str) -> bool:
    """Return False if no name of a day is near *word*: one mistake leaves its begin or its end."""
    begins, ends = _edges()
    return any(each[:2] in begins or each[-2:] in ends for each in spellings(word))


@cache
def _edges() -> tuple[frozenset[str], frozenset[str]]:
    names = {name for found in _names().values() for name in found}
    return frozenset(each[:2] for each in names), frozenset(each[-2:] for each in names)


@cache
def _names() -> dict[str, dict[str, tuple[Token, ...]]]:
    """Return the names of days with their tokens, each also by its name less a letter."""
    found: dict[str, dict[str, tuple[Token, ...]]] = {}
    for language in languages():
        for phrase, tokens in lexicon(language).phrases.items():
            name = phrase[0]
            if len(phrase) != 1 or len(name) < _LEAST or not tokens or tokens[0].kind not in _DAYS:
                continue
            for key in (name, *_shortened(name)):
                found.setdefault(key, {})[name] = tokens
    return found


def _shortened(word: str) -> Iterator[str]:
    return (word[:place] + word[place + 1 :] for place in range(len(word)))


def is_near(word: str, name: str) -> bool:
    """Return True if one letter is added, left out or changed, or if two letters are exchanged."""
    if len(word) != len(name):
        longer, shorter = sorted((word, name), key=len, reverse=True)
        return shorter in _shortened(longer)
    wrong = [place for place in range(len(word)) if word[place] != name[place]]
    if len(wrong) == 1:
        return True
    exchanged = len(wrong) == 2 and wrong[1] == wrong[0] + 1
    return exchanged and word[wrong[0]] == name[wrong[1]] and word[wrong[1]] == name[wrong[0]]
