"""Find the time phrase at the end of a line, after "by" or its equivalent in four languages.

The phrase is cut off only if all its words together name a time. In doubt, the words stay in the
text, and the desk asks for a time.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache

from domain.refs import traced
from domain.times.cutting import split_trailing_due
from voice.dues import phrases
from voice.dues.asked import Said, sort
from voice.dues.kinds import Kind
from voice.dues.lexicons import is_known, lexicon
from voice.dues.repeated import repeats
from voice.dues.slots import WithoutDelay
from voice.dues.tokens import Token, fold_words

_CUES = {
    "en": "by|until|till|before|(?:no|not) later than",
    "ru": "до|к|ко|не позднее|не позже",
    "uk": "до|не пізніше(?: ніж)?",
    "tr": "en geç",
}
#: These words can end a range of times that began before them ("с 9:00 до 18:00").
_RANGING = frozenset({"until", "till", "before", "до"})
#: This word is kept in the time phrase, because "before Friday" does not mean Friday.
_KEPT = frozenset({"before"})
_BEHIND = re.compile(r"\s(?:kadar|değin|dek)(?=[\s.,]|$)", re.IGNORECASE)
_OUT_OF = re.compile(r"\S(?:dan|den|tan|ten)$", re.IGNORECASE)
_DENIED = frozenset({"not", "never", "dont", "не", "ni", "only", "лише", "только", "тільки"})
#: These words name a weekday, but can also mean an environment (ru "среде"), a market (tr
#: "pazara kadar") or a person ("Sun").
_OTHER_WORDS = frozenset({"среде", "pazara kadar", "sun"})
#: The beginning of a time that only the strict grammar reads.
_EXACT = re.compile(r"\+ ?\d|\d{4}-")
_NUMERIC = re.compile(r"\d{1,2}/\d{1,2}|\d\d\.(?:0\d|1[0-2])|.*\d{4}|\d\d\.\d\d\.\d\d")
_PREPOSITIONS = frozenset({Kind.AT, Kind.BY, Kind.ON, Kind.OF, Kind.BY_AFTER})
#: A text with more words than this is not a time phrase.
_MOST_WORDS = 9


# A command's line is cut once to see what is missing, and once more to read it.
@lru_cache(maxsize=8)
def split_due(text: str, language: str) -> tuple[str, str | None]:
    """Cut `TEXT by WHEN` in the reader's *language* or in English; return TEXT and WHEN.

    In Turkish, WHEN comes before `kadar`, at the end or at the beginning of the line. Returns the
    whole *text* and None if the line has no time phrase.
    """
    clean, places = traced(text)
    own = language if language in _CUES else "en"
    if own == "tr" and (found := _before_kadar(clean)):
        start, end = found
        words = text[places[start] : places[end]].strip()
        rest = (text[: places[start]].rstrip(" ,"), text[places[end] :].lstrip(" ,"))
        return rest[0] or rest[1], words
    for cue, begin, end in _cues(clean, own):
        if _is_due(clean[end:], own) and not _ends_a_range(clean[:begin], cue, own):
            kept = begin if cue in _KEPT else end
            return text[: places[begin]].rstrip(" ,"), text[places[kept] :].strip()
    return text, None


def _cues(clean: str, language: str) -> Iterator[tuple[str, int, int]]:
    """Yield each equivalent of "by" in the line, with the positions where it begins and ends."""
    for found in _cue(language).finditer(clean):
        yield found["cue"].lower(), found.start(), found.end()


@cache
def _cue(language: str) -> re.Pattern[str]:
    cues = "|".join(dict.fromkeys((_CUES[language], _CUES["en"])))
    return re.compile(rf"(?:^|(?<=[\s,]))(?P<cue>{cues})\s+(?=\S)", re.IGNORECASE)


def _before_kadar(clean: str) -> tuple[int, int] | None:
    """Find the longest time phrase before tr `kadar` ("until"), at the start or end of the line.

    Returns the positions where the phrase begins and where `kadar` ends, or None.
    """
    for found in _BEHIND.finditer(clean):
        words = list(re.finditer(r"\S+", clean[: found.end()]))
        ends = not clean[found.end() :].strip(" .,")
        for word in words[-_MOST_WORDS:]:
            begins = not clean[: word.start()].strip()
            if not (ends or begins) or not _is_due(clean[word.start() : found.end()], "tr"):
                continue
            before = clean[: word.start()].rstrip()
            return None if _OUT_OF.search(before) else (word.start(), found.end())
    return None


def _ends_a_range(before: str, cue: str, language: str) -> bool:
    """Return True if the time after *cue* is not a due time.

    That is so if the time is negated ("not until 18:00") or ends a range ("9:00 until 18:00").
    """
    if cue not in _RANGING:
        return False
    if not _DENIED.isdisjoint(fold_words(before).split()):
        return True
    words = before.split()
    return any(
        _said(" ".join(words[-count:]), language) is not None
        for count in range(1, min(5, len(words)) + 1)
    )


def _is_due(words: str, language: str) -> bool:
    """Return True if all of *words* together name a time."""
    words = words.strip().rstrip(".")
    if len(words.split()) > _MOST_WORDS or fold_words(words) in _OTHER_WORDS:
        return False
    if _EXACT.match(words) or words.lower().split() == ["without", "delay"]:
        return split_trailing_due(words)[0] == ""
    said = _said(words, language)
    return said is not None and _is_plain(said)


def _is_plain(said: Said) -> bool:
    """Return True if the slots name a day, a time with minutes, noon, or the end of a day.

    An hour alone is not enough, because "by 20" may mean an amount.
    """
    told = said.clock is not None and said.clock.exact
    return bool(said.days) or told or said.close or said.part in {"noon", "midnight"}


def _said(words: str, language: str) -> Said | None:
    """Return the slots of *words* in the reader's language or English, or None if not a time."""
    text = fold_words(words)
    if not is_known(text):
        return None
    for each in dict.fromkeys((language, "en")):
        tokens = lexicon(each).tokens(text)
        slots = phrases.slots(tokens)
        if slots is None or _is_weak(tokens) or repeats(slots):
            continue
        if WithoutDelay() in slots:
            return Said(close=True)
        said = sort(slots)
        if said is not None:
            return said
    return None


def _is_weak(tokens: list[Token]) -> bool:
    """Return True if *tokens* are a single number that is seldom a date.

    For example `3.5`, `first` and `12.50`.
    """
    told = [each for each in tokens if each.kind not in _PREPOSITIONS]
    if len(told) != 1:
        return False
    [only] = told
    if only.kind is Kind.DATE:
        return not _NUMERIC.fullmatch(only.value)
    return only.kind is Kind.ORDINAL and only.spelled
