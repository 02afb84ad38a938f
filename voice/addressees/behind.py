"""Find who else is named behind a strictly read addressee: "B: и M", "HUM only A:"."""

from __future__ import annotations

from voice.addressees.cues import (
    ALSO,
    AND,
    AT,
    AT_FIGURE,
    ONLY,
    TOGETHER,
    UNTIL,
    VERBS,
    WITH,
    is_order,
)
from voice.addressees.descriptions import Sort, Unit
from voice.addressees.lines import Line
from voice.addressees.names import Names
from voice.addressees.scan import Scan
from voice.addressees.words import SIDE

_PARTING = frozenset({",", ";", ".", "-"})
#: How many words can be between a name and a Turkish verb that orders it to do something.
_NEAR = 4
_RECIPIENTS = frozenset({Sort.DELEGATION, Sort.GROUP, Sort.ROLE})


def find_second(rest: str, names: Names, language: str) -> Line | None:
    """Return the line *rest*, which stands behind those who have to do it, with one more of them.

    It is named at the beginning of *rest*, or of a later clause, or in front of a colon behind a
    time.
    """
    scan = Scan.of(rest, names, language)
    begin, joined = _after_joints(scan, 0)
    joined = joined or scan.opened(0) or scan.opened(begin)
    unit = _unit(scan, begin)
    if unit and (joined or _together_behind(scan, unit[1])):
        return scan.line(unit[0], begin, unit[1])
    for at, unit in scan.delegations():
        timed = scan.mark(unit[1]) == ":" and _ends_time(scan, at)
        if at and (timed or _begins(scan, at, unit)):
            return scan.line(unit[0], at, unit[1])
    return None


def find_called(text: str, names: Names, language: str) -> Line | None:
    """Return the question *text* with the delegation that is called at its end: "…, B?"."""
    scan = Scan.of(text, names, language)
    last = len(scan.pieces)
    while scan.mark(last - 1) == ".":
        last -= 1
    unit = scan.delegation(last - 1) if last > 1 else None
    return scan.line(unit[0], last - 1, last) if unit and scan.mark(last - 2) == "," else None


def _ends_time(scan: Scan, at: int) -> bool:
    """Return True if a time such as "10:00" or "10:00'a kadar" ends in front of this place."""
    word = scan.key(at - 1)
    return word in UNTIL or any(each.isdigit() for each in word)


def _unit(scan: Scan, at: int) -> Unit | None:
    """Return the delegation that is named at this place, or None."""
    unit = scan.reader.unit(at) if at < len(scan.pieces) else None
    return unit if unit and unit[0][0].sort in {Sort.DELEGATION, Sort.ROLE} else None


def _after_joints(scan: Scan, at: int) -> tuple[int, bool]:
    """Return where the words end that join one more name, and whether there are any."""
    begin, joined, together = at, False, False
    while begin < len(scan.pieces):
        key = scan.key(begin)
        together = together or key in TOGETHER
        plain = key in AND and not (len(key) == 1 and scan.pieces[begin].text.isascii())
        if not (plain or scan.mark(begin) == "+" or key in TOGETHER or (together and key in WITH)):
            break
        joined, begin = True, begin + 1
    return begin, joined


def _together_behind(scan: Scan, at: int) -> bool:
    """Return True for the Turkish "together with" behind a name: "M ile birlikte"."""
    return scan.key(at) in WITH and scan.key(at + 1) in TOGETHER


def _begins(scan: Scan, at: int, unit: Unit) -> bool:
    """Return True if the delegation begins a clause here, and has to do something in it."""
    begin = at
    while scan.key(begin - 1) in AND | SIDE | WITH | TOGETHER:
        begin -= 1
    joined = any(scan.key(each) not in SIDE for each in range(begin, at))
    bracket, mark, last = scan.opened(begin), scan.mark(begin - 1), unit[1]
    ordered = any(is_order(scan.key(each)) for each in range(last, last + _NEAR))
    if bracket or mark in _PARTING:
        listed = scan.delegation(begin - 2) is not None and not bracket
        if (joined and not listed) or ordered or scan.key(last) in ALSO:
            return True
    if bracket:
        return scan.key(last) == "TO"
    word = scan.pieces[at].text.casefold()
    clear = word not in scan.reader.small and bool(scan.key(last))
    return (mark in {";", "."} and (scan.mark(last) == "-" or clear)) or (joined and ordered)


def find_narrowed(rest: str, names: Names, language: str) -> Line | None:
    """Return the line *rest*, which stands behind recipients, with a name that changes them.

    It is joined to them ("and MIL"), or it narrows them ("only A:"). Otherwise it is within the
    text, and may be called there ("A, bring").
    """
    scan = Scan.of(rest, names, language, to_people=True)
    only = scan.key(0) in ONLY
    begin, joined = _after_joints(scan, int(only))
    if not only and scan.key(begin) in ONLY:
        only, begin = True, begin + 1
    unit = scan.reader.unit(begin) if begin < len(scan.pieces) else None
    if unit is None or unit[0][0].sort not in _RECIPIENTS or _is_small(scan, unit[1] - 1):
        return None
    found, last = unit
    if scan.key(last) in ALSO and scan.mark(last + 1):
        joined, last = True, last + 1
    if joined:
        return scan.line(found, 0, last, within=False, joined=True)
    if (only and scan.mark(last)) or scan.opened(begin) or scan.opened(0):
        return scan.line(found, 0, last, within=False)
    called = scan.mark(last) == "," and not (scan.key(last + 1) and scan.reader.unit(last + 1))
    return scan.line(found, 0, last) if called else None


def _is_small(scan: Scan, at: int) -> bool:
    piece = scan.pieces[at]
    return len(piece.text) == 1 and piece.text.islower()


def find_more_groups(rest: str, names: Names, language: str) -> Line | None:
    """Return the line *rest* of a notice with recipients behind its time: "at 10:00 and MIL:"."""
    scan = Scan.of(rest, names, language, to_people=True)
    if scan.key(0) not in AT:
        return None
    for at in range(1, len(scan.pieces)):
        unit = scan.reader.name(at)
        if scan.mark(at) in {":", ";", "."}:
            return None
        if unit is None or unit[0][0].sort not in _RECIPIENTS:
            continue
        begin = at
        while scan.key(begin - 1) in AND or scan.mark(begin - 1) in {",", "+"}:
            begin -= 1
        behind_time = unit[0][0].sort is Sort.GROUP and _ends_time(scan, begin)
        if behind_time or scan.mark(unit[1]) == ":":
            return scan.line(unit[0], at, unit[1])
    return None


def begins_text(rest: str, names: Names, language: str) -> bool:
    """Return True if *rest* begins as a text does, or with the time at which it is to be sent.

    So the words in front of it are recipients, though no colon is between them.
    """
    first = rest.strip()[:1]
    if not first:
        return True
    scan = Scan.of(rest, names, language, to_people=True)
    figure = any(each.isdigit() for each in scan.key(1))
    if scan.key(0) in AT or (scan.key(0) in AT_FIGURE and figure):
        return True
    if first.islower():
        return False
    unit = scan.reader.name(0) if scan.pieces else None
    return unit is None or unit[0][0].sort not in _RECIPIENTS


def goes_on(rest: str) -> bool:
    """Return True if *rest* goes on with a sentence whose subject is in front: "has asked"."""
    words = rest.split(maxsplit=1)
    return bool(words) and words[0].upper().strip(",.:") in VERBS | {"UP"}
