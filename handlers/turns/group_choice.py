"""Asking for which of several groups a command is."""

from __future__ import annotations

from collections.abc import Sequence

from handlers.turns.turn import ONCE, Asked, Key
from storage.mail.buttons import Audience


def ask_group(turn: Asked, command: str, words: str, codes: Sequence[str]) -> None:
    """Ask for which of several groups a command is; each button is the command with its group."""
    only = Audience(user=turn.person.user)
    keys = [
        Key(f"button-{code.lower()}", f"/{command} {code} {words}".strip(), only) for code in codes
    ]
    text = turn.voice.say("ask-group", usage=f"/{command} {codes[0]} …")
    turn.answer(text, keys=[keys], subject=f"{ONCE}{turn.heard.row}")
