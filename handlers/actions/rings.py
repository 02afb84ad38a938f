"""Decides whether a person has had, or gets at the same time, a like notice about an item."""

from __future__ import annotations

from datetime import timedelta

from domain.actions.model import Action
from domain.people.model import Person
from domain.timers import PROMPT, Timer
from handlers.turns.turn import Turn

#: The kinds of timer: a notice near the due time; a private notice that quiet hours or the person
#: have put off.
DUE, PRIVATE = "action-due", "action-private"
#: The slot of a notice that a person has put off begins with this.
SNOOZE = "snooze-"
#: A notice that quiet hours have delayed says that the due time has passed. The next notice says
#: the same, so a person does not get it within this time.
_LATELY = timedelta(hours=2)


async def rings_anyway(turn: Turn, timer: Timer) -> bool:
    """Return True if the person gets a newer notice about the item at the same time.

    This happens if several notices are due together, as after a time in which the desk was off.
    """
    planned = await turn.records.timers.planned(timer.subject)
    coming = [each for each in planned if each.at <= turn.now]
    sent = await turn.records.timers.sent_since(timer.subject, timer.at)
    return any(each.kind == DUE and each.version == timer.version for each in [*coming, *sent])


async def rang_lately(turn: Turn, action: Action, person: Person) -> bool:
    """Return True if a delayed notice has just told the person that the due time has passed."""
    if action.due is None or turn.now <= action.due or person.quiet is None:
        return False
    since = max(turn.now - _LATELY, action.due)
    if person.quiet.until(since - PROMPT, person.zone) is None:
        return False  # The quiet hours ended long ago, and with them every delay.
    sent = await turn.records.timers.sent_since(str(action.ref), since)
    return any(
        each.kind == PRIVATE
        and each.target == str(person.user)
        and not each.slot.startswith(SNOOZE)
        for each in sent
    )
