"""The parser of times and texts in commands, with all facts on which their meaning depends."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import datetime, time, timedelta
from functools import lru_cache

from domain.refusals import Refusal, TextTooLong, UnknownDelegation, UnknownLanguage
from domain.times.due_times import DueTime
from domain.times.recurrences import Recurrence
from domain.times.refusals import DoubtfulDue, PassedToday, PastDue, RecurringDue
from domain.times.wall_clock import local
from voice import LANGUAGES, dues, language_named
from voice.addressees import Addressee, Kind, Names, read_addressee
from voice.dues import Cut, Place

#: No names, for a parser that reads no addressee.
NOBODY = Names({}, (), (), frozenset())

#: Marks around an answer that mean nothing.
_MARKS = " \t\n:：.,;"
_MONTHS = "Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec"
#: A time as the desk itself writes it into the lines that its buttons type.
_EXACT = (
    r"(?:\d{4}-\d\d-\d\dT\d\d:\d\dZ"
    rf"|\d{{1,2}} (?:{_MONTHS}) \d{{4}} \d\d:\d\d UTC|without delay"
    r"|(?:daily|weekly|monthly|every \d+ (?:days|weeks|months))"
    r"(?: (?:(?:[A-Z][a-z]{2},)*[A-Z][a-z]{2}|last|\d{1,2}"
    r"|[a-z]{4,6} (?:[A-Z][a-z]{2}|working day)))?"
    rf" \d\d:\d\d [\w/+-]+ from \d{{1,2}} (?:{_MONTHS}) \d{{4}}"
    rf"(?: until \d{{1,2}} (?:{_MONTHS}) \d{{4}})?(?: \d+ times?)?)"
)
_WRITTEN = {
    Place.LATEST: re.compile(rf"(?P<text>.*?)\s*\bby (?P<words>{_EXACT})", re.DOTALL),
    Place.LAST: re.compile(rf"(?P<text>.*?)\s*(?<!\S)(?P<words>{_EXACT})", re.DOTALL),
    Place.FIRST: re.compile(rf"(?P<words>{_EXACT})(?:\s+(?P<text>.*))?", re.DOTALL),
    Place.OPENING: re.compile(rf"(?P<words>{_EXACT})(?:\s+(?P<text>.*))?", re.DOTALL),
    Place.AT: re.compile(rf"at (?P<words>{_EXACT}):\s+(?P<text>.*)", re.DOTALL),
}


@dataclass(frozen=True, slots=True)
class Parser:
    """Reads time phrases and texts as one person means them, at one instant, in one chat.

    *now* is when the person wrote the words, and *since* the instant after which a time must lie
    that they name: a line can reach the desk some minutes after it was written. *zone* is an IANA
    name and *language* a language code. *own* is the code of the writer's delegation. *group* is
    the code of the group for a number such as `A12` without a group, or None.
    """

    now: datetime
    since: datetime
    zone: str
    language: str
    default_time: time
    delegations: tuple[str, ...]
    own: str
    group: str | None
    text_max: int
    names: Names = NOBODY
    #: True for a line that the desk has written itself: a button or the preview's Enter types it,
    #: so the person has seen how its time is read.
    seen: bool = False

    def refuse_long(self, text: str) -> None:
        """Raise TextTooLong if *text* has more characters than an entry may have."""
        if len(text) > self.text_max:
            raise TextTooLong(length=len(text), limit=self.text_max)

    def due(self, words: str) -> DueTime:
        """Return the due time that *words* name in any of the four languages.

        Raises UnreadDue if they name none, RecurringDue if they name a recurrence, and
        DoubtfulDue with the possible times if they can mean several.
        """
        found = self._read(words)
        if isinstance(found, dues.Every):
            raise RecurringDue(words=words)
        return found.due

    def recurrence(self, words: str) -> Recurrence | None:
        """Return the recurrence that *words* name, or None if they name a single time."""
        found = self._read(words)
        return found.recurrence if isinstance(found, dues.Every) else None

    def recurs(self, words: str) -> bool:
        """Return True if some of *words* say how often, also if they cannot be read."""
        return dues.says_how_often(words, self.language)

    def cut(self, text: str, place: Place) -> Cut:
        """Cut a line into its text and the words for its time, which stand at *place*."""
        if not self.seen:
            return dues.cut(text, self.language, place)
        front = _WRITTEN[Place.FIRST].fullmatch(text) if place is Place.LAST else None
        if found := _WRITTEN[place].fullmatch(text) or front:
            return Cut((found["text"] or "").strip(), found["words"])
        return replace(dues.cut(text, self.language, place), doubt="", recurs=False)

    def is_written(self, text: str, place: Place) -> bool:
        """Return True if the desk itself has written the line's time, in exact words."""
        return self.seen and _WRITTEN[place].fullmatch(text) is not None

    def split_latest(self, text: str) -> tuple[str, str | None]:
        """Split `TEXT by WHEN` into the text and the words for the time, or None."""
        found = self.cut(text, Place.LATEST)
        return found.text, found.words

    def addressee(self, text: str, kind: Kind) -> Addressee:
        """Return whom the beginning of *text* addresses; raises the refusal of an addressee.

        A line that the desk has written itself is only read strictly.
        """
        found = read_addressee(
            text, self.names, self.language, kind=kind, own=self.own, seen=self.seen
        )
        if found.refused is not None:
            raise found.refused
        return found

    def delegations_in(self, answer: str, kind: Kind) -> tuple[str, ...]:
        """Return the delegations that an answer names; raises UnknownDelegation if there are none.

        Raises it also if a part of the answer was not understood.
        """
        named = self.named(answer, kind)
        if not named:
            raise UnknownDelegation(code=answer.strip(), known=self.delegations)
        return named

    def named(self, answer: str, kind: Kind) -> tuple[str, ...]:
        """Return all whom an answer names, or nobody if a part of it was not understood.

        It is read like the beginning of a line before a colon, and raises the same refusals.
        """
        line = f"{answer.strip(_MARKS)}:"
        found = read_addressee(line, self.names, self.language, kind=kind, own=self.own)
        if found.refused is not None:
            raise found.refused
        return () if found.rest else found.named

    def normalised(self, words: str) -> str:
        """Return *words* rewritten so that they mean the same instant at any hour, in any zone."""
        at = self.due(words).at
        return absolute(at) if at else "without delay"

    def _read(self, words: str) -> dues.Once | dues.Every:
        try:
            found = _answer(words, self.language, self.zone, self.now, self.default_time)
            _refuse_past(found, self.since)
        except PastDue as refusal:
            raise self._tomorrow(words) or refusal from None
        if isinstance(found, dues.Doubt):
            raise DoubtfulDue(words=words, candidates=tuple(map(_meant, found.candidates)))
        return found

    def _tomorrow(self, words: str) -> DoubtfulDue | None:
        """Return the question whether tomorrow is meant by a time of day that has passed today."""
        if not dues.is_hour(words, self.language):
            return None
        here = local(self.now, self.zone)
        midnight = datetime.combine(here.date() + timedelta(days=1), time(0), here.tzinfo)
        try:
            found = _answer(words, self.language, self.zone, midnight, self.default_time)
        except Refusal:
            return None
        known = (found,) if not isinstance(found, dues.Doubt) else found.candidates
        refusal = PassedToday if len(known) == 1 else DoubtfulDue
        return refusal(words=words, candidates=tuple(map(_meant, known)))


# A command reads the same words several times: to find them, to see whether they name a
# recurrence, and to read the time.
@lru_cache(maxsize=8)
def _answer(
    words: str, language: str, zone: str, now: datetime, default_time: time
) -> dues.Once | dues.Every | dues.Doubt:
    return dues.read(words, language=language, zone=zone, now=now, default_time=default_time)


def _refuse_past(found: dues.Once | dues.Every | dues.Doubt, since: datetime) -> None:
    at = found.due.at if isinstance(found, dues.Once) else None
    if at is not None and at <= since:
        raise PastDue(at=at, year=0)


def absolute(at: datetime) -> str:
    """Return an instant as words that do not depend on hour or zone: `2026-07-25T12:00Z`."""
    return f"{at:%Y-%m-%dT%H:%MZ}"


def _meant(
    candidate: dues.Once | dues.Every,
) -> tuple[str, datetime | Recurrence | None]:
    """Return a possible meaning in exact words, and its instant or its recurrence.

    It is None for *without delay*.
    """
    meant = candidate.due.at if isinstance(candidate, dues.Once) else candidate.recurrence
    return dues.canonical(candidate), meant


def read_language(value: str) -> str:
    """Return the code of the language whose code or name in any language is *value*.

    Raises UnknownLanguage.
    """
    code = language_named(value)
    if code is None:
        raise UnknownLanguage(language=value, known=LANGUAGES)
    return code
