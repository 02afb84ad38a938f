"""The commands by which people mark a notice as seen, take the mark back, and read the notice."""

from __future__ import annotations

from collections.abc import Sequence

from domain.awaits import Await, What
from domain.boards import COUNTED
from domain.events import GroupMoved
from domain.groups import CODES
from domain.notices.model import KIND, Notice, NoticeState
from domain.notices.refusals import NotSentYet
from domain.people.model import Person
from domain.permissions import Act
from domain.refs import Ref
from domain.refusals import OtherDelegation
from domain.timers import TimerState
from handlers.notices.messages import (
    PRIVATE,
    UNSEEN,
    draw,
    enter,
    held_by,
    marking_delegations,
    seen_button,
)
from handlers.turns.buttons import Button, copy_ref
from handlers.turns.entries import BareRefForm, unknown_ref
from handlers.turns.facilitators import facilitator_rows
from handlers.turns.recipients import reminded
from handlers.turns.routes import Routes
from handlers.turns.taking_back import offer
from handlers.turns.turn import Turn
from handlers.turns.user_turn import UserTurn
from voice import Markup
from voice.notices import notice_card, notice_pending, notice_to_confirm, notice_to_mark

routes = Routes(KIND)

#: Lists show at most this many of the published notices.
LATEST = 8


@routes.command(
    "seen", act=Act.READ, form=BareRefForm, rank=2, stamped=True, example="example-seen"
)
async def mark(turn: UserTurn, form: BareRefForm) -> None:
    """Mark a notice as seen by the person's delegation, which the notice's cards then show."""
    notice = await find_notice(turn, form.ref)
    if turn.person.delegation not in marking_delegations(turn):
        raise OtherDelegation(delegations=marking_delegations(turn))
    seen = notice.see(turn.person, turn.stamp, turn.received)
    turn.records.notices.mark(seen)
    await enter(turn, "notice-seen", seen)
    await draw(turn, seen)
    if not seen.unseen:
        turn.records.timers.cancel(
            str(seen.ref), turn.now, up_to=seen.version, state=TimerState.STOPPED
        )
    turn.receipt(
        "receipt-seen",
        offer=offer(turn, seen.ref, seen.version),
        ref=str(seen.ref),
        delegation=turn.person.delegation,
        at=turn.stamp,
    )


@routes.command("undo", act=Act.READ, form=BareRefForm, kind=KIND, stamped=True)
async def take_back(turn: UserTurn, form: BareRefForm) -> None:
    """Take back the person's own mark that the delegation has seen a notice.

    The delegation is then reminded of the notice as if there had been no mark.
    """
    notice = await find_notice(turn, form.ref)
    unseen = notice.unsee(turn.person, turn.stamp)
    turn.records.notices.unmark(unseen, turn.person.delegation)
    await enter(turn, "notice-seen-undone", unseen)
    await draw(turn, unseen)
    turn.records.timers.go_on(str(unseen.ref), (UNSEEN,), least=unseen.version)
    for person in await reminded(turn, unseen.to, turn.person.delegation):
        turn.records.timers.go_on(held_by(unseen, person), (PRIVATE,), least=unseen.version)
    turn.receipt("receipt-taken-back", ref=str(unseen.ref), at=turn.stamp)


@routes.command("show", act=Act.READ, form=BareRefForm, kind=KIND, bare=True, shows=True)
async def show(turn: UserTurn, form: BareRefForm) -> None:
    """Send in private the present text of a notice."""
    notice = await find_notice(turn, form.ref)
    own, rows = turn.person.delegation, list[list[Button]]()
    if notice.pending or notice.state is NoticeState.WITHDRAWN:
        text = notice_pending(turn.voice, notice)
    else:
        text = notice_card(turn.voice, notice, notice.first_sent(turn.person))
        if notice.unseeable(turn.person, turn.now):
            rows = offer(turn, notice.ref, notice.version)["buttons"]
        elif own in marking_delegations(turn) and notice.seen_by(own) is None:
            rows = [[seen_button(notice, turn.only)]]
        rows = [*rows, *await facilitator_rows(turn, turn.person, str(notice.ref))]
    turn.answer(
        text,
        buttons=[*rows, [copy_ref(notice.ref)]],
        subject=str(notice.ref),
        version=notice.version,
    )
    turn.receipt_elsewhere()


@routes.own_lines_of(KIND)
async def own_lines(turn: Turn, reader: Person, awaits: Sequence[Await]) -> list[Markup | None]:
    """Return the notices that the person may mark as seen, or confirm as the second one.

    A person in a delegation may see fewer notices than the delegation has to mark.
    """
    return [await _own_line(turn, reader, each) for each in awaits]


async def _own_line(turn: Turn, reader: Person, owed: Await) -> Markup | None:
    notice = await turn.records.notices.find(owed.ref)
    if notice is None:
        return None
    if owed.what is What.SECOND:
        may = reader.serves and notice.author != reader.user
        return notice_to_confirm(turn.speaker(reader), notice) if may else None
    may = notice.to.include(reader)
    return notice_to_mark(turn.speaker(reader), notice, owed.delegation) if may else None


@routes.on(GroupMoved)
async def draw_again(turn: Turn, event: GroupMoved) -> None:
    """Draw the notices that somebody has to mark in the thread to which a group moved."""
    owed = await turn.records.awaits.owed(CODES, [What.SEEN], most=COUNTED)
    for ref in dict.fromkeys(each.ref for each in owed):
        notice = await turn.records.notices.find(ref)
        if notice is not None and event.group.code in notice.to.groups:
            await draw(turn, notice, event.group.code)


@routes.entry(KIND)
async def find_notice(turn: UserTurn, ref: Ref) -> Notice:
    """Return the notice; raises UnknownRef if there is none that the person may know of.

    Raises NotSentYet if the person was to have it by now, and the desk has yet to send it.
    """
    notice = await turn.records.notices.find(ref) if ref.kind == KIND else None
    if notice is not None and _visible(turn, notice):
        return notice
    if notice is not None and notice.due(turn.stamp) and notice.to.include(turn.person):
        raise NotSentYet(ref=str(ref), at=notice.at)
    notices = turn.records.notices
    latest = [*await notices.pending(LATEST), *await notices.latest(LATEST)]
    raise unknown_ref(ref, [each.ref for each in latest if _visible(turn, each)])


def _visible(turn: UserTurn, notice: Notice) -> bool:
    """Return True for the secretariat, or if the notice was published to this person."""
    said = notice.state is NoticeState.PUBLISHED
    return turn.person.serves or (said and notice.to.include(turn.person))
