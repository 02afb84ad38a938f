"""Labels: how two labels are compared, and which label a person of a delegation may have."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Collection
from functools import lru_cache

from domain.characters import without_hidden
from domain.groups import CODES
from domain.people.model import Role
from domain.refs import fold, looks_like_ref

#: Signs that look like a letter in a label, or like the dash.
_ALIKE = str.maketrans("01L|", "OIII")
_DASHES = re.compile(r"-+")

#: Returns the role that a part of a label names, in any language; None if it names no role.
#: RESERVED stands for words that nobody may have in a label.
ReadRole = Callable[[str], "Role | str | None"]
#: What `ReadRole` returns for a word that names everybody, a group, or the desk itself.
RESERVED = "reserved"


@lru_cache(maxsize=4096)
def skeleton(label: str) -> str:
    """Return what a reader sees of a label: labels with the same skeleton look alike."""
    return capitals(label).translate(_ALIKE)


@lru_cache(maxsize=4096)
def capitals(label: str) -> str:
    """Return a label in capitals without accents; letters that look Latin are Latin."""
    plain = unicodedata.normalize("NFD", unicodedata.normalize("NFKC", without_hidden(label)))
    bare = "".join(each for each in plain if unicodedata.category(each) != "Mn")
    return _DASHES.sub("-", fold(bare).replace("_", "-")).strip("-")


def fits(label: str, *, own: str, role: Role, codes: Collection[str], read_role: ReadRole) -> bool:
    """Return True if a person of the delegation *own* with that *role* may have the label.

    It has the letters of one alphabet. It names no other delegation, nobody else's role, no
    reference, nobody in general. Behind the delegation's own code it may name a group and the
    person's own role.
    """
    if not _one_alphabet(label):
        return False
    own, codes = fold(own), [*map(fold, codes)]
    head, *rest = parts = capitals(label).split("-")
    begins_own = _is_code(head, own) and bool(rest or head != own)
    if any(_is_code(part, code) for part in parts for code in codes if code != own):
        return False
    if looks_like_ref(fold(label)) and not (begins_own and len(parts) <= 2 and _numbered(rest)):
        return False
    if looks_like_ref("-".join(fold(label).split("-")[1:])) and len(parts) > 2:
        return False
    words = rest if begins_own else parts
    disguised = (skeleton(part) for part in words if any(map(str.isdigit, part)))
    named = [read_role(part) for part in (*words, *disguised)]
    if RESERVED in named or any(each is not None and each != role for each in named):
        return False
    return begins_own or not (any(named) or set(CODES) & set(parts) or parts == [own])


def _is_code(part: str, code: str) -> bool:
    """Return True if a part of a label is a delegation's code, with or without a number."""
    return part.rstrip("0123456789") == code or skeleton(part) == skeleton(code)


def _numbered(rest: Collection[str]) -> bool:
    return all(each.isdigit() for each in rest)


def _one_alphabet(label: str) -> bool:
    """Return True if all letters of the label belong to one alphabet, and there is one."""
    letters = [each for each in unicodedata.normalize("NFKC", label) if each.isalpha()]
    return len({unicodedata.name(each, "?").split()[0] for each in letters}) == 1
