"""The form of a new due time for a recorded item."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from functools import partial
from typing import Self

from domain.actions.model import State
from domain.actions.refusals import NoDateWithoutDelay
from domain.refs import Ref
from domain.times.refusals import RecurringDue, UnreadDue
from handlers.actions.due_words import absolute_due, cut_due, exact_due, read_due
from handlers.actions.forms import NotedForm, own_ref
from handlers.turns.checks import check, escaped, refuse_rhythm
from handlers.turns.entries import joined_ref, names_another, split_one_ref
from handlers.turns.forms import About, Field, Shown
from handlers.turns.parsing import Parser
from voice.dues import Place
from voice.notes import is_turned_down, times_in


def _read_date(answer: str, parser: Parser) -> object:
    due, reason = split_date(answer, parser)
    return Shown(due, reason) if reason else due


def _normalise_date(answer: str, parser: Parser) -> str:
    if not parser.seen and cut_due(answer, parser, Place.FIRST).doubt:
        raise UnreadDue(words=answer)
    due, reason = split_date(answer, parser)
    return f"{absolute_due(due)} {reason or ''}".rstrip()


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
        ref, rest = split_one_ref(text, parser)
        parser.refuse_long(rest)
        found = cut_due(rest, parser, Place.FIRST)
        refuse_rhythm(found, RecurringDue)
        doubt = None
        if not parser.seen and _is_doubtful(found.text, ref, parser):
            # "1 Aug 10:00 is not possible, better 2 Aug", "1 Aug 10:00 and A2 2 Aug 10:00".
            doubt = rest
            times = [each.words for each in times_in(found.text, parser.language)]
            found = replace(found, doubt="", options=(*found.options, *times))
        whole = f"{{}} {escaped(found.text)}".rstrip()
        exact = partial(exact_due, parser=parser)
        answers = {"ref": str(ref)}
        check(found, parser, answers, when="note", doubt=doubt, whole=whole, exact=exact)
        due, reason = split_date(rest, parser)
        return cls(ref=ref, due=due, reason=reason)


def _is_doubtful(reason: str, ref: Ref, parser: Parser) -> bool:
    """Return True if the words behind a new time turn it down, or are about another entry too."""
    if is_turned_down(reason) or joined_ref(reason, ref) is not None:
        return True
    timed = bool(times_in(reason, parser.language))
    return names_another(reason, ref) and timed


def split_date(words: str, parser: Parser) -> tuple[datetime, str | None]:
    """Split `26 Jul 09:00 Two units are in transit.` into the instant and the reason (or None).

    Raises UnreadDue if *words* do not begin with a time, NoDateWithoutDelay, and the
    refusals of `Parser.due`.
    """
    found = cut_due(words, parser, Place.FIRST)
    if found.words is None:
        raise UnreadDue(words=words)
    due = read_due(found.words, parser)
    if due is None:
        raise NoDateWithoutDelay
    return due, found.text.strip() or None
