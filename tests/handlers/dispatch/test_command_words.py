"""Command words with letters of another alphabet, misspelt ones, and words for help."""

from __future__ import annotations

import pytest

from tests.arrivals import Arrivals
from tests.room import Room


@pytest.fixture
async def chat(room: Room) -> Arrivals:
    return await Arrivals(room).settle()


@pytest.mark.parametrize(
    "line",
    [
        "/action B: Count by 30 Jul 12:00",
        "/ACTİON B: Count by 30 Jul 12:00",
        "/actıon B: Count by 30 Jul 12:00",
        "/Aсtion B: Count by 30 Jul 12:00",  # a Cyrillic с
        "/асtiоn@GreffierBot B: Count by 30 Jul 12:00",  # Cyrillic а, с and о
        "/ａｃｔｉｏｎ B: Count by 30 Jul 12:00",
        "/αction B: Count by 30 Jul 12:00",
        "/ACTIОN HUM B: Count by 30 Jul 12:00",  # a Cyrillic О
        "/actiοn В: Count by 30 Jul 12:00",  # a Greek ο, a Cyrillic В
        "／action B: Count by 30 Jul 12:00",
    ],
)
async def test_a_command_is_carried_out_if_its_letters_look_right(
    chat: Arrivals, line: str
) -> None:
    [card, *_] = await chat.says("A-hum", line)
    assert (card.to, card.text.splitlines()[:2]) == (
        "HUM",
        ["HUM-A1 · Action, awaiting acceptance", "Count"],
    )


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("/remind LİST", "You have no reminders."),
        ("/remind lıst", "You have no reminders."),
        ("/remind lіst", "You have no reminders."),  # a Cyrillic і
        ("/REMİND LİST", "You have no reminders."),
        ("/my İCS", "There is no due time to put into a calendar."),
        ("/my іcs", "There is no due time to put into a calendar."),
        ("/settings zоne Europe/Kyiv", "Time zone: Europe/Kyiv. It is 11:00 (UTC+3) there now."),
        ("/settings LANGUAGE ru", "Язык: Русский"),
        ("/settings quıet оff", "Quiet hours: none"),
        ("/settings duty ОN", "On duty"),  # a Cyrillic О
        ("/remind cаncel 1", "Not recorded: you have no reminder 1."),
        ("/help ACTİON", "/action · "),
        ("/help dоne", "/done · "),
    ],
)
async def test_the_words_behind_a_command_are_read_by_their_looks_too(
    chat: Arrivals, line: str, told: str
) -> None:
    [said] = await chat.says("A-hum", line, None)
    assert said.text.startswith(told)


async def test_the_words_of_a_person_are_never_changed(chat: Arrivals) -> None:
    await chat.says("A-hum", "/remınd Список для Iğdır, то есть всё tomorrow 07:00", None)
    assert chat.room.query("SELECT text FROM reminders") == [("Список для Iğdır, то есть всё",)]


@pytest.mark.parametrize(
    ("line", "typed", "near"),
    [
        ("/acton B: x", "acton", "action"),
        ("/actions", "actions", "action"),
        ("/ACTİONS", "actions", "action"),
        ("/dnoe HUM-A1", "dnoe", "done"),
        ("/stauts", "stauts", "status"),
        ("/remid x", "remid", "remind"),
        ("/acept HUM-A1", "acept", "accept"),
        ("/setings", "setings", "settings"),
        ("/widthraw HUM-A1", "widthraw", "withdraw"),
        ("/hlep", "hlep", "help"),
        ("/sohw HUM-A1", "sohw", "show"),
        ("/privasy", "privasy", "privacy"),
    ],
)
async def test_a_misspelt_command_is_refused_with_the_name_of_the_nearest_one(
    chat: Arrivals, line: str, typed: str, near: str
) -> None:
    [told] = await chat.says("A-hum", line)
    assert (told.to, told.text) == (
        "A-hum",
        f"Not recorded: there is no command /{typed}.\nNearest: /{near}. All commands: /help",
    )


@pytest.mark.parametrize(
    ("language", "told"),
    [
        ("ru", "Не внесено: команды /acton нет.\nБлижайшая: /action. Все команды: /help"),
        ("uk", "Не внесено: команди /acton немає.\nНайближча: /action. Усі команди: /help"),
        (
            "tr",
            "Kaydedilmedi: böyle bir komut yok: /acton.\nEn yakını: /action. Tüm komutlar: /help",
        ),
    ],
)
async def test_the_nearest_command_is_named_in_the_language_of_the_person(
    chat: Arrivals, language: str, told: str
) -> None:
    await chat.room.person("A-hum", language=language)
    assert [each.text for each in await chat.says("A-hum", "/acton B: x")] == [told]


async def test_a_command_that_the_role_may_not_send_is_not_offered_as_the_nearest(
    chat: Arrivals,
) -> None:
    [told] = await chat.says("A-hum", "/setpu HUM")
    assert told.text == "Not recorded: there is no command /setpu.\nSend: /help"
    [told] = await chat.says("S-sec", "/setpu HUM")
    assert "Nearest: /setup." in told.text


@pytest.mark.parametrize(
    "line",
    [
        "help", "Help", "HELP!", "/help", "помощь", "Помощь", "/помощь", "/Помощь", "справка",
        "допомога", "/допомога", "ДОПОМОГА", "довідка", "yardım", "/yardım", "YARDIM", "Yardım?",
        "/HЕLP", "помогите",
    ],
)  # fmt: skip
async def test_a_word_for_help_in_private_is_answered_with_help(chat: Arrivals, line: str) -> None:
    [told] = await chat.says("A-hum", line, None)
    assert told.text.startswith("What you can send:")


@pytest.mark.parametrize(
    "line", ["помощь", "help", "/ответ", "/обещал всем", "/помощь", "ответ", "/дом", "/о"]
)
async def test_conversation_in_a_group_is_not_read_as_a_command_or_as_a_word_for_help(
    chat: Arrivals, line: str
) -> None:
    assert await chat.says("A-hum", line) == []


async def test_a_word_for_help_is_an_answer_while_the_desk_asks_for_one(chat: Arrivals) -> None:
    await chat.says("A-hum", "/remind", None)
    [when] = await chat.says("A-hum", "помощь", None)
    assert when.text.startswith("When? Press a time")


async def test_a_text_of_many_lines_is_refused_and_empty_lines_are_folded(chat: Arrivals) -> None:
    [told] = await chat.says("A-hum", "/action B: " + "a\n" * 30 + "b by 30 Jul 12:00")
    assert told.text == (
        "Not recorded: the text has 31 lines; the limit is 20.\nSend fewer lines, or two entries."
    )
    [card, *_] = await chat.says("A-hum", "/action B: a" + "\n" * 480 + "b by 30 Jul 12:00")
    assert card.text.splitlines()[1:4] == ["a", "", "b"]


@pytest.mark.parametrize(
    "text", ["\u3164", "\u2800\u2800", "\u115f", "\uffa0 \u1160", "\u3164\n\u3164", " \u00a0 "]
)
@pytest.mark.parametrize("where", ["HUM", None])
async def test_an_item_with_a_text_that_looks_empty_is_refused(
    chat: Arrivals, text: str, where: str | None
) -> None:
    [told] = await chat.says("A-hum", f"/action B: {text} by 26 Jul 12:00", where)
    assert told.text == (
        "Not recorded: there is no text.\n"
        "Send: /action B: Confirm cold-storage capacity per day by 25 Jul 12:00"
    )


@pytest.mark.parametrize(
    "text", ["👩‍⚕️ visit", "визит 👨🏽‍🚒", "🏳️‍🌈 bayrak", "1️⃣ склад", "🇺🇦🇹🇷 сесія", "✅"]
)
async def test_an_emoji_in_an_item_is_recorded_and_shown_whole(chat: Arrivals, text: str) -> None:
    [card, *_] = await chat.says("A-hum", f"/action B: {text} by 26 Jul 12:00")
    assert card.text.splitlines()[1] == text
    await chat.says("B-hum", "/accept HUM-A1")
    await chat.says("B-hum", "/done HUM-A1 🤷‍♂️")
    [shown] = await chat.says("A-hum", "/show HUM-A1", None)
    assert "🤷‍♂️" in shown.text
