"""The forms of the commands on action items: how each line is read, and which questions follow."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from typing import ClassVar, Self

from domain.actions.model import CORRECTABLE, State
from domain.actions.quoted import split_words
from domain.guards import refuse_guarded
from domain.people.model import Person
from domain.permissions import Act, Relation, may
from domain.refs import Ref, fold, read_assignees
from domain.refusals import NoText, NotUnderstood, UnknownDelegation, Usage
from domain.times.due_times import split_leading_due
from domain.times.refusals import NoDue, UnreadDue
from handlers.turns.entries import (
    MOST_CHOICES,
    NOTE,
    REF,
    RefForm,
    find_action,
    prefill_ref,
    read_text,
    seen_groups,
    split_ref,
)
from handlers.turns.forms import Choice, Field, Form, Shown, offer
from handlers.turns.parsing import Parser, absolute
from handlers.turns.user_turn import UserTurn

#: The due times that the desk offers as buttons if the person gave none.
OFFERED = ("+24h", "+48h", "Fri 12:00 UTC", "without delay")


# The form of a new item.


def _read_assignees(answer: str, parser: Parser) -> tuple[str, ...]:
    found, rest = read_assignees(answer.rstrip(": ") + ":", parser.delegations)
    if not found or rest:
        raise UnknownDelegation(code=answer, known=parser.delegations)
    return found


async def _offer_assignees(turn: UserTurn) -> Sequence[Choice]:
    codes = [each for each in turn.desk.registry.codes if may_assign(turn.person, each)]
    return [Choice(code, "button-delegation", {"delegation": code}) for code in codes]


async def _offer_due(_turn: UserTurn) -> Sequence[Choice]:
    return [Choice(each, f"button-due-{number}") for number, each in enumerate(OFFERED, 1)]


def _read_text(answer: str, parser: Parser) -> str:
    refuse_text(answer, parser)
    return answer


def _read_due(answer: str, parser: Parser) -> datetime | None:
    return parser.due(answer).at


_ASSIGNEES = Field(name="assignees", preview=_read_assignees, choices=_offer_assignees)
_DUE = Field(
    name="due",
    preview=_read_due,
    normalise=lambda answer, parser: parser.normalised(answer),
    choices=_offer_due,
    is_time=True,
)


class ActionForm(Form):
    """`[X:] text [by WHEN]`: who must do the item, its text, and its due time.

    *due* is None if the item is to be done *without delay*.
    """

    fields = (_ASSIGNEES, Field(name="text", preview=_read_text), _DUE)
    assignees: tuple[str, ...]
    text: str
    due: datetime | None
    #: False if the person gave no due time: the desk then asks for it with four buttons.
    dated: bool

    @classmethod
    def read(cls, text: str, parser: Parser) -> Self:
        assignees, rest = read_assignees(text.strip(), parser.delegations)
        words, when = parser.split(rest)
        refuse_text(words, parser)
        due = parser.due(when) if when else None
        return cls(
            assignees=assignees or (parser.own,),
            text=words,
            due=due.at if due else None,
            dated=due is not None,
        )

    @classmethod
    async def prefill(cls, text: str, turn: UserTurn) -> Mapping[str, str] | None:
        """Return the answers that an incomplete /action already gives, or None if it is complete.

        If the command is a reply without a text of its own, the item's text is that of the
        message replied to.
        """
        parser, quoted = turn.parser(), turn.input.reply_text
        words, assignees, when = split_words(text, parser.split)
        if words or quoted is None:
            return await super().prefill(text, turn)
        refuse_text(quoted, parser)
        refuse_guarded(quoted)
        answers = {"assignees": assignees or parser.own, "text": quoted}
        _read_assignees(answers["assignees"], parser)
        return {**answers, "due": _DUE.kept(when, parser)} if when else answers

    @classmethod
    def line(cls, answers: Mapping[str, str]) -> str:
        return f"{answers['assignees'].rstrip(': ')}: {answers['text']} by {answers['due']}"


# The forms of the steps on a recorded item.


def own_ref(*states: State) -> Field:
    """Return the question that offers the delegation's own items in one of *states*."""

    async def offer_own(turn: UserTurn) -> Sequence[Choice]:
        own = turn.person.delegation
        refs = await turn.records.boards.in_states(states, seen_groups(turn), own, MOST_CHOICES)
        return offer(refs)

    return replace(REF, choices=offer_own)


class NotedForm(RefForm):
    """`REF note`: an item and a note.

    The desk asks for a missing note only if the command can have an effect on the item.
    """

    fields = (own_ref(State.OPEN), NOTE)
    #: The command has an effect only if the line of the person's delegation is in one of these
    #: states.
    states: ClassVar[tuple[State, ...]] = (State.OPEN,)

    @classmethod
    async def prefill(cls, text: str, turn: UserTurn) -> Mapping[str, str] | None:
        return await prefill_ref(text, turn, cls._expect)

    @classmethod
    async def _expect(cls, turn: UserTurn, ref: Ref) -> None:
        """Raise a Refusal if the command can have no effect on that item."""
        (await find_action(turn, ref)).expect(turn.person.delegation, *cls.states)


#: A person sends this instead of a reason for giving none.
NO_REASON = "-"


async def _offer_no_reason(_turn: UserTurn) -> Sequence[Choice]:
    return [Choice(NO_REASON, "button-no-reason")]


def _read_reason(answer: str, parser: Parser) -> str | None:
    return None if answer.strip() == NO_REASON else read_text(answer, parser)


class ReasonForm(NotedForm):
    """`REF [reason]`: an item, and why the delegation declines it; a dash means no reason."""

    fields = (
        own_ref(State.AWAITING),
        replace(NOTE, preview=_read_reason, choices=_offer_no_reason),
    )
    states = (State.AWAITING,)


def _read_date(answer: str, parser: Parser) -> object:
    due, reason = split_date(answer, parser)
    return Shown(due, reason) if reason else due


def _normalise_date(answer: str, parser: Parser) -> str:
    due, reason = split_date(answer, parser)
    return f"{absolute(due)} {reason or ''}".rstrip()


class DateForm(NotedForm):
    """`REF WHEN [reason]`: an item, its new due time, and the reason."""

    fields = (
        own_ref(State.AWAITING, State.OPEN),
        Field(name="note", preview=_read_date, normalise=_normalise_date, is_time=True),
    )
    states = (State.AWAITING, State.OPEN)


class DoneForm(RefForm):
    """`REF [note]`: an item that is done, and a note; without REF the desk asks which item."""

    fields = (own_ref(State.OPEN),)


class AnswerForm(RefForm):
    """`REF [X]`: the item for which a new date was requested.

    X names the delegation whose request is answered, if several delegations have made one.
    """

    of: str | None = None

    @classmethod
    def read(cls, text: str, parser: Parser) -> Self:
        ref, rest = split_ref(text, parser.group)
        of = next((each for each in parser.delegations if fold(each) == fold(rest)), None)
        if rest and of is None:
            raise NotUnderstood
        return cls(ref=ref, of=of)


async def _offer_correctable(turn: UserTurn) -> Sequence[Choice]:
    user, since = turn.person.user, turn.now - CORRECTABLE
    refs = await turn.records.boards.by_author(user, since, seen_groups(turn), MOST_CHOICES)
    items = await turn.records.actions.these(refs)
    return offer([each.ref for each in items if each.correctable(user, turn.now)])


def _normalise_correction(answer: str, parser: Parser) -> str:
    text, when = parser.split(answer)
    refuse_text(text, parser)
    return f"{text} by {parser.normalised(when)}" if when else text


class CorrectForm(NotedForm):
    """`REF text [by WHEN]`: an item, and its corrected text and due time."""

    fields = (
        replace(REF, choices=_offer_correctable),
        replace(NOTE, normalise=_normalise_correction, is_time=True),
    )

    @classmethod
    async def _expect(cls, turn: UserTurn, ref: Ref) -> None:
        (await find_action(turn, ref)).expect_correctable(turn.person.user, turn.now)


def split_date(words: str, parser: Parser) -> tuple[datetime, str | None]:
    """Split `26 Jul 09:00 Two units are in transit.` into the instant and the reason (or None).

    Raises UnreadDue if *words* do not begin with a time, NoDue for *without delay*, and the
    refusals of `Parser.due`.
    """
    when, reason = split_leading_due(words)
    if when is None:
        raise UnreadDue(words=words)
    due = parser.due(when).at
    if due is None:
        raise NoDue(usage=Usage("date", "example-date"))
    return due, reason.strip() or None


def refuse_text(text: str, parser: Parser) -> None:
    """Raise NoText if *text* is empty, or TextTooLong if it is too long for an item."""
    if not text.strip():
        raise NoText(usage=Usage("action", "example-action"))
    parser.refuse_long(text)


def may_assign(person: Person, code: str) -> bool:
    """Return True if the person may log an item for that delegation."""
    relation = Relation.OWN if code == person.delegation else Relation.OTHER
    return may(person.role, Act.ASSIGN, relation)
