"""A whole line as pieces, with the signs around them: names that stand anywhere in it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Self

from voice.addressees.descriptions import Found, Sort, Unit
from voice.addressees.lines import Line
from voice.addressees.names import Names
from voice.addressees.pieces import Piece, cut
from voice.addressees.places import Place, Reader
from voice.addressees.words import small_words

#: So many characters of a line are read.
_REACH = 2000
#: Signs that can stand directly in front of a name.
OPENING, CLOSING = "([{<", ")]}>"


@dataclass(frozen=True, slots=True)
class Scan:
    """The pieces of a whole line, and the line as the pieces were cut from it."""

    text: str
    pieces: Sequence[Piece]
    clean: str
    places: Sequence[int]
    reader: Reader

    @classmethod
    def of(cls, text: str, names: Names, language: str, *, to_people: bool = False) -> Self:
        """Cut *text* into pieces; with *to_people* its first words can only be recipients."""
        pieces, clean, places = cut(text, _REACH)
        reader = Reader(pieces, names.index, small_words(language), to_people)
        return cls(text, pieces, clean, places, reader)

    def key(self, at: int) -> str:
        """Return the key of the word at this place, or "" if there is none."""
        return self.pieces[at].key if 0 <= at < len(self.pieces) else ""

    def mark(self, at: int) -> str:
        """Return the mark at this place, or "" if there is none."""
        return self.pieces[at].mark if 0 <= at < len(self.pieces) else ""

    def opened(self, at: int, signs: str = OPENING) -> bool:
        """Return True if one of *signs* is directly in front of this piece."""
        if not 0 <= at < len(self.pieces):
            return False
        return self.clean[: self.pieces[at].start].rstrip()[-1:] in tuple(signs)

    def closed(self, last: int) -> bool:
        """Return True if a bracket closes behind the piece in front of *last*."""
        return self.clean[self.pieces[last - 1].end :].lstrip()[:1] in tuple(CLOSING)

    def delegations(self) -> Iterator[tuple[int, Unit]]:
        """Yield the places where a delegation is named in capitals, and the names."""
        for at in range(len(self.pieces)):
            if unit := self.delegation(at):
                yield at, unit

    def delegation(self, at: int) -> Unit | None:
        """Return the delegation that is named at this place, if its letter numbers nothing."""
        unit = self.reader.name(at)
        if unit is None or unit[0][0].sort is not Sort.DELEGATION or self.reader.is_numbered(at):
            return None
        return unit if self.pieces[at].text[0].isupper() else None

    def line(
        self,
        found: tuple[Found, ...],
        first: int,
        last: int,
        *,
        within: bool = True,
        joined: bool = False,
    ) -> Line:
        """Return the line with these names at this place; *within* if they belong to its text."""
        place = Place(found, first, last, last, joined, within=within)
        return Line(self.text, self.pieces, self.places, place)
