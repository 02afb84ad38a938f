"""The parser of a command's words, with all that their meaning depends on."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime, time

from domain.refusals import Refusal, TextTooLong, UnknownLanguage
from domain.times.due_times import DueTime, split_due, split_trailing_due
from domain.times.recurrences import Recurrence
from domain.times.refusals import DoubtfulDue, RecurringDue, UnreadDue
from voice import LANGUAGES, NAMES, dues

#: Due words have at most so many words.
_MOST_WORDS = 8
#: After so many words that are no part of a time, the search to the left stops.
_MISSES = 3


@dataclass(frozen=True, slots=True)
class Parser:
    """Reads due words and texts as one person means them, at one time and in one place.

    *zone* is an IANA name, *language* a code, *own* the code of the writer's delegation. *group*
    is the code of the group that a bare `A12` belongs to, or None.
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
        """Return the one time that *words* spell in any of the four languages.

        Raises the refusals of `domain.times`: RecurringDue if they recur, DoubtfulDue with the
        possible times if they may mean several.
        """
        found = self._read(words)
        if isinstance(found, dues.Every):
            raise RecurringDue(words=words)
        return found.due

    def recurrence(self, words: str) -> Recurrence | None:
        """Return the recurrence that *words* spell, or None if they spell one time."""
        found = self._read(words)
        return found.recurrence if isinstance(found, dues.Every) else None

    def split(self, text: str) -> tuple[str, str | None]:
        """Cut `TEXT by WHEN` into the text and the due words, or None if there are none."""
        found = dues.split_due(text, self.language)
        if found[1] is None:
            # What looks like a time but is none is refused later, and not taken for text.
            head, when = split_due(text)
            if when is not None and split_trailing_due(f"- {when}")[1] == when:
                return head, when
        return found

    def split_end(self, text: str) -> tuple[str, str | None]:
        """Cut `TEXT WHEN` before the longest end that spells a time or looks like one."""
        cut, misses = None, 0
        for word in reversed(list(re.finditer(r"\S+", text))[-_MOST_WORDS:]):
            if self._reads(text[word.start() :]):
                cut, misses = word.start(), 0
            elif (misses := misses + 1) == _MISSES:
                break
        if cut is not None:
            return text[:cut].rstrip(), text[cut:].strip()
        return split_trailing_due(text)

    def normalised(self, words: str) -> str:
        """Return the same due time in words that mean it at any hour and in any zone."""
        at = self.due(words).at
        return absolute(at) if at else "without delay"

    def _reads(self, words: str) -> bool:
        try:
            self._read(words)
        except UnreadDue:
            return False
        except Refusal:
            return True
        return True

    def _read(self, words: str) -> dues.Once | dues.Every:
        found = dues.read(
            words,
            language=self.language,
            zone=self.zone,
            now=self.now,
            default_time=self.default_time,
        )
        if isinstance(found, dues.Doubt):
            raise DoubtfulDue(words=words, candidates=tuple(map(_meant, found.candidates)))
        return found


def absolute(at: datetime) -> str:
    """Return an instant in due words that do not depend on hour or zone: `2026-07-25T12:00Z`."""
    return f"{at:%Y-%m-%dT%H:%MZ}"


def _meant(candidate: dues.Once | dues.Every) -> tuple[str, datetime | None]:
    """Return a candidate in exact words, and its instant (None if it recurs)."""
    at = candidate.due.at if isinstance(candidate, dues.Once) else None
    return dues.canonical(candidate), at


def read_language(value: str) -> str:
    """Return the code of a language that is named by its code or by its own name.

    Raises UnknownLanguage.
    """
    for code in LANGUAGES:
        if value.casefold() in {code, NAMES[code].casefold()}:
            return code
    raise UnknownLanguage(language=value, known=LANGUAGES)
