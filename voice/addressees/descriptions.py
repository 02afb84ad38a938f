"""Read who is described and not named: "our delegation", "the other side", "military group"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from voice.addressees.names import Index
from voice.addressees.pieces import MOST_WORDS, Piece
from voice.addressees.sides import (
    GROUP_NAMES,
    GROUP_TO,
    LET,
    ONE_TOO,
    OTHER,
    OUR,
    OUR_SIDE,
    OUR_SIDE_TO,
    OUR_TO,
    THEY,
    US,
    WE,
)
from voice.addressees.words import (
    GROUP,
    INTO,
    SIDE,
    SIDES,
    TOWARDS,
)


class Sort(StrEnum):
    """What a name at the place of an addressee stands for."""

    DELEGATION = "delegation"
    GROUP = "group"
    ROLE = "role"
    LABEL = "label"
    ALL = "all"
    BOTH = "both"
    #: The writer's own delegation, and the other one.
    OWN = "own"
    OTHER = "other"
    #: A word for a side that names none: "the side".
    SIDE = "side"


@dataclass(frozen=True, slots=True)
class Found:
    """One name that was found; *word* is its code, role or label."""

    sort: Sort
    word: str = ""


#: One or more names, and the number of the piece behind them.
Unit = tuple[tuple[Found, ...], int]


@dataclass(frozen=True, slots=True)
class Descriptions:
    """Reads who is described and not named, in the pieces of one line.

    *small* are the small words of the writer's language, which are no codes. With *to_people*
    the first words can only be recipients, so "all" needs no colon behind it. With *to_us* the
    line is a reminder, in which "us" needs none.
    """

    pieces: Sequence[Piece]
    index: Index
    small: frozenset[str]
    to_people: bool
    to_us: bool = False

    @property
    def limit(self) -> int | None:
        """The number of the first mark, or None if more than MOST_WORDS words are before it."""
        words = 0
        for number, piece in enumerate(self.pieces):
            if not piece.mark:
                words += 1
                if words > MOST_WORDS:
                    return None
            elif piece.mark != "+" and words:
                return number
        return None

    def is_word(self, at: int) -> bool:
        """Return True if the piece at this place is a word."""
        return at < len(self.pieces) and not self.pieces[at].mark

    def ends(self, at: int) -> bool:
        """Return True if a mark such as a colon is at this place."""
        return at < len(self.pieces) and self.pieces[at].mark not in {"", "+"}

    def leads(self, at: int) -> bool:
        """Return True for "to", "let", or "in" before a group: words that lead to a name."""
        key = self.pieces[at].key
        if key in INTO:
            following = at + 1 + (self.is_word(at + 1) and self.pieces[at + 1].key in GROUP)
            return self.is_group(following) or self.group_by_name(at + 1) is not None
        return key in TOWARDS or (key in LET and not (self.to_us or self.to_people))

    def _led(self, at: int) -> bool:
        """Return True if a word such as "to" is in front of this place."""
        return at > 0 and (self.pieces[at - 1].key in TOWARDS | INTO)

    def side_of_writer(self, at: int) -> Unit | None:
        """Return the writer's own side ("us", "our delegation") or the other side, or None."""
        key, last = self.pieces[at].key, at + 1
        following = self.pieces[last].key if self.is_word(last) else ""
        if key in OTHER and (following in SIDE or following in ONE_TOO):
            return (Found(Sort.OTHER),), last + 1
        if key in THEY and self.ends(last) and (at == 0 or self._led(at) or self.ends(at - 1)):
            return (Found(Sort.OTHER),), last
        to = key in OUR_SIDE_TO or (key in US and not self.pieces[at].text.isupper())
        if key in OUR:
            to = key in OUR_TO or following in OUR_SIDE_TO
            if not (self.is_side(last) or following in OUR_SIDE):
                return None
            last += 1
        elif key not in WE and key not in OUR_SIDE:
            return None
        reached = self.ends(last) or self._led(at) or (to and self.to_us and at == 0)
        return ((Found(Sort.OWN),), last) if reached else None

    def group_by_name(self, at: int) -> Unit | None:
        """Return the group that is named in words ("the military group"), or None."""
        if not self.is_word(at) or not self.is_word(at + 1):
            return None
        if self.pieces[at + 1].key not in GROUP:
            return None
        base = self.pieces[at].base
        code = next((each for names, each in GROUP_NAMES.items() if base.startswith(names)), "")
        to = self.pieces[at + 1].key in GROUP_TO or self._led(at) or self.to_people
        if code not in self.index.groups or not (to or self.ends(at + 2)):
            return None
        return (Found(Sort.GROUP, code),), at + 2

    def is_side(self, at: int) -> bool:
        """Return True if a word for one side or for several is at this place."""
        return self.is_word(at) and self.pieces[at].key in SIDE | SIDES

    def is_group(self, at: int) -> bool:
        """Return True if the code of a group is at this place."""
        return self.is_word(at) and self.pieces[at].base in self.index.groups
