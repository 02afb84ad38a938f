"""Sends a refusal to the sender alone: what was not recorded, why, and what to send instead."""

from __future__ import annotations

from typing import cast

from domain.groups import CODES, Place
from domain.people.refusals import OutOfReach
from domain.refs import fold
from domain.refusals import Refusal
from domain.times.refusals import DoubtfulDue
from handlers import prompts
from handlers.dispatch.refused import sentence
from handlers.turns.buttons import ONCE
from handlers.turns.checks import option_button
from handlers.turns.entries import begins_with_ref, split_ref
from handlers.turns.forms import Option
from handlers.turns.turn import Turn
from handlers.turns.user_turn import POPUP_MAX, UserTurn
from storage.mail.outbox import Letter, LetterKind
from voice import plain, safe


async def say(turn: UserTurn, refusal: Refusal, *, whisper: bool = False) -> None:
    """Show *refusal* on the pressed button or in private, or with *whisper* in the thread.

    If the person cannot be reached so, a reply in the chat says only that nothing was recorded.
    What is told only once must not be whispered, because a whisper can be lost.
    """
    turn.drew.clear()
    if turn.group is None and not turn.input.private:
        # Some lines are refused before their group is looked up, and it completes a number.
        turn.group = await turn.records.groups.at(turn.input.place)
    if isinstance(refusal, DoubtfulDue) and turn.person.reachable:
        await _ask_meant(turn, refusal)
        return
    text = sentence(turn, refusal)
    if turn.input.query is not None:
        turn.popup = plain(text, POPUP_MAX)
        if len(plain(text)) <= POPUP_MAX or not turn.person.reachable:
            return
    try:
        (turn.whisper if whisper else turn.answer)(text)
    except OutOfReach:
        turn.reply_unreachable()


async def _ask_meant(turn: UserTurn, doubt: DoubtfulDue) -> None:
    """Ask in private which of several possible times is meant.

    Each button types the same line, with an exact time in place of the doubtful words.
    """
    said = str(doubt.facts["words"])
    head, _, tail = turn.line.rpartition(said)
    buttons, typed = [], ""
    candidates = cast("tuple[Option, ...]", doubt.facts["candidates"])
    for each in candidates:
        line = f"{head}{each[0]}{tail}" if head or tail else each[0]
        typed = _typed(turn, line)
        buttons.append([option_button(typed, each, turn)])
    if len(candidates) == 1:
        await prompts.offer_choice(turn, typed)
    text = turn.voice.say(doubt.key(), words=said)
    turn.answer(text, buttons=buttons, subject=f"{ONCE}{turn.input.row}")
    if turn.input.query is not None:
        turn.popup = plain(turn.voice.say("asked-in-private"), POPUP_MAX)


def _typed(turn: UserTurn, line: str) -> str:
    """Return *line* as a button must type it in private.

    An answer becomes /answer. A command for a new entry gets its group's code, and a number of an
    entry without a group becomes its reference.
    """
    if not line.startswith("/"):
        return f"/answer {line}"
    name, _, words = line.partition(" ")
    if turn.group is not None and not turn.enters and begins_with_ref(words):
        ref, rest = split_ref(words, turn.group.code)
        return f"{name} {ref} {rest}".rstrip()
    if turn.group is None or not turn.enters or fold(words.split(" ", 1)[0]) in CODES:
        return line
    return f"{name} {turn.group.code} {words}"


async def say_late(turn: Turn, user: int, text: str) -> None:
    """Send *text* in private because the pressed button could no longer show it."""
    person = await turn.records.people.find(user)
    language = person.language if person else turn.desk.language
    turn.records.outbox.put(
        Letter(
            kind=LetterKind.MESSAGE,
            place=Place(user),
            text=safe(text),
            language=language,
            created_at=turn.now,
        )
    )
