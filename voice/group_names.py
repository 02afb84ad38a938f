"""Reads the code or the name of a group where nothing else can stand: `hum`, «ГУМ», `insani`."""

from __future__ import annotations

from domain.groups import CODES
from domain.refs import SOUNDS, fold
from voice.addressees.sides import GROUP_NAMES
from voice.addressees.words import spelled


def group_code(said: str) -> str:
    """Return the code of the group that *said* names, or "" if it names none."""
    code = SOUNDS.get(fold(said), fold(said))
    if code in CODES:
        return code
    word = spelled(said)
    return next((each for starts, each in GROUP_NAMES.items() if word.startswith(starts)), "")
