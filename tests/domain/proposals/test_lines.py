"""How lines are read that table texts, change them, and enter positions."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.proposals.lines import (
    Change,
    Stance,
    Tabling,
    read_change,
    read_codes,
    read_stance,
    read_tabling,
)
from domain.proposals.parts import Word
from domain.proposals.tabled import TextKind
from domain.refusals import NotUnderstood, UnknownGroup
from domain.times.cutting import is_shaped
from voice import LANGUAGES
from voice.step_words import cut_word, own_word

WHEN = "25 Jul 11:40"


def terms(words: str, groups: str, silence_in: str = "") -> Tabling:
    return Tabling(
        TextKind.GROUPS, words, groups=tuple(groups.split()), silence_in=tuple(silence_in.split())
    )


@pytest.mark.parametrize(
    ("line", "read"),
    [
        ("Agenda: three items", Tabling(TextKind.TEXT, "Agenda: three items")),
        ("groups POL+HUM+MIL: Three groups", terms("Three groups", "POL HUM MIL")),
        ("groups MIL + pol silence MIL: Two", terms("Two", "POL MIL", "MIL")),
        ("Groups HUM+MIL silence MIL+HUM: Two:\nall", terms("Two:\nall", "HUM MIL", "HUM MIL")),
        ("группы ГУМ процедура умолчания HUM: Одна", terms("Одна", "HUM", "HUM")),
        ("gruplar HUM sessizlik HUM: Bir", terms("Bir", "HUM", "HUM")),
        ("close MIL: Completed.", Tabling(TextKind.CLOSE, "Completed.", groups=("MIL",))),
        ("закрити HUM: Завершено", Tabling(TextKind.CLOSE, "Завершено", groups=("HUM",))),
        ("package Winter-2: Fuel", Tabling(TextKind.TEXT, "Fuel", package="winter-2")),
        ("пакет зима: Топливо", Tabling(TextKind.TEXT, "Топливо", package="зима")),
        ("non-paper: Order of work", Tabling(TextKind.NON_PAPER, "Order of work")),
        # What has not the whole form is a text.
        ("groups of experts meet: weekly", None),
        ("groups HUM", None),
        ("groups HUM silence MIL: Only one", None),
        ("groups HUM: ", None),
        ("Groups HUM and MIL: they meet", None),
        ("close contact is kept: by radio", None),
        ("close", None),
        ("package of measures: fuel", None),
        ("package " + "a" * 21 + ": fuel", None),
        ("non-papers: are welcome", None),
        ("silence until 25 Jul 11:40", None),
    ],
)
def test_a_line_is_what_its_whole_form_says_else_it_is_a_text(
    line: str, read: Tabling | None
) -> None:
    assert read_tabling(line, cut_word) == (read or Tabling(TextKind.TEXT, line.strip()))


def test_a_word_of_a_groups_length_in_the_place_of_a_group_is_refused() -> None:
    with pytest.raises(UnknownGroup) as refused:
        read_tabling("groups POL+ECO: Two groups", cut_word)
    assert refused.value.facts["code"] == "ECO"
    assert read_codes("pol + MIL+pol") == ("POL", "MIL")
    assert read_codes("POL, MIL") is None


@pytest.mark.parametrize(
    ("rest", "read"),
    [
        (f"silence until {WHEN}", Change("silence", WHEN)),
        (f"процедура умолчания до {WHEN}", Change("silence", WHEN)),
        ("silence lift", Change("lift")),
        (f"valid until {WHEN}", Change("valid", WHEN)),
        ("defer", Change("defer")),
        (f"defer to {WHEN}", Change("defer", WHEN)),
        (f"отложить до {WHEN}", Change("defer", WHEN)),
        ("defer to HUM-S4", Change("defer", "HUM-S4")),
        ("defer S4", Change("defer", "S4")),
        ("versions", Change("versions")),
        ("versions 1 2", Change("versions", versions=(1, 2))),
        # Amendments. A text about times and silence must never be taken for a step.
        ("Date and place are agreed by the heads", None),
        ("date 25 Jul 11:40", None),
        ("Silence until the heads meet", None),
        (f"Silence until {WHEN} in all sectors.", None),
        ("silence", None),
        ("Silence lift by the heads", None),
        ("Defer to the heads", None),
        ("Valid until both heads agree", None),
        ("versions 1 2 and 3 stand", None),
        ("Lift the silence", None),
        ("", None),
    ],
)
def test_a_step_counts_only_if_the_whole_line_has_its_form(rest: str, read: Change | None) -> None:
    assert read_change(rest, cut_word, is_shaped) == read


@given(st.text("dateplcrbyhsilnuovf 0125:.", max_size=30))
def test_an_amendment_with_a_word_more_than_a_step_stays_an_amendment(words: str) -> None:
    for step in ("silence lift", "versions 1 2", f"valid until {WHEN}"):
        assert read_change(f"{step} of Delegation {words}", cut_word, is_shaped) is None


@pytest.mark.parametrize(
    ("rest", "read"),
    [
        ("agree", Stance("agree")),
        ("v 3 agree", Stance("agree", version=3)),
        ("v2 object No date yet.", Stance("object", "No date yet.", 2)),
        ("version 2: considering", Stance("considering", version=2)),
        ("statement In each sector.", Stance("statement", "In each sector.")),
        ("object until the agenda is clear", Stance("object", "until the agenda is clear")),
        (f"adref until {WHEN}", Stance("adref", until=WHEN)),
        (
            f"v 3 adref until {WHEN}: the capital is asked",
            Stance("adref", "the capital is asked", 3, WHEN),
        ),
        ("adref until the capital answers", Stance("adref", until="the capital answers")),
        ("adref", Stance("adref")),
        ("adref soon", Stance("adref", "soon")),
        ("notsilence Expressly.", Stance("notsilence", "Expressly.")),
        ("basis yes", Stance("basis", yes=True)),
        ("основа нет", Stance("basis", yes=False)),
        (f"ad referendum до {WHEN}", Stance("adref", until=WHEN)),
        ("itiraz Önce gündem.", Stance("object", "Önce gündem.")),
    ],
)  # fmt: skip
def test_a_position_is_read_with_its_version_and_its_words(rest: str, read: Stance) -> None:
    assert read_stance(rest, cut_word, is_shaped) == read


@pytest.mark.parametrize(
    "rest", ["", "v 2", "yes", "basis", "basis perhaps", "we agree", "vagree"]
)
def test_a_line_without_the_word_of_a_position_is_not_understood(rest: str) -> None:
    with pytest.raises(NotUnderstood):
        read_stance(rest, cut_word, is_shaped)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("word", [*Word, "notsilence"])
def test_each_word_of_a_position_is_read_in_each_language_as_itself(
    word: str, language: str
) -> None:
    own = own_word(str(word), language)
    assert read_stance(f"{own} Words.", cut_word, is_shaped).word == word
