"""Completes a command that is sent as a reply to a card: the card's reference is meant."""

from __future__ import annotations

from domain.refs import read_ref
from handlers.turns.routes import Command
from handlers.turns.steps import takes_step
from handlers.turns.user_turn import UserTurn


async def with_ref(turn: UserTurn, command: Command, words: str) -> str:
    """Return *words* with the reference of the message replied to, if they need one.

    A reference that the person has typed counts alone.
    """
    if turn.input.reply_to is None and turn.input.reply_ref is None:
        return words
    parser = turn.parser()
    if command.step(words, parser) is not None:
        return words
    lacking = command.form.lacks_ref(words, parser)
    ref = await _replied_ref(turn) if lacking or command.steps else None
    if ref is not None and takes_step(command, ref, words, parser):
        return f"{ref} {words}"
    return command.form.put_ref(ref, words, parser) if ref is not None and lacking else words


async def _replied_ref(turn: UserTurn) -> str | None:
    """Return the reference of the card replied to, or the one that another message names."""
    chat, message = turn.input.place.chat, turn.input.reply_to
    card = await turn.records.cards.at(chat, message) if message is not None else None
    ref = read_ref((card or "").partition(".")[0]) or read_ref(turn.input.reply_ref or "")
    return str(ref) if ref else None
