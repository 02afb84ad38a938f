"""Steps: a word and what it is about, in either order: `cancel 2`, `2 cancel`.

A matter declares a form with the step's `word` for each of its steps (`routes.step`). What the
step is about is named by a reference, a number or a label.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import ClassVar

from domain.refs import Ref, looks_like_ref
from domain.refusals import NotUnderstood, UnknownWord, Usage
from domain.spellings import level
from handlers.turns.entries import split_ref
from handlers.turns.forms import Form
from handlers.turns.parsing import Parser
from handlers.turns.routes import Command
from voice.step_words import cut_word, nearest_word

#: What a step is about, as the person has typed it, and the words behind it.
Named = tuple[str, str]
#: A word of fewer letters is a short one.
_LONG = 6


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


def refuse_other_word(command: Command, text: str, parser: Parser) -> None:
    """Refuse a word that is no step of *command* but stands as one.

    Raises UnknownWord, or NotUnderstood for a step's word without a name. If the command takes
    other words too, only a mistyped word is refused.
    """
    forms = [each.form for each in command.steps if issubclass(each.form, StepForm)]
    if not forms or not text:
        return
    open_ = command.form.other_words
    for form in forms:
        behind = cut_word(text, form.word)
        if behind == "" or (behind is not None and not open_):
            raise NotUnderstood(usage=form.usage(command.name))
    words = tuple(dict.fromkeys(each.word for each in forms))
    typed = _as_steps(text, forms, parser)
    near = {each: _nearest(each, words, open_) for each in typed}
    wrong = next((each for each in typed if near[each]), "")
    if not wrong and not open_:
        named = any(each.cut_name(text, parser) for each in forms)
        wrong = next(iter(typed), "" if named else text.split()[0])
    if wrong:
        known = tuple(dict.fromkeys(_words(command)))
        nearest = near.get(wrong, "")
        raise UnknownWord(word=wrong, command=command.name, nearest=nearest, known=known)


def takes_step(command: Command, ref: str, words: str, parser: Parser) -> bool:
    """Return True if *words* begin with the word of a step that can be about the entry *ref*."""
    step = command.step(f"{ref} {words}", parser)
    return step is not None and issubclass(step.form, EntryStepForm)


def _words(command: Command) -> Iterator[str]:
    for each in command.steps:
        if issubclass(each.form, StepForm | WordForm):
            yield each.form.word


def _nearest(typed: str, words: tuple[str, ...], open_: bool) -> str:
    """Return the step's word that *typed* is a misspelling of, or "".

    A short word among others that the command takes may have one error only. A word that is
    spelled rightly is no misspelling.
    """
    if any(cut_word(typed, each) == "" for each in words):
        return ""
    return nearest_word(typed, words, most=1 if open_ and len(typed) < _LONG else 2)


def _as_steps(text: str, forms: list[type[StepForm]], parser: Parser) -> list[str]:
    """Return the words that stand beside a name, where a step's word could be.

    That is the word behind a name at the beginning, or the first word before a name.
    """
    found: dict[str, None] = {}
    first, _, behind = text.partition(" ")
    for form in forms:
        named = form.cut_first_name(text, parser)
        word, _, rest = (named[1] if named else "").partition(" ")
        if word and (not form.whole or not rest):
            found[word.rstrip(":,")] = None
    for form in forms:
        named = form.cut_name(behind, parser)
        if named and (not form.whole or not named[1]):
            found[first.rstrip(":,")] = None
    return list(found)
