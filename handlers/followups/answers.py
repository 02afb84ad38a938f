"""The forms of the answer to a question, and of corrections of the answer and of the question."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import replace

from domain.advance import advance
from domain.followups.model import FollowUp
from domain.refs import Ref
from domain.refusals import ChangedSince
from handlers.followups.forms import find_followup, refuse_earlier
from handlers.followups.times import cut_when, read_when
from handlers.turns.entries import MOST_CHOICES, NOTE, REF, RefForm, seen_groups, split_ref
from handlers.turns.forms import Choice, Shown, offer
from handlers.turns.parsing import Parser
from handlers.turns.stamps import is_before
from handlers.turns.user_turn import UserTurn
from voice.dues import Place


async def _offer_unanswered(turn: UserTurn) -> Sequence[Choice]:
    own = turn.person.delegation
    return offer(await turn.records.boards.unanswered(seen_groups(turn), own, MOST_CHOICES))


async def find_answerable(turn: UserTurn, ref: Ref) -> tuple[FollowUp, FollowUp]:
    """Return the question as it is stored, and as it stood when the person's answer was sent.

    The second one has an asking more than the first if the time of the question had come and the
    desk has not said so yet. Raises Replaced, or ChangedSince if the answer is one to an earlier
    asking.
    """
    stored = await find_followup(turn, ref)
    followup = advance(stored, turn.stamp)
    refuse_earlier(turn, followup)
    if turn.button is None and followup.times:
        asked = followup.asked_at or followup.at
        if is_before(turn, asked):
            raise ChangedSince(ref=str(ref), at=asked)
    return stored, followup


async def _expect_unanswered(turn: UserTurn, ref: Ref) -> None:
    _, followup = await find_answerable(turn, ref)
    followup.expect(turn.person.delegation)


class ReplyForm(RefForm):
    """`REF text`: a question and the delegation's answer; the desk asks for a missing text."""

    fields = (replace(REF, choices=_offer_unanswered), NOTE)

    @classmethod
    async def prefill(cls, text: str, turn: UserTurn) -> Mapping[str, str] | None:
        return await _prefill(text, turn, _expect_unanswered)


async def _expect_correctable(turn: UserTurn, ref: Ref) -> None:
    (await find_followup(turn, ref)).expect_correctable(turn.person.user, turn.now)


def _read_correction(answer: str, parser: Parser) -> object:
    parser.refuse_long(answer)
    if not parser.is_written(answer, Place.OPENING):
        return answer
    found = cut_when(answer, parser, Place.OPENING)
    assert found.words is not None, "the desk has written it"
    at, rhythm = read_when(found.words, parser)
    when = rhythm.recurrence(parser.now) if rhythm else at
    return Shown(when, found.text) if found.text else when


class CorrectFollowForm(RefForm):
    """`REF text`: the corrected answer; of a question not yet asked, `REF [WHEN] text`."""

    fields = (REF, replace(NOTE, preview=_read_correction))

    @classmethod
    async def prefill(cls, text: str, turn: UserTurn) -> Mapping[str, str] | None:
        return await _prefill(text, turn, _expect_correctable)


async def _prefill(
    text: str, turn: UserTurn, expect: Callable[[UserTurn, Ref], Awaitable[None]]
) -> Mapping[str, str] | None:
    """Return the answers that `REF` alone gives; None if the line is complete.

    *expect* raises a Refusal if the question cannot be answered or corrected at all. It is
    called for a complete line too, because the person must learn this before any error in the
    text.
    """
    if not text:
        return {}
    ref, rest = split_ref(text, turn.group.code if turn.group else None)
    await expect(turn, ref)
    return None if rest else {"ref": str(ref)}
