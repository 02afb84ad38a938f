"""How often Telegram may be called, and when all calls have to wait."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from bot.outbound.rate_limits import REMEMBERED, Cooldowns, Limits, Window, back_off

START = datetime(2026, 1, 1, tzinfo=UTC)
SECOND = timedelta(seconds=1)
GROUP, PERSON = -1001, 501


def test_a_window_is_free_again_when_its_first_call_has_left_it() -> None:
    window = Window(2, 10 * SECOND)
    window.count("a", START)
    window.count("a", START + 4 * SECOND)
    assert window.free_at("a", START + 5 * SECOND) == START + 10 * SECOND
    assert window.free_at("a", START + 11 * SECOND) == START + 11 * SECOND
    assert window.free_at("b", START) == START


def test_a_clock_that_was_set_back_does_not_stop_the_desk() -> None:
    window = Window(1, SECOND)
    window.count("a", START + timedelta(hours=1))
    assert window.free_at("a", START) == START
    window.count("a", START)
    assert window.free_at("a", START) == START + SECOND


def test_a_window_forgets_keys_that_are_free_again() -> None:
    window = Window(1, SECOND)
    for number in range(REMEMBERED):
        window.count(number, START)
    window.count("late", START + SECOND)
    window.count("later", START + SECOND)
    assert window.free_at("late", START + SECOND) == START + 2 * SECOND
    assert window.remembered == {"late", "later"}


def test_the_number_of_calls_in_a_second_is_limited() -> None:
    limits = Limits.telegram()
    for chat in range(1, 29):
        assert limits.free_at(chat, None, START) == START
        limits.count(chat, None, START)
    assert limits.free_at(99, None, START) == START + SECOND


def test_only_a_group_has_a_limit_for_each_minute() -> None:
    limits = Limits.telegram()
    for number in range(18):
        for chat in (GROUP, PERSON):
            limits.count(chat, None, START + number * SECOND)
    after = START + 21 * SECOND
    assert limits.free_at(GROUP, None, after) == START + 60 * SECOND
    assert limits.free_at(PERSON, None, after) == after


def test_without_limits_nothing_waits() -> None:
    limits = Limits.off()
    for _ in range(1000):
        limits.count(GROUP, "HUM-1", START)
    assert limits.free_at(GROUP, "HUM-1", START) == START


def test_each_attempt_waits_twice_as_long_up_to_a_minute() -> None:
    waits = [back_off(attempts) / SECOND for attempts in (0, 1, 2, 5, 6, 7, 5000)]
    assert waits == [1, 2, 4, 32, 60, 60, 60]


def test_two_calls_without_an_answer_stop_nothing() -> None:
    cooldowns = Cooldowns()
    assert not cooldowns.note_silence(START)
    assert not cooldowns.note_silence(START)
    cooldowns.note_answer()
    assert not cooldowns.note_silence(START)
    assert cooldowns.everything_until(START) is None


def test_an_outage_stops_all_calls_longer_each_time() -> None:
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


def test_a_refused_token_counts_as_an_outage_at_once() -> None:
    cooldowns = Cooldowns()
    assert cooldowns.note_silence(START, certain=True)
    assert cooldowns.everything_until(START) == START + SECOND


def test_a_cooldown_that_a_clock_set_back_made_too_long_is_over() -> None:
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
