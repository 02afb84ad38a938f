"""The forms of the commands on action items: how each line is read, and which questions follow."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from functools import partial
from typing import ClassVar, Self

from domain.actions.model import State
from domain.actions.quoted import split_words
from domain.actions.refusals import OwnItemsOnly
from domain.characters import is_blank
from domain.people.model import Person
from domain.permissions import Act, Relation, may
from domain.refs import Ref, fold
from domain.refusals import NoText, NotUnderstood, Usage
from domain.times.refusals import RecurringDue
from handlers.actions.due_words import cut_due, exact_due, read_due
from handlers.turns.checks import check, options_of, refuse_rhythm
from handlers.turns.entries import (
    MOST_CHOICES,
    NOTE,
    REF,
    RefAndWordForm,
    RefForm,
    find_action,
    prefill_ref,
    read_text,
    seen_groups,
    split_one_ref,
)
from handlers.turns.forms import About, Choice, Field, Form, Option, ToCheck, offer
from handlers.turns.notes import tells_of_later
from handlers.turns.parsing import Parser
from handlers.turns.quotes import quoted_words, replies
from handlers.turns.user_turn import UserTurn
from voice.addressees import Kind
from voice.dues import Place
from voice.speech.lengths import length
from voice.step_words import cut_word

#: The due times that the desk offers as buttons if the person gave none.
OFFERED = ("+24h", "+48h", "Fri 12:00 UTC", "without delay")


# The form of a new item.


def _read_assignees(answer: str, parser: Parser) -> tuple[str, ...]:
    return parser.delegations_in(answer, Kind.ACTION)


def _normalise_assignees(answer: str, parser: Parser) -> str:
    return "+".join(_read_assignees(answer, parser))


async def _offer_assignees(turn: UserTurn) -> Sequence[Choice]:
    codes = [each for each in turn.desk.registry.codes if may_assign(turn.person, each)]
    return [Choice(code, "button-delegation", {"delegation": code}) for code in codes]


async def _offer_due(turn: UserTurn) -> Sequence[Choice]:
    choices = [Choice(each, f"button-due-{number}") for number, each in enumerate(OFFERED, 1)]
    if turn.group is None or turn.group.default_due is None:
        return choices
    facts = {"length": length(turn.voice, turn.group.default_due)}
    words = default_words(turn.group.default_due)
    return [Choice(words, "button-due-default", facts), *choices]


def default_words(span: timedelta) -> str:
    """Return the words of a due time so long after now: `+10080m`."""
    return f"+{span // timedelta(minutes=1)}m"


def _read_text(answer: str, parser: Parser) -> str:
    refuse_text(answer, parser)
    return answer


_ASSIGNEES = Field(
    name="assignees",
    preview=_read_assignees,
    normalise=_normalise_assignees,
    choices=_offer_assignees,
    about=About.WHO,
)
_DUE = Field(
    name="due",
    preview=read_due,
    normalise=exact_due,
    choices=_offer_due,
    is_time=True,
    about=About.WHEN,
)


class ActionForm(Form):
    """`[X:] text [by WHEN|ongoing]`, `again REF`: an item, who must do it, and its due time.

    *due* is None if the item is to be done *without delay*.
    """

    fields = (_ASSIGNEES, Field(name="text", preview=_read_text), _DUE)
    addressed = True
    other_words = True
    undelayed = True
    assignees: tuple[str, ...]
    text: str
    due: datetime | None
    #: False if the person gave no due time: the desk then asks for it with buttons.
    dated: bool
    #: True if *due* is the group's default.
    by_default: bool = False
    #: Times that the text names without a word such as "by"; they are offered as buttons too.
    options: tuple[Option, ...] = ()

    @classmethod
    def read(cls, text: str, parser: Parser) -> Self:
        whom = parser.addressee(text.strip(), Kind.ACTION)
        found = cut_due(whom.rest, parser, Place.LATEST)
        in_front = whom.rest != text.strip()
        if found.words and not (parser.seen or (whom.named and (in_front or not whom.doubt))):
            # "By 26 Jul 14:00 B: send it": somebody may stand behind the time.
            behind = parser.addressee(found.text, Kind.ACTION)
            if behind.named and behind.rest != found.text:
                found = replace(found, text=behind.rest)
                whom = replace(behind, doubt=behind.doubt or "+".join(behind.named))
        refuse_rhythm(found, RecurringDue)
        refuse_text(found.text, parser)
        named = whom.named or (() if whom.doubt else (parser.own,))
        answers = {"text": found.text}
        if named:
            answers["assignees"] = "+".join(named)
        exact = partial(exact_due, parser=parser)
        check(found, parser, answers, when="due", doubt=whom.doubt, exact=exact)
        due = read_due(found.words, parser) if found.words else None
        return cls(
            assignees=named,
            text=found.text,
            due=due,
            dated=found.words is not None,
            options=() if found.words else options_of(found, parser),
        )

    @classmethod
    async def prefill(cls, text: str, turn: UserTurn) -> Mapping[str, str] | None:
        """Return the answers that an incomplete /action already gives, or None if it is complete.

        If the command is a reply without a text of its own, the item's text is that of the
        message replied to.
        """
        parser = turn.parser()
        words, assignees, when = split_words(text, parser.split_latest)
        if words or not replies(turn):
            return await super().prefill(text, turn)
        quoted = quoted_words(turn, Usage("action", "example-action"))
        named = _normalise_assignees(assignees or parser.own, parser)
        answers = {"assignees": named, "text": quoted}
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


class DoneForm(RefForm):
    """`REF [note]`: an item that is done, and a note; without REF the desk asks which item."""

    fields = (own_ref(State.OPEN), replace(NOTE, asked=False))

    @classmethod
    def read(cls, text: str, parser: Parser) -> Self:
        form = super().read(text, parser)
        if form.note and not parser.seen and tells_of_later(form.note, parser):
            raise ToCheck({"ref": str(form.ref), "note": form.note}, form.note)
        return form


class AnswerForm(RefAndWordForm):
    """`REF [date|words] [X]`: the item for which a new date or other words were requested.

    X names the delegation whose request is answered, if several delegations have asked for a date.
    """

    of: str | None = None
    #: "date" or "words" if the line says which request it answers.
    about: str = ""

    @classmethod
    def read(cls, text: str, parser: Parser) -> Self:
        ref, rest = split_one_ref(cls.turned(text), parser)
        about, of = "", None
        for word in rest.split():
            named = next((each for each in parser.delegations if fold(each) == fold(word)), None)
            asked = next((each for each in ("date", "words") if cut_word(word, each) == ""), "")
            if (about and asked) or (of and named) or not (asked or named):
                raise NotUnderstood
            about, of = about or asked, of or named
        return cls(ref=ref, of=of, about=about)


def refuse_text(text: str, parser: Parser) -> None:
    """Raise NoText if *text* is empty, or TextTooLong if it is too long for an item."""
    if is_blank(text):
        raise NoText(usage=Usage("action", "example-action"))
    parser.refuse_long(text)


def refuse_foreign(person: Person, codes: Iterable[str]) -> None:
    """Raise OwnItemsOnly if the person may not log an item for one of these delegations."""
    if not all(may_assign(person, code) for code in codes):
        raise OwnItemsOnly(usage=Usage("action", "example-action"))


def may_assign(person: Person, code: str) -> bool:
    """Return True if the person may log an item for that delegation."""
    relation = Relation.OWN if code == person.delegation else Relation.OTHER
    return may(person.role, Act.ASSIGN, relation)
