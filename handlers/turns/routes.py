"""The words in which the files beside this one declare what they handle."""

from __future__ import annotations

import re
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any, ClassVar, Self

from pydantic import BaseModel, ConfigDict, ValidationError

from domain.permissions import Act
from domain.refusals import NotUnderstood
from domain.timers import Timer
from handlers.turns.parsing import Parser
from handlers.turns.turn import Turn, UserTurn
from storage.records import Records


@dataclass(frozen=True, slots=True)
class Choice:
    """An answer offered as a button: what it types, and the sentence that it shows."""

    answer: str
    label: str = "button-words"
    facts: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Meant:
    """What an answer means, and the person's own words that are recorded with it."""

    fact: object
    words: str


class Form(BaseModel):
    """What follows a command: *form* is the shape of the line, the fields its meaning.

    `asks` names the questions put one at a time to whoever sends the command bare; `line` puts
    their answers together again. A command that asks nothing leaves it empty.
    """

    model_config = ConfigDict(frozen=True, arbitrary_types_allowed=True)
    pattern: ClassVar[str] = ""
    asks: ClassVar[tuple[str, ...]] = ()
    #: Those of the questions that are answered with a time.
    timed: ClassVar[frozenset[str]] = frozenset()

    @classmethod
    def read(cls, text: str, parser: Parser) -> Self:
        """The words of *text*; raises a Refusal where they do not have the form."""
        match = re.fullmatch(cls.pattern, text.strip(), re.DOTALL | re.IGNORECASE)
        if match is None:
            raise NotUnderstood
        try:
            return cls(**{k: v for k, v in match.groupdict().items() if v is not None})
        except ValidationError as problem:
            raise NotUnderstood from problem

    @classmethod
    async def begun(cls, text: str, turn: UserTurn) -> Mapping[str, str] | None:
        """The answers that an incomplete line gives already, or None where nothing need be asked.

        Raises a Refusal where the questions would lead to nothing.
        """
        return {} if cls.asks and not text else None

    @classmethod
    def settle(cls, name: str, answer: str, parser: Parser) -> str:
        """The answer as it is kept: what depends on the hour is settled when it is given.

        Raises a Refusal where `check` does.
        """
        cls.check(name, answer, parser)
        return answer

    @classmethod
    def check(cls, name: str, answer: str, parser: Parser) -> object:
        """What the answer to one question means, for the preview; refused where it is ill."""
        return answer

    @classmethod
    async def choices(cls, name: str, turn: UserTurn) -> Sequence[Choice]:
        """Answers offered as buttons."""
        return ()

    @classmethod
    def line(cls, answers: Mapping[str, str]) -> str:
        """The command line that the answers make."""
        return " ".join(answers[name] for name in cls.asks if answers.get(name))


class EmptyForm(Form):
    """A command that takes no words."""


class Where(StrEnum):
    """Where a command may be given."""

    ANYWHERE = "anywhere"
    GROUP = "group"
    PRIVATE = "private"


#: A handler may hand back another line, to be carried out in its place.
Handler = Callable[[UserTurn, Any], Awaitable[str | None]]
Fire = Callable[[Turn, Timer], Awaitable[None]]
#: Reads at once what the moments of a whole batch are about.
Load = Callable[[Records, Sequence[Timer]], Awaitable[object]]


@dataclass(frozen=True, slots=True)
class TimerHandler:
    """How moments of one kind are answered, each by *knock*, after *load* for all of a batch.

    What comes much too late is parked for a person to decide on, unless *parked* is False.
    """

    fire: Fire
    load: Load
    parked: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Command:
    """One command: all that dispatch, menus, help and docs say of it follows from this."""

    name: str
    act: Act
    form: type[Form]
    handler: Handler
    where: Where = Where.ANYWHERE
    #: Where it stands in menus, lowest first; None keeps it out of them (the twins of buttons).
    menu: int | None = None
    #: True for a command that adds an entry to a group: it needs one, and it needs it open.
    enters: bool = False
    #: True for what people whose accreditation is suspended may send as well.
    public: bool = False
    #: True for what whoever is not accredited may send in private, once a day.
    unaccredited: bool = False
    example: str = ""
    #: The kind of entry that it is for, where others are dealt with by another handler.
    kind: str = ""
    #: The same command for entries of other kinds.
    kinds: Mapping[str, Command] = field(default_factory=dict)

    @property
    def help(self) -> str:
        """The key of its one line in menus and help."""
        return f"help-{self.name}"


@dataclass(slots=True)
class Routes:
    """The commands and due moments that one file handles."""

    commands: dict[str, Command] = field(default_factory=dict)
    timers: dict[str, TimerHandler] = field(default_factory=dict)
    #: Commands that another file declares too, as they are for one kind of entry.
    of_kind: list[Command] = field(default_factory=list)

    def command(
        self, name: str, *, act: Act, form: type[Form] = EmptyForm, **rest: Any
    ) -> Callable[[Handler], Handler]:
        """Declare that the function below answers /*name*; with *kind*, for such entries alone."""

        def declare(handler: Handler) -> Handler:
            command = Command(name=name, act=act, form=form, handler=handler, **rest)
            if command.kind:
                self.of_kind.append(command)
            else:
                self.commands[name] = command
            return handler

        return declare

    def timer(self, kind: str, load: Load, *, parked: bool = True) -> Callable[[Fire], Fire]:
        """Declare that the function below speaks when a moment of *kind* has come."""

        def declare(fire: Fire) -> Fire:
            self.timers[kind] = TimerHandler(fire, load, parked)
            return fire

        return declare
