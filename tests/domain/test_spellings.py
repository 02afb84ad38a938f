"""Command words with letters of another alphabet, and command words that are nearly one."""

from __future__ import annotations

import pytest

from domain.spellings import fold_name, level, nearest_name

NAMES = ("action", "accept", "done", "digest", "my", "remind", "settings", "status", "show")


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("ACTİON", "action"),
        ("dıgest", "digest"),
        ("dоne", "done"),  # a Cyrillic о
        ("DОNЕ", "done"),  # Cyrillic О and Е
        ("асcept", "accept"),  # Cyrillic а and с
        ("ѕhоw", "show"),
        ("ｓｔａｔｕｓ", "status"),
        ("SТАTUS", "status"),  # Cyrillic Т and А
        ("stατus", "status"),  # Greek α and τ
        ("rеmіnd", "remind"),  # Cyrillic е and і
        ("SETTİNGS", "settings"),
        ("sеttıngs", "settings"),
        ("I\u0307cs", "ics"),
        ("Done", "done"),
        ("му", "my"),
        ("Помощь", "помощь"),
        ("дело", "дело"),
    ],
)
def test_a_command_word_is_read_as_what_it_looks_like(typed: str, name: str) -> None:
    assert fold_name(typed) == name


@pytest.mark.parametrize(
    ("typed", "levelled"),
    [
        ("LİST", "LIST"),
        ("lıst", "list"),
        ("саncel 1", "cancel 1"),  # Cyrillic с and а
        ("snооze 3 завтра", "snooze 3 завтра"),
        ("то есть", "то есть"),  # a Russian word
        ("до 5", "до 5"),
        ("ｌｉｓｔ", "list"),
        ("yarın 10:00", "yarin 10:00"),
        ("оn", "on"),
        ("ΟFF", "OFF"),
        ("сесія", "сесія"),
    ],
)
def test_key_words_are_levelled_letter_by_letter(typed: str, levelled: str) -> None:
    assert level(typed) == levelled
    assert len(level(typed)) == len(typed)


@pytest.mark.parametrize(
    ("typed", "near"),
    [
        ("acton", "action"),
        ("actoin", "action"),
        ("actions", "action"),
        ("dome", "done"),
        ("remnid", "remind"),
        ("acept", "accept"),
        ("statsu", "status"),
        ("dijest", "digest"),
        ("setting", "settings"),
        ("me", "my"),
        ("nonsense", ""),
        ("q", ""),
        ("", ""),
    ],
)
def test_the_nearest_command_is_at_most_two_errors_away(typed: str, near: str) -> None:
    assert nearest_name(typed, NAMES) == near
