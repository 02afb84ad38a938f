"""Takes a yes for the press of the only button under a question about a time."""

from __future__ import annotations

from dataclasses import replace

from domain.actions.model import CORRECTABLE
from domain.refusals import NothingAsked
from domain.times.refusals import ButtonWaits
from handlers.prompts.messages import CHOICE
from handlers.turns.user_turn import UserTurn
from storage.prompts import Prompt
from voice.yes_no import is_no, is_stop, is_yes


async def offer_choice(turn: UserTurn, typed: str) -> None:
    """Wait for a yes to the only button that the desk shows now, which types the line *typed*.

    If the person's own line answers a question, that stays open.
    """
    user, open_ = turn.person.user, None
    name = turn.line[1:].split()[0].partition("@")[0].lower()
    if not turn.line.startswith("/"):
        open_ = await turn.records.prompts.find(user)
    elif name in turn.desk.contents.commands:
        open_ = Prompt(user, name, CHOICE, turn.now, turn.input.row)
    if open_ is not None:
        answers = {**open_.answers, CHOICE: typed}
        turn.records.prompts.ask(replace(open_, answers=answers, asked_at=turn.now))


async def drop_choice(turn: UserTurn) -> None:
    """End the wait for a yes, because a button was pressed."""
    prompt = await turn.records.prompts.find(turn.person.user)
    if prompt is not None and prompt.field == CHOICE:
        turn.records.prompts.close(prompt.user)


def take_choice(turn: UserTurn, prompt: Prompt, text: str) -> tuple[Prompt, str]:
    """Return the prompt without its choice, and the line to carry out if *text* decides it.

    Raises ButtonWaits for other words if nothing else is asked, and NothingAsked for a yes that
    comes too late.
    """
    typed = prompt.answers.get(CHOICE)
    if typed is None:
        return prompt, ""
    answers = {name: words for name, words in prompt.answers.items() if name != CHOICE}
    left = replace(prompt, answers=answers)
    if is_yes(text):
        if turn.now - prompt.asked_at > CORRECTABLE:
            raise NothingAsked
        if prompt.field == CHOICE:
            turn.records.prompts.close(prompt.user)
        else:
            turn.records.prompts.ask(left)
        turn.seen = True
        return left, typed
    if prompt.field == CHOICE:
        if is_no(text) or is_stop(text):
            return left, "/cancel"
        raise ButtonWaits
    return left, ""
