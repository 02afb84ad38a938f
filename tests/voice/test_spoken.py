"""What the desk says is what was read and found good: a change of words is a change of a file."""

from __future__ import annotations

import pytest

from tests.voice.spoken import HERE, spoken
from voice import LANGUAGES


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_sentence_reads_as_it_was_written_down(language: str) -> None:
    """After a change on purpose: python -m tests.voice.spoken, and read the difference."""
    assert spoken(language) == (HERE / f"{language}.txt").read_text("utf-8")
