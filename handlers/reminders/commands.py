"""Reminders: asked for, listed, changed, skipped, put off and cancelled, by number."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from domain.actions.lines import ALREADY
from domain.permissions import Act
from domain.refs import Ref, read_ref
from domain.refusals import (
    GroupNotSetUp,
    HeadsOnly,
    MayNot,
    NotAccreditedHere,
    NotUnderstood,
    OtherDelegation,
    UnknownRef,
)
from domain.reminders import THREAD, NoSuchReminder, Reminder
from handlers.reminders.forms import RemindForm
from handlers.reminders.messages import concerns, entitled
from handlers.reminders.timers import cancel_reminder, drop_next, plan_later, plan_reminder
from handlers.turns.entries import find_action
from handlers.turns.routes import Routes
from handlers.turns.snoozes import snoozed_until
from handlers.turns.turn import Button, UserTurn
from storage.mail.buttons import Audience
from voice.reminders import reminder_list, reminder_set

routes = Routes()


@routes.command(
    "remind", act=Act.REMIND, form=RemindForm, menu=12, example="HUM-A1 tomorrow 07:00"
)
async def remind(turn: UserTurn, words: RemindForm) -> None:
    """Be reminded in private, or have others reminded; list, change, skip, put off or cancel."""
    match words.step:
        case "list":
            planned = await turn.records.reminders.planned(turn.person.user)
            turn.answer(reminder_list(turn.voice, planned), buttons=_buttons(turn, planned))
            turn.receipt_elsewhere()
        case "cancel":
            await _cancel(turn, words.number)
        case "skip":
            await _skip(turn, words.number)
        case "change":
            await _change(turn, words)
        case "snooze":
            await _snooze(turn, words)
        case _:
            await _set(turn, words)


async def _set(turn: UserTurn, words: RemindForm) -> None:
    assert words.at is not None, "read() gives every reminder a time"
    here = turn.group.code if turn.group else None
    group = words.group or (words.ref.group if words.ref else here)
    reminder = Reminder(
        0, turn.person.user, words.at, turn.now, str(words.ref) if words.ref else None, words.text,
        group, target=words.target, recurrence=words.recurrence,
    )  # fmt: skip
    await _refuse_target(turn, reminder)
    if words.ref is not None:
        await _refuse_closed(turn, words.ref)
        if words.target == THREAD and words.ref.group != words.group:
            raise UnknownRef(ref=str(words.ref), nearest=())
    number = await turn.records.counters.next(str(turn.person.user), "reminder")
    reminder = replace(reminder, number=number)
    turn.records.reminders.add(reminder)
    plan_reminder(turn, reminder)
    await _record(turn, "reminder-set", reminder)
    turn.answer(reminder_set(turn.voice, reminder))
    turn.popup = ""


async def _refuse_target(turn: UserTurn, reminder: Reminder) -> None:
    """Raise where the person may not have those reminded, or the group is not there."""
    if reminder.target == THREAD:
        assert reminder.group is not None, "a thread is a group's"
        if not entitled(turn.person, replace(reminder, target=THREAD)):
            if turn.person.sees(reminder.group):
                raise MayNot(role=turn.person.role)
            raise NotAccreditedHere(group=reminder.group)
        if await turn.records.groups.find(reminder.group) is None:
            raise GroupNotSetUp
    elif not entitled(turn.person, reminder):
        if not turn.person.heads:
            raise HeadsOnly
        raise OtherDelegation(delegations=(reminder.target,))


async def _refuse_closed(turn: UserTurn, ref: Ref) -> None:
    """Raise where the person sees no such entry, or it is closed."""
    action = await find_action(turn, ref)
    if action.ended:
        last = max(action.lines, key=lambda line: line.since)
        raise ALREADY[last.state](ref=str(ref), at=last.since)


async def _cancel(turn: UserTurn, number: int) -> None:
    reminder = await _own(turn, number)
    await cancel_reminder(turn, reminder)
    await _record(turn, "reminder-cancelled", reminder)
    turn.receipt("receipt-reminder-cancelled", number=str(number))


async def _skip(turn: UserTurn, number: int) -> None:
    """Leave out the next time of what recurs; it counts as one of its times."""
    reminder = await _own(turn, number)
    if reminder.recurrence is None:
        raise NotUnderstood(usage=f"/remind cancel {number}")
    _latest, following = reminder.occurrences(max(turn.now, reminder.at))
    await _record(turn, "reminder-skipped", reminder)
    if following is None:
        await cancel_reminder(turn, reminder)
        turn.receipt("receipt-reminder-ended", number=str(number))
        return
    _replan(turn, reminder, reminder.plan(following, reminder.recurrence))
    turn.receipt("receipt-reminder-skipped", number=str(number), at=following)


async def _change(turn: UserTurn, words: RemindForm) -> None:
    assert words.at is not None, "read() gives every change a time"
    reminder = await _own(turn, words.number)
    changed = reminder.plan(words.at, words.recurrence)
    _replan(turn, reminder, changed)
    await _record(turn, "reminder-changed", changed)
    turn.answer(reminder_set(turn.voice, changed))
    turn.popup = ""


async def _snooze(turn: UserTurn, words: RemindForm) -> None:
    """Be told again later, oneself alone; what recurs for others or oneself goes on as planned."""
    reminder = await turn.records.reminders.find(words.owner or turn.person.user, words.number)
    if reminder is None or not concerns(reminder, turn.person):
        raise NoSuchReminder(number=str(words.number))
    at = snoozed_until(turn, words.length, f"/remind snooze {words.number} 1h")
    if reminder.ref is not None and (ref := read_ref(reminder.ref)) is not None:
        await _refuse_closed(turn, ref)
    if reminder.target or (reminder.recurrence and reminder.standing):
        plan_later(turn, reminder, turn.person, at)
    else:
        _replan(turn, reminder, reminder.plan(at))
    if reminder.user == turn.person.user:
        turn.receipt("receipt-reminder-snoozed", number=str(reminder.number), at=at)
    else:
        turn.receipt("receipt-reminder-later", at=at)


def _replan(turn: UserTurn, before: Reminder, after: Reminder) -> None:
    drop_next(turn, before)
    turn.records.reminders.save(after)
    plan_reminder(turn, after)


async def _own(turn: UserTurn, number: int) -> Reminder:
    """The person's own reminder in which there is something still to be told, or a refusal."""
    reminder = await turn.records.reminders.find(turn.person.user, number)
    if reminder is None or not reminder.standing:
        raise NoSuchReminder(number=str(number))
    return reminder


async def _record(turn: UserTurn, kind: str, reminder: Reminder) -> None:
    """In the desk's own chain, without the words: they are the person's alone.

    What is said in a thread is recorded in the group's chain, with its words.
    """
    facts: dict[str, Any] = {"number": reminder.number}
    if reminder.target == THREAD:
        facts |= {"text": reminder.text, "about": reminder.ref, "at": reminder.at}
    group = reminder.group if reminder.target == THREAD else None
    await turn.record(
        group or "DESK", kind, actor=turn.person.delegation, member=turn.person.user, **facts
    )


def _buttons(turn: UserTurn, planned: Sequence[Reminder]) -> list[list[Button]]:
    only = Audience(user=turn.person.user)
    rows: list[list[Button]] = []
    for each in planned[:20]:
        number = str(each.number)
        facts = {"number": number}
        row = [
            Button("button-cancel-reminder", f"/remind cancel {number}", only, facts),
            Button("button-change-reminder", f"/remind change {number}", only, facts),
        ]
        if each.recurrence:
            row.append(Button("button-skip-reminder", f"/remind skip {number}", only, facts))
        rows.append(row)
    return rows
