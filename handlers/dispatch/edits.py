"""Answers an edited command: an edit is never carried out; the answer says what is recorded."""

from __future__ import annotations

from domain.refusals import Refusal
from domain.times.refusals import DoubtfulDue
from handlers.dispatch import floods, refusals
from handlers.dispatch.refused import EditNotRead, NotCarriedOut
from handlers.privacy.timers import UPDATES_FOR
from handlers.turns.once_a_day import answered_today
from handlers.turns.updates import InputKind
from handlers.turns.user_turn import UserTurn


def note(turn: UserTurn, refusal: Refusal | None) -> None:
    """Note that the typed line was read, and whether nothing at all came of it."""
    typed = turn.input
    if typed.message_id is None or typed.token is not None or not typed.text.startswith("/"):
        return
    # A doubtful time is asked about: the line is recorded as soon as a button is pressed.
    refused = refusal is not None and not isinstance(refusal, DoubtfulDue)
    turn.records.heard_lines.note(
        typed.place.chat, typed.message_id, typed.digest, refused=refused, at=turn.now
    )


async def answer(turn: UserTurn) -> None:
    """Say once for each message what is recorded of it; an edit counts as a line of its sender."""
    found, edit = await _judge(turn), turn.input
    if found is None or not await floods.admit(turn):
        return
    if not await answered_today(turn, edit.user, f"edit {edit.place.chat} {edit.message_id}"):
        await refusals.say(turn, found)


async def _judge(turn: UserTurn) -> Refusal | None:
    """Return the answer to an edited command, or None if nothing was changed.

    Telegram sends an edit also if somebody reacts to the message. Nobody can change a text after
    two days, so an edit of an older message is never one of its text.
    """
    edit = turn.input
    assert edit.message_id is not None, "an edit is an edit of a message"
    heard = await turn.records.heard_lines.last(edit.place.chat, edit.message_id)
    if heard is not None and edit.digest and heard.digest == edit.digest:
        return None
    if heard is None and turn.now - edit.at > UPDATES_FOR:
        return None
    known = heard is not None or not await _before_the_table(turn)
    refused = known and (heard is None or heard.refused)
    turn.records.heard_lines.note(
        edit.place.chat, edit.message_id, edit.digest, refused=refused, at=turn.now
    )
    return EditNotRead(InputKind.EDITED) if refused else NotCarriedOut(InputKind.EDITED)


async def _before_the_table(turn: UserTurn) -> bool:
    """Return True if the message may be older than the table of lines, so that nothing is known.

    This is so if updates were received before it and no line was noted: an earlier version of the
    desk has read them.
    """
    records, at = turn.records, turn.input.at
    return await records.inbox.any_before(at) and not await records.heard_lines.any_before(at)
