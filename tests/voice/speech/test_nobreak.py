"""Dates, times with their zone, and numbers with their unit stay together at a line's end."""

from __future__ import annotations

import re
from datetime import UTC, datetime, time, timedelta

import pytest

from domain.times.recurrences import Recurrence
from tests.voice.reading import at, seen_exactly, speaker
from tests.voice.samples import said, sentences
from voice import LANGUAGES, dues, plain
from voice.speech.lengths import length
from voice.speech.nobreak import NBSP, bind

NOW = datetime(2025, 7, 24, 8, tzinfo=UTC)
#: An ordinary space where a line must not end.
TORN = re.compile(
    r"\d\d:\d\d UTC|\d (?:Jul|июля|липня|Temmuz)|(?:Fri|пт) 25|Temmuz Cuma"
    r"|\d (?:h|min|s|ч|мин|с|дн\.|год|хв|saat|dakika|gün|sn)(?![\w’'])"
)
each_language = pytest.mark.parametrize("language", LANGUAGES)


@each_language
def test_no_sentence_has_an_ordinary_space_inside_a_time_or_before_a_unit(language: str) -> None:
    for sentence in sentences(language):
        text = seen_exactly(said(language, sentence, "…", "Europe/Istanbul"))
        assert TORN.search(text) is None, f"{sentence.name}: {text}"


@each_language
def test_a_length_of_time_keeps_each_number_with_its_unit(language: str) -> None:
    text = plain(length(speaker(language), timedelta(days=2, hours=3)))
    assert re.search(r"\d (?:h|ч|год|saat|дн\.|gün)", text) is None
    assert re.search(rf"3{NBSP}\w", text)


@each_language
def test_the_words_of_people_keep_their_spaces(language: str) -> None:
    words = "at 12:00 UTC, in 3 h"
    assert words in speaker(language).say("refusal-unread-due", words=words)


def test_a_key_or_a_word_that_only_looks_like_a_unit_is_left_alone() -> None:
    assert bind("1 house · 3 словом · 4 saatinde") == "1 house · 3 словом · 4 saatinde"
    assert bind("05:00 UTC · { $count } h") == f"05:00{NBSP}UTC · {{ $count }}{NBSP}h"


@each_language
@pytest.mark.parametrize("space", [NBSP, "\u202f", " "])
def test_a_time_that_was_copied_from_the_desk_is_read(language: str, space: str) -> None:
    for key in ("at-full", "at-stamp"):
        words = plain(speaker(language).say(key, at=at(25, "12:00"))).replace(NBSP, space)
        found = dues.read(
            words, language=language, zone="Europe/Kyiv", now=NOW, default_time=time(12)
        )
        assert isinstance(found, dues.Once), words
        assert found.due.at == at(25, "12:00")


@pytest.mark.parametrize("space", [NBSP, "\u202f"])
@pytest.mark.parametrize(
    ("language", "words", "hour"),
    [
        ("en", "+3{}h", 11), ("en", "in 3{}hours", 11), ("ru", "через 3{}часа", 11),
        ("uk", "через 3{}години", 11), ("tr", "3{}saat sonra", 11), ("en", "18:00{}UTC", 18),
    ],
)  # fmt: skip
def test_a_length_that_was_copied_from_the_desk_is_read(
    language: str, words: str, hour: int, space: str
) -> None:
    said_ = words.format(space)
    found = dues.read(said_, language=language, zone="UTC", now=NOW, default_time=time(12))
    assert isinstance(found, dues.Once), said_
    assert found.due.at == at(24, f"{hour}:00")


@pytest.mark.parametrize("space", [NBSP, "\u202f"])
def test_a_recurrence_that_was_copied_from_the_desk_is_read(space: str) -> None:
    words = f"daily{space}09:00{space}UTC"
    found = dues.read(words, language="en", zone="Europe/Kyiv", now=NOW, default_time=time(12))
    assert isinstance(found, dues.Every)
    assert isinstance(found.recurrence, Recurrence)
