"""Cut the beginning of a line into words and the marks between them."""

from __future__ import annotations

import re
from dataclasses import dataclass

from domain.refs import legible, traced
from voice.addressees.words import spelled

#: The addressee of a line is looked for in this many characters.
_REACH = 200
#: How many words the place of an addressee has at most before its first mark.
MOST_WORDS = 4

_HYPHENS = frozenset("-‐‑")
_LETTER = r"[^\W_]"
_WORD = rf"\d+(?:[:.,/-]\d+)+|{_LETTER}(?:{_LETTER}|[\u0300-\u036f])*(?:['’ʼ‘`´_-]{_LETTER}+)*"
_MARKS = {
    ":": ":：∶﹕꞉",
    ",": ",،、，",
    ".": ".…。?!",
    ";": ";；\n",
    "/": "/\\⁄∕／|",
    "-": "-—=>→⇒",
    "+": "+＋&＆",
}
_MARK_OF = {each: mark for mark, all_ in _MARKS.items() for each in all_}
_SCAN = re.compile(rf"(?P<word>{_WORD})|(?P<mark>[{re.escape(''.join(_MARK_OF))}])")
#: Signs in front of a line that belong to no word: bullets, numbers of a list, brackets, "@".
_BULLET = re.compile(r"\s*\d{1,2}[.)]\s+|[\s•·*—>-]+")
_APOSTROPHE = re.compile(r"['’ʼ‘`´]")
#: The parts of words that `first_keys` returns, how many at most, and where it looks for them. A
#: small letter in front of a blank is an article, a preposition or a conjunction, and no code.
_PARTS = re.compile(rf"(?!(?<!^)[aoiавосмнркутиійєзя]\s){_LETTER}+")
_MOST_PARTS = MOST_WORDS + 2
_REACH_OF_KEYS = 72


@dataclass(frozen=True, slots=True)
class Piece:
    """A word, or a mark if *mark* is not empty. *key* is the word in the spelling of the lists.

    *base* is the part of the key before an apostrophe, and *ending* the part after it.
    """

    text: str
    start: int
    end: int
    mark: str = ""
    key: str = ""
    base: str = ""
    ending: str = ""


def cut(text: str, reach: int = _REACH) -> tuple[list[Piece], str, list[int]]:
    """Return the pieces of the first *reach* characters of *text*.

    The pieces have positions in a legible copy of that beginning, which is returned too, with the
    position of each of its characters in *text*.
    """
    beginning = text[:reach]
    clean, places = traced(beginning)
    if not beginning.isascii():
        clean = "".join(map(_dash, clean, (beginning[each] for each in places)))
    bullet = _BULLET.match(clean)
    found = _SCAN.finditer(clean, bullet.end() if bullet else 0)
    return [_piece(each) for each in found], clean, list(places)


def first_keys(text: str) -> set[str]:
    """Return the keys of all words that can belong to the place of an addressee, and some more.

    Unlike `cut` it takes a word with a hyphen for several words.
    """
    beginning = text[:_REACH_OF_KEYS]
    if not beginning.isprintable():
        beginning = legible(beginning)
    return set(spelled(" ".join(_PARTS.findall(beginning)[:_MOST_PARTS])).split())


def _dash(clean: str, original: str) -> str:
    """Return a long dash as such: unlike a hyphen it parts two words."""
    return "—" if clean == "-" and original not in _HYPHENS else clean


def _piece(found: re.Match[str]) -> Piece:
    text, start, end = found[0], found.start(), found.end()
    if found.lastgroup == "mark":
        return Piece(text, start, end, mark=_MARK_OF[text])
    key, base, ending = _spelled(text)
    return Piece(text, start, end, "", key, base, ending)


def _spelled(text: str) -> tuple[str, str, str]:
    key = spelled(text)
    base, *ending = _APOSTROPHE.split(key, maxsplit=1)
    return key, base, ending[0] if ending else ""
