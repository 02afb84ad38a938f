"""The speaker: words of people never become markup, and every sentence can be said."""

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
def test_hostile_words_in_a_fact_do_not_change_the_markup(language: str) -> None:
    for sentence in sentences(language):
        calm = Parsed(said(language, sentence, "words", "Europe/Kyiv"))
        hostile = Parsed(said(language, sentence, HOSTILE, "Europe/Kyiv"))
        assert hostile.tags == calm.tags, sentence.name
        assert not hostile.quotes, sentence.name
        assert not HIDDEN & set(hostile.text), sentence.name


@each_language
def test_a_sentence_with_very_long_words_can_still_be_sent(language: str) -> None:
    for sentence in sentences(language):
        assert fits(said(language, sentence, "<&🕊" * 2000)), sentence.name


@given(st.text())
def test_a_quote_is_read_back_without_hidden_characters(words: str) -> None:
    parsed = Parsed(quote(words))
    assert parsed.tags == ["blockquote"]
    assert parsed.quotes == [plain(safe(words))]
    assert plain(quote(words)) == plain(safe(words))


def test_words_are_quoted_as_written_without_hidden_characters() -> None:
    written = "Point K\u200b: 120 <a day>\u202e & 2\tvehicles\r\nас \ud800їх\x07"
    assert plain(quote(written)) == "Point K: 120 <a day> & 2 vehicles\nас їх"


def test_markup_is_not_escaped_twice() -> None:
    assert bold(safe("A & B")) == "<b>A &amp; B</b>"
    said = speaker().say("action-passed", ref=bold("HUM-A1"))
    assert said == "<b>HUM-A1</b> · the due time has passed"


def test_missing_lines_leave_no_gap() -> None:
    assert lines(Markup("one"), None, Markup(""), Markup("two")) == "one\ntwo"


def test_plain_is_what_a_reader_sees_and_can_be_cut() -> None:
    markup = Markup("<b>HUM-A1</b> · 1 &lt; 2 &amp; 3")
    assert plain(markup) == "HUM-A1 · 1 < 2 & 3"
    assert plain(markup, 8) == "HUM-A1 …"
    assert plain(markup, 100) == "HUM-A1 · 1 < 2 & 3"


@each_language
def test_a_missing_sentence_raises_an_error(language: str) -> None:
    for key in ("no-such-key", "delegation.no-such-form"):
        with pytest.raises(MissingSentence):
            speaker(language).say(key)


@each_language
def test_a_missing_fact_raises_an_error(language: str) -> None:
    with pytest.raises(MissingSentence, match="receipt-action"):
        speaker(language).say("receipt-action")


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "Entered by the facilitator, Delegation A, Observer"),
        ("ru", "Внесено посредником, Делегация A, Наблюдатель"),
        ("uk", "Внесено посередником, Делегація A, Спостерігач"),
        ("tr", "Kaydeden: Arabulucu, A Heyeti, Gözlemci"),
    ],
)
def test_delegations_are_named_in_the_case_that_the_sentence_needs(
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
        ("ru", "Эта кнопка предназначена делегации B или посреднику."),
        ("uk", "Ця кнопка призначена делегації B або посереднику."),
        ("tr", "Bu düğme B Heyetine veya arabulucuya yöneliktir."),
    ],
)
def test_a_button_for_several_delegations_names_them_with_or(language: str, said: str) -> None:
    voice = speaker(language)
    assert voice.say("popup-other-delegation", delegations=("B", "M")) == said
    alone = voice.say("popup-other-delegation", delegations=("O",))
    assert voice.delegation("O", "to") in alone


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "in the thread of the heads of delegation"),
        ("ru", "в ветке глав делегаций"),
        ("uk", "в гілці голів делегацій"),
        ("tr", "heyet başkanları dizisinde"),
    ],
)
def test_groups_are_named_in_the_case_that_the_sentence_needs(language: str, said: str) -> None:
    assert said in speaker(language).say("refusal-not-accredited-here", group="DEL")


def test_a_role_becomes_its_term_and_a_typed_word_stays_as_it_is() -> None:
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
def test_outside_the_parties_the_role_is_left_out(language: str, said: str) -> None:
    voice = speaker(language)
    assert voice.say("standing", delegation="O", role=Role.OBSERVER) == said
    assert voice.say("roster-standing", delegation="O", role=Role.OBSERVER) == said


@each_language
def test_receipts_fit_on_a_button(language: str) -> None:
    for sentence in sentences(language, "receipt-", "refusal-already"):
        text = plain(said(language, sentence, "HUM-A123456", "Europe/Kyiv"))
        assert len(text) <= POPUP_MAX, text


@each_language
def test_menu_lines_and_buttons_fit_where_telegram_shows_them(language: str) -> None:
    for sentence in sentences(language, "help-"):
        assert 3 <= len(plain(said(language, sentence, "desk"))) <= 256, sentence.name
    for sentence in sentences(language, "button-"):
        assert 1 <= len(plain(said(language, sentence, "A-hum"))) <= 40, sentence.name
