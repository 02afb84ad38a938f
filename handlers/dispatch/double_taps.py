"""Refuses a press on a card that has just changed because of the same person's last press."""

from __future__ import annotations

from datetime import datetime, timedelta

from domain.refusals import JustChanged
from handlers.turns.user_turn import UserTurn
from storage.mail.buttons import StoredButton
from storage.mail.presses import Press

#: The person's next press on the card counts only this long after Telegram has answered the edit.
#: Before that, the finger may still be where another button was.
PAUSE = timedelta(seconds=2)


async def refuse_double_tap(turn: UserTurn, button: StoredButton) -> None:
    """Raise JustChanged if the person cannot have seen the card as it is now.

    That is so until PAUSE after Telegram has answered the edit that the person's own press has
    caused. A second press of the same button is not refused here, because the command answers that
    it was carried out before.
    """
    recent = await turn.records.presses.recent(turn.person.user, turn.input.at - PAUSE)
    hasty = [each for each in recent if each.token != button.token and _is_hasty(turn, each)]
    card = await _card_of(turn, button) if hasty else None
    for press in hasty:
        if press.card != card or await _turns_pages(turn, button, press):
            continue
        # The edit may have been given up, for example in a closed topic. Then nothing has changed.
        chat = turn.input.place.chat
        if press.answered_at or await turn.records.outbox.unsent(chat, press.card):
            raise JustChanged


def _is_hasty(turn: UserTurn, press: Press) -> bool:
    """Return True if the present input came before the end of the pause after that press.

    The pause is over if one of the clocks says so: the sandbox's clock may stand still.
    """
    clocks = (
        (turn.input.at, press.answered_at),
        (turn.input.machine_at, press.machine_answered_at),
    )
    return not any(_is_over(now, answered) for now, answered in clocks)


def _is_over(now: datetime | None, answered_at: datetime | None) -> bool:
    return now is not None and answered_at is not None and now - answered_at >= PAUSE


async def _card_of(turn: UserTurn, button: StoredButton) -> str | None:
    """Return the key of the card on which the button was pressed, or None if it is on no card."""
    if turn.input.message_id is None:
        # Telegram did not say which message it was. The button's subject is its card's key.
        return button.subject
    return await turn.records.cards.at(turn.input.place.chat, turn.input.message_id)


async def _turns_pages(turn: UserTurn, button: StoredButton, press: Press) -> bool:
    """Return True if this press and the last one only show another part of a list."""
    last = await turn.records.buttons.find(press.token)
    return last is not None and _shows(turn, button) and _shows(turn, last)


def _shows(turn: UserTurn, button: StoredButton) -> bool:
    command = turn.desk.contents.commands.get(button.line.split()[0].removeprefix("/"))
    return command is not None and command.shows
