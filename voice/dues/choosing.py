"""Choose the expression of a line that names its time: the one at the command's place for it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from enum import Enum
from functools import cache

from voice.dues.expressions import Expression
from voice.dues.hints import open_a_time
from voice.dues.lasting import belongs_to_noun, lasts_until
from voice.dues.reasons import is_reason
from voice.dues.sending import MARKED, unread_at
from voice.dues.side_words import word_set
from voice.dues.tokens import fold_words
from voice.dues.words import PUNCTUATION

CUES = {
    "en": "by|until|till|before|(?:no|not) later than",
    "ru": "до|к|ко|не позднее|не позже",
    "uk": "до|не пізніше(?: ніж)?",
    "tr": "en geç",
}
#: "Before Friday" does not mean Friday, so this word is read with the time.
_KEPT = frozenset({"before"})
#: After a negation these words name the time from which something may happen.
_RANGING = frozenset({"until", "till", "before", "до"})
_DENIED = word_set(
    "not never dont no none nobody only",
    "не ни никому нельзя запрещено только",
    "не ні нікому лише тільки заборонено",
    "hiçbir yalnız",
)
#: So many words may stand between "at" and its time.
_FEW = 2
#: So many words may lead to a time: "no earlier than".
_MOST_LEADING = 3
#: The word that marks the time of a notice.
_MARK = re.compile(r"at\s", re.IGNORECASE)
#: A colon within the first words of a text.
_COLON = re.compile(r"(?:[^\s:]+\s+){0,5}[^\s:]+:(?=\s)")
#: A reminder does not come until a time; ru "до" and tr "kadar" do not name its time.
_ENDING = re.compile(r"^(?:until|till|up to|due|before)\b|\b(?:до|kadar)\b")
#: Tr "by" behind an exact time, with the ending that it asks for.
_KADAR = re.compile(r"(?<=[\dhmdz])['’]?(?:y?[ae])?\s+(?:kadar|dek|değin)$", re.IGNORECASE)
_EXACT = re.compile(r"\+|\d{4}-")
#: One or two words behind a comma or a dash: "buy tickets, the train tomorrow 21:10".
_EVENT = re.compile(r"\S(?:,|\s[-–—])\s+\S+(?:\s+\S+)?\s*$")


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


def choose(
    line: str, found: Sequence[Expression], language: str, place: Place
) -> tuple[Expression | None, str]:
    """Return the expression that names the time, and doubtful words if it is in another place."""
    first = found[0] if not line[: found[0].start].strip(PUNCTUATION) else None
    last = found[-1] if not line[found[-1].end :].strip(PUNCTUATION) else None
    match place:
        case Place.FIRST:
            led = leads(line, found[0].start)
            chosen = first or (found[0] if led else last) or found[0]
            sure = first is not None and _is_sure_front(line, found)
            return chosen, _alone(line, chosen) if sure else as_said(line, chosen)
        case Place.OPENING:
            doubtful = first is not None and first.weak
            return first, as_said(line, first) if first and doubtful else _alone(line, first)
        case Place.LAST:
            chosen = last or first or found[-1]
            at_end = last is not None and _is_sure_end(line, found)
            sure = at_end or (
                last is None and first is not None and _is_sure_beginning(line, found)
            )
            return chosen, "" if sure else as_said(line, chosen)
        case Place.AT:
            return _at(line, found, first, language)
        case Place.LATEST:
            return _latest(line, found, first, last, language)


def _is_sure_front(line: str, found: Sequence[Expression]) -> bool:
    """Return True if the first expression is certainly the time of `WHEN TEXT`.

    Tr "pazartesi 12:00'ye kadar kaç araç?" asks about that time. A second time alone behind the
    first one is no text.
    """
    first = found[0]
    asks = line.rstrip().endswith("?") and _ENDING.search(fold_words(as_said(line, first)))
    belongs = first.language == "tr" and belongs_to_noun(line[first.end :])
    if first.weak or _is_before(line, first) or asks or belongs or _is_my(line, first):
        return False
    if len(found) > 1 and not line[found[1].end :].strip(PUNCTUATION):
        return bool(line[first.end : found[1].start].strip(PUNCTUATION))
    return True


def _is_my(line: str, told: Expression) -> bool:
    """Return True for "mon" alone before a text: in French it is "my"."""
    words = fold_words(as_said(line, told)).split()
    return words[-1:] == ["mon"] and bool(line[told.end :].strip(PUNCTUATION))


def _alone(line: str, told: Expression | None) -> str:
    """Return the time with the word behind it if that is the only one: "10:00 Geneva", or "".

    A question may consist of one word, and so may the reason behind a day with its hour.
    """
    rest = line[told.end :].strip(PUNCTUATION).split() if told else []
    if told is None or len(rest) != 1 or rest[0].endswith("?"):
        return ""
    if told.strict and is_reason(rest[0].strip("()[]!»”\"'")):
        return ""
    return line[told.start :].strip() if any(map(str.isdigit, as_said(line, told))) else ""


def _is_sure_end(line: str, found: Sequence[Expression]) -> bool:
    """Return True if the last expression is certainly the time of `TEXT WHEN`.

    An hour without a day is only certain without a text, because a day that was not read may
    stand in front of it. Nor does a time that something lasts until say when it is. Another time
    in the line may be the reminder's, and the time of a short last clause may be an event's.
    """
    last = found[-1]
    if _is_before(line, last) or (last.weak and last.strict):
        return False
    if last.dayless or _ENDING.search(fold_words(as_said(line, last))):
        return not line[: last.start].strip(PUNCTUATION)
    return not (any(each.strict for each in found[:-1]) or _EVENT.search(line[: last.start]))


def _is_sure_beginning(line: str, found: Sequence[Expression]) -> bool:
    """Return True if the first expression is certainly the time of a line: "28 Jul 10:00 call"."""
    first = found[0]
    sure = first.strict and not (first.weak or first.dayless or first.recurs)
    sure = sure and not (first.language == "tr" and belongs_to_noun(line[first.end :]))
    return sure and len(found) == 1 and not _ENDING.search(fold_words(as_said(line, first)))


def _at(
    line: str, found: Sequence[Expression], first: Expression | None, language: str
) -> tuple[Expression | None, str]:
    """Return the time of `at WHEN: TEXT`, and the doubtful words; None if there is no time.

    Without a colon right behind the time, the text must look like the beginning of one.
    """
    told = _MARK.match(line) is not None
    marked = MARKED.match(line)
    if marked and first is None and found[0].start < marked.end():
        return None, marked[0].rstrip(": ")
    if first is None and told and line[: found[0].start].count(" ") <= _FEW:
        return found[0], line[: found[0].end]
    if first is None:
        return None, unread_at(line, language)
    sure = told and not first.weak and not _is_before(line, first)
    if not sure:
        return first, as_said(line, first)
    rest = line[first.end :].lstrip(" ,")
    later = _COLON.match(rest)
    if rest[:1] in {":", "", "\n"}:
        return first, ""
    if later or rest[:1].islower():
        return first, line[: first.end] + " " + (later[0] if later else rest.split()[0])
    return first, ""


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
    # "+48 ч" is read alike by everybody.
    exact = words_for(line, chosen, language).startswith("+")
    foreign = chosen.language not in {language, "en"} and not exact
    elsewhere = chosen is not last and (chosen is not first or len(found) > 1)
    if language == "tr" and chosen.strict and len(found) == 1:
        # The usual place of a Turkish time is in front of the verb, which ends the sentence.
        elsewhere = len(line[chosen.end :].split()) > _FEW
    doubtful = elsewhere or len(cued) > 1 or chosen.weak or foreign
    hour = chosen.dayless and len(line) > chosen.end - chosen.start
    if doubtful or hour or _denied(line, chosen, language) or lasts_until(line, chosen, language):
        return chosen, as_said(line, chosen)
    return chosen, ""


def leads(line: str, first: int) -> bool:
    """Return True if the line begins with words that lead to the time at *first*, such as "to"."""
    words = line[:first].strip(PUNCTUATION)
    return 0 < len(words.split()) <= _MOST_LEADING and open_a_time(fold_words(words))


def ends_denied(line: str, first: int) -> bool:
    """Return True if a word such as "not" stands in front of the time at *first*."""
    words = fold_words(line[:first]).split()
    return bool(words) and words[-1] in _DENIED


def _follows_cue(line: str, told: Expression, language: str) -> bool:
    """Return True if a word such as "by" stands before a time that is not read with it."""
    return cue_start(line, told, language) < told.start


def cue_start(line: str, told: Expression, language: str) -> int:
    """Return where a word such as "by" begins that stands in front of the time, or its start."""
    before = line[: told.start].rstrip()
    begin = before.rfind(" ") + 1
    return begin if before and _cue(language).match(f"{before[begin:]} x") else told.start


def _is_before(line: str, told: Expression) -> bool:
    """Return True if the time is only the end of the time that is meant: "before Friday"."""
    return "before" in as_said(line, told).lower().split()


def _denied(line: str, told: Expression, language: str) -> bool:
    """Return True if the time is not the latest one ("not until 18:00")."""
    cue = _cue(language).match(line, told.start)
    if cue is None or cue["cue"].lower() not in _RANGING:
        return False
    return not _DENIED.isdisjoint(fold_words(line[: told.start]).split())


def plain(line: str, told: Expression) -> str:
    """Return the words of an expression without the English "at" before other words for a time."""
    said = as_said(line, told)
    return said[3:].lstrip() if said[:3].lower() == "at " and not said[3:4].isdigit() else said


def words_for(line: str, told: Expression, language: str) -> str:
    """Return the words of an expression without a leading word such as "by".

    Tr "kadar" behind an English or an exact time goes too: "+48h'ye kadar".
    """
    said = plain(line, told)
    if told.latest and (told.language == "en" or _EXACT.match(said)):
        said = _KADAR.sub("", said)
    cue = _cue(language).match(said)
    return said[cue.end() :] if cue and cue["cue"].lower() not in _KEPT else said


def as_said(line: str, told: Expression) -> str:
    return line[told.start : told.end]


@cache
def _cue(language: str) -> re.Pattern[str]:
    cues = "|".join(dict.fromkeys((CUES[language], *CUES.values())))
    return re.compile(rf"(?P<cue>{cues})\s+(?=\S)", re.IGNORECASE)
