"""Tests that the privacy notice fits one message, with the same paragraphs in all languages."""

from __future__ import annotations

from datetime import timedelta

import pytest

from tests.voice.reading import Parsed, seen, speaker
from voice import LANGUAGES, Markup
from voice.privacy import privacy_notice
from voice.speech.limits import fits


def notice(language: str) -> Markup:
    """Return the privacy notice in one language, with the periods that the desk uses."""
    return privacy_notice(
        speaker(language),
        messages=timedelta(days=90),
        updates=timedelta(days=3),
        correctable=timedelta(minutes=10),
    )


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_privacy_notice_fits_one_message_and_about_two_screens_of_a_phone(
    language: str,
) -> None:
    assert fits(notice(language))
    assert len(seen(notice(language))) < 2200


def test_the_privacy_notice_has_the_same_paragraphs_in_every_language() -> None:
    shapes = {
        tuple(len(part.splitlines()) for part in seen(notice(each)).split("\n\n"))
        for each in LANGUAGES
    }
    assert shapes == {(8, 4, 4, 3, 1)}


@pytest.mark.parametrize("language", LANGUAGES)
def test_only_the_four_headings_of_the_privacy_notice_have_markup(language: str) -> None:
    assert Parsed(notice(language)).tags == ["b"] * 4


def test_the_privacy_notice_writes_periods_in_the_reader_s_language() -> None:
    assert "90 days. That a message came, without its words: 3 days." in seen(notice("en"))
    assert "в течение 10 мин" in seen(notice("ru"))
    assert "упродовж 10 хв" in seen(notice("uk"))
    assert "10 dakika içinde" in seen(notice("tr"))
