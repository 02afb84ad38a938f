"""Tests that lists and histories fit one message and count the entries that they leave out."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from domain.actions.assignments import WHOM_MAX
from domain.actions.model import Action
from domain.awaits import What
from domain.boards import COUNTED, PAGE, Page, Section
from domain.followups.model import FollowState, FollowUp
from domain.groups import CODES, Group, GroupState
from domain.journal import Entry
from domain.people.model import Person, Role
from domain.refs import Ref
from domain.reminders import Reminder
from tests.voice.reading import at, seen, speaker
from voice import LANGUAGES
from voice.action_lines import action_line
from voice.asks import MOST, entry_part, gathered, item_awaits
from voice.awaits import open_items
from voice.boards import group_board, history, own_board, search_results
from voice.people import roster
from voice.reminders import reminder_line, reminder_list
from voice.speech.lateness import say_late
from voice.speech.limits import ENTITIES_MAX, UNITS_MAX, fits
from voice.speech.markup import Markup, lines, plain

each_language = pytest.mark.parametrize("language", LANGUAGES)


def items(count: int) -> list[Action]:
    """Return *count* items with long texts, which Delegation B has to do."""
    return [
        Action.log(
            Ref("HUM", "A", number),
            "Подтвердить мощности " * 20,
            proposed_by="A",
            author=1,
            assignees=["B"],
            due=at(25, "12:00"),
            at=at(24, "08:52"),
        )
        for number in range(1, count + 1)
    ]


def reminders(count: int) -> list[Reminder]:
    """Return *count* private reminders with long texts."""
    return [
        Reminder(
            number=number,
            user=7,
            at=at(25, "04:00"),
            created_at=at(24, "17:00"),
            text="🕊" * 500,
        )
        for number in range(1, count + 1)
    ]


@each_language
def test_a_page_of_a_person_s_own_list_always_fits_one_message(language: str) -> None:
    voice = speaker(language, "Europe/Kyiv")
    convened = open_items(voice, dict.fromkeys(CODES, COUNTED + 1))
    owed = [action_line(voice, each, "🕊" * WHOM_MAX, What.DATE) for each in items(PAGE)]
    board = own_board(voice, Page.of(2, 5000), {Section.ANSWER: owed}, convened)
    assert fits(board)
    assert seen(board).count("\n> ") == PAGE
    own = [reminder_line(voice, each) for each in reminders(PAGE)]
    assert fits(own_board(voice, Page.of(2, 5000), {Section.REMINDERS: own}, convened))


def test_an_empty_line_separates_sections_and_empty_sections_are_left_out() -> None:
    own = [action_line(speaker(), each) for each in items(1)]
    found = {Section.ANSWER: own, Section.CONFIRM: own}
    text = seen(own_board(speaker(), Page.of(1, 2), found))
    assert text.startswith("To answer\nHUM-A1 · ")
    assert "\n\nTo confirm\nHUM-A1 · " in text
    assert "To do" not in text


@each_language
def test_a_full_page_of_a_group_s_list_still_ends_with_the_last_journal_entry(
    language: str,
) -> None:
    group = Group("HUM", GroupState.ACTIVE)
    digest = "7c1e" + "0" * 56 + "a40b"
    board = group_board(speaker(language), group, Page.of(1, 60), items(PAGE), [], (41, digest))
    assert fits(board)
    assert seen(board).endswith("41 · 7c1e…a40b")


@each_language
def test_a_full_status_with_states_of_both_sides_and_questions_says_how_much_it_leaves_out(
    language: str,
) -> None:
    both = [
        Action.log(
            each.ref,
            each.text,
            proposed_by="A",
            author=1,
            assignees=["A", "B"],
            due=each.due,
            at=each.created_at,
        )
        for each in items(PAGE)
    ]
    questions = [
        FollowUp(
            ref=Ref("HUM", "F", number),
            about=Ref("HUM", "A", number),
            question="Сколько? " * 50,
            of=("A", "B"),
            asked_by="S",
            author=1,
            created_at=at(24, "08:52"),
            at=at(25, "12:00"),
            state=state,
        )
        for number, state in enumerate([FollowState.ASKED, FollowState.SCHEDULED] * PAGE, 1)
    ]
    voice, group = speaker(language, "Europe/Kyiv"), Group("HUM", GroupState.ACTIVE)
    page, record = Page.of(1, 5000), (41, "7c1e" + "0" * 56 + "a40b")
    board = group_board(voice, group, page, both, [], record, questions[::2], questions[1::2], 5)
    assert fits(board)
    assert seen(board).endswith("41 · 7c1e…a40b")
    left_out = 3 * PAGE + 5 - seen(board).count("\n> ")
    assert f": {left_out}\n" in seen(board)


def test_a_search_with_many_results_shows_one_page_and_the_number_of_all_results() -> None:
    found = search_results(speaker(), Page.of(1, 60), items(PAGE))
    assert fits(found)
    assert seen(found).startswith("60 entries contain these words:\nHUM-A1 · ")
    assert seen(found).endswith("Page 1 of 8 · 60 in all")


def test_a_history_too_long_for_one_message_shows_the_card_and_the_latest_entries() -> None:
    entry = Entry(
        group="HUM",
        entry_no=1,
        at=at(24, "09:00"),
        kind="action-progress",
        ref="HUM-A1",
        actor="B",
        payload={"note": "Two units are in transit. " * 19},
        salt=b"",
        commit="",
        previous="",
        hash="",
    )
    last = replace(entry, payload={"note": "All units are in place."})
    shown = history(speaker(), items(1)[0], [*[entry] * 40, last])
    assert fits(shown)
    assert seen(shown).startswith("HUM-A1 · Action")
    assert "History\nNot shown: " in seen(shown)
    assert seen(shown).endswith("> All units are in place.")


@each_language
def test_a_long_list_of_reminders_and_a_long_roster_fit_one_message(language: str) -> None:
    people = [
        Person(
            user=user,
            label=f"B-{user}",
            delegation="B",
            role=Role.DELEGATE,
            groups=frozenset({"HUM"}),
            accredited_at=at(23, "18:51"),
        )
        for user in range(200)
    ]
    voice = speaker(language)
    assert fits(reminder_list(voice, reminders(60), 60))
    assert fits(roster(voice, people, []))
    assert seen(roster(voice, people, [])).split("\n")[-1].endswith("/accredit suspend A-hum")


def test_a_message_is_limited_both_in_utf_16_units_and_in_entities() -> None:
    assert fits(Markup("<b>1</b>" * ENTITIES_MAX))
    assert not fits(Markup("<b>1</b>" * (ENTITIES_MAX + 1)))
    assert fits(Markup("🕊" * (UNITS_MAX // 2)))
    assert not fits(Markup("🕊" * (UNITS_MAX // 2) + "."))
    assert fits(Markup("&amp;" * UNITS_MAX))


@each_language
def test_the_longest_text_still_fits_if_the_lines_for_late_and_repeat_are_added(
    language: str,
) -> None:
    """The limits of Telegram itself are kept, even if both additional lines are needed."""
    voice = speaker(language, "Pacific/Kiritimati")
    for text in (Markup("x" * UNITS_MAX), Markup("<b>1</b>" * ENTITIES_MAX)):
        repeated = lines(voice.say("repeat-mark"), text)
        whole = say_late(
            voice, repeated, due=at(24, "12:00"), written=at(24, "12:00"), sent=at(26, "12:30")
        )
        assert len(plain(whole)) <= 4096
        assert len(re.findall(r"<[a-z]", whole)) <= 100


@each_language
def test_the_most_entries_of_one_message_about_several_fit_it(language: str) -> None:
    reader = speaker(language)
    parts = [
        entry_part(
            reader,
            [item_awaits(reader, each, [What.ACCEPTANCE])],
            at(24, "10:00"),
            at(25, "11:30"),
        )
        for each in items(MOST)
    ]
    assert fits(gathered(reader, parts))
