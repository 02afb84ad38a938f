"""Tests that the catalogues pass the Fluent check, and that the check finds planted errors."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.fluent import HOUSE, compare, findings, meet, read, wording
from tests.fluent_uses import Use, asked
from tests.fluent_words import forbidden
from tests.voice.samples import CATALOGUES

#: Each row has a file, a text in it, the text that replaces it, and the error that the check
#: finds.
BROKEN = [
    ("uk/terms.ftl", "mark-duty = на чергуванні\n", "", "uk: key mark-duty is missing"),
    ("en/terms.ftl", "mark-duty = on duty\n", "", "tr: key mark-duty is not in en"),
    (
        "tr/terms.ftl",
        "    .in = insani grupta\n",
        "",
        "tr: key group-hum.in is missing",
    ),
    (
        "ru/actions.ftl",
        "до срока { $left } · { CLOCK($at) }",
        "до срока { CLOCK($at) }",
        "ru/actions.ftl: action-nears: $left is in en and not here",
    ),
    (
        "ru/actions.ftl",
        "до срока { $left } · { CLOCK($at) }",
        "до срока { $left } · { STAMP($at) }",
        "ru/actions.ftl: action-nears: CLOCK($at is in en and not here",
    ),
    (
        "tr/actions.ftl",
        "{ $ref } · süre doldu",
        "{ $ref } · { $delegation } · süre doldu",
        "tr/actions.ftl: action-passed: $delegation is here and not in en",
    ),
    (
        "ru/actions.ftl",
        "    [few] Срок перенесён { $count } раза, прежний: { $was }\n",
        "",
        "ru/actions.ftl: action-moved: has no form for [few]",
    ),
    (
        "uk/actions.ftl",
        "    [many] Строк перенесено { $count } разів, попередній: { $was }\n",
        "",
        "uk/actions.ftl: action-moved: has no form for [many]",
    ),
    (
        "tr/actions.ftl",
        "    [one] Tarih bir kez değişti",
        "    [few] Tarih bir kez değişti",
        "tr/actions.ftl: action-moved: [few] is no form of this language",
    ),
    (
        "uk/terms.ftl",
        "mark-duty = на чергуванні\n",
        "mark-duty = на чергуванні\nmark-duty = на чергуванні\n",
        "uk/terms.ftl: mark-duty: stands twice",
    ),
    (
        "uk/terms.ftl",
        "mark-duty = на чергуванні\n",
        "mark-duty = на { чергуванні\n",
        "uk/terms.ftl: cannot be read: mark-duty = на { чергуванні",
    ),
]


@pytest.fixture
def voice(tmp_path: Path) -> Path:
    """Return the folder of a copy of the catalogues, which a test may break."""
    for language in ("en", "ru", "uk", "tr"):
        shutil.copytree(HOUSE / "voice" / language, tmp_path / language)
    return tmp_path


def break_off(voice: Path, file: str, words: str, instead: str = "") -> None:
    """Replace *words* by *instead* in *file*, which must contain *words* exactly once."""
    text = (voice / file).read_text("utf-8")
    assert text.count(words) == 1, f"{words!r} is {text.count(words)} times in {file}"
    (voice / file).write_text(text.replace(words, instead), "utf-8")


def test_the_catalogues_agree_and_have_every_sentence_that_the_code_uses() -> None:
    assert findings(HOUSE / "voice") == []


@pytest.mark.parametrize(
    ("file", "words", "instead", "finding"), BROKEN, ids=[each[3] for each in BROKEN]
)
def test_the_fluent_check_finds_a_catalogue_that_differs_from_the_english_one(
    voice: Path, file: str, words: str, instead: str, finding: str
) -> None:
    before = list(compare(CATALOGUES))
    break_off(voice, file, words, instead)
    assert finding in list(compare(read(voice)))
    assert finding not in before


def test_the_fluent_check_finds_a_file_that_is_missing_in_one_language(voice: Path) -> None:
    (voice / "tr" / "actions.ftl").unlink()
    assert "tr: file actions.ftl is missing" in list(compare(read(voice)))


def test_a_language_may_use_another_grammatical_form_of_a_delegation_s_name(voice: Path) -> None:
    before = list(compare(CATALOGUES))
    break_off(voice, "tr/actions.ftl", "Öneren: { $delegation } ·", "{ $delegation-to } ·")
    assert list(compare(read(voice))) == before


@pytest.mark.parametrize(
    ("use", "finding"),
    [
        (Use("no-such-key", "handlers/x.py:1"), "no-such-key: asked for, and in no catalogue"),
        (Use("receipt-action", "handlers/x.py:1"), "receipt-action: is not told $ref"),
        (
            Use("action-entered", "handlers/x.py:1", frozenset({"delegation"})),
            "action-entered: is not told $at",
        ),
    ],
)
def test_the_fluent_check_finds_a_sentence_or_a_fact_that_is_missing(
    voice: Path, use: Use, finding: str
) -> None:
    assert f"handlers/x.py:1: {finding}" in list(meet(read(voice), [use]))


def test_the_fluent_check_finds_a_sentence_that_the_code_never_uses(voice: Path) -> None:
    break_off(voice, "en/terms.ftl", "mark-duty =", "mark-absent = absent\nmark-duty =")
    found = list(meet(read(voice), asked(HOUSE)))
    assert "en/terms.ftl: mark-absent: nothing says it" in found


def test_the_fluent_check_finds_words_that_judge_a_delegation(voice: Path) -> None:
    break_off(voice, "ru/actions.ftl", "срок истёк", "просрочено")
    break_off(voice, "en/actions.ftl", "the due time has passed", "you are late!")
    found = list(wording(read(voice)))
    assert "ru/actions.ftl: action-passed: says 'просрочено'" in found
    assert "en/actions.ftl: action-passed: says 'late'" in found
    assert "en/actions.ftl: action-passed: says '!'" in found


@pytest.mark.parametrize(
    ("language", "text"),
    [
        (
            "en",
            "Violations were a failure; he refused, ignoring the warning. Please hit the target",
        ),
        ("ru", "Нарушение, срыв, отказ; просрочено, к сожалению. Пожалуйста, без тишины и сводок"),
        ("uk", "Порушення, зрив, відмова; прострочено, на жаль. Будь ласка, без тиші й зведень"),
        ("tr", "İhlal, reddetti, gecikti, maalesef. Lütfen uyarı, düşman, takas, ceset"),
    ],
)
def test_each_language_has_words_that_its_sentences_must_not_contain(
    language: str, text: str
) -> None:
    assert len(list(forbidden(text, language))) >= 7


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The latest translation of related plates is due later; a ceasefire · A → B"),
        ("ru", "Позднее; согласовано предварительно; грузовик; подтверждено; №; исправление"),
        ("uk", "Погоджено попередньо; пізніше; виправлення; справді; вантажівка; сповіщення"),
        ("tr", "Gecikmeksizin; geçerli; geçmiş; şüphe; süre doldu; İHA uçuşları durduruldu"),
    ],
)
def test_words_that_only_resemble_forbidden_words_are_allowed(language: str, text: str) -> None:
    assert list(forbidden(text, language)) == []


@pytest.mark.parametrize("sign", ["!", "✅", "⏰", "🕊", "⚠"])
def test_exclamation_marks_and_emoji_are_forbidden_in_every_language(sign: str) -> None:
    for language in ("en", "ru", "uk", "tr"):
        assert list(forbidden(f"A{sign}", language)) == [sign]
