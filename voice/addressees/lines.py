"""A line that names somebody at its beginning, and the likely reading of it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from domain.refs import fold
from domain.refusals import Refusal
from voice.addressees.descriptions import Sort
from voice.addressees.names import Names
from voice.addressees.pieces import Piece, cut, first_keys
from voice.addressees.places import Place, Reader
from voice.addressees.words import TOWARDS, small_words

#: A reference at the beginning of a line: its letters name nobody.
_REF = re.compile(r"\s*(?:[A-Z]{2,5}[ -]+)?[AFPDCHLWRTSNM][ -]*\d{1,9}(?![\w:])")
#: What closes a bracket or a quotation around a name.
_CLOSED = re.compile(r"[\])}»”’\"'*_]*")
_OPENING, _CLOSING = "[({«“", tuple("])}»”")
_CODE = re.compile(r"[^\W\d_]{1,3}")
#: A colon that is no part of a time of day, and a mark between two clauses.
_COLON = re.compile(r"[:：∶﹕꞉](?!\d)")
_MARKED = re.compile(r"[:：∶﹕꞉,،、，.…。?!;；\n—–-](?!\d)")
#: A refusal quotes at most this many words of an exception.
_QUOTED = 7


class Kind(StrEnum):
    """What a command reads at the beginning of its line.

    ACTION and FOLLOW: delegations before a colon. QUESTION: the same at the beginning of a
    follow-up's question, where an unknown code is text. NOTICE: recipients, with or without a
    colon. REMIND: `to` and a group or a delegation.
    """

    ACTION = "action"
    FOLLOW = "follow"
    QUESTION = "question"
    NOTICE = "notice"
    REMIND = "remind"


@dataclass(frozen=True, slots=True)
class Addressee:
    """Who is addressed by a line.

    *named* are codes and roles in the order written, and *rest* is the text behind them. If
    *doubt* is not None, it is the words that were not understood as written, and *named* and
    *rest* are only the likely reading; *named* is then empty if no reading is likely. If *refused*
    is not None, the line cannot be recorded at all.
    """

    named: tuple[str, ...]
    rest: str
    doubt: str | None = None
    refused: Refusal | None = None


@dataclass(frozen=True, slots=True)
class Line:
    """A line with names at its beginning.

    *places* are the positions in *text* of each character that the pieces were cut from.
    """

    text: str
    pieces: Sequence[Piece]
    places: Sequence[int]
    place: Place

    @property
    def marked(self) -> bool:
        """True if a mark such as a colon or a comma follows the names."""
        return self._mark(self.place.last) not in {"", "+"}

    @property
    def before_colon(self) -> bool:
        """True if a colon follows the names."""
        return self._mark(self.place.last) == ":"

    @property
    def is_article(self) -> bool:
        """True if the line begins with "a", the code of a delegation and the English article."""
        first = self.pieces[self.place.first]
        return (
            first.key == "A"
            and self.place.last == self.place.first + 1
            and not (self.marked or self.place.joined)
        )

    @property
    def label(self) -> str | None:
        """The person's label among the names, or None."""
        return next((each.word for each in self.place.found if each.sort is Sort.LABEL), None)

    @property
    def unknown_code(self) -> str | None:
        """The code of no delegation that is joined to the names, as in `A and X:`, or None."""
        at = self.place.joints
        if not self.place.dangling or self._mark(at + 1) != ":":
            return None
        word = self.pieces[at].text
        return word if word.isupper() and _CODE.fullmatch(word) else None

    @property
    def exception(self) -> str:
        """The words that make an exception, up to the colon or a few of them."""
        words, last = 0, self.place.first
        for number, piece in enumerate(self.pieces[last:], last):
            words += not piece.mark
            if words > _QUOTED or (piece.mark == ":" and number > self.place.last):
                break
            last = number if piece.mark in {"", "+"} else last
        return self._between(self.place.first, last + 1)

    @property
    def words(self) -> str:
        """The words that name somebody."""
        return self._between(self.place.first, self.place.last)

    @property
    def letters_differ(self) -> bool:
        """True if a Cyrillic "Б" and a "В" that looks like "B" are both among the names."""
        named = {each.text for each in self.pieces[self.place.first : self.place.last]}
        return {"Б", "В"} <= named

    def begins_in(self, rest: str) -> bool:
        """Return True if *rest*, the end of a strict reading, begins behind the names."""
        return not self.place.dangling and self._end(self.place.last) <= (
            len(self.text.rstrip()) - len(rest.rstrip())
        )

    def doubtful(self, named: tuple[str, ...]) -> Addressee:
        """Return the likely reading, with the words that were not understood as written."""
        place = self.place
        end = place.joints if place.dangling else place.last
        rest = self.text if place.within else self.text[self._after_marks() :].strip()
        return Addressee(named, rest, self._between(place.first, end))

    def refused(self, refusal: Refusal) -> Addressee:
        """Return that the line cannot be recorded."""
        return Addressee((), self.text, None, refusal)

    def _mark(self, at: int) -> str:
        return self.pieces[at].mark if at < len(self.pieces) else ""

    def _between(self, first: int, last: int) -> str:
        begin, end = self.places[self.pieces[first].start] if first else 0, self._end(last)
        if first and end > self.places[self.pieces[last - 1].end]:
            begin = len(self.text[:begin].rstrip(_OPENING))
        words = self.text[begin:end].strip()
        return words if words[-1:] in _CLOSING else words.lstrip(_OPENING)

    def _end(self, last: int) -> int:
        """Return where the pieces before *last* end, with a bracket that closes there."""
        end = self.places[self.pieces[last - 1].end]
        closed = _CLOSED.match(self.text, end)
        return closed.end() if closed else end

    def _after_marks(self) -> int:
        """Return where the text begins: behind the mark that follows the names, if one does."""
        at, end = self.place.last, self._end(self.place.last)
        while self._mark(at) and (at == self.place.last or self._touches(at)):
            end = self.places[self.pieces[at].end]
            at += 1
        return end

    def _touches(self, at: int) -> bool:
        return self.pieces[at].start == self.pieces[at - 1].end


def is_ref(text: str) -> bool:
    """Return True if the line begins with a reference: its letters name nobody."""
    return _REF.match(fold(text)) is not None


def find_line(text: str, names: Names, language: str, kind: Kind) -> Line | None:
    """Return the line with the place of its addressee, or None if it names nobody there."""
    if not names.index.may_hold(first_keys(text)):
        return None
    pieces, clean, places = cut(text)
    if kind is Kind.REMIND and is_ref(clean):
        return None
    towards = bool(pieces) and pieces[0].key in TOWARDS
    to_people = kind is Kind.NOTICE or (kind is Kind.REMIND and towards)
    to_us = kind is Kind.REMIND
    reader = Reader(pieces, names.index, small_words(language), to_people, to_us)
    place = reader.place()
    if place is None and kind is Kind.ACTION:
        place = reader.within()
    return Line(text, pieces, places, place) if place else None


def find_later(
    text: str, names: Names, language: str, kind: Kind, *, addressed: bool = False
) -> Line | None:
    """Return the line with the name that begins a clause of it, or stands in front of a colon.

    *addressed* is True if somebody is addressed in front of *text*. Returns None if there is no
    such name.
    """
    bare = kind is Kind.ACTION and not addressed
    if not (_MARKED if bare else _COLON).search(text):
        return None
    pieces, _, places = cut(text)
    keys = {each.base for each in pieces} | {each.key.split("-")[0] for each in pieces}
    if not names.index.may_hold(keys):
        return None
    reader = Reader(pieces, names.index, small_words(language), to_people=False)
    place = reader.later(addressed=addressed, bare=bare)
    return Line(text, pieces, places, place) if place else None
