"""Unknown words: the refusals of commands and of steps that do not exist."""

from __future__ import annotations

from collections.abc import Iterator

from domain.permissions import may_ever
from domain.refusals import NotUnderstood, UnknownCommand, UnknownWord
from domain.spellings import nearest_name
from handlers.turns.forms import Form
from handlers.turns.parsing import Parser
from handlers.turns.routes import Command, Step
from handlers.turns.steps import StepForm, WordForm
from handlers.turns.user_turn import UserTurn
from voice.command_words import command_called
from voice.step_words import cut_word, nearest_word

#: A word of fewer letters is a short one.
_LONG = 6


def unknown_command(turn: UserTurn, name: str) -> UnknownCommand:
    """Return the refusal of a command that does not exist, or that the person may never send.

    It names the nearest of the commands that the person may send.
    """
    own = [
        each.name
        for each in turn.desk.contents.commands.values()
        if may_ever(turn.person.role, each.act)
    ]
    called = command_called(name)
    nearest = called if called in own else nearest_name(name, own)
    return UnknownCommand(command=name, nearest=nearest)


def read_step(command: Command, step: Step, text: str, parser: Parser) -> Form:
    """Return the form of the step for *text*; raises UnfitStep if the line has other words."""
    try:
        return step.form.read(text, parser)
    except NotUnderstood as problem:
        if problem.facts or not issubclass(step.form, StepForm):
            raise
        raise step.form.unfit(command.name, text, parser) from problem


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
        if word and form.resembles(rest.strip(), parser):
            found[word.rstrip(":,")] = None
    for form in forms:
        named = form.cut_name(behind, parser)
        if named and form.resembles(named[1], parser):
            found[first.rstrip(":,")] = None
    return list(found)
