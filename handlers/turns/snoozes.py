"""Snoozing: a person puts off a notice to themselves, and nobody else's."""

from __future__ import annotations

from datetime import datetime

from domain.refusals import NotUnderstood
from domain.reminders import SNOOZE, snoozed
from handlers.turns.buttons import Button
from handlers.turns.user_turn import UserTurn
from storage.mail.buttons import Audience


def snooze_buttons(line: str, only: Audience) -> list[Button]:
    """Return the buttons under a private notice; each types *line* and how long to put it off."""
    return [Button(f"button-snooze-{name}", f"{line} {name}", audience=only) for name in SNOOZE]


def snoozed_until(turn: UserTurn, length: str, usage: str) -> datetime:
    """Return the instant until which it is put off; raises NotUnderstood, which shows *usage*."""
    at = snoozed(length, turn.now, turn.person.zone)
    if at is None:
        raise NotUnderstood(usage=usage)
    return at
