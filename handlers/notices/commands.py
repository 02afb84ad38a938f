"""Notices: said to groups or in private, now or at a time, confirmed where two must agree."""

from __future__ import annotations

from collections.abc import Sequence

from domain.notices.model import KIND, PRIVATE, Notice, NoticeState
from domain.notices.refusals import NobodyAddressed
from domain.permissions import Act
from domain.refs import Ref, nearest
from domain.refusals import OtherDelegation, Replaced, UnknownRef
from domain.timers import Timer
from handlers.notices.forms import NoticeForm, resolve
from handlers.notices.messages import (
    addressed,
    awaited,
    draw,
    enter,
    marking_delegations,
    publish,
)
from handlers.turns.entries import BareRefForm
from handlers.turns.routes import Routes
from handlers.turns.turn import Button, Turn, UserTurn
from storage.mail.buttons import Audience
from voice import lines
from voice.notices import notice_card, notice_list, notice_pending

routes = Routes()

#: How many of those that were said the list shows.
_LATEST = 8


@routes.command(
    "notice", act=Act.PUBLISH_NOTICE, form=NoticeForm, menu=53,
    example="all at 25 Jul 05:30 Sessions start at 08:30 UTC",
)  # fmt: skip
async def handle(turn: UserTurn, words: NoticeForm) -> None:
    """Tell groups or people something, now or at a time; change, move, withdraw or confirm it."""
    if words.step == "list":
        await _list(turn)
        return
    if words.step == "say":
        await _log(turn, words)
        return
    assert words.ref is not None, "every other step names a notice"
    notice = await find_notice(turn, words.ref)
    button = turn.button
    if button and button.subject == str(notice.ref) and button.version != notice.version:
        raise Replaced(ref=str(notice.ref))
    match words.step:
        case "withdraw":
            await _withdraw(turn, notice)
        case "confirm":
            await _confirm(turn, notice)
        case _:
            await _change(turn, notice, words)


@routes.command("seen", act=Act.READ, form=BareRefForm, example="DEL-N1")
async def mark(turn: UserTurn, words: BareRefForm) -> None:
    """Mark a notice as seen by one's delegation; the first mark of each is shown to all."""
    notice = await find_notice(turn, words.ref)
    if turn.person.delegation not in marking_delegations(turn):
        raise OtherDelegation(delegations=marking_delegations(turn))
    seen = notice.see(turn.person, turn.now)
    turn.records.notices.mark(seen)
    await enter(turn, "notice-seen", seen)
    await draw(turn, seen)
    if all(seen.seen_by(code) for code in await awaited(turn, seen)):
        turn.records.timers.cancel(str(seen.ref), turn.now, up_to=seen.version)
    turn.receipt("receipt-seen", ref=str(seen.ref), delegation=turn.person.delegation, at=turn.now)


async def show_notice(turn: UserTurn, ref: Ref) -> None:
    """A notice as it reads now, in private."""
    notice = await find_notice(turn, ref)
    if notice.pending or notice.state is NoticeState.WITHDRAWN:
        turn.answer(notice_pending(turn.voice, notice))
        return
    text = notice_card(turn.voice, notice, await awaited(turn, notice))
    own = turn.person.delegation
    unseen = own in marking_delegations(turn) and notice.seen_by(own) is None
    only = Audience(user=turn.person.user)
    turn.answer(text, buttons=[[Button("button-seen", f"/seen {ref}", only)]] if unseen else ())


async def find_notice(turn: UserTurn, ref: Ref) -> Notice:
    """The notice, where the person may know of it; else a refusal as for any unknown reference."""
    notice = await turn.records.notices.find(ref) if ref.kind == KIND else None
    if notice is not None and _shown(turn, notice):
        return notice
    latest = [*await turn.records.notices.pending(), *await turn.records.notices.latest(_LATEST)]
    known = nearest(ref, [each.ref for each in latest if _shown(turn, each)])
    raise UnknownRef(ref=str(ref), nearest=tuple(str(each) for each in known))


def _shown(turn: UserTurn, notice: Notice) -> bool:
    """The secretariat sees all; whoever else is addressed sees what has been said."""
    said = notice.state is NoticeState.PUBLISHED
    return turn.person.serves or (said and notice.to.include(turn.person))


# What the secretariat does.


async def _log(turn: UserTurn, words: NoticeForm) -> None:
    to = await resolve(turn, words.to)
    if not await addressed(turn, to):
        raise NobodyAddressed
    group = to.groups[0] if to.groups else PRIVATE
    number = await turn.records.counters.next(group, KIND)
    second = await _two(turn, to.groups)
    notice = Notice(
        Ref(group, KIND, number), words.text, to, turn.person.user, turn.person.delegation,
        turn.now, words.at,
        NoticeState.UNCONFIRMED if second else NoticeState.PLANNED, turn.now,
    )  # fmt: skip
    at_once = words.at is None and not second
    turn.records.notices.add(await publish(turn, notice) if at_once else notice)
    kind = "notice-published" if at_once else "notice-planned"
    await enter(turn, kind, notice, text=notice.text, due=notice.at)
    if at_once:
        await _receipt_said(turn, notice)
    else:
        await _await(turn, notice)


async def _change(turn: UserTurn, notice: Notice, words: NoticeForm) -> None:
    """Other words or another time; its old moment is cancelled, a second must agree anew."""
    second = await _two(turn, notice.to.groups)
    changed = notice.change(turn.person, turn.now, second=second, text=words.text, at=words.at)
    turn.records.timers.cancel(str(notice.ref), turn.now, up_to=notice.version)
    if words.text:
        await enter(turn, "notice-changed", changed, text=changed.text, was=notice.text)
    else:
        await enter(turn, "notice-moved", changed, due=changed.at, due_was=notice.at)
    turn.records.notices.save(changed)
    await _go_on(turn, changed)


async def _confirm(turn: UserTurn, notice: Notice) -> None:
    confirmed = notice.confirm(turn.person.user, turn.now)
    turn.records.notices.save(confirmed)
    await enter(turn, "notice-confirmed", confirmed)
    author = await turn.records.people.find(notice.author)
    if author is not None:
        text = turn.speaker(author).say(
            "notice-confirmed", ref=str(notice.ref), label=turn.person.label
        )
        turn.tell(author, text)
    await _go_on(turn, confirmed)


async def _withdraw(turn: UserTurn, notice: Notice) -> None:
    withdrawn = notice.withdraw(turn.now)
    turn.records.timers.cancel(str(notice.ref), turn.now, up_to=notice.version)
    turn.records.notices.save(withdrawn)
    await enter(turn, "notice-withdrawn", withdrawn)
    turn.receipt("receipt-notice-withdrawn", ref=str(notice.ref))


async def _go_on(turn: UserTurn, notice: Notice) -> None:
    """Say it where nothing more is waited for; else plan it, or put it before a second."""
    due = notice.at is None or notice.at <= turn.now
    if notice.state is NoticeState.PLANNED and due:
        said = await publish(turn, notice)
        turn.records.notices.save(said)
        await enter(turn, "notice-published", said)
        await _receipt_said(turn, said)
    else:
        await _await(turn, notice)


async def _await(turn: UserTurn, notice: Notice) -> None:
    """Plan its moment, or ask a second member; whoever asked sees what is recorded."""
    if notice.state is NoticeState.PLANNED:
        assert notice.at is not None, "what is planned has a time"
        turn.plan([
            Timer(
                notice.at, "notice", notice.ref.group, str(notice.ref), "say", "places",
                notice.version,
            )
        ])  # fmt: skip
    else:
        await _ask_second(turn, notice)
    text = lines(
        turn.voice.say("receipt-notice-planned", ref=str(notice.ref)),
        notice_pending(turn.voice, notice),
    )
    turn.answer(
        text, buttons=[[_withdraw_button(turn, notice)]], subject=str(notice.ref),
        version=notice.version,
    )  # fmt: skip
    turn.receipt_elsewhere()


async def _ask_second(turn: UserTurn, notice: Notice) -> None:
    """Put it before the other members of the secretariat."""
    for each in await turn.records.people.all():
        if not each.serves or each.suspended or each.user == notice.author:
            continue
        speaker = turn.speaker(each)
        text = lines(speaker.say("notice-to-confirm"), notice_pending(speaker, notice))
        only = Audience(user=each.user)
        buttons = [
            [
                Button("button-notice-confirm", f"/notice confirm {notice.ref}", only),
                _withdraw_button(turn, notice, only),
            ]
        ]
        turn.tell(each, text, buttons=buttons, subject=str(notice.ref), version=notice.version)


async def _list(turn: UserTurn) -> None:
    pending = await turn.records.notices.pending()
    said = [
        (each, await turn.records.notices.delivered(each), await awaited(turn, each))
        for each in await turn.records.notices.latest(_LATEST)
    ]
    buttons = [[_withdraw_button(turn, each)] for each in pending[:_LATEST]]
    turn.answer(notice_list(turn.voice, pending, said), buttons=buttons)
    turn.receipt_elsewhere()


def _withdraw_button(turn: UserTurn, notice: Notice, only: Audience | None = None) -> Button:
    audience = only or Audience(user=turn.person.user)
    line, facts = f"/notice withdraw {notice.ref}", {"ref": str(notice.ref)}
    return Button("button-notice-withdraw", line, audience, facts)


async def _receipt_said(turn: UserTurn, notice: Notice) -> None:
    if not turn.input.private and turn.group and turn.group.code not in notice.to.groups:
        # The cards stand elsewhere: where the command was given nothing shows that it was heard.
        turn.drew.clear()
    if notice.to.groups:
        turn.receipt("receipt-notice-said", ref=str(notice.ref), groups=notice.to.groups)
    else:
        readers = await addressed(turn, notice.to)
        waiting = [each.label for each in readers if not each.reachable]
        key = "receipt-notice-waiting" if waiting else "receipt-notice-sent"
        count = len(readers) - len(waiting)
        turn.receipt(key, ref=str(notice.ref), count=count, labels=", ".join(waiting))


async def _two(turn: Turn, groups: Sequence[str]) -> bool:
    """True where a second member must confirm: for what goes to every group that is set up."""
    known = await turn.records.groups.all()
    bound = {code for code, group in known.items() if group.place is not None}
    return turn.desk.notice_two_secretaries and bool(groups) and bound <= set(groups)
