"""The form of a correction: the text of a recorded item, its due time, or both."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from typing import Self

from domain.actions import rewordings
from domain.actions.model import CORRECTABLE
from domain.refs import Ref
from domain.times.refusals import RecurringDue, UnreadDue
from handlers.actions.forms import NotedForm, refuse_text
from handlers.turns.checks import check, escaped, refuse_rhythm
from handlers.turns.entries import (
    MOST_CHOICES,
    NOTE,
    REF,
    find_action,
    seen_groups,
    split_one_ref,
)
from handlers.turns.forms import Choice, Shown, offer
from handlers.turns.parsing import Parser
from handlers.turns.user_turn import UserTurn
from voice.addressees import Kind
from voice.dues import Cut, Place
from voice.notes import is_about_change, is_time_alone, times_in, without_label


async def _offer_correctable(turn: UserTurn) -> Sequence[Choice]:
    user, since = turn.person.user, turn.now - CORRECTABLE
    refs = await turn.records.boards.by_author(user, since, seen_groups(turn), MOST_CHOICES)
    items = await turn.records.actions.these(refs)
    return offer([each.ref for each in items if each.correctable(user, turn.now)])


def _cut_correction(answer: str, parser: Parser) -> tuple[Cut, str]:
    """Cut a correction into its text and the words for its time.

    Also return the words of which it is doubtful whether they are a text at all. A time alone,
    with or without words such as "move to", leaves the text as it is.
    """
    rest = without_label(answer)
    found = parser.cut(rest, Place.LATEST)
    if parser.seen:
        return found, ""
    if (found.words is None or found.text) and is_time_alone(rest, parser.language):
        alone = parser.cut(rest, Place.LAST)
        dated = [each.words for each in times_in(rest, parser.language) if each.dated]
        if dated and (alone.recurs or alone.text):
            # "Not 28 Jul but 29 Jul" excepts a day, as a rhythm may; but no rhythm is named.
            alone = Cut("", dated[-1], options=tuple(dated[:-1]))
        return replace(alone, text="", doubt=""), rest
    return found, rest if is_about_change(found.text) else ""


def _read_correction(answer: str, parser: Parser) -> object:
    found, _ = _cut_correction(answer, parser)
    due = parser.due(found.words).at if found.words else None
    if found.words and not found.text:
        return due
    refuse_text(found.text, parser)
    return Shown(due, found.text) if found.words else found.text


def _normalise_correction(answer: str, parser: Parser) -> str:
    found, _ = _cut_correction(answer, parser)
    if found.doubt:
        raise UnreadDue(words=found.doubt)
    if not found.words or found.text:
        refuse_text(found.text, parser)
    due = f"by {parser.normalised(found.words)}" if found.words else ""
    return f"{found.text} {due}".strip()


class CorrectForm(NotedForm):
    """`REF text [by WHEN]`: an item, and its corrected text and due time.

    Later than ten minutes after its entry, the text alone, to which the other sides have to agree.
    """

    fields = (
        replace(REF, choices=_offer_correctable),
        replace(NOTE, preview=_read_correction, normalise=_normalise_correction, is_time=True),
    )
    addressed = True
    undelayed = True
    #: "" if only the due time is corrected.
    text: str
    #: The corrected due time; it is kept if the line names none.
    due: datetime | None
    dated: bool

    @classmethod
    def read(cls, text: str, parser: Parser) -> Self:
        ref, rest = split_one_ref(text, parser)
        found, change = _cut_correction(rest, parser)
        refuse_rhythm(found, RecurringDue)
        if found.words is None:
            refuse_text(found.text, parser)
        whole = f"{escaped(found.text)} by {{}}".lstrip()
        # Whom an item is for is not corrected, so a delegation before the text is asked about.
        whom = parser.addressee(found.text, Kind.QUESTION)
        doubt = None if parser.seen else change or whom.doubt or "+".join(whom.named)
        if found.words is None and not parser.seen:
            # A time without a word such as "by" would stay in the text, and the due time as it is.
            doubt = doubt or next(iter(found.options), None)
        answers = {"ref": str(ref)} if found.words else {"ref": str(ref), "note": found.text}
        check(found, parser, answers, when="note", doubt=doubt, whole=whole)
        due = parser.due(found.words).at if found.words else None
        return cls(ref=ref, text=found.text, due=due, dated=found.words is not None)

    @classmethod
    async def _expect(cls, turn: UserTurn, ref: Ref) -> None:
        action = await find_action(turn, ref)
        if not action.correctable(turn.person.user, turn.now):
            rewordings.expect(action, turn.person.delegation)
