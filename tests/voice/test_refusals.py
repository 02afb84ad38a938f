"""Tests of how refusals begin, and of the words of steps that they list."""

from __future__ import annotations

import pytest

from handlers.contents import CONTENTS
from handlers.turns.steps import StepForm, WordForm
from tests.voice.reading import speaker
from tests.voice.samples import CATALOGUES, said, sentences
from voice import LANGUAGES
from voice.step_words import cut_word, own_word

each_language = pytest.mark.parametrize("language", LANGUAGES)


@each_language
def test_a_refusal_begins_with_the_same_words_exactly_if_it_does_in_english(language: str) -> None:
    """Dispatch puts other words in place of these."""
    lead, model = speaker(language).say("lead-refused"), speaker("en").say("lead-refused")
    for sentence in sentences(language, "refusal-"):
        english = said("en", CATALOGUES["en"].sentences[sentence.name], "…")
        begins = said(language, sentence, "…").startswith(lead)
        assert begins == english.startswith(model), sentence.name


@each_language
def test_the_word_that_the_desk_names_for_a_step_is_read_as_that_step(language: str) -> None:
    for command in CONTENTS.commands.values():
        for form in (each.form for each in command.steps):
            if issubclass(form, StepForm | WordForm):
                assert cut_word(own_word(form.word, language), form.word) == "", form.word
