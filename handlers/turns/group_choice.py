"""Asking for which of several groups a command is."""

from __future__ import annotations

from collections.abc import Sequence

from handlers.turns.turn import ONCE, Button, UserTurn
from storage.mail.buttons import Audience


def ask_group(turn: UserTurn, command: str, words: str, codes: Sequence[str]) -> None:
    """Ask for which of several groups a command is; each button is the command with its group."""
    only = Audience(user=turn.person.user)
    buttons = [
        Button(f"button-{code.lower()}", f"/{command} {code} {words}".strip(), only)
        for code in codes
    ]
    text = turn.voice.say("ask-group", usage=f"/{command} {codes[0]} …")
    turn.answer(text, buttons=[buttons], subject=f"{ONCE}{turn.input.row}")
