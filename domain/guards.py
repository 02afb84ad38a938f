"""Guards: they find coordinates, telephone numbers and e-mail addresses, which are not stored."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from enum import StrEnum
from functools import lru_cache
from itertools import pairwise

from domain.refs import traced
from domain.refusals import ContainsCoordinates, ContainsEmail, ContainsPhone, Refusal


class Guarded(StrEnum):
    """The types of values that must not be stored."""

    COORDINATES = "coordinates"
    PHONE = "phone"
    EMAIL = "email"


#: A private-use character that stands before and after each marker. It is removed from every
#: received text, so that nobody can forge a marker.
_EDGE = "\ue000"

_MARKERS = {kind: f"{_EDGE}{kind}{_EDGE}" for kind in Guarded}

_REFUSALS: dict[Guarded, type[Refusal]] = {
    Guarded.COORDINATES: ContainsCoordinates,
    Guarded.PHONE: ContainsPhone,
    Guarded.EMAIL: ContainsEmail,
}

# Matches `/start` with an accreditation code and nothing after it. The code is random, so a part
# of it may look like a telephone number.
_ACCREDITATION = re.compile(r"\s*/start(?:@\w{1,64})?\s+[\w-]{22,64}\s*", re.IGNORECASE | re.ASCII)

# Every quantifier below is bounded, possessive, or extends to the end of a word. So the matching
# time is linear in the length of the text. Each pattern matches a whole value, because the text
# around a match is stored.

_PRIME = "['’′ʹ´`]"
_LAT, _LON = "[NSСЮ]", "[EWВЗ]"
_NUMBER = r"\d{1,3}(?:[.,]\d{1,15})?"
_DEGREES = r"\d{1,3}[.,]\d{1,15}\s?°?\s?"
_SEXAGESIMAL = r"\d{1,3}[\s:-]\d{1,2}[\s:-]\d{1,2}(?:[.,]\d{1,9})?\s?"
_IN_FIGURES = (
    # Matches decimal degrees with letters for the directions, such as 50.45N 30.52E.
    rf"{_DEGREES}{_LAT}[\s,;/]{{0,3}}{_DEGREES}{_LON}(?!\w)",
    # Matches a single coordinate that is marked as one, such as 50.4501° and 50.45 с. ш.
    r"\d{1,3}[.,]\d{3,15}\s?°",
    (
        rf"{_NUMBER}\s?°?\s?(?i:с|ю|пн|пд)(?:\.\s?|\s)(?i:ш)(?!\w)"
        rf"(?:[\s,;/.]{{0,3}}{_NUMBER}\s?°?\s?(?i:в|з|сх|зх)(?:\.\s?|\s)(?i:д)(?!\w))?"
    ),
    # Matches degrees with minutes and seconds, such as 50°27′01″N, 50°27.017′, 50 27 01 N 30 31 24
    # E and 502701N0303124E.
    (
        rf"\d{{1,3}}\s?°\s?{_NUMBER}\s?(?:{_PRIME}|[NSEWСЮВЗ](?!\w))"
        rf"(?:\s?{_NUMBER}\s?(?:[\"”″]|{_PRIME}{_PRIME}))?(?:\s?[NSEWСЮВЗ](?!\w))?"
    ),
    (
        rf"\d{{1,3}}\s?(?i:deg(?:rees)?|градус\w{{0,4}}|derece)\s{{0,2}}{_NUMBER}"
        rf"(?:\s?(?i:min\w{{0,4}}|мин\w{{0,3}}|хв\w{{0,5}}|dakika|')\s?{_NUMBER})?"
    ),
    rf"(?<!\d){_SEXAGESIMAL}{_LAT}[\s,;/]{{0,3}}{_SEXAGESIMAL}{_LON}(?!\w)",
    r"(?<!\d)\d{4,6}(?:\.\d{1,9})?\s?[NS][\s,;/]{0,2}\d{5,7}(?:\.\d{1,9})?\s?[EW](?!\w)",
    # Matches MGRS and UTM grid references, such as 36U UA 25320 91465 and 36U 325320 5591465.
    (
        r"(?<!\w)\d{1,2}\s?[C-HJ-NP-X]\s?(?!(?:AT|BY)\s)[A-HJ-NP-Z]{2}\s?"
        r"(?:\d{5}\s?\d{5}|\d{4}\s?\d{4}|\d{3}\s?\d{3}|\d{2}\s?\d{2})(?!\w)"
    ),
    (
        r"(?i:(?<!\w)\d{1,2}[c-hj-np-x][a-hj-np-z]{2}"
        r"(?:\d{5}\s?\d{5}|\d{4}\s?\d{4}|\d{3}\s?\d{3}|\d{2}\s?\d{2})(?!\w))"
    ),
    r"(?<!\w)\d{1,2}\s?[C-HJ-NP-X]\s\d{6}(?:\.\d{1,9})?\s?(?:m?E)?[\s,;]{1,3}\d{7}(?:\.\d{1,9})?",
)
_IN_WORDS = (
    # Matches N50.45 E30.52 and lat 50.45.
    rf"{_LAT}\s?{_DEGREES}[\s,;/]{{0,3}}{_LON}\s?{_DEGREES}",
    (
        r"(?i:lat|lon|long|lng|latitude|longitude|широта|долгота|довгота|enlem|boylam)"
        r"[\s:=]{0,3}[+-]?\d{1,3}[.,]\d{1,15}"
    ),
    # Matches Open Location Codes (9G2GFG2F+XW) and geo: URIs.
    (
        r"(?i:(?=[2-9+]{0,8}[CFGHJMPQRVWX])"
        r"[23456789CFGHJMPQRVWX]{4,8}\+[23456789CFGHJMPQRVWX]{2,3}(?!\w))"
    ),
    r"(?i:geo:\s?[+-]?\d\S*)",
)
_COORDINATES = (
    # These begin at a digit or at the beginning of a word, so most characters are passed quickly.
    rf"(?=\d)(?:{'|'.join(_IN_FIGURES)})",
    rf"(?<!\w)(?:{'|'.join(_IN_WORDS)})",
    # Matches what3words addresses and short links of map services.
    r"///\w{2,40}\.\w{2,40}\.\w{2,40}",
    r"(?i:(?:maps\.app\.goo\.gl|goo\.gl/maps|w3w\.co|what3words\.com)/\S*)",
)
_LINK = re.compile(r"(?:https?://|www\.|maps?\.)\S*", re.IGNORECASE)
_LINKED = re.compile(
    r"(?<![\d.])\d{1,3}\.\d{2,20}(?:%2C|!4d|\D){1,8}\d{1,3}\.\d{2,20}(?![\d.])", re.IGNORECASE
)

_GAP = r"(?!\.\.)[\s()./·-]{0,3}"
_DATE = r"\d{1,2}[./]\d{1,2}(?!\d)|\d{1,2}-\d{1,2}-20\d\d"
_PHONES = (
    # Matches international numbers, such as +380 67 123 45 67 and 00 380 67 123 45 67.
    rf"(?<!\d)\+\s?\(?\d(?:{_GAP}\d){{7,14}}(?!\d)",
    rf"(?<!\w)(?<!\d[.,:/-])00(?!\d?\s0)(?:{_GAP}\d){{9,13}}(?!\w)",
    # Matches national numbers with a leading 0, such as 067 123 45 67, 0(532) 123 45 67, (067)
    # 1234567 and 03-123-4567.
    rf"(?<!\w)(?<!\d[.,:/-])\(?(?!{_DATE})0(?:{_GAP}\d){{9,10}}(?!\w)",
    r"(?<!\w)(?<!\d[.,:/-])\(?0\d\d?\)?[\s-]{0,2}\d{3}-\d{4}(?!\w)",
    # Matches numbers with a country or trunk prefix but no plus sign, such as 8 (495) 123-45-67,
    # 380671234567 and 90 532 123 45 67.
    (
        rf"(?<!\w)(?:[78]{_GAP}\d{{3}}|380{_GAP}\d{{2}}|90{_GAP}5\d{{2}})"
        rf"{_GAP}\d{{3}}{_GAP}\d{{2}}{_GAP}\d{{2}}(?!\w)"
    ),
    # Matches local numbers in groups of digits, such as (495) 123-45-67, 123-45-67 and
    # 202-555-0143.
    r"\(\d{3,5}\)\s?\d{2,3}[\s-]?\d{2}[\s-]?\d{2}(?!\w)",
    r"(?<![\w-])(?:\d{3}-\d{2}-\d{2}|\d{3}-\d{3}-\d{4})(?![\w-])",
    # Matches numbers after a word for "telephone", such as tel. 12-34-56.
    (
        rf"(?i:(?<![\w{_EDGE}])(?:tel|phone|mob|mobile|gsm|cep|whatsapp|тел|моб|телефон))"
        rf"[\s.:]{{0,3}}\+?\d(?:{_GAP}\d){{5,14}}(?!\d)"
    ),
)

_AT = r"(?:@|\s@\s|\s{0,2}[(\[{<]\s?(?i:at|собака)\s?[)\]}>]\s{0,2})"
_DOT = r"(?:\.|\s{0,2}[(\[{<]\s?(?i:dot|точка|nokta)\s?[)\]}>]\s{0,2})"
_EMAILS = (rf"(?<![\w.+%-])[\w.+%-]++{_AT}[\w-]++(?:{_DOT}[\w-]{{2,63}}){{1,5}}",)

# Every value of a kind contains a match of the kind's first pattern. Most texts contain none, and
# the first pattern finds that out much faster than the second one.
_PATTERNS = tuple(
    (kind, re.compile(part), re.compile("|".join(f"(?:{pattern})" for pattern in patterns)))
    for kind, part, patterns in (
        (Guarded.COORDINATES, r"[\d+]|[\w/]/", _COORDINATES),
        (Guarded.PHONE, rf"\d(?:{_GAP}\d){{5}}", _PHONES),
        (Guarded.EMAIL, r"[@(\[{<]", _EMAILS),
    )
)

# Two decimal numbers side by side are checked by `_is_place` and not by a pattern, because most
# such pairs are dates, times or figures.
_FRACTION = re.compile(r"\d[.,]\d")
_DECIMAL = re.compile(r"(?<![\d.])[+-]?(\d{1,3})(?:\.(\d{1,15})(?!\d|\.\d)|,(\d{4,15})(?!\d))")
_BETWEEN = re.compile(r"\s?°?\s{0,3}[,;/|]?\s{0,3}")
_WIDEST_GAP = 16


def found(text: str) -> tuple[Guarded, ...]:
    """Return which types of guarded values, such as coordinates, *text* contains."""
    kinds = {kind for _, _, kind in _spans(text)}
    return tuple(kind for kind in Guarded if kind in kinds)


def mask(text: str) -> str:
    """Return *text* with each guarded value replaced by a marker that names only its type.

    Call it once for each received text, before anything is stored. A second call would destroy the
    markers, because it treats them as forged. A `/start` with an accreditation code is returned
    unchanged.
    """
    text = text.replace(_EDGE, "")
    while spans := sorted(_spans(text)):
        text = _replaced(text, spans)
    return text


def _replaced(text: str, spans: list[tuple[int, int, Guarded]]) -> str:
    parts: list[str] = []
    end = 0
    for start, stop, kind in spans:
        if start >= end:
            parts += [text[end:start], _MARKERS[kind]]
        end = max(end, stop)
    return "".join([*parts, text[end:]])


def cut(text: str, most: int) -> str:
    """Return at most *most* characters of masked *text*; if it is cut, "…" is the last one.

    A marker is never cut in two.
    """
    if len(text) <= most:
        return text
    kept = text[: most - 1]
    if kept.count(_EDGE) % 2:
        kept = kept[: kept.rindex(_EDGE)]
    return f"{kept}…"


def masked(text: str) -> tuple[Guarded, ...]:
    """Return which types of guarded values have been replaced by markers in *text*."""
    return tuple(kind for kind, marker in _MARKERS.items() if marker in text)


def refuse_guarded(text: str) -> None:
    """Raise a refusal if *text* contains a guarded value or a marker of one.

    The refusal is ContainsCoordinates, ContainsPhone or ContainsEmail.
    """
    for kind in (*masked(text), *found(text)):
        raise _REFUSALS[kind]


def _spans(text: str) -> Iterator[tuple[int, int, Guarded]]:
    """Yield start, end and type of each guarded value in *text*; these spans may overlap."""
    if _ACCREDITATION.fullmatch(text):
        return
    seen, places = traced(text)
    clean = seen if seen.isascii() else "".join(map(_narrow, seen))
    for kind, part, pattern in _PATTERNS:
        if part.search(clean):
            for hit in pattern.finditer(clean):
                yield places[hit.start()], places[hit.end() - 1] + 1, kind
    if _FRACTION.search(clean):
        for start, stop in (*_pairs(clean), *_links(clean)):
            yield places[start], places[stop - 1] + 1, Guarded.COORDINATES


@lru_cache(maxsize=1024)
def _narrow(character: str) -> str:
    """Return the normal form of a full-width or small character.

    Characters that look like "°" become "°".
    """
    if character in "º˚":
        return "°"
    plain = unicodedata.normalize("NFKC", character)
    return plain if len(plain) == 1 else character


def _links(clean: str) -> Iterator[tuple[int, int]]:
    for link in _LINK.finditer(clean):
        if _LINKED.search(link[0]):
            yield link.span()


def _pairs(clean: str) -> Iterator[tuple[int, int]]:
    for one, two in pairwise(_DECIMAL.finditer(clean)):
        between = clean[one.end() : two.start()]
        if len(between) <= _WIDEST_GAP and _is_place(one, two, between):
            yield one.start(), two.end()


def _is_place(one: re.Match[str], two: re.Match[str], between: str) -> bool:
    """Return True if two numbers are a latitude and a longitude, in either order."""
    if max(int(one[1]), int(two[1])) > 180 or min(int(one[1]), int(two[1])) > 90:
        return False
    places = sorted(len(number[2] or number[3]) for number in (one, two))
    if places[0] >= 4:
        return not re.search(r"\d", between)
    if not _BETWEEN.fullmatch(between):
        return False
    return places[1] >= 4 or "°" in between or not (_is_ordinary(one) or _is_ordinary(two))


def _is_ordinary(number: re.Match[str]) -> bool:
    """Return True if a decimal number may be a date, a time, a small figure or thousands."""
    whole, part = int(number[1]), number[2]
    if len(part) == 2:
        return (whole <= 31 and 1 <= int(part) <= 12) or (whole <= 24 and int(part) <= 59)
    return len(part) == 1 or whole < 10
