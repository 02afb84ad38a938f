"""Tests that words of people never become markup, and that every sentence can be written."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.people.model import Role
from handlers.turns.user_turn import POPUP_MAX
from tests.voice.reading import Parsed, at, speaker
from tests.voice.samples import said, sentences
from voice import LANGUAGES, Markup, bold, lines, plain, quote, safe
from voice.speech.limits import fits
from voice.speech.speaker import MissingSentence

HOSTILE = '</b><a href="tg://user?id=1">&amp; { $ref } <tg-time unix="0">\u202e\u2066<code>"\'\x00'
HIDDEN = set("\u202e\u2066\x00")

each_language = pytest.mark.parametrize("language", LANGUAGES)


@each_language
def test_html_in_a_person_s_words_does_not_change_the_markup_of_a_sentence(language: str) -> None:
    for sentence in sentences(language):
        calm = Parsed(said(language, sentence, "words", "Europe/Kyiv"))
        hostile = Parsed(said(language, sentence, HOSTILE, "Europe/Kyiv"))
        assert hostile.tags == calm.tags, sentence.name
        assert not hostile.quotes, sentence.name
        assert not HIDDEN & set(hostile.text), sentence.name


@each_language
def test_a_sentence_with_a_very_long_text_of_a_person_fits_one_message(language: str) -> None:
    for sentence in sentences(language):
        assert fits(said(language, sentence, "<&🕊" * 2000)), sentence.name


@given(st.text())
def test_a_parsed_block_quote_has_any_text_without_its_hidden_characters(words: str) -> None:
    parsed = Parsed(quote(words))
    assert parsed.tags == ["blockquote"]
    assert parsed.quotes == [plain(safe(words))]
    assert plain(quote(words)) == plain(safe(words))


def test_a_block_quote_keeps_a_text_as_written_except_for_hidden_characters() -> None:
    written = "Point K\u200b: 120 <a day>\u202e & 2\tvehicles\r\nас \ud800їх\x07"
    assert plain(quote(written)) == "Point K: 120 <a day> & 2 vehicles\nас їх"


def test_markup_inside_a_sentence_is_not_escaped_a_second_time() -> None:
    assert bold(safe("A & B")) == "<b>A &amp; B</b>"
    said = speaker().say("action-passed", ref=bold("HUM-A1"))
    assert said == "<b>HUM-A1</b> · the due time has passed"


def test_joined_lines_have_no_gap_for_an_empty_or_missing_line() -> None:
    assert lines(Markup("one"), None, Markup(""), Markup("two")) == "one\ntwo"


def test_plain_text_has_no_tags_or_escapes_and_can_be_cut_to_a_length() -> None:
    markup = Markup("<b>HUM-A1</b> · 1 &lt; 2 &amp; 3")
    assert plain(markup) == "HUM-A1 · 1 < 2 & 3"
    assert plain(markup, 8) == "HUM-A1 …"
    assert plain(markup, 100) == "HUM-A1 · 1 < 2 & 3"


@each_language
def test_a_key_that_no_catalogue_has_raises_an_error(language: str) -> None:
    for key in ("no-such-key", "delegation.no-such-form"):
        with pytest.raises(MissingSentence):
            speaker(language).say(key)


@each_language
def test_a_sentence_without_one_of_its_facts_raises_an_error(language: str) -> None:
    with pytest.raises(MissingSentence, match="receipt-action"):
        speaker(language).say("receipt-action")


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "Entered by the facilitator, Delegation A, Observer"),
        ("ru", "Внесено посредником, Делегация A, Наблюдатель"),
        ("uk", "Внесено: Посередник, Делегація A, Спостерігач"),
        ("tr", "Kaydeden: Arabulucu, A Heyeti, Gözlemci"),
    ],
)
def test_delegations_are_named_in_the_grammatical_case_that_the_sentence_needs(
    language: str, said: str
) -> None:
    voice = speaker(language)
    line = voice.say("action-entered", delegation="M", at=at(24, "08:52"))
    names = voice.say("action-addressed", delegations=["A", "O"])
    assert f"{plain(line).split(',')[0]}, {names}" == said


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "This button is for Delegation B or the facilitator."),
        ("ru", "Эта кнопка предназначена для делегации B или посредника."),
        ("uk", "Ця кнопка призначена для делегації B або посередника."),
        ("tr", "Bu düğme B Heyetine veya arabulucuya yöneliktir."),
    ],
)
def test_the_popup_of_a_button_for_two_delegations_joins_their_names_with_or(
    language: str, said: str
) -> None:
    voice = speaker(language)
    assert voice.say("popup-other-delegation", delegations=("B", "M")) == said
    alone = voice.say("popup-other-delegation", delegations=("O",))
    assert voice.delegation("O", "of" if voice.language in {"ru", "uk"} else "to") in alone


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "to the thread of the heads of delegation"),
        ("ru", "в ветке глав делегаций"),
        ("uk", "в гілці голів делегацій"),
        ("tr", "heyet başkanları dizisinde"),
    ],
)
def test_a_group_is_named_in_the_grammatical_case_that_the_sentence_needs(
    language: str, said: str
) -> None:
    assert said in speaker(language).say("refusal-not-accredited-here", group="DEL")


def test_a_role_is_translated_but_a_word_typed_by_a_person_stays_as_it_is() -> None:
    voice = speaker("ru")
    standing = voice.say("standing", delegation="B", role=Role.ALTERNATE)
    assert standing == "заместитель главы делегации, Делегация B"
    roles = sorted(Role, key=str)[:2]
    refusal = voice.say("refusal-unknown-role", role="<king>", name="<king>", known=roles)
    assert "&lt;king&gt;" in refusal
    assert "alternate, delegate" in refusal


@pytest.mark.parametrize(
    ("language", "said"),
    [("en", "Observer"), ("ru", "Наблюдатель"), ("uk", "Спостерігач"), ("tr", "Gözlemci")],
)
def test_the_role_of_a_person_who_belongs_to_no_party_is_left_out(
    language: str, said: str
) -> None:
    voice = speaker(language)
    assert voice.say("standing", delegation="O", role=Role.OBSERVER) == said
    assert voice.say("roster-standing", delegation="O", role=Role.OBSERVER) == said


@each_language
def test_receipts_are_short_enough_for_the_popup_of_a_button(language: str) -> None:
    for sentence in sentences(language, "receipt-", "refusal-already"):
        text = plain(said(language, sentence, "HUM-A123456", "Europe/Kyiv"))
        assert len(text) <= POPUP_MAX, text


@each_language
def test_help_lines_fit_the_command_menu_and_labels_fit_their_buttons(language: str) -> None:
    for sentence in sentences(language, "help-"):
        assert 3 <= len(plain(said(language, sentence, "desk"))) <= 256, sentence.name
    for sentence in sentences(language, "button-"):
        assert 1 <= len(plain(said(language, sentence, "A-hum"))) <= 40, sentence.name
