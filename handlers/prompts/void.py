"""Finds out that a preview can record nothing any more, so that it does not stand in the way."""

from __future__ import annotations

from domain.refusals import Refusal
from handlers.turns.routes import Command
from handlers.turns.user_turn import UserTurn
from storage.prompts import Prompt


async def why_void(turn: UserTurn, command: Command, prompt: Prompt) -> Refusal | None:
    """Return why the command can have no effect on the preview's entry now, or None if it can.

    For example, somebody else of the delegation has answered the question.
    """
    if prompt.field is not None or "ref" not in prompt.answers:
        return None
    try:
        await command.form.prefill(prompt.answers["ref"], turn)
    except Refusal as refusal:
        return refusal
    return None
