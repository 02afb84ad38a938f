"""Tests how many calls are made at the same time, and when all calls have to wait."""

from __future__ import annotations

from pathlib import Path

from bot.outbound.claims import MOST_CALLS, Claims
from bot.outbound.outcomes import Fate, Outcome
from bot.outbound.rate_limits import Limits
from domain.groups import Place
from storage.store import Store
from tests.bot.outbound.deliveries import NOW, message
from tests.units import unit

NO_ANSWER = Outcome(Fate.UNCERTAIN, "uncertain")


async def test_the_number_of_calls_in_flight_is_limited(tmp_path: Path) -> None:
    claims = Claims(Limits.off())
    async with Store.open(tmp_path / "desk.db", create=True) as store:
        async with unit(store) as records:
            for user in range(1, MOST_CALLS + 10):
                records.outbox.put(message("x", Place(user)))
        async with unit(store) as records:
            assert (await claims.make(records, MOST_CALLS, NOW)).calls == []
            found = await claims.make(records, 4, NOW)
            assert len(found.calls) == MOST_CALLS - 4


async def test_during_an_outage_of_telegram_only_one_call_is_made_at_a_time(
    tmp_path: Path,
) -> None:
    claims = Claims(Limits.off())
    letter = message("x", Place(1))
    assert [claims.note(letter, NO_ANSWER, NOW) for _ in range(3)] == [False, False, True]
    async with Store.open(tmp_path / "desk.db", create=True) as store:
        async with unit(store) as records:
            for user in range(1, 10):
                records.outbox.put(message("x", Place(user)))
        async with unit(store) as records:
            waiting = await claims.make(records, 0, NOW)
            assert waiting.calls == []
            assert waiting.retry_at is not None
            assert (await claims.make(records, 5, waiting.retry_at)).calls == []
            assert len((await claims.make(records, 0, waiting.retry_at)).calls) == 1


def test_an_answer_resets_the_count_of_calls_without_an_answer() -> None:
    claims = Claims(Limits.off())
    letter = message("x", Place(1))
    outcomes = [NO_ANSWER, NO_ANSWER, Outcome(Fate.GONE, "refused"), NO_ANSWER, NO_ANSWER]
    assert not any(claims.note(letter, each, NOW) for each in outcomes)


def test_an_error_in_our_own_code_does_not_count_as_an_answer_of_telegram() -> None:
    claims = Claims(Limits.off())
    letter = message("x", Place(1))
    outcomes = [NO_ANSWER, NO_ANSWER, Outcome(Fate.BROKEN, "KeyError"), NO_ANSWER]
    assert [claims.note(letter, each, NOW) for each in outcomes][-1]
