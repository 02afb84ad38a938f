"""The secretariat's commands on notices: publish or plan, change, move, withdraw, confirm."""

from __future__ import annotations

from collections.abc import Sequence

from domain.notices.model import KIND, PRIVATE, Notice, NoticeState
from domain.notices.refusals import NobodyAddressed
from domain.permissions import Act
from domain.refs import Ref
from domain.refusals import Replaced
from domain.timers import Timer
from handlers.notices.forms import (
    ChangeNoticeForm,
    ConfirmNoticeForm,
    ListNoticesForm,
    MoveNoticeForm,
    NoticeForm,
    SoundNoticeForm,
    WithdrawNoticeForm,
    resolve,
)
from handlers.notices.marks import LATEST, find_notice
from handlers.notices.messages import SAY, enter, publish, sound_for
from handlers.notices.sleepers import offers, quiet_line, sleepers, sound_button
from handlers.turns.buttons import Button
from handlers.turns.ranks import Menu
from handlers.turns.recipients import addressed
from handlers.turns.routes import Routes
from handlers.turns.turn import Turn
from handlers.turns.user_turn import UserTurn
from storage.mail.buttons import Audience
from voice import bold, lines
from voice.notices import notice_list, notice_pending

routes = Routes(KIND)

#: The list shows at most this many of the planned notices.
_NEXT = 20


@routes.command(
    "notice",
    act=Act.PUBLISH_NOTICE,
    form=NoticeForm,
    menu=Menu(secretariat=60),
    example="example-notice",
)
async def log(turn: UserTurn, form: NoticeForm) -> None:
    """Publish a notice, plan it, or let a second member of the secretariat confirm it first."""
    to = await resolve(turn, form.to)
    if not await addressed(turn, to):
        raise NobodyAddressed
    group = to.groups[0] if to.groups else PRIVATE
    second = await _needs_second(turn, to.groups)
    notice = Notice(
        ref=Ref(group, KIND, await turn.records.counters.next(group, KIND)),
        text=form.text,
        to=to,
        author=turn.person.user,
        delegation=turn.person.delegation,
        created_at=turn.now,
        at=form.at,
        state=NoticeState.UNCONFIRMED if second else NoticeState.PLANNED,
        since=turn.now,
    )
    at_once = form.at is None and not second
    turn.records.notices.add(await publish(turn, notice) if at_once else notice)
    kind = "notice-published" if at_once else "notice-planned"
    await enter(turn, kind, notice, text=notice.text, due=notice.at)
    if at_once:
        await _receipt_said(turn, notice)
    else:
        await _await(turn, notice)


@routes.step("notice", ListNoticesForm)
async def list_notices(turn: UserTurn, _form: ListNoticesForm) -> None:
    """List the next planned notices, and the latest published ones with their delivery."""
    pending = await turn.records.notices.pending(_NEXT)
    count = await turn.records.notices.count_pending()
    said = await turn.records.notices.latest(LATEST)
    labels = {str(each.user): each.label for each in await turn.records.people.all()}
    buttons = [[_withdraw_button(each, turn.only)] for each in pending[:LATEST]]
    turn.answer(notice_list(turn.voice, pending, count, said, labels), buttons=buttons)
    turn.receipt_elsewhere()


@routes.step("notice", ChangeNoticeForm)
async def change(turn: UserTurn, form: ChangeNoticeForm) -> None:
    """Replace the text of a planned notice."""
    notice = await _find_current(turn, form.ref)
    second = await _needs_second(turn, notice.to.groups)
    changed = notice.change(turn.person, turn.now, second=second, text=form.text)
    await enter(turn, "notice-changed", changed, text=changed.text, was=notice.text)
    await _replace(turn, notice, changed)


@routes.step("notice", MoveNoticeForm)
async def move(turn: UserTurn, form: MoveNoticeForm) -> None:
    """Replace the time of a planned notice."""
    notice = await _find_current(turn, form.ref)
    second = await _needs_second(turn, notice.to.groups)
    moved = notice.change(turn.person, turn.now, second=second, at=form.at)
    await enter(turn, "notice-moved", moved, due=moved.at, due_was=notice.at)
    await _replace(turn, notice, moved)


@routes.step("notice", WithdrawNoticeForm)
async def withdraw(turn: UserTurn, form: WithdrawNoticeForm) -> None:
    """Withdraw a planned notice before it is published."""
    notice = await _find_current(turn, form.ref)
    withdrawn = notice.withdraw(turn.now)
    turn.records.timers.cancel(str(notice.ref), turn.now, up_to=notice.version)
    turn.records.notices.save(withdrawn)
    await enter(turn, "notice-withdrawn", withdrawn)
    turn.receipt("receipt-notice-withdrawn", ref=str(notice.ref))


@routes.step("notice", ConfirmNoticeForm)
async def confirm(turn: UserTurn, form: ConfirmNoticeForm) -> None:
    """Confirm a notice as the second member of the secretariat, and notify the author."""
    notice = await _find_current(turn, form.ref)
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


@routes.step("notice", SoundNoticeForm)
async def sound(turn: UserTurn, form: SoundNoticeForm) -> None:
    """Have a private notice make a sound for all; if it was sent, send it so to who got none."""
    notice = await _find_current(turn, form.ref)
    silent = await sleepers(turn, notice, notice.since) if not notice.pending else []
    turn.records.notices.save(notice.sound())
    await enter(turn, "notice-sounded", notice)
    for person in silent:
        if notice.seen_by(person.delegation) is None:
            await sound_for(turn, person, notice)
    turn.receipt("receipt-notice-sound", ref=str(notice.ref))


async def _find_current(turn: UserTurn, ref: Ref) -> Notice:
    """Return the notice; raises UnknownRef, or Replaced if the button shows an earlier state."""
    notice = await find_notice(turn, ref)
    button = turn.button
    if button and button.subject == str(notice.ref) and button.version != notice.version:
        raise Replaced(ref=str(notice.ref))
    return notice


async def _replace(turn: UserTurn, notice: Notice, changed: Notice) -> None:
    """Save the changed notice, and cancel the timers of its earlier state.

    If a second member of the secretariat must confirm, they must confirm the change as well.
    """
    turn.records.timers.cancel(str(notice.ref), turn.now, up_to=notice.version)
    turn.records.notices.save(changed)
    await _go_on(turn, changed)


async def _go_on(turn: UserTurn, notice: Notice) -> None:
    """Publish the notice if nobody must confirm it and its time has come.

    Otherwise plan its timer, or ask the second member of the secretariat.
    """
    due = notice.at is None or notice.at <= turn.now
    if notice.state is NoticeState.PLANNED and due:
        said = await publish(turn, notice)
        turn.records.notices.save(said)
        await enter(turn, "notice-published", said)
        await _receipt_said(turn, said)
    else:
        await _await(turn, notice)


async def _await(turn: UserTurn, notice: Notice) -> None:
    """Plan the notice's timer or ask a second member to confirm; show the author the notice."""
    if notice.state is NoticeState.PLANNED and notice.at is not None:
        timer = Timer(
            at=notice.at,
            kind=SAY,
            group=notice.ref.group,
            subject=str(notice.ref),
            slot="say",
            target="places",
            version=notice.version,
        )
        turn.plan([timer])
    else:
        await _ask_second(turn, notice)
    planned = turn.voice.say("receipt-notice-planned", ref=str(notice.ref))
    at = notice.at or turn.now
    silent = await sleepers(turn, notice, at)
    turn.answer(
        lines(
            planned,
            notice_pending(turn.voice, notice),
            quiet_line(turn.voice, notice, silent),
        ),
        buttons=[
            *(await offers(turn, notice, at, turn.only) if silent else ()),
            [_withdraw_button(notice, turn.only)],
        ],
        subject=str(notice.ref),
        version=notice.version,
    )
    turn.receipt_elsewhere()


async def _ask_second(turn: UserTurn, notice: Notice) -> None:
    """Ask each other member of the secretariat to confirm the notice."""
    for each in await turn.records.people.all():
        if not each.serves or each.suspended or each.user == notice.author:
            continue
        speaker, only = turn.speaker(each), Audience(user=each.user)
        agree = Button("button-notice-confirm", f"/notice confirm {notice.ref}", audience=only)
        turn.tell(
            each,
            lines(speaker.say("notice-to-confirm"), notice_pending(speaker, notice)),
            buttons=[[agree, _withdraw_button(notice, only)]],
            subject=str(notice.ref),
            version=notice.version,
        )


def _withdraw_button(notice: Notice, only: Audience) -> Button:
    return Button(
        "button-notice-withdraw",
        f"/notice withdraw {notice.ref}",
        audience=only,
        facts={"ref": str(notice.ref)},
    )


async def _receipt_said(turn: UserTurn, notice: Notice) -> None:
    if not turn.input.private and turn.group and turn.group.code not in notice.to.groups:
        # The cards are in other threads, so nothing here would show that the command was received.
        turn.drew.clear()
    if notice.to.groups:
        turn.receipt("receipt-notice-said", ref=str(notice.ref), groups=notice.to.groups)
    else:
        readers = await addressed(turn, notice.to)
        waiting = [each.label for each in readers if not each.reachable]
        key = "receipt-notice-waiting" if waiting else "receipt-notice-sent"
        count = len(readers) - len(waiting)
        turn.receipt(key, ref=str(notice.ref), count=count, labels=", ".join(waiting))
        line = quiet_line(turn.voice, notice, await sleepers(turn, notice, turn.now))
        if line is not None:
            turn.answer(
                lines(bold(notice.ref), line),
                buttons=[[sound_button(notice, turn.only)]],
                subject=str(notice.ref),
                version=notice.version,
            )


async def _needs_second(turn: Turn, groups: Sequence[str]) -> bool:
    """Return True if a second member of the secretariat must confirm a notice to these groups.

    That is so if the configuration requires it and the notice goes to every group that is set
    up.
    """
    known = await turn.records.groups.all()
    bound = {code for code, group in known.items() if group.place is not None}
    return turn.desk.notice_two_secretaries and bool(groups) and bound <= set(groups)
