"""Tests of the exact texts of cards and of their buttons, in four languages."""

from __future__ import annotations

import pytest

from domain.actions.model import Action
from domain.groups import Group
from domain.timers import Schedule
from handlers.actions.messages import buttons
from tests.voice.items import TEXT, accepted, proposed, says
from tests.voice.reading import Parsed, at, seen, speaker
from voice.action_lines import action_line
from voice.actions import action_card
from voice.groups import entry_card
from voice.speech.limits import fits


def labels(action: Action, language: str = "en") -> list[str]:
    """Return the labels of the buttons on an item's card."""
    voice = speaker(language)
    return [str(voice.say(key.label, **key.facts)) for row in buttons(action) for key in row]


def test_the_card_of_an_item_for_the_other_delegation_says_awaiting_acceptance() -> None:
    says(
        action_card(speaker(), proposed()),
        """
        HUM-A1 · Action, awaiting acceptance
        > Confirm cold-storage and transport capacity at the receiving point, per day.
        For Delegation B · due Fri 25 Jul, 12:00 UTC
        Proposed by Delegation A, 24 Jul, 08:52 UTC
        """,
    )
    assert labels(proposed()) == ["Accept", "Accept with another date", "Decline"]


def test_the_card_of_an_accepted_item_names_who_has_to_do_the_item_and_until_when() -> None:
    says(
        action_card(speaker(), accepted()),
        """
        HUM-A1 · Action
        > Confirm cold-storage and transport capacity at the receiving point, per day.
        Delegation B · due Fri 25 Jul, 12:00 UTC
        Proposed by Delegation A · accepted 24 Jul, 08:55 UTC
        """,
    )
    assert labels(accepted()) == ["Report done", "Progress", "Ask for a new date", "History"]


def test_the_title_of_a_card_contains_the_reference_and_is_bold() -> None:
    first = action_card(speaker(), accepted()).split("\n")[0]
    assert first == "<b>HUM-A1 · Action</b>"


def test_the_card_shows_a_new_date_that_a_delegation_asks_for_and_the_reason() -> None:
    asked = accepted().ask_date(
        "B", at(26, "08:00"), at(25, "09:00"), 2, "Two units are in transit."
    )
    says(
        action_card(speaker(), asked),
        """
        HUM-A1 · Action
        > Confirm cold-storage and transport capacity at the receiving point, per day.
        Delegation B · due Fri 25 Jul, 12:00 UTC
        Delegation B asks for Sat 26 Jul, 08:00 UTC
        > Two units are in transit.
        Proposed by Delegation A · accepted 24 Jul, 08:55 UTC
        """,
    )


def test_the_card_shows_the_new_date_and_the_date_before_it_was_moved() -> None:
    asked = accepted().ask_date("B", at(26, "08:00"), at(25, "09:00"), 2, None)
    moved = asked.answer_date("A", at(25, "15:31"), agree=True)
    text = seen(action_card(speaker(), moved))
    assert "Delegation B · due Sat 26 Jul, 08:00 UTC\n" in text
    assert text.endswith("Date moved once, from 25 Jul, 12:00 UTC")


def test_the_card_of_an_item_for_two_delegations_has_a_line_for_each_of_them() -> None:
    both = proposed("A", "B").report("A", at(25, "09:00"), 1, "The list is exchanged.")
    says(
        action_card(speaker(), both.accept("B", at(25, "09:05"), 2)),
        """
        HUM-A1 · Action
        > Confirm cold-storage and transport capacity at the receiving point, per day.
        Delegation A · closed
        Delegation B · open
        Closed 25 Jul, 09:00 UTC · reported done by Delegation A
        > The list is exchanged.
        Due Fri 25 Jul, 12:00 UTC
        Proposed by Delegation A, 24 Jul, 08:52 UTC
        """,
    )


def test_a_list_shows_an_item_as_one_line_and_the_beginning_of_its_text() -> None:
    says(
        action_line(speaker(), proposed(text="a" * 100)),
        f"""
        HUM-A1 · Delegation B · Fri 25 Jul, 12:00 UTC · awaiting acceptance
        > {"a" * 79}…
        """,
    )


def test_the_pinned_entry_card_says_what_is_recorded_and_how_many_people_are_present() -> None:
    group = Group("HUM").open(at(24, "07:41"))
    counts = [("A", 2), ("B", 2), ("M", 1), ("O", 2), ("S", 2)]
    says(
        entry_card(speaker(), group, counts, Schedule()),
        """
        Humanitarian group · opened 24 Jul, 07:41 UTC
        The desk records only what is entered with a command or a button. It does not record conversation.
        Only lines that begin with "/" are heard.
        Write no names of protected persons, no coordinates, no phone numbers.
        All times are UTC. Action items, questions and answers of this group are visible to all its members alike.
        Told in private of a due time: who has the item in hand, else the point of contact · 3 h after it the point of contact too · after 2 days the heads of delegation · after 3 days nobody, the item then stands in the lists of secretariat and facilitator
        Accredited: Delegation A 2 · Delegation B 2 · Facilitator 1 · Observers 2 · Secretariat 2
        """,  # noqa: E501 -- a line of the card is a line here
    )


@pytest.mark.parametrize(
    ("language", "card", "buttons"),
    [
        (
            "ru",
            f"""
            HUM-A1 · пункт к исполнению
            > {TEXT}
            Делегация B · срок: пт 25 июля, 12:00 UTC
            Предложено делегацией A · принято к исполнению 24 июля, 08:55 UTC
            """,
            ["Сообщить об исполнении", "Ход", "Другой срок", "История"],
        ),
        (
            "uk",
            f"""
            HUM-A1 · пункт до виконання
            > {TEXT}
            Делегація B · строк: пт 25 липня, 12:00 UTC
            Запропоновано: Делегація A · прийнято до виконання 24 липня, 08:55 UTC
            """,
            ["Повідомити про виконання", "Перебіг", "Інший строк", "Історія"],
        ),
        (
            "tr",
            f"""
            HUM-A1 · eylem maddesi
            > {TEXT}
            B Heyeti · son tarih: 25 Temmuz Cuma, 12:00 UTC
            Öneren: A Heyeti · üstlenildi: 24 Temmuz, 08:55 UTC
            """,
            ["Yapıldığını bildir", "Gelişme", "Yeni tarih", "Geçmiş"],
        ),
    ],
)
def test_the_card_of_an_accepted_item_is_written_in_russian_ukrainian_and_turkish(
    language: str, card: str, buttons: list[str]
) -> None:
    says(action_card(speaker(language), accepted()), card)
    assert labels(accepted(), language) == buttons


@pytest.mark.parametrize("language", ["en", "ru", "uk", "tr"])
def test_a_block_quote_on_a_card_contains_only_words_of_a_delegation(language: str) -> None:
    hostile = "<b>Delegation A</b> & </blockquote> HUM-A2"
    declined = proposed(text=hostile).decline("B", at(24, "09:00"), 2, hostile)
    parsed = Parsed(action_card(speaker(language), declined))
    assert parsed.quotes == [hostile, hostile]
    assert set(parsed.tags) == {"b", "blockquote", "tg-time"}


def test_a_card_with_five_very_long_notes_fits_one_message() -> None:
    codes = ("A", "B", "M", "O", "S")
    item = proposed(*codes, text="🕊" * 500)
    for code in codes:
        item = item if code == "A" else item.accept(code, at(24, "09:00"), 2)
        item = item.report(code, at(24, "09:30"), 2, "🕊" * 500)
    card = action_card(speaker("ru"), item)
    assert fits(card)
    assert seen(card).count("> 🕊") == 6
