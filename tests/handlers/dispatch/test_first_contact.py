"""First contact: the language of a new person's app is the first in which the desk answers."""

from __future__ import annotations

import re
from typing import Any

import pytest

from bot.inbound.gate import keep
from tests.arrivals import Arrivals
from tests.bot.inbound.raw_updates import ANN, said
from tests.room import USERS, Room

#: The language of a client -> the first words of the welcome, and of the answer to a stranger.
WORDS = {
    "en": ("A-new: delegate, Delegation A", "Not accredited to this desk."),
    "ru": ("A-new: делегат", "Вы не аккредитованы."),
    "uk": ("A-new: делегат", "Ви не акредитовані."),
    "tr": ("A-new: delege", "Akredite değilsiniz."),
}


@pytest.fixture
async def chat(room: Room, monkeypatch: pytest.MonkeyPatch) -> Arrivals:
    """Yield the ways into a room; a person who is not accredited is called `new`."""
    monkeypatch.setitem(USERS, "new", 888)
    return await Arrivals(room).settle()


async def first(chat: Arrivals, text: str, code: str | None) -> list[Any]:
    """Send the first message of the new person, whose app has that language."""
    message = chat.message("new", text, None)
    if code is not None:
        message["from"]["language_code"] = code
    return await chat.send(message)


async def link(chat: Arrivals) -> str:
    [told] = await chat.says("A-head", "/accredit A delegate HUM as A-new", None)
    found = re.search(r"start=([\w-]+)", told.text)
    assert found is not None
    return found[1]


@pytest.mark.parametrize(
    ("code", "language"),
    [
        ("en", "en"), ("ru", "ru"), ("uk", "uk"), ("tr", "tr"), ("ru-RU", "ru"), ("uk-UA", "uk"),
        ("TR", "tr"), ("tr_TR", "tr"), ("en-GB", "en"), ("de", "en"), ("fr-CH", "en"),
        ("zh-hans", "en"), (None, "en"), ("", "en"), ("rus", "en"),
    ],
)  # fmt: skip
async def test_a_new_person_is_welcomed_in_the_language_of_their_app(
    chat: Arrivals, code: str | None, language: str
) -> None:
    said = await first(chat, f"/start {await link(chat)}", code)
    [welcome] = [each for each in said if each.to == "new"]
    assert welcome.text.splitlines()[0].startswith(WORDS[language][0])
    assert list(welcome.buttons) == ["English", "Русский", "Українська", "Türkçe"]
    assert chat.room.query("SELECT language FROM people WHERE user = 888") == [(language,)]
    menus = chat.room.query(
        "SELECT language FROM outbox WHERE kind = 'menu' AND chat = 888 ORDER BY id DESC LIMIT 1"
    )
    assert menus == [(language,)]


@pytest.mark.parametrize("language", list(WORDS))
async def test_a_person_without_accreditation_is_answered_in_the_language_of_their_app(
    chat: Arrivals, language: str
) -> None:
    [told] = await first(chat, "/my", language)
    assert told.text.startswith(WORDS[language][1])


@pytest.mark.parametrize(
    ("language", "told"),
    [
        ("en", "This link is not known to the desk."),
        ("ru", "Эта ссылка"),
        ("uk", "Це посилання"),
        ("tr", "Bot bu bağlantı"),
    ],
)
async def test_a_wrong_link_is_refused_in_the_language_of_the_app(
    chat: Arrivals, language: str, told: str
) -> None:
    [refusal] = await first(chat, "/start k7Qw3RtY9uI2oP5aSdFgHj", language)
    assert refusal.text.startswith(told)


async def test_a_language_button_under_the_welcome_changes_the_language(chat: Arrivals) -> None:
    said = await first(chat, f"/start {await link(chat)}", "de")
    [welcome] = [each for each in said if each.to == "new"]
    await chat.room.presses("new", "Türkçe", welcome)
    assert chat.room.popped == "Dil: Türkçe"
    assert chat.room.query("SELECT language FROM people WHERE user = 888") == [("tr",)]


async def test_the_language_that_a_person_has_chosen_is_not_replaced_by_that_of_the_app(
    chat: Arrivals,
) -> None:
    message = chat.message("A-hum", "/start", None)
    message["from"]["language_code"] = "ru"
    [card] = await chat.send(message)
    assert card.text.startswith("A-hum: delegate, Delegation A")


def test_the_language_of_an_app_is_stored_in_private_only_and_only_if_the_desk_speaks_it() -> None:
    def stored(private: bool, code: Any) -> dict[str, Any]:
        update = said("/my", private=private, by=ANN | {"language_code": code})
        kept = keep(update, prompted=(), username="GreffierBot")
        assert kept is not None
        return dict(kept["message"]["from"])

    assert stored(True, "uk-UA")["language_code"] == "uk"
    assert "language_code" not in stored(True, "de")
    assert "language_code" not in stored(False, "uk")


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("en", 'Only lines that begin with "/" are heard.'),
        ("ru", "Бот слышит только строки, начинающиеся с «/»."),
        ("uk", "Бот чує лише рядки, що починаються з «/»."),
        ("tr", "Bot yalnızca “/” ile başlayan satırları duyar."),
    ],
)
async def test_the_entry_card_says_once_which_lines_are_heard(
    empty: Room, language: str, line: str
) -> None:
    said = await empty.says("S-sec", f"/setup HUM {language}", "HUM")
    assert said[0].text.splitlines().count(line) == 1
