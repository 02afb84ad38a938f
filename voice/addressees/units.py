"""Read one name at the place of an addressee, with the words that belong to it."""

from __future__ import annotations

from itertools import takewhile

from voice.addressees.descriptions import Descriptions, Found, Sort, Unit
from voice.addressees.names import is_form
from voice.addressees.sides import (
    SOUNDS,
)
from voice.addressees.words import (
    AFTER_PREPOSITION,
    ALL,
    BEHIND,
    BESIDE,
    BOTH,
    ENDINGS_OF,
    ENDINGS_TO,
    EVERY,
    FOR_BEHIND,
    GROUP,
    JOIN,
    NUMBERED,
    OF,
    OF_SIDE,
    ROLES,
    SIDE,
    SIDES,
    TWO,
    WITHOUT,
    spelled,
)


class Units(Descriptions):
    """Reads single names in the pieces of one line."""

    __slots__ = ()

    def unit(self, at: int) -> Unit | None:
        """Return the name at this place with all words that belong to it, or None.

        The words for a side alone ("the other side:") are one too, if a mark follows them.
        """
        start, strong, weak, side, named = at, False, False, None, None
        while self.is_word(at) and (named := self.name(at)) is None:
            key = self.pieces[at].key
            if key in SIDE or key in SIDES:
                side = Sort.BOTH if key in SIDES else Sort.SIDE
            elif self.leads(at):
                strong = True
            elif key in BESIDE or key in GROUP or key in EVERY:
                weak = True
                strong = strong or (key in GROUP and self.is_group(at + 1))
            elif key not in OF or at == 0:
                break
            at += 1
        if named is None:
            return ((Found(side),), at) if side and self.ends(at) else None
        found, last = named
        sure = strong or side is not None or found[0].sort is Sort.OTHER
        if weak and not sure and start == 0 and self.limit is None:
            return None  # "The A list is sent"
        if found[0].sort is Sort.BOTH and self.is_word(last) and self.name(last):
            return self.unit(last)  # "both A and B"
        whole = found[0].sort in {Sort.ALL, Sort.BOTH, Sort.OWN, Sort.OTHER}
        return found, last if whole else self._behind(last, found[-1].sort)

    def name(self, at: int) -> Unit | None:
        """Return the name that begins with the piece at this place, or None."""
        if not self.is_word(at):
            return None
        piece = self.pieces[at]
        if unit := self.side_of_writer(at) or self.group_by_name(at):
            return unit
        for words, code in self.index.phrases.get(piece.base[:3], ()):
            last = at + len(words)
            if self._spells(at, words) and self._has_ending(last - 1):
                return (Found(Sort.DELEGATION, code),), last
        if not self._has_ending(at):
            return None
        if self._is_label(at):
            return (Found(Sort.LABEL, piece.text),), at + 1
        if codes := self.codes(at):
            return codes, at + 1
        if piece.base in self.index.groups:
            return (Found(Sort.GROUP, self.index.groups[piece.base]),), at + 1
        if piece.base in ROLES:
            return (Found(Sort.ROLE, ROLES[piece.base]),), at + 1
        return self._everybody(at)

    def is_numbered(self, at: int) -> bool:
        """Return True if the letter at this place numbers something ("Annex B")."""
        return at > 0 and self.pieces[at - 1].key.startswith(NUMBERED)

    def _behind(self, at: int, sort: Sort) -> int:
        """Return where the words end that belong to the name of this sort before this place."""
        last = at
        while self.is_word(last) and self._belongs(self.pieces[last].key):
            last += 1
        while last > at and self.pieces[last - 1].key in OF:
            last -= 1
        postposed = any(each.key == FOR_BEHIND for each in self.pieces[at:last])
        sided = any(self.is_side(each) for each in range(at, last))
        if postposed or self.ends(last) or (sort is Sort.ROLE and sided):
            return last
        if sort is Sort.GROUP and self.is_word(at) and self.pieces[at].key in GROUP:
            return at + 1
        return at + 1 if self.is_side(at) and not self.to_people else at

    @staticmethod
    def _belongs(key: str) -> bool:
        return any(key in words for words in (BEHIND, SIDE, SIDES, GROUP, OF, EVERY))

    def _everybody(self, at: int) -> Unit | None:
        """Return "all", "both" or "two sides", with the words for sides that follow."""
        key, last = self.pieces[at].key, at + 1
        while self.is_word(last) and self.of_everybody(self.pieces[last].key):
            last += 1
        if self.pieces[last - 1].key in EVERY:
            last -= 1  # "everyone The annexes are ready"
        if key in ALL:  # strictly, "all" of a notice is one word: "all delegations meet at 10:00"
            text = self.is_word(last) and not self.pieces[last].text[0].isupper()
            strict = at == 0 and key == "ALL" and text
            return (Found(Sort.ALL),), at + 1 if strict and not self.ends(last) else last
        if key in BOTH:
            return (Found(Sort.BOTH),), last
        if key in TWO and last > at + 1 and (self.ends(last) or self.to_people):
            return (Found(Sort.BOTH),), last
        return None

    @staticmethod
    def of_everybody(key: str) -> bool:
        """Return True for a word for sides or groups, as in "all delegations"."""
        return any(key in words for words in (SIDE, SIDES, GROUP, EVERY))

    def _is_label(self, at: int) -> bool:
        """Return True for a person's label, and for what looks like one in front of a colon.

        So nobody learns from the answer which labels exist.
        """
        key = self.pieces[at].key
        if key in self.index.labels:
            return True
        code, _, rest = key.replace("_", "-").partition("-")
        if code not in self.index.codes or not self.ends(at + 1):
            return False
        called = rest.replace("-", "").isalpha() and self._coded(rest) is None
        return called and not any(rest in words for words in (SIDE, SIDES, ROLES))

    # Codes: a capital letter is one, a small letter only where nothing else can be meant.

    def codes(self, at: int) -> tuple[Found, ...] | None:
        """Return the delegations that this word names ("B", "B'ye", "A-B", "B-side"), or None."""
        piece, codes = self.pieces[at], self.index.codes
        if piece.base not in codes:
            parts = [each for each in piece.key.split("-") if each not in SIDE]
            known = [self._coded(each) for each in parts]
            several = "-" in piece.key and parts and all(known)
            if several:
                return tuple(each for each in known if each)
            glued = self._glued(piece.text) if self._before_colon(at) else None
            return (glued,) if glued else None
        capital = piece.text[: len(piece.base)].isupper()
        if capital and self._is_preposition(at):
            return None
        if piece.base in SOUNDS and not capital and not self._before_colon(at):
            return None  # "б/у"
        small = piece.text.casefold() in self.small or (at > 0 and len(piece.base) == 1)
        if small and not capital and not self._pointed(at):
            return None
        return (Found(Sort.DELEGATION, codes[piece.base]),)

    def _coded(self, key: str) -> Found | None:
        if key in self.index.codes:
            return Found(Sort.DELEGATION, self.index.codes[key])
        if key in self.index.groups:
            return Found(Sort.GROUP, self.index.groups[key])
        return None

    def _glued(self, text: str) -> Found | None:
        """Return the delegation of "DelegationB": its code is in capitals behind a word."""
        last = len(text) - len(list(takewhile(str.isupper, reversed(text))))
        return self._coded(spelled(text[last:])) if spelled(text[:last]) in SIDE else None

    def _spells(self, at: int, words: tuple[str, ...]) -> bool:
        """Return True if a name of these words is here, or its adjective before "side"."""
        pieces = self.pieces[at : at + len(words)]
        if len(pieces) == len(words) and all(map(is_form, (each.base for each in pieces), words)):
            return True
        return (
            len(words) == 1 and is_form(pieces[0].base, words[0], OF_SIDE) and self.is_side(at + 1)
        )

    def _has_ending(self, at: int) -> bool:
        """Return True if this word has no ending, or that of an addressee ("B'ye", "B'nin")."""
        ending = self.pieces[at].ending
        headed = self.is_word(at + 1) and self.pieces[at + 1].key in ROLES
        owner = headed or self.is_side(at + 1) or self.ends(at + 1)
        meant = ending in ENDINGS_TO or (ending in ENDINGS_OF and owner)
        return not ending or meant or (ending in WITHOUT and self.ends(at + 1))

    def _is_preposition(self, at: int) -> bool:
        following = self.pieces[at + 1].key if self.is_word(at + 1) else ""
        return not self.pieces[at].text.isascii() and following.startswith(AFTER_PREPOSITION)

    def _before_colon(self, at: int) -> bool:
        return at + 1 < len(self.pieces) and self.pieces[at + 1].mark == ":"

    def _pointed(self, at: int) -> bool:
        """Return True if a mark follows this word, or a joint and then another code."""
        if at + 1 < len(self.pieces) and self.pieces[at + 1].mark:
            return True
        # A small Cyrillic "а" is a conjunction itself ("а также").
        latin = self.pieces[at].text.isascii()
        joint = latin and self.is_word(at + 1) and self.pieces[at + 1].key in JOIN
        return joint and self.is_word(at + 2) and self.pieces[at + 2].key in self.index.codes
