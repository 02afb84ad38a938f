"""Posts each group's daily digest at its hour, and plans the timers for it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from domain.digests import DAILY, Hours
from domain.events import GroupOpened
from domain.groups import Group, GroupState
from domain.timers import Timer, TimerState, is_late, is_too_late, sent_state
from handlers.digests.messages import say_digest
from handlers.turns.routes import Routes
from handlers.turns.turn import Turn
from storage.records import Records

routes = Routes()


# The functions that plan timers.


@routes.at_start
async def plan_digests(turn: Turn) -> None:
    """Plan the next digest of every open group, if it is not planned yet."""
    for group in (await turn.records.groups.all()).values():
        await _plan_digest(turn, group)


@routes.on(GroupOpened)
async def plan_first(turn: Turn, event: GroupOpened) -> None:
    """Plan the first daily digest of a group that was just opened."""
    await _plan_digest(turn, event.group)


async def set_hour(turn: Turn, group: Group, hour: str) -> datetime | None:
    """Set the hour of a group's digest; return its next instant, or None if it is switched off."""
    known = await turn.records.digests.find(group.code)
    changed = await _replan(turn, group.code, known, hour, chosen=hour)
    _plan(turn, group.code, changed)
    return changed.next(turn.now)


async def _plan_digest(turn: Turn, group: Group) -> None:
    """Plan the next digest of an open group; a second call plans nothing more."""
    if group.state is not GroupState.ACTIVE or group.place is None:
        return
    known = await turn.records.digests.find(group.code)
    hour = (known.chosen if known else None) or f"{turn.desk.digest_at:%H:%M}"
    if known is None or known.hour != hour:
        # The default hour of the desk has changed in the configuration, or the group is new.
        known = await _replan(turn, group.code, known, hour)
    _plan(turn, group.code, known)


async def _replan(
    turn: Turn, code: str, known: Hours | None, hour: str, *, chosen: str | None = None
) -> Hours:
    """Save a new hour for the group's digest, and cancel the timers for the old hour."""
    version = known.version if known else 0
    turn.records.timers.cancel(_subject(code), turn.now, up_to=version)
    changed = Hours(hour, version + 1, chosen)
    await turn.records.digests.save(code, changed)
    return changed


def _plan(turn: Turn, code: str, hours: Hours) -> None:
    at = hours.next(turn.now)
    if at is not None:
        timer = Timer(
            at=at,
            kind="digest",
            group=code,
            subject=_subject(code),
            slot=f"{at:%Y-%m-%d}",
            target="thread",
            version=hours.version,
        )
        turn.plan([timer])


def _subject(code: str) -> str:
    return f"{code}-digest"


# The functions that fire timers.


async def load_groups(records: Records, _timers: Sequence[Timer]) -> None:
    """Read all groups once for the whole batch of timers."""
    await records.groups.all()


@routes.timer("digest", load_groups, parked=False, formal=True)
async def post_daily(turn: Turn, timer: Timer) -> None:
    """Post the day's digest and plan the next one.

    A digest that is much too late is not posted, because the next one follows within a day.
    """
    group, known = turn.group, await turn.records.digests.find(timer.group)
    if group is None or known is None or known.version != timer.version:
        turn.records.timers.finish(timer, TimerState.CANCELLED, turn.now)
        return
    last = timer.at + (turn.now - timer.at) // DAILY * DAILY
    open_now = group.state is GroupState.ACTIVE and group.place is not None
    state = TimerState.CANCELLED
    if open_now and not is_too_late(last, turn.now):
        turn.prepared_for = last
        prepared = last if is_late(last, turn.now) else None
        await say_digest(turn, group, prepared, dedup=f"timer:{timer.id}")
        state = sent_state(last, turn.now)
    turn.records.timers.finish(timer, state, turn.now)
    _plan(turn, group.code, known)
