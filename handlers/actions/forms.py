"""The words of the commands on action items: how each line is read, asked for and settled."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Self

from domain.actions.model import CORRECTABLE, State
from domain.actions.quoted import split_words
from domain.guards import refuse_guarded
from domain.people.model import Person
from domain.permissions import Act, Relation, may
from domain.refs import fold, read_assignees
from domain.refusals import NoText, NotUnderstood, TextTooLong, UnknownDelegation
from domain.times.due_times import split_leading_due
from domain.times.refusals import NoDue, UnreadDue
from handlers.turns.entries import (
    MOST_CHOICES,
    NotedForm,
    RefForm,
    find_action,
    offer_refs,
    own_refs,
    seen_groups,
    split_ref,
)
from handlers.turns.parsing import Parser
from handlers.turns.routes import Choice, Form, Meant
from handlers.turns.turn import UserTurn

#: The due times offered where none was given.
OFFERED = ("+24h", "+48h", "Fri 12:00 UTC", "without delay")


class ActionForm(Form):
    """`[X:] text [by WHEN]`: whose item, its words, and when; *due* None is *without delay*."""

    asks = ("assignees", "text", "due")
    timed = frozenset({"due"})
    assignees: tuple[str, ...]
    text: str
    due: datetime | None
    #: False where no due time was given: it is asked for with four buttons.
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
    async def begun(cls, text: str, turn: UserTurn) -> Mapping[str, str] | None:
        """As a reply without words of its own, it takes those of the message replied to."""
        parser, borrowed = turn.parser(), turn.input.reply_text
        words, assignees, when = split_words(text, parser.split)
        if words or borrowed is None:
            return await super().begun(text, turn)
        refuse_text(borrowed, parser)
        refuse_guarded(borrowed)
        answers = {"assignees": assignees or parser.own, "text": borrowed}
        cls.check("assignees", answers["assignees"], parser)
        return {**answers, "due": cls.settle("due", when, parser)} if when else answers

    @classmethod
    def settle(cls, name: str, answer: str, parser: Parser) -> str:
        cls.check(name, answer, parser)
        return parser.normalised(answer) if name == "due" else answer

    @classmethod
    def check(cls, name: str, answer: str, parser: Parser) -> object:
        match name:
            case "assignees":
                found, rest = read_assignees(answer.rstrip(": ") + ":", parser.delegations)
                if not found or rest:
                    raise UnknownDelegation(code=answer, known=parser.delegations)
                return found
            case "text":
                refuse_text(answer, parser)
                return answer
            case _:
                return parser.due(answer).at

    @classmethod
    async def choices(cls, name: str, turn: UserTurn) -> Sequence[Choice]:
        match name:
            case "assignees":
                codes = [
                    each for each in turn.desk.registry.codes if may_assign(turn.person, each)
                ]
                return [Choice(code, "button-delegation", {"delegation": code}) for code in codes]
            case "due":
                numbered = enumerate(OFFERED, 1)
                return [Choice(each, f"button-due-{number}") for number, each in numbered]
            case _:
                return ()

    @classmethod
    def line(cls, answers: Mapping[str, str]) -> str:
        return f"{answers['assignees'].rstrip(': ')}: {answers['text']} by {answers['due']}"


class ReasonForm(NotedForm):
    """`REF [reason]`: why an item is not taken up; a dash is no reason."""

    states = (State.AWAITING,)

    @classmethod
    async def choices(cls, name: str, turn: UserTurn) -> Sequence[Choice]:
        if name == "note":
            return [Choice("-", "button-no-reason")]
        return await super().choices(name, turn)


class DateForm(NotedForm):
    """`REF WHEN [reason]`: another due time for an item."""

    states = (State.AWAITING, State.OPEN)
    timed = frozenset({"note"})

    @classmethod
    def settle(cls, name: str, answer: str, parser: Parser) -> str:
        if name == "ref":
            return super().settle(name, answer, parser)
        due, reason = split_date(answer, parser)
        return f"{due:%Y-%m-%dT%H:%MZ} {reason or ''}".rstrip()

    @classmethod
    def check(cls, name: str, answer: str, parser: Parser) -> object:
        if name != "note":
            return super().check(name, answer, parser)
        due, reason = split_date(answer, parser)
        return Meant(due, reason) if reason else due


class DoneForm(RefForm):
    """`REF [note]`: bare, it asks which item."""

    asks = ("ref",)

    @classmethod
    async def choices(cls, name: str, turn: UserTurn) -> Sequence[Choice]:
        return await own_refs(turn, (State.OPEN,))


class AnswerForm(RefForm):
    """`REF [X]`: the item on which a date is asked for, and whose date where several ask."""

    of: str | None = None

    @classmethod
    def read(cls, text: str, parser: Parser) -> Self:
        ref, rest = split_ref(text, parser.group)
        of = next((each for each in parser.delegations if fold(each) == fold(rest)), None)
        if rest and of is None:
            raise NotUnderstood
        return cls(ref=ref, of=of)


class CorrectForm(NotedForm):
    """`REF text [by WHEN]`: what the entry shall read."""

    timed = frozenset({"note"})

    @classmethod
    async def begun(cls, text: str, turn: UserTurn) -> Mapping[str, str] | None:
        if not text:
            return {}
        ref, rest = split_ref(text, turn.group.code if turn.group else None)
        if rest:
            return None
        action = await find_action(turn, ref)
        action.expect_correctable(turn.person.user, turn.now)
        return {"ref": str(ref)}

    @classmethod
    def settle(cls, name: str, answer: str, parser: Parser) -> str:
        if name == "ref":
            return super().settle(name, answer, parser)
        text, when = parser.split(answer)
        refuse_text(text, parser)
        return f"{text} by {parser.normalised(when)}" if when else text

    @classmethod
    async def choices(cls, name: str, turn: UserTurn) -> Sequence[Choice]:
        if name != "ref":
            return ()
        user, since = turn.person.user, turn.now - CORRECTABLE
        refs = await turn.records.boards.by_author(user, since, seen_groups(turn), MOST_CHOICES)
        items = await turn.records.actions.these(refs)
        return offer_refs([each.ref for each in items if each.correctable(user, turn.now)])


def split_date(words: str, parser: Parser) -> tuple[datetime, str | None]:
    """`26 Jul 09:00 Two units are in transit.` → the instant and the reason."""
    when, reason = split_leading_due(words)
    if when is None:
        raise UnreadDue(words=words)
    due = parser.due(when).at
    if due is None:
        raise NoDue(usage="/date HUM-A1 26 Jul 09:00")
    return due, reason.strip() or None


def refuse_text(text: str, parser: Parser) -> None:
    """Raise where an entry has no text, or more than fits."""
    if not text.strip():
        raise NoText(usage="/action B: …")
    if len(text) > parser.text_max:
        raise TextTooLong(length=len(text), limit=parser.text_max)


def may_assign(person: Person, code: str) -> bool:
    """True where the person may log an item for that delegation."""
    relation = Relation.OWN if code == person.delegation else Relation.OTHER
    return may(person.role, Act.ASSIGN, relation)
