"""The forms of changes to a recorded item: a new due time, or a correction."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from typing import Self

from domain.actions.model import CORRECTABLE, State
from domain.refs import Ref
from domain.refusals import Usage
from domain.times.refusals import NoDue, RecurringDue, UnreadDue
from handlers.actions.forms import NotedForm, own_ref, refuse_text
from handlers.turns.checks import check, escaped, refuse_rhythm
from handlers.turns.entries import MOST_CHOICES, NOTE, REF, find_action, seen_groups, split_ref
from handlers.turns.forms import About, Choice, Field, Shown, offer
from handlers.turns.parsing import Parser, absolute
from handlers.turns.user_turn import UserTurn
from voice.addressees import Kind
from voice.dues import Place


def _read_date(answer: str, parser: Parser) -> object:
    due, reason = split_date(answer, parser)
    return Shown(due, reason) if reason else due


def _normalise_date(answer: str, parser: Parser) -> str:
    if not parser.seen and parser.cut(answer, Place.FIRST).doubt:
        raise UnreadDue(words=answer)
    due, reason = split_date(answer, parser)
    return f"{absolute(due)} {reason or ''}".rstrip()


class DateForm(NotedForm):
    """`REF WHEN [reason]`: an item, its new due time, and the reason."""

    fields = (
        own_ref(State.AWAITING, State.OPEN),
        Field(
            name="note",
            preview=_read_date,
            normalise=_normalise_date,
            is_time=True,
            about=About.WHEN,
        ),
    )
    states = (State.AWAITING, State.OPEN)
    due: datetime
    reason: str | None

    @classmethod
    def read(cls, text: str, parser: Parser) -> Self:
        ref, rest = split_ref(text, parser.group)
        parser.refuse_long(rest)
        found = parser.cut(rest, Place.FIRST)
        refuse_rhythm(found, RecurringDue)
        whole = f"{{}} {escaped(found.text)}".rstrip()
        check(found, parser, {"ref": str(ref)}, when="note", whole=whole)
        due, reason = split_date(rest, parser)
        return cls(ref=ref, due=due, reason=reason)


async def _offer_correctable(turn: UserTurn) -> Sequence[Choice]:
    user, since = turn.person.user, turn.now - CORRECTABLE
    refs = await turn.records.boards.by_author(user, since, seen_groups(turn), MOST_CHOICES)
    items = await turn.records.actions.these(refs)
    return offer([each.ref for each in items if each.correctable(user, turn.now)])


def _read_correction(answer: str, parser: Parser) -> object:
    found = parser.cut(answer, Place.LATEST)
    refuse_text(found.text, parser)
    return Shown(parser.due(found.words).at, found.text) if found.words else found.text


def _normalise_correction(answer: str, parser: Parser) -> str:
    found = parser.cut(answer, Place.LATEST)
    if found.doubt:
        raise UnreadDue(words=found.doubt)
    refuse_text(found.text, parser)
    return f"{found.text} by {parser.normalised(found.words)}" if found.words else found.text


class CorrectForm(NotedForm):
    """`REF text [by WHEN]`: an item, and its corrected text and due time."""

    fields = (
        replace(REF, choices=_offer_correctable),
        replace(NOTE, preview=_read_correction, normalise=_normalise_correction, is_time=True),
    )
    addressed = True
    #: "" if only the due time is corrected.
    text: str
    #: The corrected due time; it is kept if the line names none.
    due: datetime | None
    dated: bool

    @classmethod
    def read(cls, text: str, parser: Parser) -> Self:
        ref, rest = split_ref(text, parser.group)
        found = parser.cut(rest, Place.LATEST)
        refuse_rhythm(found, RecurringDue)
        if found.words is None:
            refuse_text(found.text, parser)
        whole = f"{escaped(found.text)} by {{}}".lstrip()
        # Whom an item is for is not corrected, so a delegation before the text is asked about.
        whom = parser.addressee(found.text, Kind.QUESTION)
        doubt = None if parser.seen else whom.doubt or "+".join(whom.named)
        if found.words is None and not parser.seen:
            # A time without a word such as "by" would stay in the text, and the due time as it is.
            doubt = doubt or next(iter(found.options), None)
        answers = {"ref": str(ref)} if found.words else {"ref": str(ref), "note": found.text}
        check(found, parser, answers, when="note", doubt=doubt, whole=whole)
        due = parser.due(found.words).at if found.words else None
        return cls(ref=ref, text=found.text, due=due, dated=found.words is not None)

    @classmethod
    async def _expect(cls, turn: UserTurn, ref: Ref) -> None:
        (await find_action(turn, ref)).expect_correctable(turn.person.user, turn.now)


def split_date(words: str, parser: Parser) -> tuple[datetime, str | None]:
    """Split `26 Jul 09:00 Two units are in transit.` into the instant and the reason (or None).

    Raises UnreadDue if *words* do not begin with a time, NoDue for *without delay*, and the
    refusals of `Parser.due`.
    """
    found = parser.cut(words, Place.FIRST)
    if found.words is None:
        raise UnreadDue(words=words)
    due = parser.due(found.words).at
    if due is None:
        raise NoDue(usage=Usage("date", "example-date"))
    return due, found.text.strip() or None
