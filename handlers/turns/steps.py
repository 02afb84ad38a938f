"""Steps: a word and what it is about, in either order: `cancel 2`, `2 cancel`.

A matter declares a form with the step's `word` for each of its steps (`routes.step`). What the
step is about is named by a reference, a number or a label.
"""

from __future__ import annotations

import re
from typing import ClassVar

from domain.refs import Ref, looks_like_ref
from domain.refusals import NotUnderstood, UnfitStep, Usage
from domain.spellings import level
from handlers.turns.entries import split_ref
from handlers.turns.forms import Form
from handlers.turns.parsing import Parser
from handlers.turns.routes import Command
from voice.step_words import cut_word

#: What a step is about, as the person has typed it, and the words behind it.
Named = tuple[str, str]


class WordForm(Form):
    """A step that is chosen by its word alone."""

    word: ClassVar[str]

    @classmethod
    def matches(cls, text: str, parser: Parser) -> bool:
        return cut_word(text, cls.word) == ""

    @classmethod
    def _values(cls, text: str) -> dict[str, str] | None:
        return {}


class StepForm(Form):
    """A step on one thing: its word and the thing's name in either order, and further words."""

    #: The English word; `voice/step_words.py` has those of the other languages.
    word: ClassVar[str]
    #: The pattern of a name.
    name: ClassVar[str] = r"\S+"
    #: The key of the sentence with an example of what may stand behind the word.
    example: ClassVar[str] = "example-ref"
    #: True if the command has a text of its own as well. Then a line is this step only if all of
    #: it has the step's form; else it is the text.
    whole: ClassVar[bool] = False

    @classmethod
    def cut_name(cls, text: str, parser: Parser) -> Named | None:
        """Return the name with which *text* begins and what follows, or None if there is none."""
        found = re.match(rf"(?:{cls.name})(?=[\s:,]|$)", level(text), re.IGNORECASE)
        return (text[: found.end()], text[found.end() :].strip(" \t\n:,")) if found else None

    @classmethod
    def cut_first_name(cls, text: str, parser: Parser) -> Named | None:
        """Do the same for a name that stands before the step's word."""
        return cls.cut_name(text, parser)

    @classmethod
    def takes(cls, rest: str, parser: Parser) -> bool:
        """Return True if the words behind word and name are what the step needs."""
        return not rest

    @classmethod
    def resembles(cls, rest: str, parser: Parser) -> bool:
        """Return True if a word like the step's, with *rest* behind it, may be a misspelling."""
        return not cls.whole or not rest

    @classmethod
    def cut(cls, text: str, parser: Parser) -> Named | None:
        """Return the name and the words behind word and name, or None without these two."""
        behind = cut_word(text, cls.word)
        if behind is not None:
            return cls.cut_name(behind, parser)
        first = cls.cut_first_name(text, parser)
        behind = cut_word(first[1], cls.word) if first else None
        return (first[0], behind) if first and behind is not None else None

    @classmethod
    def matches(cls, text: str, parser: Parser) -> bool:
        found = cls.cut(text.strip(), parser)
        return found is not None and (not cls.whole or cls.takes(found[1], parser))

    @classmethod
    def begins(cls, text: str) -> bool:
        return cut_word(text, cls.word) is not None

    @classmethod
    def parts(cls, text: str, parser: Parser) -> Named:
        """Return the name and the words behind it.

        Raises NotUnderstood if these are not the words that the step needs.
        """
        found = cls.cut(text.strip(), parser)
        if found is None or not cls.takes(found[1], parser):
            raise NotUnderstood
        return found

    @classmethod
    def unfit(cls, command: str, text: str, parser: Parser) -> UnfitStep:
        """Return the refusal of a line of this step with words that the step does not take.

        If nothing but the name has to stand behind the step's word, it shows that name.
        """
        name, rest = cls.cut(text.strip(), parser) or ("", "")
        # A digit may be a second name: "cancel 1 or 2".
        alone = rest and not re.search(r"\d", rest) and cls.takes("", parser)
        usage = f"/{command} {cls.word} {name}" if alone else cls.usage(command)
        return UnfitStep(command=command, word=cls.word, usage=usage)

    @classmethod
    def usage(cls, command: str) -> Usage:
        """Return a line with this step that the person can send."""
        return Usage(f"{command} {cls.word}", cls.example)


class EntryStepForm(StepForm):
    """A step on an entry, which its reference names as people type it."""

    ref: Ref

    @classmethod
    def group(cls, parser: Parser) -> str | None:
        """Return the code of the group that completes a number such as `N3`."""
        return parser.group

    @classmethod
    def cut_name(cls, text: str, parser: Parser) -> Named | None:
        try:
            ref, rest = split_ref(text, cls.group(parser))
        except NotUnderstood:
            return None
        return str(ref), rest

    @classmethod
    def cut_first_name(cls, text: str, parser: Parser) -> Named | None:
        """Do the same before the step's word.

        If the line may begin with the people that it addresses, "HUM N1" may be a text for HUM.
        """
        first = text.split(maxsplit=1)[:1]
        if cls.addressed and not (first and looks_like_ref(first[0].rstrip(":,"))):
            return None
        return cls.cut_name(text, parser)


def takes_step(command: Command, ref: str, words: str, parser: Parser) -> bool:
    """Return True if *words* begin with the word of a step that can be about the entry *ref*."""
    step = command.step(f"{ref} {words}", parser)
    return step is not None and issubclass(step.form, EntryStepForm)
