"""Turn the pieces of a text that are no words into tokens: numbers, dates, times and signs."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from voice.dues.kinds import Kind
from voice.dues.tokens import Piece, Token

Tokens = tuple[Token, ...]

UNKNOWN: Tokens = (Token(Kind.UNKNOWN),)
DASHES = frozenset("-‐‑‒–—−")
#: The time zones whose name may be followed by hours: "UTC+3".
_BASES = frozenset({"utc", "gmt"})
#: No time zone is further ahead of UTC, or further behind, than these hours.
_LEAST, _MOST = -12, 14


def figure(bits: Sequence[Piece], place: int, suffixes: Mapping[str, Kind]) -> tuple[int, Tokens]:
    """Return how many pieces a number or a sign takes, with its suffix, and its tokens.

    *suffixes* maps a suffix to the kind of the number before it.
    """
    bit = bits[place]
    if bit.shape == "other":
        return _sign(bits, place)
    dashed = _is_dash(bits, place + 1) and _is_attached_word(bits, place + 2)
    behind = place + (2 if dashed else 1)
    kind = suffixes.get(bits[behind].text) if _is_attached_word(bits, behind) else None
    if kind is None:
        return 1, _number(bit, Kind.NUMBER)
    return behind + 1 - place, _suffixed(_number(bit, kind))


def _suffixed(tokens: Tokens) -> Tokens:
    """Mark a number that had a suffix: no minutes can follow such an hour (tr `16'da`)."""
    return tuple(
        replace(each, value="suffixed") if each.kind is Kind.NUMBER else each for each in tokens
    )


def _is_dash(bits: Sequence[Piece], place: int) -> bool:
    return place < len(bits) and bits[place].text == "-" and bits[place].attached


def _is_attached_word(bits: Sequence[Piece], place: int) -> bool:
    return place < len(bits) and bits[place].shape == "word" and bits[place].attached


def _number(bit: Piece, kind: Kind) -> Tokens:
    """Return the tokens of a number, a date or a time that is written in figures.

    *kind* is the kind that its suffix gives it, or NUMBER if it has no suffix.
    """
    if kind is Kind.ZONE:
        return _in_utc(bit)
    if kind is Kind.OUT_OF:
        found = _number(bit, Kind.NUMBER)
        return found if found == UNKNOWN else (*found, Token(kind))
    at, plain = kind is Kind.AT, kind is Kind.NUMBER
    match bit.shape:
        case "number" if plain and len(bit.text) == 4:
            return (Token(Kind.YEAR, number=int(bit.text)),)
        case "number" if len(bit.text) <= 4:
            last = Token(Kind.NUMBER if at else kind, number=int(bit.text))
            return (Token(Kind.AT), last) if at else (last,)
        case "clock" if plain or at:
            return (Token(Kind.CLOCK, bit.text.replace("h", ":")),)
        case "date" if plain or at:
            return (Token(Kind.DATE, bit.text),)
        case "iso" if plain:
            return (Token(Kind.ISO_DATE, bit.text),)
        case "decimal" if plain:
            return (Token(Kind.NUMBER, number=int(bit.text)), Token(Kind.HALF))
        case _:
            return UNKNOWN


def _in_utc(bit: Piece) -> Tokens:
    """Return the tokens of a time with an attached "Z", such as `12:00Z` and `1200Z`."""
    clock = ""
    if bit.shape == "clock":
        clock = bit.text.replace("h", ":")
    if bit.shape == "number" and len(bit.text) == 4:
        clock = f"{bit.text[:2]}:{bit.text[2:]}"
    return (Token(Kind.CLOCK, clock), Token(Kind.ZONE, "UTC")) if clock else UNKNOWN


def _sign(bits: Sequence[Piece], place: int) -> tuple[int, Tokens]:
    """Return the tokens of "@", of a dash, and of "+" before hours."""
    sign = bits[place].text
    if sign == "@":
        return 1, (Token(Kind.AT),)
    ahead = _offset(bits, place)
    if ahead is not None:
        known = _LEAST <= ahead <= _MOST
        return 2, (Token(Kind.OFFSET, number=ahead),) if known else UNKNOWN
    if sign in DASHES:
        return 1, (Token(Kind.TO),)
    counted = place + 1 < len(bits) and bits[place + 1].shape in {"number", "decimal"}
    return 1, (Token(Kind.PLUS),) if sign == "+" and counted else UNKNOWN


def _offset(bits: Sequence[Piece], place: int) -> int | None:
    """Return the hours that a sign and a number add to UTC: 3 for `UTC+3` and for `14:00+03:00`.

    Returns None if they belong to no time zone, and a number beyond all zones if they are not
    whole hours.
    """
    sign, last = bits[place], bits[place + 1 : place + 2]
    if not place or not last or not last[0].attached:
        return None
    if sign.text != "+" and not (sign.text in DASHES and sign.attached):
        return None
    before, text = bits[place - 1], last[0].text
    short = last[0].shape == "number" and len(text) <= 2
    whole = (last[0].shape == "clock" and "h" not in text) or (
        last[0].shape == "number" and len(text) == 4
    )
    if not (before.text in _BASES and (short or whole)):
        told = before.shape == "clock" and sign.text == "+" and sign.attached and whole
        if not told:
            return None
    hours, minutes = (text, "0") if short else (text[:-2].rstrip(":"), text[-2:])
    if int(minutes):
        return _MOST + 1
    return int(hours) if sign.text == "+" else -int(hours)
