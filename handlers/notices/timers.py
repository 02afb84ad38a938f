"""What notices say by themselves: at their time, a day later, and when quiet hours end."""

from __future__ import annotations

from collections.abc import Sequence

from domain.notices.model import Notice, NoticeState
from domain.refs import Ref, read_ref
from domain.timers import Timer, TimerState
from handlers.notices.messages import awaited, journal, publish, reminded, tell, tell_or_hold
from handlers.turns.routes import Routes
from handlers.turns.turn import Turn
from storage.records import Records

routes = Routes()


async def load_notices(records: Records, timers: Sequence[Timer]) -> None:
    """Read the notices of a batch with two queries a group."""
    refs = {ref for each in timers if (ref := _ref(each))}
    for group in {ref.group for ref in refs}:
        await records.notices.load(group, [ref.number for ref in refs if ref.group == group])


@routes.timer("notice", load_notices)
async def say(turn: Turn, timer: Timer) -> None:
    """Its time has come."""
    notice = await _met(turn, timer)
    if notice is None or notice.state is not NoticeState.PLANNED:
        turn.records.timers.finish(timer, TimerState.CANCELLED, turn.now)
        return
    said = await publish(turn, notice)
    turn.records.notices.save(said)
    await journal(turn, "notice-published", said, actor=said.delegation)
    state = TimerState.SENT_LATE if said.late else TimerState.SENT
    turn.records.timers.finish(timer, state, turn.now)


@routes.timer("notice-unseen", load_notices)
async def remind(turn: Turn, timer: Timer) -> None:
    """A day later, tell the heads of the delegations that have not marked it."""
    notice = await _met(turn, timer)
    left = [
        code
        for code in (await awaited(turn, notice) if notice else ())
        if notice and notice.seen_by(code) is None
    ]
    for code in left:
        assert notice is not None, "of no notice nobody is left"
        for person in await reminded(turn, notice, code):
            tell_or_hold(turn, person, notice, "reminder")
    state = TimerState.SENT if left else TimerState.CANCELLED
    turn.records.timers.finish(timer, state, turn.now)


@routes.timer("notice-private", load_notices)
async def tell_held(turn: Turn, timer: Timer) -> None:
    """What quiet hours held back, for whoever it still concerns."""
    notice = await _met(turn, timer)
    person = await turn.records.people.find(int(timer.target))
    concerns = notice and person and notice.to.include(person)
    if not (notice and person and concerns) or (
        timer.slot == "reminder" and notice.seen_by(person.delegation)
    ):
        turn.records.timers.finish(timer, TimerState.CANCELLED, turn.now)
        return
    tell(turn, person, notice, timer.slot)
    turn.records.timers.finish(timer, TimerState.SENT, turn.now)


async def _met(turn: Turn, timer: Timer) -> Notice | None:
    """The notice that the moment is about, where it has not changed since."""
    ref = _ref(timer)
    notice = await turn.records.notices.find(ref) if ref else None
    return notice if notice and notice.version == timer.version else None


def _ref(timer: Timer) -> Ref | None:
    return read_ref(timer.subject.partition("@")[0])
