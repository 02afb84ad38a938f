"""Forms: how answers are kept, how lines are read, and when questions are asked."""

from __future__ import annotations

from typing import ClassVar

import pytest

from domain.refusals import NotUnderstood, TextTooLong
from handlers.turns.forms import Choice, EmptyForm, Field, Form, offer
from handlers.turns.parsing import Parser
from tests.handlers.turns.turns import PARSER, turn_of
from tests.room import Room


def short(answer: str, parser: Parser) -> str:
    """Return the answer. Raises TextTooLong if it is longer than the parser allows."""
    parser.refuse_long(answer)
    return answer


def capitals(answer: str, _parser: Parser) -> str:
    """Return the answer in capitals."""
    return answer.upper()


class CountForm(Form):
    """`NAME: number [note]`: three questions."""

    pattern = r"(?P<name>\w+): (?P<count>\w+)(?: (?P<note>.+))?"
    fields: ClassVar[tuple[Field, ...]] = (
        Field(name="name", normalise=capitals),
        Field(name="count"),
        Field(name="note", preview=short),
    )
    name: str
    count: int
    note: str = "none"


# A field, which is one question of a form.


def test_a_field_without_a_normalise_function_keeps_the_answer_as_it_was_written() -> None:
    assert Field(name="text").kept("  Some words ", PARSER) == "  Some words "


def test_the_normalised_answer_is_kept_if_a_field_has_a_normalise_function() -> None:
    assert CountForm.field("name").kept("lorry", PARSER) == "LORRY"


def test_an_answer_that_the_preview_of_its_field_refuses_is_not_kept() -> None:
    with pytest.raises(TextTooLong):
        CountForm.field("note").kept("x" * 21, PARSER)


def test_the_preview_of_a_field_without_a_preview_function_is_the_answer_itself() -> None:
    assert CountForm.field("count").preview("two", PARSER) == "two"


async def test_a_field_without_choices_offers_no_buttons(room: Room) -> None:
    async with turn_of(room, "A-hum") as turn:
        assert await CountForm.field("count").choices(turn) == ()


# Reading a line.


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("lorry: 2", CountForm(name="lorry", count=2)),
        ("  lorry: 2  ", CountForm(name="lorry", count=2)),
        ("lorry: 2 in\ntwo lines", CountForm(name="lorry", count=2, note="in\ntwo lines")),
    ],
)
def test_a_line_is_read_into_the_attributes_of_its_form(text: str, read: CountForm) -> None:
    assert CountForm.matches(text, PARSER)
    assert CountForm.read(text, PARSER) == read


def test_a_line_that_does_not_match_the_pattern_of_a_form_raises_not_understood() -> None:
    assert not CountForm.matches("lorry 2", PARSER)
    with pytest.raises(NotUnderstood):
        CountForm.read("lorry 2", PARSER)


def test_a_line_that_matches_but_has_a_wrong_value_raises_not_understood() -> None:
    assert CountForm.matches("lorry: two", PARSER)
    with pytest.raises(NotUnderstood):
        CountForm.read("lorry: two", PARSER)


def test_a_pattern_matches_capitals_and_small_letters() -> None:
    class StopForm(Form):
        """`stop`: one word."""

        pattern = "stop"

    assert StopForm.matches("STOP", PARSER)


def test_the_empty_form_accepts_only_an_empty_line() -> None:
    assert EmptyForm.read(" ", PARSER) == EmptyForm()
    with pytest.raises(NotUnderstood):
        EmptyForm.read("now", PARSER)


# Asking questions.


@pytest.mark.parametrize(
    ("form", "text", "answers"),
    [(CountForm, "", {}), (CountForm, "lorry: 2", None), (EmptyForm, "", None)],
)
async def test_questions_are_asked_only_if_a_form_has_fields_and_the_line_is_empty(
    room: Room, form: type[Form], text: str, answers: dict[str, str] | None
) -> None:
    async with turn_of(room, "A-hum") as turn:
        assert await form.prefill(text, turn) == answers


def test_answers_are_joined_to_a_line_in_the_order_of_the_fields() -> None:
    assert CountForm.line({"note": "c", "name": "a", "count": "b"}) == "a b c"


def test_a_field_without_an_answer_is_left_out_of_the_line() -> None:
    assert CountForm.line({"name": "a", "note": ""}) == "a"


def test_the_button_of_an_offered_answer_shows_the_text_of_the_answer() -> None:
    assert offer(["HUM-A1", 2]) == [
        Choice("HUM-A1", "button-words", {"words": "HUM-A1"}),
        Choice("2", "button-words", {"words": "2"}),
    ]
