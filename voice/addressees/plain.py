"""Find who has to do an action if nobody is addressed in front: "owner B", "(B)", "B must"."""

from __future__ import annotations

from voice.addressees.cues import (
    ABLE,
    BE,
    BY,
    BY_BEHIND,
    BY_SIDE,
    DONE_BY,
    EACH,
    ENDINGS_OF_TASK,
    EVERYBODY,
    FROM_THEM,
    NATION_SIDE,
    NEEDED,
    NOT_BY,
    OF_NATION,
    OF_SIDE,
    OWNER,
    PEOPLE,
    SIDES_ALONE,
    SIDES_OF_ALL,
    TASK,
    TELLS,
    TO_OWNER,
    TOGETHER,
    WITH,
    YOUR,
    YOUR_SIDE,
    is_order,
)
from voice.addressees.descriptions import Found, Sort, Unit
from voice.addressees.lines import Line
from voice.addressees.names import Names
from voice.addressees.scan import Scan
from voice.addressees.words import ALL, BOTH, EVERY, ROLES, SIDE, SIDES, TOWARDS, TWO

#: How many pieces can be between a word such as "responsible" and the colon before the name.
_FAR = 6
#: How many words in front of "by B" are looked through for "be".
_NEAR = 3
_SORTS = frozenset({Sort.DELEGATION, Sort.BOTH, Sort.OTHER})


def find_plain(text: str, names: Names, language: str) -> Line | None:
    """Return the line with those who have to do it, though they are not addressed, or None."""
    scan = Scan.of(text, names, language)
    for rule in (_together, _beginning, _bracketed, _owner, _task, _by, _ordered):
        if line := rule(scan):
            return line
    return None


def _together(scan: Scan) -> Line | None:
    """Find whom the writer's own delegation does it with: "Together with B", "B ile birlikte"."""
    led = scan.key(0) in TOGETHER and scan.key(1) in WITH
    unit = scan.delegation(2 if led else 0)
    if unit and (led or (scan.key(unit[1]) in WITH and scan.key(unit[1] + 1) in TOGETHER)):
        return scan.line((Found(Sort.OWN), *unit[0]), 0, unit[1])
    return None


def _beginning(scan: Scan) -> Line | None:
    """Find the subject of the line: "Both sides visit", "The secretariat must", "Colleagues:"."""
    at = 0
    while scan.key(at) in EVERY and not (
        scan.key(at) in EACH and scan.key(at + 1) in SIDES_OF_ALL
    ):
        at += 1
    key, following = scan.key(at), scan.key(at + 1)
    sided = following in SIDES_OF_ALL
    if key in EVERYBODY or (sided and key in EACH - TWO):
        return scan.line((Found(Sort.ALL),), at, at + 1 + sided)
    if sided and key in BOTH | TWO:
        return scan.line((Found(Sort.BOTH),), at, at + 2)
    if key in SIDES_ALONE:
        return scan.line((Found(Sort.BOTH),), at, at + 1)
    if key in YOUR_SIDE or (key in YOUR and following in SIDE):
        return scan.line((Found(Sort.OTHER),), at, at + 1 + (key in YOUR))
    if at > 0 and scan.reader.index.roles.get(ROLES.get(key, "")) and scan.key(at + 1):
        owner = scan.clean[scan.pieces[at].end :][:1] in {"'", "’"}
        return None if owner else scan.line((Found(Sort.ROLE, ROLES[key]),), 0, at + 1)
    return _unknown(scan)


def _unknown(scan: Scan) -> Line | None:
    """Find people whom the desk does not know: "Colleagues:", "Russian side:"."""
    at = 0
    while scan.key(at) in TOWARDS - PEOPLE:
        at += 1
    if scan.key(at) in PEOPLE and scan.mark(at + 1) in {":", ","}:
        return scan.line((), 0, at + 1)
    first = scan.key(0).replace("'", "")
    nation = first.endswith(OF_NATION) and scan.key(1) in NATION_SIDE
    named = (nation or scan.key(1) in OF_SIDE) and scan.mark(2) == ":"
    return scan.line((), 0, 2) if named and first not in ALL else None


def _bracketed(scan: Scan) -> Line | None:
    """Find "(B)", "[Delegation B]" and "@B"."""
    for at in range(len(scan.pieces)):
        if scan.opened(at, "@") and (unit := scan.delegation(at)):
            return scan.line(unit[0], at, unit[1])
        if not scan.opened(at) or scan.reader.is_numbered(at):
            continue
        unit = scan.reader.unit(at)
        named = unit and unit[0][0].sort is Sort.DELEGATION and scan.closed(unit[1])
        if unit and named and scan.pieces[unit[1] - 1].text[0].isupper():
            return scan.line(unit[0], at, unit[1])
    return None


def _owner(scan: Scan) -> Line | None:
    """Find "owner B", "responsible: B", "необходимо B", "чтобы B передала"."""
    for at in range(len(scan.pieces)):
        key = scan.key(at)
        if key in NEEDED:
            unit = _named(scan, at + 1)
            if unit and not scan.key(unit[1]).startswith(ABLE):
                return scan.line(unit[0], at, unit[1])
        elif key in OWNER and (unit := _owned(scan, at + 1)):
            return scan.line(unit[0], at, unit[1])
    return None


def _owned(scan: Scan, at: int) -> Unit | None:
    begin = at
    while scan.key(at) in TO_OWNER or scan.mark(at) in {":", "-"}:
        at += 1
    if unit := _named(scan, at):
        return unit
    for colon in range(begin, min(begin + _FAR, len(scan.pieces))):
        if scan.mark(colon) in {",", ".", ";"}:
            break
        if scan.mark(colon) in {":", "-"} and (unit := _named(scan, colon + 1)):
            return unit
    return None


def _named(scan: Scan, at: int) -> Unit | None:
    """Return those who are named at this place, with a word such as "delegation" in front."""
    while scan.key(at) in SIDE | EVERY:
        at += 1
    if unit := scan.delegation(at):
        return unit
    unit = scan.reader.name(at) if at < len(scan.pieces) else None
    return unit if unit and unit[0][0].sort in _SORTS - {Sort.DELEGATION} else None


def _task(scan: Scan) -> Line | None:
    """Find "B must", "B's task", "B heyetinin görevi"."""
    codes = scan.reader.index.codes
    for at, piece in enumerate(scan.pieces):
        unit = scan.delegation(at)
        if unit is None and piece.ending and piece.base in codes and piece.text[0].isupper():
            unit = (Found(Sort.DELEGATION, codes[piece.base]),), at + 1
        if unit is None or piece.ending not in ENDINGS_OF_TASK:
            continue
        last = unit[1]
        while scan.key(last) in SIDE | SIDES:
            last += 1
        must = scan.key(last) in {"HAS", "NEEDS", "IS", "HAVE"} and scan.key(last + 1) == "TO"
        if must or scan.key(last) in TASK:
            return scan.line(unit[0], at, last + 1)
    return None


def _by(scan: Scan) -> Line | None:
    """Find "to be done by B", "B tarafından", "делегацией B"."""
    for at in range(len(scan.pieces)):
        key = scan.key(at)
        if key in BY and (unit := _named(scan, at + 1)):
            before = {scan.key(each) for each in range(at - _NEAR, at)}
            if scan.key(at - 1) not in FROM_THEM or before & BE:
                return scan.line(unit[0], at, unit[1])
        elif key in BY_SIDE and (unit := scan.delegation(at + 1)):
            before_it = scan.key(at - 1)
            if before_it not in NOT_BY and not DONE_BY.fullmatch(before_it):
                return scan.line(unit[0], at, unit[1])
        elif key in BY_BEHIND and not TELLS.fullmatch(scan.key(at + 1)):
            begin = at - 1 - (scan.key(at - 1) in SIDE)
            unit = scan.reader.name(begin) if begin >= 0 else None
            if unit and unit[0][0].sort is Sort.DELEGATION:
                return scan.line(unit[0], begin, at + 1)
    return None


def _ordered(scan: Scan) -> Line | None:
    """Find a Turkish verb that orders a third person: "Komşu köy listeyi göndersin"."""
    orders = [at for at in range(len(scan.pieces)) if is_order(scan.key(at))]
    if not orders:
        return None
    named = [unit[0] for at, unit in scan.delegations() if not scan.pieces[at].ending]
    return scan.line(named[0] if len(named) == 1 else (), orders[0], orders[0] + 1)
