"""Which characters of a text nobody can see, which look like a space, and how lines are folded."""

from __future__ import annotations

import pytest

from domain.characters import has_hidden, is_blank, refuse_lines, tidy, without_hidden
from domain.refusals import TooManyLines
from voice import plain, safe

SEEN = [
    "👩‍⚕️ visit",  # a joiner between two pictures
    "🤷‍♂️",
    "👨‍👩‍👧‍👦 family",
    "👩🏽‍🚒 crew",  # a skin tone before the joiner
    "🏳️‍🌈",
    "❤️‍🔥",
    "⛓️‍💥",
    "🇺🇦 🇹🇷",
    "🏴\U000e0067\U000e0062\U000e0065\U000e006e\U000e0067\U000e007f",  # the flag of a region
    "1️⃣ #️⃣ *️⃣",
    "✈️ ℹ️ ©️ ™️ Ⓜ️ ‼️ 〰️",
    "👋🏿",
    "🙂‍↔️",
    "Проверить список ✅",
    "Їжак, ґанок",
    "İstanbul, ığdır",
    "a\tb\nc",
]
HIDDEN = [
    "a\u200bb",  # zero-width space
    "a\u200db",  # a joiner between letters
    "👩\u200d",  # a joiner at the end
    "\u200d👩",
    "👩\u200d visit",
    "a\u202eb",
    "a\ufeffb",
    "a\u00adb",
    "a\u2060b",
    "a\u034fb",
    "a\U000e0041b",  # a tag letter without its flag
    "🏴\U000e0067\U000e0062",  # a flag without its end
    " \ufe0f",
    "\ufe0fa",
    "a\U000e0101b",
    "a\x07b",
    "a\u2066b",
]
BLANK = [
    "",
    " \t\n",
    "\u3164",
    "\u2800\u2800",
    "\u115f",
    "\u1160",
    "\uffa0",
    "\u00a0\u2003",
    "\u200b",
    "\u3164 \u2800",
    "\u180e",
    "\ufe0f",
    "\u2028",
]


@pytest.mark.parametrize("text", SEEN)
def test_a_text_with_emoji_or_letters_of_any_language_hides_nothing(text: str) -> None:
    assert not has_hidden(text)
    assert without_hidden(text) == text
    assert plain(safe(text)) == text.replace("\t", " ")


@pytest.mark.parametrize("text", HIDDEN)
def test_a_text_with_characters_that_nobody_can_see_is_found(text: str) -> None:
    assert has_hidden(text)
    assert not has_hidden(without_hidden(text))


@pytest.mark.parametrize("text", BLANK)
def test_a_text_in_which_a_reader_sees_nothing_is_blank(text: str) -> None:
    assert is_blank(text)


@pytest.mark.parametrize("text", ["-", "а…", "а", "🙂", "1", "©", "\ue000coordinates\ue000"])
def test_a_text_in_which_a_reader_sees_something_is_not_blank(text: str) -> None:
    assert not is_blank(text)


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("a\n\n\n\nb", "a\n\nb"),
        ("a\n \n\t\n\u3164\nb", "a\n\nb"),
        ("a\nb", "a\nb"),
        ("a\n\nb", "a\n\nb"),
        ("a\r\n\r\n\r\nb", "a\n\nb"),
        ("a\u2028\u2028\u2028b", "a\n\nb"),
        ("a\n\n\nb\n\n\nc", "a\n\nb\n\nc"),
        ("a" + "\n" * 480 + "b", "a\n\nb"),
        ("а\n\u2800\n\u2800\nб", "а\n\nб"),
        ("a  b", "a  b"),
    ],
)
def test_several_empty_lines_become_one(text: str, folded: str) -> None:
    assert tidy(text) == folded


def test_a_text_of_more_than_twenty_lines_is_refused() -> None:
    refuse_lines("\n".join("abcdefghijklmnopqrst"))
    with pytest.raises(TooManyLines) as refused:
        refuse_lines("\n".join("abcdefghijklmnopqrstu"))
    assert refused.value.facts == {"count": 21, "limit": 20}


@pytest.mark.parametrize("text", [".", "…", "...", " . . ", "… …"])
def test_dots_in_place_of_missing_words_are_blank(text: str) -> None:
    assert is_blank(text)
