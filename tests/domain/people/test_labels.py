"""Which label a person of a delegation may have, and which labels look alike."""

from __future__ import annotations

import pytest

from domain.people.labels import fits, skeleton
from domain.people.model import Role
from voice.role_words import read_role

CODES = ("A", "B", "M", "O", "S", "VAL")


def may(label: str, own: str = "A", role: Role = Role.DELEGATE) -> bool:
    return fits(label, own=own, role=role, codes=CODES, read_role=read_role)


@pytest.mark.parametrize(
    "label",
    [
        "A-hum", "A-two", "A-3", "A2", "A-hum-2", "a-Mil", "A_pol", "A-Ali", "A-POL", "A-delegate",
        "Falcon", "Сокол", "Doğan", "Mike", "А-сокол", "Lyra-2", "Кедр", "Kartal",
    ],
)  # fmt: skip
def test_a_label_of_ones_own_delegation_or_of_no_delegation_may_be_had(label: str) -> None:
    assert may(label)


@pytest.mark.parametrize(
    ("label", "own", "role"),
    [
        ("A-head", "A", Role.HEAD),
        ("A-expert", "A", Role.EXPERT),
        ("S-duty", "S", Role.SECRETARIAT),
        ("S-secretary", "S", Role.SECRETARIAT),
        ("M-conv", "M", Role.FACILITATOR),
        ("O-observer", "O", Role.OBSERVER),
        ("VAL-hum", "VAL", Role.DELEGATE),
    ],
)
def test_behind_the_own_code_a_label_may_name_the_persons_own_role(
    label: str, own: str, role: Role
) -> None:
    assert may(label, own, role)


@pytest.mark.parametrize(
    "label",
    [
        # another delegation
        "B", "B-hum2", "S-2", "b-hum", "hum-B", "A-B", "VAL-hum", "val2", "Ｂ-hum", "Β-hum",
        "В-два",
        # a role, in four languages, in any letters
        "Secretariat", "SECRETARY", "Head", "head-2", "Observer", "Facilitator", "0bserver",
        "Секретариат", "секретарь", "глава", "Наблюдатель", "Посредник", "эксперт",
        "Секретаріат", "спостерігач", "Голова", "заступник",
        "sekretarya", "Gözlemci", "GÖZLEMCİ", "başkan", "arabulucu", "uzman",
        "A-secretariat", "A-head", "A-observer", "A-бот",
        # everybody, a group, the desk, a reference
        "all", "ALL", "все", "усі", "herkes", "A-all", "HUM", "mil-2", "Humanitarian", "bot",
        "desk",
        "HUM-A1", "HUM-F12", "A-HUM-A1", "hum-a3", "POL-N1",
        # nothing of its own, or two alphabets
        "A", "12", "1-2", "А-head", "А-hum", "A-сокол", "Fаlcon", "-", "_",
    ],
)  # fmt: skip
def test_a_label_that_names_somebody_else_or_mixes_alphabets_may_not_be_had(label: str) -> None:
    assert not may(label)


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("A-hum", "a-HUM"),
        ("A-hum", "А-hum"),  # a Cyrillic А
        ("A-hum", "Α-hum"),  # a Greek Α
        ("A-hum", "A_hum"),
        ("A-hum", "A--hum"),
        ("A-hum", "Ａ-ｈｕｍ"),
        ("A-10", "A-1O"),
        ("A-hill", "A-hi11"),
        ("A-Irmak", "A-ırmak"),
        ("A-Şule", "A-sule"),
        ("A-hum", "A-h\u00adum"),
        ("Сокол", "CОКОЛ"),
    ],
)
def test_labels_that_look_alike_are_the_same(one: str, two: str) -> None:
    assert skeleton(one) == skeleton(two)


@pytest.mark.parametrize(
    ("one", "two"), [("A-hum", "A-hum2"), ("A-1", "A-2"), ("A-pol", "A-mil"), ("Кедр", "Кедра")]
)
def test_labels_that_look_different_are_different(one: str, two: str) -> None:
    assert skeleton(one) != skeleton(two)
