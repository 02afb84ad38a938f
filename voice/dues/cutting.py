"""Cut a line into its text and its time: the one place that decides where a time begins."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import Enum
from functools import cache, lru_cache

from domain.refs import traced
from voice.dues.anchors import tells
from voice.dues.expressions import Expression, expressions
from voice.dues.reading import may_tell
from voice.dues.seams import JOINING, doubt_beside, is_exception, tells_how_often
from voice.dues.tokens import fold_words

_CUES = {
    "en": "by|until|till|before|(?:no|not) later than",
    "ru": "до|к|ко|не позднее|не позже",
    "uk": "до|не пізніше(?: ніж)?",
    "tr": "en geç",
}
#: "Before Friday" does not mean Friday, so this word is read with the time.
_KEPT = frozenset({"before"})
#: After a negation these words name the time from which something may happen.
_RANGING = frozenset({"until", "till", "before", "до"})
_DENIED = frozenset({"not", "never", "dont", "не", "ni", "only", "лише", "только", "тільки"})
#: Words that begin a time in a line where a text could begin as well.
_AT = {
    "en": "at|on|by",
    "ru": "в|во|на|к",
    "uk": "в|у|о|об|на",
    "tr": "saat",
}
#: So many words may stand between two times that belong together.
_BETWEEN = 2
#: `at X: TEXT`: all of X is meant as a time.
_MARKED = re.compile(r"at\s+[^\n]{1,80}?:\s", re.IGNORECASE)
#: The word that marks the time of a notice.
_MARK = re.compile(r"at\s", re.IGNORECASE)
_PUNCTUATION = " \t\n,.;:-–—"
_BREAKS = " \t\n,.;:"


class Place(Enum):
    """Where a command expects its time."""

    #: `TEXT by WHEN`: at the end or the beginning, with a word such as "by"; it may be missing.
    LATEST = "latest"
    #: `TEXT WHEN`: at the end.
    LAST = "last"
    #: `WHEN TEXT`: at the beginning.
    FIRST = "first"
    #: `[WHEN] TEXT`: at the beginning, and it may be missing.
    OPENING = "opening"
    #: `at WHEN TEXT`: at the beginning, with a word such as "at"; it may be missing.
    AT = "at"


@dataclass(frozen=True, slots=True)
class Cut:
    """A line, cut into its *text* and the *words* for its time (None if it has none).

    *doubt* has the words that may belong to the time or to the text, or is "" if the cut is
    certain. *options* are words for other times that may be meant. With *recurs* the doubtful
    words say how often, so the time alone would be wrong.
    """

    text: str
    words: str | None
    doubt: str = ""
    options: tuple[str, ...] = ()
    recurs: bool = False


# A command's line is cut once to see what is missing, and once more to read it.
@lru_cache(maxsize=32)
def cut(text: str, language: str, place: Place) -> Cut:
    """Cut *text* as its writer means it, who writes *language*."""
    line, places = traced(text)
    own = language if language in _CUES else "en"
    at = re.match(r"at\s+(?=\S)", line, re.IGNORECASE) if place is Place.AT else None
    # The English "at" marks the time of a notice in every language.
    found = expressions(" " * at.end() + line[at.end() :] if at else line, own)
    if at and found and found[0].start == at.end():
        found[0] = replace(found[0], start=0)
    if not found:
        return Cut(text, None, doubt=_unread_at(line, own) if place is Place.AT else "")
    chosen, doubt = _choose(line, found, own, place)
    if chosen is None:
        ends = not line[found[-1].end :].strip(_PUNCTUATION) and not found[-1].weak
        return Cut(text, None, doubt, (_words(line, found[-1], own),) if ends else ())
    near = _near(line, found, chosen)
    following = next((each for each in found if each.start >= chosen.end), None)
    if following and not chosen.strict and not line[chosen.end : following.start].strip(_BREAKS):
        # An hour in the next line or sentence belongs to a day that has none.
        doubt = doubt or line[chosen.start : following.end]
    beside = doubt_beside(line, chosen, own)
    joined = [each for each in near if _is_joined(line, each, chosen)]
    first = min(each.start for each in (*joined, chosen))
    last = max(each.end for each in (*joined, chosen))
    before, after = text[: places[first]], text[places[last] :]
    words = _words(line, chosen, own) if place is Place.LATEST else _plain(line, chosen)
    begin = chosen.start + line[chosen.start : chosen.end].find(words)
    excepted = any(is_exception(each) for each in beside.split())
    return Cut(
        text=_joined(before, after),
        words=text[places[begin] : places[chosen.end]].strip(_PUNCTUATION),
        doubt=_in_context(line, beside, chosen, near) if beside else doubt,
        options=tuple(_options(line, near, chosen, own)),
        recurs=excepted
        or (bool(beside) and tells_how_often(line, chosen, own))
        or any(each.recurs and _touches(line, each, chosen) for each in near),
    )


def _in_context(line: str, beside: str, told: Expression, near: Sequence[Expression]) -> str:
    """Return the doubtful words with the time that they stand beside, and with other times there.

    So the writer sees what is meant: not "or" but "Friday or by Monday".
    """
    left = line[: told.start].rfind(beside)
    begin = left if left >= 0 else told.start
    end = told.end if left >= 0 else line.find(beside, told.end) + len(beside)
    begin = min(begin, *(each.start for each in near), told.start)
    return line[begin : max(end, *(each.end for each in near), told.end)].strip(_PUNCTUATION)


def _is_joined(line: str, near: Expression, told: Expression) -> bool:
    """Return True if only a word such as "or" joins two times; then neither is text."""
    between = line[min(near.end, told.end) : max(near.start, told.start)]
    words = fold_words(between.strip(_PUNCTUATION)).split()
    return bool(words) and all(each in JOINING for each in words)


def _touches(line: str, near: Expression, told: Expression) -> bool:
    """Return True if only words that may belong to a time stand between two expressions."""
    between = line[min(near.end, told.end) : max(near.start, told.start)]
    return all(
        may_tell(each) or is_exception(each) for each in between.strip(_PUNCTUATION).split()
    )


def _choose(
    line: str, found: Sequence[Expression], language: str, place: Place
) -> tuple[Expression | None, str]:
    """Return the expression that names the time, and doubtful words if it is in another place."""
    first = found[0] if not line[: found[0].start].strip(_PUNCTUATION) else None
    last = found[-1] if not line[found[-1].end :].strip(_PUNCTUATION) else None
    match place:
        case Place.FIRST:
            chosen = first or last or found[0]
            sure = first and not first.weak and not _is_before(line, first)
            return chosen, "" if sure else _said(line, chosen)
        case Place.OPENING:
            return first, _said(line, first) if first and first.weak else ""
        case Place.LAST:
            chosen = last or first or found[-1]
            sure = last and not _is_before(line, last) and not (last.weak and last.strict)
            return chosen, "" if sure else _said(line, chosen)
        case Place.AT:
            told = _MARK.match(line) is not None
            marked = _MARKED.match(line)
            if marked and first is None and found[0].start < marked.end():
                return None, marked[0].rstrip(": ")
            if first is None and told and line[: found[0].start].count(" ") <= _BETWEEN:
                return found[0], line[: found[0].end]
            if first is None:
                return None, _unread_at(line, language)
            sure = told and not first.weak and not _is_before(line, first)
            return first, "" if sure else _said(line, first)
        case Place.LATEST:
            return _latest(line, found, first, last, language)


def _latest(
    line: str,
    found: Sequence[Expression],
    first: Expression | None,
    last: Expression | None,
    language: str,
) -> tuple[Expression | None, str]:
    cued = [each for each in found if each.latest or _follows_cue(line, each, language)]
    if not cued and last is not None and last.recurs and last.strict:
        return last, ""
    if not cued:
        return None, ""
    chosen = last if last in cued else first if first in cued else cued[-1]
    assert chosen is not None, "it is one of those with a cue"
    foreign = chosen.language not in {language, "en"}
    elsewhere = chosen is not last and (chosen is not first or len(found) > 1)
    if elsewhere or len(cued) > 1 or chosen.weak or foreign or _denied(line, chosen, language):
        return chosen, _said(line, chosen)
    return chosen, ""


def _follows_cue(line: str, told: Expression, language: str) -> bool:
    """Return True if a word such as "by" stands before a time that is not read with it."""
    before = line[: told.start].split()
    return bool(before) and _cue(language).match(f"{before[-1]} x") is not None


def _is_before(line: str, told: Expression) -> bool:
    """Return True if the time is only the end of the time that is meant: "before Friday"."""
    return "before" in _said(line, told).lower().split()


def _denied(line: str, told: Expression, language: str) -> bool:
    """Return True if the time is not the latest one ("not until 18:00")."""
    cue = _cue(language).match(line, told.start)
    if cue is None or cue["cue"].lower() not in _RANGING:
        return False
    return not _DENIED.isdisjoint(fold_words(line[: told.start]).split())


def _near(line: str, found: Sequence[Expression], told: Expression) -> list[Expression]:
    """Return the expressions with at most two words between them and *told*."""
    return [
        each
        for each in found
        if each is not told
        and len(line[min(each.end, told.end) : max(each.start, told.start)].split()) <= _BETWEEN
    ]


def _options(
    line: str, near: Sequence[Expression], told: Expression, language: str
) -> Iterator[str]:
    """Yield words for other times that may be meant: each day beside the time with its hour."""
    hour = _plain(line, told).split()
    for each in near:
        if each.recurs:
            continue
        words = _words(line, each, language)
        ends = (" ".join([words, *hour[n:]]) for n in range(len(hour)))
        yield next((end for end in ends if _is_one(end, language)), words)


def _is_one(words: str, language: str) -> bool:
    """Return True if *words* together name one day and hour."""
    found = expressions(words, language)
    return len(found) == 1 and found[0].strict and found[0].end - found[0].start == len(words)


def _plain(line: str, told: Expression) -> str:
    """Return the words of an expression without the English "at" before other words for a time."""
    said = _said(line, told)
    return said[3:].lstrip() if said[:3].lower() == "at " and not said[3:4].isdigit() else said


def _words(line: str, told: Expression, language: str) -> str:
    """Return the words of an expression without a leading word such as "by"."""
    said = _plain(line, told)
    cue = _cue(language).match(said)
    return said[cue.end() :] if cue and cue["cue"].lower() not in _KEPT else said


def _said(line: str, told: Expression) -> str:
    return line[told.start : told.end]


def _unread_at(line: str, language: str) -> str:
    """Return the words after which a time would be expected, if a number follows: `at 10`."""
    found = re.match(rf"(?:{_AT[language]}|at)\s+[+\d]\S*", line, re.IGNORECASE)
    spelled = re.match(r"at\s+(\S+)", line, re.IGNORECASE)
    if not found and spelled and tells(spelled[1]):
        found = spelled
    marked = _MARKED.match(line)
    if not found and marked and any(tells(each) for each in marked[0].rstrip(" :").split()):
        found = marked
    return found[0].rstrip(" :") if found else ""


def _joined(before: str, after: str) -> str:
    """Return the text around the time as one text."""
    before, after = before.rstrip(" \t\n,"), after.lstrip(" \t\n,.:)")
    if not before or not after:
        return before or after
    return f"{before} {after}"


@cache
def _cue(language: str) -> re.Pattern[str]:
    cues = "|".join(dict.fromkeys((_CUES[language], *_CUES.values())))
    return re.compile(rf"(?P<cue>{cues})\s+(?=\S)", re.IGNORECASE)
