"""Forms: how the words after a command are read, and what is asked if they are incomplete."""

from __future__ import annotations

import re
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, ClassVar, Self

from pydantic import BaseModel, ConfigDict, ValidationError

from domain.refusals import NotUnderstood
from handlers.turns.parsing import Parser
from handlers.turns.user_turn import UserTurn


@dataclass(frozen=True, slots=True)
class Choice:
    """An answer that is offered as a button: what it types, and the sentence that it shows."""

    answer: str
    label: str = "button-words"
    facts: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Shown:
    """What a preview shows of an answer: the fact, and the person's own words beside it."""

    fact: object
    words: str


def as_written(answer: str, _parser: Parser) -> object:
    """Return the answer itself: the preview of a field that takes any text."""
    return answer


async def no_choices(_turn: UserTurn) -> Sequence[Choice]:
    """Offer no answers."""
    return ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Field:
    """One question of a form, and how its answer is read.

    The sentence `ask-COMMAND-NAME` asks it, `preview-COMMAND-NAME` shows what the answer means.
    """

    name: str
    #: Returns what an answer means, for the preview. Raises a Refusal if it means nothing.
    preview: Callable[[str, Parser], object] = as_written
    #: Returns the answer as it is kept: what depends on the hour or the zone is made absolute.
    #: None keeps the answer as it was written, if `preview` does not refuse it.
    normalise: Callable[[str, Parser], str] | None = None
    #: Returns the answers that are offered as buttons.
    choices: Callable[[UserTurn], Awaitable[Sequence[Choice]]] = no_choices
    #: True if the answer is a time: the question then says by whose clock it is read.
    is_time: bool = False

    def kept(self, answer: str, parser: Parser) -> str:
        """Return the answer as it is kept. Raises a Refusal if it means nothing."""
        if self.normalise is not None:
            return self.normalise(answer, parser)
        self.preview(answer, parser)
        return answer


class Form(BaseModel):
    """What follows a command: `pattern` is the shape of the line, the attributes its meaning.

    The docstring of a form begins with its shape in backticks: /help and docs/commands.md show it.
    `fields` are asked one at a time of a person who sends the command without words; `line` then
    makes a command line of the answers. A command that asks nothing has no fields.
    """

    model_config = ConfigDict(frozen=True, arbitrary_types_allowed=True)
    pattern: ClassVar[str] = ""
    fields: ClassVar[tuple[Field, ...]] = ()

    @classmethod
    def matches(cls, text: str, parser: Parser) -> bool:
        """Return True if *text* has the shape of this form: for the steps of a command."""
        return cls._match(text) is not None

    @classmethod
    def read(cls, text: str, parser: Parser) -> Self:
        """Read the words. Raises a Refusal if they do not have the shape of this form."""
        match = cls._match(text)
        if match is None:
            raise NotUnderstood
        try:
            return cls(**{k: v for k, v in match.groupdict().items() if v is not None})
        except ValidationError as problem:
            raise NotUnderstood from problem

    @classmethod
    def _match(cls, text: str) -> re.Match[str] | None:
        return re.fullmatch(cls.pattern, text.strip(), re.DOTALL | re.IGNORECASE)

    @classmethod
    async def prefill(cls, text: str, turn: UserTurn) -> Mapping[str, str] | None:
        """Return the answers that an incomplete line gives already, or None if it is complete.

        Raises a Refusal if the questions would lead to nothing.
        """
        return {} if cls.fields and not text else None

    @classmethod
    def field(cls, name: str) -> Field:
        """Return the field of that name."""
        return next(each for each in cls.fields if each.name == name)

    @classmethod
    def line(cls, answers: Mapping[str, str]) -> str:
        """Return the command line that the answers make."""
        return " ".join(answers[each.name] for each in cls.fields if answers.get(each.name))


class EmptyForm(Form):
    """A command that takes no words."""


def offer(answers: Sequence[object]) -> list[Choice]:
    """Return choices that show what they type."""
    return [Choice(str(each), facts={"words": str(each)}) for each in answers]
