"""Tests how many calls are made at the same time, and when all calls have to wait."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from bot.fresh_look import FreshLook
from bot.outbound.claims import MOST_CALLS, Claims
from bot.outbound.outcomes import Fate, Outcome
from bot.outbound.rate_limits import Limits
from domain.groups import Place
from storage.store import Store
from tests.bot.outbound.deliveries import NOW, RecordedReports, message
from tests.units import unit

MINUTE = timedelta(minutes=1)
NO_ANSWER = Outcome(Fate.UNCERTAIN, "uncertain")


def claims_of(look: FreshLook | None = None) -> Claims:
    """Return the claims of a delivery without limits."""
    look = look or FreshLook(now=lambda: NOW, grace=timedelta(0))
    return Claims(Limits.off(), look, RecordedReports())


async def test_the_number_of_calls_in_flight_is_limited(tmp_path: Path) -> None:
    claims = claims_of()
    async with Store.open(tmp_path / "desk.db", create=True) as store:
        async with unit(store) as records:
            for user in range(1, MOST_CALLS + 10):
                records.outbox.put(message("x", Place(user)))
        async with unit(store) as records:
            assert (await claims.make(records, MOST_CALLS, NOW, NOW)).calls == []
            found = await claims.make(records, 4, NOW, NOW)
            assert len(found.calls) == MOST_CALLS - 4


async def test_during_an_outage_of_telegram_only_one_call_is_made_at_a_time(
    tmp_path: Path,
) -> None:
    claims = claims_of()
    letter = message("x", Place(1))
    assert [claims.note(letter, NO_ANSWER, NOW) for _ in range(3)] == [False, False, True]
    async with Store.open(tmp_path / "desk.db", create=True) as store:
        async with unit(store) as records:
            for user in range(1, 10):
                records.outbox.put(message("x", Place(user)))
        async with unit(store) as records:
            waiting = await claims.make(records, 0, NOW, NOW)
            assert waiting.calls == []
            assert waiting.retry_at is not None
            assert (await claims.make(records, 5, waiting.retry_at, NOW)).calls == []
            assert len((await claims.make(records, 0, waiting.retry_at, NOW)).calls) == 1


def test_an_answer_resets_the_count_of_calls_without_an_answer() -> None:
    claims = claims_of()
    letter = message("x", Place(1))
    outcomes = [NO_ANSWER, NO_ANSWER, Outcome(Fate.GONE, "refused"), NO_ANSWER, NO_ANSWER]
    assert not any(claims.note(letter, each, NOW) for each in outcomes)


def test_an_error_in_our_own_code_does_not_count_as_an_answer_of_telegram() -> None:
    claims = claims_of()
    letter = message("x", Place(1))
    outcomes = [NO_ANSWER, NO_ANSWER, Outcome(Fate.BROKEN, "KeyError"), NO_ANSWER]
    assert [claims.note(letter, each, NOW) for each in outcomes][-1]


async def test_a_letter_that_says_what_is_missing_waits_for_a_look_if_it_was_delayed(
    tmp_path: Path,
) -> None:
    """Something may have been entered since it was written, and may still wait at Telegram."""
    clock = [NOW]
    look = FreshLook(now=lambda: clock[0], grace=timedelta(0))
    claims = claims_of(look)
    async with Store.open(tmp_path / "desk.db", create=True) as store, unit(store) as records:
        records.outbox.put(replace(message("missing", Place(1)), timer=7))
        records.outbox.put(message("a card", Place(2)))
        clock[0] = NOW + MINUTE
        found = await claims.make(records, 0, NOW, clock[0])
        assert [call.letter.text for call in found.calls] == ["a card"]
        assert found.look
        assert found.retry_at == NOW + timedelta(seconds=1)
        look.complete(look.begin())
        found = await claims.make(records, 0, NOW, clock[0])
        assert [call.letter.text for call in found.calls] == ["missing"]


async def test_a_letter_that_says_what_is_missing_is_sent_at_once_if_it_is_new(
    tmp_path: Path,
) -> None:
    async with Store.open(tmp_path / "desk.db", create=True) as store, unit(store) as records:
        records.outbox.put(replace(message("missing", Place(1)), timer=7))
        found = await claims_of().make(records, 0, NOW, NOW + timedelta(seconds=10))
        assert len(found.calls) == 1
