"""Tests that all sentences are the same as in the files of `written/`.

A change of a sentence is therefore always a change of a file, which can be reviewed.
"""

from __future__ import annotations

import pytest

from tests.voice.spoken import HERE, spoken
from voice import LANGUAGES


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_sentence_of_the_desk_is_the_same_as_in_the_file_of_its_language(
    language: str,
) -> None:
    """After an intended change, run `python -m tests.voice.spoken` and read the difference."""
    assert spoken(language) == (HERE / f"{language}.txt").read_text("utf-8")
