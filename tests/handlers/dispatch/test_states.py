"""Timers that change a state: none is left out, parked or lost, however late it fires."""

from __future__ import annotations

import asyncio
import secrets
import tempfile
from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from domain.advance import advance
from domain.followups.model import FollowUp
from domain.refs import Ref
from domain.timers import Timer
from handlers.turns.routes import Routes
from handlers.turns.turn import Turn
from storage.mail.outbox import LetterKind
from tests.handlers.followups.questions import NOON, begin
from tests.room import Room, at

REF = Ref("HUM", "F", 1)
DAILY = "/follow HUM-A1 B: daily 09:00 How many were handed over?"


async def stored(room: Room) -> FollowUp:
    """Return the question as the database has it."""
    async with room.records() as records:
        followup = await records.followups.find(REF)
    assert followup is not None
    return followup


async def planned(room: Room) -> list[Timer]:
    """Return the planned timers that change the question's state."""
    async with room.records() as records:
        timers = await records.timers.planned(str(REF))
    return [each for each in timers if each.target == "state"]


async def _twice(room: Room) -> None:
    """Plan a second timer for the same change of the question's state, a minute later."""
    [timer] = await planned(room)
    later = replace(timer, at=timer.at + timedelta(minutes=1), slot="again")
    async with room.records() as records, records.savepoint():
        records.timers.plan([later])


async def test_no_timer_that_changes_a_state_takes_the_place_of_another(room: Room) -> None:
    """Both fire. The first one changes the state, and the second one finds nothing to change."""
    await begin(room)
    await _twice(room)
    await room.sleeps(NOON + timedelta(days=3))
    ended = "SELECT slot, state FROM timers WHERE target = 'state' ORDER BY at"
    assert room.query(ended) == [("ask-2025-07-24T12:00", "sent-late"), ("again", "cancelled")]
    assert (await stored(room)).times == 1


async def test_a_change_that_fails_is_tried_again_and_the_secretariat_is_told_once(
    tmp_path: Path,
) -> None:
    broken = False

    def code() -> str:
        if broken:
            raise RuntimeError("no more randomness")
        return secrets.token_urlsafe(9)

    async with Room.open(tmp_path / "room.db", code=code) as room:
        await begin(room)
        broken = True
        said = await room.after(until=NOON + timedelta(minutes=30))
        assert [(each.to, each.text) for each in said] == [
            (
                "S-duty",
                (
                    "HUM-F1: a change that was due Thu 24 Jul, 12:00 UTC (15:00 your time) could "
                    "not be made. It is tried again every 10 minutes; the log of the desk "
                    "says why."
                ),
            )
        ]
        assert (await stored(room)).times == 0
        broken = False
        card, *_ = await room.after(minutes=10)
        assert card.text.endswith("Prepared for 12:00 UTC, sent 12:40 UTC.")
        assert [each.state.value for each in [await stored(room)]] == ["asked"]
        assert room.query("SELECT count(*) FROM timers WHERE state = 'parked'") == [(0,)]


def test_a_timer_that_changes_a_state_cannot_be_declared_to_fire_at_once() -> None:
    async def fire(_turn: Turn, _timer: Timer) -> None: ...

    with pytest.raises(ValueError, match="handled that was sent before"):
        Routes().timer("wrong", state=True, at_once=True)(fire)


#: Each pair is for how many hours the desk is off, and then on.
STOPS = st.lists(st.tuples(st.integers(1, 90), st.integers(0, 40)), min_size=1, max_size=6)


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(STOPS)
def test_however_the_desk_is_stopped_the_question_ends_in_the_same_state_and_is_never_asked_twice(
    stops: Sequence[tuple[int, int]],
) -> None:
    asyncio.run(_live(stops))


async def _live(stops: Sequence[tuple[int, int]]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        async with Room.open(Path(folder) / "room.db") as room:
            await begin(room, DAILY)
            entered = await stored(room)
            cards = []
            for off, on in stops:
                said = await room.sleeps(room.now + timedelta(hours=off))
                said += await room.after(hours=on)
                cards += [
                    each.letter.card
                    for each in said
                    if each.kind is LetterKind.MESSAGE and each.to == "HUM" and each.letter.card
                ]
            expected = advance(entered, room.now)
            found = await stored(room)
            assert replace(found, asked_at=None, told=()) == expected
            assert len(cards) == len(set(cards))
            assert (found.card in cards) == (found.times > 0)
            assert [each.at for each in await planned(room)] == [expected.changes_at]
            assert found.asked_at is None or found.asked_at >= found.at


async def test_a_state_is_advanced_only_to_the_instant_until_which_everything_is_handled(
    room: Room,
) -> None:
    """The desk looks at Telegram at 09:00, and fires two days of timers only as far as that."""
    await begin(room, DAILY)
    room.now = at(26, 9, 30)
    await room.store.run(lambda records: room.dispatch.fire(records, room.now, at(25, 9)))
    assert (await stored(room)).at == at(25, 9)
    assert [each.at for each in await planned(room)] == [at(26, 9)]
