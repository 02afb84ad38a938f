"""Steps: a command's word and what it is about stand in either order, in any language."""

from __future__ import annotations

from dataclasses import replace
from typing import Self

import pytest

from domain.permissions import Act
from domain.refs import Ref
from domain.refusals import NotUnderstood, UnknownWord
from handlers.contents import CONTENTS
from handlers.turns.entries import split_ref
from handlers.turns.forms import Form
from handlers.turns.parsing import Parser
from handlers.turns.routes import Command, Step
from handlers.turns.steps import EntryStepForm, StepForm, WordForm
from handlers.turns.unknown_words import refuse_other_word
from handlers.turns.user_turn import UserTurn
from tests.handlers.turns.turns import PARSER
from tests.voice.reading import speaker
from voice import LANGUAGES, plain
from voice.step_words import cut_word, spellings

#: Every step of the desk's commands, with its command.
STEPS = [
    (command, step.form)
    for command in CONTENTS.commands.values()
    for step in command.steps
    if issubclass(step.form, StepForm)
]
HERE = replace(PARSER, group="MIL")

each_language = pytest.mark.parametrize("language", LANGUAGES)


class ReadyForm(EntryStepForm):
    """`REF ready`: an invented step, with a reference alone."""

    word = "ready"

    @classmethod
    def read(cls, text: str, parser: Parser) -> Self:
        return cls(ref=split_ref(cls.parts(text, parser)[0], None)[0])


class ExtendForm(EntryStepForm):
    """`REF extend text`: another one, with words behind it."""

    word = "extend"

    @classmethod
    def takes(cls, rest: str, parser: Parser) -> bool:
        return bool(rest)


class OpenForm(Form):
    """`text`: an invented command that takes other words too."""

    other_words = True


async def nothing(_turn: UserTurn, _form: Form) -> str | None:
    return None


def window(form: type[Form] = Form) -> Command:
    """Return an invented command with two steps."""
    steps = (Step(ReadyForm, nothing), Step(ExtendForm, nothing))
    return Command(name="window", act=Act.READ, form=form, handler=nothing, steps=steps)


@pytest.mark.parametrize(
    "line",
    [
        "W1 ready", "ready W1", "mil-w1 READY", "ready: MIL-W1", "MIL W1 ready", "ready w 1",
        "МIL-W1 rеady", "W1: ready", "MIL–W1 ready",
    ],
)  # fmt: skip
def test_word_and_reference_stand_in_either_order_as_people_type_them(line: str) -> None:
    step = window().step(line, HERE)
    assert step is not None
    assert step.form is ReadyForm
    assert ReadyForm.read(line, HERE).ref == Ref("MIL", "W", 1)


@pytest.mark.parametrize("line", ["W1 extend by 6h", "extend W1 by 6h", "extend MIL-W1: by 6h"])
def test_the_words_behind_word_and_reference_are_the_same_in_either_order(line: str) -> None:
    assert ExtendForm.parts(line, HERE) == ("MIL-W1", "by 6h")


def test_words_that_a_step_does_not_need_are_refused_and_not_left_out() -> None:
    for line in ("W1 ready now", "ready W1 now"):
        assert ReadyForm.matches(line, HERE)
        with pytest.raises(NotUnderstood):
            ReadyForm.parts(line, HERE)


def test_a_number_without_its_group_is_no_reference_outside_the_groups_thread() -> None:
    assert window().step("W1 ready", replace(PARSER, group=None)) is None


@pytest.mark.parametrize(
    ("line", "word", "nearest"),
    [
        ("W1 redy", "redy", "ready"),
        ("redy W1", "redy", "ready"),
        ("exted W1 by 6h", "exted", "extend"),
        ("W1 agree", "agree", ""),
        ("agree W1", "agree", ""),
        ("agree", "agree", ""),
    ],
)
def test_a_word_that_is_none_of_the_commands_is_refused_with_those_that_are(
    line: str, word: str, nearest: str
) -> None:
    with pytest.raises(UnknownWord) as caught:
        refuse_other_word(window(), line, HERE)
    known = ("ready", "extend")
    facts = {"word": word, "command": "window", "nearest": nearest, "known": known}
    assert caught.value.facts == facts


@pytest.mark.parametrize("line", ["ready", "extend", "ready now"])
def test_a_steps_word_without_a_reference_is_refused_with_a_line_that_has_one(line: str) -> None:
    with pytest.raises(NotUnderstood) as caught:
        refuse_other_word(window(), line, HERE)
    usage = caught.value.facts["usage"]
    word = line.split()[0]
    assert plain(speaker("en").usage(usage)) == f"/window {word} HUM-A1"  # type: ignore[arg-type]


@pytest.mark.parametrize("line", ["W1 redy", "redy W1"])
def test_a_command_with_other_words_refuses_a_mistyped_word(line: str) -> None:
    with pytest.raises(UnknownWord):
        refuse_other_word(window(OpenForm), line, HERE)


@pytest.mark.parametrize("line", ["W1 agrees with all", "Sector 4 for W1", "give W1 to all", "W1"])
def test_a_command_with_other_words_takes_words_that_no_step_has(line: str) -> None:
    assert window(OpenForm).step(line, HERE) is None
    refuse_other_word(window(OpenForm), line, HERE)


# The steps that the desk's commands have.


@each_language
@pytest.mark.parametrize(
    ("command", "form"), STEPS, ids=lambda each: getattr(each, "__name__", "")
)
def test_the_line_that_a_refusal_shows_for_a_step_is_read_as_that_step(
    language: str, command: Command, form: type[StepForm]
) -> None:
    line = plain(speaker(language).usage(form.usage(command.name)))
    words = line.removeprefix(f"/{command.name} ").replace("\N{NO-BREAK SPACE}", " ")
    step = command.step(words, replace(HERE, language=language))
    assert step is not None
    assert step.form is form
    behind = cut_word(words, form.word)
    assert behind is not None
    name, rest = form.cut(words, HERE) or ("", "")
    assert form.cut(f"{name} {form.word} {rest}".strip(), HERE) == (name, rest)


@pytest.mark.parametrize("command", [each for each in CONTENTS.commands.values() if each.steps])
def test_no_word_of_any_language_chooses_two_steps_of_a_command(command: Command) -> None:
    forms = [each.form for each in command.steps if issubclass(each.form, StepForm | WordForm)]
    # Steps with the same word differ in what may stand beside it: a number, or a place.
    words = [(word, getattr(form, "name", "")) for form in forms for word in spellings(form.word)]
    assert len(words) == len(set(words))
