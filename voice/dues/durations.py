"""Find the words beside a time that say how often or for how long, and are not read with it."""

from __future__ import annotations

from collections.abc import Sequence

from voice.dues.expressions import Expression
from voice.dues.hints import unit_of
from voice.dues.kinds import Kind
from voice.dues.lexicons import lexicon
from voice.dues.seams import Beside
from voice.dues.side_words import OFTEN, word_set
from voice.dues.tokens import fold_words
from voice.dues.words import Word, words_of

#: So many words beside a time are looked at.
_MANY = 6
#: "For a week" has at most so many words; it begins or, in Turkish, ends with one of these.
_LONGEST_SPAN = 4
_LASTING = word_set("for during на в протягом упродовж")
_LASTING_BEHIND = word_set("boyunca sureyle suresince")
#: Kinds of words of which a recurrence has one.
_RECURRING = frozenset(
    {Kind.EVERY, Kind.FREQUENCY, Kind.WEEKDAYS, Kind.WORKING_DAYS, Kind.PER_UNIT, Kind.SKIPPED_DAY}
)


def tells_how_often(line: str, told: Expression, language: str) -> bool:
    """Return True if the words before the time say how often, in words that are not read."""
    before = [each for each in words_of(line) if each.end <= told.start][-_MANY:]
    if any(fold_words(each.text) in OFTEN for each in before):
        return True
    own = lexicon(language)
    for first in range(len(before)):
        tokens = own.scan(fold_words(" ".join(each.text for each in before[first:])))
        if tokens and tokens[0].kind is Kind.EVERY:
            return all(each.kind is not Kind.UNKNOWN for each in tokens) and len(tokens) > 1
    return False


def lasting(line: str, told: Expression, language: str) -> Beside | None:
    """Return the words beside the time that say for how long, or None: "for a week"."""
    words = words_of(line)
    before = [each for each in words if each.end <= told.start][-_LONGEST_SPAN:]
    after = [each for each in words if each.start >= told.end][:_LONGEST_SPAN]
    if before and _counts_days(before, language):
        return Beside(before[0].start, told.start)
    counted = _counts_days(after, language)
    return Beside(told.end, after[counted - 1].end) if counted else None


def _counts_days(words: Sequence[Word], language: str) -> int:
    """Return how many of *words* say for how long: "for 10 days", "three times"; 0 if none do."""
    said = [fold_words(each.text) for each in words]
    counted = [n for n, each in enumerate(words, 1) if unit_of(each.text, language)]
    behind = [n for n, each in enumerate(said, 1) if each in _LASTING_BEHIND]
    if counted and (behind or not _LASTING.isdisjoint(said[: counted[-1]])):
        return max(counted + behind)
    kinds = [token.kind for token in lexicon(language).scan(" ".join(said))]
    times = Kind.TIMES in kinds and Kind.NUMBER in kinds
    return len(words) if times else 0


def says_how_often(words: str, language: str) -> bool:
    """Return True if some of *words* say how often, so that a recurrence is meant."""
    text = fold_words(words)
    kinds = {token.kind for each in (language, "en") for token in lexicon(each).scan(text)}
    return not kinds.isdisjoint(_RECURRING) or not OFTEN.isdisjoint(text.split())
