"""Tests how often Telegram may be called, and when all calls have to wait."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from bot.outbound.rate_limits import REMEMBERED, Cooldowns, Limits, Window, back_off

START = datetime(2026, 1, 1, tzinfo=UTC)
SECOND = timedelta(seconds=1)
GROUP, PERSON = -1001, 501


def test_a_full_window_allows_a_call_again_when_its_oldest_call_has_left_it() -> None:
    window = Window(2, 10 * SECOND)
    window.count("a", START)
    window.count("a", START + 4 * SECOND)
    assert window.free_at("a", START + 5 * SECOND) == START + 10 * SECOND
    assert window.free_at("a", START + 11 * SECOND) == START + 11 * SECOND
    assert window.free_at("b", START) == START


def test_calls_noted_in_the_future_do_not_delay_calls_after_a_clock_was_set_back() -> None:
    window = Window(1, SECOND)
    window.count("a", START + timedelta(hours=1))
    assert window.free_at("a", START) == START
    window.count("a", START)
    assert window.free_at("a", START) == START + SECOND


def test_a_window_forgets_the_keys_that_no_longer_limit_a_call() -> None:
    window = Window(1, SECOND)
    for number in range(REMEMBERED):
        window.count(number, START)
    window.count("late", START + SECOND)
    window.count("later", START + SECOND)
    assert window.free_at("late", START + SECOND) == START + 2 * SECOND
    assert window.remembered == {"late", "later"}


def test_at_most_28_calls_are_allowed_in_a_second() -> None:
    limits = Limits.telegram()
    for chat in range(1, 29):
        assert limits.free_at(chat, None, START) == START
        limits.count(chat, None, START)
    assert limits.free_at(99, None, START) == START + SECOND


def test_a_group_has_a_limit_per_minute_and_a_private_chat_has_none() -> None:
    limits = Limits.telegram()
    for number in range(18):
        for chat in (GROUP, PERSON):
            limits.count(chat, None, START + number * SECOND)
    after = START + 21 * SECOND
    assert limits.free_at(GROUP, None, after) == START + 60 * SECOND
    assert limits.free_at(PERSON, None, after) == after


def test_without_limits_no_call_has_to_wait() -> None:
    limits = Limits.off()
    for _ in range(1000):
        limits.count(GROUP, "HUM-1", START)
    assert limits.free_at(GROUP, "HUM-1", START) == START


def test_the_wait_doubles_after_each_attempt_up_to_a_minute() -> None:
    waits = [back_off(attempts) / SECOND for attempts in (0, 1, 2, 5, 6, 7, 5000)]
    assert waits == [1, 2, 4, 32, 60, 60, 60]


def test_two_calls_without_an_answer_are_not_yet_an_outage() -> None:
    cooldowns = Cooldowns()
    assert not cooldowns.note_silence(START)
    assert not cooldowns.note_silence(START)
    cooldowns.note_answer()
    assert not cooldowns.note_silence(START)
    assert cooldowns.everything_until(START) is None


def test_an_outage_stops_all_calls_and_each_stop_is_longer_than_the_one_before() -> None:
    cooldowns = Cooldowns()
    began = [cooldowns.note_silence(START) for _ in range(5)]
    assert began == [False, False, True, False, False]
    assert cooldowns.everything_until(START) == START + SECOND
    later = START + SECOND
    assert cooldowns.everything_until(later) is None
    assert cooldowns.outage
    assert cooldowns.note_silence(later)
    assert cooldowns.everything_until(later) == later + 2 * SECOND
    cooldowns.note_answer()
    assert not cooldowns.outage
    assert cooldowns.everything_until(later) is None


def test_one_call_with_a_refused_token_is_enough_for_an_outage() -> None:
    cooldowns = Cooldowns()
    assert cooldowns.note_silence(START, certain=True)
    assert cooldowns.everything_until(START) == START + SECOND


def test_an_outage_that_seems_too_long_after_a_clock_was_set_back_does_not_stop_calls() -> None:
    cooldowns = Cooldowns()
    cooldowns.note_silence(START + timedelta(hours=1), certain=True)
    assert cooldowns.everything_until(START) is None


def test_a_chat_gets_no_calls_until_the_later_of_two_cooldowns_is_over() -> None:
    cooldowns = Cooldowns()
    cooldowns.start(PERSON, START + 30 * SECOND)
    cooldowns.start(PERSON, START + 5 * SECOND)
    assert cooldowns.chat_until(PERSON, START) == START + 30 * SECOND
    assert cooldowns.chat_until(GROUP, START) is None
    assert cooldowns.chat_until(PERSON, START + 30 * SECOND) is None
