"""References and delegation codes, read as people type them, also with look-alike characters."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from domain.refusals import UnknownDelegation

# Letters of other alphabets that look like a Latin capital letter, and the Turkish capital "İ".
_CYRILLIC = "АВСЕНКМОРТХІ"
_GREEK = "ΑΒΕΗΙΚΜΝΟΡΤΧ"
_LOOK_ALIKE = str.maketrans(_CYRILLIC + _GREEK + "İ", "ABCEHKMOPTXI" + "ABEHIKMNOPTX" + "I")
_DASHES = frozenset("‐‑‒–—―−－")

_REF = re.compile(r"(?:(?P<group>[A-Z]{2,5})[ -]+)?(?P<kind>[A-Z])[ -]*(?P<number>\d{1,9})")
_ASSIGNEES = re.compile(r"\s*([^\W\d_]{1,3}(?:\s*[+＋]\s*[^\W\d_]{1,3})*)\s*[:：](?!//)\s*")

KINDS = "AFPDCHLWRTSNM"
#: The codes of groups in Cyrillic letters by their sound, as `fold` returns them.
SOUNDS = {"ДEЛ": "DEL", "ПOЛ": "POL", "ГУM": "HUM", "MИЛ": "MIL", "MIЛ": "MIL"}


@dataclass(frozen=True, slots=True, order=True)
class Ref:
    """The reference of an entry.

    *number* counts the entries of one type in one group. A number is never used again.
    """

    group: str
    kind: str
    number: int

    def __str__(self) -> str:
        """Return the reference as people write it: `HUM-A12`."""
        return f"{self.group}-{self.kind}{self.number}"


def traced(text: str) -> tuple[str, Sequence[int]]:
    """Return `legible(text)`, and for each of its characters the index in *text*.

    The last index is that of the end of *text*.
    """
    clean = legible(text)
    if len(clean) == len(text):  # no character was left out
        return clean, range(len(text) + 1)
    kept = [place for place, character in enumerate(text) if _plain(character)]
    return clean, [*kept, len(text)]


def legible(text: str) -> str:
    """Return *text* without invisible format characters, with ASCII digits, hyphens and spaces."""
    return text if text.isascii() else "".join(map(_plain, text))


@lru_cache(maxsize=1024)
def _plain(character: str) -> str:
    """Return the legible form of a character: one character, or "" if it is invisible."""
    category = unicodedata.category(character)
    if category == "Cf":
        return ""
    if category == "Zs":  # for example a no-break space, with which the desk writes dates
        return " "
    digit = unicodedata.decimal(character, None)
    if digit is not None:
        return str(digit)
    return "-" if character in _DASHES else character


def fold(text: str) -> str:
    """Return *text* in capitals, with look-alike letters, digits and dashes as ASCII."""
    return legible(text).upper().translate(_LOOK_ALIKE)


def read_ref(text: str, group: str | None = None) -> Ref | None:
    """Return the reference that the whole of *text* spells, or None.

    A reference without its group (`A12`) is read only if *group* is given.
    """
    found = _REF.fullmatch(_spelled(text))
    if found is None or found["kind"] not in KINDS or int(found["number"]) == 0:
        return None
    where = found["group"] or group
    return Ref(where, found["kind"], int(found["number"])) if where else None


def looks_like_ref(text: str) -> bool:
    """Return True if *text* has the form of a reference, with or without its group."""
    spelled = _spelled(text)
    found = _REF.fullmatch(spelled)
    # A letter and a number with a space between them, such as "a 12", are more likely two words.
    return found is not None and (found["group"] is not None or " " not in spelled)


def _spelled(text: str) -> str:
    said = " ".join(fold(text).split())
    # Without a dash, «пол а 12» may be words of a text.
    group, dash, rest = said.partition("-")
    return f"{SOUNDS.get(group, group)}{dash}{rest}" if dash else said


def nearest(ref: Ref, known: Iterable[Ref], most: int = 2) -> list[Ref]:
    """Return at most *most* references of *known* that the person may mean by the unknown *ref*.

    References of the same group and type come first, sorted by the distance of their numbers.
    References elsewhere with the same number follow.
    """
    like = [
        other
        for other in known
        if (other.group, other.kind) == (ref.group, ref.kind) or other.number == ref.number
    ]
    return sorted(set(like) - {ref}, key=lambda other: _distance(ref, other))[:most]


def around(ref: Ref, kind: str, last: Mapping[str, int], most: int = 2) -> list[Ref]:
    """Return those references of *kind* from which `nearest` has to choose for the unknown *ref*.

    *last* is the last number of *kind* in each group. Numbers begin with 1 and have no gaps, so
    `nearest` returns the same as if it was given all references of these groups. However many
    entries there are, the list has at most twice *most* references of each group.
    """
    known: list[Ref] = []
    for group, highest in last.items():
        if (group, kind) != (ref.group, ref.kind):
            numbers = range(ref.number, min(ref.number, highest) + 1)
        else:
            first = min(ref.number, highest + 1) - most
            numbers = range(max(1, first), min(highest, ref.number + most) + 1)
        known += [Ref(group, kind, number) for number in numbers]
    return known


def _distance(ref: Ref, other: Ref) -> tuple[bool, int, bool, Ref]:
    elsewhere = (other.group, other.kind) != (ref.group, ref.kind)
    return elsewhere, abs(other.number - ref.number), other.kind != ref.kind, other


def read_assignees(text: str, known: Collection[str]) -> tuple[tuple[str, ...], str]:
    """Return the delegations named before a colon (`B:`, `A+B:`), in their order, and the rest.

    If there is no colon, no delegation is read, because "a" may be the English article. Raises
    UnknownDelegation for a code of one to three letters that is not in *known*.
    """
    clean, places = traced(text)
    found = _ASSIGNEES.match(clean)
    if found is None:
        return (), text
    codes = {fold(code): code for code in known}
    named: dict[str, None] = {}
    for word in re.split(r"[+＋]", found[1]):
        code = fold(word.strip())
        if code not in codes:
            raise UnknownDelegation(code=word.strip(), known=tuple(known))
        named[codes[code]] = None
    return tuple(named), text[places[found.end()] :]
