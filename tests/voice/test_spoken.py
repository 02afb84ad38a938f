"""All sentences are as in `written/`, so that a change of a sentence is a change of a file."""

from __future__ import annotations

import pytest

from tests.voice.spoken import HERE, spoken
from voice import LANGUAGES


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_sentence_reads_as_in_the_written_file(language: str) -> None:
    """After a change on purpose, run `python -m tests.voice.spoken` and read the difference."""
    assert spoken(language) == (HERE / f"{language}.txt").read_text("utf-8")
