"""Snoozing: a person puts off a private notice, without effect on other people."""

from __future__ import annotations

from datetime import datetime

from domain.reminders import SNOOZE, UnreadLength, tomorrow
from handlers.turns.buttons import Button
from handlers.turns.user_turn import UserTurn
from storage.mail.buttons import Audience
from voice.lengths import is_tomorrow, read_length


def snooze_buttons(line: str, only: Audience) -> list[Button]:
    """Return the buttons that put off a private notice; each types *line* and a length of time."""
    return [Button(f"button-snooze-{name}", f"{line} {name}", audience=only) for name in SNOOZE]


def snoozed_until(
    turn: UserTurn, length: str, line: str, *, since: datetime | None = None
) -> datetime:
    """Return the instant at which the notice is sent again: *length* after *since*, or after now.

    Raises UnreadLength if *length* is not understood; it shows what may stand behind *line*.
    """
    if is_tomorrow(length):
        return tomorrow(since or turn.now, turn.person.zone)
    found = read_length(length)
    if found is None:
        raise UnreadLength(line=line)
    return (since or turn.now) + found
