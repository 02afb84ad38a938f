"""Find who else a reminder is for, in words: "everyone to send", "групі: прийти"."""

from __future__ import annotations

from voice.addressees.cues import BESIDE_GATHERED, GATHERED, TO_DO, TO_MANY
from voice.addressees.descriptions import Found, Sort
from voice.addressees.lines import Line
from voice.addressees.names import Names
from voice.addressees.scan import Scan
from voice.addressees.sides import GROUP_NAMES
from voice.addressees.words import ALL, BOTH, ROLES, SIDE, SIDES

#: The adjectives in the names of groups: "humanitarian group".
_DESCRIBED = tuple(each for names in GROUP_NAMES for each in names)
#: At most so many words are in front of "to".
_MOST = 6


def find_told(text: str, names: Names, language: str) -> Line | None:
    """Return the line of a reminder with those whom its first words say it is for, or None."""
    scan = Scan.of(text, names, language)
    if scan.key(0) in TO_MANY:
        return scan.line(_found(scan, 1), 0, 1, within=False)
    at, gathered = 0, False
    while at < _MOST and (key := scan.key(at)):
        if key in TO_DO:
            return scan.line(_found(scan, at), 0, at, within=False) if gathered else None
        known = key in GATHERED or key in ROLES or scan.reader.name(at) is not None
        if not (known or key in BESIDE_GATHERED or key.startswith(_DESCRIBED)):
            return None
        gathered, at = gathered or known, at + 1
    return None


def _found(scan: Scan, last: int) -> tuple[Found, ...]:
    """Return whom the words before *last* likely mean: a group, a delegation, all or both."""
    for at in range(last):
        if unit := scan.reader.name(at):
            return unit[0]
        if code := next(
            (GROUP_NAMES[each] for each in GROUP_NAMES if scan.key(at).startswith(each)), ""
        ):
            return (Found(Sort.GROUP, code),)
        if scan.key(at) in BOTH and scan.key(at + 1) in SIDE | SIDES:
            return (Found(Sort.BOTH),)
        if scan.key(at) in ALL:
            return (Found(Sort.ALL),)
    return ()
