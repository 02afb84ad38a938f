"""Entries: reading a reference as people write it, and finding what the reader may see."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import ClassVar, Self

from domain.actions.model import Action, State
from domain.groups import CODES
from domain.refs import Ref, nearest, read_ref
from domain.refusals import NotUnderstood, TextTooLong, UnknownRef, WordsBeyond
from handlers.turns.parsing import Parser
from handlers.turns.routes import Choice, Command, Form
from handlers.turns.turn import UserTurn

#: `hum a 12` is a reference of three words.
_MOST_WORDS = 3
#: No more than this fits under a question.
MOST_CHOICES = 8


class RefForm(Form):
    """`REF [note]`: an entry, and a delegation's words about it."""

    ref: Ref
    note: str | None = None

    @classmethod
    def read(cls, text: str, parser: Parser) -> Self:
        ref, rest = split_ref(text, parser.group)
        if len(rest) > parser.text_max:
            raise TextTooLong(length=len(rest), limit=parser.text_max)
        return cls(ref=ref, note=rest or None)

    @classmethod
    def settle(cls, name: str, answer: str, parser: Parser) -> str:
        meant = cls.check(name, answer, parser)
        return str(meant) if name == "ref" else answer

    @classmethod
    def check(cls, name: str, answer: str, parser: Parser) -> object:
        if name == "ref":
            return split_ref(answer, parser.group)[0]
        if len(answer) > parser.text_max:
            raise TextTooLong(length=len(answer), limit=parser.text_max)
        return answer


class BareRefForm(RefForm):
    """`REF`: an entry, and nothing after it: a condition would count for nothing."""

    @classmethod
    def read(cls, text: str, parser: Parser) -> Self:
        words = super().read(text, parser)
        if words.note is not None:
            raise WordsBeyond(ref=str(words.ref))
        return words


class NotedForm(RefForm):
    """`REF note`: the note is asked for where it is left out, if it would count."""

    asks = ("ref", "note")
    #: The states from which the command leads anywhere.
    states: ClassVar[tuple[State, ...]] = (State.OPEN,)

    @classmethod
    async def begun(cls, text: str, turn: UserTurn) -> Mapping[str, str] | None:
        if not text:
            return {}
        ref, rest = split_ref(text, turn.group.code if turn.group else None)
        if rest:
            return None
        action = await find_action(turn, ref)
        action.expect(turn.person.delegation, *cls.states)
        return {"ref": str(ref)}

    @classmethod
    async def choices(cls, name: str, turn: UserTurn) -> Sequence[Choice]:
        return await own_refs(turn, cls.states) if name == "ref" else ()


async def own_refs(turn: UserTurn, states: tuple[State, ...]) -> list[Choice]:
    """The person's delegation's own items in one of *states*, as answers."""
    own = turn.person.delegation
    refs = await turn.records.boards.in_states(states, seen_groups(turn), own, MOST_CHOICES)
    return offer_refs(refs)


def offer_refs(refs: Sequence[Ref]) -> list[Choice]:
    """References as answers."""
    return [Choice(str(each), facts={"words": str(each)}) for each in refs]


def split_ref(text: str, group: str | None) -> tuple[Ref, str]:
    """The reference that *text* begins with, and the rest; `A12` alone is one of *group*."""
    words = text.split(maxsplit=_MOST_WORDS)
    for count in range(min(_MOST_WORDS, len(words)), 0, -1):
        ref = read_ref(" ".join(words[:count]), group)
        if ref is not None:
            return ref, text.split(maxsplit=count)[count:][0].strip() if len(words) > count else ""
    raise NotUnderstood


def of_kind(command: Command, text: str, group: str | None) -> Command:
    """The command as it is for entries of the kind that *text* begins with."""
    if not command.kinds:
        return command
    try:
        return command.kinds.get(split_ref(text, group)[0].kind, command)
    except NotUnderstood:
        return command


def seen_groups(turn: UserTurn) -> list[str]:
    """The codes of the groups whose entries the person may see."""
    return [code for code in CODES if turn.person.sees(code)]


async def find_action(turn: UserTurn, ref: Ref) -> Action:
    """The item, or a refusal that names the nearest references which the person may see."""
    seen = seen_groups(turn)
    action = await turn.records.actions.find(ref) if ref.group in seen else None
    if action is None:
        known = await turn.records.actions.refs(seen)
        raise UnknownRef(ref=str(ref), nearest=tuple(str(each) for each in nearest(ref, known)))
    return action
