"""Snoozing: a person puts off a private notice, without effect on other people."""

from __future__ import annotations

from datetime import datetime

from domain.refusals import NotUnderstood
from domain.reminders import SNOOZE, snoozed
from handlers.turns.buttons import Button
from handlers.turns.user_turn import UserTurn
from storage.mail.buttons import Audience


def snooze_buttons(line: str, only: Audience) -> list[Button]:
    """Return the buttons that put off a private notice; each types *line* and a length of time."""
    return [Button(f"button-snooze-{name}", f"{line} {name}", audience=only) for name in SNOOZE]


def snoozed_until(turn: UserTurn, length: str, usage: str) -> datetime:
    """Return the instant at which the notice is sent again.

    Raises NotUnderstood with *usage* if *length* is not understood.
    """
    at = snoozed(length, turn.now, turn.person.zone)
    if at is None:
        raise NotUnderstood(usage=usage)
    return at
