"""Reading: what the meaning of a command's words depends on."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime, time

from domain.refusals import Refusal
from domain.times.due_times import DueTime, split_due, split_trailing_due
from domain.times.recurrences import Recurrence
from domain.times.refusals import DoubtfulDue, RecurringDue, UnreadDue
from voice import dues

#: No due words are longer.
_MOST_WORDS = 8
#: After so many words that add nothing to a time, none further left does.
_MISSES = 3


@dataclass(frozen=True, slots=True)
class Parser:
    """What reading a command's words depends on: time, the writer's zone and language, codes."""

    now: datetime
    zone: str
    language: str
    default_time: time
    delegations: tuple[str, ...]
    own: str
    group: str | None
    text_max: int

    def due(self, words: str) -> DueTime:
        """The one time that *words* spell in any of the four languages.

        Raises the refusals of `domain.dues`, RecurringDue, and DoubtfulDue with what may be meant.
        """
        found = self._read(words)
        if isinstance(found, dues.Every):
            raise RecurringDue(words=words)
        return found.due

    def recurrence(self, words: str) -> Recurrence | None:
        """The recurrence that *words* spell, or None where they spell one time."""
        found = self._read(words)
        return found.recurrence if isinstance(found, dues.Every) else None

    def split(self, text: str) -> tuple[str, str | None]:
        """Cut `TEXT by WHEN` into the text and the due words, if there are any."""
        found = dues.split_due(text, self.language)
        if found[1] is None:
            # What has the shape of a time and is none is refused, not taken for text.
            head, when = split_due(text)
            if when is not None and split_trailing_due(f"- {when}")[1] == when:
                return head, when
        return found

    def split_end(self, text: str) -> tuple[str, str | None]:
        """Cut `TEXT WHEN` before the longest end that spells a time, or is shaped like one."""
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
        """The same due time in words that mean it at any hour and in any zone."""
        at = self.due(words).at
        return f"{at:%Y-%m-%dT%H:%MZ}" if at else "without delay"

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


def _meant(candidate: dues.Once | dues.Every) -> tuple[str, datetime | None]:
    """What a candidate is called in exact words, and when it is."""
    at = candidate.due.at if isinstance(candidate, dues.Once) else None
    return dues.canonical(candidate), at
