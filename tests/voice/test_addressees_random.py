"""Tests with random lines that names count only at the addressee's place."""

from __future__ import annotations

import os

from hypothesis import given, settings
from hypothesis import strategies as st

from domain.notices.reading import read_recipients
from domain.refs import read_assignees
from domain.refusals import Refusal
from tests.voice.names import LETTERS
from tests.voice.test_addressees import LANGUAGES, action
from voice.addressees import Addressee, Kind, read_addressee

_PLAIN = st.sampled_from(
    ("new", "lists", "are", "sent", "maps", "котельная", "перевірка", "depo", "sayılır", "ready")
)
_NAMED = st.sampled_from(
    [
        *[
            "A",
            "B",
            "O:",
            "B,",
            "A+B:",
            "HUM",
            "POL:",
            "heads,",
            "all",
            "observers",
            "Делегация",
            "обе",
            "стороны:",
            "herkes",
        ],
        *[
            "B-hum",
            "except",
            "кроме",
            "hariç",
            "and",
            "и",
            "ve",
            "В:",
            "О",
            ".",
            ",",
            ":",
            "/",
            "-",
            "+",
        ],
        "\u200b",
        "\n",
    ]
)
_KINDS = st.sampled_from([each for each in Kind if each is not Kind.NOTICE])
_SETTINGS = settings(max_examples=3000 if "CI" in os.environ else 100, deadline=None)


@_SETTINGS
@given(
    st.lists(_PLAIN, min_size=5, max_size=8),
    st.lists(st.one_of(_PLAIN, _NAMED), max_size=12),
    _KINDS,
    st.sampled_from(LANGUAGES),
)
def test_names_behind_the_place_of_the_addressee_are_text(
    plain: list[str], behind: list[str], kind: Kind, language: str
) -> None:
    if kind in {Kind.ACTION, Kind.QUESTION}:  # in these a mark makes a name doubtful anywhere
        behind = [each for each in behind if each.isalpha()]
    line = " ".join([*plain, *behind])
    assert read_addressee(line, LETTERS, language, kind=kind) == Addressee((), line)


@_SETTINGS
@given(st.lists(_PLAIN, min_size=5, max_size=8), st.lists(st.one_of(_PLAIN, _NAMED), max_size=12))
def test_names_in_the_text_of_a_notice_are_text(plain: list[str], behind: list[str]) -> None:
    text = " ".join(["The", *plain, *behind])
    found = read_addressee(f"all {text}", LETTERS, "en", kind=Kind.NOTICE)
    assert found == Addressee(("all",), text.strip())


@_SETTINGS
@given(
    st.one_of(
        st.text(),
        st.lists(st.one_of(_PLAIN, _NAMED), max_size=8).map(" ".join),
        st.lists(st.one_of(_NAMED, st.text(max_size=3)), max_size=8).map("".join),
    ),
    st.sampled_from(list(Kind)),
    st.sampled_from(LANGUAGES),
)
def test_any_line_is_read_and_nothing_of_its_text_is_made_up(
    line: str, kind: Kind, language: str
) -> None:
    found = read_addressee(line, LETTERS, language, kind=kind)
    assert found.rest in line
    assert found.doubt is None or (found.doubt and found.doubt in line)
    assert not (found.refused and (found.named or found.doubt))
    if not found.named and found.doubt is None:
        assert found.rest == line


@_SETTINGS
@given(st.lists(st.one_of(_PLAIN, _NAMED), max_size=8).map(" ".join))
def test_a_strict_reading_is_the_one_of_the_command(line: str) -> None:
    found = action(line)
    if found.doubt is None:
        try:
            assert (found.named, found.rest) == read_assignees(line, LETTERS.delegations)
        except Refusal:
            assert found.refused is not None
    notice = read_addressee(line, LETTERS, "en", kind=Kind.NOTICE)
    if notice.named and notice.doubt is None:
        assert (notice.named, notice.rest) == read_recipients(line, LETTERS.delegations)
