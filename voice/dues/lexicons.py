"""Lexicons: which words of a language mean which tokens, alone and as phrases."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache

from voice.dues import english, russian, turkish, ukrainian
from voice.dues.tokens import Piece, Token, fold_words, pieces, spellings

_SOURCES = {"en": english, "ru": russian, "uk": ukrainian, "tr": turkish}
_MOST_WORDS = 6

Tokens = tuple[Token, ...]


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Phrases by their words, and what letters right behind a number make of it.

    A suffix gives the kind of the number: `A` is a number told the hour of, `n` plain.
    """

    phrases: Mapping[tuple[str, ...], Tokens]
    suffixes: Mapping[str, str]

    def tokens(self, text: str) -> list[Token]:
        """The tokens of a folded *text*; what is in no lexicon is a `?`, and the last of them."""
        bits = pieces(text)
        found: list[Token] = []
        place = 0
        while place < len(bits):
            if bits[place].shape == "word":
                count, tokens = self._phrase(bits, place)
            else:
                count, tokens = self._figure(bits, place)
            found += tokens
            if tokens and tokens[-1].kind == "?":
                break
            place += count
        return _joined(found)

    def _phrase(self, bits: Sequence[Piece], place: int) -> tuple[int, Tokens]:
        words: list[tuple[str, ...]] = []
        for bit in bits[place : place + _MOST_WORDS]:
            if bit.shape != "word":
                break
            words.append(spellings(bit.text))
        by_script = [tuple(each[script] for each in words) for script in (0, -1)]
        for count in range(len(words), 0, -1):
            for spelled in by_script:
                tokens = self.phrases.get(spelled[:count])
                if tokens is not None:
                    return count, tokens
        return 1, (Token("?"),)

    def _figure(self, bits: Sequence[Piece], place: int) -> tuple[int, Tokens]:
        bit = bits[place]
        dashed = _is_dash(bits, place + 1) and _is_attached_word(bits, place + 2)
        behind = place + (2 if dashed else 1)
        kind = self.suffixes.get(bits[behind].text) if _is_attached_word(bits, behind) else None
        if kind is None:
            return 1, _number(bit, "n")
        return behind + 1 - place, _number(bit, kind)


def _is_dash(bits: Sequence[Piece], place: int) -> bool:
    return place < len(bits) and bits[place].text == "-" and bits[place].attached


def _is_attached_word(bits: Sequence[Piece], place: int) -> bool:
    return place < len(bits) and bits[place].shape == "word" and bits[place].attached


def _number(bit: Piece, kind: str) -> Tokens:
    match bit.shape:
        case "number" if kind == "n" and len(bit.text) == 4:
            return (Token("y", number=int(bit.text)),)
        case "number" if len(bit.text) <= 4:
            last = Token("n" if kind == "A" else kind, number=int(bit.text))
            return (Token("A"), last) if kind == "A" else (last,)
        case "clock" | "date" if kind in "nA":
            if bit.shape == "clock":
                return (Token("c", bit.text.replace("h", ":")),)
            return (Token("D", bit.text),)
        case "iso" if kind == "n":
            return (Token("I", bit.text),)
        case "decimal" if kind == "n":
            return (Token("n", number=int(bit.text)), Token("H"))
        case _:
            return (Token("?"),)


def _joined(tokens: list[Token]) -> list[Token]:
    """Spelled tens and ones as one number: twenty five, yirmi beş."""
    found: list[Token] = []
    for token in tokens:
        last = found[-1] if found else None
        if (
            last is not None
            and last.kind == "n"
            and last.spelled
            and token.spelled
            and last.number in {10, 20, 30, 40, 50}
            and 1 <= token.number <= 9
            and token.kind in "noh"
        ):
            found[-1] = replace(token, number=last.number + token.number)
        else:
            found.append(token)
    return found


def _entry(meaning: str) -> Tokens:
    """`d:0 p:evening` → two tokens; a number behind the colon is a number."""
    tokens = []
    for part in meaning.split():
        kind, _, value = part.partition(":")
        if value.lstrip("-").isdigit():
            tokens.append(Token(kind, number=int(value), spelled=True))
        else:
            tokens.append(Token(kind, value))
    return tuple(tokens)


def _phrases(tables: Iterable[Mapping[str, str]]) -> dict[tuple[str, ...], Tokens]:
    found: dict[tuple[str, ...], Tokens] = {}
    for table in tables:
        for meaning, forms in table.items():
            tokens = _entry(meaning)
            for form in forms.split(","):
                found[tuple(fold_words(form).split())] = tokens
    return found


@cache
def lexicon(language: str) -> Lexicon:
    """The lexicon of one language."""
    source = _SOURCES[language]
    return Lexicon(_phrases(source.TABLES), source.SUFFIXES)


@cache
def mixed_lexicon() -> Lexicon:
    """The words of all four languages, but for those that mean different things in two."""
    phrases: dict[tuple[str, ...], Tokens] = {}
    suffixes: dict[str, str] = {}
    for language in _SOURCES:
        each = lexicon(language)
        for key, tokens in each.phrases.items():
            same = phrases.setdefault(key, tokens) == tokens
            phrases[key] = tokens if same else (Token("?"),)
        for suffix, kind in each.suffixes.items():
            suffixes[suffix] = kind if suffixes.get(suffix, kind) == kind else "?"
    return Lexicon(phrases, suffixes)


def languages() -> tuple[str, ...]:
    """The languages whose due words are read."""
    return tuple(_SOURCES)
