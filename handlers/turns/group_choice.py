"""Asks a person to choose one of several groups for a command."""

from __future__ import annotations

from collections.abc import Sequence

from handlers.turns.buttons import UNREAD, Button
from handlers.turns.user_turn import UserTurn


def ask_group(turn: UserTurn, command: str, words: str, codes: Sequence[str]) -> None:
    """Ask the person for the group; each button types the command with one group's code."""
    row = [
        Button(f"button-{code.lower()}", f"/{command} {code} {words}".strip(), audience=turn.only)
        for code in codes
    ]
    text = turn.voice.say("ask-group", usage=f"/{command} {codes[0]} …")
    turn.answer(text, buttons=[row], subject=f"{UNREAD}{turn.input.row}")
