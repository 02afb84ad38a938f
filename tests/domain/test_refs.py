"""Tests how references and delegation codes are read when typed in any alphabet."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.refs import (
    KINDS,
    Ref,
    around,
    fold,
    legible,
    looks_like_ref,
    nearest,
    read_assignees,
    read_ref,
    traced,
)
from domain.refusals import UnknownDelegation

A12 = Ref("HUM", "A", 12)
KNOWN = ("A", "B", "M", "O", "S")


@pytest.mark.parametrize(
    "typed",
    [
        "HUM-A12",
        "hum-a12",
        "нum-а12",
        "НUМ-А12",
        "ΗUΜ-Α12",
        "hum a12",
        "HUM A 12",
        "HUM–A 12",
        "HUM—A12",
        "HUM - A12",
        "  hum-a-12 ",
        "HUM-A012",
        "HUM-A١٢",
        "HUM-A１２",
        "HUM-A\u200b12",
        "\u2067HUM-A12\u2069",
        "HUM\u00a0A12",
    ],
)
def test_a_reference_is_read_in_every_spelling(typed: str) -> None:
    assert read_ref(typed) == A12
    assert looks_like_ref(typed)
    assert str(A12) == "HUM-A12"


@pytest.mark.parametrize("typed", ["mıl-w1", "MİL-W1", "mil-w1", "МІL-W1", "міl-w1", "MIL-W1"])
def test_the_turkish_letters_with_and_without_a_dot_are_both_read_as_i(typed: str) -> None:
    assert read_ref(typed) == Ref("MIL", "W", 1)


@pytest.mark.parametrize(
    "typed",
    [
        "",
        "A12",
        "HUM",
        "HUM-A",
        "HUM-A0",
        "HUM-A1.2",
        "HUM-L1-017",
        "HUM-X12",
        "HUM-A1 now",
        "HUM-A1234567890",
        "HUMA12",
        "capacity",
        "12",
        "-",
        "HUM-AA1",
        "SECTOR-A1",
    ],
)
def test_text_that_is_not_exactly_one_reference_is_not_read(typed: str) -> None:
    assert read_ref(typed) is None


def test_a_reference_typed_without_a_group_is_read_in_the_given_group() -> None:
    assert read_ref("а12", group="HUM") == A12
    assert read_ref("POL-A12", group="HUM") == Ref("POL", "A", 12)


@pytest.mark.parametrize(
    ("typed", "looks"),
    [
        ("HUM-X12", True),
        ("a12", True),
        ("C-3", True),
        ("hum-a0", True),
        ("Sector 4", False),
        ("capacity", False),
        ("a 12", False),
        ("a 12 b", False),
        ("12", False),
    ],
)
def test_text_with_the_form_of_a_reference_is_recognised(typed: str, looks: bool) -> None:
    assert looks_like_ref(typed) is looks


def test_references_sort_by_group_type_and_number() -> None:
    refs = [Ref("POL", "A", 1), Ref("HUM", "C", 1), Ref("HUM", "A", 10), Ref("HUM", "A", 9)]
    assert [str(ref) for ref in sorted(refs)] == ["HUM-A9", "HUM-A10", "HUM-C1", "POL-A1"]


@given(
    st.sampled_from(["HUM", "MIL", "POL", "DEL"]),
    st.sampled_from(KINDS),
    st.integers(1, 999_999_999),
)
def test_a_reference_written_as_text_is_read_as_the_same_reference(
    group: str, kind: str, number: int
) -> None:
    ref = Ref(group, kind, number)
    assert read_ref(str(ref)) == read_ref(str(ref).lower()) == ref


@pytest.mark.parametrize(
    ("ref", "near"),
    [
        ("HUM-A7", ["HUM-A8", "HUM-A4"]),
        ("HUM-A5", ["HUM-A4", "HUM-A2"]),
        ("HUM-A3", ["HUM-A2", "HUM-A4"]),
        ("HUM-A99", ["HUM-A8", "HUM-A4"]),
        ("HUM-C1", ["MIL-C1", "POL-C1"]),
        ("HUM-D1", ["HUM-W1", "MIL-C1"]),
        ("HUM-C2", ["HUM-A2"]),
        ("HUM-F7", []),
    ],
)
def test_for_an_unknown_reference_the_two_nearest_references_are_found(
    ref: str, near: list[str]
) -> None:
    known = ["POL-C1", "HUM-A8", "HUM-A2", "HUM-A4", "MIL-C1", "HUM-W1"]
    asked = read_ref(ref)
    assert asked is not None
    for order in (known, known[::-1]):
        found = nearest(asked, [given_ref for word in order if (given_ref := read_ref(word))])
        assert [str(other) for other in found] == near


def test_nearest_returns_at_most_the_requested_number_and_never_the_reference_itself() -> None:
    known = [Ref("HUM", "A", number) for number in range(1, 6)]
    assert nearest(Ref("HUM", "A", 3), known, most=1) == [Ref("HUM", "A", 2)]
    assert nearest(Ref("HUM", "A", 3), [*known, *known], most=9) == [
        Ref("HUM", "A", number) for number in (2, 4, 1, 5)
    ]


@given(
    group=st.sampled_from(("HUM", "MIL", "POL")),
    kind=st.sampled_from("AF"),
    number=st.integers(1, 12),
    last=st.dictionaries(st.sampled_from(("HUM", "MIL", "POL")), st.integers(0, 9)),
    most=st.integers(1, 4),
)
def test_the_references_around_an_unknown_one_suffice_to_find_the_nearest_of_all(
    group: str, kind: str, number: int, last: dict[str, int], most: int
) -> None:
    ref = Ref(group, kind, number)
    every = [Ref(each, "A", n) for each, highest in last.items() for n in range(1, highest + 1)]
    few = around(ref, "A", last, most)
    assert set(few) <= set(every)
    assert nearest(ref, few, most) == nearest(ref, every, most)


def test_the_references_around_an_unknown_one_are_few_however_many_there_are() -> None:
    last = dict.fromkeys(("DEL", "HUM", "MIL", "POL"), 10**9)
    assert len(around(Ref("HUM", "A", 10**8), "A", last)) == 8


@pytest.mark.parametrize(
    ("text", "codes", "rest"),
    [
        ("B: Confirm capacity", ("B",), "Confirm capacity"),
        ("b:Confirm", ("B",), "Confirm"),
        ("В: Подтвердить", ("B",), "Подтвердить"),
        ("A+B: Exchange lists", ("A", "B"), "Exchange lists"),
        ("B + A : Exchange lists", ("B", "A"), "Exchange lists"),
        ("А + В: Обменяться", ("A", "B"), "Обменяться"),
        ("A+A+b: x", ("A", "B"), "x"),
        ("B：x", ("B",), "x"),
        ("\u200eB\u200e: x\u200by", ("B",), "x\u200by"),
        ("B: A: note", ("B",), "A: note"),
        ("  B:\nline", ("B",), "line"),
        ("B:", ("B",), ""),
        ("a list of rows", (), "a list of rows"),
        ("A list: rows", (), "A list: rows"),
        ("Note: text", (), "Note: text"),
        ("A+Note: text", (), "A+Note: text"),
        ("ftp://host", (), "ftp://host"),
        ("12:00 meeting", (), "12:00 meeting"),
        ("", (), ""),
    ],
)
def test_the_assigned_delegations_are_read_before_a_colon(
    text: str, codes: tuple[str, ...], rest: str
) -> None:
    assert read_assignees(text, KNOWN) == (codes, rest)


@pytest.mark.parametrize(
    ("text", "code"), [("X: do", "X"), ("A+UN: do", "UN"), ("uav: no", "uav")]
)
def test_an_unknown_delegation_code_is_refused_and_the_known_codes_are_listed(
    text: str, code: str
) -> None:
    with pytest.raises(UnknownDelegation) as refused:
        read_assignees(text, KNOWN)
    assert refused.value.facts == {"code": code, "known": KNOWN}


def test_delegation_codes_are_returned_with_the_letters_that_the_configuration_uses() -> None:
    assert read_assignees("un+icrc: x", ("Un", "ICRC")) == ((), "un+icrc: x")
    assert read_assignees("UN: x", ("Un",)) == (("Un",), "x")


def test_fold_returns_ascii_capitals_without_invisible_characters() -> None:
    assert fold("авсенкмортхі ıİi") == "ABCEHKMOPTXI III"
    assert fold("αβεηικμνορτχ") == "ABEHIKMNOPTX"
    assert fold("ж\u200f‐‑‒–—―−－") == "Ж--------"
    assert legible("٢٥ Jul\u00ad ²") == "25 Jul ²"


def test_traced_returns_for_each_character_its_index_in_the_original_text() -> None:
    text = "a\u200bb٣"
    assert traced(text) == ("ab3", [0, 2, 3, 4])
    assert list(traced("ab")[1]) == [0, 1, 2]
