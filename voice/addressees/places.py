"""Find the place of the addressee: the names at the beginning of a line, and what joins them."""

from __future__ import annotations

from dataclasses import dataclass

from voice.addressees.descriptions import Found, Sort, Unit
from voice.addressees.pieces import MOST_WORDS
from voice.addressees.sides import BIDDEN, LET
from voice.addressees.units import Units
from voice.addressees.words import (
    BEFORE_EXCEPT,
    BESIDE,
    EXCEPT,
    JOIN,
    SURELY_EXCEPT,
    TOWARDS,
    TWO_EXCEPT,
    WITHOUT,
)

#: These name nobody unless a mark follows them: they are also words of a text ("all rows").
_GENERAL = frozenset({Sort.ALL, Sort.BOTH, Sort.SIDE})
#: These count anywhere in a line if a colon follows them.
_CERTAIN = frozenset({Sort.DELEGATION, Sort.LABEL})
#: Two addressees have at most this many marks between them: "A, and/or B".
_MOST_MARKS = 2


@dataclass(frozen=True, slots=True)
class Place:
    """The names at the beginning of a line.

    They stand in the pieces from *first* up to *last*, which does not belong to them. The text
    behind them begins after *joints*. *joined* is True if a word or a mark joins the names.
    *dangling* is True if one joins them to words that name nobody. *beside* is True if two names
    stand side by side without a joint. *excepted* is True if they have an exception. *within* is
    True if other words are in front of them.
    """

    found: tuple[Found, ...]
    first: int
    last: int
    joints: int
    joined: bool = False
    dangling: bool = False
    beside: bool = False
    excepted: bool = False
    within: bool = False

    @property
    def qualified(self) -> bool:
        """True if one name narrows another that is no "all": "heads of A"."""
        sorts = {each.sort for each in self.found}
        return self.beside and Sort.ROLE in sorts and not sorts <= {Sort.ROLE, Sort.ALL}


class Reader(Units):
    """Reads the place of the addressee in the pieces of one line."""

    __slots__ = ()

    def place(self) -> Place | None:
        """Return the place of the addressee if the line begins with one, or None."""
        first = self._after_greeting()
        excluding = self._excludes(first, surely=True)
        if excluding and (unit := self.unit(self._after_except(first))):
            return Place(unit[0], first, unit[1], unit[1], excepted=True)
        unit = self.unit(first)
        if unit is None:
            return None
        found, last, joined, beside = [*unit[0]], unit[1], False, False
        while not (self._lacks(first, last) or self._has_exception(last, found)):
            begin = self._after_joints(last)
            unit = self.unit(begin)
            if unit is None or not self._joins(last, begin, unit, found[-1]):
                loose = begin > last and self.is_word(begin) and self._surely(last, begin)
                return self._named(Place(tuple(found), first, last, begin, joined, loose, beside))
            found += unit[0]
            joined, beside = joined or begin > last, beside or begin == last
            last = unit[1]
        return Place(tuple(found), first, last, last, joined, excepted=True)

    def _lacks(self, first: int, last: int) -> bool:
        """Return True if a word has the Turkish ending that means "without"."""
        return any(each.ending in WITHOUT for each in self.pieces[first:last])

    def within(self) -> Place | None:
        """Return the name that stands behind other words, or None.

        It is in front of the line's first mark, or it is bidden to do something.
        """
        return self._before_mark() or self._bidden()

    def _before_mark(self) -> Place | None:
        end = self.limit
        if end is None or self.pieces[end].mark == ";":
            return None
        for at in range(1, end):
            unit, piece = self.name(at), self.pieces[at]
            if unit is None or unit[0][0].sort not in {Sort.DELEGATION, Sort.LABEL}:
                continue
            if piece.text[0].isupper() and not self.is_numbered(at):
                excluded = self._excludes(at - 1)
                return Place(unit[0], 0, end, end, excepted=excluded, within=True)
        return None

    def _bidden(self) -> Place | None:
        """Return the name in "let B send it" or "haritayı B göndersin" behind other words."""
        for at in range(1, MOST_WORDS + 1):
            unit = self.name(at)
            if unit is None or unit[0][0].sort is not Sort.DELEGATION or self.is_numbered(at):
                continue
            verb = self.pieces[unit[1]].key if self.is_word(unit[1]) else ""
            bidden = self.pieces[at - 1].key in LET or BIDDEN.fullmatch(verb)
            if bidden and self.pieces[at].text[0].isupper():
                return Place(unit[0], 0, unit[1], unit[1], within=True)
        return None

    def later(self, *, addressed: bool, bare: bool) -> Place | None:
        """Return the name at the beginning of a clause, or in front of any colon; or None.

        If somebody is *addressed* in front of these pieces, a name counts only if it begins a
        clause and a colon follows it. With *bare* the first clause may begin with a name that no
        mark follows: "urgent. B send it".
        """
        for at in range(len(self.pieces)):
            unit = self.unit(at)
            if unit is None or self.is_numbered(at) or not self.is_word(at):
                continue
            (first, *_), last = unit
            mark = self.pieces[last].mark if last < len(self.pieces) else ""
            begins = self._begins_clause(at, addressed=addressed)
            before_colon = mark == ":" and (begins or (not addressed and first.sort in _CERTAIN))
            parted = begins and bare and (mark in {",", "-"} or self._is_code(at, first))
            if first.sort is not Sort.SIDE and (before_colon or parted):
                plain = (n for n in range(at) if self.is_word(n) and not self._is_joint(n))
                within = not addressed or any(True for _ in plain)
                return Place(unit[0], at, last, last, within=within)
        return None

    def _begins_clause(self, at: int, *, addressed: bool) -> bool:
        """Return True if a mark, or a mark and a joint, is in front of this place."""
        while at > 0 and self._is_joint(at - 1):
            at -= 1
        return addressed if at == 0 else self.ends(at - 1)

    def _is_code(self, at: int, found: Found) -> bool:
        text = self.pieces[at].text
        return found.sort is Sort.DELEGATION and text.isupper() and at <= MOST_WORDS + 1

    def _named(self, place: Place) -> Place | None:
        general = {each.sort for each in place.found} <= _GENERAL
        if general and not self.ends(place.last) and not self.to_people:
            return None
        return place

    def _after_greeting(self) -> int:
        """Return where the line begins after "Please," or "Dear colleagues,"."""
        at = 0
        while self.is_word(at) and self.pieces[at].key in TOWARDS | BESIDE:
            at += 1
        greeted = 0 < at < len(self.pieces) and self.pieces[at].mark == ","
        return at + 1 if greeted and self.unit(at + 1) else 0

    # Joints: the words and marks between two addressees.

    def _after_joints(self, at: int) -> int:
        """Return where the words and marks end that can join two addressees."""
        begin, marks = at, 0
        while begin < len(self.pieces) and marks <= _MOST_MARKS:
            piece = self.pieces[begin]
            if piece.mark in {",", "/", "-", ";", "+"}:
                marks += 1
            elif piece.mark or not self._is_joint(begin):
                break
            begin += 1
        return begin

    def _is_joint(self, at: int) -> bool:
        """Return True for a word such as "and"; of one letter it is Cyrillic ("и", "а")."""
        piece = self.pieces[at]
        letter = len(piece.text) == 1 and piece.text.isascii()
        return piece.key in JOIN and not letter and self.codes(at) is None

    def _surely(self, at: int, begin: int) -> bool:
        """Return True if these joints join whatever follows: a word, a plus, or a slash."""
        return any(each.mark in {"", "+", "/"} for each in self.pieces[at:begin])

    def _joins(self, at: int, begin: int, unit: Unit, to: Found) -> bool:
        """Return True if *unit* is one more addressee, and not the text behind the addressee."""
        found, last = unit
        first = self.pieces[begin].text
        plain = first.isupper() and first.casefold() not in self.small
        sorts = {found[0].sort, to.sort}
        narrowed = Sort.ROLE in sorts and sorts & {Sort.DELEGATION, Sort.GROUP, Sort.ALL}
        if begin == at and self.to_people and narrowed:
            return True  # "heads of A", "A heads", "HUM experts", "all delegates"
        if begin == at:  # "A B: text", "all heads: text", "HUM POL text"
            same = found[0].sort is to.sort and to.sort in {Sort.DELEGATION, Sort.GROUP}
            colon = last < len(self.pieces) and self.pieces[last].mark == ":"
            return at < (self.limit or 0) or colon or (same and plain)
        if self._surely(at, begin) or self.ends(last) or self._after_joints(last) > last:
            return True
        return last >= len(self.pieces) or (self.pieces[at].mark == "," and plain)

    # Exceptions.

    def _has_exception(self, at: int, found: list[Found]) -> bool:
        """Return True if an exception follows these names."""
        everybody = all(each.sort in _GENERAL for each in found)
        if everybody and (unit := self.unit(at)) and self._excludes(unit[1], surely=True):
            return True  # "herkes B hariç"
        colon = False
        while at < len(self.pieces) and not self._excludes(at):
            piece = self.pieces[at]
            colon = colon or piece.mark == ":"
            skipped = piece.mark in {",", "-", ";"} or (
                everybody and (piece.mark == ":" or self.of_everybody(piece.key))
            )
            if not skipped and (piece.mark or piece.key not in BEFORE_EXCEPT):
                return False
            at += 1
        if not self._excludes(at):
            return False
        before_colon = self.limit is not None and self.pieces[self.limit].mark == ":"
        sure = self.to_people or not everybody or (before_colon and at < (self.limit or 0))
        if self._excludes(at, surely=True) and not colon and sure:
            return True
        return self.unit(self._after_except(at)) is not None

    def _excludes(self, at: int, *, surely: bool = False) -> bool:
        words = SURELY_EXCEPT if surely else EXCEPT
        return self.is_word(at) and (self.pieces[at].key in words or self._are_two(at))

    def _are_two(self, at: int) -> bool:
        """Return True if an exception of two words begins here, such as "other than"."""
        return tuple(each.key for each in self.pieces[at : at + 2]) in TWO_EXCEPT

    def _after_except(self, at: int) -> int:
        while self._excludes(at):
            at += 2 if self._are_two(at) else 1
        return at
