"""Reads the lines with which people table texts and enter positions.

The words that choose a step are those of four languages. Whoever calls this hands over how such a
word is cut off a line (`cut`), and which words are a time (`is_time`).
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from domain.groups import CODES, in_order
from domain.proposals.parts import Word
from domain.proposals.tabled import TextKind
from domain.refs import SOUNDS, fold, legible, traced
from domain.refusals import NotUnderstood, UnknownGroup

#: Returns what stands behind a step's English word, or None if the line does not begin with it in
#: any language.
Cut = Callable[[str, str], str | None]
#: Returns True if the words are a time, also a malformed one.
IsTime = Callable[[str], bool]

_NAME = re.compile(r"[^\W_](?:[^\W_]|-){0,19}")
_CODE = r"[^\W\d_]{2,5}"
_CODES = re.compile(rf"\s*({_CODE}(?:\s*[+＋]\s*{_CODE})*)\s*")
_COLON = re.compile(r"\s*[:：](?!//)\s*")
_NAMED_VERSION = re.compile(r"(?:v|в|version)\s*\.?\s*(\d{1,4})(?!\w)[\s:,]*", re.IGNORECASE)
_NUMBERS = re.compile(r"(\d{1,4})[\s,;:-]+(\d{1,4})")
#: A time in a line has at most so many words.
_TIME_WORDS = 8


@dataclass(frozen=True, slots=True)
class Tabling:
    """A line that tables a new text."""

    kind: TextKind
    words: str
    package: str | None = None
    groups: tuple[str, ...] = ()
    silence_in: tuple[str, ...] = ()


def read_tabling(line: str, cut: Cut) -> Tabling:
    """Read `groups POL+HUM [silence HUM]: text`, `close MIL: text` or `package NAME: text`.

    `non-paper: text` is one more form, and any other line is a text. A line is a text where
    any part of a form is missing, such as the colon. Raises UnknownGroup for a code in the place
    of a group's.
    """
    terms, closing, packaged = (cut(line, each) for each in ("groups", "close", "package"))
    found = (
        (_terms(terms, cut) if terms else None)
        or (_closing(closing) if closing else None)
        or (_packaged(packaged) if packaged else None)
    )
    if found is not None:
        return found
    named, _, words = line.partition(":")
    if words and cut(named, "non-paper") == "":
        return Tabling(TextKind.NON_PAPER, words.strip())
    return Tabling(TextKind.TEXT, line.strip())


@dataclass(frozen=True, slots=True)
class Change:
    """A line about a text that exists, and that is no amendment.

    *word* is the step: `silence`, `lift`, `defer`, `valid`, `versions`. *value* is what stands
    behind it: the words of a time, of a session, or nothing.
    """

    word: str
    value: str = ""
    versions: tuple[int, int] | None = None


def read_change(rest: str, cut: Cut, is_time: IsTime) -> Change | None:
    """Read what stands behind the reference of `/propose`; None if it is an amendment.

    A word counts as a step only if the whole line has its form. So "Silence until the heads meet"
    is an amendment, and "Date and place are agreed by the heads" is one too.
    """
    for word, read in (("silence", _silence), ("defer", _deferral), ("valid", _validity)):
        behind = cut(rest, word)
        found = read(behind, cut, is_time) if behind is not None else None
        if found is not None:
            return found
    behind = cut(rest, "versions")
    if behind == "":
        return Change("versions")
    numbers = _NUMBERS.fullmatch(legible(behind).strip()) if behind else None
    return Change("versions", versions=(int(numbers[1]), int(numbers[2]))) if numbers else None


@dataclass(frozen=True, slots=True)
class Stance:
    """A line of `/position` behind its reference.

    *word* is that of a position, or `notsilence` or `basis`; *yes* is the answer on the basis.
    """

    word: str
    words: str = ""
    version: int | None = None
    until: str = ""
    yes: bool | None = None


def read_stance(rest: str, cut: Cut, is_time: IsTime) -> Stance:
    """Read `[v N] WORD [text]`; behind `adref` first `until WHEN`, whose words are returned.

    Raises NotUnderstood if there is no such word.
    """
    named = _NAMED_VERSION.match(rest)
    version = int(named[1]) if named else None
    rest = rest[named.end() :] if named else rest
    for word in (*Word, "notsilence"):
        behind = cut(rest, word)
        if behind is None:
            continue
        if word is Word.ADREF:
            until, words = _until(behind, cut, is_time)
            return Stance(word, words, version, until)
        return Stance(str(word), behind, version)
    behind = cut(rest, "basis")
    for answer in ("yes", "no") if behind is not None else ():
        if cut(behind or "", answer) == "":
            return Stance("basis", version=version, yes=answer == "yes")
    raise NotUnderstood


def read_codes(words: str) -> tuple[str, ...] | None:
    """Return the groups in `POL+HUM`, in their order; None if the words have another form."""
    found = _CODES.fullmatch(words)
    if found is None:
        return None
    codes = [fold(each.strip()) for each in re.split(r"[+＋]", found[1])]
    codes = [SOUNDS.get(each, each) for each in codes]
    for each in codes:
        if each not in CODES:
            raise UnknownGroup(code=each, known=CODES)
    return tuple(in_order(codes))


def _terms(behind: str, cut: Cut) -> Tabling | None:
    head, words = _at_colon(behind)
    first = _CODES.match(head)
    if not words or first is None:
        return None
    for end in sorted({first.end(), *(each.start() for each in re.finditer(r"\S+", head))}):
        admitted = cut(head[end:], "silence") if end else None
        if admitted:
            return _opening(head[:end], admitted, words)
    return _opening(head, "", words)


def _opening(head: str, admitted: str, words: str) -> Tabling | None:
    groups, silence_in = read_codes(head), read_codes(admitted) if admitted else ()
    if not groups or silence_in is None or not {*silence_in} <= {*groups}:
        return None
    return Tabling(TextKind.GROUPS, words, groups=groups, silence_in=silence_in)


def _closing(behind: str) -> Tabling | None:
    head, words = _at_colon(behind)
    groups = read_codes(head) if words and " " not in head.strip() else None
    return Tabling(TextKind.CLOSE, words, groups=groups) if groups else None


def _packaged(behind: str) -> Tabling | None:
    head, words = _at_colon(behind)
    name = legible(head).strip()
    if not words or not _NAME.fullmatch(name):
        return None
    return Tabling(TextKind.TEXT, words, package=name.casefold())


def _silence(behind: str, cut: Cut, is_time: IsTime) -> Change | None:
    if cut(behind, "lift") == "":
        return Change("lift")
    until = cut(behind, "until")
    return Change("silence", until) if until and is_time(until) else None


def _deferral(behind: str, cut: Cut, is_time: IsTime) -> Change | None:
    if not behind:
        return Change("defer")
    to = cut(behind, "to") or cut(behind, "until") or behind
    session = re.fullmatch(r"(?:[A-Z]{2,5}[ -]+)?S[ -]*\d{1,9}", fold(to))
    return Change("defer", to) if session or is_time(to) else None


def _validity(behind: str, cut: Cut, is_time: IsTime) -> Change | None:
    until = cut(behind, "until")
    return Change("valid", until) if until and is_time(until) else None


def _until(behind: str, cut: Cut, is_time: IsTime) -> tuple[str, str]:
    """Return the words of the time behind `until`, as many as make one, and what follows."""
    rest = cut(behind, "until")
    if rest is None:
        return "", behind
    ends = [each.end() for each in re.finditer(r"\S+", rest)][:_TIME_WORDS]
    for end in reversed(ends):
        if is_time(rest[:end].rstrip(".,;:")):
            return rest[:end].rstrip(".,;:"), rest[end:].strip()
    # The time cannot be read: whoever reads it next refuses it, and names the words.
    return rest, ""


def _at_colon(text: str) -> tuple[str, str]:
    """Return what stands before and behind the first colon; both "" if there is none."""
    clean, places = traced(text)
    found = _COLON.search(clean)
    if found is None:
        return "", ""
    return text[: places[found.start()]], text[places[found.end()] :].strip()
