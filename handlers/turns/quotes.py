"""Quotes: the words of another message that a command without words of its own is about."""

from __future__ import annotations

from domain.characters import is_blank, refuse_lines, tidy
from domain.guards import refuse_guarded
from domain.refusals import NoText, ReplyNotRead, Usage
from handlers.turns.user_turn import UserTurn


def replies(turn: UserTurn) -> bool:
    """Return True if the command replies to a message of a person."""
    return turn.input.reply_text is not None or turn.input.reply_elsewhere


def quoted_words(turn: UserTurn, usage: Usage) -> str:
    """Return the words of the message replied to, or the quoted part of them.

    Raises ReplyNotRead if that message is in another chat and no part of it is quoted. Raises
    NoText, TooManyLines, TextTooLong, or a refusal of what must not be stored, if the words cannot
    be the text of an entry.
    """
    words = turn.input.reply_text
    if words is None:
        raise ReplyNotRead(usage=usage)
    text = tidy(words).strip()
    if is_blank(text):
        raise NoText(usage=usage)
    refuse_lines(text)
    turn.parser().refuse_long(text)
    refuse_guarded(text)
    return text
