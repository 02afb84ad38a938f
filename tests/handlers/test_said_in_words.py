"""Marks and exact texts of the desk's own are said in words, in the reader's language."""

from __future__ import annotations

import pytest

from handlers.turns.parsing import Parser
from tests.handlers.letters import card
from tests.room import Room, at
from tests.voice.reading import speaker
from voice import LANGUAGES

each_language = pytest.mark.parametrize("language", LANGUAGES)
#: Words of the exact texts in which the desk stores a recurrence.
ENGLISH = ("daily", "weekly", "monthly", " from ", "tomorrow")


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("en", "Without a reason"),
        ("ru", "Без указания причины"),
        ("uk", "Без зазначення причини"),
        ("tr", "Gerekçe belirtmeden"),
    ],
)
async def test_a_dash_for_no_reason_is_shown_in_words_before_it_is_recorded(
    room: Room, language: str, line: str
) -> None:
    await room.says("A-hum", "/action B: Confirm it by 25 Jul 12:00", "HUM")
    await room.person("B-hum", language=language)
    await room.says("B-hum", "/decline")
    await room.says("B-hum", "HUM-A1")
    [preview] = await room.says("B-hum", "-")
    assert line in preview.text.splitlines()
    assert "-" not in preview.text.replace("HUM-A1", "")


async def test_a_dash_for_nobody_is_shown_in_words_before_it_is_recorded(room: Room) -> None:
    await room.says("A-hum", "/action A: Confirm it by 25 Jul 12:00", "HUM")
    for words in ("/assign", "HUM-A1", "-"):
        [said] = await room.says("A-hum", words)
    assert "Nobody is named any more" in said.text.splitlines()


@each_language
async def test_the_offered_times_and_the_preview_of_a_recurrence_are_in_the_readers_language(
    room: Room, language: str
) -> None:
    await room.person("A-hum", language=language)
    for words in ("/remind", "Call the capital"):
        [asked] = await room.says("A-hum", words)
    daily = list(asked.buttons)[3]
    if language != "en":
        assert not any(each in label for each in ENGLISH for label in asked.buttons)
    [preview] = await room.presses("A-hum", daily)
    assert "09:00 Europe/Istanbul" in preview.text
    assert not any(each in preview.text for each in ENGLISH)


@pytest.mark.parametrize(
    ("language", "label"),
    [
        ("en", "Daily · 09:00 Europe/Istanbul"),
        ("ru", "Ежедневно · 09:00 Europe/Istanbul"),
        ("uk", "Щодня · 09:00 Europe/Istanbul"),
        ("tr", "Her gün · 09:00 Europe/Istanbul"),
    ],
)
async def test_a_recurrence_among_the_possible_times_is_offered_in_the_readers_language(
    room: Room, language: str, label: str
) -> None:
    """A button that types a recurrence shows it in words, and not the text that it types."""
    await room.person("A-hum", language=language)
    for words in ("/remind", "Call the capital", "every morning"):
        [said] = await room.says("A-hum", words)
    assert label in said.buttons
    [preview] = await room.presses("A-hum", label)
    assert label in preview.text.splitlines()


async def test_the_buttons_that_answer_two_dates_follow_the_order_of_the_card(room: Room) -> None:
    for number in (1, 2):
        await room.says("S-sec", f"/action A+B: Exchange lists {number} by 28 Jul 12:00", "HUM")
        for who in ("A-hum", "B-hum"):
            said = await room.says(who, f"/accept HUM-A{number}", "HUM")
        for who in ("A-hum", "B-hum"):
            said = await room.says(who, f"/date HUM-A{number} 29 Jul 09:00", "HUM")
        agree = [label for label in card(said).buttons if label.startswith("Agree")]
        expected = ["Agree · Delegation A", "Agree · Delegation B"]
        assert agree == (expected if number % 2 else expected[::-1])


@each_language
def test_the_number_of_a_reminder_is_not_grouped_like_an_amount(language: str) -> None:
    assert "1234" in speaker(language).say("reminder-title", number=1234)


def test_the_parser_takes_a_no_break_space_for_a_space() -> None:
    parser = Parser(
        now=at(24, 8), since=at(24, 8), zone="UTC", language="ru", default_time=at(24, 12).time(),
        delegations=("A", "B"), own="A", group="HUM", text_max=500,
    )  # fmt: skip
    text = "Подтвердить до 25\N{NO-BREAK SPACE}июля,\N{NO-BREAK SPACE}12:00\N{NO-BREAK SPACE}UTC"
    words, when = parser.split_latest(text)
    assert words == "Подтвердить"
    assert when is not None
    assert parser.due(when).at == at(25, 12)


@pytest.mark.parametrize(
    ("language", "told"),
    [
        ("en", "5:00 has passed today."),
        ("ru", "«5:00» сегодня уже позади."),
        ("uk", "«5:00» сьогодні вже позаду."),
        ("tr", "“5:00” bugün için geçti."),
    ],
)
async def test_a_time_that_has_passed_today_is_said_to_have_passed_and_tomorrow_is_offered(
    room: Room, language: str, told: str
) -> None:
    await room.person("A-hum", language=language)
    [asked] = await room.says("A-hum", "/remind Call 5:00")
    assert asked.text.splitlines()[0].endswith(told)
    assert len(asked.buttons) == 1


@pytest.mark.parametrize("language", ["ru", "uk", "tr"])
async def test_a_date_with_slashes_is_offered_in_both_readings_with_the_years(
    room: Room, language: str
) -> None:
    await room.person("A-hum", language=language)
    [asked] = await room.says("A-hum", "/remind Call 03/07")
    assert [" 2026" in each for each in asked.buttons] == [True, True]


@pytest.mark.parametrize(
    ("language", "line", "told"),
    [
        ("en", "Mon 29 Jul", "29 Jul is a Tuesday."),
        ("ru", "пн 29 июля", "29 июля — вторник."),
        ("uk", "пн 29 липня", "29 липня — вівторок."),
        ("tr", "29 Temmuz Pazartesi", "29 Temmuz günlerden Salı."),
    ],
)
async def test_a_date_on_another_weekday_is_refused_with_its_weekday(
    room: Room, language: str, line: str, told: str
) -> None:
    await room.person("A-hum", language=language)
    [said] = await room.says("A-hum", f"/remind Call {line}")
    assert said.text.splitlines()[0].replace("\N{NO-BREAK SPACE}", " ").endswith(told)
