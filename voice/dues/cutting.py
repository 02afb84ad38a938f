"""Where the due words stand in a line of four languages: at its end, behind `by` or the like.

What is cut off spells a time from its first word to its last. Where that is in doubt, the words
belong to the text, and the desk asks for a time.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from domain.refs import traced
from domain.times.cutting import split_trailing_due
from voice.dues import phrases
from voice.dues.asked import Said, sort
from voice.dues.lexicons import lexicon
from voice.dues.repeated import repeats
from voice.dues.slots import WithoutDelay
from voice.dues.tokens import Token, fold_words

_CUES = {
    "en": "by|until|till|before|(?:no|not) later than",
    "ru": "до|к|ко|не позднее|не позже",
    "uk": "до|не пізніше(?: ніж)?",
    "tr": "en geç",
}
#: These can end a range that began before them ("с 9:00 до 18:00").
_RANGING = frozenset({"until", "till", "before", "до"})
#: The cue that is part of what is read: before Friday is not Friday.
_KEPT = frozenset({"before"})
_BEHIND = re.compile(r"\s(?:kadar|değin|dek)(?=[\s.,]|$)", re.IGNORECASE)
_OUT_OF = re.compile(r"\S(?:dan|den|tan|ten)$", re.IGNORECASE)
_DENIED = frozenset({"not", "never", "dont", "не", "ni", "only", "лише", "только", "тільки"})
#: A weekday in one tongue, an environment, a market or a name in the same.
_OTHER_WORDS = frozenset({"среде", "pazara kadar", "sun"})
_NUMERIC = re.compile(r"\d{1,2}/\d{1,2}|\d\d\.(?:0\d|1[0-2])|.*\d{4}|\d\d\.\d\d\.\d\d")
#: The numbers, days and clocks of a due slot are no more words than these.
_MOST_WORDS = 9


def split_due(text: str, language: str) -> tuple[str, str | None]:
    """Cut `TEXT by WHEN` of the reader's *language* or of English: the text, and the words.

    In Turkish the words come before `kadar`, at the end of the line or at its beginning.
    Without due words, the whole *text* and None.
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
    """Each cue with where it begins and ends, the first one first."""
    cues = "|".join({_CUES[language], _CUES["en"]})
    for found in re.finditer(rf"(?:^|(?<=[\s,]))(?P<cue>{cues})\s+(?=\S)", clean, re.IGNORECASE):
        yield found["cue"].lower(), found.start(), found.end()


def _before_kadar(clean: str) -> tuple[int, int] | None:
    """The longest words before `kadar` that spell a time and begin or end the line."""
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
    """Whether the time behind the cue is denied, or only the end of one that began before."""
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
    """Whether *words* name a time, and hardly anything else."""
    words = words.strip().rstrip(".")
    if len(words.split()) > _MOST_WORDS or fold_words(words) in _OTHER_WORDS:
        return False
    if re.match(r"\+ ?\d|\d{4}-", words) or words.lower().split() == ["without", "delay"]:
        return split_trailing_due(words)[0] == ""
    said = _said(words, language)
    return said is not None and _is_plain(said)


def _is_plain(said: Said) -> bool:
    """A day, a time with its minutes, noon or the end of the day: "by 20" may count anything."""
    told = said.clock is not None and said.clock.exact
    return bool(said.days) or told or said.close or said.part in {"noon", "midnight"}


def _said(words: str, language: str) -> Said | None:
    """What *words* say in the reader's language or in English, where all are a time's."""
    text = fold_words(words)
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
    """One number that is a date only at need: `3.5`, `first`, `12.50`."""
    [last, *others] = [each for each in reversed(tokens) if each.kind not in "ABOGb"] or [
        Token("?")
    ]
    if others:
        return False
    ordinal = last.kind == "o" and last.spelled
    return ordinal or (last.kind == "D" and not _NUMERIC.fullmatch(last.value))
