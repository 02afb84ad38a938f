"""The form of a new due time for a recorded item."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from functools import partial
from typing import Self

from domain.actions.model import State
from domain.actions.refusals import NoDateWithoutDelay
from domain.refs import Ref
from domain.times.refusals import RecurringDue, UnreadDue, WrongWeekday
from handlers.actions.due_words import absolute_due, cut_due, exact_due, read_due
from handlers.actions.forms import NotedForm, own_ref
from handlers.turns.checks import check, escaped, refuse_rhythm
from handlers.turns.entries import joined_ref, names_another, split_one_ref
from handlers.turns.forms import About, Field, Shown
from handlers.turns.parsing import Parser
from voice.dues import Cut, Place
from voice.notes import is_turned_down, times_in

#: Short names of weekdays that are words of their own: "sat phone", "sun damage", "mon ami".
_WEEKDAYS = frozenset({"sat", "sun", "mon"})


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
        found, doubt = _cut(rest, parser)
        refuse_rhythm(found, RecurringDue)
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


def _cut(words: str, parser: Parser) -> tuple[Cut, str | None]:
    """Cut *words* into the new time and the reason; return also what is doubtful in them.

    In "26 Jul 12:00 sun damage" a word of the reason looks like the weekday of the date. If the
    date is on another weekday, the writer is asked; else the word changes nothing.
    """
    found = cut_due(words, parser, Place.FIRST)
    head, _, last = (found.words or "").rpartition(" ")
    behind = f"{last} {found.text}"
    if not head or last.casefold() not in _WEEKDAYS or not words.endswith(behind):
        return found, None
    alone = cut_due(head, parser, Place.FIRST)
    if alone.text or alone.words is None:
        return found, None
    doubt = None
    if not parser.seen:
        try:
            read_due(found.words or "", parser)
        except WrongWeekday:
            doubt = last
    return replace(found, words=alone.words, text=behind), doubt


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
    found, _ = _cut(words, parser)
    if found.words is None:
        raise UnreadDue(words=words)
    due = read_due(found.words, parser)
    if due is None:
        raise NoDateWithoutDelay
    return due, found.text.strip() or None
