"""The command /remind: sets, lists, changes, skips, puts off and cancels reminders by number."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from domain.actions.lines import ALREADY
from domain.people.model import Role
from domain.permissions import Act
from domain.refs import Ref, read_ref
from domain.refusals import (
    NotUnderstood,
    UnknownRef,
)
from domain.reminders import SENT, THREAD, NoSuchReminder, Reminder, ReminderState
from domain.times.wall_clock import local
from handlers.reminders.early import ask_when, comes_early, step_button
from handlers.reminders.forms import RemindForm
from handlers.reminders.messages import concerns
from handlers.reminders.steps import (
    CancelReminderForm,
    ChangeReminderForm,
    DoneReminderForm,
    ListRemindersForm,
    SkipReminderForm,
    SnoozeReminderForm,
    UnclearStepForm,
)
from handlers.reminders.targets import refuse_target
from handlers.reminders.timers import cancel_reminder, drop_next, plan_reminder, put_off
from handlers.turns.buttons import ONCE, Button
from handlers.turns.entries import find_action
from handlers.turns.parsing import absolute
from handlers.turns.ranks import Menu
from handlers.turns.routes import Routes
from handlers.turns.snoozes import snoozed_until
from handlers.turns.user_turn import UserTurn
from storage.actions import KIND
from voice import lines
from voice.reminders import reminder_list, reminder_set
from voice.speech.recurrences import recurrence_line

routes = Routes()

#: The list shows at most this many reminders, with buttons for each.
_SHOWN = 20


@routes.command(
    "remind",
    act=Act.REMIND,
    about=KIND,
    also=(Act.REMIND_THREAD, Act.REMIND_MEMBERS),
    form=RemindForm,
    menu=Menu(
        delegate=120,
        head=120,
        expert=60,
        facilitator=100,
        observer=110,
        secretariat=100,
        told=dict.fromkeys((Role.DELEGATE, Role.EXPERT, Role.OBSERVER), "-own"),
    ),
    example="example-remind",
)
async def set_reminder(turn: UserTurn, form: RemindForm) -> None:
    """Set a reminder for the person alone, for the members of a delegation, or for a thread."""
    here = turn.group.code if turn.group else None
    reminder = Reminder(
        number=0,
        user=turn.person.user,
        at=form.at,
        created_at=turn.now,
        ref=str(form.ref) if form.ref else None,
        text=form.text,
        group=form.group or (form.ref.group if form.ref else here),
        target=form.target,
        recurrence=form.recurrence,
        rings=0 if form.until_done else None,
    )
    await refuse_target(turn, reminder.target, reminder.group)
    if await _asks_for_number(turn, form):
        return
    if form.ref is not None:
        await _refuse_closed(turn, form.ref)
        if form.target == THREAD and form.ref.group != form.group:
            raise UnknownRef(ref=str(form.ref), nearest=())
    number = await turn.records.counters.next(str(turn.person.user), "reminder")
    reminder = replace(reminder, number=number)
    turn.records.reminders.add(reminder)
    plan_reminder(turn, reminder)
    await _record(turn, "reminder-set", reminder)
    turn.answer(reminder_set(turn.voice, reminder))
    turn.popup = ""


@routes.step("remind", ListRemindersForm)
async def list_reminders(turn: UserTurn, _form: ListRemindersForm) -> None:
    """List the next of the person's reminders, with buttons for the steps on each."""
    planned = await turn.records.reminders.planned(turn.person.user, most=_SHOWN)
    count = await turn.records.reminders.count_planned(turn.person.user)
    turn.answer(reminder_list(turn.voice, planned, count), buttons=_buttons(turn, planned))
    turn.receipt_elsewhere()


@routes.step("remind", CancelReminderForm)
async def cancel(turn: UserTurn, form: CancelReminderForm) -> None:
    """Cancel one reminder or several; if one of them is not planned, none is cancelled."""
    for number in form.numbers:
        reminder = await _own(turn, number)
        cancel_reminder(turn, reminder)
        await _record(turn, "reminder-cancelled", reminder)
    if len(form.numbers) == 1:
        turn.receipt("receipt-reminder-cancelled", number=str(form.numbers[0]))
    else:
        numbers = ", ".join(map(str, form.numbers))
        turn.receipt("receipt-reminders-cancelled", numbers=numbers)


@routes.step("remind", DoneReminderForm)
async def finish(turn: UserTurn, form: DoneReminderForm) -> None:
    """End a reminder; one that was sent for the last time can be ended too, without effect."""
    reminder = await turn.records.reminders.find(turn.person.user, form.number)
    if reminder is None or not (reminder.standing or reminder.state in SENT):
        raise NoSuchReminder(number=str(form.number))
    if reminder.standing:
        drop_next(turn, reminder)
        turn.records.reminders.save(reminder.become(ReminderState.SENT))
        await _record(turn, "reminder-done", reminder)
    turn.receipt("receipt-reminder-done", number=str(form.number))


@routes.step("remind", SkipReminderForm)
async def skip(turn: UserTurn, form: SkipReminderForm) -> None:
    """Skip the next occurrence of a recurring reminder; it still counts as one occurrence."""
    reminder = await _own(turn, form.number)
    if reminder.recurrence is None:
        raise NotUnderstood(usage=f"/remind cancel {form.number}")
    _latest, following = reminder.occurrences(max(turn.now, reminder.at))
    await _record(turn, "reminder-skipped", reminder)
    if following is None:
        cancel_reminder(turn, reminder)
        turn.receipt("receipt-reminder-ended", number=str(form.number))
        return
    _replan(turn, reminder, reminder.plan(following, reminder.recurrence))
    turn.receipt("receipt-reminder-skipped", number=str(form.number), at=following)


@routes.step("remind", ChangeReminderForm)
async def change(turn: UserTurn, form: ChangeReminderForm) -> None:
    """Give a reminder another time.

    A recurring reminder keeps its days if only a time of day is given. If the words name one day,
    it comes once; the answer says so and offers to keep the days.
    """
    reminder = await _own(turn, form.number)
    kept = _with_days(turn, reminder, form)
    if form.clock is not None and kept is not None:
        changed = kept
    elif form.at is not None:
        changed = reminder.plan(form.at, form.recurrence)
    else:
        assert form.past is not None, "a time that has passed was refused"
        raise form.past
    _replan(turn, reminder, changed)
    await _record(turn, "reminder-changed", changed)
    ends = reminder.recurrence is not None and changed.recurrence is None
    text = lines(
        reminder_set(turn.voice, changed), turn.voice.say("reminder-once-now") if ends else None
    )
    turn.answer(text, buttons=_keep_button(turn, kept) if ends else ())
    turn.popup = ""


@routes.step("remind", SnoozeReminderForm)
async def snooze(turn: UserTurn, form: SnoozeReminderForm) -> None:
    """Send the reminder again later, to this person only; a recurrence continues as planned."""
    reminder = await turn.records.reminders.find(form.owner or turn.person.user, form.number)
    if reminder is None or not concerns(reminder, turn.person):
        raise NoSuchReminder(number=str(form.number))
    at = snoozed_until(turn, form.length, f"/remind snooze {form.number}")
    if await comes_early(turn, reminder, at):
        ask_when(turn, reminder, form.length, at)
        return
    if reminder.ref is not None and (ref := read_ref(reminder.ref)) is not None:
        await _refuse_closed(turn, ref)
    if reminder.target or (reminder.recurrence and reminder.standing):
        await put_off(turn, reminder, at)
    else:
        _replan(turn, reminder, reminder.plan(at))
    if reminder.user == turn.person.user:
        turn.receipt("receipt-reminder-snoozed", number=str(reminder.number), at=at)
    else:
        turn.receipt("receipt-reminder-later", at=at)


@routes.step("remind", UnclearStepForm)
async def refuse_step(_turn: UserTurn, _form: UnclearStepForm) -> None:
    """Do nothing: the form has refused the step already."""


async def _asks_for_number(turn: UserTurn, form: RemindForm) -> bool:
    """Ask whether "1 tomorrow 09:00" changes reminder 1 or sets one; return False if it is clear.

    It is clear unless the person has a reminder with that number.
    """
    if turn.seen or form.target or not re.fullmatch(r"[#№]?\d{1,9}", form.text or ""):
        return False
    number = int(re.sub(r"\D", "", form.text or ""))
    known = await turn.records.reminders.find(turn.person.user, number)
    if known is None or not known.standing:
        return False
    when = form.recurrence.canonical() if form.recurrence else absolute(form.at)
    facts = {"number": str(number), "text": form.text}
    buttons = [
        [Button(label, line, audience=turn.only, facts=facts)]
        for label, line in (
            ("button-change-reminder", f"/remind change {number} {when}"),
            ("button-new-reminder", f"/remind {form.text} {when}"),
        )
    ]
    text = turn.voice.say("ask-reminder-number", **facts)
    turn.answer(text, buttons=buttons, subject=f"{ONCE}{turn.input.row}")
    turn.popup = ""
    return True


async def _refuse_closed(turn: UserTurn, ref: Ref) -> None:
    """Raise a Refusal if the person may not see the entry, or if it is closed."""
    action = await find_action(turn, ref)
    if action.ended:
        last = max(action.lines, key=lambda line: line.since)
        raise ALREADY[last.state](ref=str(ref), at=last.since)


def _replan(turn: UserTurn, before: Reminder, after: Reminder) -> None:
    drop_next(turn, before)
    turn.records.reminders.save(after)
    plan_reminder(turn, after)


async def _own(turn: UserTurn, number: int) -> Reminder:
    """Return the person's own reminder; raises NoSuchReminder if it is not planned any more."""
    reminder = await turn.records.reminders.find(turn.person.user, number)
    if reminder is None or not reminder.standing:
        raise NoSuchReminder(number=str(number))
    return reminder


async def _record(turn: UserTurn, kind: str, reminder: Reminder) -> None:
    """Append to the desk's own journal without the text, which is private to the person.

    A reminder in a thread is recorded with its text in the journal of the group.
    """
    facts: dict[str, Any] = {"number": reminder.number}
    if reminder.target == THREAD:
        facts |= {"text": reminder.text, "about": reminder.ref, "at": reminder.at}
    group = reminder.group if reminder.target == THREAD else None
    await turn.record_own(group or "DESK", kind, **facts)


def _buttons(turn: UserTurn, planned: Sequence[Reminder]) -> list[list[Button]]:
    rows: list[list[Button]] = []
    for each in planned:
        steps = ["cancel", "change", *(["skip"] if each.recurrence else [])]
        rows.append([step_button(turn, step, str(each.number)) for step in steps])
    return rows


def _with_days(turn: UserTurn, reminder: Reminder, form: ChangeReminderForm) -> Reminder | None:
    """Return a recurring reminder on the same days at the new time of day.

    Returns None if it does not recur, if it has ended, or if the words name a recurrence.
    """
    zone = turn.parser().zone
    clock = form.clock or (local(form.at, zone).time() if form.at else None)
    if reminder.recurrence is None or form.recurrence is not None or clock is None:
        return None
    return reminder.at_clock(clock, zone, turn.now)


def _keep_button(turn: UserTurn, kept: Reminder | None) -> list[list[Button]]:
    """Return the button that makes the reminder recur as before, at its new time of day."""
    if kept is None or kept.recurrence is None:
        return []
    often = recurrence_line(turn.voice, kept.recurrence)
    line = f"/remind change {kept.number} {kept.recurrence.canonical()}"
    return [[Button("button-words", line, audience=turn.only, facts={"words": often})]]
