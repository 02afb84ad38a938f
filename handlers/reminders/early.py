"""A snooze typed before the reminder has come: the desk never brings it forward, but asks."""

from __future__ import annotations

from datetime import datetime

from domain.reminders import Reminder
from handlers.reminders.timers import subject_of
from handlers.turns.buttons import Button
from handlers.turns.checks import option_button
from handlers.turns.parsing import absolute
from handlers.turns.snoozes import snoozed_until
from handlers.turns.user_turn import UserTurn
from voice import lines

_STEP_BUTTONS = {
    "cancel": "button-cancel-reminder",
    "change": "button-change-reminder",
    "skip": "button-skip-reminder",
}


async def comes_early(turn: UserTurn, reminder: Reminder, at: datetime) -> bool:
    """Return True if a snooze until *at* could send the reminder before its time.

    The buttons for a snooze stand only under a reminder that has come, so a press never does.
    """
    if turn.button is not None or not reminder.standing or reminder.at <= turn.now:
        return False
    if not await turn.records.timers.sent_since(subject_of(reminder), reminder.created_at):
        return True
    # The person has put it off already, or changed its time after it came.
    return reminder.recurrence is None and reminder.target is None and at < reminder.at


def ask_when(turn: UserTurn, reminder: Reminder, length: str, at: datetime) -> None:
    """Say when the reminder comes, and ask which time is meant; nothing is changed.

    A single reminder can come so much later than planned, or so long after now. One that recurs
    can be skipped or changed.
    """
    say, number = turn.voice.say, str(reminder.number)
    text = lines(say("reminder-comes", number=number, at=reminder.at), say("reminder-comes-asks"))
    if reminder.user != turn.person.user:
        buttons: list[list[Button]] = []
    elif reminder.recurrence is not None:
        buttons = [[step_button(turn, step, number) for step in ("skip", "change")]]
    else:
        later = snoozed_until(turn, length, "", since=reminder.at)
        meant = [(absolute(each), each) for each in (later, at)]
        buttons = [
            [option_button(f"/remind change {number} {words}", (words, each), turn)]
            for words, each in meant
        ]
    turn.answer(text, buttons=buttons)
    turn.receipt_elsewhere()


def step_button(turn: UserTurn, step: str, number: str) -> Button:
    """Return the button for a step on the person's reminder of that number."""
    return Button(
        _STEP_BUTTONS[step],
        f"/remind {step} {number}",
        audience=turn.only,
        facts={"number": number},
    )
