"""Tests of the exact texts of notices about a due time, and of refusals."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from domain.refusals import ContainsCoordinates, Refusal
from domain.timers import Timer
from domain.times.refusals import AmbiguousDate, NoSuchDay, PastDue, TooOften
from tests.voice.items import DUE, accepted, proposed, says
from tests.voice.reading import at, seen, speaker
from voice.actions import action_check
from voice.due_notices import action_due
from voice.speech.markup import Markup


def refused(refusal: Refusal, language: str = "en") -> Markup:
    """Return the text that tells the sender why a command was refused."""
    return speaker(language).say(refusal.key(), **refusal.facts)


def test_the_notice_two_hours_before_the_due_time_names_the_time_that_is_left() -> None:
    says(
        action_due(speaker(), accepted(), at(25, "10:00")),
        """
        HUM-A1 · due in 2 h, at 12:00 UTC
        > Confirm cold-storage and transport capacity at the receiving point, per day.
        Delegation B
        """,
    )


def test_the_notice_a_day_before_the_due_time_also_names_the_day() -> None:
    says(
        action_due(speaker(), accepted(), at(24, "12:00")),
        """
        HUM-A1 · due in 24 h, Fri 25 Jul, 12:00 UTC
        > Confirm cold-storage and transport capacity at the receiving point, per day.
        Delegation B
        """,
    )


@pytest.mark.parametrize("seconds", [-20, 0, 20])
def test_a_notice_sent_within_20_seconds_of_the_due_time_says_that_the_item_is_due_now(
    seconds: int,
) -> None:
    now = DUE + timedelta(seconds=seconds)
    says(
        action_due(speaker(), accepted(), now, following=at(26, "12:00")),
        """
        HUM-A1 · due now, 12:00 UTC
        > Confirm cold-storage and transport capacity at the receiving point, per day.
        Delegation B
        """,
    )


def test_the_notice_after_the_due_time_says_that_no_report_has_been_entered() -> None:
    says(
        action_due(speaker(), accepted(), at(25, "15:00"), following=at(26, "12:00")),
        """
        HUM-A1 · the due time has passed
        > Confirm cold-storage and transport capacity at the receiving point, per day.
        Delegation B · was due Fri 25 Jul, 12:00 UTC, 3 h ago
        No report has been entered. Next reminder Sat 26 Jul, 12:00 UTC.
        """,
    )


def test_the_last_notice_about_an_item_does_not_announce_another_notice() -> None:
    text = seen(action_due(speaker(), accepted(), at(28, "12:00")))
    assert text.endswith("12:00 UTC, 3 days ago\nNo report has been entered.")


def test_the_private_notice_to_an_assignee_shows_their_own_time_after_utc() -> None:
    says(
        action_due(speaker(zone="Europe/Kyiv"), accepted(), at(25, "15:00"), private=True),
        """
        HUM-A1 · the due time has passed
        > Confirm cold-storage and transport capacity at the receiving point, per day.
        Was due Fri 25 Jul, 12:00 UTC (15:00 your time).
        """,
    )


def test_a_private_notice_is_in_the_reader_s_language_but_quotes_the_item_as_written() -> None:
    says(
        action_due(speaker("uk", "Europe/Kyiv"), accepted(), at(25, "15:00"), private=True),
        """
        HUM-A1 · строк минув
        > Confirm cold-storage and transport capacity at the receiving point, per day.
        Строк був: пт 25 липня, 12:00 UTC (15:00 за вашим часом).
        """,
    )


def test_a_late_notice_names_the_planned_time_and_the_time_of_sending() -> None:
    timer = Timer(
        at=at(25, "10:00"),
        kind="action-due",
        group="HUM",
        subject="HUM-A1",
        slot="-2h",
        target="thread",
    )
    text = seen(action_due(speaker(), accepted(), at(25, "10:25"), late=timer))
    assert text.endswith("Prepared for 10:00 UTC, sent 10:25 UTC.")


def test_the_notice_about_an_item_due_without_delay_names_no_date() -> None:
    open_item = proposed("A", due=None)
    says(
        action_check(speaker(), open_item),
        """
        HUM-A1 · to be done without delay
        > Confirm cold-storage and transport capacity at the receiving point, per day.
        Delegation A · due without delay
        No report has been entered.
        """,
    )


def test_the_refusal_of_an_ambiguous_date_names_both_readings() -> None:
    says(
        refused(
            AmbiguousDate(words="03/07/26", first="3 Jul 2026 9:30", second="7 Mar 2026 9:30")
        ),
        """
        Not recorded: the date 03/07/26 can be read two ways.
        Send: 3 Jul 2026 9:30  or  7 Mar 2026 9:30
        """,
    )


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Not recorded: Fri 26 Jul 2024, 12:00 UTC has passed.\nSend a time to come."),
        ("ru", "Не внесено: срок пт 26 июля 2024, 12:00 UTC уже прошёл."),
        ("uk", "Не внесено: строк пт 26 липня 2024, 12:00 UTC уже минув."),
        ("tr", "Kaydedilmedi: 26 Temmuz 2024 Cuma, 12:00 UTC geçti."),
    ],
)
def test_the_refusal_of_a_time_in_another_year_names_that_year(language: str, text: str) -> None:
    past = datetime(2024, 7, 26, 12, tzinfo=UTC)
    assert seen(refused(PastDue(at=past, year=0), language)).startswith(text)
    today = datetime(2025, 7, 24, 7, tzinfo=UTC)
    assert "2025" not in seen(refused(PastDue(at=today, year=0), language))


@pytest.mark.parametrize("language", ["en", "ru", "uk", "tr"])
def test_the_refusal_of_a_day_that_does_not_exist_and_of_an_hourly_reminder_repeat_the_words(
    language: str,
) -> None:
    assert "31 Sep" in seen(refused(NoSuchDay(words="31 Sep"), language))
    assert "every 5 minutes" in seen(refused(TooOften(words="every 5 minutes"), language))


def test_the_refusal_of_coordinates_does_not_repeat_the_coordinates() -> None:
    says(
        refused(ContainsCoordinates()),
        """
        Not recorded: the text contains coordinates.
        Name the place by its label on the annex map, for example "Point K".
        """,
    )
