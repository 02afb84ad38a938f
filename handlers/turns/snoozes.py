"""Snoozing: one's own notice is put off, and nobody else's."""

from __future__ import annotations

from datetime import datetime

from domain.refusals import NotUnderstood
from domain.reminders import SNOOZE, snoozed
from handlers.turns.turn import Button, UserTurn
from storage.mail.buttons import Audience


def snooze_buttons(line: str, only: Audience) -> list[Button]:
    """The buttons under a private notice; each types *line* and how long it is put off."""
    return [Button(f"button-snooze-{name}", f"{line} {name}", only) for name in SNOOZE]


def snoozed_until(turn: UserTurn, length: str, usage: str) -> datetime:
    """Until when, or a refusal that shows how it is sent."""
    at = snoozed(length, turn.now, turn.person.zone)
    if at is None:
        raise NotUnderstood(usage=usage)
    return at
