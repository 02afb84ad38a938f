"""Tests who is likely meant by "our delegation", "the other side" and a Cyrillic letter."""

from __future__ import annotations

import pytest

from domain.refusals import UnknownDelegation
from tests.voice.names import GROUPS, LETTERS, ROLES
from voice.addressees import Addressee, Kind, Names, read_addressee


def action(line: str, language: str, names: Names) -> Addressee:
    """Return the addressee of an action's line."""
    return read_addressee(line, names, language, kind=Kind.ACTION)


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("en", "our delegation: x"),
        ("en", "us: x"),
        ("ru", "нашей делегации: x"),
        ("ru", "нам: x"),
        ("uk", "нашій делегації: x"),
        ("uk", "ми: x"),
        ("tr", "bizim heyet: x"),
        ("tr", "heyetimiz: x"),
    ],
)
def test_our_side_is_likely_the_writers_own_delegation(language: str, line: str) -> None:
    for own in ("A", "M"):
        found = read_addressee(line, LETTERS, language, kind=Kind.ACTION, own=own)
        assert (found.named, found.rest) == ((own,), "x")
        assert found.doubt == line.partition(":")[0]


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("en", "the other side sends the map"),
        ("ru", "другой делегации дать карту"),
        ("uk", "іншій стороні дати карту"),
        ("tr", "karşı heyet haritayı göndersin"),
    ],
)
def test_the_other_side_is_likely_the_other_party_but_for_a_facilitator_nobody(
    language: str, line: str
) -> None:
    likely = {
        own: read_addressee(line, LETTERS, language, kind=Kind.ACTION, own=own).named
        for own in ("A", "B", "M")
    }
    assert likely == {"A": ("B",), "B": ("A",), "M": ()}


def test_a_cyrillic_letter_is_read_by_its_sound_only_if_a_delegation_has_such_a_code() -> None:
    names = Names({"G": ("G",), "P": ("P",)}, GROUPS, ROLES, frozenset())
    assert action("Г: x", "ru", names).named == ("G",)
    assert action("П: x", "uk", names).named == ("P",)
    assert isinstance(action("Б: x", "ru", names).refused, UnknownDelegation)
