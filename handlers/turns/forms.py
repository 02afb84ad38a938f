"""Forms: read the words after a command, and define the questions for missing words."""

from __future__ import annotations

import re
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import Any, ClassVar, Self

from pydantic import BaseModel, ConfigDict, ValidationError

from domain.refusals import NotUnderstood
from domain.spellings import level
from domain.times.recurrences import Recurrence
from handlers.turns.parsing import Parser
from handlers.turns.user_turn import UserTurn


@dataclass(frozen=True, slots=True)
class Choice:
    """An answer that is offered as a button: the text that it types, and its label."""

    answer: str
    label: str = "button-words"
    facts: Mapping[str, Any] = field(default_factory=dict)


class ToCheck(Exception):
    """A line is understood, but a part of it is doubtful: the person must see the reading first.

    *answers* are the answers of the form's fields. *doubt* has the words that were not understood
    as they stand. *options* are times that may be meant as well, in exact words. *same* is the
    reference of an entry that says the same already. *lost* has what the line would take away.
    """

    def __init__(
        self,
        answers: Mapping[str, str],
        doubt: str = "",
        options: Sequence[Option] = (),
        same: str = "",
        lost: str = "",
    ) -> None:
        super().__init__(doubt or same or lost)
        self.answers = answers
        self.doubt = doubt
        self.options = options
        self.same = same
        self.lost = lost


#: A possible meaning of words for a time; None means *without delay*.
Meaning = datetime | Recurrence | None
#: A time that may be meant: exact words for it, and what they mean.
Option = tuple[str, Meaning]


@dataclass(frozen=True, slots=True)
class Shown:
    """What a preview shows of an answer: the fact that was read, and the person's own words."""

    fact: object
    words: str


class About(StrEnum):
    """What a field is about."""

    ENTRY = "entry"
    WHO = "who"
    WHAT = "what"
    WHEN = "when"


def as_written(answer: str, _parser: Parser) -> object:
    """Return the answer itself, as the preview of a field that takes any text."""
    return answer


async def no_choices(_turn: UserTurn) -> Sequence[Choice]:
    """Return no answers, for a field that is asked without buttons."""
    return ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Field:
    """One question of a form, and how its answer is read.

    The sentence `ask-COMMAND-NAME` is the question, and `preview-COMMAND-NAME` shows the
    answer's meaning.
    """

    name: str
    #: Returns the meaning of an answer, for the preview. Raises a Refusal if it has none.
    preview: Callable[[str, Parser], object] = as_written
    #: Returns the answer as the prompt stores it. Times are made absolute, because their meaning
    #: depends on the hour and the zone. If this is None, the answer is stored as written, after
    #: `preview` has accepted it.
    normalise: Callable[[str, Parser], str] | None = None
    #: Returns the answers that are offered as buttons.
    choices: Callable[[UserTurn], Awaitable[Sequence[Choice]]] = no_choices
    #: True if the answer is a time: the question then names the time zone in which it is read.
    is_time: bool = False
    #: False for a field that a line can fill, and that the desk asks for only after *Change*.
    asked: bool = True
    #: What the field is about: the button under *Change* has this name.
    about: About = About.WHAT

    def kept(self, answer: str, parser: Parser) -> str:
        """Return the answer as the prompt stores it; raises a Refusal if it cannot be read."""
        if self.normalise is not None:
            return self.normalise(answer, parser)
        self.preview(answer, parser)
        return answer


class Form(BaseModel):
    """The words after a command: `pattern` is their shape, the attributes are their meaning.

    The docstring of a form begins with its shape in backticks, because /help and
    docs/commands.md show it. If a person sends the command without words, the desk asks for
    the `fields` one at a time, and `line` makes a command line of the answers. A command
    without questions has no fields.
    """

    model_config = ConfigDict(frozen=True, arbitrary_types_allowed=True)
    pattern: ClassVar[str] = ""
    fields: ClassVar[tuple[Field, ...]] = ()
    #: True if the line may begin with people, groups or delegations.
    addressed: ClassVar[bool] = False
    #: False if the last answer is carried out without a preview, because nothing of it is kept.
    previewed: ClassVar[bool] = True
    #: True if the line's time may be *without delay*.
    undelayed: ClassVar[bool] = False
    #: True if the command takes other words besides those of its steps.
    other_words: ClassVar[bool] = False

    @classmethod
    def matches(cls, text: str, parser: Parser) -> bool:
        """Return True if *text* has the shape of this form; a command's steps are chosen by it."""
        return cls._match(level(text)) is not None

    @classmethod
    def begins(cls, text: str) -> bool:
        """Return True if *text* begins with the word that chooses this form."""
        return False

    @classmethod
    def read(cls, text: str, parser: Parser) -> Self:
        """Return the form for *text*; raises a Refusal if *text* does not have its shape."""
        values: dict[str, Any] | None = cls._values(text)
        if values is None:
            raise NotUnderstood
        try:
            return cls(**values)
        except ValidationError as problem:
            raise NotUnderstood from problem

    @classmethod
    def lacks_ref(cls, words: str, parser: Parser) -> bool:
        """Return True if the command is about an entry that *words* do not name.

        If it is sent as a reply to a card, the card's reference is then put before them.
        """
        return False

    @classmethod
    def put_ref(cls, ref: str, words: str, parser: Parser) -> str:
        """Return *words* with the reference of the card that the command replies to."""
        return f"{ref} {words}".strip()

    @classmethod
    def _match(cls, text: str) -> re.Match[str] | None:
        return re.fullmatch(cls.pattern, text.strip(), re.DOTALL | re.IGNORECASE)

    @classmethod
    def _values(cls, text: str) -> dict[str, str] | None:
        """Return the named parts of *text*, or None if it does not have the form's shape.

        The key words of the shape may have letters of another alphabet that look like Latin ones.
        The parts are as the person has typed them.
        """
        typed = text.strip()
        match = cls._match(level(typed))
        if match is None:
            return None
        spans = {name: match.span(name) for name in match.groupdict()}
        return {name: typed[start:end] for name, (start, end) in spans.items() if start >= 0}

    @classmethod
    async def prefill(cls, text: str, turn: UserTurn) -> Mapping[str, str] | None:
        """Return the answers that an incomplete line already gives, or None if it is complete.

        Raises a Refusal if the command could have no effect, whatever the other answers
        are.
        """
        return {} if cls.fields and not text else None

    @classmethod
    async def refuse_early(cls, answers: Mapping[str, str], turn: UserTurn) -> None:
        """Raise a Refusal if the command could have no effect with these answers to its fields."""
        if "ref" in answers:
            await cls.prefill(answers["ref"], turn)

    @classmethod
    def field(cls, name: str) -> Field:
        """Return the field of that name."""
        return next(each for each in cls.fields if each.name == name)

    @classmethod
    def line(cls, answers: Mapping[str, str]) -> str:
        """Return the words of the command line for these answers."""
        return " ".join(answers[each.name] for each in cls.fields if answers.get(each.name))


class EmptyForm(Form):
    """The form of a command that takes no words."""


#: Times that are offered as answers, with labels in the reader's language.
IN_ONE_HOUR = Choice("+1h", "button-when-plus", {"count": 1})
IN_TWO_HOURS = Choice("+2h", "button-when-plus", {"count": 2})
IN_A_DAY = Choice("+24h", "button-when-plus", {"count": 24})
TOMORROW = Choice("tomorrow 09:00", "button-when-tomorrow", {"time": "09:00"})
EVERY_DAY = Choice("daily 09:00", "button-when-daily", {"time": "09:00"})
EVERY_MONDAY = Choice("weekly Mon 09:00", "button-when-monday", {"time": "09:00"})


def offer(answers: Sequence[object]) -> list[Choice]:
    """Return choices whose labels are the answers that they type."""
    return [Choice(str(each), facts={"words": str(each)}) for each in answers]
