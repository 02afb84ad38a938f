"""Refuses a press on what has just been drawn because of the same person's last press."""

from __future__ import annotations

from datetime import datetime, timedelta

from domain.refusals import JustChanged
from handlers.turns.user_turn import UserTurn
from storage.mail.buttons import StoredButton
from storage.mail.presses import MESSAGE, Press

#: The person's next press on the card counts only this long after Telegram has answered the edit.
#: Before that, the finger may still be where another button was.
PAUSE = timedelta(seconds=2)


async def refuse_double_tap(turn: UserTurn, button: StoredButton) -> None:
    """Raise JustChanged if the person cannot have seen yet what their last press has drawn.

    That is so until PAUSE after Telegram has answered the edit of the card, or the new message in
    the private chat, that the person's own press has caused. A second press of the same button is
    not refused here, because the command answers that it was carried out before.
    """
    recent = await turn.records.presses.recent(turn.person.user, turn.input.at - PAUSE)
    hasty = [each for each in recent if each.token != button.token and _is_hasty(turn, each)]
    card = await _card_of(turn, button) if hasty else None
    for press in hasty:
        if not _is_drawn_by(press, turn, button, card) or await _turns_pages(turn, button, press):
            continue
        # The letter may have been given up, for example in a closed topic. Then nothing has
        # changed.
        place = await turn.records.cards.place(press.shown) or turn.input.place
        if press.answered_at or await turn.records.outbox.unsent(place.chat, press.shown):
            raise JustChanged


def _is_drawn_by(press: Press, turn: UserTurn, button: StoredButton, card: str | None) -> bool:
    """Return True if *press* has drawn the card, or brought the message, that is pressed now."""
    if not press.shown.startswith(MESSAGE):
        return press.shown == card
    if press.message_id is None or turn.input.message_id is None:
        return turn.input.private and press.at == button.made_at
    return turn.input.private and press.message_id == turn.input.message_id


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
