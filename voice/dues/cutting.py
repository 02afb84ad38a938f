"""Cut a line into its text and its time: the one place that decides where a time begins."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from domain.refs import traced
from voice.dues.anchors import tells
from voice.dues.choosing import (
    CUES,
    Place,
    as_said,
    choose,
    cue_start,
    ends_denied,
    leads,
    plain,
    words_for,
)
from voice.dues.durations import lasting, tells_how_often
from voice.dues.expressions import Expression, expressions
from voice.dues.hints import is_exception
from voice.dues.reading import may_tell
from voice.dues.seams import Beside, doubt_beside
from voice.dues.sending import figures, time_to_send, unread_at
from voice.dues.side_words import AFTER, BEFORE, CONTRAST, JOINING
from voice.dues.tokens import fold_words
from voice.dues.words import PUNCTUATION
from voice.dues.zone_words import zone_of

#: So many words may stand between two times that belong together.
_BETWEEN = 2
#: The word that marks the time of a notice.
_AT = re.compile(r"at\s+(?=\S)", re.IGNORECASE)
_BREAKS = " \t\n,.;:"
#: An hour beside a day: "9ish", "9.30".
_CLOCK = re.compile(r"(?<![\d:.])([01]?\d|2[0-3])(?:[:.]([0-5]\d))?(?!\d)")


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
    own = language if language in CUES else "en"
    at = _AT.match(line) if place is Place.AT else None
    found = _found(line, own, at.end() if at else 0)
    if place is Place.AT and not at and (unsent := _unsent(text, line, found)):
        return unsent
    if not found:
        return Cut(text, None, doubt=unread_at(line, own) if place is Place.AT else "")
    chosen, doubt = choose(line, found, own, place)
    if chosen is None:
        ends = not line[found[-1].end :].strip(PUNCTUATION) and not found[-1].weak
        return Cut(text, None, doubt, (words_for(line, found[-1], own),) if ends else ())
    near = _near(line, found, chosen)
    following = next((each for each in found if each.start >= chosen.end), None)
    if following and not chosen.strict and not line[chosen.end : following.start].strip(_BREAKS):
        # An hour in the next line or sentence belongs to a day that has none.
        doubt = doubt or line[chosen.start : following.end]
    leads = place in {Place.FIRST, Place.OPENING} and chosen is found[0]
    beside = doubt_beside(line, chosen, own, leads=leads and not chosen.recurs)
    if chosen.recurs:
        beside = lasting(line, chosen, own) or beside
    joined = [each for each in near if _is_joined(line, each, chosen)]
    parts: list[Expression | Beside] = [*joined, chosen]
    if beside and beside.apart:
        parts.append(beside)
    days = [each for each in near if chosen.dayless and not (each.dayless or each.recurs)]
    parts += [each for each in days if _is_led(line, each, chosen)]
    first, last = min(each.start for each in parts), max(each.end for each in parts)
    if doubt or beside:
        first = _without_opening(line, first, denied=bool(joined))
    if place is Place.LATEST and first == chosen.start:
        first = cue_start(line, chosen, own)
    begin, end = _meant(line, chosen, joined, own, place)
    hour = words_for(line, chosen, own)
    whole = (_together(words_for(line, each, own), hour, own) for each in days)
    together = next(filter(None, whole), None)
    return Cut(
        text=_joined(text[: places[first]], text[places[last] :]),
        words=together or text[places[begin] : places[end]].strip(PUNCTUATION),
        doubt=_in_context(line, beside, chosen, near) if beside else doubt,
        options=tuple(_options(line, near, chosen, beside, own)),
        recurs=(beside is not None and _is_of_rhythm(line, chosen, beside, own))
        or any(each.recurs and _touches(line, each, chosen) for each in near),
    )


def _found(line: str, language: str, marked: int) -> list[Expression]:
    """Return the time expressions of a line; "at" marks its first *marked* characters.

    The English "at" marks the time of a notice in every language.
    """
    found = expressions(" " * marked + line[marked:], language)
    if marked and found and found[0].start == marked:
        found[0] = found[0]._replace(start=0)
    return found


def _meant(
    line: str, chosen: Expression, joined: Sequence[Expression], language: str, place: Place
) -> tuple[int, int]:
    """Return where the words begin and end for the time that is meant, without a cue."""
    meant = chosen
    if any(_is_contrast(line, each, chosen) for each in joined):
        meant = max((*joined, chosen), key=lambda each: each.start)  # "not 31 July but 1 August"
    words = words_for(line, meant, language) if place is Place.LATEST else plain(line, meant)
    begin = line.index(words, meant.start)
    return begin, begin + len(words)


def _unsent(text: str, line: str, found: Sequence[Expression]) -> Cut | None:
    """Return the cut of a notice that may begin or end with its time, although it has no "at"."""
    if bare := figures(line):
        digits = re.sub(r"\D", "", bare)
        return Cut(text, None, bare, (f"{digits[:-2]}:{digits[-2:]}",))
    doubt, told = time_to_send(line, found)
    return Cut(text, None, doubt, (as_said(line, told),) if told else ()) if doubt else None


def _is_of_rhythm(line: str, told: Expression, beside: Beside, language: str) -> bool:
    """Return True if the doubtful words say how often, so that the time alone would be wrong."""
    behind = told.recurs and beside.start >= told.end and not beside.apart
    return behind or _excepts(line, beside) or tells_how_often(line, told, language)


def _excepts(line: str, beside: Beside) -> bool:
    """Return True if the doubtful words except a day or an hour ("except Sunday").

    What else is excepted belongs to the text: "all but the wounded".
    """
    words = line[beside.start :].split()
    count = len(line[beside.start : beside.end].split())
    return any(
        is_exception(word)
        and any(tells(each) and not each.isdigit() for each in words[n + 1 : n + 1 + _BETWEEN])
        for n, word in enumerate(words[:count])
    )


def _without_opening(line: str, first: int, *, denied: bool) -> int:
    """Return where a time begins with the words that lead to it at the beginning of the line.

    A word such as "to" alone before a time is no text. With *denied* neither is "not" in front
    of two times: "not 31 July, but 1 August".
    """
    if leads(line, first):
        return 0
    if denied and ends_denied(line, first):
        return len(line[:first].rstrip().rpartition(" ")[0])
    return first


def _in_context(line: str, beside: Beside, told: Expression, near: Sequence[Expression]) -> str:
    """Return the doubtful words with the time that they stand beside, and with other times there.

    So the writer sees what is meant: not "or" but "Friday or by Monday".
    """
    spans: list[Expression | Beside] = [beside, told, *near]
    begin, end = min(each.start for each in spans), max(each.end for each in spans)
    return line[begin:end].strip(PUNCTUATION)


def _is_joined(line: str, near: Expression, told: Expression) -> bool:
    """Return True if only a word such as "or" joins two times; then neither is text."""
    words = _between(line, near, told)
    return bool(words) and all(each in JOINING for each in words)


def _is_contrast(line: str, near: Expression, told: Expression) -> bool:
    """Return True if a word such as "but" joins two times; then the second one is meant."""
    return not CONTRAST.isdisjoint(_between(line, near, told))


def _between(line: str, near: Expression, told: Expression) -> list[str]:
    between = line[min(near.end, told.end) : max(near.start, told.start)]
    return fold_words(between.strip(PUNCTUATION)).split()


def _is_led(line: str, day: Expression, hour: Expression) -> bool:
    """Return True if only words that lead to a time stand between a day and its hour."""
    return all(each in BEFORE or each in AFTER for each in _between(line, day, hour))


def _touches(line: str, near: Expression, told: Expression) -> bool:
    """Return True if only words that may belong to a time stand between two expressions."""
    between = line[min(near.end, told.end) : max(near.start, told.start)]
    return all(may_tell(each) or is_exception(each) for each in between.strip(PUNCTUATION).split())


def _near(line: str, found: Sequence[Expression], told: Expression) -> list[Expression]:
    """Return the expressions with at most two words between them and *told*."""
    return [
        each
        for each in found
        if each is not told
        and len(line[min(each.end, told.end) : max(each.start, told.start)].split()) <= _BETWEEN
    ]


def _options(
    line: str,
    near: Sequence[Expression],
    told: Expression,
    beside: Beside | None,
    language: str,
) -> Iterator[str]:
    """Yield words for other times that may be meant.

    These are the time in the zone that may stand beside it, and each day beside it with its hour.
    """
    if beside and (zone := zone_of(line[beside.start : beside.end])):
        yield f"{words_for(line, told, language)} {zone}"
    if beside and not told.strict and (clock := _CLOCK.search(line[beside.start : beside.end])):
        yield f"{plain(line, told)} {clock[1]}:{clock[2] or '00'}"
    for each in near:
        if each.recurs:
            continue
        words = words_for(line, each, language)
        if each.dayless and not told.dayless:
            yield _together(words_for(line, told, language), words, language) or words
        else:
            together = _together(words, plain(line, told), language)
            if together:
                yield together
            if each.strict or not together:
                yield words


def _together(day: str, hour: str, language: str) -> str | None:
    """Return the day of one phrase with the hour of another as one phrase, or None.

    "At 09:00 tomorrow" and "at 08:00" are "tomorrow at 08:00".
    """
    days, hours = day.split(), hour.split()
    found = (
        " ".join((*days[begin : begin + count], *hours[first:]))
        for first in range(len(hours))
        for count in range(len(days), 0, -1)
        for begin in range(len(days) - count + 1)
    )
    return next((each for each in found if _is_one(each, language)), None)


def _is_one(words: str, language: str) -> bool:
    """Return True if *words* together name one day and hour."""
    found = expressions(words, language)
    return len(found) == 1 and found[0].strict and found[0].end - found[0].start == len(words)


def _joined(before: str, after: str) -> str:
    """Return the text around the time as one text."""
    before, after = before.rstrip(" \t\n,"), after.lstrip(" \t\n,.:)")
    if not before or not after:
        return before or after
    return f"{before} {after}"
