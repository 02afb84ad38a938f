"""Publishes planned notices, reminds of unseen ones a day later, sends delayed messages."""

from __future__ import annotations

from collections.abc import Sequence

from domain.events import LetterSent
from domain.notices.model import Notice, NoticeState
from domain.timers import Timer, TimerState
from handlers.notices.messages import (
    PRIVATE,
    REMINDER,
    SAY,
    UNSEEN,
    note_copy,
    publish,
    remind,
    tell,
)
from handlers.turns.entries import load_by_group, ref_of
from handlers.turns.recipients import reminded
from handlers.turns.routes import Routes
from handlers.turns.turn import Turn
from storage.notices import read_copy_key
from storage.records import Records

routes = Routes()

#: The target of a reminder for all delegations; since schema 0016 each one has a reminder.
_ALL = "unseen"


async def load_notices(records: Records, timers: Sequence[Timer]) -> None:
    """Read the notices of a batch of timers with two queries a group."""
    await load_by_group(timers, records.notices.load)


async def withdraw_dropped(turn: Turn, timer: Timer) -> None:
    """Withdraw a planned notice whose timer was parked and dropped, because nobody sends it."""
    notice = await _current(turn, timer)
    if notice is not None and notice.pending:
        turn.records.notices.save(notice.withdraw(turn.now))
        await turn.record(
            notice.ref.group, "notice-withdrawn", ref=notice.ref, actor=notice.delegation
        )


@routes.timer(SAY, load_notices, at_once=True, on_drop=withdraw_dropped)
async def say(turn: Turn, timer: Timer) -> None:
    """Publish a planned notice at its time."""
    notice = await _current(turn, timer)
    if notice is None or notice.state is not NoticeState.PLANNED:
        turn.records.timers.finish(timer, TimerState.CANCELLED, turn.now)
        return
    said = await publish(turn, notice)
    turn.records.notices.save(said)
    await turn.record(said.ref.group, "notice-published", ref=said.ref, actor=said.delegation)
    turn.records.timers.finish(timer, timer.sent_state(turn.now), turn.now)


@routes.on(LetterSent)
async def note_sent(turn: Turn, event: LetterSent) -> None:
    """Note when Telegram took a copy of a notice: that is the time at which it was sent."""
    copy = read_copy_key(event.dedup)
    notice = await turn.records.notices.find(copy[0]) if copy else None
    if copy and notice:
        await note_copy(turn, notice, copy[1])


@routes.timer(UNSEEN, load_notices)
async def remind_unseen(turn: Turn, timer: Timer) -> None:
    """Remind a delegation that has not marked the notice as seen, a day after it got it.

    The heads of the delegation get the reminder, or all its recipients if no head is among
    them.
    """
    notice = await _current(turn, timer)
    state = TimerState.CANCELLED
    if notice is not None:
        owing = [each for each in notice.owing if timer.target in {each, _ALL}]
        # If a mark is taken back, its reminder is owed again.
        state = TimerState.SENT if owing else TimerState.STOPPED
        for delegation in owing:
            for person in await reminded(turn, notice.to, delegation):
                await remind(turn, person, notice)
    turn.records.timers.finish(timer, state, turn.now)


@routes.timer(PRIVATE, load_notices)
async def tell_held(turn: Turn, timer: Timer) -> None:
    """Send one person the message that their quiet hours delayed, if it still concerns them."""
    notice = await _current(turn, timer)
    person = await turn.records.people.find(int(timer.target))
    if not (notice and person and notice.to.include(person)):
        turn.records.timers.finish(timer, TimerState.CANCELLED, turn.now)
        return
    if timer.slot == REMINDER and notice.seen_by(person.delegation):
        # If the mark is taken back, this reminder is owed again.
        turn.records.timers.finish(timer, TimerState.STOPPED, turn.now)
        return
    await tell(turn, person, notice, timer.slot)
    turn.records.timers.finish(timer, TimerState.SENT, turn.now)


async def _current(turn: Turn, timer: Timer) -> Notice | None:
    """Return the notice that the timer is about, or None if it has changed since."""
    ref = ref_of(timer)
    notice = await turn.records.notices.find(ref) if ref else None
    return notice if notice and notice.version == timer.version else None
