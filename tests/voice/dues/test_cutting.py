"""Tests that a time phrase is cut off a line, and that nothing is cut from a line without one."""

from __future__ import annotations

import csv
from datetime import UTC, datetime, time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from domain.refusals import Refusal
from domain.times.refusals import UnreadDue
from voice.dues import Place, cut, read

TALK = Path(__file__).parent / "talk.tsv"
NOW = datetime(2026, 11, 18, 12, 20, tzinfo=UTC)
LANGUAGES = ("en", "ru", "uk", "tr")


def certain(line: str, language: str) -> tuple[str, str | None]:
    """Cut a line with a word such as "by"; return the whole line and None if it is doubtful."""
    found = cut(line, language, Place.LATEST)
    return (line, None) if found.doubt else (found.text, found.words)


@pytest.mark.parametrize(
    ("line", "language", "text", "words"),
    [
        ("Confirm capacity by 25 Jul 12:00", "en", "Confirm capacity", "25 Jul 12:00"),
        ("Confirm BY Fri 12:00", "en", "Confirm", "Fri 12:00"),
        ("Confirm by tomorrow", "en", "Confirm", "tomorrow"),
        ("Confirm by +48h", "en", "Confirm", "+48h"),
        ("Confirm by 2026-11-25T14:00Z", "en", "Confirm", "2026-11-25T14:00Z"),
        ("Confirm by without delay", "en", "Confirm", "without delay"),
        ("Confirm by 03/07", "en", "Confirm", "03/07"),
        ("Confirm by 25 Jul 24:00", "en", "Confirm", "25 Jul 24:00"),
        ("Send the list no later than Friday, 6 pm", "en", "Send the list", "Friday, 6 pm"),
        ("Send the list before Friday", "en", "Send the list", "before Friday"),
        ("Report by the end of next week", "en", "Report", "the end of next week"),
        ("by Friday", "en", "", "Friday"),
        ("Передать списки до пятницы, 18:00", "ru", "Передать списки", "пятницы, 18:00"),
        ("Передать списки к 25.11", "ru", "Передать списки", "25.11"),
        ("Передать не позднее завтра 12:00", "ru", "Передать", "завтра 12:00"),
        ("Передать до конца недели", "ru", "Передать", "конца недели"),
        ("Передать by Friday 12:00", "ru", "Передать", "Friday 12:00"),
        ("Передати списки до п’ятниці", "uk", "Передати списки", "п’ятниці"),
        ("Передати не пізніше 12:00 п’ятниці", "uk", "Передати", "12:00 п’ятниці"),
        ("Передати до кінця місяця", "uk", "Передати", "кінця місяця"),
        ("Передати до 5 грудня о 14:00", "uk", "Передати", "5 грудня о 14:00"),
        ("Listeyi gönderin, cumaya kadar", "tr", "Listeyi gönderin", "cumaya kadar"),
        ("Cuma 12:00'ye kadar listeyi gönderin", "tr", "listeyi gönderin", "Cuma 12:00'ye kadar"),
        (
            "Listeyi 25 Kasım 12:00'ye kadar gönderin",
            "tr",
            "Listeyi gönderin",
            "25 Kasım 12:00'ye kadar",
        ),
        ("Liste en geç cuma 12:00", "tr", "Liste", "cuma 12:00"),
        ("Liste 25 Kasım’a kadar.", "tr", "Liste", "25 Kasım’a kadar"),
        ("Liste ay sonuna kadar", "tr", "Liste", "ay sonuna kadar"),
    ],
)
def test_a_time_phrase_after_by_is_cut_off_the_text_in_every_language(
    line: str, language: str, text: str, words: str
) -> None:
    head, found = certain(line, language)
    assert (head.rstrip("."), found) == (text, words)
    try:
        read(words, language=language, zone="UTC", now=NOW, default_time=time(12))
    except UnreadDue:
        pytest.fail("words that are cut off are read, in doubt, or refused for what they say")
    except Refusal:
        pass


@pytest.mark.parametrize(
    ("line", "language", "doubt"),
    [
        ("Reduce by 20 by 25 Jul", "en", "by 20 by 25 Jul"),
        ("Hold the line open until 18:00", "en", "until 18:00"),
        ("Send the list by 18:00", "en", "by 18:00"),
        ("Хранить груз до 28 ноября 10:00", "ru", "до 28 ноября 10:00"),
        ("Чекати колону до 28 листопада 10:00", "uk", "до 28 листопада 10:00"),
        ("Yarın 10:00'a kadar bekleyin", "tr", "Yarın 10:00'a kadar"),
        ("Yarın 10:00'a kadar gelen listeyi gönderin", "tr", "Yarın 10:00'a kadar"),
        ("Довести до 12 к понедельнику", "ru", "до 12 к понедельнику"),
        ("Снизить цену до 10.10", "ru", "до 10.10"),
        ("Send the list by Friday or by Monday", "en", "by Friday or by Monday"),
        ("Do not move it until Friday 18:00", "en", "until Friday 18:00"),
        ("Liste yarın 18:00'e kadar kapıda teslim edilsin", "tr", "yarın 18:00'e kadar"),
        ("Check by the second page by Friday", "en", "second page by Friday"),
    ],
)
def test_words_beside_the_time_that_may_belong_to_it_are_doubtful(
    line: str, language: str, doubt: str
) -> None:
    assert cut(line, language, Place.LATEST).doubt == doubt


def talk() -> list[tuple[str, str]]:
    """Return lines of ordinary conversation without a due time, each as language and text."""
    with TALK.open(encoding="utf-8", newline="") as file:
        table = csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)
        return [(row["lang"], row["text"]) for row in table]


def test_the_table_of_conversation_has_at_least_150_lines() -> None:
    assert len(talk()) >= 150


@pytest.mark.parametrize(("language", "line"), talk())
def test_nothing_is_cut_from_a_line_of_conversation_without_a_due_time(
    language: str, line: str
) -> None:
    assert certain(line, language) == (line, None)


@settings(deadline=None)
@given(st.text(max_size=60), st.sampled_from([*LANGUAGES, "de"]))
def test_the_text_and_the_cut_time_phrase_are_both_parts_of_the_original_line(
    line: str, language: str
) -> None:
    text, words = certain(f"{line} до пятницы", language)
    assert text in f"{line} до пятницы"
    assert words is None or words in f"{line} до пятницы"
