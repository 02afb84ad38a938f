"""Tests the names of groups inside sentences, above all behind a Ukrainian preposition."""

from __future__ import annotations

import re

import pytest

from domain.groups import CODES
from tests.voice.reading import speaker
from tests.voice.samples import said, sentences
from voice import plain

#: Before these, Ukrainian has "у" whatever stands before the preposition.
_HARD = re.compile(r"\bв (?:[вф]|[бгґджзйклмнпрстхцчшщ]{3}|льв)", re.IGNORECASE)


@pytest.mark.parametrize("code", CODES)
def test_a_ukrainian_sentence_about_a_group_has_the_preposition_that_can_be_spoken(
    code: str,
) -> None:
    told = speaker("uk").say("refusal-not-accredited-here", group=code)
    assert re.search(r"\b[ву] ", plain(told))
    assert not _HARD.search(plain(told))


def test_no_ukrainian_sentence_has_a_preposition_that_cannot_be_spoken() -> None:
    for sentence in sentences("uk"):
        assert not _HARD.search(plain(said("uk", sentence, "…"))), sentence.name
