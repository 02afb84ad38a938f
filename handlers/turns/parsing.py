"""The parser of times and texts in commands, with all facts on which their meaning depends."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime, time
from functools import lru_cache
from itertools import takewhile

from domain.refs import legible
from domain.refusals import Refusal, TextTooLong, UnknownLanguage
from domain.times.due_times import DueTime, split_due, split_trailing_due
from domain.times.recurrences import Recurrence
from domain.times.refusals import DoubtfulDue, RecurringDue, UnreadDue
from voice import LANGUAGES, NAMES, dues

#: A time phrase has at most this many words.
_MOST_WORDS = 8
#: The search from the text's end stops after this many ends in a row that are no time.
_MISSES = 3


@dataclass(frozen=True, slots=True)
class Parser:
    """Reads time phrases and texts as one person means them, at one instant, in one chat.

    *zone* is an IANA name and *language* a language code. *own* is the code of the writer's
    delegation. *group* is the code of the group for a number such as `A12` without a group, or
    None.
    """

    now: datetime
    zone: str
    language: str
    default_time: time
    delegations: tuple[str, ...]
    own: str
    group: str | None
    text_max: int

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

    def split(self, text: str) -> tuple[str, str | None]:
        """Split `TEXT by WHEN` into the text and the time phrase, or None if there is no time."""
        found = dues.split_due(text, self.language)
        if found[1] is None:
            # Words that look like a time but are none are returned as the time phrase, because
            # they must be refused later and not become part of the text.
            head, when = split_due(text)
            if when is not None and split_trailing_due(f"- {when}")[1] == when:
                return head, when
        return found

    def split_end(self, text: str) -> tuple[str, str | None]:
        """Split `TEXT WHEN` before the longest end that is a time or looks like one.

        The words are read from the last one on, up to the first that belongs to no time.
        """
        cut = self._longest_due(text, _ends(text))
        if cut is not None:
            return text[:cut].rstrip(), text[cut:].strip()
        return split_trailing_due(text)

    def split_recurrence(self, text: str) -> tuple[str | None, str]:
        """Split `WHEN TEXT` after the longest beginning that names a recurrence.

        Returns None and the whole *text* if no beginning names one.
        """
        for word in reversed(list(re.finditer(r"\S+", text))[:_MOST_WORDS]):
            if self._recurs(text[: word.end()]):
                return text[: word.end()], text[word.end() :].lstrip()
        return None, text

    def normalised(self, words: str) -> str:
        """Return *words* rewritten so that they mean the same instant at any hour, in any zone."""
        at = self.due(words).at
        return absolute(at) if at else "without delay"

    def _longest_due(self, text: str, ends: list[int]) -> int | None:
        """Return where the longest end of *text* that is a time begins, or None.

        *ends* are the places where the ends begin, the shortest end first.
        """
        if len(ends) <= _MISSES:
            return next((each for each in reversed(ends) if self._reads(text[each:])), None)
        cut, misses = None, 0
        for each in ends:
            if self._reads(text[each:]):
                cut, misses = each, 0
            elif (misses := misses + 1) == _MISSES:
                break
        return cut

    def _reads(self, words: str) -> bool:
        try:
            self._read(words)
        except UnreadDue:
            return False
        except Refusal:
            return True
        return True

    def _recurs(self, words: str) -> bool:
        try:
            return isinstance(self._read(words), dues.Every)
        except Refusal:
            return False

    def _read(self, words: str) -> dues.Once | dues.Every:
        found = _answer(words, self.language, self.zone, self.now, self.default_time)
        if isinstance(found, dues.Doubt):
            raise DoubtfulDue(words=words, candidates=tuple(map(_meant, found.candidates)))
        return found


def _ends(text: str) -> list[int]:
    """Return where each end of *text* begins that may be a time, the shortest end first."""
    # Any words with "24:00" are refused because of it, so they count as a time.
    midnight = "24:00" in legible(text)
    words = reversed(list(re.finditer(r"\S+", text))[-_MOST_WORDS:])
    told = takewhile(lambda word: midnight or dues.may_tell(word[0]), words)
    return [word.start() for word in told]


# A command reads the same words several times: to find them, to see whether they name a
# recurrence, and to read the time.
@lru_cache(maxsize=8)
def _answer(
    words: str, language: str, zone: str, now: datetime, default_time: time
) -> dues.Once | dues.Every | dues.Doubt:
    return dues.read(words, language=language, zone=zone, now=now, default_time=default_time)


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
    """Return the code of the language whose code or own name is *value*.

    Raises UnknownLanguage.
    """
    for code in LANGUAGES:
        if value.casefold() in {code, NAMES[code].casefold()}:
            return code
    raise UnknownLanguage(language=value, known=LANGUAGES)
