"""Tests that the addressee of a line is read strictly, asked about in doubt, or not read."""

from __future__ import annotations

import csv
import os
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from domain.notices.model import read_recipients
from domain.refs import read_assignees
from domain.refusals import Refusal, UnknownDelegation
from tests.voice.reading import seen, speaker
from voice.addressees import Addressee, Kind, Names, read_addressee

#: The columns: the names that the desk knows, the kind of the line, the writer's language, the
#: line, who is named (`-` if nobody), the text behind (`=` if it is the whole line), and the words
#: that are in doubt (`-` if none, `!` and a class if the line is refused).
TABLE = Path(__file__).with_name("addressees.tsv")
LANGUAGES = ("en", "ru", "uk", "tr")
GROUPS = ("DEL", "POL", "HUM", "MIL")
ROLES = ("heads", "delegates", "experts", "facilitators", "observers")
LETTERS = Names(
    delegations={
        "A": ("Delegation A", "Делегация A", "Делегація A", "A Heyeti"),
        "B": ("Delegation B", "Делегация B", "Делегація B", "B Heyeti"),
        "M": ("Facilitation", "Facilitator", "Посредник", "Посередник", "Arabulucu"),
        "O": ("Observers", "Наблюдатель", "Спостерігач", "Gözlemci"),
        "S": ("Secretariat", "Секретариат", "Секретаріат", "Sekretarya"),
    },
    groups=GROUPS,
    roles=ROLES,
    labels=frozenset({"A-hum", "B-hum", "B-head", "S-sec", "Sky_1"}),
    parties=("A", "B"),
)
STATES = Names(
    delegations={
        "VAL": ("Republic of Valdoria", "Республика Валдория", "Республіка Валдорія", "Valdorya"),
        "KOR": ("Kordan", "Кордан", "Kordan Cumhuriyeti"),
        "MED": ("Mediation team", "Посредники", "Посередники", "Arabulucular"),
    },
    groups=GROUPS,
    roles=ROLES,
    labels=frozenset({"KOR-1"}),
    parties=("VAL", "KOR"),
)
NAMES = {"letters": LETTERS, "states": STATES}


def rows() -> list[tuple[str, ...]]:
    """Return the rows of the table."""
    with TABLE.open(encoding="utf-8", newline="") as file:
        _, *found = csv.reader(file, delimiter="\t", quoting=csv.QUOTE_NONE)
    return [tuple(row) for row in found]


def shown(found: Addressee, line: str) -> tuple[str, str, str]:
    """Return what was read as the last three columns of the table show it."""
    doubt = f"!{type(found.refused).__name__}" if found.refused else found.doubt or "-"
    return "+".join(found.named) or "-", "=" if found.rest == line else found.rest, doubt


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_language_has_enough_lines_of_every_outcome(language: str) -> None:
    outcomes = [
        "refused" if row[-1][0] == "!" else "doubt" if row[-1] != "-" else row[4]
        for row in rows()
        if row[2] == language
    ]
    assert len(outcomes) >= 40
    assert min(outcomes.count(each) for each in ("refused", "doubt", "-")) >= 8
    assert sum(each not in {"refused", "doubt", "-"} for each in outcomes) >= 5


@pytest.mark.parametrize("row", rows(), ids=lambda row: f"{row[1]}-{row[3]}")
def test_who_stands_at_the_addressees_place_is_read_or_asked_about(row: tuple[str, ...]) -> None:
    names, kind, language, line, *expected = row
    found = read_addressee(line, NAMES[names], language, kind=Kind(kind))
    assert shown(found, line) == tuple(expected)


def action(line: str, language: str = "en", names: Names = LETTERS) -> Addressee:
    """Return the addressee of an action's line."""
    return read_addressee(line, names, language, kind=Kind.ACTION)


@pytest.mark.parametrize(
    ("line", "rest"),
    [
        ("\u200eB\u200e, A: x\u200by", "x\u200by"),
        ("  B\u2060 and A:  two\nlines", "two\nlines"),
        ("В\u00ad/А: 12:00 – 14:00", "12:00 – 14:00"),
    ],
)
def test_the_text_behind_a_doubtful_addressee_keeps_its_characters(line: str, rest: str) -> None:
    found = action(line)
    assert (found.named, found.rest) == (("B", "A"), rest)


@pytest.mark.parametrize(
    ("line", "named"),
    [
        ("B∶ x", ("B",)),
        ("B﹕ x", ("B",)),
        ("B； x", ("B",)),
        ("B， A： x", ("B", "A")),
        ("B、A: x", ("B", "A")),
        ("B／A: x", ("B", "A")),
        ("B \\ A: x", ("B", "A")),
        ("B ＆ A: x", ("B", "A")),
        ("B → x", ("B",)),
        ("B => x", ("B",)),
        ("B\nx", ("B",)),
        ("«B»: x", ("B",)),
        ("*B*: x", ("B",)),
        ("• B: x", ("B",)),
        ("— B: x", ("B",)),
        ("2) B: x", ("B",)),
        ("Β: x, Α: y", ("B",)),  # Greek letters; the first is read strictly
        ("Β, Α: x", ("B", "A")),
    ],
)
def test_unusual_marks_are_marks_too(line: str, named: tuple[str, ...]) -> None:
    found = action(line)
    assert found.named == named
    assert found.rest.startswith("x")


def test_a_code_is_in_doubt_in_small_letters_but_an_article_or_a_pronoun_is_not() -> None:
    assert action("b send the map").named == ("B",)
    assert action("a map is sent") == Addressee((), "a map is sent")
    assert action("o haritayı gönder", "tr") == Addressee((), "o haritayı gönder")
    assert action("o haritayı gönder", "ru").named == ("O",)
    assert action("в пятницу прислать", "ru") == Addressee((), "в пятницу прислать")


def test_both_sides_are_in_doubt_without_a_likely_reading_if_no_parties_are_known() -> None:
    names = Names(LETTERS.delegations, GROUPS, ROLES, frozenset())
    assert action("both sides: x", names=names) == Addressee((), "x", "both sides")


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


def test_a_label_is_refused_alike_whether_a_person_has_it_or_not() -> None:
    known, unknown = action("B-hum: x").refused, action("B-other: x").refused
    assert known is not None
    assert unknown is not None
    assert type(known) is type(unknown)
    assert known.facts["known"] == unknown.facts["known"] == ("A", "B", "M", "O", "S")
    assert known.facts["label"] == "B-hum"


def test_a_label_with_other_signs_is_found_in_any_case() -> None:
    refused = action("SKY_1: x").refused
    assert refused is not None
    assert refused.facts["label"] == "SKY_1"


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("line", ["B-hum: x", "all except B: x"])
def test_the_refusal_says_which_words_were_not_taken(language: str, line: str) -> None:
    refused = action(line, language).refused
    assert refused is not None
    said = seen(speaker(language).say(refused.key(), **refused.facts))
    assert line.partition(":")[0] in said


def test_a_long_exception_is_quoted_in_part() -> None:
    refused = read_addressee(
        "all except B meet at the gate of the town hall", LETTERS, "en", kind=Kind.NOTICE
    ).refused
    assert refused is not None
    assert refused.facts == {"words": "all except B meet at the gate"}


def test_the_words_for_sides_are_as_they_are_in_the_configuration() -> None:
    names = Names({"N": ("North",), "S": ("Южная сторона", "Юг")}, GROUPS, ROLES, frozenset())
    assert action("North: x", names=names).named == ("N",)
    assert action("Юг: x", names=names).named == ("S",)
    assert action("Южной стороне: x", names=names).named == ("S",)
    assert action("Northern lists: x", names=names).named == ()


# Random lines.

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
    line = " ".join([*plain, *behind])
    assert read_addressee(line, LETTERS, language, kind=kind) == Addressee((), line)


@_SETTINGS
@given(st.lists(_PLAIN, min_size=5, max_size=8), st.lists(st.one_of(_PLAIN, _NAMED), max_size=12))
def test_names_in_the_text_of_a_notice_are_text(plain: list[str], behind: list[str]) -> None:
    text = " ".join([*plain, *behind])
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
