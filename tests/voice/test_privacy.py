"""The notice of what is stored: whole in one message, the same points in every language."""

from __future__ import annotations

from datetime import timedelta

import pytest

from tests.voice.reading import Parsed, seen, speaker
from voice import LANGUAGES, Markup
from voice.privacy import privacy_notice
from voice.speech.limits import fits


def notice(language: str) -> Markup:
    """The notice with the spans that the desk goes by."""
    return privacy_notice(
        speaker(language),
        messages=timedelta(days=90),
        updates=timedelta(days=3),
        correctable=timedelta(minutes=10),
    )


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_notice_fits_one_message_and_two_screens_of_a_phone(language: str) -> None:
    assert fits(notice(language))
    assert len(seen(notice(language))) < 2200


def test_every_language_makes_the_same_points() -> None:
    shapes = {
        tuple(len(part.splitlines()) for part in seen(notice(each)).split("\n\n"))
        for each in LANGUAGES
    }
    assert shapes == {(8, 4, 4, 3, 1)}


@pytest.mark.parametrize("language", LANGUAGES)
def test_four_headings_stand_out_and_nothing_else_is_marked_up(language: str) -> None:
    assert Parsed(notice(language)).tags == ["b"] * 4


def test_a_span_is_told_in_the_reader_s_words() -> None:
    assert "90 days. That a message came, without its words: 3 days." in seen(notice("en"))
    assert "в течение 10 мин" in seen(notice("ru"))
    assert "упродовж 10 хв" in seen(notice("uk"))
    assert "10 dakika içinde" in seen(notice("tr"))
