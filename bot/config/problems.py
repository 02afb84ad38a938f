"""Describes the problems of a configuration without quoting its values."""

from __future__ import annotations

import re
import types
from collections.abc import Mapping, Sequence
from difflib import get_close_matches
from typing import Any, Union, get_args, get_origin

from pydantic import BaseModel, ValidationError

#: Our words for pydantic's types of errors; `{…}` is a part of the error's context.
_WORDS = {
    "bool_type": "must be true or false",
    "bool_parsing": "must be true or false",
    "int_type": "must be a whole number",
    "int_parsing": "must be a whole number",
    "int_from_float": "must be a whole number",
    "greater_than_equal": "must be at least {ge}",
    "less_than_equal": "must be at most {le}",
    "literal_error": "must be {expected}",
    "enum": "must be {expected}",
    "string_type": "must be a text in quotes",
    "string_too_short": "must have at least {min_length} characters",
    "string_too_long": "must have at most {max_length} characters",
    "path_type": "must be a path in quotes",
    "tuple_type": "must be a list in square brackets",
    "model_type": "must be a table",
    "model_attributes_type": "must be a table",
}
_LINE = re.compile(r"\(at line (\d+), column \d+\)")
_KEY = re.compile(r"\s*([A-Za-z0-9_.-]+)\s*=")
_SHOUTED = re.compile(r"=\s*(?i:true|false)\b")
_TWICE = re.compile(r"Cannot declare \('(.+)',\) twice")


class SettingsWrong(Exception):
    """The configuration cannot be used.

    The error's text has one line for each thing to correct.
    """


def read_toml_problem(problem: ValueError, text: str) -> str:
    """Return what is wrong with a file that is not TOML, with the key of the line if it has one.

    The line's value is not quoted, because it may be the token.
    """
    said = _TWICE.sub(r"there must be only one table [\1]", str(problem))
    said = said.replace(
        "Invalid value", "the value cannot be read: a text needs quotes, and so does a duration"
    )
    found = _LINE.search(said)
    line = text.split("\n")[int(found[1]) - 1] if found else ""
    key = _KEY.match(line)
    if found and key and _SHOUTED.search(line):
        said = f"must be true or false, in small letters {found[0]}"
    return f"{key[1]}: {said}" if key else said


def read_problems(problem: ValidationError, model: type[BaseModel]) -> list[str]:
    """Return one line for each problem.

    For an unknown key it proposes the most similar known key.
    """
    return [_line(each, model) for each in problem.errors(include_input=False, include_url=False)]


def _line(error: Mapping[str, Any], model: type[BaseModel]) -> str:
    place: Sequence[str | int] = error["loc"]
    name = ".".join(str(each) for each in place)
    if error["type"] == "extra_forbidden":
        near = get_close_matches(str(place[-1]), _known(model, place[:-1]), n=1, cutoff=0.5)
        hint = f"; did you mean {near[0]}?" if near else ""
        return f"{name} is no setting{hint}"
    if error["type"] == "missing":
        return f"{name} is missing"
    words = _WORDS.get(error["type"])
    message = (
        words.format_map(error.get("ctx", {}))
        if words
        else str(error["msg"]).removeprefix("Value error, ")
    )
    return f"{name}: {message}" if name else message


def _known(model: type[BaseModel], place: Sequence[str | int]) -> list[str]:
    """Return the keys that the table at *place* (a path of keys) can have."""
    for step in place:
        if isinstance(step, str):
            field = model.model_fields.get(step)
            found = _model_in(field.annotation) if field else None
            model = found or model
    return list(model.model_fields)


def _model_in(annotation: Any) -> type[BaseModel] | None:
    """Return the model of the table that a field of this type holds, or None.

    The field may also be optional, or a tuple of tables.
    """
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    if get_origin(annotation) in {Union, types.UnionType, tuple}:
        return next((found for each in get_args(annotation) if (found := _model_in(each))), None)
    return None
