"""Lexicons: they say which words and phrases of a language have which meanings (tokens)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from typing import Self

from voice.dues import english, russian, turkish, ukrainian, zones
from voice.dues.figures import DASHES, UNKNOWN, figure
from voice.dues.kinds import Kind
from voice.dues.tokens import Piece, Token, fold_words, pieces, spellings

_SOURCES = {"en": english, "ru": russian, "uk": ukrainian, "tr": turkish}
#: In these languages a date with dots has its day first. In English it may have either first.
_DAY_FIRST = frozenset({"ru", "uk", "tr"})

Tokens = tuple[Token, ...]

_TENS = frozenset(range(10, 100, 10))
#: The kinds that can be the last word of a number such as "twenty five" or "twenty fifth".
_NUMERALS = frozenset({Kind.NUMBER, Kind.ORDINAL, Kind.HOUR_ORDINAL})


@dataclass(frozen=True, slots=True)
class Lexicon:
    """The words and phrases of a language, and the suffixes that may follow a number in figures.

    *phrases* maps words to their tokens (meanings), and *lengths* maps the first word of phrases
    to the number of words in the longest of them. *suffixes* maps a suffix to the kind of the
    number before it: after a number with a suffix of the kind AT, the number is an hour ("15'te").
    *day_first* is true if a date with dots certainly has its day before its month ("03.07").
    """

    phrases: Mapping[tuple[str, ...], Tokens]
    lengths: Mapping[str, int]
    suffixes: Mapping[str, Kind]
    day_first: bool = False

    @classmethod
    def of(
        cls,
        phrases: Mapping[tuple[str, ...], Tokens],
        suffixes: Mapping[str, Kind],
        *,
        day_first: bool = False,
    ) -> Self:
        """Return the lexicon of these phrases and suffixes."""
        lengths: dict[str, int] = {}
        for words in phrases:
            lengths[words[0]] = max(len(words), lengths.get(words[0], 0))
        return cls(phrases, lengths, suffixes, day_first)

    def tokens(self, text: str) -> list[Token]:
        """Return the tokens (words with their meanings) of a text that `fold_words` has returned.

        The first word that is not in the lexicon becomes an UNKNOWN token, and the words after it
        are not read.
        """
        return self._read(text, whole=True)

    def scan(self, text: str) -> list[Token]:
        """Return the tokens of all words of *text*, also of those after an unknown word."""
        return self._read(text, whole=False)

    def _read(self, text: str, *, whole: bool) -> list[Token]:
        bits = pieces(text)
        found: list[Token] = []
        place = 0
        while place < len(bits):
            if bits[place].shape == "word":
                count, tokens = self._phrase(bits, place)
            else:
                count, tokens = self._figure(bits, place)
            found += tokens
            if whole and tokens and tokens[-1].kind is Kind.UNKNOWN:
                break
            place += count
        return _joined(found)

    def _phrase(self, bits: Sequence[Piece], place: int) -> tuple[int, Tokens]:
        """Return the longest known phrase at *place*: how many pieces it takes, and its tokens."""
        longest = max(self.lengths.get(each, 0) for each in spellings(bits[place].text))
        if not longest:
            return 1, UNKNOWN
        words: list[tuple[str, ...]] = []
        for bit in bits[place : place + longest]:
            if bit.shape != "word":
                break
            words.append(spellings(bit.text))
        by_script = [tuple(each[script] for each in words) for script in (0, -1)]
        for count in range(len(words), 0, -1):
            for spelled in by_script:
                tokens = self.phrases.get(spelled[:count])
                if tokens is not None:
                    return count, tokens
        return 1, UNKNOWN

    def _figure(self, bits: Sequence[Piece], place: int) -> tuple[int, Tokens]:
        """Return how many pieces a number in figures takes with its suffix, and its tokens.

        A dash inside a number in words ("twenty-five") makes no token.
        """
        if bits[place].text in DASHES and self._is_in_number(bits, place):
            return 1, ()
        return figure(bits, place, self.suffixes)

    def _is_in_number(self, bits: Sequence[Piece], place: int) -> bool:
        around = bits[max(0, place - 1) : place + 2]
        if len(around) != 3 or not (around[1].attached and around[2].attached):
            return False
        before, after = ((self.phrases.get((around[each].text,)) or UNKNOWN)[0] for each in (0, 2))
        if not (before.spelled and after.spelled and after.kind in _NUMERALS):
            return False
        return before.kind is Kind.NUMBER and (
            (before.number in _TENS and 1 <= after.number <= 9)
            or (before.number, after.number) == (0, 0)
        )


def _joined(tokens: list[Token]) -> list[Token]:
    """Return *tokens* with spelled tens and ones joined: "twenty five", "yirmi beş"."""
    found: list[Token] = []
    for token in tokens:
        last = found[-1] if found else None
        if (
            last is not None
            and last.kind is Kind.NUMBER
            and last.spelled
            and token.spelled
            and last.number in _TENS
            and 1 <= token.number <= 9
            and token.kind in _NUMERALS
        ):
            found[-1] = replace(token, number=last.number + token.number)
        else:
            found.append(token)
    return found


def _entry(meaning: str) -> Tokens:
    """Return the tokens that a meaning consists of: two for `NEAR_DAY:0 PART:evening`.

    Digits after a colon are the token's number. Raises KeyError for a name that no kind has.
    """
    tokens = []
    for part in meaning.split():
        name, _, value = part.partition(":")
        if value.lstrip("-").isdigit():
            tokens.append(Token(Kind[name], number=int(value), spelled=True))
        else:
            tokens.append(Token(Kind[name], value))
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
    """Return the lexicon of one language."""
    source = _SOURCES[language]
    return Lexicon.of(
        _phrases((zones.TABLE, *source.TABLES)),
        zones.SUFFIXES | source.SUFFIXES,
        day_first=language in _DAY_FIRST,
    )


@cache
def mixed_lexicon() -> Lexicon:
    """Return one lexicon with the words of all four languages.

    A word or a suffix that means different things in two languages has the kind UNKNOWN.
    """
    phrases: dict[tuple[str, ...], Tokens] = {}
    suffixes: dict[str, Kind] = {}
    for language in _SOURCES:
        each = lexicon(language)
        for key, tokens in each.phrases.items():
            same = phrases.setdefault(key, tokens) == tokens
            phrases[key] = tokens if same else UNKNOWN
        for suffix, kind in each.suffixes.items():
            same = suffixes.setdefault(suffix, kind) is kind
            suffixes[suffix] = kind if same else Kind.UNKNOWN
    return Lexicon.of(phrases, suffixes)


@cache
def vocabulary() -> frozenset[str]:
    """Return every word and suffix of all languages."""
    known = [lexicon(each) for each in _SOURCES]
    words = {word for each in known for phrase in each.phrases for word in phrase}
    return frozenset(words.union(*(each.suffixes for each in known)))


def is_known(text: str) -> bool:
    """Return False if *text*, from `fold_words`, has a word that no language uses for a time.

    No lexicon can read such a text. Most texts have such a word, and this finds it at once. A
    letter alone counts as known, because it may belong to "5 p m" or "+1 d".
    """
    known = vocabulary()
    return all(
        bit.shape != "word" or len(bit.text) == 1 or not known.isdisjoint(spellings(bit.text))
        for bit in pieces(text)
    )


def is_known_word(word: str) -> bool:
    """Return False if no language uses *word*, from `fold_words`, for a time."""
    return len(word) == 1 or not vocabulary().isdisjoint(spellings(word))


@cache
def _words_of(language: str) -> frozenset[str]:
    own = lexicon(language)
    return frozenset(word for phrase in own.phrases for word in phrase).union(own.suffixes)


@lru_cache(maxsize=4096)
def languages_of(word: str) -> frozenset[str]:
    """Return the languages that may use *word*, from `fold_words`, for a time."""
    told = [bit.text for bit in pieces(word) if bit.shape == "word" and len(bit.text) > 1]
    return frozenset(
        each
        for each in _SOURCES
        if all(not _words_of(each).isdisjoint(spellings(text)) for text in told)
    )


def languages() -> tuple[str, ...]:
    """Return the languages in which time phrases are read."""
    return tuple(_SOURCES)
